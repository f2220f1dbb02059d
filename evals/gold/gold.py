"""The gold files' own models, and the one way they are written and read."""

from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter

from agent.schema.article import Document
from agent.schema.claim import Claim
from agent.schema.deal import Deal
from agent.schema.evidence import Evidence
from agent.schema.figure import Date, Figure
from agent.schema.finding import Finding
from agent.schema.record import Record


class Question(Record):
    """What a reader could ask of the article, and what the text lets one answer."""

    question: str
    status: Literal["answered", "not_stated", "premise_corrected"]
    answer: str
    evidence: tuple[Evidence, ...] = ()


class Gold(Record):
    """The report's object less run and checks, plus questions."""

    schema_version: Literal[1] = 1
    document: Document
    text: str
    figures: tuple[Figure, ...] = ()
    dates: tuple[Date, ...] = ()
    deals: tuple[Deal, ...] = ()
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()


class Relation(Record):
    """Arithmetic that the article invites: `expression` over inputs a, b, c ... against what is stated.

    `how` is the relation that would hold if the text is consistent; "=100" is a number that is not in the text.
    """

    expression: str
    inputs: tuple[str, ...]
    how: Literal["equals", "at_most", "at_least"] = "equals"
    stated: str
    fits: bool
    why: str


_RELATIONS = TypeAdapter(list[Relation])


def read_gold(path: Path) -> Gold:
    return Gold.model_validate_json(path.read_text(encoding="utf-8"))


def write_gold(path: Path, gold: Gold) -> None:
    path.write_text(gold.model_dump_json(indent=1) + "\n", encoding="utf-8")


def read_relations(path: Path) -> list[Relation]:
    return _RELATIONS.validate_json(path.read_bytes())


def write_relations(path: Path, relations: list[Relation]) -> None:
    path.write_bytes(_RELATIONS.dump_json(relations, indent=1) + b"\n")
