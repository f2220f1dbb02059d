"""What a written number says, and the scale words and letters that multiply it ("1.2bn", "30 Mio. Euro").

Knows nothing of units; those are read from where an amount ends.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from agent.figures.lexicon import LEXICONS, Lexicon
from agent.figures.tokens import Tokens

ONE = Decimal(1)
THOUSAND = Decimal(1000)
# "article" is the one that "an hour" says; it counts only where something bounds it ("more than an hour").
Writing = Literal["digits", "words", "fraction", "crowd", "article"]

# Scale letters that stick to the digits ("35m", "1.2bn") or, in capitals, may stand apart ("30 MM USD").
GLUED_SCALES = {
    "k": THOUSAND, "K": THOUSAND, "m": Decimal(10**6), "M": Decimal(10**6), "mm": Decimal(10**6),
    "MM": Decimal(10**6), "mn": Decimal(10**6), "Mn": Decimal(10**6), "MN": Decimal(10**6), "mln": Decimal(10**6),
    "mio": Decimal(10**6), "Mio": Decimal(10**6), "b": Decimal(10**9), "B": Decimal(10**9), "bn": Decimal(10**9),
    "Bn": Decimal(10**9), "BN": Decimal(10**9), "bln": Decimal(10**9), "mrd": Decimal(10**9), "Mrd": Decimal(10**9),
    "Md": Decimal(10**9), "Mds": Decimal(10**9), "t": Decimal(10**12), "T": Decimal(10**12), "tn": Decimal(10**12),
    "Tn": Decimal(10**12), "TN": Decimal(10**12), "trn": Decimal(10**12), "cr": Decimal(10**7),
}  # fmt: skip
# These are also metres, bits, tonnes or millimetres: a scale only beside a currency or before a counted noun.
AMBIGUOUS_SCALES = frozenset({"m", "b", "B", "M", "t", "T", "mm", "k", "K", "MM"})
_DOTTED_SCALES = frozenset("mio mrd mill tsd mln bn mn bln mia bio cr".split())
_PLURAL_DOZENS = frozenset({"dozens", "dzs", "dzn"})


@dataclass(slots=True)
class Amount:
    """`low`..`high` (equal but for "dozens of") over tokens [first, end), and how it was written.

    `scale` is the part of the value that a scale word or letter gave (1000000 in "30 million"); `step`, the place
    value of the last written digit, counts it. `letter` is a scale letter that might be a unit ("35m").
    """

    low: Decimal
    high: Decimal
    step: Decimal
    first: int
    end: int
    kind: Writing
    scale: Decimal = ONE
    letter: str = ""

    def scaled(self, factor: Decimal) -> "Amount":
        return replace(
            self, low=self.low * factor, high=self.high * factor, step=self.step * factor, scale=self.scale * factor
        )

    def negated(self) -> "Amount":
        return replace(self, low=-self.high, high=-self.low)


def with_scales(tokens: Tokens, amount: Amount) -> Amount:
    """The amount with the scale words and letters behind it: "million", "thousand million", "bn", "Mio."."""
    while amount.end < tokens.size and not tokens.barred[amount.end]:
        end = amount.end + _is_hyphened_scale(tokens, amount.end)
        if tokens.kinds[end] != "word":
            break
        is_letter = tokens.glued[end] or tokens.texts[end] == "MM" or _touches_sign(tokens, end)
        letter = tokens.texts[end] if is_letter else ""
        factor = GLUED_SCALES.get(letter)
        if factor is not None and (amount.scale != 1 or amount.kind == "fraction"):
            break
        if factor is None:
            letter, factor = "", _scale_word(tokens, amount, end, LEXICONS[tokens.languages[end]])
        if factor is None:
            break
        amount = replace(amount.scaled(factor), end=_past_stop(tokens, end + 1))
        amount.letter = letter if letter in AMBIGUOUS_SCALES else ""
        if amount.kind == "fraction":
            amount.kind, amount.step = "words", factor / 10
        if amount.letter:
            break
    return amount


def quotient(top: int, bottom: int) -> Decimal:
    return Decimal(top) / Decimal(bottom)


def _touches_sign(tokens: Tokens, index: int) -> bool:
    """ "340 M€": a currency sign stuck to the letter."""
    following = index + 1
    return following < tokens.size and tokens.kinds[following] == "currency" and tokens.glued[following]


def _is_hyphened_scale(tokens: Tokens, index: int) -> bool:
    """Whether a hyphen ties a scale to the digits: "300-million-euro"."""
    following = index + 1
    return (
        following < tokens.size
        and tokens.texts[index] in "-‐‑"
        and tokens.glued[index]
        and tokens.glued[following]
        and len(tokens.lowers[following]) > 3
        and tokens.lowers[following] in LEXICONS[tokens.languages[following]].scales
    )


def _scale_word(tokens: Tokens, amount: Amount, index: int, lexicon: Lexicon) -> Decimal | None:
    """What the word behind the amount multiplies it by, in the text's language or English."""
    word, text = tokens.lowers[index], tokens.texts[index]
    factor = lexicon.scales.get(word) or LEXICONS["en"].scales.get(word)
    if factor is None and word in (*lexicon.hundred, "hundred") and amount.scale == 1:
        factor = Decimal(100)
    if factor is None and (word in lexicon.dozens or word in _PLURAL_DOZENS) and amount.scale == 1:
        factor = Decimal(lexicon.dozens.get(word, 12))
    if factor is None or (text.isupper() and word in ("mil", "mill", "cr")):
        return None
    # "Thousand million" and "mil millones" multiply; "million thousand" is nothing.
    return factor if amount.scale < factor or amount.scale == 1 else None


def _past_stop(tokens: Tokens, end: int) -> int:
    """Past the full stop of an abbreviated scale ("30 Mio. Euro") that ends no sentence."""
    if end + 1 >= tokens.size or tokens.texts[end] != "." or not tokens.glued[end]:
        return end
    goes_on = tokens.lowers[end - 1] in _DOTTED_SCALES and tokens.kinds[end + 1] in ("word", "currency")
    return end + 1 if goes_on else end
