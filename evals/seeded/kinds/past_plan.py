"""What is still to come is dated before the article itself."""

import re
from collections.abc import Iterator

from agent.schema.deal import DealStatus
from agent.schema.finding import Code
from evals.seeded.base import Base
from evals.seeded.fault import Edit, Fault

_PLANS = frozenset({"expected_close", "commissioning_date", "outside_date"})
_BEHIND = frozenset({DealStatus.COMPLETED, DealStatus.TERMINATED})
_YEAR = re.compile(r"\b20\d\d\b")


def plant(base: Base) -> Iterator[Fault]:
    published = base.gold.document.published
    dates = {date.id: date for date in base.dates()}
    for deal, term in base.terms():
        date = dates.get(str(term.date_id))
        year = _YEAR.search(date.quote) if date else None
        if not published or term.kind not in _PLANS or deal.status in _BEHIND or date is None or year is None:
            continue
        for back in (1, 3):
            past = str(int(published[:4]) - back)
            start = date.start + year.start()
            yield Fault(
                Code.DATE_CONFLICT,
                f"{term.kind} {date.quote!r} moves to {past}, before {published}",
                (Edit(start, start + 4, past),),
                also=frozenset({Code.STATUS_DRIFT}),
            )
