"""Two statements that clash, and where each stands."""

from dataclasses import dataclass

from agent.schema.article import Sentence


@dataclass(frozen=True)
class Side:
    """One of the two statements: its sentence and where in it the words stand."""

    index: int
    sentence: Sentence
    start: int
    end: int


@dataclass(frozen=True)
class Clash:
    name: str
    first: Side
    second: Side
