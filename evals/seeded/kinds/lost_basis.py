"""A sum without its currency."""

import re
from collections.abc import Iterator

from agent.schema.figure import FigureKind
from agent.schema.finding import Code
from evals.seeded.base import Base
from evals.seeded.fault import Edit, Fault

_CURRENCY = re.compile(r"(?:US|A|C|NZ|HK|S)?[$€£¥]\s?|\b(?:USD|EUR|GBP|CHF|SEK|NOK|DKK)\b\s?|\s(?:EUR|USD|euros)\b")


def plant(base: Base) -> Iterator[Fault]:
    """Sums that a term rests on, in prose."""
    rested = {term.figure_id for _, term in base.terms() if term.figure_id}
    for figure in base.figures():
        sign = _CURRENCY.search(figure.quote)
        if (
            figure.kind is FigureKind.MONEY
            and figure.id in rested
            and sign
            and base.sentence_of((figure.start, figure.end))
        ):
            bare = figure.quote[: sign.start()] + figure.quote[sign.end() :]
            edit = Edit(figure.start, figure.end, bare)
            yield Fault(Code.MISSING_BASIS, f"{figure.quote!r} becomes {bare!r}", (edit,))
