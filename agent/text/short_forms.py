"""Short forms that a text defines in brackets behind a name: (APF), ("Alder", or the "Company"), (NASDAQ: ALDR)."""

import re
from collections.abc import Sequence

from agent.text.words import Word

_TICKER = re.compile(r"[A-Z][A-Za-z\-.]{1,10}:\s?([A-Z0-9.]{1,8})")
_QUOTED = re.compile(r"[\"“„«]\s?(?:the |der |die |das |la |el |le )?([^\"”“»]{1,40}?)[\s,.]?[\"”»“]", re.I)
_SPLIT = re.compile(r",|;|/|\bor\b|\band\b|\boder\b|\bou\b|\bo\b|\btogether\b|\bcollectively\b")
_ACRONYM = re.compile(r"^[A-Z][A-Z0-9&.\-]{1,9}$")
_LONGEST_BRACKET = 160


def read_short_forms(name: str, text: str, following: Sequence[Word]) -> tuple[str, ...]:
    """The short forms in the brackets that directly follow a name, in order, without "the" and quote marks."""
    found: list[str] = []
    position = 0
    while position < len(following) and following[position].text == "(":
        close = next((i for i in range(position, len(following)) if following[i].text == ")"), None)
        if close is None or following[close].start - following[position].start > _LONGEST_BRACKET:
            break
        found.extend(_forms(name, text[following[position].end : following[close].start]))
        position = close + 1
    return tuple(dict.fromkeys(form for form in found if form != name))


def _forms(name: str, inside: str) -> list[str]:
    inside = " ".join(inside.split())
    ticker = _TICKER.findall(inside)
    quoted = _QUOTED.findall(inside)
    if quoted or ticker:
        return [*ticker, *(form.strip() for form in quoted)]
    parts = [re.sub(r"^(?:the|hereinafter|hereafter)\s", "", part.strip(), flags=re.I) for part in _SPLIT.split(inside)]
    return [part for part in parts if _is_short_for(part, name)]


def _is_short_for(part: str, name: str) -> bool:
    """An acronym of the name, its first words, or "Company"."""
    if part.lower() in ("company", "vendor", "purchaser", "seller", "buyer", "borrower", "lender", "issuer"):
        return part[:1].isupper()
    if _ACRONYM.match(part):
        initials = [word[0].upper() for word in name.split() if word[:1].isupper()]
        return part[0] in initials
    return bool(part) and name.lower().startswith(part.lower())
