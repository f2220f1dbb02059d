"""Parts of a whole: "1/2", "2½", "two and a half", "two thirds", "one in five", "half of", "a quarter of"."""

from dataclasses import replace
from decimal import Decimal

from agent.figures.amount import ONE, Amount, quotient, with_scales
from agent.figures.lexicon import LEXICONS, Lexicon
from agent.figures.tokens import DASHES, VULGAR, Tokens
from agent.figures.units import find_unit

HALF = Decimal("0.5")
_SMALL_WHOLE = 10
# "One in 100,000 people".
_LARGEST_WHOLE = 1_000_000
_SHARE_FOLLOWERS = frozenset(
    "of its their his her our your my the more less lower higher fewer larger smaller cheaper faster off stake"
    " interest share that those these all to from at on in since and or over last by"
    " , . ; : ) de des du d' d’ der".split()
)
_SHARE_LEADERS = frozenset(
    "by than about nearly almost roughly around over approximately another just least most up down to in for not and"
    " rose fell lost gained dropped jumped slid shed".split()
)
_NEARLY = frozenset("nearly almost about around roughly more less over than at least just some approximately".split())
_MOVED = frozenset({"by", "up", "down"})
_MORE_OR_LESS = frozenset("stake more less lower higher fewer larger smaller cheaper faster".split())
_WHOLES = frozenset("of the its their his her our that those all".split())
# "The first half" and "this quarter" are times.
_FOREIGN_ARTICLES = frozenset("la die der".split())
_TIMES_BEFORE = frozenset("first second last other latter previous final better this next the".split())


def with_fraction(tokens: Tokens, amount: Amount) -> Amount:
    """Digits with what is behind them: "1/2", "3 1/2", "2½", "2 and a half", "9 out of 10"."""
    end = amount.end
    if end >= tokens.size or amount.step != 1:
        return amount
    if tokens.kinds[end] == "vulgar":
        top, bottom = VULGAR[tokens.texts[end]]
        return _mixed(amount, quotient(top, bottom), quotient(1, bottom), end + 1)
    slash = _slashed(tokens, amount.first)
    if slash is not None:
        return Amount(slash[0], slash[0], ONE, amount.first, slash[1], "fraction")
    if _is_glued_hyphen(tokens, end):
        slash = _slashed(tokens, end + 1)  # "34-1/4"
        if slash is not None:
            return _mixed(amount, slash[0], quotient(1, int(tokens.texts[end + 3])), slash[1])
    if tokens.kinds[end] == "number":
        slash = _slashed(tokens, end)
        if slash is None:
            return amount
        return _mixed(amount, slash[0], quotient(1, int(tokens.texts[end + 2])), slash[1])
    half = and_a_half(tokens, end, LEXICONS[tokens.languages[end]])
    return amount if half is None else _mixed(amount, half[0], half[0], half[1])


def and_a_half(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[Decimal, int] | None:
    """ "and a half", "and three quarters", "y medio", "et demi" at token `index`: the part and where it ends."""
    index += _is_glued_hyphen(tokens, index)
    if index + 1 >= tokens.size or tokens.lowers[index] not in lexicon.joiners:
        return None
    position, top = index + 1, 1
    position += _is_glued_hyphen(tokens, position)
    word = tokens.lowers[position]
    if word in lexicon.halves:
        return HALF, position + 1
    if word not in lexicon.articles and lexicon.cardinals.get(word, 0) not in range(1, 10):
        return None
    top = lexicon.cardinals.get(word, 1)
    position += 1
    position += _is_glued_hyphen(tokens, position)
    word = tokens.lowers[position] if position < tokens.size else ""
    if word in lexicon.halves:
        return HALF * top, position + 1
    return (quotient(top, lexicon.fractions[word]), position + 1) if word in lexicon.fractions else None


def _is_glued_hyphen(tokens: Tokens, index: int) -> bool:
    return index + 1 < tokens.size and tokens.texts[index] in "-‐‑" and tokens.glued[index] and tokens.glued[index + 1]


def spoken_part(tokens: Tokens, amount: Amount, lexicon: Lexicon) -> Amount:
    """Number words with what is behind them: "three and a half", "two thirds", "one in five"."""
    end = amount.end
    half = and_a_half(tokens, end, lexicon) if end < tokens.size else None
    if half is not None and amount.low < 1000:
        return replace(_mixed(amount, half[0], half[0], half[1]), kind="words")
    position = end
    if position < tokens.size and tokens.texts[position] in "-‐‑" and tokens.glued[position]:
        position += 1
    if position < tokens.size and tokens.lowers[position] in lexicon.fractions and 0 < amount.low < 100:
        return _spoken_fraction(tokens, amount, position, lexicon)
    return amount


def out_of(tokens: Tokens, amount: Amount, whole: Amount | None) -> Amount:
    """ "One in five" and "nine out of ten": the share that the two numbers make."""
    is_share = whole is not None and 0 < amount.low < whole.low <= _LARGEST_WHOLE and amount.scale == 1
    if whole is None or not is_share or (whole.kind == "digits" and whole.step != 1) or _is_year(tokens, whole):
        return amount
    value = amount.low / whole.low
    return Amount(value, value, ONE, amount.first, whole.end, "fraction")


def whole_behind(tokens: Tokens, amount: Amount) -> int | None:
    """The token where the whole of "one in five" or "nine out of ten" starts."""
    end = amount.end
    if _is_glued_hyphen(tokens, end) and tokens.lowers[end + 1 : end + 3] in (["in", "-"], ["in", "‑"]):
        return end + 3  # "a one-in-three chance"
    words = tokens.lowers[end : end + 3]
    if words[:2] == ["out", "of"]:
        return end + 3 if words[2:] == ["every"] else end + 2
    if words[:2] == ["in", "every"]:
        return end + 2
    is_one = tokens.lowers[amount.first] in ("one", "1") and words[:1] == ["in"]
    is_tens = amount.kind == "words" and words[:2] in (["in", "ten"], ["in", "five"], ["in", "four"])
    is_tens = is_tens or (amount.low < _SMALL_WHOLE and _is_small_share(tokens, end))
    return end + 1 if is_one or is_tens else None


def _is_small_share(tokens: Tokens, end: int) -> bool:
    """ "2 in 3 voters", "3 in 10 of them"; no "2 in 3 days"."""
    if tokens.lowers[end : end + 1] != ["in"] or end + 2 >= tokens.size or not tokens.texts[end + 1].isdigit():
        return False
    following = tokens.lowers[end + 2]
    is_time = following in LEXICONS["en"].durations or following.removesuffix("s") in LEXICONS["en"].durations
    return int(tokens.texts[end + 1]) in range(2, _SMALL_WHOLE + 1) and tokens.kinds[end + 2] == "word" and not is_time


def _is_year(tokens: Tokens, whole: Amount) -> bool:
    text = tokens.texts[whole.first]
    return text.isdigit() and "1900" <= text <= "2099" and len(text) == 4


def read_share(tokens: Tokens, index: int, position: int, lexicon: Lexicon) -> Amount | None:
    """ "a third", "half", "a quarter of", "half a billion": the part named at `position`, an article before it."""
    word = tokens.lowers[position]
    if word in lexicon.halves:
        return _read_half(tokens, index, position, lexicon)
    if word not in lexicon.fractions:
        return None
    value = quotient(1, lexicon.fractions[word])
    share = Amount(value, value, ONE, index, position + 1, "fraction")
    if tokens.lowers[position + 1 : position + 2] in (["million"], ["billion"]):
        return with_scales(tokens, share)
    scale = tokens.lowers[position + 3 : position + 4]
    if tokens.lowers[position + 1 : position + 3] == ["of", "a"] and scale in (["million"], ["billion"], ["trillion"]):
        return with_scales(tokens, replace(share, end=position + 3))  # "a quarter of a million"
    is_named = position > index or lexicon is not LEXICONS["en"]
    return share if is_named and _is_share(tokens, index, position, lexicon) else None


def _mixed(amount: Amount, part: Decimal, step: Decimal, end: int) -> Amount:
    value = amount.low + part
    return Amount(value, value, step, amount.first, end, "digits")


def _slashed(tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    """A glued "1/2" with one or two digits on each side and a top below its bottom."""
    if index + 2 >= tokens.size or tokens.texts[index + 1] not in "/⁄" or not tokens.glued[index + 1]:
        return None
    top, bottom = tokens.texts[index], tokens.texts[index + 2]
    if not (tokens.glued[index + 2] and top.isdigit() and bottom.isdigit() and len(top) <= 2 and len(bottom) <= 3):
        return None
    if index + 3 < tokens.size and tokens.texts[index + 3] == "/" and tokens.glued[index + 3]:
        return None
    if not 0 < int(top) < int(bottom) or bottom.startswith("0"):
        return None
    return quotient(int(top), int(bottom)), index + 3


def _spoken_fraction(tokens: Tokens, amount: Amount, position: int, lexicon: Lexicon) -> Amount:
    word = tokens.lowers[position]
    bottom = lexicon.fractions[word]
    is_plural = word.endswith("s") or lexicon is LEXICONS["de"]
    following = tokens.lowers[position + 1] if position + 1 < tokens.size else ""
    if (amount.low > 1) != is_plural and lexicon is LEXICONS["en"]:
        return amount
    if bottom == 4 and position == amount.end and following not in lexicon.of and following not in lexicon.scales:
        return amount  # "three quarters" alone is nine months
    value = amount.low / bottom
    share = Amount(value, value, ONE, amount.first, position + 1, "fraction")
    return with_scales(tokens, share)


def _read_half(tokens: Tokens, index: int, position: int, lexicon: Lexicon) -> Amount | None:
    following = position + 1
    if following < tokens.size and tokens.texts[following] in DASHES and tokens.glued[following]:
        following += 1
        if following >= tokens.size or tokens.lowers[following] not in (
            *lexicon.scales,
            *lexicon.articles,
            *lexicon.dozens,
        ):
            return None  # half-year, half-time
    has_article = following < tokens.size and tokens.lowers[following] in lexicon.articles
    following += has_article
    word = tokens.lowers[following] if following < tokens.size else ""
    if word in lexicon.dozens:
        value = (lexicon.dozens[word] * HALF).to_integral_value()
        return Amount(value, value, ONE, index, following + 1, "words")
    if len(word) > 1 and word in lexicon.scales:
        return with_scales(tokens, Amount(HALF, HALF, Decimal("0.1"), index, following, "words"))
    if has_article and (word in lexicon.durations or find_unit(tokens.texts, tokens.lowers, following) is not None):
        return Amount(HALF, HALF, Decimal("0.1"), index, following, "words")  # half an hour, half a mile
    if lexicon is not LEXICONS["en"] and tokens.lowers[position] not in ("moitié", "mitad", "hälfte"):
        return None
    first = index - (index > 0 and tokens.lowers[index - 1] in _FOREIGN_ARTICLES and not tokens.barred[index - 1])
    is_share = _is_share(tokens, index, position, lexicon)
    return Amount(HALF, HALF, ONE, first, position + 1, "fraction") if is_share else None


def _is_share(tokens: Tokens, index: int, position: int, lexicon: Lexicon) -> bool:
    """Whether "a third" or "half" is a share of something: no third party, no first half, no quarter of a year."""
    before = tokens.lowers[index - 1] if index else ""
    following = tokens.lowers[position + 1] if position + 1 < tokens.size else "."
    word = tokens.lowers[position]
    if word in lexicon.halves and lexicon is LEXICONS["en"]:
        return before not in _TIMES_BEFORE and following in _WHOLES
    if word == "quarter" and _is_moved_by(tokens, index) and following in _SHARE_FOLLOWERS:
        return True
    if word in ("quarter", "quarters"):
        return following in lexicon.of and before not in ("per", "the", "a")
    if before in ("per", "for", "every", "each") or following not in _SHARE_FOLLOWERS:
        return False
    return following in lexicon.of or before in _SHARE_LEADERS or following in _MORE_OR_LESS


def _is_moved_by(tokens: Tokens, index: int) -> bool:
    """ "By a quarter", "down nearly a quarter", "up more than a quarter"."""
    position = index - 1
    while position > 0 and tokens.lowers[position] in _NEARLY:
        position -= 1
    return position >= 0 and tokens.lowers[position] in _MOVED
