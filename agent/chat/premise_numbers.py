"""Numbers that a question takes for granted and the documents have otherwise."""

import re
from collections.abc import Iterator, Sequence

from agent.chat.correction import Correction, correction
from agent.chat.question import Question, Word
from agent.chat.question_words import MONEY_NOUNS
from agent.chat.same_words import likeness
from agent.chat.seek import Sought
from agent.check.across.agreement import agree
from agent.check.across.mentions import Mention, read_mentions
from agent.schema.deal import Origin
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.schema.term_kind import TermKind as K
from agent.text.stems import read_stems

_PRICES = (K.TOTAL_CONSIDERATION, K.PRINCIPAL, K.CONTRACT_VALUE, K.EQUITY_VALUE, K.ENTERPRISE_VALUE, K.PRICE_PER_SHARE)
# How much has to be said of the figure that stands where the question has another.
LEAST_FIT = 0.35
# How much more has to be said of another value for the question's to be of something else.
LEAST_OTHER, MUCH_MORE = 0.6, 1.8
_SWAPPED = frozenset({FigureKind.MONEY, FigureKind.POWER, FigureKind.ENERGY, FigureKind.PERCENT})
_PAYS = re.compile(
    r"\b(?:pay|pays|paid|paying|price|sale|purchase|acquisition|deal|takes?|took|taken|borrow\w*|rais\w+|"
    r"invest\w*|worth|cost|"
    r"compra|venta|pagó|paga|kauf\w*|zahlt\w*|achat|vente|payé)\b",
    re.IGNORECASE,
)


def numbers(question: Question, sought: Sought) -> Iterator[Correction]:
    """A number of the question that no document has, beside the one that they have instead."""
    for figure in question.figures:
        if figure.kind is FigureKind.COUNT and figure.unit is None:
            continue
        per_share = figure.kind is FigureKind.MONEY and re.search(r"\b(?:per|a|each) share\b", question.lower)
        if per_share:
            figure = figure.model_copy(update={"kind": FigureKind.PER_UNIT, "unit": f"{figure.unit}/share"})
        mentions = [mention for member in sought.members for mention in read_mentions(member)
                    if isinstance(mention.value, Figure) and _is_kind(figure, mention.value)]  # fmt: skip
        if any(_is_same(figure, mention.value) for mention in mentions if isinstance(mention.value, Figure)):
            continue
        if figure.kind is FigureKind.COUNT and any(
            item.low == figure.low and item.unit is None
            for member in sought.members
            for item in member.analysis.figures
        ):
            # "The 6.3 million that nobody wanted" are the shares of the question.
            continue
        best = max(mentions, key=lambda item: _fit(item, question, sought), default=None)
        if best is not None and _fit(best, question, sought) >= LEAST_FIT:
            yield correction(figure.quote, best.member, best.start, best.end)


def of_another(question: Question, sought: Sought) -> Iterator[Correction]:
    """ "The £70 million for the kiln", where £70 million are for the debt and £45 million for the kiln."""
    words = [word for word in question.words if word.text.lower() not in MONEY_NOUNS]
    for figure in question.figures:
        if figure.kind not in _SWAPPED:
            continue
        mentions = [mention for member in sought.members for mention in read_mentions(member)
                    if isinstance(mention.value, Figure) and mention.value.kind is figure.kind
                    and mention.value.unit == figure.unit]  # fmt: skip
        own = [item for item in mentions if item.value.low == figure.low]
        others = [item for item in mentions if isinstance(item.value, Figure) and not agree(figure, item.value)]
        if not own or not others:
            continue
        held = max(own, key=lambda item: _told_of(item, words, sought))
        best = max(others, key=lambda item: _told_of(item, words, sought))
        if _told_of(best, words, sought) < LEAST_OTHER or _told_of(best, words, sought) < MUCH_MORE * _told_of(
            held, words, sought
        ):
            continue
        yield correction(figure.quote, best.member, best.start, best.end)


def _told_of(mention: Mention, words: Sequence[Word], sought: Sought) -> float:
    return sum(
        sought.worth(word) * max((near * likeness(word.key, key) for key, near in mention.words.items()), default=0.0)
        for word in words
    )


def other_parts(question: Question, sought: Sought) -> Iterator[Correction]:
    """ "$875 million on signing", where the text has another sum for what is paid on signing."""
    kinds = [kind for kind in sought.kinds if kind not in {price.value for price in _PRICES}]
    for figure in question.figures:
        if figure.kind not in (FigureKind.MONEY, FigureKind.PERCENT) or not kinds:
            continue
        for member in sought.members:
            values = {item.id: item for item in member.analysis.figures}
            for deal in member.analysis.deals:
                held = [term for term in deal.terms if term.kind in kinds[:1] and term.origin is Origin.STATED]
                stated = [values[term.figure_id] for term in held if term.figure_id in values]
                if stated and all(item.unit == figure.unit and not agree(figure, item) for item in stated):
                    yield correction(figure.quote, member, stated[0].start, stated[0].end)


def wholes(question: Question, sought: Sought) -> Iterator[Correction]:
    """ "The whole $200 million", where the text says "up to" it."""
    if not re.search(r"\b(?:all|whole|entire|full|fully)\b", question.lower):
        return
    for figure in question.figures:
        for member in sought.members:
            for item in member.analysis.figures:
                is_ceiling = item.modifier is Modifier.UP_TO and figure.modifier is Modifier.EXACT
                if is_ceiling and item.high == figure.high and item.unit == figure.unit:
                    yield correction(figure.quote, member, item.start, item.end)


def _is_kind(asked: Figure, held: Figure) -> bool:
    if asked.kind is FigureKind.COUNT:
        return held.kind is FigureKind.COUNT and bool(set((asked.unit or "").split()) & set((held.unit or "").split()))
    if {asked.kind, held.kind} <= {FigureKind.MONEY, FigureKind.PER_UNIT}:
        one, other = (asked.unit or "").partition("/"), (held.unit or "").partition("/")
        return one[2] == other[2] and ("$" in asked.quote) == ("$" in held.quote)
    return asked.kind is held.kind and asked.unit == held.unit


def _is_same(asked: Figure, held: Figure) -> bool:
    """The value with its bound; a question may leave "about" out, and "up to" it may not."""
    if asked.modifier is Modifier.EXACT and held.modifier in (Modifier.UP_TO, Modifier.AT_LEAST, Modifier.MORE_THAN):
        return False
    return agree(asked, held) and (asked.low == held.low or held.modifier is Modifier.ABOUT or asked.step >= held.step)


def _fit(mention: Mention, question: Question, sought: Sought) -> float:
    """How much of the question is said of a figure, and whether it is the price that a question of payment means."""
    words = [word for word in question.words if not word.is_name and word.text.lower() not in MONEY_NOUNS]
    mass = sum(sought.worth(word) for word in words) or 1.0
    shared = sum(sought.worth(word) * max((near * likeness(word.key, key) for key, near in mention.words.items()),
                                          default=0.0) for word in words)  # fmt: skip
    named = sum(1 for word in question.names if word.key in mention.names)
    before = _before(mention)
    shared += sum(
        0.5 * sought.worth(word) * max((likeness(word.key, key) for key in before), default=0.0) for word in words
    )
    told = named + sum(0.5 for word in question.names if word.key in before)
    score = (shared / mass if words else 0.3) + 0.1 * told
    if _PAYS.search(question.text) and _is_term(mention, _PRICES):
        # What is paid, with no part of it named, is the whole.
        score += 0.6 if set(sought.kinds) - {price.value for price in _PRICES} else 1.2
    elif _is_term(mention, None):
        score += 0.3
    return score + 0.3 * (mention.value.low == next((item.low for item in question.figures), None))


def _before(mention: Mention) -> frozenset[str]:
    """The words of the sentence before, in the same paragraph."""
    sentences = mention.member.reading.sentences
    at = sentences.index(mention.sentence)
    if at == 0 or "\n\n" in mention.member.text[sentences[at - 1].end : mention.sentence.start]:
        return frozenset()
    start, end = sentences[at - 1].start, sentences[at - 1].end
    return frozenset(word.stem for word in read_stems(mention.member.text, start, end))


def _is_term(mention: Mention, kinds: tuple[K, ...] | None) -> bool:
    return any(
        (kinds is None or term.kind in kinds) and term.figure_id == mention.value.id and term.origin is Origin.STATED
        for deal in mention.member.analysis.deals
        for term in deal.terms
    )
