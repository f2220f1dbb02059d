"""An article that faults are planted in: its text as a plain upload, its gold, and where it is sound."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from agent.ingest.load import load_bytes
from agent.schema.article import Article, Sentence
from agent.schema.deal import Deal, Party, Role, Term
from agent.schema.evidence import Evidence
from agent.schema.figure import Date, Figure
from agent.schema.finding import INCONSISTENCIES, Code
from agent.text.sentences import split_sentences
from evals.gold.gold import Gold, Relation, read_gold, read_relations

Span = tuple[int, int]
_UNSOUND = INCONSISTENCIES | {Code.DAMAGED_TEXT}
BUYING = frozenset({Role.BUYER, Role.INVESTOR, Role.LESSEE, Role.CUSTOMER, Role.LICENSEE, Role.BORROWER})
SELLING = frozenset({Role.SELLER, Role.TARGET, Role.ISSUER, Role.LESSOR, Role.SUPPLIER, Role.LICENSOR, Role.LENDER})


@dataclass(frozen=True)
class Base:
    """`text` is the ruler of the gold; faults and twins are loaded as uploads called `file_name`."""

    name: str
    text: str
    gold: Gold
    relations: tuple[Relation, ...]
    file_name: str

    def load(self, text: str) -> Article:
        return load_bytes(text.encode(), name=self.file_name)

    @property
    def language(self) -> str:
        return self.gold.document.language or "en"

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return split_sentences(self.text, removed=self.gold.document.removed)

    def sentence_of(self, span: Span) -> Span | None:
        """The sentence that holds a place wholly, if it is prose on one line that ends as prose does."""
        for sentence in self.sentences:
            if sentence.start <= span[0] and span[1] <= sentence.end:
                told = self.text[sentence.start : sentence.end]
                return (sentence.start, sentence.end) if told.rstrip()[-1:] in ".!?" and "|" not in told else None
        return None

    def is_sound(self, span: Span) -> bool:
        """Whether no finding of the gold rests on the place."""
        return not any(start < span[1] and span[0] < end for start, end in self._unsound)

    @cached_property
    def _unsound(self) -> list[Span]:
        return [
            item.span
            for finding in self.gold.findings
            if finding.code in _UNSOUND
            for item in finding.evidence
            if item.span
        ]

    def figures(self) -> Iterator[Figure]:
        """The quantities in sound places."""
        return (figure for figure in self.gold.figures if self.is_sound((figure.start, figure.end)))

    def dates(self) -> Iterator[Date]:
        return (date for date in self.gold.dates if self.is_sound((date.start, date.end)))

    def terms(self) -> Iterator[tuple[Deal, Term]]:
        return ((deal, term) for deal in self.gold.deals for term in deal.terms)

    def figure_of(self, item_id: str | None) -> Figure | None:
        return next((figure for figure in self.gold.figures if figure.id == item_id), None)

    def is_said_once(self, figure: Figure) -> bool:
        """Whether no other quantity of the text has the value and unit: changing it makes one fault, not two."""
        same = [
            one for one in self.gold.figures if (one.low, one.high, one.unit) == (figure.low, figure.high, figure.unit)
        ]
        return len(same) == 1

    def sides(self) -> Iterator[tuple[Deal, Party, Party]]:
        """Each deal's first party on the buying side with its first on the selling side."""
        for deal in self.gold.deals:
            buying = next((party for party in deal.parties if party.role in BUYING), None)
            selling = next((party for party in deal.parties if party.role in SELLING), None)
            if buying and selling:
                yield deal, buying, selling


def read_bases(folders: Iterable[Path]) -> Iterator[Base]:
    """Articles whose ruler, read as a plain upload, is the text of their gold."""
    for folder in folders:
        gold = read_gold(folder / "gold.json")
        relations = read_relations(folder / "relations.json") if (folder / "relations.json").exists() else []
        name = "article.md" if (folder / "article.md").exists() else "article.txt"
        base = Base(folder.name, gold.text, gold, tuple(relations), name)
        if base.load(gold.text).text == gold.text:
            yield base


def spans_of(evidence: Iterable[Evidence]) -> list[Span]:
    return [item.span for item in evidence if item.span]
