"""Numbers without a unit of measure: counts of things, ages, levels of an index; or no quantities at all."""

from dataclasses import dataclass
from decimal import Decimal

from agent.figures.ages import is_age
from agent.figures.amount import Amount
from agent.figures.bystanders import follows_name, is_address, is_code, is_index, is_label, is_year
from agent.figures.counted import Counted, read_counted, read_hyphened
from agent.figures.lexicon import LEXICONS
from agent.figures.lexicon.english import ENGLISH
from agent.figures.modifiers import cue_before
from agent.figures.sides import Side
from agent.figures.tokens import Tokens
from agent.figures.units import find_unit
from agent.schema.figure import FigureKind

_OWNERS = frozenset("the its their these those his her our your my all".split())
_LONGEST_ABBREVIATION = 5
_SMALL_WORDS = frozenset(ENGLISH.cardinals)
# "Tres millones de acciones", "2 millions d'actions": behind these a noun needs its "de".
_TIED_BY_DE = frozenset("millón millones millardo millardos million millions milliard milliards".split())
_DETERMINERS = frozenset("its the their these those his her our sus los las ses les".split())
# "The one that", "no one", "one another", "one day": a pronoun or an idiom.
_NOT_ONE_BEFORE = frozenset("no each every any some this that which the another either".split())
_NOT_ONE_AFTER = frozenset("day time thing way another such more -".split())
# A bare integer behind one of these is a level ("closed at 5884", "fell to 23").
_LEVEL_WORDS = frozenset(
    "at to from by of is was are were be reached hit equals equal = around than averaged averaging total"
    " with against versus vs".split()
)
_EMPLOYS = frozenset("employs employed employing emplea empleaba emploie beschäftigt beschäftigte".split())
_WORKFORCES = frozenset("workforce staff headcount payroll team crew".split())
_BEFALLEN = frozenset(
    "injured wounded killed dead missing hurt arrested detained hospitalised hospitalized displaced homeless stranded "
    "unaccounted infected".split()
)
_WERE = frozenset("were are was have had remain remained".split())
_RATE_ENDS = frozenset(("to", "the", name) for name in ("dollar", "euro", "pound", "greenback", "yen", "franc"))
_STRONGEST = 10
_SMALL = 13
_SECURITIES = frozenset("shares units notes bonds warrants options rights securities".split())


@dataclass(frozen=True, slots=True)
class Count:
    """What a number without a unit of measure counts, and the token behind the words that say so."""

    unit: str | None
    kind: FigureKind
    end: int
    is_tentative: bool = False


def read_count(tokens: Tokens, side: Side, low: Decimal, high: Decimal) -> Count | None:
    """What the number counts; None where it is no quantity (a year, a name's number, a pronoun)."""
    amount = side.amount
    if is_label(tokens, side.first) or is_index(tokens, side.first) or amount.kind == "article":
        return None
    if is_age(tokens, side.first, side.end, amount, is_range=low < high):
        return Count("year", FigureKind.DURATION, side.end)
    if side.first and tokens.lowers[side.first - 1] == "magnitude" and high < _STRONGEST:
        return Count("magnitude", FigureKind.COUNT, side.end)
    is_one = low == high == 1 and amount.scale == 1 and amount.kind in ("words", "digits") and amount.step == 1
    if is_one and amount.kind == "words" and not _is_counted_one(tokens, amount):
        return None
    if _has_letters(tokens, side.end):
        return None
    is_part = tokens.lowers[side.first - 2 : side.first] in (["of", "which"], ["of", "whom"])
    if is_part and tokens.lowers[side.end : side.end + 1] and tokens.lowers[side.end].endswith("ed"):
        return Count(None, FigureKind.COUNT, side.end)  # "of which 40 million changed hands"
    counted = _counted(tokens, amount, one=is_one) or _counted_packs(tokens, side)
    counted = counted or (None if is_one else _partitive(tokens, side.end))
    counted = counted or _statistic(tokens, amount, side.end)
    if counted is not None and counted.noun == "figure" and _is_size(tokens, side, counted.end):
        return None
    is_plain = amount.kind == "digits" and amount.scale == 1 and amount.step == 1 and low == high
    if counted is None and low >= 2 and (_employs(tokens, side.first) or _befell(tokens, side)):
        return Count("person", FigureKind.COUNT, side.end)
    if counted is None and is_plain and tuple(tokens.lowers[side.end : side.end + 3]) in _RATE_ENDS:
        return Count(None, FigureKind.COUNT, side.end)  # "the yen weakened past 158 to the dollar"
    if counted is None:
        alone = _stands_alone(tokens, side, is_range=low < high, is_plain=is_plain)
        return (
            Count(None, FigureKind.COUNT, side.end, is_tentative=not alone)
            if alone or _may_share(tokens, side)
            else None
        )
    if is_plain:
        is_bare_year = is_year(tokens, amount.first, amount.end) and not _is_bounded(tokens, side.first)
        is_name = follows_name(tokens, side.first) and tokens.texts[counted.end - 1][:1].isupper()
        is_name = is_name or is_code(tokens, side.first) or _is_person(tokens, amount.end, counted.end)
        if is_bare_year or is_name or is_address(tokens, amount.end):
            return None
    return Count(counted.noun, FigureKind.COUNT, counted.end)


def _is_size(tokens: Tokens, side: Side, end: int) -> bool:
    """ "A six-figure sum", "run to seven figures": how long a number is, and no count."""
    is_tied = tokens.texts[side.end] in "-‐‑"
    return is_tied or (
        end - side.end == 1
        and tokens.lowers[side.first - 1 : side.first] in (["to"], ["into"], ["low"], ["high"], ["mid"])
    )


def _befell(tokens: Tokens, side: Side) -> bool:
    """ "Two dead and 17 injured", "seven were killed": what befalls people only."""
    following = tokens.lowers[side.end : side.end + 3]
    if following[:1] and following[0] in _WERE:
        following = following[1 + (following[1:2] == ["been"]) :]
    if not following or following[0] not in _BEFALLEN or tokens.languages[side.end] != "en":
        return False
    # "In 2019 injured players" is a year.
    return not is_year(tokens, side.amount.first, side.amount.end)


def _employs(tokens: Tokens, first: int) -> bool:
    """ "Employs 340", "a workforce of 265"."""
    before = tokens.lowers[max(0, first - 2) : first]
    return before[-1:] != [] and (before[-1] in _EMPLOYS or (before[-1] == "of" and before[0] in _WORKFORCES))


def _is_counted_one(tokens: Tokens, amount: Amount) -> bool:
    if tokens.languages[amount.first] != "en" or tokens.lowers[amount.first] != "one":
        return False
    before = tokens.lowers[amount.first - 1] if amount.first else ""
    following = tokens.lowers[amount.end] if amount.end < tokens.size else ""
    return before not in _NOT_ONE_BEFORE and following not in _NOT_ONE_AFTER


def _counted(tokens: Tokens, amount: Amount, *, one: bool) -> Counted | None:
    index = amount.end
    if amount.low < 1 and tokens.lowers[index : index + 2] in (["of", "a"], ["of", "an"]):
        return read_counted(tokens, index + 2, one=True)  # "0.45 of a share"
    is_crowd = amount.kind == "crowd" or tokens.lowers[index - 1] in LEXICONS[tokens.languages[index - 1]].dozens
    is_joined = index + 1 < tokens.size and (is_crowd or amount.scale >= 10**6)
    if is_joined and tokens.lowers[index] in LEXICONS[tokens.languages[index]].of:
        index += 2 if tokens.lowers[index + 1] in _DETERMINERS else 1
    elif tokens.lowers[index - 1] in _TIED_BY_DE and tokens.languages[index - 1] in ("es", "fr"):
        return None  # "52,5 millones quedan aplazados"
    if index < tokens.size and tokens.texts[index] in "-‐‑" and tokens.glued[index]:
        return read_hyphened(tokens, index + 1)
    return read_counted(tokens, index, one=one)


def _statistic(tokens: Tokens, amount: Amount, end: int) -> Counted | None:
    """The abbreviation of what was measured, behind a number with decimals: "0.5 WAR", "a 3.8 GPA"."""
    if amount.step >= 1 or amount.kind != "digits" or end >= tokens.size or tokens.kinds[end] != "word":
        return None
    text = tokens.texts[end]
    is_short = text.isupper() and text.isascii() and 2 <= len(text) <= _LONGEST_ABBREVIATION
    return Counted(text, end + 1) if is_short else None


def _has_letters(tokens: Tokens, end: int) -> bool:
    """ "The 49ers", "5G": letters stuck to the digits make a name."""
    return end < tokens.size and tokens.glued[end] and tokens.kinds[end] == "word"


def _partitive(tokens: Tokens, end: int) -> Counted | None:
    """ "900 of the firm's adjusters", "five of their last seven matches", whose noun another number counts."""
    if tokens.lowers[end : end + 1] != ["of"] or end + 2 >= tokens.size or tokens.languages[end] != "en":
        return None
    index = end + 1
    is_named = tokens.lowers[index].endswith(("'s", "’s", "s'", "s’"))
    if tokens.lowers[index] not in _OWNERS and not is_named:
        return None
    index += not is_named
    has_number = False
    for position in range(index, min(index + 3, tokens.size)):
        if tokens.kinds[position] == "number" or tokens.lowers[position] in _SMALL_WORDS:
            is_tied = tokens.texts[position + 1 : position + 2] == ["-"] and tokens.glued[position + 1]
            index, has_number = position + (3 if is_tied else 1), True
    counted = read_counted(tokens, index)
    return None if counted is None else Counted(counted.noun, end if has_number else counted.end)


def _is_person(tokens: Tokens, start: int, end: int) -> bool:
    """A table's "16 Anna Jones": two or more capitals and nothing else."""
    is_german = tokens.languages[start] == "de"
    if tokens.lowers[end - 1] in _SECURITIES:
        return False  # "96,000,000 New Shares"
    return end - start > 1 and not is_german and all(text[:1].isupper() for text in tokens.texts[start:end])


def _counted_packs(tokens: Tokens, side: Side) -> Counted | None:
    """ "Eight million 250ml bottles": the noun behind a size of its own, which stays out of the quote."""
    index = side.amount.end
    if side.amount.scale < 1000 or index + 1 >= tokens.size or tokens.kinds[index] != "number":
        return None
    size = find_unit(tokens.texts, tokens.lowers, index + 1, glued=tokens.glued[index + 1])
    packs = None if size is None else read_counted(tokens, size[1])
    return None if packs is None else Counted(packs.noun, side.end)


def _stands_alone(tokens: Tokens, side: Side, *, is_range: bool, is_plain: bool) -> bool:
    """Whether a number with neither unit nor noun is a quantity all the same."""
    amount, first = side.amount, side.first
    is_spoken = amount.kind in ("words", "crowd") and amount.scale == 1 and not is_range
    if amount.low == 0 or (is_spoken and amount.low == 1):
        return False
    if amount.kind == "crowd" or (is_spoken and amount.low < _SMALL):
        return _is_bounded(tokens, first)
    if is_range and is_year(tokens, side.first, side.first + 1) and is_year(tokens, amount.first, amount.end):
        return False
    if not is_plain:
        return not (amount.scale == 1 and amount.low < 100 and follows_name(tokens, first))
    if is_year(tokens, amount.first, amount.end) or follows_name(tokens, first) or is_address(tokens, amount.end):
        return False
    if any(mark in tokens.texts[amount.first] for mark in ",."):
        return True
    return (first > 0 and tokens.lowers[first - 1] in _LEVEL_WORDS) or _is_bounded(tokens, first)


def _may_share(tokens: Tokens, side: Side) -> bool:
    """Whether a bare number may be one of a list whose unit another states ("10, 20 and 30 MW")."""
    amount = side.amount
    if amount.kind not in ("digits", "words") or amount.low < 2 or is_year(tokens, amount.first, amount.end):
        return False
    return not follows_name(tokens, side.first) and not is_address(tokens, amount.end)


def _is_bounded(tokens: Tokens, first: int) -> bool:
    return cue_before(tokens, first, floor=0) is not None
