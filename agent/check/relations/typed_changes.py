"""Changes by their types: one percentage that rises or falls, two amounts of one sort, and a word that sets them apart.

No sentence shape is asked for. Of its own sentence, or of that and the one beside it, the two amounts must be the only
ones of their sort, and something must say that one of them is what the other was before, or is compared with.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.relation import Relation, is_plain_value
from agent.check.relations.changes import NO_AMOUNTS, are_ends, change_between
from agent.check.relations.reach import sentence_after, sentence_before
from agent.check.relations.settle import settle
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier

HUNDRED = Decimal(100)
# The percentage is said of an amount that stands so near it.
NEAR, BESIDE = 70, 34
# "Doubled" is said of 92 to 175 as of 100 to 200, not of 100 to 160.
WORD_STEP = Decimal(30)

_UP = re.compile(
    r"\b(?:up(?! to\b)|rise\w*|rose|rising|raised|grew|grow\w*|gain\w*|increas\w+|jump\w*|climb\w*"
    r"|advance\w*|more|higher"
    r"|larger|bigger|above|over|uplift|premium|surg\w+|soar\w*|expan\w+|improv\w+|plus|better|ahead|lift\w*|added"
    r"|alza|sub(?:e|ió|ida)|crec\w+|más|aument\w+|prima|anstieg|zuwachs|wachstum|mehr|höher|über|steiger\w+|gestiegen"
    r"|aufschlag|hausse|progress\w+|augment\w+|croissance|prime)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:down|fall\w*|fell|drop\w*|declin\w+|decreas\w+|cuts?|cutting|less|fewer|lower\w*|smaller|reduc\w+|shr[aiu]nk\w*"
    r"|below|under|discount|narrow\w*|slid\w*|sank|slump\w*|off|cheaper|contract(?:ed|ion)|trim\w*|slash\w*|eas(?:ed|ing)"
    r"|descen\w+|caída|ca(?:e|yó)|baj\w+|menos|rückgang|weniger|niedriger|unter|gesunken|minus|abschlag|baisse|recul\w*"
    r"|moins|décote|descuento)\b",
    re.IGNORECASE,
)
_SET = re.compile(
    r"\b(?:from|against|after|than|compared|versus|vs|earlier|before|previous\w*|prior|last (?:year|month"
    r"|week|quarter)|had"
    r"|instead|ago|once|used to|then|now|old|new|former|stood|clos(?:ed?|ing)|trad(?:ed|ing)|market price|undisturbed"
    r"|brought|takes?|taking|took|lift\w*|push\w*|above|below|to"
    r"|(?:at|by|in|for) (?:the )?(?:(?:end|start|beginning) of )?(?:19|20)\d\d|zuvor|vorjahr\w*|nach|von"
    r"|auf|gegenüber|contre|après|desde|frente"
    r"|anterior)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:earlier|before|previous\w*|prior|last (?:year|month|week|quarter)|ago|old|former|than|brought"
    r"|(?:19|20)\d\d|zuvor|vorjahr\w*|anterior)\b",
    re.IGNORECASE,
)
_NOT_OF_THEM = re.compile(
    r"\b(?:stake|margin|share of|interest|holding|coupon|yield|tax|royalt\w+|average|market share|probab\w+|organic\w*"
    r"|target|expect\w*|would|could|forecast\w*|guidance|aims?|plans?|a year(?! (?:ago|earlier|before))|per year"
    r"|annually)\b",
    re.IGNORECASE,
)
_OTHER_BASIS = re.compile(
    r"\b(?:constant[- ]currenc\w+|like[- ]for[- ]like|same[- ]store|underlying|excluding|comparable|cagr|compound"
    r"|annuali[sz]ed|adjusted|real terms|orgánic\w+|bereinigt|organique)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\s*(?:of|owned|stake|interest|holding|der|des|del|du|von)\b(?! growth)", re.IGNORECASE)
_TIMES = re.compile(
    r"\b(?P<more>(?:more|less) than |over |nearly |almost |about )?(?P<verb>doubl(?:ed|es|ing)|tripl(?:ed|es|ing)"
    r"|trebl(?:ed|es|ing)|quadrupl(?:ed|es|ing)|halv(?:ed|es|ing)|verdoppel\w+|duplic\w+|doublé)\b",
    re.IGNORECASE,
)
_GREW = {"do": 100, "ve": 100, "du": 100, "tr": 200, "qu": 300, "ha": -50}
_ENDS_CLAUSE = re.compile(r"\b(?:while|whereas|but)\b")


def typed_changes(facts: Facts) -> Iterator[Relation]:
    for figure in facts.reading.figures:
        if figure.kind is not FigureKind.PERCENT or not is_plain_value(figure) or not 0 < figure.low < 1000:
            continue
        if figure.modifier in (Modifier.EXACT, Modifier.ABOUT):
            yield from _of(facts, figure, None)
    for sentence in facts.reading.sentences:
        said = facts.lowered[sentence.start : sentence.end]
        if any(hint in said for hint in ("oubl", "ripl", "rebl", "drupl", "halv", "doppel", "duplic")):
            for found in _TIMES.finditer(facts.reading.text, sentence.start, sentence.end):
                if not found["more"]:
                    grew = Decimal(_GREW[found["verb"][:2].lower()])
                    yield from _of(facts, _worded(facts, found.start(), found.end(), grew), grew)


def _worded(facts: Facts, start: int, end: int, grew: Decimal) -> Figure:
    return Figure(
        id=f"w{start}", quote=facts.reading.text[start:end], start=start, end=end, low=abs(grew), high=abs(grew),
        unit="%", kind=FigureKind.PERCENT, step=min(WORD_STEP, abs(grew) / 5), modifier=Modifier.ABOUT,
    )  # fmt: skip


def _of(facts: Facts, figure: Figure, grew: Decimal | None) -> Iterator[Relation]:
    sentence = facts.reading.sentence_at(figure.start)
    if sentence is None:
        return
    direction = ("up" if grew > 0 else "down") if grew else _direction(facts, figure, sentence)
    text = facts.reading.text
    start, end = max(sentence.start, figure.start - NEAR), min(sentence.end, figure.end + 45)
    if direction and not _OTHER_BASIS.search(text, start, end):
        yield from settle(_tiers(facts, figure, sentence, direction))


def changes(said: str) -> bool:
    """Whether words speak of a rise or a fall."""
    return _UP.search(said) is not None or _DOWN.search(said) is not None


def _direction(facts: Facts, figure: Figure, sentence: Sentence) -> str | None:
    text = facts.reading.text
    figures = facts.reading.figures_in(sentence.start, sentence.end)
    floor = max([sentence.start, figure.start - BESIDE, *(one.end for one in figures if one.end <= figure.start)])
    if _SHARE.match(text, figure.end, sentence.end):
        return None
    ceiling = min([sentence.end, figure.end + 20, *(one.start for one in figures if one.start >= figure.end)])
    behind, before = text[figure.end : ceiling], text[floor : figure.start]
    for said in (behind, before):
        up, down = _UP.search(said) is not None, _DOWN.search(said) is not None
        if up != down:
            return "up" if up else "down"
    return figure.change


def _tiers(facts: Facts, figure: Figure, sentence: Sentence, direction: str) -> Iterator[list[Relation]]:
    here = _amounts(facts, sentence, figure)
    pair = _only_two(here)
    text = facts.reading.text
    if _NOT_OF_THEM.search(text[max(sentence.start, figure.start - BESIDE) : min(sentence.end, figure.end + BESIDE)]):
        return
    if pair is not None:
        yield [change_between(figure, *pair, direction, can_conflict=_is_said(facts, figure, pair, sentence.start))]
        return
    for one in here[:1] if len(here) == 1 else ():
        for beside, is_before in ((sentence_before(facts, sentence), True), (sentence_after(facts, sentence), False)):
            there = _amounts(facts, beside, figure) if beside else []
            alike = [other for other in there if are_ends(one, other)]
            if len(alike) == 1 and len(there) <= 2 and beside is not None:
                pair = (alike[0], one) if is_before else (one, alike[0])
                floor = beside.start if is_before else sentence.start
                is_said = _is_said(facts, figure, pair, floor) and _is_far_set(facts, figure, pair)
                yield [change_between(figure, *pair, direction, can_conflict=is_said)]


def _amounts(facts: Facts, sentence: Sentence, figure: Figure) -> list[Figure]:
    return [
        one
        for one in facts.reading.figures_in(sentence.start, sentence.end)
        if one.kind not in NO_AMOUNTS and one is not figure and is_plain_value(one) and one.low > 0
    ]


def _only_two(amounts: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    if len(amounts) == 2 and are_ends(*amounts) and amounts[0].low != amounts[1].low:
        return amounts[0], amounts[1]
    return None


def _is_far_set(facts: Facts, figure: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether what sets two amounts of two sentences apart is more than a preposition: a time, or a premium's price."""
    text = facts.reading.text
    sentence = facts.reading.sentence_at(figure.start)
    if sentence and "premium" in text[sentence.start : sentence.end].lower():
        return True
    return _TIME.search(text[max(0, pair[0].start - NEAR) : pair[1].end + NEAR]) is not None


def _is_said(facts: Facts, figure: Figure, pair: tuple[Figure, Figure], floor: int) -> bool:
    """Whether a word sets the two against each other, and the percentage stands beside one of them."""
    text = facts.reading.text
    first, second = pair
    gaps = [text[min(figure.end, one.end) : max(figure.start, one.start)] for one in pair]
    if all(len(gap) > NEAR or _ENDS_CLAUSE.search(gap) for gap in gaps):
        return False
    sentence = facts.reading.sentence_at(figure.start)
    rates = [
        one
        for one in facts.reading.figures_in(floor, sentence.end if sentence else figure.end)
        if one.kind is FigureKind.PERCENT and one.id != figure.id
    ]
    if rates:
        return False
    around = text[max(floor, first.start - NEAR) : first.start] + " " + text[first.end : second.start]
    behind = text[second.end : second.end + BESIDE].partition(".")[0]
    return _SET.search(around) is not None or _SET.search(behind) is not None
