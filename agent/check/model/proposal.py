"""A proposal with its ids looked up: the figures, dates and sentences that it points at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from agent.check.facts import Facts
from agent.check.model.replies import FindingReply
from agent.schema.article import Sentence
from agent.schema.deal import Deal
from agent.schema.evidence import Evidence
from agent.schema.figure import Date, Figure
from agent.schema.finding import INCONSISTENCIES, Code, Finding

ItemT = TypeVar("ItemT")


@dataclass(frozen=True)
class Proposal:
    """`faults` name the ids that are not in the text; then the rest is of no use."""

    code: Code
    values: tuple[Figure | Date, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    kind: str | None = None
    deal: Deal | None = None
    faults: tuple[str, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(value for value in self.values if isinstance(value, Figure))

    @property
    def dates(self) -> tuple[Date, ...]:
        return tuple(value for value in self.values if isinstance(value, Date))

    def spans(self) -> list[tuple[int, int]]:
        """The places that show it: the values where there are any, else the sentences."""
        found = [(value.start, value.end) for value in self.values]
        return found or [(sentence.start, sentence.end) for sentence in self.sentences]

    def evidence(self, facts: Facts) -> tuple[Evidence, ...]:
        return tuple(facts.reading.cite(start, end) for start, end in self.spans())


class Lookup:
    """Every id of a reading; deals are d1, d2, ... in their order."""

    def __init__(self, facts: Facts) -> None:
        self._sentences = {sentence.id: sentence for sentence in facts.reading.sentences}
        self._values: dict[str, Figure | Date] = {figure.id: figure for figure in facts.reading.figures}
        self._values.update((date.id, date) for date in facts.reading.dates)
        self._deals = {f"d{number}": deal for number, deal in enumerate(facts.deals, start=1)}
        self._facts = facts

    def resolve(self, reply: FindingReply) -> Proposal:
        faults: list[str] = []
        values = _find(reply.figures, self._values, "figure or date", faults)
        sentences = _find(reply.sentences, self._sentences, "sentence", faults)
        deals = _find((reply.deal,) if reply.deal else (), self._deals, "deal", faults)
        code = Code(reply.code.value)
        if not values and not sentences and code is not Code.MISSING_TERM:
            faults.append(f"{code} points at no place in the article.")
        homes = [home for value in values if (home := self._facts.reading.sentence_at(value.start)) is not None]
        return Proposal(
            code=code,
            values=tuple(values),
            sentences=tuple({sentence.id: sentence for sentence in (*homes, *sentences)}.values()),
            kind=reply.kind.value if reply.kind else None,
            deal=next(iter(deals), None),
            faults=tuple(faults),
        )


def _find(ids: Sequence[str], known: Mapping[str, ItemT], what: str, faults: list[str]) -> list[ItemT]:
    found = []
    for given in ids:
        item = known.get(given.strip().strip("[]{}").partition(":")[0].strip())
        if item is None:
            faults.append(f"There is no {what} {given!r} here.")
        else:
            found.append(item)
    return found


def proposal_of(finding: Finding, facts: Facts) -> Proposal:
    """A finding of the rules as if somebody proposed it: for the second reader."""
    spans = [span for item in finding.evidence if (span := item.span) is not None]
    values: list[Figure | Date] = []
    homes: list[Sentence] = []
    for start, end in spans:
        values += [*facts.reading.figures_in(start, end), *facts.reading.dates_in(start, end)]
        home = facts.reading.sentence_at(start)
        homes += [home] if home is not None else []
    sentences = tuple({sentence.id: sentence for sentence in homes}.values())
    return Proposal(code=finding.code, values=tuple(values), sentences=sentences, kind=finding.about.kind)


def is_told_by(proposal: Proposal, finding: Finding) -> bool:
    """Whether the finding is the proposal's: of its code, at all places of the fewer of the two."""
    if proposal.code is not finding.code:
        return False
    if proposal.code is Code.MISSING_TERM:
        return proposal.kind == finding.about.kind
    mine = proposal.spans()
    theirs = [span for item in finding.evidence if (span := item.span) is not None]
    if not mine or not theirs:
        return False
    sentences = [(sentence.start, sentence.end) for sentence in proposal.sentences]
    meets = [any(low < end and start < high for low, high in (*mine, *sentences)) for start, end in theirs]
    return sum(meets) >= min(len(mine), len(theirs))


def is_same_disagreement(one: Finding, other: Finding) -> bool:
    """Two inconsistencies with the same places, or both sides of the one among those of the other."""
    if one.code not in INCONSISTENCIES or other.code not in INCONSISTENCIES:
        return False
    first = {span for item in one.evidence if (span := item.span) is not None}
    second = {span for item in other.evidence if (span := item.span) is not None}
    return first == second or (min(len(first), len(second)) > 1 and (first <= second or second <= first))
