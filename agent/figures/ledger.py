"""The ledger of a text: every quantity, in order, with its offsets."""

from collections.abc import Sequence
from decimal import Decimal

from agent.figures.bystanders import bystander_spans
from agent.figures.currency import declared_dollar
from agent.figures.direction import Direction, direction_of
from agent.figures.folds import fold_spans
from agent.figures.german_compound import read_german_compound
from agent.figures.lexicon import LEXICONS, Language
from agent.figures.numerals import has_decimal_comma
from agent.figures.periods import add_periods
from agent.figures.quantity import Quantity, read_quantity
from agent.figures.shared import share_units
from agent.figures.sides import Context
from agent.figures.single_digit import single_digit_spans, tokens_at
from agent.figures.spoken import starters
from agent.figures.tables import find_cells
from agent.figures.tokens import Tokens, tokenise
from agent.figures.written_dates import find_written
from agent.schema.article import Removed
from agent.schema.figure import Figure, FigureKind, Modifier, UnitOrigin

_STARTERS: dict[Language, frozenset[str]] = {language: starters(lexicon) for language, lexicon in LEXICONS.items()}
_AFTER_ARTICLES: dict[Language, frozenset[str]] = {
    language: frozenset({*lexicon.halves, *lexicon.fractions, *lexicon.dozens, *lexicon.hundred, *lexicon.scales})
    | frozenset(lexicon.durations)
    for language, lexicon in LEXICONS.items()
}
_AFTER_ARTICLES["en"] |= frozenset(  # "a litre and a half"
    "litre liter mile metre meter kilo kilometre kilometer tonne ton acre gallon pint inch foot hectare degree".split()
)
_SWISS = ("Swiss", "CHF", "Switzerland", "Zurich", "Zürich", "Geneva", "Basel")
_PLACES = 6
_WIDEST = 27
_STERLING = ("£", "GBP", "sterling", "pence")


def read_figures(text: str, *, removed: Sequence[Removed] = ()) -> list[Figure]:
    """Every quantity of the text, in order, numbered f1, f2, ...; nothing of what `removed` covers."""
    tokens = tokenise(text, removed=removed)
    tokens.bar(bystander_spans(text))
    dates = find_written(text)
    tokens.bar([(written.start, written.end) for written in dates])
    cells = find_cells(text, dates)
    tokens.bar(cells.captions)
    context = Context(
        tokens=tokens,
        decimal_comma=has_decimal_comma(tokens.numerals),
        dollar=declared_dollar(text),
        pounds_pay=any(word in text for word in _STERLING),
        cells=cells,
    )
    quantities = share_units(tokens, _with_phrases(tokens, _scan(context)))
    for quantity in quantities:
        quantity.period = quantity.period or context.cells.period_at(tokens.starts[quantity.first])
    add_periods(tokens, quantities, dates)
    if any((quantity.unit or "").startswith("FRF") for quantity in quantities) and any(word in text for word in _SWISS):
        _take_for_swiss(tokens, quantities)
    figures: list[Figure] = []
    before: tuple[int, Direction | None] | None = None
    for number, quantity in enumerate(quantities, start=1):
        change = direction_of(
            tokens, quantity.first, quantity.end, kind=quantity.kind, unit=quantity.unit, before=before
        )
        before = (quantity.end, change)
        figures.append(_figure(tokens, quantity, number, change))
    return figures


def _scan(context: Context) -> list[Quantity]:
    tokens = context.tokens
    found: list[Quantity] = []
    following = floor = 0
    for index in _starts(tokens):
        if index < following:
            continue
        quantity, following = read_quantity(context, index, floor)
        if quantity is not None:
            found.append(quantity)
            floor = quantity.end
    return found


def _starts(tokens: Tokens) -> list[int]:
    """The tokens that a number may start at."""
    rows = zip(tokens.kinds, tokens.lowers, tokens.languages, tokens.barred, strict=True)
    following = [*tokens.lowers[1:], ""]
    return [
        index
        for index, (kind, word, language, is_barred) in enumerate(rows)
        if not is_barred
        and (
            kind == "number"
            or kind == "vulgar"
            or (
                kind == "word"
                and (
                    (word in _STARTERS[language] and _may_start(word, following[index], language))
                    or (language == "de" and read_german_compound(word))
                )
            )
        )
    ]


def _may_start(word: str, following: str, language: Language) -> bool:
    """Whether a number may start at this starter; most articles are told off by the word behind them."""
    lexicon = LEXICONS[language]
    return word not in lexicon.articles or following in _AFTER_ARTICLES[language]


def _take_for_swiss(tokens: Tokens, quantities: list[Quantity]) -> None:
    """In a text that speaks of Switzerland "20 billion francs" are not those that France gave up."""
    for quantity in quantities:
        if (
            quantity.unit
            and quantity.unit.startswith("FRF")
            and "french" not in tokens.lowers[quantity.first : quantity.end]
        ):
            quantity.unit = "CHF" + quantity.unit.removeprefix("FRF")
            quantity.origin = UnitOrigin.INFERRED


def _with_phrases(tokens: Tokens, quantities: list[Quantity]) -> list[Quantity]:
    """With the percents and multiples that are one phrase ("high-single-digit", "sixfold")."""
    phrases = [
        _phrase(tokens, span, "%", FigureKind.PERCENT, Modifier.RANGE) for span in single_digit_spans(tokens.text)
    ]
    phrases += [_phrase(tokens, span, "x", FigureKind.MULTIPLE, Modifier.EXACT) for span in fold_spans(tokens.text)]
    if not phrases:
        return quantities
    taken = {position for phrase in phrases for position in range(phrase.first, phrase.end)}
    kept = [item for item in quantities if taken.isdisjoint(range(item.first, item.end))]
    return sorted(kept + phrases, key=lambda item: item.first)


def _phrase(
    tokens: Tokens, span: tuple[int, int, int, int], unit: str, kind: FigureKind, modifier: Modifier
) -> Quantity:
    start, end, low, high = span
    first, last = tokens_at(tokens, start, end)
    return Quantity(first, last, Decimal(low), Decimal(high), Decimal(1), unit, kind, modifier=modifier)


def _figure(tokens: Tokens, quantity: Quantity, number: int, change: Direction | None) -> Figure:
    start, end = tokens.starts[quantity.first], tokens.ends[quantity.end - 1]
    return Figure(
        id=f"f{number}",
        quote=tokens.text[start:end],
        start=start,
        end=end,
        low=_tidy(quantity.low),
        high=_tidy(quantity.high),
        unit=quantity.unit,
        unit_origin=quantity.origin,
        modifier=quantity.modifier,
        change=change,
        kind=quantity.kind,
        period=quantity.period,
        step=_tidy(quantity.step),
    )


def _tidy(value: Decimal) -> Decimal:
    """Without an exponent, and without the endless places of a third or a second."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent > 0:
        return value.quantize(Decimal(1)) if value.adjusted() < _WIDEST else value
    places = _PLACES - min(0, value.adjusted())
    return round(value, places) if exponent < -places else value
