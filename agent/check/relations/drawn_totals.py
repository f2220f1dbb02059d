"""Totals that a text draws under what it has told: "That makes 143 shops", "the programme of €31 million".

A total is known by what is said before or behind it; its parts are the amounts of its sort that its paragraph has told
up to there, or the paragraph before where its own has told none. A number without a noun counts what the others count.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.relation import is_plain_value
from agent.check.relations.additions import Addition
from agent.check.relations.bare_numbers import bare_numbers
from agent.check.relations.closed_list import (
    ADDED,
    FEWEST,
    MOST,
    SMALLEST,
    ClosedList,
    Passage,
    is_addable,
    is_open,
    own_parts,
    read_passages,
    settle,
)
from agent.check.relations.slips import Slip, slip_between
from agent.schema.figure import Figure, FigureKind, Modifier

# How far the parts may be from a total that says that it is one, and from one that a noun only hints at.
SURELY, LIKELY = Decimal("1.35"), Decimal("1.2")
# Parts that come to less than this much of a total may be some of more.
LACKING = Decimal("1.12")
# The parts of a colon's list that no "and" closes.
FEWEST_LISTED = 3
REACH = 70

_SURE_BEFORE = re.compile(
    r"\b(?:in all|all told|all in|altogether|together|taken together|combined|in total|in sum|as a whole"
    r"|(?:grand |sum )?"
    r"total(?:s|ed|ing|led|ling)?|sum(?:s|ming)? (?:up )?to|add(?:s|ing)? up to"
    r"|(?:that|this|which|it|they|these) (?:all |then )?(?:makes?|gives?|comes? to|brings?|takes?|leaves?|means)"
    r"|(?:making|giving|bringing|taking)(?= )|insgesamt|zusammen|en total|en conjunto|suman?|au total|en tout"
    r"|with (?:those|these|them|that|both|all)(?: \w+){0,3}"
    r"|for the (?:full |whole )?(?:year|group|period|company|term)(?: as a whole)?)\b(?P<rest>[^.;\d]{0,60})$",
    re.IGNORECASE,
)
_SURE_BEHIND = re.compile(
    r"[^.;,\d]{0,30}\b(?:in all|all told|all in|altogether|in total|together|as a whole|insgesamt|en total|au total)\b",
    re.IGNORECASE,
)
_LIKELY_BEFORE = re.compile(
    r"\b(?:(?:the|this|its|their|that|whole|entire|full|these|those|all|all the|all of the|der|das|die|el|los|le|les)"
    r"(?: \w+){0,3}?)\s*(?:,\s*)?$",
    re.IGNORECASE,
)
_WHOLE_NOUN = re.compile(
    r"\b(?:program(?:me)?|plan|package|budget|sum|bill|outlay|financing|funding|round|price|consideration|investment"
    r"|spend(?:ing)?|network|fleet|portfolio|workforce|headcount|order|award|loan|facility|cost|costs|commitment|offering"
    r"|proceeds|capital|credit)\b[^.;\d]{0,16}$",
    re.IGNORECASE,
)
_NO_TOTAL = re.compile(
    r"\b(?:than|against|from|versus|up to|before|after|less|over|under|another|further|additional|remaining|other|rest"
    r"|each|per|average|first|last|next|previous|earlier|new|would|could|target|goal|aims?|plans?|wants?|hopes?)\b",
    re.IGNORECASE,
)
_NO_PART = re.compile(
    r"\b(?:revenues?|sales|loss(?:es)?|turnover|ebitda|profits?|market|valued|from|against|compared|than|already|earlier"
    r"|last year|previous\w*|would|could|may|might|goal|target|aims?|plans?|instead|rather|not)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"[^.:;,\d]{0,30}:\s")
_EACH = re.compile(r"\s(?:each|apiece|je|jeweils|cada un[oa]|chacun\w*)\b", re.IGNORECASE)
EACH_REACH = 45
_KINDS = ADDED


def drawn_totals(facts: Facts) -> Iterator[Addition]:
    """Each total that is drawn with its parts."""
    before: Passage | None = None
    for passage in read_passages(facts):
        yield from _listed(facts, passage)
        for whole in passage.figures:
            if whole.kind in _KINDS and whole.change is None and _may_be_total(whole):
                near = _nearness(facts, whole)
                if near is not None:
                    yield from _under(facts, passage, before, whole, near)
        before = passage


def _may_be_total(whole: Figure) -> bool:
    if whole.kind is FigureKind.COUNT and whole.unit is None:
        return False
    return is_plain_value(whole) and whole.modifier in (Modifier.EXACT, Modifier.ABOUT, Modifier.UP_TO)


def _nearness(facts: Facts, whole: Figure) -> Decimal | None:
    """How surely an amount is a total, by the words around it; None where nothing says so."""
    sentence = facts.reading.sentence_at(whole.start)
    if sentence is None:
        return None
    text = facts.reading.text
    inside = facts.reading.figures_in(sentence.start, whole.start)
    floor = max(inside[-1].end if inside else sentence.start, whole.start - REACH)
    said = text[floor : whole.start]
    if _NO_TOTAL.search(said[-50:]):
        return None
    if _SURE_BEFORE.search(said) or _SURE_BEHIND.match(text, whole.end, sentence.end):
        return SURELY
    is_noun = _WHOLE_NOUN.search(said) or whole.kind is FigureKind.COUNT or "all " in said[-5:]
    return LIKELY if is_noun and _LIKELY_BEFORE.search(said) else None


def _under(facts: Facts, passage: Passage, before: Passage | None, whole: Figure, near: Decimal) -> Iterator[Addition]:
    own = [one for one in _amounts(facts, passage, whole, ()) if one.end <= whole.start]
    earlier = before.figures if before else ()
    if before is not None and len(own) < FEWEST:
        passage = Passage((*before.sentences, *passage.sentences), (*earlier, *passage.figures))
    told = _amounts(facts, passage, whole, earlier)
    figures = [one for one in told if one.end <= whole.start]
    parts = own_parts(facts, figures, whole)
    if len(parts) == len(figures) and len(parts) >= FEWEST:
        parts = _each_of(facts, parts)
        if len(parts) <= MOST and _are_parts(facts, parts, whole, near):
            yield from settle(
                facts, Passage(passage.sentences, tuple(told)), ClosedList(parts, whole, whole.start, near)
            )


def _each_of(facts: Facts, parts: Sequence[Figure]) -> tuple[Figure, ...]:
    """ "Two foundations 15 million each": such a part counts once for each of them."""
    text = facts.reading.text
    found: list[Figure] = []
    for part in parts:
        beside = facts.reading.figures_in(max(0, part.start - EACH_REACH), part.start)[-1:]
        is_each = _EACH.match(text, part.end) and beside and beside[0].kind is FigureKind.COUNT
        found.extend([part] * (int(beside[0].high) if is_each and beside[0].high <= MOST else 1))
    return tuple(found)


def _amounts(facts: Facts, passage: Passage, whole: Figure, earlier: Sequence[Figure]) -> list[Figure]:
    """The amounts of a paragraph that may be parts, in order: of its unit, or bare numbers where things are counted."""
    found = [one for one in passage.figures if is_addable(whole, one) and one is not whole]
    if whole.kind is FigureKind.COUNT and any(is_addable(whole, one) for one in (*found, *earlier)):
        for sentence in passage.sentences:
            found.extend(bare_numbers(facts.reading, sentence.start, sentence.end))
    return sorted(found, key=lambda one: one.start)


def _are_parts(facts: Facts, parts: Sequence[Figure], whole: Figure, near: Decimal) -> bool:
    text = facts.reading.text
    if any(part.high >= whole.high or part.high < SMALLEST * whole.high for part in parts):
        return False
    if any(part.change is not None or part.modifier is Modifier.RANGE for part in parts):
        return False
    is_each = len({part.id for part in parts}) < len(parts)
    if (not is_each and is_open(text, parts[0].start, parts[-1].end + EACH_REACH // 3, parts)) or not _is_whole_list(
        parts, whole
    ):
        return False
    said = text[max(0, parts[0].start - 30) : parts[-1].end + 20]
    return not _NO_PART.search(said) or (near is SURELY and whole.kind is not FigureKind.MONEY)


def _is_whole_list(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether the parts can be all there are: those that come to less may be some, but for a slip of the pen."""
    told = sum((part.high for part in parts), Decimal(0))
    is_slip = slip_between(whole.high, told, whole.step) is not Slip.NONE
    return told * LACKING > whole.high or is_slip


def _listed(facts: Facts, passage: Passage) -> Iterator[Addition]:
    """ "Bonds worth $48 million: $22 million for schools, $17 million for roads, $12 million for the library"."""
    text = facts.reading.text
    for sentence in passage.sentences:
        figures = facts.reading.figures_in(sentence.start, sentence.end)
        for at, whole in enumerate(figures[:-2]):
            if whole.kind not in _KINDS or not _LISTED.match(text, whole.end, sentence.end):
                continue
            every = Passage(passage.sentences, tuple(_amounts(facts, passage, whole, ())))
            behind = [one for one in every.figures if whole.end < one.start < sentence.end]
            parts = own_parts(facts, behind, whole)
            is_whole_list = FEWEST_LISTED <= len(parts) == len(behind) <= MOST and not figures[:at]
            if is_whole_list and _may_be_total(whole) and not is_open(text, whole.end, sentence.end, parts):
                yield from settle(facts, every, ClosedList(parts, whole, whole.start, SURELY))
