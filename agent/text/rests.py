"""What is left of a whole: "the rest", "the remaining $15 million", "the balance", and where each is said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HINTS = (
    "rest", "remain", "everything else", "alles andere", "lo demás",
    "balance", "other ", "left", "resto", "restant", "saldo", "übrig", "verbleib", "reste", "solde",
    "complet", "clos", "round", "finish", "cierra", "schließ", "complèt",
)  # fmt: skip
_REST = re.compile(
    r"\b(?P<bare>(?:the|its|what is|el|lo|der|den|dem|die|das|le|les)\s+"
    r"(?:rest(?! of the (?:world|year|country|market))|remainder|balance(?! sheet)|left|resto|restante|saldo|reste"
    r"|solde|übrige)|everything else|alles andere|todo lo demás|tout le reste)\b"
    r"|\b(?P<close>(?:the|its|los|las|die|den|der|les)\s+(?:remaining|other|outstanding|restantes?|otr[oa]s|übrigen|"
    r"restlichen|verbleibenden|autres|restants))\b",
    re.IGNORECASE,
)
_COMPLETES = re.compile(
    r"\s(?:that|which|que|qui|die)\s+(?:completes?|makes? up the (?:rest|remainder|balance|difference)|completan?"
    r"|complètent|complète)\b",
    re.IGNORECASE,
)
# "A ten-year tranche raised $100 million and completed the offering": the last figure before it is the last part.
_CLOSES = re.compile(
    r"\b(?:complet(?:es|ed|ing)|clos(?:es|ed|ing)|round(?:s|ed|ing)? (?:off|out)|finish(?:es|ed|ing)?"
    r"|completan?|cierran?|schließt|schließen|complètent?) (?:the|this|its|la|el|die|den|das|le) "
    r"(?:list|offering|package|financing|funding|line-?up|set|total|sum|round|tally|roster|count|lista|liste|paquete"
    r"|paket|finanzierung|financiación)\b",
    re.IGNORECASE,
)
# From a bare "the rest" to its figure, and from "the remaining" to it.
_TO_FIGURE = re.compile(
    r"^(?:,|\s|\b(?:is|are|was|were|being|of|comes?|came|to|about|some|or|also|es|son|sind|ist|est|with|in|"
    r"made up|consists?|will be|the)\b|[\w'’-]+\s){0,9}$",
    re.IGNORECASE,
)
# "The rest of the investment, put at $310 million": the figure is the whole.
_OF_WHOLE = re.compile(r"\s+(?:of|de|del|der|des|du|von)\s", re.IGNORECASE)
_STOP = re.compile(r"\b(?:after|by|until|from|on|when|if|because|than|against|at|for|within)\b|[.;:]", re.IGNORECASE)


@dataclass(frozen=True)
class Rest:
    """text[start:end] says that something is left: before the figure that says how much, or behind it."""

    text: str
    start: int
    end: int
    is_close: bool
    is_behind: bool = False
    reach: int = 14

    def names(self, start: int, end: int) -> bool:
        """Whether the figure at [start, end) is how much is left."""
        if self.is_behind:
            return 0 <= self.start - end < self.reach
        if start < self.end:
            return False
        between = self.text[self.end : start]
        if not self.is_close and _OF_WHOLE.match(between):
            return False
        if self.is_close:
            return len(between) < 14 and not _STOP.search(between)
        return len(between) < 60 and not _STOP.search(between) and _TO_FIGURE.match(between) is not None


def find_rests(text: str, start: int, end: int) -> Iterator[Rest]:
    """The places in text[start:end] that speak of what is left."""
    lowered = text[start:end].lower()
    if not any(hint in lowered for hint in _HINTS):
        return
    for found in _REST.finditer(text, start, end):
        yield Rest(text, found.start(), found.end(), found["close"] is not None)
    for found in _COMPLETES.finditer(text, start, end):
        yield Rest(text, found.start(), found.end(), is_close=True, is_behind=True)
    for found in _CLOSES.finditer(text, start, end):
        yield Rest(text, found.start(), found.end(), is_close=True, is_behind=True, reach=70)
