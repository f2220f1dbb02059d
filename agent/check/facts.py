"""What a rule looks at: the reading, and what was extracted from it."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from agent.check.relations.measures import Measures
from agent.check.sameness.alignment import Pair, align
from agent.check.sameness.echoes import Echo, read_echoes
from agent.check.sameness.senses import Sense, Senses, read_senses
from agent.schema.checklist import Checklists, load_checklists
from agent.schema.claim import Claim
from agent.schema.deal import Deal, Term
from agent.schema.figure import Figure, FigureKind
from agent.schema.finding import Check, Finding
from agent.schema.reading import Reading
from agent.text.attribution import Attributions, read_attributions
from agent.text.names import Name, find_names
from agent.text.normalise import lower_in_place

ReadT = TypeVar("ReadT")


@dataclass(frozen=True)
class Facts:
    """Facts in, findings out: a rule needs nothing else."""

    reading: Reading
    deals: tuple[Deal, ...]
    claims: tuple[Claim, ...]
    checklists: Checklists = field(default_factory=load_checklists)

    def terms(self) -> Iterator[tuple[Deal, Term]]:
        """Every term with its deal."""
        return ((deal, term) for deal in self.deals for term in deal.terms)

    @cached_property
    def senses(self) -> Senses:
        """What each figure is said of."""
        return read_senses(self.reading)

    def once(self, read: "Callable[[Facts], ReadT]") -> "ReadT":
        """What `read` makes of these facts, made once however many rules ask."""
        if read not in self._made:
            self._made[read] = read(self)
        return cast("ReadT", self._made[read])

    @cached_property
    def _made(self) -> dict[object, object]:
        return {}

    def sense_of(self, figure: Figure) -> Sense | None:
        """What one figure is said of; None in tables and lists."""
        return self._senses_by_figure.get(figure.id)

    @cached_property
    def _senses_by_figure(self) -> dict[str, Sense]:
        return {sense.figure.id: sense for sense in self.senses.items}

    @cached_property
    def lowered(self) -> str:
        """The text in lower case, every character in its place."""
        return lower_in_place(self.reading.text)

    @cached_property
    def measures(self) -> Measures:
        """What each amount is an amount of."""
        return Measures(self.reading)

    @cached_property
    def counted(self) -> frozenset[str]:
        """The nouns that the text counts, in the singular."""
        return frozenset(
            figure.unit.split()[-1]
            for figure in self.reading.figures
            if figure.kind is FigureKind.COUNT and figure.unit
        )

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Figures in two places that are said of the same thing, whether or not their values agree."""
        return align(self.senses)

    @cached_property
    def echoes(self) -> tuple[Echo, ...]:
        """Sentences that are told twice."""
        return read_echoes(self.reading)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names in the text, in order."""
        return find_names(self.reading.text, spans=[(item.start, item.end) for item in self.reading.sentences])

    def names_in(self, start: int, end: int) -> tuple[Name, ...]:
        """The names that lie wholly inside [start, end)."""
        first = bisect_left(self._name_starts, start)
        last = bisect_left(self._name_starts, end, lo=first)
        return tuple(name for name in self.names[first:last] if name.end <= end)

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.start for name in self.names]

    @cached_property
    def attributions(self) -> Attributions:
        """Who says what."""
        return read_attributions(self.reading.text, self.reading.sentences)


@dataclass(frozen=True)
class Verdict:
    """What one rule has to say: its findings, and what it looked at that holds."""

    findings: Sequence[Finding] = ()
    checks: Sequence[Check] = ()
