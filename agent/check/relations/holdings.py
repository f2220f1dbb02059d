"""Who holds how much of one company, holder by holder, wherever in the text each share is told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from agent.check.facts import Facts
from agent.schema.figure import Figure, FigureKind, Modifier

FEWEST, MOST = 3, 8
HUNDRED = Decimal(100)
# Shares that pass a hundred by more than this are not all of one company.
FURTHEST = Decimal(125)
# Rounded shares may miss a hundred by so much.
ROUNDING = Decimal("0.6")

_HOLDS = re.compile(
    r"\b(?:owns?|holds?|has|have|keeps?|retains?|controls?|gets?|receives?|receive|takes?|leaves? [^.;%]{1,30} with"
    r"|hält|halten|behält|bekommt|erhält|besitzt|posee|posee[nr]?|tiene|tendrá|conserva|mantiene|recibe|détient|détiennent"
    r"|conserve|garde|obtient|acquires?|acquire|buys?|signed for|adquirir\w*|adquiere|retendr\w*|retiene|erwirbt"
    r"|übernimmt|acquiert|rachète"
    r"|(?:left|ends? up|quedar\w*|queda|stays?)\b[^.;%]{0,50}\b(?:with|con|mit|avec))\s(?:[\w'’,-]+\s){0,4}$",
    re.IGNORECASE,
)
_OF_COMPANY = re.compile(
    r"\s*(?:stake|interest|shareholding|holding|anteil|participación|participation)?\s*"
    r"(?:(?:of|in|del?|der|des|du|an der)\s(?:the|its|la|el|le|the (?:combined|enlarged|merged|new|joint))?\s*"
    r"(?:\w+[ -]){0,2}"
    r"(?:compan\w+|group|business|venture|entity|airline|bank|firm|equity|capital|shares?|stock|register|gesellschaft|"
    r"unternehmens?|kapitals?|empresa|sociedad|capital|société|groupe)\b"
    r"|of it\b|between (?:them|the two)\b|together\b|[.,;]|and\b|,? (?:for|mostly|through|while|which|who)\b)",
    re.IGNORECASE,
)
_NOT_HELD = re.compile(
    r"\b(?:if|would|could|may|might|option|until|used to|previously|before|formerly|once|up to|at least|more than"
    r"|less than|votes?|voting|revenue|sales|growth|discount|premium|margin|royalt\w+|interest rate|coupon|yield"
    r"|threshold|market|of (?:the )?(?:output|profits?|votes?|revenue|sales|space|cost|costs|price|proceeds|vote))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Register:
    """The shares of one company's holders, each told once."""

    shares: tuple[Figure, ...]


def read_register(facts: Facts) -> Iterator[Register]:
    """The holders' shares where they are all told of one company, and pass a hundred by little."""
    text = facts.reading.text
    found: dict[Decimal, Figure] = {}
    for figure in facts.reading.figures:
        if figure.kind is not FigureKind.PERCENT or figure.modifier is not Modifier.EXACT or figure.change:
            continue
        sentence = facts.reading.sentence_at(figure.start)
        if sentence is None or figure.low != figure.high or not 0 < figure.low < HUNDRED:
            continue
        before = text[max(sentence.start, figure.start - 70) : figure.start]
        after = text[figure.end : min(sentence.end, figure.end + 60)]
        clause = before + re.split(r"[,;.]", after, maxsplit=1)[0]
        if _HOLDS.search(before) and _OF_COMPANY.match(after) and not _NOT_HELD.search(clause):
            found.setdefault(figure.low, figure)
    shares = tuple(found.values())
    if FEWEST <= len(shares) <= MOST and not _is_nested(shares):
        total = sum(share.low for share in shares)
        if HUNDRED + ROUNDING < total <= FURTHEST:
            yield Register(shares)


def _is_nested(shares: tuple[Figure, ...]) -> bool:
    """Whether some of the shares make up another one, or the whole hundred by themselves."""
    wholes = {share.low for share in shares} | {HUNDRED}
    return any(
        any(abs(sum(share.low for share in some) - whole) <= ROUNDING for whole in wholes)
        for size in range(2, len(shares))
        for some in combinations(shares, size)
    )
