"""Charts as SVG text, for a page that loads nothing: bars with whiskers, stacked bars, points.

Colours come from CSS variables of the page (--good, --bad, --miss, --ink, --faint), so that a chart follows its theme.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import log10

ROW, LEFT, WIDTH, RIGHT = 24, 210, 400, 190


@dataclass(frozen=True)
class Bar:
    """One row: a value in 0..1 with its 95% interval, and what to print beside it."""

    label: str
    value: float
    interval: tuple[float, float] | None = None
    note: str = ""


@dataclass(frozen=True)
class Stack:
    """One row of counts: right, missed, wrong."""

    label: str
    right: float
    missed: float
    wrong: float


@dataclass(frozen=True)
class Point:
    """One run: what it cost in US dollars, and how well it did."""

    label: str
    cost: float
    value: float


def draw_bars(bars: Sequence[Bar], *, title: str) -> str:
    """Horizontal bars from 0 to 1; the whisker is the interval."""
    parts = [_grid(len(bars))]
    for number, bar in enumerate(bars):
        top = number * ROW
        parts.append(_label(bar.label, top))
        parts.append(_rect(LEFT, top + 5, bar.value * WIDTH, ROW - 10, "good"))
        if bar.interval:
            low, high = (LEFT + max(0.0, min(1.0, end)) * WIDTH for end in bar.interval)
            middle = top + ROW / 2
            parts.append(_line(low, middle, high, middle))
            parts += [_line(end, middle - 4, end, middle + 4) for end in (low, high)]
        parts.append(_note(f"{bar.value:.3f}  {bar.note}", top))
    return _svg(parts, len(bars) * ROW + 18, title)


def draw_stacks(stacks: Sequence[Stack], *, title: str) -> str:
    """Horizontal bars of counts, all on one scale."""
    most = max((stack.right + stack.missed + stack.wrong for stack in stacks), default=0) or 1
    parts = []
    for number, stack in enumerate(stacks):
        top, at = number * ROW, float(LEFT)
        parts.append(_label(stack.label, top))
        for count, style in ((stack.right, "good"), (stack.missed, "miss"), (stack.wrong, "bad")):
            size = count / most * WIDTH
            parts.append(_rect(at, top + 5, size, ROW - 10, style))
            at += size
        parts.append(_note(f"{stack.right:g} right, {stack.missed:g} missed, {stack.wrong:g} wrong", top))
    return _svg(parts, len(stacks) * ROW + 4, title)


def draw_reliability(bars: Sequence[Bar], *, title: str) -> str:
    """Signs of trust from left to right, the share that was right upwards, with its interval."""
    height, step = 220, WIDTH / max(1, len(bars))
    parts = []
    for tenth in range(0, 11, 2):
        y = 10 + height - tenth / 10 * height
        parts.append(f'<line class="grid" x1="{LEFT}" x2="{LEFT + WIDTH}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text class="faint end" x="{LEFT - 8}" y="{y + 4:.1f}">{tenth / 10:.1f}</text>')
    for number, bar in enumerate(bars):
        x, y = LEFT + step * (number + 0.5), 10 + height - bar.value * height
        if bar.interval:
            low, high = (10 + height - end * height for end in bar.interval)
            parts.append(_line(x, low, x, high))
        parts.append(f'<circle class="good" cx="{x:.1f}" cy="{y:.1f}" r="6"/>')
        parts.append(f'<text class="middle" x="{x:.1f}" y="{height + 28}">{escape(bar.label)}</text>')
        parts.append(f'<text class="faint middle" x="{x:.1f}" y="{height + 44}">{escape(bar.note)}</text>')
    return _svg(parts, height + 54, title)


def draw_costs(points: Sequence[Point], *, title: str) -> str:
    """Cost to the right (decades of dollars, free at the axis), accuracy upwards."""
    height, dearest = 220, max((point.cost for point in points), default=0.0)
    decades = max(1.0, log10(dearest / 0.001)) if dearest > 0 else 1.0
    parts = []
    for tenth in range(0, 11, 2):
        y = 10 + height - tenth / 10 * height
        parts.append(f'<line class="grid" x1="{LEFT}" x2="{LEFT + WIDTH}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text class="faint end" x="{LEFT - 8}" y="{y + 4:.1f}">{tenth / 10:.1f}</text>')
    for point in points:
        share = 0.0 if point.cost <= 0 else max(0.05, log10(max(point.cost, 0.001) / 0.001) / decades)
        x, y = LEFT + 20 + share * (WIDTH - 60), 10 + height - point.value * height
        told = "free" if point.cost <= 0 else f"${point.cost:.3f}"
        parts.append(f'<circle class="good" cx="{x:.1f}" cy="{y:.1f}" r="6"/>')
        parts.append(f'<text x="{x + 11:.1f}" y="{y + 4:.1f}">{escape(point.label)}, {told}</text>')
    parts.append(f'<text class="faint middle" x="{LEFT + WIDTH / 2}" y="{height + 30}">cost of the run</text>')
    return _svg(parts, height + 38, title)


def _grid(rows: int) -> str:
    lines = []
    for fifth in range(6):
        x = LEFT + fifth / 5 * WIDTH
        lines.append(f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="0" y2="{rows * ROW}"/>')
        lines.append(f'<text class="faint middle" x="{x:.1f}" y="{rows * ROW + 13}">{fifth / 5:.1f}</text>')
    return "".join(lines)


def _label(text: str, top: float) -> str:
    return f'<text class="end" x="{LEFT - 8}" y="{top + ROW / 2 + 4:.1f}">{escape(text)}</text>'


def _note(text: str, top: float) -> str:
    return f'<text class="faint" x="{LEFT + WIDTH + 10}" y="{top + ROW / 2 + 4:.1f}">{escape(text)}</text>'


def _rect(x: float, y: float, width: float, height: float, style: str) -> str:
    return f'<rect class="{style}" x="{x:.1f}" y="{y:.1f}" width="{max(0.0, width):.1f}" height="{height:.1f}"/>'


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line class="whisker" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def _svg(parts: Sequence[str], height: float, title: str) -> str:
    size = f'viewBox="0 0 {LEFT + WIDTH + RIGHT} {height:.0f}"'
    return f'<svg role="img" aria-label="{escape(title)}" {size}>{"".join(parts)}</svg>'
