"""Short cases of numbers, currencies, dimensions, ranges and dates: `python -m evals.recognizers [--errors MODEL]`.

973 cases of the Recognizers-Text specifications (MIT). A case is right when every expected value is read and no
other. Clock times, spans of time with a clock, repeats and bare units are no figures and no dates of ours: cases
that expect one are reported apart and not counted.
"""

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from agent.figures import read_dates, read_figures
from agent.figures.calendar_text import first_day, last_day
from agent.figures.number import read_amounts
from agent.schema.figure import Date, Figure, FigureKind, Modifier
from evals.outside import DATA

RESAMPLES = 1000
_DATE_TYPES = frozenset({"datetimeV2.date", "datetimeV2.daterange", "daterange", "date"})
_SECONDS = {"hour": Decimal(3600), "day": Decimal(86400), "month": Decimal(2592000), "year": Decimal(31536000)}
Case = dict[str, Any]


@dataclass(frozen=True)
class Outcome:
    model: str
    case: Case
    expected: list[Any]
    found: list[Any]
    is_right: bool


def run_cases() -> tuple[list[Outcome], dict[str, int]]:
    """The outcome of every case in scope, and how many cases of each model were not."""
    outcomes: list[Outcome] = []
    skipped: dict[str, int] = defaultdict(int)
    for line in (DATA / "recognizers_dev.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        _, language, model = case["id"].split("#")[0].split("/")
        check = _CHECKS[model]
        outcome = check(case)
        if outcome is None:
            skipped[f"{language} {model}"] += 1
            continue
        expected, found, is_right = outcome
        outcomes.append(Outcome(f"{language} {model}", case, expected, found, is_right))
    return outcomes, skipped


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", metavar="MODEL", help="list the wrong cases of this model")
    options = parser.parse_args()
    if not (DATA / "recognizers_dev.jsonl").exists():
        print(f"skipped: {DATA / 'recognizers_dev.jsonl'} is absent", file=sys.stderr)
        return 0
    outcomes, skipped = run_cases()
    models = sorted({outcome.model for outcome in outcomes})
    for model in models:
        marks = [outcome.is_right for outcome in outcomes if outcome.model == model]
        print(f"{model:24} {_accuracy(marks)}   beyond scope {skipped[model]}")
    print(f"{'all':24} {_accuracy([outcome.is_right for outcome in outcomes])}   beyond scope {sum(skipped.values())}")
    for outcome in outcomes:
        if options.errors and outcome.model.endswith(options.errors) and not outcome.is_right:
            print(f"{outcome.case['input'][:110]!r}\n    expected {outcome.expected}\n    found    {outcome.found}")
    return 0


Checked = tuple[list[Any], list[Any], bool] | None


def _check_numbers(case: Case) -> Checked:
    expected = [_decimal(result["Resolution"]["value"]) for result in case["results"]]
    return _compare(expected, [amount.low for amount in read_amounts(case["input"])])


def _check_percents(case: Case) -> Checked:
    values = [result["Resolution"]["value"] for result in case["results"]]
    if "null" in values:
        return None
    figures = [figure for figure in read_figures(case["input"]) if figure.kind is FigureKind.PERCENT]
    return _compare([_decimal(value.rstrip("%")) for value in values], [figure.low for figure in figures])


def _check_currencies(case: Case) -> Checked:
    results = [result for result in case["results"] if result["Resolution"]["value"] is not None]
    if len(results) < len(case["results"]) and not results:
        return None
    figures = [
        figure for figure in read_figures(case["input"]) if figure.kind in (FigureKind.MONEY, FigureKind.PER_UNIT)
    ]
    expected = [_decimal(result["Resolution"]["value"]) for result in results]
    codes = [result["Resolution"].get("isoCurrency") for result in results]
    found = [figure.low for figure in figures]
    same_codes = len(codes) == len(figures) and all(
        code is None or (figure.unit or "").startswith(code) for code, figure in zip(codes, figures, strict=True)
    )
    same = len(expected) == len(found) and all(
        _close(a, b) or _close(a, b * 100) for a, b in zip(expected, found, strict=True)
    )
    return [*expected, codes], [(figure.low, figure.unit) for figure in figures], same and same_codes


def _check_dimensions(case: Case) -> Checked:
    results = [result for result in case["results"] if result["Resolution"]["value"] is not None]
    if len(results) < len(case["results"]) and not results:
        return None
    kinds = (FigureKind.MEASURE, FigureKind.POWER, FigureKind.ENERGY)
    figures = [figure for figure in read_figures(case["input"]) if figure.kind in kinds]
    return _compare([_decimal(result["Resolution"]["value"]) for result in results], [figure.low for figure in figures])


def _check_ranges(case: Case) -> Checked:
    expected = [result["Resolution"]["value"] for result in case["results"]]
    found = [_bounds(figure) for figure in read_figures(case["input"]) if figure.modifier is not Modifier.EXACT]
    plain = [(low, high) for low, high in (_written_bounds(value) for value in expected)]
    return expected, found, sorted(map(str, plain)) == sorted(map(str, found))


def _check_durations(case: Case) -> Checked:
    expected = [
        _decimal(result["Value"]["FutureResolution"]["duration"]) for result in case["results"] if result.get("Value")
    ]
    figures = [figure for figure in read_figures(case["input"]) if figure.kind is FigureKind.DURATION]
    found = [figure.low * _SECONDS[figure.unit or "day"] for figure in figures]
    return (
        expected,
        found,
        len(expected) == len(found)
        and all(abs(a - b) <= Decimal("0.001") * abs(a) for a, b in zip(expected, found, strict=True)),
    )


def _check_dates(case: Case) -> Checked:
    types = {result.get("TypeName", result.get("Type")) for result in case["results"]}
    if not types <= _DATE_TYPES:
        return None
    reference = (case["context"] or {}).get("ReferenceDateTime", "2016-11-07")[:10]
    found = read_dates(case["input"], published=reference)
    expected = [_date_spans(result) for result in case["results"]]
    year = int(reference[:4])
    is_right = len(expected) == len(found) and all(
        _same_dates(spans, item, year) for spans, item in zip(expected, found, strict=True)
    )
    return expected, [(item.quote, item.low, item.high) for item in found], is_right


_CHECKS: dict[str, Callable[[Case], Checked]] = {
    "NumberModel": _check_numbers,
    "PercentModel": _check_percents,
    "CurrencyModel": _check_currencies,
    "DimensionModel": _check_dimensions,
    "NumberRangeModel": _check_ranges,
    "DurationParser": _check_durations,
    "DateTimeModel": _check_dates,
    "DatePeriodParser": _check_dates,
}


def _compare(expected: list[Decimal], found: list[Decimal]) -> Checked:
    same = len(expected) == len(found) and all(_close(a, b) for a, b in zip(expected, found, strict=True))
    return expected, found, same


def _close(a: Decimal, b: Decimal) -> bool:
    return abs(a - b) <= Decimal("1e-6") * max(abs(a), abs(b))


def _decimal(value: str) -> Decimal:
    try:
        return Decimal(value)
    except InvalidOperation:
        return Decimal("NaN")


def _bounds(figure: Figure) -> tuple[str, str]:
    low, high = f"{figure.low:f}", f"{figure.high:f}"
    if figure.modifier in (Modifier.UP_TO, Modifier.LESS_THAN):
        return "", high
    if figure.modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN):
        return low, ""
    return low, high


def _written_bounds(value: str) -> tuple[str, str]:
    """ "(20,35]" -> ("20", "35"); which end is open is not compared."""
    low, _, high = value.strip("[]()").partition(",")
    return low, high


def _date_spans(result: dict[str, Any]) -> list[tuple[str | None, str | None]]:
    """Every reading that the case accepts, as (first, end) days; an end of a span is the day behind it."""
    if "Resolution" in result:
        values = result["Resolution"].get("values", [])
        return [(value.get("value") or value.get("start"), value.get("value") or value.get("end")) for value in values]
    found = []
    for name in ("FutureResolution", "PastResolution"):
        value = (result.get("Value") or {}).get(name, {})
        found.append((value.get("startDate", value.get("date")), value.get("endDate", value.get("date"))))
    return found


def _same_dates(spans: Sequence[tuple[str | None, str | None]], item: Date, year: int) -> bool:
    for low, high in _with_years(item, year):
        first, last = first_day(low), last_day(high)
        for start, end in spans:
            starts = start is None or first is None or start == first.isoformat()
            ends = end is None or last is None or end in _ends_of(last)
            if starts and ends and (start or end):
                return True
            if (start is None) != (end is None) and first is not None and last is not None:
                edge = start or end
                if edge in (first.isoformat(), last.isoformat(), (last + timedelta(days=1)).isoformat()):
                    return True
    return False


def _ends_of(last: date) -> tuple[str, str]:
    return last.isoformat(), (last + timedelta(days=1)).isoformat()


def _with_years(item: Date, year: int) -> Iterator[tuple[str, str]]:
    if not item.low.startswith("--"):
        yield item.low, item.high
        return
    for candidate in (year - 1, year, year + 1):
        yield f"{candidate}-{item.low[2:]}", f"{candidate}-{item.high[2:]}"


def _accuracy(marks: Sequence[bool]) -> str:
    draw = random.Random(1)
    scores = sorted(sum(draw.choices(marks, k=len(marks))) / len(marks) for _ in range(RESAMPLES))
    low, high = scores[int(0.025 * RESAMPLES)], scores[int(0.975 * RESAMPLES)]
    return f"{sum(marks):3} of {len(marks):3} {sum(marks) / len(marks):.3f} [{low:.3f}, {high:.3f}]"


if __name__ == "__main__":
    sys.exit(main())
