""" "Rose sixfold", "a twofold increase": multiples that are written as one word."""

import re

_NAMES = "two three four five six seven eight nine ten eleven twelve".split()
_VALUES = {name: value for value, name in enumerate(_NAMES, start=2)} | {
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100, "thousand": 1000,
}  # fmt: skip
_FOLD = re.compile(rf"(?<![\w-])(?P<name>{'|'.join(_VALUES)})fold(?!\w)", re.IGNORECASE)


def fold_spans(text: str) -> list[tuple[int, int, int, int]]:
    """Each such word as (start, end, low, high)."""
    if "fold" not in text:
        return []
    found = ((match, _VALUES[match["name"].lower()]) for match in _FOLD.finditer(text))
    return [(match.start(), match.end(), value, value) for match, value in found]
