"""Letters that a pattern cannot match without."""

import re

import pytest

from agent.text.letters import letters_of

# (pattern, the letters of each branch, texts that it matches)
CASES = [
    (r"\brevenues?\b|turnover", ("revenue", "turnover"), ["revenue", "the turnover of"]),
    (r"(?:net|gross)? ?premiums\b(?! of)", ("premiums",), ["gross premiums", "premiums"]),
    (r"ros?e|up", (), ["rose", "up"]),
    (r"taux d.occupation|debt to capital", ("occupation", "debt to capital"), ["taux d'occupation"]),
    (r"(ebitda|p/e)[- ]multiples?|times (?:sales|book)", ("multiple", "times "), ["p/e multiple", "times book"]),
    (r"(?:(?:a|per) (?:diluted )?share) price", (" price",), ["a diluted share price"]),
]


@pytest.mark.parametrize("pattern, letters, texts", CASES)
def test_whatever_matches_holds_the_letters_of_a_branch(pattern: str, letters: tuple[str, ...], texts: list[str]):
    assert letters_of(pattern) == letters
    for text in texts:
        assert re.search(pattern, text)
        assert not letters or any(run in text for run in letters)
