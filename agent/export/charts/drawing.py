"""The few shapes that the charts are made of, as SVG text; every word in them is escaped.

Colours are CSS variables with a fallback, so that a page's light and dark themes hold in a chart too.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from html import escape as escape_html

INK = "var(--ink, #1d1c1a)"
MUTED = "var(--muted, var(--soft, #66625a))"
LINE = "var(--line, #e2ded6)"
FONT = 'font-family="system-ui, Source Sans, sans-serif"'
# What XML cannot hold, however it is escaped, and marks that turn the direction of what follows.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
# Of a letter's height, the mean width of one: enough to tell whether a label fits.
_LETTER = 0.54


def escape(words: str) -> str:
    return escape_html(_UNSEEN.sub(" ", words))


def svg(width: int, height: int, shapes: Iterable[str], *, title: str, defs: str = "") -> str:
    """A whole picture; `title` is what a screen reader says of it."""
    inner = "".join(shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="100%" role="img" '
        f'style="max-width:{width}px" {FONT} aria-label="{escape(title)}"><title>{escape(title)}</title>'
        f"{f'<defs>{defs}</defs>' if defs else ''}{inner}</svg>"
    )


def text(
    x: float, y: float, words: str, *, size: int = 13, color: str = INK, anchor: str = "start", bold: bool = False
) -> str:
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" style="fill:{color}"{weight}>'
        f"{escape(words)}</text>"
    )


def box(x: float, y: float, width: float, height: float, *, fill: str, says: str = "", stroke: str = "none") -> str:
    """A rectangle; `says` shows on hover."""
    said = f"<title>{escape(says)}</title>" if says else ""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0.5):.1f}" height="{height:.1f}" rx="2" '
        f'style="fill:{fill};stroke:{stroke}">{said}</rect>'
    )


def line(
    x1: float, y1: float, x2: float, y2: float, *, color: str = LINE, width: float = 1, dashed: bool = False
) -> str:
    dashes = ' stroke-dasharray="4 3"' if dashed else ""
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
        f'style="stroke:{color};stroke-width:{width}"{dashes}/>'
    )


def dot(x: float, y: float, radius: float, *, fill: str, stroke: str = "none", says: str = "") -> str:
    said = f"<title>{escape(says)}</title>" if says else ""
    style = f"fill:{fill};stroke:{stroke};stroke-width:2"
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" style="{style}">{said}</circle>'


def hatch(name: str, color: str) -> str:
    """A pattern for values that the text implies and does not state; fill with url(#name)."""
    return (
        f'<pattern id="{name}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="7" height="7" style="fill:{color};fill-opacity:.18"/>'
        f'<line x1="0" y1="0" x2="0" y2="7" style="stroke:{color};stroke-width:3"/></pattern>'
    )


def cut(words: str, width: float, *, size: int = 13) -> str:
    """The words, shortened to about `width` units of the picture."""
    letters = max(int(width / (size * _LETTER)), 1)
    flat = " ".join(words.split())
    return flat if len(flat) <= letters else f"{flat[: max(letters - 1, 1)].rstrip()}…"


def width_of(words: str, *, size: int = 13) -> float:
    return len(words) * size * _LETTER


def share(value: Decimal, whole: Decimal) -> float:
    """A part of a whole between 0 and 1, for drawing only."""
    return float(min(max(value / whole, Decimal(0)), Decimal(1))) if whole > 0 else 0.0
