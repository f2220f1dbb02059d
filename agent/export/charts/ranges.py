"""Claims as ranges on a common scale, a scale for each unit: "10–20×" beside what it is compared with."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from agent.export.charts.drawing import LINE, MUTED, box, cut, dot, line, svg, text
from agent.figures.wording import word_expression, word_value
from agent.schema.analysis import Analysis
from agent.schema.claim import Claim, Modality
from agent.schema.deal import Computation
from agent.schema.evidence import Evidence
from agent.schema.figure import Figure, Modifier
from agent.schema.finding import INCONSISTENCIES, Outcome
from agent.schema.wording import spoken

_WIDTH, _LABEL, _VALUE, _ROW = 1080, 400, 250, 26
_LEFT, _RIGHT = _LABEL + 14, _WIDTH - _VALUE - 14
# A scale on which the largest is more than this many times the smallest is drawn in powers of ten.
_LOGARITHMIC_FROM = 20
_STATED, _FORECAST = "var(--implied, #2f5fb3)", "var(--elsewhere, #7447a8)"


@dataclass(frozen=True)
class Span:
    """One claim's value; an open side runs to the end of the scale."""

    label: str
    words: str
    low: float
    high: float
    open_low: bool = False
    open_high: bool = False
    is_forecast: bool = False


@dataclass(frozen=True)
class Scale:
    smallest: float
    largest: float
    is_logarithmic: bool

    def x(self, value: float) -> float:
        if self.is_logarithmic:
            at = (math.log10(value) - math.log10(self.smallest)) / (
                math.log10(self.largest) - math.log10(self.smallest)
            )
        else:
            at = (value - self.smallest) / (self.largest - self.smallest)
        return _LEFT + at * (_RIGHT - _LEFT)


def draw_ranges(analysis: Analysis) -> list[tuple[str, str]]:
    """(unit, picture) for every unit in which at least two claims can be seen side by side."""
    by_unit: dict[str, list[Claim]] = {}
    for claim in analysis.claims:
        if claim.low is not None and claim.high is not None and claim.unit:
            by_unit.setdefault(claim.unit, []).append(claim)
    several = {unit: claims for unit, claims in by_unit.items() if len(claims) > 1}
    return [(unit, _draw(unit, [_span(claim) for claim in claims])) for unit, claims in several.items()]


def draw_relations(analysis: Analysis) -> list[tuple[str, str]]:
    """(what it came to, picture) for each stated value that was recomputed: both on one scale."""
    found: list[tuple[str, str]] = []
    recomputed = [check for check in analysis.checks if check.code in INCONSISTENCIES]
    known = [(check.outcome, check.computation, check.evidence) for check in recomputed]
    for outcome, computation, evidence in known:
        figure = _stated(analysis, evidence, computation)
        if outcome in (Outcome.HOLDS, Outcome.FOUND) and computation is not None and figure is not None:
            stated = _bounded(f"stated: “{' '.join(figure.quote.split())}”", figure)
            words = word_value(computation.low, computation.high, computation.unit)
            computed = Span(
                word_expression(computation.expression), words, float(computation.low), float(computation.high)
            )
            told = "holds" if outcome is Outcome.HOLDS else "does not fit"
            found.append((told, _draw(computation.unit or "", [stated, computed])))
    return found


def _stated(analysis: Analysis, evidence: Sequence[Evidence], computation: Computation | None) -> Figure | None:
    """The figure at the main place, if it counts in what was worked out: of a part in its whole nothing was."""
    if not evidence or computation is None or len(computation.inputs) < 2:
        return None
    at = [figure for figure in analysis.figures if (figure.start, figure.end) == evidence[0].span]
    return at[0] if at and at[0].unit == computation.unit else None


def _bounded(label: str, valued: Figure | Claim) -> Span:
    low, high = valued.low or Decimal(0), valued.high or Decimal(0)
    return Span(
        label=label,
        words=word_value(low, high, valued.unit, valued.modifier),
        low=float(low),
        high=float(high),
        open_low=valued.modifier in (Modifier.UP_TO, Modifier.LESS_THAN),
        open_high=valued.modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN),
    )


def _span(claim: Claim) -> Span:
    against = f" against {claim.comparator}" if claim.comparator else ""
    span = _bounded(f"{claim.subject}: {spoken(claim.metric)}{against}", claim)
    return replace(span, is_forecast=claim.modality is Modality.FORECAST)


def _draw(unit: str, spans: Sequence[Span]) -> str:
    scale = _scale(spans)
    shapes: list[str] = []
    for number, span in enumerate(spans):
        shapes += _row(span, scale, 18 + number * _ROW)
    foot = 18 + len(spans) * _ROW
    shapes.append(line(_LEFT, foot - 6, _RIGHT, foot - 6))
    note = "each step is ten times the last" if scale.is_logarithmic else "from zero"
    shapes.append(text(_LEFT, foot + 10, f"{unit}, {note}", size=11, color=MUTED))
    told = "; ".join(f"{span.label} {span.words}" for span in spans)
    return svg(_WIDTH, foot + 18, shapes, title=f"Claims in {unit}: {told}")


def _scale(spans: Sequence[Span]) -> Scale:
    lows, highs = [span.low for span in spans], [span.high for span in spans]
    largest, smallest = max(highs), min(lows)
    if smallest > 0 and largest / smallest > _LOGARITHMIC_FROM:
        return Scale(10 ** math.floor(math.log10(smallest)), 10 ** math.ceil(math.log10(largest) + 1e-9), True)
    floor = min(smallest, 0.0)
    return Scale(floor, largest * 1.08 if largest > floor else floor + 1, False)


def _row(span: Span, scale: Scale, y: float) -> list[str]:
    color = _FORECAST if span.is_forecast else _STATED
    left = _LEFT if span.open_low else scale.x(span.low)
    right = _RIGHT if span.open_high else scale.x(span.high)
    says = f"{span.label}: {span.words}"
    shapes = [text(_LABEL, y, cut(span.label, _LABEL), anchor="end"), line(_LEFT, y - 4, _RIGHT, y - 4, color=LINE)]
    if right - left < 3:
        shapes.append(dot(left, y - 4, 5, fill=color, says=says))
    else:
        shapes.append(box(left, y - 9, right - left, 10, fill=color, says=says))
    if span.open_low or span.open_high:
        shapes.append(dot(right if span.open_low else left, y - 4, 5, fill=color, says=says))
    shapes.append(text(_RIGHT + 14, y, cut(span.words, _VALUE), bold=True))
    return shapes
