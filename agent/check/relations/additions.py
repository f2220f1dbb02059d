"""Parts and the total they are told to make: rows above a total, a price that breaks down, what adds to what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.relation import is_alike
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier

FEWEST_ROWS = 2
MOST_ROWS = 25
# The price that a sentence breaks down is told in it or in one of the two before.
LOOK_BACK = 3

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_TOTAL_ROW = re.compile(
    r"^[\s|*•·-]*(?:\**\s*)?(?:(?:grand )?(?:total|sum|gesamt|summe|insgesamt|suma)|[^|\d]{0,40}\bsub-?total)\b"
    r"(?![^|\d]*\b(?:per|a share|%))",
    re.IGNORECASE,
)
_BREAKS_DOWN = re.compile(
    r"\b(?:breaks? down|broken down|is split|are split|splits?|as follows|is made up|consists? of|comprises?|setzt sich"
    r"|se compone|se reparte|se décompose|se répartit|teilt sich)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"^[^.;]{0,70}?(?:,|;|\band\b|\bund\b|\by\b|\bet\b)[^.;]{0,60}$", re.IGNORECASE)
_LAST_JOIN = re.compile(r"\b(?:and|plus|y|und|et|sowie)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|apiece|je|jeweils|cada|chacun)\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|von|de|desde)\s+(?:about |some )?$", re.IGNORECASE)
_TO = re.compile(r"^\s*(?:to|auf|a|à|hasta)\s+(?:about |some )?$", re.IGNORECASE)
_ADDS = re.compile(
    r"\b(?:hire|hires|add|adds|adding|create|creates|open|opens|buy|buys|acquire|acquires|takes? on|einstellen"
    r"|schaffen|contratar\w*|crear\w*|recruter|créer|install|installs|build|builds)\b[^.;]{0,50}$",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"\b(?:tak(?:e|es|ing)|bring(?:s|ing)?|rais(?:e|es|ing)|increas(?:e|es|ing)|lifts?|steigt"
    r"|wächst|eleva\w*|passer\w*|porter\w*|portant)\b",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"^\s*(?:in all|in total|altogether|insgesamt|en total|au total)\b", re.IGNORECASE)
_GIVES = re.compile(
    r"\b(?:which|that)\s+(?:together\s+)?(?:gives?|leaves?|brings?|takes?)\b[^.;]{0,40}$"
    r"|\b(?:giving|taking|bringing)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_ON_TOP = re.compile(r"\b(?:in addition to|on top of|besides|together with|plus|and|as well as)\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"\b(?:together|in all|all told|zusammen|juntos|en conjunto|ensemble)\b[^.;]{0,70}"
    r"\b(?:make|makes|add|adds|come|comes|amount|amounts|ergeben|ergibt|suman|font)\b[^.;]{0,30}$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Addition:
    """`parts` are told to make `total`; a part said to be that of each of several counts once for each."""

    total: Figure
    parts: tuple[Figure, ...]
    can_conflict: bool = True


def read_additions(facts: Facts) -> Iterator[Addition]:
    yield from _rows(facts)
    for index, sentence in enumerate(facts.reading.sentences):
        figures = facts.reading.figures_in(sentence.start, sentence.end)
        yield from _broken_down(facts, index, sentence, figures)
        yield from _taken(facts.reading.text, sentence, figures)
        yield from _gained(facts.reading.text, sentence, figures)
    yield from _whole(facts)


def _rows(facts: Facts) -> Iterator[Addition]:
    """Lines with one figure each, and a line "Total" under them."""
    text = facts.reading.text
    run: list[Figure] = []
    for line in _LINE.finditer(text):
        figures = [
            figure
            for figure in facts.reading.figures_in(line.start(), line.end())
            if figure.kind is not FigureKind.PER_UNIT
        ]
        last = figures[-1:] if _ends_row(text, figures, line.end()) else []
        if _TOTAL_ROW.match(line.group()) and last:
            parts = tuple(part for part in run if is_alike(part, last[0]))
            if FEWEST_ROWS <= len(parts) <= MOST_ROWS and len(parts) == len(run):
                yield Addition(last[0], parts)
            run = []
        elif last and (not run or is_alike(run[-1], last[0])):
            run.append(last[0])
        else:
            run = last


def _ends_row(text: str, figures: Sequence[Figure], end: int) -> bool:
    """A row is a label and an amount: the figure ends its line, and the line is short."""
    return (
        bool(figures)
        and text[figures[-1].end : end].strip(" |;*") == ""
        and figures[-1].start - text.rfind("\n", 0, end - 1) < 90
    )


def _broken_down(facts: Facts, index: int, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Addition]:
    """ "The price breaks down as follows: £88 million for Elm, £71 million for Ash and £45 million for Oak"."""
    text = facts.reading.text
    if len(figures) < 2 or not _BREAKS_DOWN.search(text, sentence.start, figures[0].start):
        return
    alike = all(is_alike(figures[0], figure) for figure in figures)
    joined = all(_JOINED.match(text[a.end : b.start]) for a, b in zip(figures, figures[1:], strict=False))
    if not alike or not joined or not _LAST_JOIN.search(text, figures[-2].end, figures[-1].start):
        return
    earlier = [
        figure
        for near in facts.reading.sentences[max(0, index - LOOK_BACK) : index]
        for figure in facts.reading.figures_in(near.start, near.end)
        if is_alike(figure, figures[0]) and figure.low > max(part.low for part in figures)
    ]
    if len({figure.low for figure in earlier}) == 1:
        yield Addition(earlier[-1], tuple(figures))


def _taken(text: str, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Addition]:
    """ "hire 40 people, which would take its staff from 85 to 125"."""
    for added, way in zip(figures, figures[1:], strict=False):
        is_way = way.modifier is Modifier.RANGE and added.kind is way.kind and re.match(r"(?:from|von|de)\b", way.quote)
        is_added = is_way and _ADDS.search(text[max(sentence.start, added.start - 60) : added.start])
        if is_added and _TAKES.search(text, added.end, way.start):
            start, end = (way.model_copy(update={"low": v, "high": v, "modifier": Modifier.EXACT}) for v in _ends(way))
            yield Addition(end, (start, added))
    for added, start, end in zip(figures, figures[1:], figures[2:], strict=False):
        is_way = _FROM.search(text[added.end : start.start]) and _TO.match(text[start.end : end.start])
        if not is_way or not _TAKES.search(text, added.end, start.start):
            continue
        if (
            _ADDS.search(text[max(sentence.start, added.start - 60) : added.start])
            and added.kind is start.kind is end.kind
        ):
            yield Addition(end, (start, added))


def _ends(figure: Figure) -> tuple[Decimal, Decimal]:
    return figure.low, figure.high


def _gained(text: str, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Addition]:
    """ "24.6% of the shares, in addition to the 9.9% it bought, which gives it 34.5% in all"."""
    for first, second, total in zip(figures, figures[1:], figures[2:], strict=False):
        if not (is_alike(first, second) and is_alike(second, total)) or first.change or second.change:
            continue
        is_whole = _GIVES.search(text[second.end : total.start]) and _IN_ALL.match(text[total.end : sentence.end])
        if is_whole and _ON_TOP.search(text, first.end, second.start):
            yield Addition(total, (first, second))


def _whole(facts: Facts) -> Iterator[Addition]:
    """A paragraph that names its parts, and then: "Together, the parts make up the whole of the £110 million"."""
    text = facts.reading.text
    named: list[Figure] = []
    end = 0
    for sentence in facts.reading.sentences:
        if "\n\n" in text[end : sentence.start]:
            named = []
        for figure in facts.reading.figures_in(sentence.start, sentence.end):
            parts = tuple(part for part in named if is_alike(part, figure))
            if len(parts) > 1 and _WHOLE.search(text[sentence.start : figure.start]):
                yield Addition(figure, parts, can_conflict=not _EACH.search(text, parts[0].start, figure.start))
                named = []
            named.append(figure)
        end = sentence.end
