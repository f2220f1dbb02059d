"""Numbers, units, money and dates in running text."""

from agent.figures.dates import read_dates
from agent.figures.ledger import read_figures

__all__ = ["read_dates", "read_figures"]
