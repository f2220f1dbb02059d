"""Figures of a sentence that tells again, in other words, what the text has told before: a summary, a last paragraph.

Such a sentence has its names, its other figures and its nouns from a passage further up. A figure in it that nothing in
the text equals, and that looks like the one figure of that passage which is left over, is that one told otherwise.
"""

import re
from collections.abc import Iterator

from agent.check.facts import Facts
from agent.check.sameness.alignment import agree, comparable
from agent.check.sameness.computed import is_computed
from agent.check.sameness.restatement import weigh
from agent.check.sameness.senses import Sense
from agent.check.sameness.slips import Slip, Slips, looks_like, repeats
from agent.check.sameness.surroundings import Surroundings
from agent.schema.figure import Figure, FigureKind
from agent.text.stems import stem

# At this much and more the two figures are held to be one (restatement.py says how it is counted).
LEAST = 0.3
# A last paragraph is likelier to sum up.
LEAST_AT_END = -0.4
# A figure that has its equal elsewhere is that one told again, unless it fits where it stands by so much less.
EXPLAINED = 3.0

# What was once, and what is told of as put right, is told otherwise on purpose.
_AT_ANOTHER_TIME = re.compile(r"\b(?:ago|formerly|used to|once|back then|in the past|a year earlier|early on)\b")
_PUT_RIGHT = re.compile(r"\b(?:correct\w*|restat\w+|misstat\w+|korrigier\w*|corrig\w+|rectif\w+)\b")
# "The other 40 sites", "a further 30": some of them, or more of them.
_SOME = re.compile(
    r"\b(?:other|another|remaining|further|additional|extra|more|rest|half|übrigen|weiteren|otr[oa]s|autres)\W+(?:\w+\W+)?$"
)
_SOME_REACH = 24
_OWNER = re.compile(r"\b([A-Z][\w&.-]*?)['’]s?\s+(?:[a-z-]+\s+)?$")
_OWNER_REACH = 40
# A figure that a slip could make of more others than these retells none of them surely.
MOST_ALIKE = 12
# Among more figures of its size any value may be told again: none is said to stand for another.
MOST_LIKE_SIZED = 400
_EDGE_BEFORE, _EDGE_AFTER = re.compile(r"[^\n|\t]*\Z"), re.compile(r"[^\n|\t]*")
_CELL_REACH = 80
# Two values of fewer digits look alike by chance; years are told in fives and tens.
TELLING, TELLING_YEARS = 2, 3


def restated(facts: Facts) -> Iterator[tuple[Figure, Figure]]:
    """The figure told first and the one told in its stead, in text order."""
    around, slips = Surroundings(facts), Slips()
    for sense in facts.senses.items:
        alike = [
            (rival, slip)
            for rival, slip in slips.alike(sense)
            if rival.block < sense.block and around.may_be_one(rival, sense)
        ]
        slips.add(sense)
        source = _source(facts, around, sense, alike) if 0 < len(alike) <= MOST_ALIKE else None
        if source is not None and not _is_cell(facts.reading.text, sense.figure):
            yield source.figure, sense.figure


def _source(facts: Facts, around: Surroundings, sense: Sense, alike: list[tuple[Sense, Slip]]) -> Sense | None:
    """The one of `alike` that is told again here; None where no setting is alike enough, or the value is told."""
    if len(around.by_size[sense.figure.high.adjusted()]) > MOST_LIKE_SIZED:
        return None
    beside = around.beside(sense)
    kind = sense.figure.kind
    free = [
        (weigh(around.setting(sense, rival), kind, slip), rival)
        for rival, slip in alike
        if not any(repeats(rival.figure, other.figure) for other in beside)
    ]
    if not free:
        return None
    best, source = max(free, key=lambda item: item[0])
    if best < (LEAST_AT_END if sense.block == facts.senses.items[-1].block else LEAST):
        return None
    if _is_short(source, sense) and _heads_differ(facts, sense, source):
        return None
    if any(best - weigh(around.setting(sense, other), kind, None) < EXPLAINED for other in _equals(around, sense)):
        return None
    return None if _is_meant_otherwise(facts, sense, source) else source


def _is_cell(text: str, figure: Figure) -> bool:
    """Whether it stands alone in a line or a column: nothing there says what it is of."""
    before = _EDGE_BEFORE.search(text, max(0, figure.start - _CELL_REACH), figure.start)
    after = _EDGE_AFTER.match(text, figure.end, figure.end + _CELL_REACH)
    said = (before.group() if before else "") + (after.group() if after else "")
    return not any(letter.isalpha() for letter in said)


def _is_short(one: Sense, other: Sense) -> bool:
    """Whether the two values have so few digits that one is a slip of the other by chance."""
    slip = looks_like(one.figure, other.figure)
    return slip is not None and slip.digits < (TELLING_YEARS if one.figure.kind is FigureKind.DURATION else TELLING)


def _heads_differ(facts: Facts, one: Sense, other: Sense) -> bool:
    """Whether each is said right beside a word that the other's paragraph lacks."""
    here, there = (facts.senses.passages[side.sentence].lead for side in (one, other))
    return bool(one.heads - there and other.heads - here)


def _equals(around: Surroundings, sense: Sense) -> Iterator[Sense]:
    """The figures of other sentences that tell the value, or round it."""
    figure = sense.figure
    size = figure.high.adjusted()
    for apart in (0, -1, 1):
        for rival in around.by_size.get(size + apart, ()):
            if rival.sentence != sense.sentence and (
                repeats(rival.figure, figure) or (comparable(rival.figure, figure) and agree(rival.figure, figure))
            ):
                yield rival


def _is_meant_otherwise(facts: Facts, sense: Sense, source: Sense) -> bool:
    """Whether the later sentence works a value out, tells of another time or of some only, or puts a value right."""
    here, there = (facts.senses.passages[item.sentence].sentence for item in (sense, source))
    text = facts.lowered
    if _PUT_RIGHT.search(text, here.start, here.end):
        return True
    is_then = _AT_ANOTHER_TIME.search(text, here.start, here.end)
    if is_then and not _AT_ANOTHER_TIME.search(text, there.start, there.end):
        return True
    owner = _OWNER.search(facts.reading.text[max(0, sense.figure.start - _OWNER_REACH) : sense.figure.start])
    if owner and stem(owner.group(1)) not in facts.senses.passages[source.sentence].lead:
        return True
    some, all_of_them = (
        _SOME.search(text[max(0, item.figure.start - _SOME_REACH) : item.figure.start]) for item in (sense, source)
    )
    if some and not all_of_them:
        return True
    figures = [
        *facts.reading.figures_in(here.start, here.end),
        *facts.reading.figures_in(there.start, there.end),
    ]
    near = [figure for figure in figures if figure not in (sense.figure, source.figure)]
    return is_computed(sense.figure, [*near, source.figure]) or is_computed(source.figure, near)
