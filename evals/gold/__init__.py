"""Gold for our own articles: a loose file that a person writes, and the exact object made from it."""
