"""One measure a file; SCORERS lists them by hand, in the order of the table."""

from collections.abc import Callable, Iterable

from agent.schema.analysis import Analysis
from evals.gold.gold import Gold
from evals.score import Score
from evals.scorers import (
    abstention,
    calibration,
    claims,
    deals,
    figures,
    findings,
    grounding,
    parties,
    term_parts,
    terms,
)

Scorer = Callable[[Gold, Analysis, str], Iterable[Score]]

SCORERS: tuple[Scorer, ...] = (
    figures.score,
    deals.score,
    parties.score,
    terms.score,
    term_parts.score,
    claims.score,
    findings.score,
    grounding.score,
    abstention.score,
    calibration.score,
)
