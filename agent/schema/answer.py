"""Answers to questions: every sentence with the places it rests on, and what was struck out of it."""

from enum import StrEnum
from typing import Literal

from agent.schema.analysis import SCHEMA_VERSION, Run
from agent.schema.deal import Computation
from agent.schema.evidence import Evidence
from agent.schema.record import Record


class AnswerStatus(StrEnum):
    ANSWERED = "answered"
    NOT_STATED = "not_stated"
    PREMISE_CORRECTED = "premise_corrected"
    WITHHELD = "withheld"


class AnswerSentence(Record):
    """One sentence, and the exact places that it cites; each names its document."""

    text: str
    citations: tuple[Evidence, ...] = ()


class AnswerNumber(Record):
    """A number that an answer states: read in the evidence of its sentence, or computed and shown so."""

    text: str
    origin: Literal["evidence", "computed"]
    computation: Computation | None = None


class Struck(Record):
    """What was taken out of an answer, and why, in words for the reader."""

    text: str
    why: str


class Answer(Record):
    """What `tieout ask --json` prints. `rewritten` is the question as it was searched for, where that differs.

    `caveats` are the ids of open findings that the answer touches; `run.model` is null for an extractive answer.
    """

    schema_version: Literal[1] = SCHEMA_VERSION
    question: str
    rewritten: str | None = None
    status: AnswerStatus
    answer: str
    sentences: tuple[AnswerSentence, ...] = ()
    numbers: tuple[AnswerNumber, ...] = ()
    struck: tuple[Struck, ...] = ()
    caveats: tuple[str, ...] = ()
    run: Run = Run()

    def to_json(self) -> str:
        return self.model_dump_json()
