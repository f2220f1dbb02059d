"""Text cut into the tokens that the number grammar reads: numbers, words, signs, line ends.

Parallel lists instead of objects: a megabyte has two hundred thousand tokens.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from agent.figures.lexicon import Language
from agent.figures.lexicon.languages import LANGUAGE_MARKS, language_of_letters
from agent.schema.article import Removed

Kind = Literal["number", "word", "vulgar", "currency", "line", "sign"]

CURRENCY_SIGNS = "$€£¥₹₩₽₺₪₫₴₦฿₱₡₲₵₸₾₭₮₼֏₿￥＄￡"
DASHES = frozenset("-‐‑‒–—−")
VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
          "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
          "⅑": (1, 9), "⅒": (1, 10)}  # fmt: skip

# Wrapped prose fills its lines; headings, list items and table cells seldom do.
_LONG_LINE = 50
_LONGEST_ROW = 300

_TOKEN = re.compile(
    rf"""
      (?P<number>\d+(?:[.,'’٬]\d+)*|(?<![\w.,)])\.\d{{1,8}}(?!\d))
    | (?P<vulgar>[{"".join(VULGAR)}])
    | (?P<word>(?:[^\W\d_]\.){{2,}}|[dlDL]['’](?=[^\W\d_])|[^\W\d_]+(?:['’][^\W\d_]+)?)
    | (?P<currency>[{CURRENCY_SIGNS}])
    | (?P<line>\n)
    | (?P<sign>\S)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of one text; `glued[i]` says that token i follows the one before without a space.

    `barred[i]` marks tokens that no figure may touch: page furniture, dates, links.
    """

    text: str
    kinds: list[str]
    texts: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]
    glued: list[bool]
    barred: bytearray
    languages: list[Language]
    size: int

    @property
    def numerals(self) -> list[str]:
        """Every number in digits, as written."""
        return [text for kind, text in zip(self.kinds, self.texts, strict=True) if kind == "number"]

    def bar(self, spans: Sequence[tuple[int, int]]) -> None:
        """Bar every token that overlaps one of the sorted spans."""
        index, count = 0, self.size
        for start, end in spans:
            while index < count and self.ends[index] <= start:
                index += 1
            reach = index
            while reach < count and self.starts[reach] < end:
                self.barred[reach] = 1
                reach += 1


def tokenise(text: str, *, removed: Sequence[Removed] = ()) -> Tokens:
    matches = [
        match for match in _TOKEN.finditer(text) if match.lastgroup != "line" or not _is_wrap(text, match.start())
    ]
    kinds = [match.lastgroup or "sign" for match in matches]
    texts = [match.group() for match in matches]
    spans = [match.span() for match in matches]
    starts = [start for start, _ in spans]
    ends = [end for _, end in spans]
    glued = [start == end for start, end in zip(starts, [-1, *ends], strict=False)]
    lowers = [token.lower() for token in texts]
    size, languages = len(kinds), _languages(kinds, lowers)
    tokens = Tokens(text, kinds, texts, lowers, starts, ends, glued, bytearray(size), languages, size)
    tokens.bar(sorted((span.start, span.end) for span in removed))
    return tokens


def _is_wrap(text: str, line_end: int) -> bool:
    """Whether a line end only wraps a paragraph: the next line goes on in lower case, or this one is long and open."""
    following = text[line_end + 1 : line_end + 2]
    if not following or following.isspace() or _is_row(text, line_end):
        return False
    if following.islower():
        return True
    is_long = text.rfind("\n", max(0, line_end - _LONG_LINE), line_end) < 0 and line_end >= _LONG_LINE
    return is_long and text[line_end - 1] not in ".!?:;"


def _is_row(text: str, line_end: int) -> bool:
    """Whether this line or the next is a table's row: cells between bars or tabs."""
    start = max(0, text.rfind("\n", 0, line_end), line_end - _LONGEST_ROW)
    end = text.find("\n", line_end + 1, line_end + _LONGEST_ROW)
    end = end if end >= 0 else line_end + _LONGEST_ROW
    return text.find("|", start, end) >= 0 or text.find("\t", start, end) >= 0


def _languages(kinds: list[str], lowers: list[str]) -> list[Language]:
    """The language of each token's line, by its function words; a line without any takes the text's."""
    whole: dict[Language, int] = {}
    lines: list[tuple[int, dict[Language, int]]] = []
    votes: dict[Language, int] = {}
    for index, (kind, mark) in enumerate(zip(kinds, map(LANGUAGE_MARKS.get, lowers), strict=True)):
        if mark is not None:
            votes[mark] = votes.get(mark, 0) + 1
            whole[mark] = whole.get(mark, 0) + 1
        elif kind == "line":
            lines.append((index + 1, votes))
            votes = {}
    lines.append((len(kinds), votes))
    default: Language = max(whole, key=whole.__getitem__) if whole else language_of_letters(lowers)
    languages: list[Language] = []
    for end, line_votes in lines:
        language = max(line_votes, key=line_votes.__getitem__) if line_votes else default
        languages.extend([language] * (end - len(languages)))
    return languages
