"""Sentences in many hands' words with their terms marked: "[kind: quote]"; an unmarked figure is no term."""
