"""The report on the wire: one article, everything found in it, and the run that found it."""

from collections.abc import Sequence
from typing import Literal, Self

from pydantic import model_validator

from agent.schema.article import Document
from agent.schema.claim import Claim
from agent.schema.deal import Deal
from agent.schema.figure import Date, Figure
from agent.schema.finding import Check, Finding, Outcome
from agent.schema.number import Number
from agent.schema.record import Record

SCHEMA_VERSION: Literal[1] = 1
# quick leaves the model's second call out, which looks for what does not add up.
Depth = Literal["quick", "full"]


class Failure(Record):
    """A part of a model's work that is missing, and why."""

    step: str
    message: str
    start: int | None = None
    end: int | None = None


class Run(Record):
    """What the analysis took. `model` is null offline; `prompts` maps names to digests.

    `sent_to` is the host that received the text. `counts` holds calls, cached, retries, repairs, windows;
    unfound (what the model named and the text does not have), quoted (values that the ledger missed); and
    proposed, agreed, demoted, doubted findings.
    """

    model: str | None = None
    prompts: dict[str, str] = {}
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: Number | None = None
    seconds: float = 0.0
    sent_to: str | None = None
    depth: Depth | None = None
    counts: dict[str, int] = {}
    failures: tuple[Failure, ...] = ()


class Analysis(Record):
    """The contract's JSON object; `to_json` writes it on one line."""

    schema_version: Literal[1] = SCHEMA_VERSION
    document: Document
    run: Run = Run()
    text: str
    figures: tuple[Figure, ...] = ()
    dates: tuple[Date, ...] = ()
    deals: tuple[Deal, ...] = ()
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    checks: tuple[Check, ...] = ()

    @model_validator(mode="after")
    def _counts_its_characters(self) -> Self:
        if self.document.characters != len(self.text):
            raise ValueError(f"document.characters is {self.document.characters}, the text has {len(self.text)}")
        return self

    @property
    def ranked_holds(self) -> Sequence[Check]:
        """What holds, as a reader wants it: first what was worked out, then parts within wholes that it leaves open."""
        holds = [check for check in self.checks if check.outcome is Outcome.HOLDS]
        worked_out = [_places(check) for check in holds if _is_worked_out(check)]
        open_still = [check for check in holds if _is_worked_out(check) or not _is_told_by(check, worked_out)]
        return sorted(open_still, key=lambda check: 0 if _is_worked_out(check) else 1 if check.computation else 2)

    def to_json(self) -> str:
        return self.model_dump_json()


def _is_worked_out(check: Check) -> bool:
    return check.computation is not None and len(check.computation.inputs) > 1


def _is_told_by(check: Check, worked_out: Sequence[frozenset[tuple[int, int]]]) -> bool:
    """Whether what was worked out says it already: "50 = 30 + 20" that 30 is no more than 50."""
    places = _places(check)
    return bool(places) and any(places <= others for others in worked_out)


def _places(check: Check) -> frozenset[tuple[int, int]]:
    return frozenset(evidence.span for evidence in check.evidence if evidence.span is not None)
