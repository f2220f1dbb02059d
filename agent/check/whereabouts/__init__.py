"""Where an asset lies or a company sits, and which places exclude each other."""
