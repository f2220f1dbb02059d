"""Claims: quantified or checkable statements that are not deal terms."""

from collections.abc import Sequence
from enum import StrEnum
from typing import ClassVar

from agent.schema.deal import By
from agent.schema.evidence import Evidence, main_place
from agent.schema.figure import Modifier
from agent.schema.number import Number
from agent.schema.record import Identified


class Modality(StrEnum):
    FACT = "fact"
    FORECAST = "forecast"
    OPINION = "opinion"


class Claim(Identified):
    """One subject, one metric, one period. `attributed_to` names a source that the text names."""

    id_prefix: ClassVar[str] = "c"

    statement: str
    metric: str
    subject: str
    comparator: str | None = None
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    modifier: Modifier = Modifier.EXACT
    figure_ids: tuple[str, ...] = ()
    period: str | None = None
    modality: Modality = Modality.FACT
    attributed_to: str | None = None
    by: By = By.RULES
    evidence: tuple[Evidence, ...] = ()

    def identity(self) -> Sequence[object]:
        return (self.metric, self.subject, self.period, self.low, self.high, self.unit, main_place(self.evidence))
