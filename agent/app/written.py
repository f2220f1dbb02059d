"""A value as an analyst types it, read by the same code that reads articles: "up to $30 million", "by June 2026"."""

from agent.errors import UsageError
from agent.figures import read_dates, read_figures
from agent.figures.term_wording import word_term
from agent.schema.deal import Term
from agent.schema.figure import Date, Figure
from agent.schema.number import plain_decimal
from agent.schema.term_kind import DATE_KINDS, OWN_FIELD_PREFIX, WORD_KINDS

Fields = dict[str, object]


def read_figure(written: str) -> Figure:
    """The one quantity that was typed. Raises UsageError where there is none, or more than one."""
    found = read_figures(written)
    if len(found) != 1:
        told = "no quantity is" if not found else f"{len(found)} quantities are"
        raise UsageError(f"{told} in {written!r}", hint='Write one, with its bound and unit: "up to $30 million".')
    return found[0]


def read_date(written: str, *, published: str | None = None) -> Date:
    """The one date that was typed. Raises UsageError where there is none, or more than one."""
    found = read_dates(written, published=published)
    if len(found) != 1:
        told = "no date is" if not found else f"{len(found)} dates are"
        raise UsageError(f"{told} in {written!r}", hint='Write one: "30 June 2026", "June 2026", "by the end of 2026".')
    return found[0]


def term_fields(kind: str, written: str, *, published: str | None = None) -> Fields:
    """The fields of a term of that kind that hold its value; the text fields where its value is words."""
    empty: Fields = {"low": None, "high": None, "unit": None, "unit_origin": None, "modifier": "exact", "text": None}
    if not written.strip():
        return empty
    if kind in WORD_KINDS:
        return {**empty, "text": written.strip()}
    if kind in DATE_KINDS:
        date = read_date(written, published=published)
        return {**empty, "low": date.low, "high": date.high, "modifier": date.modifier}
    if kind.startswith(OWN_FIELD_PREFIX) and not read_figures(written):
        return {**empty, "text": written.strip()}
    return {**empty, **_figure_fields(read_figure(written)), "text": None}


def claim_fields(written: str) -> Fields:
    """The fields of a claim that hold its value."""
    if not written.strip():
        return {"low": None, "high": None, "unit": None, "modifier": "exact"}
    return {name: value for name, value in _figure_fields(read_figure(written)).items() if name != "unit_origin"}


def write_value(term: Term) -> str:
    """What stands in the field when a term is edited: typed back unchanged, it means the same."""
    return word_term(term.model_copy(update={"period": None}))


def _figure_fields(figure: Figure) -> Fields:
    return {
        "low": plain_decimal(figure.low), "high": plain_decimal(figure.high), "unit": figure.unit,
        "unit_origin": figure.unit_origin, "modifier": figure.modifier,
    }  # fmt: skip
