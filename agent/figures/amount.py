"""One number as written: digits or words, fraction and scale ("1.2bn", "twenty-one million", "half a dozen").

Knows nothing of units; those are read from where an amount ends.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from agent.figures.german_compound import read_german_compound
from agent.figures.lexicon import LEXICONS, Lexicon
from agent.figures.numerals import has_decimal_comma, read_numeral
from agent.figures.tokens import DASHES, VULGAR, Tokens, tokenise

ONE = Decimal(1)
_THOUSAND = Decimal(1000)

# Scale letters that stick to the digits ("35m", "1.2bn") or, in capitals, may stand apart ("30 MM USD").
GLUED_SCALES = {
    "k": _THOUSAND, "K": _THOUSAND, "m": Decimal(10**6), "M": Decimal(10**6), "mm": Decimal(10**6),
    "MM": Decimal(10**6), "mn": Decimal(10**6), "Mn": Decimal(10**6), "MN": Decimal(10**6), "mln": Decimal(10**6),
    "mio": Decimal(10**6), "Mio": Decimal(10**6), "b": Decimal(10**9), "B": Decimal(10**9), "bn": Decimal(10**9),
    "Bn": Decimal(10**9), "BN": Decimal(10**9), "bln": Decimal(10**9), "mrd": Decimal(10**9), "Mrd": Decimal(10**9),
    "Md": Decimal(10**9), "Mds": Decimal(10**9), "t": Decimal(10**12), "T": Decimal(10**12), "tn": Decimal(10**12),
    "Tn": Decimal(10**12), "TN": Decimal(10**12), "trn": Decimal(10**12), "cr": Decimal(10**7),
}  # fmt: skip
# These are also metres, bits, tonnes or millimetres: a scale only beside a currency or before a counted noun.
AMBIGUOUS_SCALES = frozenset({"m", "b", "B", "M", "t", "T", "mm", "k", "K", "MM"})


@dataclass(slots=True)
class Amount:
    """`low`..`high` (equal but for "dozens of"), tokens [first, end), and how it was written.

    `scale` is the part of the value that a scale word gave (1000000 in "30 million"), `bare` what stood before it;
    `step` already counts it. `kind`: digits | words | fraction | crowd.
    """

    low: Decimal
    high: Decimal
    step: Decimal
    first: int
    end: int
    kind: str
    scale: Decimal = ONE
    letter: str = ""

    def scaled(self, factor: Decimal) -> "Amount":
        return replace(
            self, low=self.low * factor, high=self.high * factor, step=self.step * factor, scale=self.scale * factor
        )


def read_amount(tokens: Tokens, index: int, *, decimal_comma: bool | None) -> Amount | None:
    """The amount whose first token is `index`, or None where no number starts."""
    kind = tokens.kinds[index]
    if kind == "number":
        amount = _read_digits(tokens, index, decimal_comma)
        return None if amount is None else _with_scales(tokens, _with_fraction(tokens, amount))
    if kind == "vulgar":
        top, bottom = VULGAR[tokens.texts[index]]
        value = _quotient(top, bottom)
        return _with_scales(tokens, Amount(value, value, ONE, index, index + 1, "fraction"))
    return _read_words(tokens, index, LEXICONS[tokens.languages[index]]) if kind == "word" else None


def read_amounts(text: str) -> list[Amount]:
    """Every number of a text as written, whatever it counts; ordinals and scores among words are left out."""
    tokens = tokenise(text)
    comma = has_decimal_comma(text)
    found: list[Amount] = []
    index = 0
    while index < len(tokens):
        amount = read_amount(tokens, index, decimal_comma=comma)
        if amount is None:
            index += 1
            continue
        is_minus = index > 0 and (tokens.texts[index - 1] in "-−" or tokens.lowers[index - 1] in ("minus", "negative"))
        found.append(replace(amount, low=-amount.high, high=-amount.low) if is_minus else amount)
        index = max(amount.end, index + 1)
    return found


def _read_digits(tokens: Tokens, index: int, decimal_comma: bool | None) -> Amount | None:
    language = tokens.languages[index]
    written, end = tokens.texts[index], index + 1
    if len(written) <= 3 and end < len(tokens):
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
    while end < len(tokens) and tokens.kinds[end] == "number" and tokens.starts[end] - tokens.ends[end - 1] == 1:
        following = tokens.texts[end]
        if not following[:3].isdigit() or len(following) < 3 or (len(following) > 3 and following[3] not in ".,"):
            break
        narrow = narrow and tokens.text[tokens.ends[end - 1]] in "\u00a0\u202f\u2009"
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
    if index + 1 >= len(tokens):
        return None
    if tokens.lowers[index] == "e" and tokens.glued[index] and tokens.glued[index + 1]:
        position = index + 1
    elif tokens.lowers[index] in ("×", "x", "*") and tokens.texts[index + 1] == "10" and index + 2 < len(tokens):
        position = index + 2
        if tokens.lowers[position] in ("^", "**") and position + 1 < len(tokens):
            position += 1
        elif tokens.texts[position] not in DASHES:
            return None
    else:
        return None
    sign = 1
    if tokens.texts[position] in DASHES or tokens.texts[position] == "+":
        sign = -1 if tokens.texts[position] != "+" else 1
        position += 1
    if position >= len(tokens) or not tokens.texts[position].isdigit() or len(tokens.texts[position]) > 2:
        return None
    return ONE.scaleb(sign * int(tokens.texts[position])), position + 1


def _with_fraction(tokens: Tokens, amount: Amount) -> Amount:
    """ "1/2", "3 1/2", "2½", "2 and a half"."""
    end = amount.end
    if end >= len(tokens) or amount.step != 1:
        return amount
    if tokens.kinds[end] == "vulgar":
        top, bottom = VULGAR[tokens.texts[end]]
        value = amount.low + _quotient(top, bottom)
        return Amount(value, value, _quotient(1, bottom), amount.first, end + 1, "digits")
    slash = _slashed(tokens, amount.first)
    if slash is not None:
        value, end = slash
        return Amount(value, value, ONE, amount.first, end, "fraction")
    if tokens.kinds[end] == "number":
        slash = _slashed(tokens, end)
        if slash is not None and slash[0] < 1:
            value = amount.low + slash[0]
            return Amount(value, value, _quotient(1, int(tokens.texts[end + 2])), amount.first, slash[1], "digits")
        return amount
    half = _and_a_half(tokens, end, LEXICONS[tokens.languages[end]])
    if half is not None:
        share, end = half
        value = amount.low + share
        return Amount(value, value, share, amount.first, end, "digits")
    return amount


def _slashed(tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    """A glued "1/2" with one or two digits on each side and a top below its bottom."""
    if index + 2 >= len(tokens) or tokens.texts[index + 1] not in "/⁄" or not tokens.glued[index + 1]:
        return None
    top, bottom = tokens.texts[index], tokens.texts[index + 2]
    if not (tokens.glued[index + 2] and top.isdigit() and bottom.isdigit() and len(top) <= 2 and len(bottom) <= 3):
        return None
    if index + 3 < len(tokens) and tokens.texts[index + 3] == "/" and tokens.glued[index + 3]:
        return None
    if not 0 < int(top) < int(bottom) or bottom.startswith("0"):
        return None
    return _quotient(int(top), int(bottom)), index + 3


def _and_a_half(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[Decimal, int] | None:
    """ "and a half", "and three quarters", "y medio", "et demi" behind a number."""
    if index + 1 >= len(tokens) or tokens.lowers[index] not in lexicon.joiners:
        return None
    position, top = index + 1, 1
    word = tokens.lowers[position]
    if word in lexicon.halves:
        return Decimal("0.5"), position + 1
    if word in lexicon.articles or lexicon.cardinals.get(word, 0) in range(1, 10):
        top = lexicon.cardinals.get(word, 1)
        position += 1
        if position < len(tokens):
            if tokens.texts[position] == "-" and position + 1 < len(tokens):
                position += 1
            word = tokens.lowers[position]
            if word in lexicon.halves:
                return Decimal("0.5") * top, position + 1
            if word in lexicon.fractions:
                return _quotient(top, lexicon.fractions[word]), position + 1
    return None


def _with_scales(tokens: Tokens, amount: Amount) -> Amount:
    """Scale words and letters behind a number: "million", "thousand million", "bn", "Mio."."""
    end = amount.end
    while end < len(tokens) and tokens.kinds[end] == "word" and not tokens.barred[end]:
        lexicon = LEXICONS[tokens.languages[end]]
        word = tokens.lowers[end]
        factor = GLUED_SCALES.get(tokens.texts[end]) if tokens.glued[end] or tokens.texts[end] == "MM" else None
        if factor is not None and (amount.scale != 1 or amount.kind == "fraction"):
            break
        letter = tokens.texts[end] if factor is not None and tokens.texts[end] in AMBIGUOUS_SCALES else ""
        if factor is None:
            factor = lexicon.scales.get(word) or LEXICONS["en"].scales.get(word)
            if factor is None and (word in lexicon.hundred or word == "hundred") and amount.scale == 1:
                factor = Decimal(100)
            if factor is None and word in lexicon.dozens:
                factor = Decimal(lexicon.dozens[word])
            if factor is None or (tokens.texts[end].isupper() and word in ("mil", "mill", "cr")):
                break
            if amount.scale >= factor and not amount.scale < _THOUSAND * factor:
                break
        amount = replace(amount.scaled(factor), end=end + 1, letter=letter)
        if amount.kind == "fraction":
            amount.kind, amount.step = "words", factor / 10
        end += 1
        if end < len(tokens) and tokens.texts[end] == "." and tokens.glued[end] and _is_abbreviated(tokens, end):
            end += 1
            amount.end = end
        if letter:
            break
    return amount


def _is_abbreviated(tokens: Tokens, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to the scale before it ("30 Mio. Euro") and ends no sentence."""
    if tokens.lowers[stop - 1] not in ("mio", "mrd", "mill", "tsd", "mln", "bn", "mn", "bln", "mia", "bio", "cr"):
        return False
    return stop + 1 < len(tokens) and tokens.kinds[stop + 1] in ("word", "currency")


def _read_words(tokens: Tokens, index: int, lexicon: Lexicon) -> Amount | None:
    word = tokens.lowers[index]
    if word in lexicon.cardinals or word in lexicon.hundred:
        return _read_cardinal(tokens, index, lexicon)
    if word in lexicon.articles or word in lexicon.halves or word in lexicon.fractions:
        return _read_share(tokens, index, lexicon)
    if word in lexicon.dozens and index and tokens.lowers[index - 1] not in lexicon.articles:
        if word in ("score", "dzn"):
            return None
        value = Decimal(lexicon.dozens[word])
        return Amount(value, value, ONE, index, index + 1, "words")
    if word in lexicon.crowds:
        return _read_crowd(tokens, index, lexicon)
    if lexicon.scales.get(word, ONE) > ONE and (len(word) > 3 or word == "mil"):
        return _read_cardinal(tokens, index, lexicon)
    if tokens.languages[index] == "de" and read_german_compound(word) is not None:
        return _read_cardinal(tokens, index, lexicon)
    return None


def _read_cardinal(tokens: Tokens, index: int, lexicon: Lexicon) -> Amount | None:
    """ "two hundred and five", "vierundzwanzig Millionen", "quatre-vingt-dix mille"."""
    total, group, value_end = Decimal(0), None, index
    last_scale, step = Decimal(0), ONE
    position = index
    while position < len(tokens):
        word = tokens.lowers[position]
        piece = _cardinal(tokens, position, lexicon)
        if piece is not None:
            joined = _join_below_thousand(group, piece)
            if joined is None:
                break
            group, step = joined, ONE
        elif word in lexicon.hundred and (group is None or 0 < group < 100):
            group, step = Decimal(100) * (group or 1), ONE
        elif word in lexicon.scales and (len(word) > 3 or word == "mil") and tokens.kinds[position] == "word":
            factor = lexicon.scales[word]
            if group is None and total and factor > last_scale:
                total *= factor
            elif group is None and position > index:
                break
            elif last_scale and factor >= last_scale and group is not None:
                total = (total + group) * factor
            else:
                total += (group if group is not None else ONE) * factor
            group, last_scale, step = None, factor, factor
        else:
            break
        position += 1
        value_end = position
        position = _past_joiner(tokens, position, lexicon)
    if value_end == index:
        return None
    value = total + (group or 0)
    amount = Amount(value, value, step, index, value_end, "words", scale=last_scale or ONE)
    return _with_scales(tokens, _with_point(tokens, _with_part(tokens, amount, lexicon), lexicon))


def _cardinal(tokens: Tokens, position: int, lexicon: Lexicon) -> int | None:
    word = tokens.lowers[position]
    value = lexicon.cardinals.get(word)
    if value is None and lexicon is LEXICONS["de"]:
        value = read_german_compound(word)
    return value


def _join_below_thousand(group: Decimal | None, piece: int) -> Decimal | None:
    """Add a spoken piece to what was said so far, or None where a new number starts."""
    if group is None:
        return Decimal(piece)
    if group in (4, 24) and piece == 20:  # quatre-vingts
        return group * 20 if group == 4 else None
    tail = group % 100
    if piece < 10 and tail >= 20 and tail % 10 == 0:
        return group + piece
    if 10 <= piece < 20 and tail in (60, 80):  # soixante-dix, quatre-vingt-onze
        return group + piece
    if piece < 100 and group >= 100 and tail == 0:
        return group + piece
    if piece >= 1000 and group < 1000:
        return None
    return None


def _past_joiner(tokens: Tokens, position: int, lexicon: Lexicon) -> int:
    """Past a hyphen or an "and" that more of the same number follows; else where it stood."""
    if position + 1 >= len(tokens):
        return position
    following = tokens.lowers[position + 1]
    is_more = following in lexicon.cardinals or following in lexicon.hundred or following in lexicon.scales
    if tokens.texts[position] in "-‐‑" and tokens.glued[position] and tokens.glued[position + 1] and is_more:
        return position + 1
    if tokens.lowers[position] in lexicon.joiners and following in lexicon.cardinals:
        before = tokens.lowers[position - 1]
        tens = lexicon.cardinals.get(before, 0)
        if before in lexicon.hundred or before in lexicon.scales:
            return position + 1
        if lexicon is not LEXICONS["en"] and tens >= 20 and tens % 10 == 0 and lexicon.cardinals[following] < 20:
            return position + 1
    return position


def _with_part(tokens: Tokens, amount: Amount, lexicon: Lexicon) -> Amount:
    """ "three and a half", "two thirds", "one over three"."""
    end = amount.end
    half = _and_a_half(tokens, end, lexicon) if end < len(tokens) else None
    if half is not None and amount.low < 1000:
        share, end = half
        return Amount(amount.low + share, amount.low + share, share, amount.first, end, "words")
    position = end
    if position < len(tokens) and tokens.texts[position] in "-‐‑" and tokens.glued[position]:
        position += 1
    if position < len(tokens) and tokens.lowers[position] in lexicon.fractions and 0 < amount.low < 100:
        return _spoken_fraction(tokens, amount, position, lexicon)
    return amount


def _spoken_fraction(tokens: Tokens, amount: Amount, position: int, lexicon: Lexicon) -> Amount:
    word = tokens.lowers[position]
    bottom = lexicon.fractions[word]
    plural = word.endswith("s") or lexicon is LEXICONS["de"]
    following = tokens.lowers[position + 1] if position + 1 < len(tokens) else ""
    if (amount.low > 1) != plural and lexicon is LEXICONS["en"]:
        return amount
    if bottom == 4 and position == amount.end and following not in lexicon.of and following not in lexicon.scales:
        return amount  # "three quarters" alone is nine months
    if amount.low >= bottom:
        return amount
    value = amount.low / bottom
    return Amount(value, value, ONE, amount.first, position + 1, "fraction")


def _with_point(tokens: Tokens, amount: Amount, lexicon: Lexicon) -> Amount:
    """ "nine point four", "three coma cinco"."""
    end = amount.end
    if (
        amount.scale != 1
        or amount.kind != "words"
        or end + 1 >= len(tokens)
        or tokens.lowers[end] not in lexicon.points
    ):
        return amount
    digits, position = "", end + 1
    while position < len(tokens) and 0 <= lexicon.cardinals.get(tokens.lowers[position], 99) < 10:
        digits += str(lexicon.cardinals[tokens.lowers[position]])
        position += 1
    if not digits:
        return amount
    step = ONE.scaleb(-len(digits))
    value = amount.low + Decimal(digits) * step
    return Amount(value, value, step, amount.first, position, "words")


def _read_share(tokens: Tokens, index: int, lexicon: Lexicon) -> Amount | None:
    """ "a third", "half", "half a billion", "a quarter of", "a million", "a dozen"."""
    position, top = index, 1
    has_article = tokens.lowers[position] in lexicon.articles
    if has_article:
        position += 1
    if position >= len(tokens):
        return None
    word = tokens.lowers[position]
    if word in lexicon.halves:
        return _read_half(tokens, index, position, lexicon)
    if word in lexicon.fractions and (has_article or lexicon is not LEXICONS["en"]):
        if not _is_share(tokens, index, position, lexicon):
            return None
        value = _quotient(top, lexicon.fractions[word])
        return _with_scales(tokens, Amount(value, value, ONE, index, position + 1, "fraction"))
    if word in lexicon.fractions and tokens.lowers[position + 1 : position + 2] in (["million"], ["billion"]):
        value = _quotient(1, lexicon.fractions[word])
        return _with_scales(tokens, Amount(value, value, ONE, index, position + 1, "fraction"))
    if not has_article:
        return None
    if word in lexicon.dozens and word not in ("score", "dzn"):
        value = Decimal(lexicon.dozens[word])
        return Amount(value, value, ONE, index, position + 1, "words")
    if word in lexicon.hundred or (len(word) > 3 and lexicon.scales.get(word, ONE) >= _THOUSAND):
        rest = _read_cardinal(tokens, position, lexicon)
        return None if rest is None else replace(rest, first=index)
    return None


def _read_half(tokens: Tokens, index: int, position: int, lexicon: Lexicon) -> Amount | None:
    following = position + 1
    half = Decimal("0.5")
    if following < len(tokens) and tokens.texts[following] in DASHES and tokens.glued[following]:
        following += 1
        if following >= len(tokens) or tokens.lowers[following] not in (*lexicon.scales, *lexicon.articles):
            return None
    if following < len(tokens) and tokens.lowers[following] in lexicon.articles:
        following += 1
    if following >= len(tokens):
        return Amount(half, half, ONE, index, position + 1, "fraction") if index else None
    word = tokens.lowers[following]
    if word in lexicon.dozens:
        value = Decimal(lexicon.dozens[word]) / 2
        return Amount(value, value, ONE, index, following + 1, "words")
    if word in lexicon.scales and len(word) > 1:
        return _with_scales(tokens, Amount(half, half, Decimal("0.1"), index, following, "words"))
    if word in lexicon.durations and tokens.languages[index] == "en" and following > position + 1:
        return Amount(half, half, Decimal("0.1"), index, following, "words")  # half an hour
    if lexicon is not LEXICONS["en"]:
        is_noun = tokens.lowers[position] == "moitié" or tokens.lowers[position] == "hälfte"
        if not is_noun:
            return None
    return (
        Amount(half, half, ONE, index, position + 1, "fraction")
        if _is_share(tokens, index, position, lexicon)
        else None
    )


_SHARE_FOLLOWERS = frozenset(
    "of its their his her our your my the more less lower higher fewer larger smaller cheaper faster off stake interest"
    " share that those these all , . ; : ) de des du d' der des".split()
)
_SHARE_LEADERS = frozenset(
    "by than about nearly almost roughly around over approximately another only just another least most up to another"
    " in for not and".split()
)


def _is_share(tokens: Tokens, index: int, position: int, lexicon: Lexicon) -> bool:
    """Whether "a third" or "half" is a share of something: no third party, no first half, no quarter of a year."""
    before = tokens.lowers[index - 1] if index else ""
    following = tokens.lowers[position + 1] if position + 1 < len(tokens) else "."
    if tokens.lowers[position] in lexicon.halves and lexicon is LEXICONS["en"]:
        if before in (
            "first",
            "second",
            "last",
            "other",
            "latter",
            "previous",
            "final",
            "better",
            "this",
            "next",
            "the",
        ):
            return False
        return following in lexicon.of or following in (
            "the",
            "its",
            "their",
            "his",
            "her",
            "our",
            "that",
            "those",
            "all",
        )
    if tokens.lowers[position] in ("quarter", "quarters"):
        return following in lexicon.of and before not in ("per", "the", "a") or before == "by"
    if before in ("per", "for", "every", "each"):
        return False
    return following in _SHARE_FOLLOWERS and (
        following in lexicon.of or before in _SHARE_LEADERS or following == "stake"
    )


def _read_crowd(tokens: Tokens, index: int, lexicon: Lexicon) -> Amount | None:
    """ "dozens of sites", "tens of thousands of dollars": a range, only where something is counted."""
    low, high = lexicon.crowds[tokens.lowers[index]]
    position = index + 1
    if index and tokens.lowers[index - 1] in lexicon.of and index >= 2:
        many = {"tens": 10, "hundreds": 100, "thousands": 1000, "decenas": 10, "dizaines": 10, "cientos": 100}
        count = many.get(tokens.lowers[index - 2], 0)
        if count:
            return Amount(low * count, low * count * 10, low * count, index - 2, position, "crowd", scale=low)
    if position >= len(tokens) or tokens.lowers[position] not in lexicon.of:
        return None
    if position + 1 < len(tokens) and tokens.lowers[position + 1] in lexicon.crowds:
        return None
    return Amount(low, high, low, index, position, "crowd", scale=low)


def _quotient(top: int, bottom: int) -> Decimal:
    return Decimal(top) / Decimal(bottom)
