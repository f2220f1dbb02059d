"""Statements that cannot both hold: what a deal is, has or needs, and the plain opposite of it."""
