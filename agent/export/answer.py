"""The answer to "what is the deal, and can I trust the number": what an analyst reads before anything else.

Who does what at which price, each word with its place; at most three findings that could change a
number; the questions to ask. Every surface that shows an article starts from it.
"""

from collections.abc import Iterable, Iterator, Sequence

from agent.figures.term_wording import word_term
from agent.schema.analysis import Analysis
from agent.schema.deal import Certainty, Deal, DealStatus, Origin, Party, Role, Term
from agent.schema.evidence import Evidence
from agent.schema.finding import GAPS, INCONSISTENCIES, Code, Finding, FindingStatus, Severity
from agent.schema.record import Record
from agent.schema.term_kind import TermKind

MOST_FINDINGS = 3

# The value an analyst would quote, best first; the first that the deal holds is its headline.
HEADLINE_KINDS: tuple[str, ...] = (
    TermKind.TOTAL_CONSIDERATION, TermKind.ENTERPRISE_VALUE, TermKind.EQUITY_VALUE, TermKind.CONTRACT_VALUE,
    TermKind.CONTRACT_VALUE_WITH_OPTIONS, TermKind.PRINCIPAL, TermKind.CAPEX, TermKind.PRICE_PER_SHARE,
    TermKind.PRICE_PER_UNIT, TermKind.UPFRONT_PAYMENT, TermKind.CASH_COMPONENT, TermKind.ANNUAL_VALUE,
    TermKind.POST_MONEY, TermKind.PRE_MONEY, TermKind.EXCHANGE_RATIO, TermKind.STAKE,
)  # fmt: skip
# What a price is made of. Parts are listed, never added up: two of them may be one sum told twice.
PART_KINDS: frozenset[str] = frozenset(
    {
        TermKind.CASH_COMPONENT, TermKind.STOCK_COMPONENT, TermKind.ASSUMED_DEBT, TermKind.UPFRONT_PAYMENT,
        TermKind.DEPOSIT, TermKind.ESCROW, TermKind.MILESTONE_PAYMENT, TermKind.EARN_OUT, TermKind.DEFERRED_PAYMENT,
        TermKind.OTHER_CONSIDERATION, TermKind.CONTINGENT_VALUE_RIGHT, TermKind.OPTION_FEE, TermKind.ROYALTY_RATE,
        TermKind.CAPACITY_OPTION, TermKind.RENEWAL_OPTION,
    }
)  # fmt: skip
# Who acts and on whose side the thing is; everybody else only stands by.
_ACTORS = (
    Role.BUYER,
    Role.INVESTOR,
    Role.LENDER,
    Role.LESSEE,
    Role.CUSTOMER,
    Role.LICENSEE,
    Role.BORROWER,
    Role.ISSUER,
)
_BESIDE = (Role.MANAGER, Role.ADVISER, Role.GUARANTOR)
_CAN_CHANGE_A_NUMBER = INCONSISTENCIES | {Code.IMPLIED_VALUE, Code.MISSING_BASIS, Code.CONFLICT_ACROSS_DOCUMENTS}
_SEVERITIES = tuple(Severity)
_CODES = tuple(Code)


class Cited(Record):
    """Words of the answer and the place that shows them; no evidence, no place."""

    words: str
    evidence: tuple[Evidence, ...] = ()


class Part(Record):
    """A part of the price: its term, and its value in words with the bound."""

    term_id: str
    kind: str
    value: Cited
    origin: Origin
    condition: str | None = None


class DealLine(Record):
    """One deal on one line. `split` holds every certainty, empty ones too: nothing firm is news."""

    deal_id: str
    type: str
    status: DealStatus
    parties: tuple[tuple[Role, Cited], ...]
    asset: Cited | None
    location: Cited | None
    headline: Part | None
    split: dict[Certainty, tuple[Part, ...]]


class Question(Record):
    """What to ask, and the finding that raises it."""

    finding_id: str
    about: str
    question: str


class Answer(Record):
    """All that stands above the article."""

    deals: tuple[DealLine, ...]
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]


def answer_of(analysis: Analysis) -> Answer:
    """The answer of an analysis; what a person dismissed is left out."""
    live = [finding for finding in analysis.findings if finding.status is not FindingStatus.DISMISSED]
    leading = rank_findings(live)[:MOST_FINDINGS]
    return Answer(
        deals=tuple(_deal_line(deal) for deal in analysis.deals),
        findings=tuple(leading),
        questions=tuple(_questions(live, leading)),
    )


def rank_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Those that could change a number, gravest first, then in the contract's order and the text's."""
    able = (finding for finding in findings if finding.code in _CAN_CHANGE_A_NUMBER)
    return sorted(able, key=lambda f: (_SEVERITIES.index(f.severity), _CODES.index(f.code), _place(f.evidence)))


def _deal_line(deal: Deal) -> DealLine:
    headline = _headline(deal.terms)
    parts = [term for term in deal.terms if term.kind in PART_KINDS and term is not headline and word_term(term)]
    shown = parts or ([headline] if headline is not None and word_term(headline) else [])
    return DealLine(
        deal_id=deal.id,
        type=deal.type,
        status=deal.status,
        parties=tuple((party.role, Cited(words=party.name, evidence=party.evidence)) for party in _in_order(deal)),
        asset=None if deal.asset is None else Cited(words=deal.asset.name, evidence=deal.asset.evidence),
        location=None if deal.location is None else Cited(words=deal.location.name, evidence=deal.location.evidence),
        headline=None if headline is None else _part(headline),
        split={certainty: tuple(_part(t) for t in shown if t.certainty is certainty) for certainty in Certainty},
    )


def _in_order(deal: Deal) -> Sequence[Party]:
    """Who acts, then the other side, then who stands by."""

    def rank(party: Party) -> int:
        return 0 if party.role in _ACTORS else 2 if party.role in _BESIDE else 1

    return sorted(deal.parties, key=rank)


def _headline(terms: Sequence[Term]) -> Term | None:
    """The first in the order of HEADLINE_KINDS; of one kind, one with a stated value before an undisclosed one."""
    fit = [term for term in terms if term.kind in HEADLINE_KINDS]
    return min(fit, key=lambda term: (term.low is None, HEADLINE_KINDS.index(term.kind)), default=None)


def _part(term: Term) -> Part:
    words = word_term(term) or ("not disclosed" if term.origin is Origin.UNDISCLOSED else "no value")
    return Part(
        term_id=term.id, kind=term.kind, value=Cited(words=words, evidence=term.evidence), origin=term.origin,
        condition=term.condition,
    )  # fmt: skip


def _questions(live: Sequence[Finding], leading: Sequence[Finding]) -> Iterator[Question]:
    """What would settle the leading findings, then what the text does not state; each question once."""
    gaps = [finding for finding in live if finding.code is Code.MISSING_TERM]
    gaps.sort(key=lambda finding: _SEVERITIES.index(finding.severity))
    asked: set[str] = set()
    for finding in (*leading, *gaps):
        if finding.settles_by and finding.settles_by not in asked:
            asked.add(finding.settles_by)
            about = finding.about.kind if finding.code in GAPS and finding.about.kind else finding.code
            yield Question(finding_id=finding.id, about=about, question=finding.settles_by)


def _place(evidence: Sequence[Evidence]) -> int:
    return next((item.start for item in evidence if item.start is not None), 0)
