"""Content words brought to a common form, so that two wordings of one thing can be set side by side.

Rough on purpose: a stem is never shown, it only says that two words are probably the same.
"""

import re
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")

# Words that say one thing in this field, under one key.
_FAMILIES = {
    "buy": "acquire acquires acquired acquiring acquisition acquisitions buy buys bought buying buyout purchase "
    "purchases purchased purchasing takeover takeovers",
    "sell": "sell sells sold selling sale sales divest divests divested divesting divestiture divestment disposal "
    "disposes disposed",
    "rise": "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth "
    "gain gains gained climb climbs climbed jump jumps jumped higher improved improve improvement surge surged",
    "fall": "fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined "
    "declining drop drops dropped lower reduce reduces reduced reducing reduction reductions cut cuts cutting",
    "earn": "earnings earned earn profit profits",
    "pay": "pay pays paid paying payment payments payable receive receives received receiving",
    "expect": "expect expects expected expecting expectation expectations forecast forecasts guidance outlook "
    "anticipate anticipates anticipated anticipating project projects projected predict predicted predicts",
    "hold": "hold holds held holding keep keeps kept keeping retain retains retained retaining own owns owned owning",
    "employ": "employees employee workers worker staff workforce headcount jobs job",
}
_FAMILY = {word: key for key, words in _FAMILIES.items() for word in words.split()}

STOPWORDS = frozenset(
    """a about above after again against all also am an and any are aren't as at be because been before being below
    between both but by can can't cannot could did do does doing don't during each few for from further had has have
    having he her here hers him his how however i if in into is isn't it its it's just may me might more most must
    my no nor not now of off on once only or other our ours out over own per same shall she should so some such than
    that that's the their theirs them then there these they this those through to too under until upon us very was
    we were what when where which while who whom why will with within would you your yours one two three four five
    six seven eight nine ten including include includes included well still yet today according approximately around
    nearly roughly almost least up make makes made take takes took taken get gets got see say year years month
    months week weeks day days quarter quarters time times up down per annum annually yearly monthly daily million
    billion trillion thousand hundred percent pct mln bln el la los las un una unos unas de del al y o en con por
    para que se su sus es son fue ha han más como a lo le der die das den dem des ein eine einer einem einen und
    oder im in am zu zum zur von vom mit für auf ist sind war hat haben wird werden nicht auch als bei aus nach le
    les des du et ou en dans avec pour par sur est sont été a ont il elle ce cette qui que plus au aux say says said
    told tell tells announce announces announced state states stated report reports reported reporting first second
    third fourth fifth represent represents represented representing compare compares compared comparing reflect
    reflects reflected reflecting result results resulted resulting remain remains remained remaining continue
    continues continued provide provides provided providing achieve achieves achieved reach reaches reached total
    totals totaled totalling amount amounts based relate related use used uses using number worth value valued
    respectively dollar dollars dlr dlrs cent cents euro euros pound pounds stg mln bln""".split()
)


class Stemmed(NamedTuple):
    """A content word: where it stands, its stem, and whether it is written as a name."""

    start: int
    end: int
    stem: str
    is_name: bool


def read_stems(text: str, start: int, end: int) -> list[Stemmed]:
    """The content words of text[start:end], in order, with offsets in `text`."""
    return [
        Stemmed(match.start(), match.end(), key, word[0].isupper())
        for match in _TOKEN.finditer(text, start, end)
        if (key := stem(word := match.group())) is not None
    ]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str | None:
    """The key of a word; None for words without content of their own."""
    lower = word.lower().replace("’", "'")
    if lower.endswith("'s"):
        lower = lower[:-2]
    if lower in _FAMILY:
        return _FAMILY[lower]
    if lower in STOPWORDS or len(lower) < 2:
        return None
    return _FAMILY.get(lower) or _strip(lower)


def _strip(word: str) -> str:
    for ending, put in (("ies", "y"), ("sses", "ss"), ("izations", "iz"), ("ization", "iz"), ("ations", "at")):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word[: -len(ending)] + put
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        word = word[:-1]
    for ending in ("ing", "ed", "er", "ly", "al", "ation", "ment"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word.rstrip("e") if len(word) > 4 else word
