"""Text made comparable: one kind of space, quote mark and dash, no ligatures, no hyphenated line ends.

Letters, digits and every other sign stay as they are, and each position leads back to the original.
"""

import re
from array import array
from dataclasses import dataclass

_SINGLE_QUOTES = "‘’‚‛′`´ʼ"
_DOUBLE_QUOTES = "“”„‟″«»"
_DASHES = "‐‑‒–—―−﹘﹣－"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_REPLACEMENTS = (
    dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_INVISIBLE, "")
    | {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_LETTER = r"[^\W\d_]"
_LINE_END = r"[^\S\n]{0,100}\n[^\S\n]{0,100}"
_SPECIAL = re.compile(
    rf"(?P<joined>(?<={_LETTER})[-‐\u00ad]{_LINE_END}(?={_LETTER}))"
    rf"|(?P<kept>(?<=\w)[-‐‑–]{_LINE_END}(?=\w))"
    r"|(?P<space>\s+)"
    r"|(?P<dashes>-{2,3})"
    rf"|(?P<sign>[{''.join(_REPLACEMENTS)}])"
)


def lower_in_place(text: str) -> str:
    """The text in lower case as re.IGNORECASE compares it, every character at its offset."""
    # Plain lower() makes two characters of the dotted I, and leaves the dotless one and the long s.
    return text.replace("\u0130", "i").replace("\u0131", "i").replace("\u017f", "s").lower()


@dataclass(frozen=True)
class Normalised:
    """`text` for comparing; character i stands for [starts[i], ends[i]) of the original."""

    text: str
    starts: "array[int]"
    ends: "array[int]"

    def original_span(self, start: int, end: int) -> tuple[int, int] | None:
        """The original's span, or None where start or end falls inside one original character (a ligature)."""
        cuts_first = start > 0 and self.starts[start - 1] == self.starts[start]
        cuts_last = end < len(self.text) and self.ends[end] == self.ends[end - 1]
        return None if cuts_first or cuts_last else (self.starts[start], self.ends[end - 1])


def normalise(text: str, *, keep_hyphens: bool = False) -> Normalised:
    """A word hyphenated at a line end is joined ("infra-\\nstructure"); with `keep_hyphens` only the
    line end goes ("high-\\nmargin"), since which of the two it is cannot be seen. Digits are never joined.
    """
    parts: list[str] = []
    starts, ends = array("L"), array("L")
    at = 0
    for special in _SPECIAL.finditer(text):
        _copy(text, at, special.start(), parts, starts, ends)
        at = special.end()
        replacement = _replace(special, keep_hyphens)
        parts.append(replacement)
        starts.extend([special.start()] * len(replacement))
        ends.extend([special.end()] * len(replacement))
    _copy(text, at, len(text), parts, starts, ends)
    return Normalised("".join(parts), starts, ends)


def _copy(text: str, start: int, end: int, parts: list[str], starts: "array[int]", ends: "array[int]") -> None:
    parts.append(text[start:end])
    starts.extend(range(start, end))
    ends.extend(range(start + 1, end + 1))


def _replace(special: re.Match[str], keep_hyphens: bool) -> str:
    found = special.group()
    match special.lastgroup:
        case "joined":
            return "-" if keep_hyphens and found[0] != "\u00ad" else ""
        case "kept":
            return "-" if keep_hyphens else "- "
        case "space":
            return " "
        case "dashes":
            return "-"
        case _:
            return _REPLACEMENTS[found]
