"""A date of the deal is told again, and it is another."""

import re
from collections.abc import Iterator

from agent.schema.figure import Date
from agent.schema.finding import Code
from evals.seeded.base import Base
from evals.seeded.fault import Edit, Fault, echo
from evals.seeded.words import MONTHS, stands_alone, step_word

_YEAR = re.compile(r"\b20\d\d\b")


def plant(base: Base) -> Iterator[Fault]:
    """Dates that a term rests on."""
    rested = {term.date_id for _, term in base.terms() if term.date_id}
    for date in base.dates():
        sentence = base.sentence_of((date.start, date.end))
        if date.id in rested and sentence and stands_alone(base.text[slice(*sentence)], base.language):
            for edit in _shifts(date, base.language):
                edits, twin = echo(base, sentence, [edit])
                what = f"{date.quote!r} is told again with {edit.new!r}"
                yield Fault(Code.DATE_CONFLICT, what, edits, also=frozenset({Code.CONFLICTING_VALUES}), twin=twin)


def _shifts(date: Date, language: str) -> Iterator[Edit]:
    year = _YEAR.search(date.quote)
    if year:
        start = date.start + year.start()
        yield Edit(start, start + 4, str(int(year.group()) + 1))
    month = step_word(date.quote, MONTHS.get(language, MONTHS["en"]), 2)
    if month:
        start = date.start + date.quote.index(month[0])
        yield Edit(start, start + len(month[0]), month[1])
