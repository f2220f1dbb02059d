"""The nearest word of the trade beside a figure decides what it is, whatever the deal around it was read as."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from agent.extract.terms import heads_foreign as foreign
from agent.extract.terms.choose import Item, Scene
from agent.extract.terms.groups import CONTRACTS, EQUITY
from agent.extract.terms.heads_money import AFTER_MONEY, AFTER_SMALL, BEFORE_MONEY, BEFORE_SMALL
from agent.extract.terms.heads_rest import (
    AFTER_COUNT,
    AFTER_DURATION,
    AFTER_MULTIPLE,
    AFTER_PERCENT,
    BEFORE_COUNT,
    BEFORE_DURATION,
    BEFORE_MULTIPLE,
    BEFORE_PERCENT,
)
from agent.extract.terms.segments import Said, said_of
from agent.schema.deal import DealType
from agent.schema.figure import Date, Figure, FigureKind
from agent.schema.term_kind import TermKind as K

# A row is a kind (none: no term), how far its words may stand from the figure, and the words.
Row = tuple[K | None, int, str]

# Below this a sum is the price of one of many.
_LEAST = 1000
# Between the two it is the price of a ton or of an ounce.
_LEAST_SUM = 10_000
# A row of so many columns belongs to a table of results or of several deals.
_COLUMNS = 3
# What follows a figure is its own only close by, and a word before it a little more surely.
_HANDICAP = 4
# Words that open a clause hold for all its figures in these kinds.
_CARRIED = frozenset(
    {
        K.ROYALTY_RATE, K.MILESTONE_PAYMENT, K.SPREAD, K.INTEREST_RATE, K.FEES, K.STAKE, K.PRINCIPAL, K.CAPEX,
        K.SHARES_ISSUED, K.EARN_OUT, K.GUARANTEE, K.DEFERRED_PAYMENT, K.WARRANTS,
    }
)  # fmt: skip


_BOUNDS = frozenset({"within", "over", "after"})


@dataclass(frozen=True)
class _Table:
    pattern: re.Pattern[str]
    kinds: Mapping[str, K | None]
    reach: Mapping[str, int]


def head_kind(scene: Scene, item: Item) -> K | None:
    """None where no word of the trade stands close enough, or the nearest is one of a company's own figures."""
    if isinstance(item, Date):
        return None
    sides = _sides(item)
    if sides is None:
        return None
    if scene.text.count("|", scene.start, scene.end) >= _COLUMNS:
        return None
    if scene.penalty or (not scene.is_main and _is_of_old(scene)):
        return None
    said = said_of(scene, item)
    if item.kind is FigureKind.MONEY and _FROM_OWN.match(said.after):
        return None
    if item.kind is FigureKind.MONEY and scene.deal_type not in CONTRACTS and _FOR_STAKE.match(said.after):
        return K.TOTAL_CONSIDERATION
    if (item.unit or "").endswith(("warrant", "option")) and item.high >= _LEAST:
        return K.WARRANTS
    opening = item.quote.split()[0].lower()
    if opening in _BOUNDS:
        # "within 90 days": the bound is part of the figure, and of what is said before it.
        said = replace(said, before=f"{said.before}{opening} ")
    for kind in _nearest(said, _table(sides[0]), _table(sides[1])):
        if kind is None or _fits(kind, item, said, scene.deal_type):
            return kind
    return None


def _is_of_old(scene: Scene) -> bool:
    """Whether the sentence tells of a year before the last: what was paid then was paid for something else."""
    this_year = int(scene.published[:4]) if scene.published else None
    years = [other.low[:4] for other in scene.items if isinstance(other, Date) and other.low and other.low[0] != "-"]
    return this_year is not None and any(int(year) < this_year - 1 for year in years)


def _sides(item: Figure) -> tuple[str, str] | None:
    match item.kind:
        case FigureKind.MONEY if item.high >= _LEAST_SUM:
            return "before money", "after money"
        case FigureKind.MONEY | FigureKind.PER_UNIT if item.high < _LEAST:
            return "before small", "after small"
        case FigureKind.PERCENT | FigureKind.POINTS:
            return "before percent", "after percent"
        case FigureKind.COUNT:
            return "before count", "after count"
        case FigureKind.DURATION:
            return "before duration", "after duration"
        case FigureKind.MULTIPLE:
            return "before multiple", "after multiple"
    return None


_ROWS: Mapping[str, Sequence[Row]] = {
    "before money": (*BEFORE_MONEY, *foreign.BEFORE_MONEY),
    "after money": (*AFTER_MONEY, *foreign.AFTER_MONEY),
    "before small": BEFORE_SMALL,
    "after small": AFTER_SMALL,
    "before percent": (*BEFORE_PERCENT, *foreign.BEFORE_PERCENT),
    "after percent": (*AFTER_PERCENT, *foreign.AFTER_PERCENT),
    "before count": BEFORE_COUNT,
    "after count": AFTER_COUNT,
    "before duration": (*BEFORE_DURATION, *foreign.BEFORE_DURATION),
    "after duration": (*AFTER_DURATION, *foreign.AFTER_DURATION),
    "before multiple": BEFORE_MULTIPLE,
    "after multiple": AFTER_MULTIPLE,
}


@cache
def _table(name: str) -> _Table:
    rows = _ROWS[name]
    words = "|".join(f"(?P<r{place}>{said})" for place, (_, _, said) in enumerate(rows))
    return _Table(
        re.compile(rf"(?<![\w-])(?:{words})(?![\w])"),
        {f"r{place}": row[0] for place, row in enumerate(rows)},
        {f"r{place}": row[1] for place, row in enumerate(rows)},
    )


def _nearest(said: Said, before: _Table, after: _Table) -> list[K | None]:
    """What the words beside the figure make it, the nearest first; else what opens the clause for all of its "
    "figures."""
    row: list[tuple[int, K | None]] = []
    for found in before.pattern.finditer(said.before):
        name = str(found.lastgroup)
        distance = len(said.before) - found.end()
        if distance <= before.reach[name]:
            row = [(distance, before.kinds[name])]
    behind = after.pattern.search(said.after, 0, 90)
    if behind and behind.start() <= after.reach[str(behind.lastgroup)]:
        row.append((behind.start() + _HANDICAP, after.kinds[str(behind.lastgroup)]))
    if row:
        return [kind for _, kind in sorted(row, key=lambda one: one[0])]
    carried = None
    for found in before.pattern.finditer(said.lead):
        carried = before.kinds[str(found.lastgroup)]
    return [carried] if carried in _CARRIED else []


_YEARLY = re.compile(r"\s?(?:a|per|each|every) (?:year|annum)|\s?annual|\s?yearly")
_ALL = 100
# "Will draw $60 million of it from its credit line": means that the payer has already.
_FROM_OWN = re.compile(
    r"\s(?:of (?:the|this|that|its) ?(?:cash|money|price|sum|consideration|amount)? )?(?:from|on|out of|under)"
    r" (?:its|their|an existing|the existing) (?:existing |own |undrawn )*(?:\w+ ){0,2}"
    r"(?:lines?|revolver|facility|cash|reserves)\b"
)
_MOST_INTEREST = 30

_LEVERAGE = re.compile(
    r"\b(?:debt|leverage|borrowings|covenants?|gearing|has received|payments stop|trades?|comparable)\b"
)
# "to spend £126 million on 45% of": a price, whatever the verb.
_FOR_STAKE = re.compile(
    r"\s(?:for|on|in return for|in exchange for) (?:an? )?(?:about )?[\d.,]+ ?(?:%|per ?cent)(?: stake| of| interest)"
)
_CHOICE = re.compile(r"\b(?:option|exercis|opt|exclusiv|break|decide|elect)\w*")
_SELLS = re.compile(r"\b(?:pay|pays|paid|paying|sell|sells|sold|selling|bought|buys?|buying|purchas\w+)\b")
_SHARES = re.compile(r"\b(?:shares?|units?|stock)\b")


def _fits(kind: K, item: Figure, said: Said, deal_type: DealType) -> bool:
    """A span of a contract is years or months; a price per share is in no other unit, and shares are shares."""
    unit = item.unit or ""
    match kind:
        case K.STAKE:
            is_worded = not any(char.isdigit() for char in item.quote)
            return 0 < item.high <= _ALL and not (is_worded and "stake" not in said.after[:40])
        case K.INTEREST_RATE:
            # Who bears 60% of a cost, or has a 51% interest, lends nothing.
            return item.high <= _MOST_INTEREST
        case K.TOTAL_CONSIDERATION:
            # What a licensee or a tenant sells is no price of the contract.
            return deal_type not in CONTRACTS or not _SELLS.search(said.before)
        case K.ANNUAL_VALUE:
            return deal_type in CONTRACTS and (
                (item.period or "").startswith("per ") or bool(_YEARLY.match(said.after))
            )
        case K.VALUATION_MULTIPLE:
            return not _LEVERAGE.search(f"{said.lead} {said.before}")
        case K.CAPEX:
            # What an issuer spends is what it raised the money for, and a merged company's plans are no term.
            return deal_type not in EQUITY | {DealType.MERGER}
        case K.OPTION_WINDOW:
            is_choice = deal_type in (DealType.OPTION, DealType.JOINT_VENTURE)
            return is_choice or bool(_CHOICE.search(f"{said.lead} {said.own}"))
        case K.ESCROW:
            return item.kind is not FigureKind.DURATION or bool(_SHARES.search(f"{said.lead} {said.own}"))
        case K.PREMIUM:
            return deal_type not in CONTRACTS
        case K.TERM_LENGTH | K.RENEWAL_OPTION:
            return unit in ("year", "month")
        case K.PRICE_PER_SHARE | K.CONVERSION_PRICE | K.WARRANTS if item.kind is not FigureKind.COUNT:
            return item.kind is FigureKind.MONEY or unit.endswith(("/share", "/unit", "/warrant"))
        case K.SHARES_ISSUED | K.EXCHANGE_RATIO:
            return unit.endswith(("share", "unit")) or (not unit and bool(_SHARES.search(said.after[:40])))
        case K.WARRANTS:
            return unit.endswith(("warrant", "option", "share")) and item.high > 1
    return True
