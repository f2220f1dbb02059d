"""One measure a file; SCORERS lists them by hand, in the order of the table."""

from collections.abc import Callable, Iterable

from agent.schema.analysis import Analysis
from evals.gold.gold import Gold
from evals.score import Score
from evals.scorers import claims, deals, figures, findings, grounding, parties, terms

Scorer = Callable[[Gold, Analysis, str], Iterable[Score]]

SCORERS: tuple[Scorer, ...] = (
    figures.score,
    deals.score,
    parties.score,
    terms.score,
    claims.score,
    findings.score,
    grounding.score,
)
