"""Figures that are said to be a part of a named whole, and the figure that says how much the whole is.

"Dredging takes $24 million of the programme", "of its own employees 340 are drivers", "93 million of that": the whole
is the figure that has the same noun beside it, wherever it stands, or the one that was told just before.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.check.facts import Facts
from agent.check.sameness.alignment import dates_meet
from agent.check.sameness.senses import Sense
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind
from agent.text.stems import Stemmed, read_stems

# A noun beside more figures than this is the whole of none.
MOST_WHOLES = 10
# "Of that" looks back over so many sentences.
LOOK_BACK = 2
# How much of a phrase behind "of" is read.
REACH = 80

_KINDS = frozenset(
    {FigureKind.MONEY, FigureKind.POWER, FigureKind.ENERGY, FigureKind.COUNT, FigureKind.MEASURE, FigureKind.DURATION}
)
_OF = re.compile(r"\s+(?:out )?of\s+(?=(?P<noun>\S))", re.IGNORECASE)
_THAT = re.compile(
    r"(?:(?:all )?(?:this|that|it|these|those)\b(?!\s+[a-z])|this (?:sum|amount|total)\b)", re.IGNORECASE
)
_DEFINITE = re.compile(
    r"(?:the|its|their|his|her|our|that|this|these|those|last year['’]s|this year['’]s|total|overall|all|group|"
    r"(?:the )?(?:[\w.&-]+ ){0,4}[\w.&-]+(?:['’]s|s['’]))(?=\s)",
    re.IGNORECASE,
)
_FRONTED = re.compile(r"\W{0,2}(?:of|from|out of)\s+(?=\w)", re.IGNORECASE)
_NOUN_OF = re.compile(r"(?:\b(?P<one>an?|one|single)\s)?\b(?P<noun>[a-z]+[ -][a-z]+)\s+of\s+$", re.IGNORECASE)
_OF_ALL = re.compile(r"\W{0,2}(?:out )?of (?:the|its|their|these|those|all)\s+", re.IGNORECASE)
_WAS_LEFT = re.compile(r"what (?:was|is|were|remained|remains)(?: left)?\b|the (?:remainder|balance)\b", re.IGNORECASE)
_PHRASE_END = re.compile(
    r"[,;:.()\n]|\s(?:for|in|on|at|by|from|to|with|and|or|but|that|which|who|whose|as|is|are|was|were|will|would|has|have"
    r"|had|through|until|under|over|while|when|after|before|between|than|if|can|could|may|came|comes?|went|goes)\b|\s\d(?!\d{3}\b)",
    re.IGNORECASE,
)
_KIN = {"turn": "revenu", "turnov": "revenu", "sell": "revenu", "sale": "revenu", "umsatz": "revenu"}
_PEOPLE = frozenset(
    "person people employee staff worker job mitarbeiter beschäftigte empleado trabajador salarié".split()
)
_TOTAL_OF = re.compile(
    r"\b(?:employ\w*|has|have|had|with|runs?|operat\w+|owns?|holds?|total\w*|compris\w+|count\w*|fleet|workforce|staff"
    r"|payroll|headcount|in all|portfolio|network)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Partitive:
    """`part` is said to be some of `whole`; where several figures may be the whole it is the largest."""

    part: Figure
    whole: Figure


def read_partitives(facts: Facts) -> Iterator[Partitive]:
    """Each part with its whole."""
    text = facts.reading.text
    bearing: dict[str, list[Sense]] | None = None
    for sense in facts.senses.items:
        part = sense.figure
        if part.kind not in _KINDS:
            continue
        sentence = facts.senses.passages[sense.sentence].sentence
        of = _OF.match(text, part.end, sentence.end)
        if of is not None and _THAT.match(text, of.end()):
            yield from _told_before(facts, sense)
            continue
        if _is_out_of_what_was_left(text, sentence, part):
            yield from _told_before(facts, sense, nearest=True)
            continue
        if (whole := _fronted(facts, sentence, part)) is not None:
            yield Partitive(part, whole)
            continue
        phrase = _named(text, of.end(), sentence.end) if of else _opening(facts, sentence, part)
        if not phrase:
            continue
        if bearing is None:
            bearing = _by_word(facts)
        yield from _resolve(facts, sense, phrase, bearing)
    yield from _ones_of_several(facts)


def _fronted(facts: Facts, sentence: Sentence, part: Figure) -> Figure | None:
    """ "Of the throughput of 8.4 million tonnes, grain accounted for 9.1": the whole stands in the opening phrase."""
    text = facts.reading.text
    opens = _OF_ALL.match(text, sentence.start, sentence.end)
    if opens is None:
        return None
    comma = text.find(", ", opens.end(), sentence.end)
    inside = facts.reading.figures_in(opens.end(), comma) if comma > 0 else ()
    # The phrase ends in it: "out of the proceeds $5 million goes to the bank, ..." has no whole there.
    is_whole = len(inside) == 1 and part.start > comma == inside[0].end
    alike = is_whole and (inside[0].kind, inside[0].unit) == (part.kind, part.unit)
    return inside[0] if alike and _rate(inside[0]) == _rate(part) else None


def _is_out_of_what_was_left(text: str, sentence: Sentence, part: Figure) -> bool:
    """ "From what was left $71 million will go into scrubbers"."""
    opens = _FRONTED.match(text, sentence.start, sentence.end)
    is_near = opens is not None and part.start - sentence.start < 2 * REACH
    return is_near and opens is not None and _WAS_LEFT.match(text, opens.end()) is not None


def _ones_of_several(facts: Facts) -> Iterator[Partitive]:
    """ "A regulatory milestone of $50 million", and "regulatory milestones of up to $40 million" for all of them."""
    text = facts.reading.text
    several: dict[tuple[str, ...], Figure] = {}
    ones: list[tuple[tuple[str, ...], Figure]] = []
    for sense in facts.senses.items:
        figure = sense.figure
        if figure.kind not in _KINDS:
            continue
        before = text[max(0, figure.start - 60) : figure.start]
        if not (found := _NOUN_OF.search(before)):
            continue
        words = found["noun"].lower().split()
        if words[-1].endswith("s"):
            several.setdefault((figure.unit or "", *words[-2:-1], words[-1].rstrip("s")), figure)
        elif found["one"] is not None:
            ones.append(((figure.unit or "", *words[-2:]), figure))
    yield from (Partitive(figure, several[key]) for key, figure in ones if key in several)


def _told_before(facts: Facts, sense: Sense, *, nearest: bool = False) -> Iterator[Partitive]:
    """ "93 million of that": the largest of what was told in the sentences before, or the last of it."""
    passages = facts.senses.passages
    start = passages[max(0, sense.sentence - LOOK_BACK)].sentence.start
    near = [
        figure
        for figure in facts.reading.figures_in(start, sense.figure.start)
        if (figure.kind, figure.unit) == (sense.figure.kind, sense.figure.unit)
    ]
    if near:
        yield Partitive(sense.figure, near[-1] if nearest else max(near, key=lambda figure: figure.high))


def _named(text: str, start: int, end: int) -> tuple[Stemmed, ...]:
    """The words of the whole's name behind "of", where it is a definite one; the last is its noun."""
    stop = min(end, start + REACH)
    if not _DEFINITE.match(text, start, stop):
        return ()
    found = _PHRASE_END.search(text, start, stop)
    return tuple(read_stems(text, start, found.start() if found else stop))


def _opening(facts: Facts, sentence: Sentence, part: Figure) -> tuple[Stemmed, ...]:
    """ "Of the company's own employees 340 are drivers": the first figure of the sentence is the part."""
    text = facts.reading.text
    opens = _FRONTED.match(text, sentence.start, sentence.end)
    if opens is None or part.start - sentence.start > REACH or not _DEFINITE.match(text, opens.end()):
        return ()
    if facts.reading.figures_in(sentence.start, part.start):
        return ()
    found = _PHRASE_END.search(text, opens.end(), part.start)
    return tuple(read_stems(text, opens.end(), found.start() if found else part.start))


def _by_word(facts: Facts) -> dict[str, list[Sense]]:
    found: dict[str, list[Sense]] = defaultdict(list)
    for sense in facts.senses.items:
        if sense.figure.kind in _KINDS:
            for word in sense.heads:
                found[_KIN.get(word, word)].append(sense)
    return found


def _resolve(
    facts: Facts, sense: Sense, phrase: Sequence[Stemmed], bearing: dict[str, list[Sense]]
) -> Iterator[Partitive]:
    noun = _KIN.get(phrase[-1].stem, phrase[-1].stem)
    rivals = bearing.get(noun, ())
    if phrase[-1].is_name or len(rivals) > MOST_WHOLES:
        return
    owners = frozenset(word.stem for word in phrase[:-1] if word.is_name)
    wholes = [rival for rival in rivals if _may_be_whole(facts, sense, rival, owners)]
    passages = facts.senses.passages
    if owners and (named := [rival for rival in wholes if owners & passages[rival.sentence].stems]):
        wholes = named
    if not wholes:
        return
    largest = max(wholes, key=lambda rival: rival.figure.high)
    # What the same sentence goes on to say may explain the part; alone it is another thing's.
    if largest.sentence != sense.sentence or largest.figure.start < sense.figure.start:
        yield Partitive(sense.figure, largest.figure)


def _may_be_whole(facts: Facts, sense: Sense, rival: Sense, owners: frozenset[str]) -> bool:
    part, whole = sense.figure, rival.figure
    if whole.id == part.id or part.kind is not whole.kind or rival.said.part or whole.change:
        return False
    if part.kind is FigureKind.COUNT:
        sentence = facts.senses.passages[rival.sentence].sentence
        before = facts.reading.text[max(sentence.start, whole.start - 60) : whole.start]
        if not (None in (part.unit, whole.unit) or _thing(part) == _thing(whole)) or not _TOTAL_OF.search(before):
            return False
    elif part.unit != whole.unit or _rate(part) != _rate(whole):
        return False
    lead = facts.senses.passages[rival.sentence].lead
    if owners and not owners & lead:
        return False
    # The date in a sentence that counts things is mostly another matter's.
    return part.kind is FigureKind.COUNT or not (sense.dates and rival.dates) or dates_meet(sense.dates, rival.dates)


def _thing(figure: Figure) -> str:
    """What is counted; people are counted under many names."""
    noun = (figure.unit or "").split()[-1]
    return "person" if noun in _PEOPLE else noun


def _rate(figure: Figure) -> str | None:
    return figure.period if figure.period and figure.period.startswith("per") else None
