"""A date with a weekday that is not its own."""

from collections.abc import Iterator

from agent.schema.figure import Precision
from agent.schema.finding import Code
from evals.seeded.base import Base
from evals.seeded.fault import Edit, Fault
from evals.seeded.words import WEEKDAYS, step_word


def plant(base: Base) -> Iterator[Fault]:
    """Full dates written with their weekday: another weekday, near and far."""
    days = [day for words in WEEKDAYS.values() for day in words]
    for date in base.dates():
        if date.precision is not Precision.DAY or date.low.startswith("-") or date.resolved_from:
            continue
        for by in (1, 3):
            for words in WEEKDAYS.values():
                found = step_word(date.quote, words, by)
                if found and found[0] in days:
                    start = date.start + date.quote.index(found[0])
                    edit = Edit(start, start + len(found[0]), found[1])
                    yield Fault(Code.DATE_CONFLICT, f"{date.quote!r} falls on {found[1]}", (edit,))
