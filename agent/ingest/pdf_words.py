"""What typesetting does to words, undone: ligatures, soft hyphens, words broken at a line's end."""

import re

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SOFT_HYPHEN = re.compile("\u00ad(?:[ \t]*\n[ \t]*)?")
_BROKEN = re.compile(r"([^\W\d_]+)[-‐]\n[ \t]*([^\W\d_]+)")
_BROKEN_NUMBER = re.compile(r"(\w)[-‐]\n[ \t]*(?=\w)")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

# First parts of words that keep their hyphen: "long-term", "so-called", "mid-size", "twenty-five".
_KEEPS_HYPHEN = frozenset(
    """long short high low well ill non self co ex multi mid full half part all one two three four five six seven eight
    nine ten twenty thirty forty fifty sixty seventy eighty ninety first second third fourth single double year month
    week day third-party cross post pre pro anti inter semi quasi so near far large small medium mega low-cost cost
    cash debt asset stock share fixed floating risk tax market state world best better new old on off in out up down
    over under after before e re de fast slow hard soft real right left top bottom back front end open closed land
    decision policy value start stand stake energy power""".split()
)


def tidy_characters(text: str) -> str:
    """Ligatures spelled out, soft hyphens and control characters gone."""
    return _CONTROLS.sub("", _SOFT_HYPHEN.sub("", text.translate(_LIGATURES)))


def join_hyphens(text: str) -> str:
    """Words broken at a line's end, made whole; the hyphen stays where the text elsewhere or the language has it."""
    if "-\n" not in text and "‐\n" not in text:
        return text
    words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", text.lower()))

    def join(match: re.Match[str]) -> str:
        first, second = match.groups()
        whole, hyphened = f"{first}{second}".lower(), f"{first}-{second}".lower()
        keeps = hyphened in words or (whole not in words and first.lower() in _KEEPS_HYPHEN)
        return f"{first}-{second}" if keeps or not second.islower() else f"{first}{second}"

    return _BROKEN_NUMBER.sub(r"\1-", _BROKEN.sub(join, text))
