"""Drills: short articles by many hands with planted flaws and decoys, and lean gold (corpus/drills)."""
