"""One number of a text, in digits or in words."""

from decimal import Decimal

from agent.figures.amount import ONE, Amount, quotient, with_scales
from agent.figures.fractions import out_of, whole_behind, with_fraction
from agent.figures.numerals import has_decimal_comma, read_numeral
from agent.figures.spoken import read_words
from agent.figures.tokens import DASHES, VULGAR, Tokens, tokenise

_NARROW_SPACES = "\u00a0\u202f\u2009"


def read_amount(tokens: Tokens, index: int, *, decimal_comma: bool | None) -> Amount | None:
    """The amount whose first token is `index`, or None where no number starts."""
    amount = _read_plain(tokens, index, decimal_comma)
    whole = whole_behind(tokens, amount) if amount is not None else None
    if amount is None or whole is None or whole >= tokens.size:
        return amount
    return out_of(tokens, amount, _read_plain(tokens, whole, decimal_comma))


def read_amounts(text: str) -> list[Amount]:
    """Every number of a text as written, whatever it counts."""
    tokens = tokenise(text)
    comma = has_decimal_comma(tokens.numerals)
    found: list[Amount] = []
    index = 0
    while index < tokens.size:
        amount = read_amount(tokens, index, decimal_comma=comma)
        if amount is None or amount.kind == "article":
            index += 1
            continue
        before = tokens.lowers[index - 1] if index else ""
        is_minus = before in ("minus", "negative") or (before in ("-", "−") and not _is_hyphen(tokens, index - 1))
        found.append(amount.negated() if is_minus else amount)
        index = max(amount.end, index + 1)
    return found


def _is_hyphen(tokens: Tokens, index: int) -> bool:
    """Whether the dash joins what is before it ("SCP-173")."""
    return index > 0 and tokens.glued[index] and tokens.glued[index + 1]


def _read_plain(tokens: Tokens, index: int, decimal_comma: bool | None) -> Amount | None:
    kind = tokens.kinds[index]
    if kind == "number":
        amount = _read_digits(tokens, index, decimal_comma)
        return None if amount is None else with_scales(tokens, with_fraction(tokens, amount))
    if kind == "vulgar":
        value = quotient(*VULGAR[tokens.texts[index]])
        return with_scales(tokens, Amount(value, value, ONE, index, index + 1, "fraction"))
    return read_words(tokens, index) if kind == "word" else None


def _read_digits(tokens: Tokens, index: int, decimal_comma: bool | None) -> Amount | None:
    language = tokens.languages[index]
    written, end = tokens.texts[index], index + 1
    if len(written) <= 3 and end < tokens.size:
        written, end = _spaced_groups(tokens, index, written)
    numeral = read_numeral(written, language=language, decimal_comma=decimal_comma)
    if numeral is None:
        return None
    power = _power_of_ten(tokens, end)
    value, step = numeral
    if power is not None:
        factor, end = power
        value, step = value * factor, step * factor
    return Amount(value, value, step, index, end, "digits")


def _spaced_groups(tokens: Tokens, index: int, written: str) -> tuple[str, int]:
    """ "1 234 567" as one number. Two groups with a plain space stand for a number outside English only."""
    groups, end, narrow = [written], index + 1, True
    while end < tokens.size and tokens.kinds[end] == "number" and tokens.starts[end] - tokens.ends[end - 1] == 1:
        following = tokens.texts[end]
        if not following[:3].isdigit() or len(following) < 3 or (len(following) > 3 and following[3] not in ".,"):
            break
        narrow = narrow and tokens.text[tokens.ends[end - 1]] in _NARROW_SPACES
        groups.append(following)
        end += 1
        if len(following) > 3:
            break
    alone = len(groups) == 2 and not narrow and tokens.languages[index] == "en" and index > 0
    if len(groups) < 2 or written.startswith("0") or (alone and tokens.kinds[index - 1] != "currency"):
        return written, index + 1
    return "".join(groups), end


def _power_of_ten(tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    """ "×10−30", "x10^6", "e6" behind digits."""
    if index + 1 >= tokens.size:
        return None
    if tokens.lowers[index] == "e" and tokens.glued[index] and tokens.glued[index + 1]:
        position = index + 1
    elif tokens.lowers[index] in ("×", "x", "*") and tokens.texts[index + 1] == "10" and index + 2 < tokens.size:
        position = index + 2
        if tokens.lowers[position] in ("^", "**") and position + 1 < tokens.size:
            position += 1
        elif tokens.texts[position] not in DASHES:
            return None
    else:
        return None
    sign = 1
    if tokens.texts[position] in DASHES or tokens.texts[position] == "+":
        sign = -1 if tokens.texts[position] != "+" else 1
        position += 1
    if position >= tokens.size or not tokens.texts[position].isdigit() or len(tokens.texts[position]) > 2:
        return None
    return ONE.scaleb(sign * int(tokens.texts[position])), position + 1
