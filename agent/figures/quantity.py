"""The grammar of one quantity: currency, amount or range, unit, what it is per, and the words that bound it."""

from dataclasses import dataclass, replace
from decimal import Decimal

from agent.figures.ages import is_age
from agent.figures.amount import GLUED_SCALES, ONE, Amount, read_amount
from agent.figures.bystanders import follows_name, is_address, is_index, is_label, is_mark, is_named, is_year
from agent.figures.counted import read_counted
from agent.figures.currency import Priced, currency_after, currency_before, dollar_suffix
from agent.figures.lexicon import LEXICONS
from agent.figures.modifiers import cue_after, cue_before
from agent.figures.money import Currency
from agent.figures.multiples import is_multiple
from agent.figures.per import read_per
from agent.figures.ranges import Connector, is_change, opens_between, opens_from, read_connector
from agent.figures.tokens import DASHES, Tokens
from agent.figures.units import Unit, find_unit
from agent.schema.figure import FigureKind, Modifier, UnitOrigin

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Context:
    """What one text says about all of its numbers."""

    tokens: Tokens
    decimal_comma: bool | None
    dollar: str | None
    pounds_pay: bool


@dataclass(slots=True)
class Quantity:
    """A quantity over tokens [first, end), in base units; `scale` is what a scale word or letter gave."""

    first: int
    end: int
    low: Decimal
    high: Decimal
    step: Decimal
    unit: str | None
    kind: FigureKind
    origin: UnitOrigin = UnitOrigin.STATED
    modifier: Modifier = Modifier.EXACT
    period: str | None = None
    written: str = "digits"
    scale: Decimal = ONE
    factor: Decimal = ONE
    number_first: int = 0
    number_end: int = 0


@dataclass(slots=True)
class _Side:
    """An amount with the currency or unit that touches it."""

    amount: Amount
    first: int
    end: int
    currency: Currency | None = None
    unit: Unit | None = None

    @property
    def code(self) -> str | None:
        return self.currency.code if self.currency else self.unit.code if self.unit else None


def read_quantity(context: Context, index: int, floor: int) -> tuple[Quantity | None, int]:
    """The quantity whose number starts at token `index`, and the token to go on from."""
    tokens = context.tokens
    amount = read_amount(tokens, index, decimal_comma=context.decimal_comma)
    if amount is None or any(tokens.barred[amount.first : amount.end]) or amount.first < floor:
        return None, index + 1
    side = _read_side(context, amount, floor)
    if is_named(tokens, side.first, side.end) or (
        side.first == amount.first and is_mark(tokens, amount.first, amount.end)
    ):
        return None, amount.end
    low, high, whole = side.amount.low, side.amount.high, side
    is_range = low < high
    joined = None if is_range else _read_second(context, side, floor)
    if joined == "score":
        return None, _past_score(tokens, side.end)
    if isinstance(joined, tuple):
        side, second = joined
        low, high, is_range = side.amount.low, second.amount.low, True
        whole = _Side(second.amount, side.first, second.end, second.currency or side.currency, second.unit or side.unit)
    quantity = _with_unit(context, whole, low, high, is_range=is_range)
    if quantity is None:
        return None, max(whole.end, index + 1)
    quantity.number_first, quantity.number_end = amount.first, whole.amount.end
    _apply_per(tokens, quantity)
    _apply_modifiers(tokens, quantity, floor, is_range=is_range)
    return quantity, quantity.end


def _read_side(context: Context, amount: Amount, floor: int) -> _Side:
    tokens = context.tokens
    before = currency_before(tokens, amount.first, floor=floor, dollar=context.dollar)
    first = amount.first if before is None else before.edge
    signed = _minus_before(tokens, first, floor, amount)
    amount, first = (_negated(amount), signed) if signed is not None else (amount, first)
    if before is None and signed is not None and signed == first and amount.first != first:
        before = None
    if before is not None:
        suffix = dollar_suffix(tokens, amount.end) if before.currency.origin is UnitOrigin.ASSUMED else None
        currency = (
            replace(before.currency, code=suffix.currency.code, origin=UnitOrigin.STATED) if suffix else before.currency
        )
        return _Side(amount, first, suffix.edge if suffix else amount.end, currency)
    after = currency_after(tokens, amount, dollar=context.dollar, pounds_pay=context.pounds_pay)
    if after is not None:
        amount, after = _with_cents(context, amount, after)
        return _Side(amount, first, after.edge, after.currency)
    amount = _without_false_scale(tokens, amount)
    unit = _unit_at(tokens, amount)
    return _Side(amount, first, amount.end) if unit is None else _Side(amount, first, unit[1], None, unit[0])


def _minus_before(tokens: Tokens, first: int, floor: int, amount: Amount) -> int | None:
    """The token of a minus sign or word in front, where it is no dash between two things."""
    position = first - 1
    if position < floor or tokens.barred[position]:
        return None
    if tokens.texts[position] in "-−–" and tokens.glued[first]:
        if (
            tokens.glued[position]
            and position > floor
            and tokens.lowers[position - 1] in LEXICONS[tokens.languages[first]].minus
        ):
            return position - 1
        is_free = not tokens.glued[position] or tokens.texts[position - 1] in "(["
        follows_number = position > 0 and tokens.kinds[position - 1] == "number"
        return position if is_free and not follows_number else None
    if tokens.lowers[position] in LEXICONS[tokens.languages[first]].minus and amount.kind != "fraction":
        return position if tokens.languages[first] in ("en", "de") else None
    return None


def _negated(amount: Amount) -> Amount:
    return replace(amount, low=-amount.high, high=-amount.low)


def _with_cents(context: Context, amount: Amount, after: Priced) -> tuple[Amount, Priced]:
    """ "three dollars fifty cents" is one amount."""
    tokens, start = context.tokens, after.edge
    if after.currency.factor != 1 or amount.scale != 1 or start >= len(tokens):
        return amount, after
    if tokens.lowers[start] == "and":
        start += 1
    cents = read_amount(tokens, start, decimal_comma=context.decimal_comma) if start < len(tokens) else None
    if cents is None or cents.low >= HUNDRED or cents.step != 1 or cents.scale != 1:
        return amount, after
    coin = currency_after(tokens, cents, dollar=context.dollar, pounds_pay=context.pounds_pay)
    if coin is None or coin.currency.factor == 1:
        return amount, after
    value = amount.low + cents.low / HUNDRED
    return replace(amount, low=value, high=value, step=coin.currency.factor), Priced(after.currency, coin.edge)


def _without_false_scale(tokens: Tokens, amount: Amount) -> Amount:
    """The "m" of "100m" is metres unless something is counted: "35m of its devices", "35m users"."""
    letter = amount.letter
    if letter not in ("m", "t", "mm", "K") or not amount.scale > 1:
        return amount
    end = amount.end
    if end < len(tokens) and tokens.lowers[end] in LEXICONS[tokens.languages[end]].of:
        return amount
    if read_counted(tokens, end) is not None or (letter == "K" and amount.low >= 10**4):
        return amount
    factor = 1 / GLUED_SCALES[letter]
    return replace(amount.scaled(factor), end=end - 1, letter="", scale=ONE)


def _unit_at(tokens: Tokens, amount: Amount) -> tuple[Unit, int] | None:
    """The unit name or symbol that starts where an amount ends, a hyphen between them allowed."""
    end = amount.end
    if end >= len(tokens) or tokens.barred[end]:
        return None
    if (
        amount.kind in ("fraction", "crowd")
        and tokens.lowers[end] in LEXICONS[tokens.languages[end]].of
        and end + 1 < len(tokens)
    ):
        of_unit = _named_unit(tokens, end + (2 if tokens.lowers[end + 1] in ("a", "an") else 1), glued=False)
        return of_unit if of_unit and of_unit[0].kind is not FigureKind.PERCENT else None
    is_glued = tokens.glued[end]
    if tokens.texts[end] in "-‐‑" and end + 1 < len(tokens) and (is_glued or tokens.glued[end + 1]):
        if tokens.kinds[end + 1] != "word" and tokens.texts[end + 1] != "%":
            return None
        found = _named_unit(tokens, end + 1, glued=False)
        return found
    if tokens.texts[end] in ("x", "X", "×"):
        return (Unit("x", FigureKind.MULTIPLE, written="x"), end + 1) if is_multiple(tokens, end) else None
    return _named_unit(tokens, end, glued=is_glued)


def _named_unit(tokens: Tokens, index: int, *, glued: bool) -> tuple[Unit, int] | None:
    if index >= len(tokens):
        return None
    word = tokens.lowers[index]
    lexicon = LEXICONS[tokens.languages[index]]
    time = lexicon.durations.get(word) or LEXICONS["en"].durations.get(word)
    if time is not None and not (word in ("an", "mes", "sec") and tokens.languages[index] == "en" and word != "sec"):
        end = index + 1
        return Unit(time[0], FigureKind.DURATION, time[1], word), end
    if glued and tokens.texts[index] in _SHORT_TIMES and not _is_decade(tokens, index):
        name, factor = _SHORT_TIMES[tokens.texts[index]]
        return Unit(name, FigureKind.DURATION, factor, tokens.texts[index]), index + 1
    found = find_unit(tokens.texts, tokens.lowers, index, glued=glued)
    if found is not None:
        return found
    if word in ("times", "fois", "veces", "mal") and is_multiple(tokens, index):
        return Unit("x", FigureKind.MULTIPLE, written="times"), index + 1
    if word == _TIMES.get(tokens.languages[index]):
        return Unit("time", FigureKind.COUNT, written="time"), index + 1
    if word in ("pound", "pounds", "libras", "livres"):
        return Unit("lb", FigureKind.MEASURE, written="lb"), index + 1
    return None


def _is_decade(tokens: Tokens, index: int) -> bool:
    """The "s" of "2018s" and "the 80s"."""
    written = tokens.texts[index - 1]
    return tokens.texts[index] == "s" and (is_year(tokens, index - 1, index) or (len(written) == 2 and written[1] == "0"))


_TIMES = {"en": "times", "es": "veces", "fr": "fois"}
_DETERMINERS = frozenset("its the their these those his her our sus los las ses les".split())
_SHORT_TIMES = {
    "h": ("hour", ONE), "s": ("hour", ONE / 3600), "ms": ("hour", ONE / 3_600_000), "y": ("year", ONE), "d": ("day", ONE),
}  # fmt: skip


def _read_second(context: Context, side: _Side, floor: int) -> tuple[_Side, _Side] | str | None:
    """The two sides of a range that starts with `side`, "score" for "2-1", or None where there is no range."""
    tokens = context.tokens
    start = _before_cues(tokens, side.first, floor)
    is_between = opens_between(tokens, start)
    connector = read_connector(tokens, side.end, is_between=is_between)
    if connector is None or connector.index >= len(tokens):
        return None
    index = connector.index
    while index < len(tokens) and index < connector.index + 3 and tokens.kinds[index] in ("currency", "word"):
        if read_amount(tokens, index, decimal_comma=context.decimal_comma) is not None:
            break
        index += 1
    if index >= len(tokens) or tokens.barred[index]:
        return None
    amount = read_amount(tokens, index, decimal_comma=context.decimal_comma)
    if amount is None or amount.low != amount.high:
        return None
    second = _read_side(context, amount, side.end)
    if second.first > connector.index:
        return None
    if second.amount.low < 0 and connector.how == "dash":
        second = replace_amount(second)
    return _pair(context, side, second, connector, start)


def replace_amount(side: _Side) -> _Side:
    return _Side(_negated(side.amount), side.first, side.end, side.currency, side.unit)


def _before_cues(tokens: Tokens, first: int, floor: int) -> int:
    cue = cue_before(tokens, first, floor=floor)
    return first if cue is None else cue.edge


def _pair(
    context: Context, side: _Side, second: _Side, connector: Connector, start: int
) -> tuple[_Side, _Side] | str | None:
    tokens = context.tokens
    if side.code and second.code and (side.code != second.code):
        return None
    if side.unit is not None and second.unit is None and second.currency is None and connector.how != "to":
        return None
    shared = _share_scale(side, second)
    if connector.how == "or":
        is_next = shared.amount.low + second.amount.scale == second.amount.low and side.code == second.code is None
        return (shared, second) if is_next and tokens.kinds[side.amount.first] == "word" else None
    if connector.how == "dash":
        if shared.amount.low >= second.amount.low:
            bare = side.code is None and second.code is None and side.amount.step == 1
            return "score" if bare and tokens.glued[side.end] else None
        is_bare = side.code is None and second.code is None and second.amount.scale == 1
        if (
            is_bare
            and tokens.glued[side.end]
            and read_counted(tokens, second.end) is None
            and side.amount.kind == "digits"
        ):
            return "score" if side.amount.step == 1 else None
        return shared, second
    if shared.amount.low >= second.amount.low:
        return None
    if connector.how == "to":
        has_from = opens_from(tokens, start)
        repeats = side.code is not None and second.code is not None
        if is_change(tokens, start, has_from=has_from, repeats_unit=repeats):
            return None
        if side.code is not None and second.code is None and second.amount.scale == 1 and side.currency is None:
            return None
    return shared, second


def _share_scale(side: _Side, second: _Side) -> _Side:
    """ "$10–20 million": the first number takes the second's scale where it has none of its own."""
    scale = second.amount.scale
    if (
        side.amount.scale != 1
        or scale == 1
        or side.unit is not None
        or second.amount.letter in ("k", "K")
        and side.amount.low >= 1000
    ):
        return side
    if side.amount.low > second.amount.low / scale or side.end != side.amount.end:
        return side
    return _Side(side.amount.scaled(scale), side.first, side.end, side.currency, side.unit)


def _past_score(tokens: Tokens, end: int) -> int:
    while end < len(tokens) and (tokens.texts[end] in DASHES or tokens.kinds[end] == "number") and tokens.glued[end]:
        end += 1
    return end


def _with_unit(context: Context, side: _Side, low: Decimal, high: Decimal, *, is_range: bool) -> Quantity | None:
    """The quantity in base units, or None where the number is none."""
    tokens, amount = context.tokens, side.amount
    base = {"first": side.first, "end": side.end, "written": amount.kind, "scale": amount.scale}
    if side.currency is not None:
        factor = side.currency.factor
        if amount.kind == "words" and amount.low == 1 and amount.scale == 1 and tokens.languages[amount.first] != "en":
            factor = side.currency.factor
        return Quantity(low=low * factor, high=high * factor, step=amount.step * factor, unit=side.currency.code,
                        kind=FigureKind.MONEY, origin=side.currency.origin, factor=factor, **base)  # fmt: skip
    if side.unit is not None:
        unit = side.unit
        if (
            is_label(tokens, side.first)
            and unit.kind in (FigureKind.MEASURE, FigureKind.DURATION)
            or _is_article(tokens, amount)
        ):
            return None
        return Quantity(low=low * unit.factor, high=high * unit.factor, step=amount.step * unit.factor, unit=unit.code,
                        kind=unit.kind, factor=unit.factor, **base)  # fmt: skip
    if amount.kind == "fraction" and low < 1:
        return Quantity(
            low=low * HUNDRED, high=high * HUNDRED, step=ONE, unit="%", kind=FigureKind.PERCENT, factor=HUNDRED, **base
        )
    return _count(context, side, low, high, is_range=is_range)


def _is_article(tokens: Tokens, amount: Amount) -> bool:
    """Whether the number is "un" or "eine" before a plain unit, an article rather than a one."""
    return (
        tokens.languages[amount.first] != "en"
        and amount.end == amount.first + 1
        and amount.low == 1
        and amount.kind == "words"
    )


def _count(context: Context, side: _Side, low: Decimal, high: Decimal, *, is_range: bool) -> Quantity | None:
    tokens, amount = context.tokens, side.amount
    if is_label(tokens, side.first) or is_index(tokens, side.first):
        return None
    if low == high and is_age(tokens, side.first, side.end):
        return Quantity(low=low, high=high, step=amount.step, unit="year", kind=FigureKind.DURATION, first=side.first,
                        end=side.end, written=amount.kind)  # fmt: skip
    is_one = amount.kind == "words" and low == high == 1 and amount.scale == 1
    if is_one and not _is_counted_one(tokens, amount):
        return None
    index = amount.end
    if amount.kind in ("crowd",) or amount.scale >= 10**6:
        if (
            index < len(tokens)
            and tokens.lowers[index] in LEXICONS[tokens.languages[index]].of
            and index + 1 < len(tokens)
        ):
            index += 2 if tokens.lowers[index + 1] in _DETERMINERS else 1
    if index < len(tokens) and tokens.texts[index] in "-‐‑" and tokens.glued[index]:
        counted = _hyphened(tokens, index + 1)
    else:
        counted = read_counted(tokens, index, one=is_one)
    is_plain = amount.kind == "digits" and amount.scale == 1 and amount.step == 1 and low == high
    if counted is None:
        if not _stands_alone(tokens, side, amount, low, is_range=is_range, is_plain=is_plain):
            return None
        unit, end = None, side.end
    else:
        if is_plain and (
            is_year(tokens, amount.first, amount.end)
            and not _is_bounded(tokens, side.first)
            or is_address(tokens, amount.end)
        ):
            return None
        if is_plain and follows_name(tokens, side.first) and tokens.texts[counted.end - 1][:1].isupper():
            return None
        unit, end = counted.noun, counted.end
        if amount.letter and amount.letter not in ("k", "m", "b") and False:
            end = counted.end
    return Quantity(first=side.first, end=end, low=low, high=high, step=amount.step, unit=unit, kind=FigureKind.COUNT,
                    written=amount.kind, scale=amount.scale)  # fmt: skip


_NOT_COUNTED_ONE = frozenset(
    "no each every any some this that which the another either only day time another thing way other more one's".split()
)
_NOT_NOUNS_FOR_ONE = frozenset(
    "day time thing way another such more less side hand person's who can might would could of year night morning"
    " point-off off moment minute bit".split()
)


def _is_counted_one(tokens: Tokens, amount: Amount) -> bool:
    if tokens.languages[amount.first] != "en" or tokens.lowers[amount.first] != "one":
        return False
    before = tokens.lowers[amount.first - 1] if amount.first else ""
    following = tokens.lowers[amount.end] if amount.end < len(tokens) else ""
    if before in ("no", "each", "every", "any", "some", "this", "that", "which", "the", "another", "either"):
        return False
    return following not in ("day", "time", "thing", "way", "another", "such", "more", "another", "-")


def _hyphened(tokens: Tokens, index: int) -> "object | None":
    """ "a 12-unit building": the word behind the hyphen is what is counted."""
    from agent.figures.counted import Counted, singular

    if index >= len(tokens) or tokens.kinds[index] != "word" or not tokens.texts[index].islower():
        return None
    word = tokens.lowers[index]
    if word in LEXICONS[tokens.languages[index]].grammar or len(word) < 3 or word in ("year", "based", "yard"):
        return None
    return Counted(singular(word, tokens.languages[index]), index + 1)


_LEVEL_WORDS = frozenset(
    "at to from by of is was are were be reached hit equals = around than averaged averaging total".split()
)


def _stands_alone(tokens: Tokens, side: _Side, amount: Amount, low: Decimal, *, is_range: bool, is_plain: bool) -> bool:
    """Whether a number without unit or noun is a quantity all the same: an index level, a bounded number."""
    if (
        amount.kind == "crowd"
        or low == 0
        or (amount.kind == "words" and low < 13 and amount.scale == 1 and not is_range)
    ):
        return _is_bounded(tokens, side.first) and low != 0
    if is_plain:
        if (
            is_year(tokens, amount.first, amount.end)
            or follows_name(tokens, side.first)
            or is_address(tokens, amount.end)
        ):
            return False
        if "," in tokens.texts[amount.first] or "." in tokens.texts[amount.first]:
            return True
        before = tokens.lowers[side.first - 1] if side.first else ""
        return before in _LEVEL_WORDS or _is_bounded(tokens, side.first)
    if follows_name(tokens, side.first) and amount.scale == 1 and amount.low < 100:
        return False
    return True


def _is_bounded(tokens: Tokens, first: int) -> bool:
    return cue_before(tokens, first, floor=0) is not None


def _apply_per(tokens: Tokens, quantity: Quantity) -> None:
    per = read_per(tokens, quantity.end)
    if per is None:
        return
    quantity.period = per.period
    if per.unit is not None and quantity.kind not in (
        FigureKind.PERCENT,
        FigureKind.POINTS,
        FigureKind.MULTIPLE,
        FigureKind.DURATION,
    ):
        quantity.unit = f"{quantity.unit}/{per.unit}" if quantity.unit else None
        quantity.end = per.end
        if quantity.kind is FigureKind.MONEY:
            quantity.kind = FigureKind.PER_UNIT
        elif quantity.unit is not None:
            quantity.kind = FigureKind.MEASURE
        further = read_per(tokens, per.end)
        quantity.period = further.period if further else None


def _apply_modifiers(tokens: Tokens, quantity: Quantity, floor: int, *, is_range: bool) -> None:
    before = cue_before(tokens, quantity.first, floor=floor, is_duration=quantity.kind is FigureKind.DURATION)
    if is_range:
        quantity.modifier = Modifier.RANGE
        if (
            quantity.first > floor
            and (opens_between(tokens, quantity.first) or opens_from(tokens, quantity.first))
            and tokens.languages[quantity.first] == "en"
        ):
            quantity.first -= 1
            outer = cue_before(tokens, quantity.first, floor=floor)
            if outer is not None and outer.modifier is Modifier.ABOUT:
                quantity.modifier, quantity.first = outer
    if before is not None:
        quantity.modifier, quantity.first = before
        return
    after = cue_after(tokens, quantity.end)
    if after is None and quantity.unit is not None and quantity.kind is FigureKind.COUNT:
        after = None
    if after is not None and quantity.modifier is not Modifier.RANGE:
        quantity.modifier, quantity.end = after
