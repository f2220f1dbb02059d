"""Amounts that a text refers back to as known ("the firm's 46 clinics", "all 37 of its sites"), and told otherwise.

A definite mention counts all there is of a thing. Where the text has told one other number of the same thing before or
after it, and nowhere that one, the two disagree.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.sameness.alignment import agree, comparable, dates_meet
from agent.check.sameness.senses import Sense
from agent.check.values import digits_swapped
from agent.schema.figure import Figure, FigureKind, Modifier

# Two numbers further apart than this are of two things; a slip of digits stays within it.
FURTHEST = Decimal("1.7")
# A handful of something is told in passing; a dozen is known.
FEWEST = 10
# What is measured needs words in common, what is counted has its noun.
LEAST_SHARED = 2
# A thing with more numbers than this is told of too often to compare.
MOST_ALIKE = 40

_DEFINITE = re.compile(
    r"(?:\b(?:all|the|its|their|our|these|those|his|her|that|this|der|die|das|den|dem|ihre[rn]?|seine[rn]?|los|las|sus"
    r"|les|ses|leurs)|['’]s|s['’])\s+(?:(?!(?:is|was|were|are|of|to|at|in|by|for|from|has|have|had|and|or|than)\b)"
    r"[a-z-]+\s+){0,2}$|\ball\s+(?:of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_OWNER = re.compile(r"\b([A-Z][\w&.-]*)['’]s?\s+(?:[a-z-]+\s+){0,2}$")
_PLACE = re.compile(r"^\s+(?:in|at|on|from|near|outside|across|for|under|of)\s+(?:the\s+)?[A-Z]")
# "The other 40 sites", "the first 30 staff": some of them.
_SOME = re.compile(
    r"\b(?:other|another|remaining|first|last|next|additional|further|new|old|more|extra|rest|previous|former|latest"
    r"|initial|final|planned|combined|enlarged|übrigen|weiteren|ersten|letzten|otr[oa]s|primer[oa]s|autres|premiers)\s+"
    r"(?:[a-z-]+\s+)?$|\b(?:after which|leaving|to leave|by then|then)\s+(?:some |about )?$",
    re.IGNORECASE,
)
_NOT_WHOLE = frozenset({"share", "note", "bond", "option", "warrant", "time", "percent", "vote", "point"})
_PEOPLE = frozenset({"person", "people", "employee", "staff", "worker", "job"})
_KINDS = frozenset(
    {
        FigureKind.COUNT,
        FigureKind.MEASURE,
        FigureKind.POWER,
        FigureKind.ENERGY,
        FigureKind.DURATION,
        FigureKind.MONEY,
    }
)

# What tells the two arms of a trial, the two halves of a fleet or of a year apart.
_ARMS = (
    ("low", "high"), ("lower", "higher"), ("first", "second"), ("small", "large"), ("north", "south"),
    ("east", "west"), ("northern", "southern"), ("eastern", "western"), ("men", "women"), ("control", "treatment"),
    ("placebo", "dose"), ("young", "old"), ("domestic", "foreign"), ("inpatient", "outpatient"),
)  # fmt: skip
_ARM_REACH = 60
_PLAIN_WORD = re.compile(r"[a-z]+")


def retold(facts: Facts) -> Iterator[tuple[Figure, Figure]]:
    """The number told and the other that a definite mention gives, in text order."""
    by_kind: dict[object, list[Sense]] = defaultdict(list)
    for sense in facts.senses.items:
        if sense.figure.kind in _KINDS:
            by_kind[_thing(sense.figure)].append(sense)
    for alike in by_kind.values():
        if len(alike) > MOST_ALIKE:
            continue
        for sense in alike:
            other = _other(facts, sense, alike) if _is_definite(facts, sense) else None
            if other is not None:
                first, second = sorted((other.figure, sense.figure), key=lambda figure: figure.start)
                yield first, second


def _thing(figure: Figure) -> object:
    noun = (figure.unit or "").split()[-1:]
    unit = "person" if noun and noun[0] in _PEOPLE else figure.unit
    return figure.kind, unit if figure.kind is not FigureKind.DURATION else None, figure.period


def _is_definite(facts: Facts, sense: Sense) -> bool:
    figure = sense.figure
    before = facts.reading.text[max(0, figure.start - 48) : figure.start]
    if not _DEFINITE.search(before) or _SOME.search(before):
        return False
    if figure.kind is FigureKind.COUNT and (figure.high < FEWEST or (figure.unit or "").split()[-1:] == []):
        return False
    return (figure.unit or "") not in _NOT_WHOLE and not (sense.said.earlier or sense.said.also)


def _other(facts: Facts, sense: Sense, alike: list[Sense]) -> Sense | None:
    """The one other number of the thing; None where the mention's own is told again, or several may be meant."""
    figure = sense.figure
    rivals = [rival for rival in alike if rival.sentence != sense.sentence]
    if any(_is_told(rival.figure, figure) for rival in rivals):
        return None
    close = [rival for rival in rivals if _is_close(rival.figure, figure) and _may_be_one(facts, sense, rival)]
    values = {(rival.figure.low, rival.figure.unit) for rival in close}
    return close[0] if len(values) == 1 else None


def _is_told(rival: Figure, figure: Figure) -> bool:
    """Whether another place gives the same value; "more than 120" does not give 154."""
    is_bound = rival.modifier in (Modifier.MORE_THAN, Modifier.LESS_THAN, Modifier.AT_LEAST, Modifier.UP_TO)
    return agree(rival, figure) and (rival.high == figure.high or not is_bound)


def _is_close(first: Figure, second: Figure) -> bool:
    small, large = sorted((abs(first.high), abs(second.high)))
    return small > 0 and large <= small * FURTHEST


def _may_be_one(facts: Facts, sense: Sense, rival: Sense) -> bool:
    shared = frozenset(sense.words) & frozenset(rival.words) - {"rise", "fall"}
    text = facts.reading.text
    owner = _OWNER.search(text[max(0, sense.figure.start - 48) : sense.figure.start])
    passage = facts.senses.passages[rival.sentence]
    is_owned = owner is not None and owner.group(1).lower() in passage.lead
    # Many amounts of money are told in a text; only a slip of digits makes two of them one.
    if sense.figure.kind is FigureKind.MONEY and not (shared and digits_swapped(sense.figure, rival.figure)):
        return False
    if sense.figure.kind is not FigureKind.COUNT:
        is_money = sense.figure.kind is FigureKind.MONEY
        if len(shared) + is_owned + is_money < LEAST_SHARED or not comparable(sense.figure, rival.figure):
            return False
        if sense.dates and rival.dates and not dates_meet(sense.dates, rival.dates):
            return False
    if rival.said.part or rival.said.also or rival.said.earlier or rival.said.negated:
        return False
    if _SOME.search(text[max(0, rival.figure.start - 30) : rival.figure.start]):
        return False
    if _is_other_arm(facts, sense.figure, rival.figure):
        return False
    if _PLACE.match(text[sense.figure.end :][:40]) or _PLACE.match(text[rival.figure.end :][:40]):
        return len(shared) >= LEAST_SHARED
    if owner is None:
        # Told of somebody who is not spoken of here, it is another's.
        return not passage.subject or bool(passage.subject & facts.senses.passages[sense.sentence].lead)
    return is_owned or not passage.subject


def _is_other_arm(facts: Facts, one: Figure, other: Figure) -> bool:
    """Whether one is said of the low dose and the other of the high dose, or the like."""
    first, second = (_words_near(facts, side) for side in (one, other))
    return any(
        (a in first and b not in first and b in second and a not in second)
        or (b in first and a not in first and a in second and b not in second)
        for a, b in _ARMS
    )


def _words_near(facts: Facts, figure: Figure) -> frozenset[str]:
    """The words of its sentence beside a figure."""
    sentence = facts.reading.sentence_at(figure.start)
    start, end = (sentence.start, sentence.end) if sentence else (figure.start, figure.end)
    said = facts.lowered[max(start, figure.start - _ARM_REACH) : min(end, figure.end + _ARM_REACH)]
    return frozenset(_PLAIN_WORD.findall(said))
