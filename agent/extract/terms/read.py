"""Reads a deal's terms from the figures, dates and words of its sentences, without a model."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from agent.extract.context import DealContext
from agent.extract.terms.choose import Choice, Item, Scene, read_choices
from agent.extract.terms.columns import Heads, heads_of, row_label
from agent.extract.terms.conditions import capacity_basis, certainty_of, find_condition, find_scope
from agent.extract.terms.cue import split_words
from agent.extract.terms.defaults import default_kind
from agent.extract.terms.draft import Draft, merge_drafts
from agent.extract.terms.groups import CONTRACTS, TRANSFERS
from agent.extract.terms.heads import head_kind
from agent.extract.terms.implied import imply_rest
from agent.extract.terms.labels import labelled_kind
from agent.extract.terms.languages import Tongue, tongue_for
from agent.extract.terms.lists import LeadIn, lead_in_of
from agent.extract.terms.measures import measure_of
from agent.extract.terms.moments import moment_of
from agent.extract.terms.own_fields import read_own_fields
from agent.extract.terms.parts import part_of_price, settle_parts
from agent.extract.terms.plain import is_opinion, plain_kind
from agent.extract.terms.revise import PAYMENT_FORMS, by_size, can_be, settled_kind
from agent.extract.terms.segments import has_sibling, is_replaced
from agent.extract.terms.words import read_undisclosed, read_words
from agent.schema.article import Sentence
from agent.schema.checklist import OwnField
from agent.schema.deal import Certainty, Term
from agent.schema.figure import Date, Figure, FigureKind
from agent.schema.number import plain_decimal
from agent.schema.reading import Reading
from agent.schema.term_kind import TermKind as K

_PAST = re.compile(
    r"\b(?:last year|previously (?:acquired|bought|sold|announced)|in a separate"
    r"|separately|rival|similar deals?|comparable"
    r"|el año pasado|im vergangenen jahr|l'année dernière|l’année dernière)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;•▪]|\.\s")
_REVISABLE = frozenset(
    {
        K.CASH_COMPONENT,
        K.TOTAL_CONSIDERATION,
        K.MILESTONE_PAYMENT,
        K.DEPOSIT,
        K.ESCROW,
        K.OTHER_CONSIDERATION,
        K.ENTERPRISE_VALUE,
    }
)


_OVER = re.compile(r"\b(?:over|across|a lo largo de|über|sur|spread over)\s+(?:the\s+)?(?:next\s+)?$", re.IGNORECASE)
_OF_LOANS = frozenset({K.PRINCIPAL, K.INTEREST_RATE, K.MATURITY})


def read_terms(reading: Reading, context: DealContext, *, fields: Sequence[OwnField] = ()) -> tuple[Term, ...]:
    """The deal's terms in text order, then those that only words or arithmetic give."""
    drafts = list(_read_sentences(reading, context, tongue_for(reading.article.document.language)))
    terms = merge_drafts(_without_loose_totals(settle_parts(drafts, context, reading.text)), reading)
    valued = {term.kind for term in terms}
    terms += [term for term in read_words(reading, context) if term.kind not in valued]
    terms += read_own_fields(reading, context, fields)
    value = K.TOTAL_CONSIDERATION if context.deal.type in TRANSFERS else K.CONTRACT_VALUE
    if context.deal.type in TRANSFERS | CONTRACTS and not any(term.kind == value for term in terms):
        terms += read_undisclosed(reading, context, value)
    terms += imply_rest(terms, reading.text)
    return tuple(sorted(terms, key=_position))


def _read_sentences(reading: Reading, context: DealContext, tongue: Tongue) -> Iterator[Draft]:
    lead: LeadIn | None = None
    heads: Heads | None = None
    for sentence in context.sentences:
        items = _items(reading, sentence)
        heads = heads_of(reading.text, sentence, items, heads)
        scene = _scene(reading, context, tongue, sentence, items) if items else None
        if scene:
            for item in items:
                if heads is None:
                    yield from _read_item(scene, item, context, sentence, tongue, lead)
                elif kind := heads.kind_of(reading.text, sentence, item, context.deal.type):
                    label = row_label(reading.text, sentence)
                    yield replace(_draft(scene, item, kind, 2, context, sentence), scope=label)
        lead = lead_in_of(reading.text, sentence, lead)


def _items(reading: Reading, sentence: Sentence) -> list[Item]:
    found: list[Item] = [
        *reading.figures_in(sentence.start, sentence.end),
        *reading.dates_in(sentence.start, sentence.end),
    ]
    return sorted(found, key=lambda item: item.start)


def _scene(reading: Reading, context: DealContext, tongue: Tongue, sentence: Sentence, items: Sequence[Item]) -> Scene:
    words = split_words(reading.text, sentence.start, sentence.end)
    is_past = sentence != context.main_sentence and bool(_PAST.search(reading.text, sentence.start, sentence.end))
    return Scene(
        text=reading.text,
        words=words,
        items=items,
        sightings=tuple(tongue.sightings(words)),
        vocabulary=frozenset(word.text for word in words),
        deal_type=context.deal.type,
        start=sentence.start,
        end=sentence.end,
        published=reading.article.document.published,
        penalty=1 if is_past else 0,
        is_main=sentence == context.main_sentence,
    )


def _read_item(
    scene: Scene, item: Item, context: DealContext, sentence: Sentence, tongue: Tongue, lead: LeadIn | None
) -> Iterator[Draft]:
    if is_opinion(scene, item):
        return
    choices = read_choices(scene, item, tongue.triggers)
    is_told = sentence.start in context.told
    named = labelled_kind(scene, item, context.deal.status)
    if named and not _is_conversion(scene, item):
        yield _draft(scene, item, named, 3, context, sentence)
        return
    part = _part(scene, item, choices, is_told=is_told or (lead is not None and lead.holds(sentence)))
    if part and not _is_conversion(scene, item):
        surest = choices[0].strength if choices else 1
        yield _draft(scene, item, part, 3 if is_told else surest, context, sentence)
        return
    if not choices:
        kind = lead.kind_of(item) if lead and lead.holds(sentence) else None
        if isinstance(item, Date):
            kind = moment_of(scene, item, context, is_told=is_told)
        kind = kind or head_kind(scene, item)
        kind = kind or default_kind(scene, item, status=context.deal.status, is_told=is_told)
        kind = kind or measure_of(scene, item, is_told=is_told) or plain_kind(scene, item)
        if kind == K.DEFERRED_PAYMENT and context.deal.type in CONTRACTS and _is_yearly(item):
            kind = K.ANNUAL_VALUE
        if kind and (isinstance(item, Date) or can_be(kind, item)) and not _is_conversion(scene, item):
            yield _draft(scene, item, kind, 1, context, sentence)
        return
    best = choices[0]
    if best.kind is None or _is_conversion(scene, item):
        return
    for read in _kinds(scene, item, choices):
        chosen = by_size(read, item, context, scene)
        if can_be(chosen, item) and not (chosen in _OF_LOANS and is_replaced(scene, item)):
            yield _draft(scene, item, chosen, best.strength, context, sentence)


def _is_yearly(item: Item) -> bool:
    return isinstance(item, Figure) and (item.period or "").startswith("per ")


def _part(scene: Scene, item: Item, choices: Sequence[Choice], *, is_told: bool) -> K | None:
    """The part of a price that the words about the sum make it, where its cues do not know better."""
    best = choices[0] if choices else None
    if best and best.kind not in _REVISABLE:
        return None
    part = part_of_price(scene, item, is_told=is_told)
    if best and best.kind == K.ENTERPRISE_VALUE and part is not K.TOTAL_CONSIDERATION:
        return None
    if best and best.strength > 2 and best.kind == part:
        return None
    return part


def _kinds(scene: Scene, item: Item, choices: Sequence[Choice]) -> list[str]:
    """An all-cash price is the total; "$9 million in cash and $21 million in shares" is two parts."""
    best = choices[0].kind
    assert best is not None
    form = next((choice.kind for choice in choices if choice.kind in PAYMENT_FORMS), None)
    is_total = any(choice.kind == K.TOTAL_CONSIDERATION for choice in choices)
    if form is None or not is_total or best not in {K.TOTAL_CONSIDERATION, form}:
        return [best]
    return [form] if has_sibling(scene, item) else [K.TOTAL_CONSIDERATION]


def _is_conversion(scene: Scene, item: Item) -> bool:
    """ "A$45 million (US$30 million)": the same fact in another currency."""
    if not isinstance(item, Figure) or item.kind is not FigureKind.MONEY:
        return False
    opening = scene.text.rfind("(", max(item.start - 3, 0), item.start)
    if opening < 0:
        return False
    return any(
        isinstance(other, Figure)
        and other.kind is FigureKind.MONEY
        and 0 <= opening - other.end <= 1
        and other.unit != item.unit
        for other in scene.items
    )


def _draft(scene: Scene, item: Item, kind: str, strength: int, context: DealContext, sentence: Sentence) -> Draft:
    start, end = _clause(scene, item, sentence)
    condition = scope = basis = period = None
    if isinstance(item, Figure):
        condition = find_condition(scene.text, start, item.start, item.end, end)
        scope = find_scope(scene.text, start, item.start, item.end, end)
        period = item.period or _payment_period(scene, item, end)
        if kind in {K.CAPACITY, K.CAPACITY_OPTION}:
            basis = capacity_basis(scene.text[item.start : min(end, item.end + 60)])
    certainty = (
        Certainty.UNKNOWN
        if isinstance(item, Date)
        else certainty_of(kind, condition, item.modifier, context.deal.status)
    )
    kind = settled_kind(kind, condition, scene, item, context, start)
    return Draft(kind, item, strength, sentence == context.main_sentence, scope, basis, condition, certainty, period)


def _payment_period(scene: Scene, item: Figure, clause_end: int) -> str | None:
    """ "$21 million in payments over 10 months": "10 month"."""
    for other in scene.items:
        is_duration = isinstance(other, Figure) and other.kind is FigureKind.DURATION and other.low == other.high
        if is_duration and item.end <= other.start < min(clause_end, item.end + 80):
            assert isinstance(other, Figure)
            if item.kind is FigureKind.MONEY and _OVER.search(scene.text, item.end, other.start):
                return f"{plain_decimal(other.low)} {other.unit}"
    return None


def _clause(scene: Scene, item: Item, sentence: Sentence) -> tuple[int, int]:
    """From the end of the figure before to the start of the next of its kind, inside the clause."""
    start, end = sentence.start, sentence.end
    for other in scene.items:
        if other.end <= item.start and type(other) is type(item):
            start = max(start, other.end)
        elif other.start >= item.end and isinstance(other, Figure) and other.kind is getattr(item, "kind", None):
            end = min(end, other.start)
    for boundary in _CLAUSE.finditer(scene.text, start, end):
        if boundary.end() <= item.start:
            start = boundary.end()
        elif boundary.start() >= item.end:
            return start, boundary.start()
    return start, end


def _without_loose_totals(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Where sure words give the price, "paid $5 million" for something else does not become a second one."""
    sure = [draft for draft in drafts if draft.kind == K.TOTAL_CONSIDERATION and (draft.strength > 1 or draft.in_main)]
    values = {(draft.item.low, draft.item.high) for draft in sure}
    for draft in drafts:
        is_loose = draft.kind == K.TOTAL_CONSIDERATION and draft.strength == 1 and not draft.in_main
        if not (is_loose and sure and (draft.item.low, draft.item.high) not in values):
            yield draft


def _position(term: Term) -> int:
    return next((item.start for item in term.evidence if item.start is not None), 1 << 60)
