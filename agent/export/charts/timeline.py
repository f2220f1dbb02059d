"""A deal's dates on one line, each as wide as it is precise: a quarter is a bar, a day a dot."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from agent.export.charts.drawing import INK, LINE, MUTED, box, dot, line, svg, text
from agent.figures.term_wording import name_term, word_day, word_term
from agent.schema.analysis import Analysis
from agent.schema.deal import Deal, Term
from agent.schema.figure import Modifier

_WIDTH, _LEFT, _RIGHT, _ROW = 1080, 330, 860, 28
_COLOR, _PAPER = "var(--implied, #2f5fb3)", "var(--paper, #ffffff)"


@dataclass(frozen=True)
class Moment:
    """The days that a stated date may be; `side` is -1 where it is a latest date, 1 where an earliest."""

    label: str
    words: str
    first: date
    last: date
    side: int = 0


def draw_timeline(analysis: Analysis, deal: Deal) -> str | None:
    """None where fewer than two dates with a year can be placed."""
    moments = [moment for term in deal.terms if term.is_date and (moment := _moment(term))]
    published = analysis.document.published
    if published and (days := days_of(published)):
        moments.append(Moment("article published", word_day(published), *days))
    if len(moments) < 2:
        return None
    moments.sort(key=lambda moment: (moment.first, moment.last))
    return _draw(moments)


def days_of(iso: str) -> tuple[date, date] | None:
    """days_of("2026-Q1") -> the first and the last day of it; None for a date without a year."""
    if iso.startswith("--"):
        return None
    year, _, rest = iso.partition("-")
    if not year.isdigit():
        return None
    if not rest:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    if rest[0] in "QH":
        months = 3 if rest[0] == "Q" else 6
        last = int(rest[1:]) * months
        return date(int(year), last - months + 1, 1), _month_end(int(year), last)
    if "-" not in rest:
        return date(int(year), int(rest), 1), _month_end(int(year), int(rest))
    day = date.fromisoformat(iso)
    return day, day


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _moment(term: Term) -> Moment | None:
    low, high = days_of(str(term.low)), days_of(str(term.high))
    if low is None or high is None:
        return None
    side = {Modifier.UP_TO: -1, Modifier.LESS_THAN: -1, Modifier.AT_LEAST: 1, Modifier.MORE_THAN: 1}
    return Moment(name_term(term), word_term(term), low[0], high[1], side.get(term.modifier, 0))


def _draw(moments: Sequence[Moment]) -> str:
    first, last = min(moment.first for moment in moments), max(moment.last for moment in moments)
    pad = max((last - first) * 0.04, timedelta(days=7))
    begin, span = first - pad, (last - first) + 2 * pad

    def x(day: date) -> float:
        return _LEFT + (day - begin) / span * (_RIGHT - _LEFT)

    foot = 22 + len(moments) * _ROW
    shapes = [part for year in range(first.year, last.year + 2) for part in _year(year, x(date(year, 1, 1)), foot)]
    for number, moment in enumerate(moments):
        y = 22 + number * _ROW
        shapes += [
            text(_LEFT - 16, y + 4, moment.label, anchor="end"),
            line(_LEFT, y, _RIGHT, y),
            *_mark(moment, x(moment.first), x(moment.last), y),
            text(_RIGHT + 14, y + 4, moment.words, bold=True),
        ]
    told = "; ".join(f"{moment.label} {moment.words}" for moment in moments)
    return svg(_WIDTH, foot + 14, shapes, title=f"Dates of the deal: {told}")


def _year(year: int, x: float, foot: float) -> list[str]:
    if not _LEFT <= x <= _RIGHT:
        return []
    return [
        line(x, 6, x, foot - 10, color=LINE, dashed=True),
        text(x, foot + 6, str(year), size=11, color=MUTED, anchor="middle"),
    ]


def _mark(moment: Moment, left: float, right: float, y: float) -> list[str]:
    says = f"{moment.label}: {moment.words}"
    if moment.side:
        at, end = (right, max(right - 46, _LEFT)) if moment.side < 0 else (left, min(left + 46, _RIGHT))
        return [
            line(end, y, at, y, color=_COLOR, width=3, dashed=True),
            dot(at, y, 5, fill=_PAPER, stroke=_COLOR, says=says),
        ]
    if right - left < 8:
        return [dot((left + right) / 2, y, 6, fill=_COLOR if moment.label != "article published" else INK, says=says)]
    return [box(left, y - 6, right - left, 12, fill=_COLOR, says=says)]
