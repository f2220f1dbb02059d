"""A sum without its currency."""

import re
from collections.abc import Iterator

from agent.schema.figure import Figure, FigureKind
from agent.schema.finding import Code
from evals.seeded.base import Base, Span
from evals.seeded.fault import Edit, Fault

_CURRENCY = re.compile(
    r"(?:US|A|C|NZ|HK|S)?[$€£¥]\s?|\b(?:USD|EUR|GBP|CHF|SEK|NOK|DKK)\b\s?|(?:\sde|\sd['’])?\s?\b(?:EUR|USD|euros|Euro)\b"
)


def plant(base: Base) -> Iterator[Fault]:
    """Sums that a term rests on, in prose, where no other sum of the sentence lends its currency."""
    rested = {term.figure_id for _, term in base.terms() if term.figure_id}
    for figure in base.figures():
        sign = _CURRENCY.search(figure.quote)
        if (
            figure.kind is FigureKind.MONEY
            and figure.id in rested
            and sign
            and (sentence := base.sentence_of((figure.start, figure.end)))
            and not _is_lent(base, figure, sentence)
        ):
            bare = figure.quote[: sign.start()] + figure.quote[sign.end() :]
            # Of "$17 to $20" the other end keeps its sign.
            if _CURRENCY.search(bare):
                continue
            edit = Edit(figure.start, figure.end, bare)
            yield Fault(Code.MISSING_BASIS, f"{figure.quote!r} becomes {bare!r}", (edit,))


def _is_lent(base: Base, figure: Figure, sentence: Span) -> bool:
    """ "$15 million at signing and up to 45 million later" has a currency for both."""
    return any(
        one.kind in (FigureKind.MONEY, FigureKind.PER_UNIT) and one.id != figure.id
        for one in base.gold.figures
        if sentence[0] <= one.start < sentence[1]
    )
