"""Which part of a price is certain, and on what the rest depends."""

import re
from collections.abc import Iterator, Sequence

from agent.chat.phrases import quoted
from agent.chat.question import Question
from agent.check.across.members import Member
from agent.check.across.mentions import Mention, read_mentions
from agent.schema.answer import AnswerSentence
from agent.schema.deal import Certainty, Origin, Term
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.schema.term_kind import TermKind as K

_FIRM = re.compile(
    r"\b(?:certain|firm|fixed|guaranteed|sure|contingent|conditional|unconditional|at risk|assured|"
    r"depends?)\b",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\b(?:pays?|paid|paying|price|consideration|payments?|money|sum|purchase|deal|headline|proceeds|total|"
    r"amount)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:part|parts|how much|portion|share|which|what|split)\b", re.IGNORECASE)
# Not what a question of one payment's condition means.
_ON_WHAT = re.compile(
    r"\b(?:on|upon) what\b|\bwhat\b[^?]*\b(?:depends?|hinges?|contingent|conditional)\b[^?]{0,6}\?", re.IGNORECASE
)
_TOTALS = (K.UPFRONT_PAYMENT, K.CASH_COMPONENT, K.TOTAL_CONSIDERATION, K.CONTRACT_VALUE, K.PRINCIPAL)
_OPEN = frozenset({Certainty.CONTINGENT, Certainty.OPTIONAL})


def tell_firmness(question: Question, members: Sequence[Member]) -> list[AnswerSentence]:
    """The certain sum and the uncertain ones, each with its sentence; nothing where the text tells only one of them."""
    text = question.text
    if not (_FIRM.search(text) and _PRICE.search(text) and _PART.search(text)) or _ON_WHAT.search(text):
        return []
    for member in members:
        loose = list(_loose(member))
        firm = _firm(member, loose)
        if firm is not None and loose:
            opening = _sentence("Certain", firm, question)
            return [opening, *(_sentence("Not certain", item, question) for item in loose[:2])]
    return []


def _sentence(label: str, mention: Mention, question: Question) -> AnswerSentence:
    member, sentence = mention.member, mention.sentence
    value = " ".join(mention.value.quote.split())
    said = quoted(member.text[sentence.start : sentence.end], question.language)
    cited = (member.cite(mention.start, mention.end), member.cite(sentence.start, sentence.end))
    return AnswerSentence(text=f"{label}: {value}: {said}", citations=cited)


def _loose(member: Member) -> Iterator[Mention]:
    """Sums that depend on something: by their term, or by the words around them."""
    terms = _terms(member)
    for mention in read_mentions(member):
        value = mention.value
        if not isinstance(value, Figure) or value.kind is not FigureKind.MONEY:
            continue
        term = terms.get(value.id)
        is_loose = term is not None and term.certainty in _OPEN and term.kind is not K.TOTAL_CONSIDERATION
        if is_loose or (mention.metric is not None and mention.metric.name == "contingent payment"):
            yield mention


def _firm(member: Member, loose: Sequence[Mention]) -> Mention | None:
    """The largest sum that is paid whatever happens: what is paid at once, else a price without "up to"."""
    terms = _terms(member)
    bounded = {mention.start for mention in loose}
    for kind in _TOTALS:
        for mention in read_mentions(member):
            term = terms.get(mention.value.id)
            is_plain = mention.value.modifier in (Modifier.EXACT, Modifier.ABOUT) and mention.start not in bounded
            if term is not None and term.kind == kind and is_plain and isinstance(mention.value, Figure):
                return mention
    return None


def _terms(member: Member) -> dict[str, Term]:
    return {
        term.figure_id: term
        for deal in member.analysis.deals[:1]
        for term in deal.terms
        if term.figure_id and term.origin is Origin.STATED
    }
