"""What makes up the consideration: one bar, its parts by certainty, what is only implied hatched."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from agent.export.charts.drawing import INK, LINE, MUTED, box, cut, hatch, share, svg, text, width_of
from agent.figures.term_wording import name_term, word_term
from agent.schema.deal import Certainty, Deal, Origin, Term
from agent.schema.figure import Modifier

PARTS = (
    "upfront_payment", "cash_component", "stock_component", "assumed_debt", "deposit", "escrow", "deferred_payment",
    "milestone_payment", "earn_out", "contingent_value_right", "other_consideration",
)  # fmt: skip
WHOLES = ("total_consideration", "enterprise_value", "contract_value")
_COLORS = {
    Certainty.FIRM: "var(--stated, #1c7450)",
    Certainty.CONTINGENT: "var(--undisclosed, #8a5a00)",
    Certainty.OPTIONAL: "var(--elsewhere, #7447a8)",
    Certainty.UNKNOWN: "var(--muted, var(--soft, #8a8378))",
}
_WIDTH, _BAR, _HEIGHT = 1080, 1060, 44
_OPEN = frozenset({Modifier.UP_TO, Modifier.AT_LEAST, Modifier.MORE_THAN, Modifier.LESS_THAN, Modifier.ABOUT})


@dataclass(frozen=True)
class Part:
    term: Term
    value: Decimal

    @property
    def is_implied(self) -> bool:
        return self.term.origin is Origin.IMPLIED


def draw_consideration(deal: Deal) -> str | None:
    """None where the text states no part of the price, or parts in several currencies.

    The bar is as long as the stated total, or as the parts together where no total is stated or they are more.
    Parts may overlap (an escrow is often part of the cash): the caption says when they pass the total.
    """
    parts = _parts(deal)
    whole = _whole(deal, parts)
    if not parts or whole is None:
        return None
    together = sum((part.value for part in parts), Decimal(0))
    length = max(whole.value, together)
    shapes = [text(0, 16, f"{name_term(whole.term)}: {word_term(whole.term)}", size=15, bold=True)]
    x = 0.0
    for number, part in enumerate(parts):
        width = share(part.value, length) * _BAR
        shapes += _draw_part(part, x, width, number)
        x += width
    shapes.append(box(0, 30, share(whole.value, length) * _BAR, _HEIGHT, fill="none", stroke=INK))
    if together > whole.value:
        shapes.append(text(0, 92, "The parts come to more than the stated total, or overlap.", size=12, color=MUTED))
    elif together < whole.value:
        rest = text(x + 8, 57, "not split in the text", size=12, color=MUTED)
        shapes.append(rest if _BAR - x > width_of("not split in the text", size=12) + 16 else "")
    top = 104 if together > whole.value else 92
    shapes += [line_ for number, part in enumerate(parts) for line_ in _legend(part, top + number * 22)]
    colors = "".join(hatch(f"hatch-{certainty}", color) for certainty, color in _COLORS.items())
    return svg(_WIDTH, top + len(parts) * 22 + 8, shapes, title=_title(whole, parts), defs=colors)


def _parts(deal: Deal) -> list[Part]:
    found = [Part(term, term.high) for term in deal.terms if term.kind in PARTS and isinstance(term.high, Decimal)]
    order = {Certainty.FIRM: 0, Certainty.UNKNOWN: 1, Certainty.CONTINGENT: 2, Certainty.OPTIONAL: 3}
    return sorted(
        (part for part in found if part.term.unit and len(part.term.unit) == 3 and part.value > 0),
        key=lambda part: (order[part.term.certainty], PARTS.index(part.term.kind)),
    )


def _whole(deal: Deal, parts: Sequence[Part]) -> Part | None:
    """The stated total in the parts' own currency."""
    units = {part.term.unit for part in parts}
    if len(units) != 1:
        return None
    for kind in WHOLES:
        for term in deal.terms:
            if term.kind == kind and isinstance(term.high, Decimal) and term.unit in units and term.high > 0:
                return Part(term, term.high)
    return None


def _draw_part(part: Part, x: float, width: float, number: int) -> list[str]:
    certainty = part.term.certainty
    fill = f"url(#hatch-{certainty})" if part.is_implied else _COLORS[certainty]
    words = word_term(part.term)
    shapes = [box(x, 30, width - 1.5, _HEIGHT, fill=fill, says=f"{name_term(part.term)}: {words}, {part.term.origin}")]
    if width > width_of(words) + 14 and not part.is_implied:
        shapes.append(text(x + 9, 57, words, color="var(--paper, #ffffff)", bold=True))
    return shapes


def _legend(part: Part, y: float) -> list[str]:
    certainty = part.term.certainty
    fill = f"url(#hatch-{certainty})" if part.is_implied else _COLORS[certainty]
    told = [str(certainty) if certainty is not Certainty.UNKNOWN else "certainty not stated"]
    told += ["implied, not stated"] if part.is_implied else []
    told += ["a bound"] if part.term.modifier in _OPEN else []
    return [
        box(0, y - 11, 14, 14, fill=fill, stroke=LINE),
        text(22, y, cut(f"{name_term(part.term)}  {word_term(part.term)}", 500)),
        text(540, y, cut(", ".join(told), 500), color=MUTED),
    ]


def _title(whole: Part, parts: Sequence[Part]) -> str:
    told = ", ".join(f"{name_term(part.term)} {word_term(part.term)} ({part.term.origin})" for part in parts)
    return f"{name_term(whole.term)} {word_term(whole.term)} is made up of {told}"
