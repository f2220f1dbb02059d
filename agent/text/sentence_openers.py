"""What is capitalised because it opens a sentence, and names nobody: a trade, or what a name ends with."""

from collections.abc import Sequence

from agent.text.name_usage import Usage
from agent.text.name_words import TRADES
from agent.text.words import Word

_MAKERS = frozenset(
    "maker makers producer producers giant group firm company companies retailer operator owner developer studio "
    "specialist supplier provider manufacturer".split()
)


def describes_next(words: Sequence[Word], index: int, usage: Usage) -> bool:
    """ "Fertiliser maker Alder": a trade at the head of a sentence."""
    if words[index].lower in usage.capitalised or words[index].possessive:
        return False
    for ahead in range(index + 1, min(index + 4, len(words) - 1)):
        if words[ahead].kind != "word" or words[ahead].is_capitalised:
            return False
        if words[ahead].lower in _MAKERS or words[ahead].lower in TRADES or words[ahead].lower.endswith("maker"):
            return words[ahead].text in _MAKERS or words[ahead + 1].is_capitalised
    return False


def is_trade_noun(words: Sequence[Word], index: int, usage: Usage) -> bool:
    """ "Cold storage is a good business" beside "Tidewell Cold Storage": what a name ends with is no name."""
    following = words[index + 1] if index + 1 < len(words) else None
    if following is None or following.kind != "word" or following.is_capitalised or words[index].possessive:
        return False
    return {words[index].lower, following.lower} <= usage.capitalised - usage.starts
