"""Numbers in words: "twenty-one million", "dos mil quinientos", "vierundzwanzig", "a dozen", "tens of thousands"."""

from dataclasses import replace
from decimal import Decimal

from agent.figures.amount import ONE, THOUSAND, Amount, with_scales
from agent.figures.fractions import read_share, spoken_part
from agent.figures.german_compound import read_german_compound
from agent.figures.lexicon import LEXICONS, Lexicon
from agent.figures.tokens import Tokens

# Words that count as dozens do but are read as such only behind a number.
_NEVER_ALONE = frozenset({"score", "dzn"})
_OWNERS = frozenset("its their his her our your my the".split())
_CROWD_COUNTS = {
    "tens": 10, "hundreds": 100, "thousands": 1000, "decenas": 10, "dizaines": 10, "cientos": 100, "zehntausende": 10,
}  # fmt: skip


def read_words(tokens: Tokens, index: int) -> Amount | None:
    """The amount whose first word is token `index`, or None where no number starts."""
    lexicon = LEXICONS[tokens.languages[index]]
    word = tokens.lowers[index]
    if lexicon is LEXICONS["en"] and (word in lexicon.hundred or word == "thousand"):
        is_owned = index > 0 and tokens.lowers[index - 1] in _OWNERS
        return _read_cardinal(tokens, index, lexicon) if is_owned else None  # never in "several hundred"
    if word in lexicon.cardinals or word in lexicon.hundred or _is_scale(word, lexicon):
        return _read_cardinal(tokens, index, lexicon)
    if word in lexicon.articles or word in lexicon.halves or word in lexicon.fractions:
        return _read_with_article(tokens, index, lexicon)
    if word in lexicon.dozens and index and tokens.lowers[index - 1] in ("few", "several", "couple"):
        return None
    if word in lexicon.dozens and word not in _NEVER_ALONE and tokens.lowers[index - 1] not in lexicon.articles:
        return _dozen(lexicon, word, index, index + 1)
    if word in lexicon.crowds:
        return _read_crowd(tokens, index, lexicon)
    if lexicon is LEXICONS["de"] and read_german_compound(word) is not None:
        return _read_cardinal(tokens, index, lexicon)
    return None


def starters(lexicon: Lexicon) -> frozenset[str]:
    """Every word that `read_words` may start at, German compounds aside."""
    scales = frozenset(word for word in lexicon.scales if _is_scale(word, lexicon))
    names = (lexicon.cardinals, lexicon.fractions, lexicon.dozens, lexicon.crowds)
    return (
        scales
        | lexicon.hundred
        | lexicon.halves
        | lexicon.articles
        | frozenset(word for table in names for word in table)
    )


def _is_scale(word: str, lexicon: Lexicon) -> bool:
    """Scales that may open a number ("mil millones", "tausend Euro"); "million" needs something before it."""
    return (
        word in ("mil", "mille", "tausend", "thousand")
        and word in lexicon.scales
        and not (word == "mil" and lexicon is LEXICONS["en"])
    )


def _is_inner_scale(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.scales and (len(word) > 3 or word == "mil")


def _read_cardinal(tokens: Tokens, index: int, lexicon: Lexicon) -> Amount | None:
    """ "two hundred and five", "vierundzwanzig Millionen", "quatre-vingt-dix mille"."""
    total, group, value_end = Decimal(0), None, index
    last_scale, step = Decimal(0), ONE
    position = index
    while position < tokens.size:
        word = tokens.lowers[position]
        piece = _cardinal(tokens, position, lexicon)
        if piece is not None:
            joined = _join_below_thousand(group, piece)
            if joined is None:
                break
            group, step = joined, ONE
        elif word in lexicon.hundred and (group is None or 0 < group < 100):
            group, step = Decimal(100) * (group or 1), ONE
        elif _is_inner_scale(word, lexicon) and tokens.kinds[position] == "word":
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
    return with_scales(tokens, _with_point(tokens, spoken_part(tokens, amount, lexicon), lexicon))


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
    return None


def _past_joiner(tokens: Tokens, position: int, lexicon: Lexicon) -> int:
    """Past a hyphen or an "and" that more of the same number follows; else where it stood."""
    if position + 1 >= tokens.size:
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


def _with_point(tokens: Tokens, amount: Amount, lexicon: Lexicon) -> Amount:
    """ "nine point four", "three coma cinco"."""
    end = amount.end
    if (
        amount.scale != 1
        or amount.kind != "words"
        or end + 1 >= tokens.size
        or tokens.lowers[end] not in lexicon.points
    ):
        return amount
    digits, position = "", end + 1
    while position < tokens.size and 0 <= lexicon.cardinals.get(tokens.lowers[position], 99) < 10:
        digits += str(lexicon.cardinals[tokens.lowers[position]])
        position += 1
    if not digits:
        return amount
    step = ONE.scaleb(-len(digits))
    value = amount.low + Decimal(digits) * step
    return Amount(value, value, step, amount.first, position, "words")


def _read_with_article(tokens: Tokens, index: int, lexicon: Lexicon) -> Amount | None:
    """ "a third", "half", "a million", "a dozen", and the one of "an hour"."""
    position = index + 1 if tokens.lowers[index] in lexicon.articles else index
    if position >= tokens.size:
        return None
    share = read_share(tokens, index, position, lexicon)
    if share is not None or position == index:
        return share
    word = tokens.lowers[position]
    if word in lexicon.dozens and word not in _NEVER_ALONE:
        return _dozen(lexicon, word, index, position + 1)
    if word in lexicon.hundred or (len(word) > 3 and lexicon.scales.get(word, ONE) >= THOUSAND):
        rest = _read_cardinal(tokens, position, lexicon)
        return None if rest is None else replace(rest, first=index)
    if word in lexicon.durations or tokens.lowers[position + 1 : position + 4] == _AND_A_HALF:
        return Amount(ONE, ONE, ONE, index, position, "article")  # "a litre and a half"
    return None


_AND_A_HALF = ["and", "a", "half"]


def _dozen(lexicon: Lexicon, word: str, first: int, end: int) -> Amount:
    value = Decimal(lexicon.dozens[word])
    return Amount(value, value, ONE, first, end, "words")


def _read_crowd(tokens: Tokens, index: int, lexicon: Lexicon) -> Amount | None:
    """ "dozens of sites", "tens of thousands of dollars": a range, only where something is counted."""
    low, high = lexicon.crowds[tokens.lowers[index]]
    count = (
        _CROWD_COUNTS.get(tokens.lowers[index - 2], 0) if index >= 2 and tokens.lowers[index - 1] in lexicon.of else 0
    )
    if count:
        return Amount(low * count, low * count * 10, low * count, index - 2, index + 1, "crowd", scale=low)
    following = tokens.lowers[index + 1 : index + 3]
    if not following or following[0] not in lexicon.of or following[-1] in lexicon.crowds:
        return None
    return Amount(low, high, low, index, index + 1, "crowd", scale=low)
