"""What its size, its deal, its condition and its payer make of a kind that the words beside a figure gave it."""

import re

from agent.extract.context import DealContext
from agent.extract.terms.choose import Item, Scene
from agent.extract.terms.groups import EQUITY, TRANSFERS
from agent.extract.terms.lists import is_listed
from agent.schema.deal import DealType, Role
from agent.schema.figure import Date, Figure, FigureKind, Modifier, Precision
from agent.schema.term_kind import TermKind as K

PAYMENT_FORMS = frozenset({K.CASH_COMPONENT, K.STOCK_COMPONENT})
_EVENTS = frozenset({K.ANNOUNCEMENT_DATE, K.SIGNING_DATE, K.CLOSING_DATE})
# Below this a "price" is one share's; a nominal price of 1 is a price.
_LEAST_TOTAL = 1000
# A denomination ("$1,000 principal amount") and a price per share are no loan and no round.
_LEAST_PRINCIPAL = 10_000
_FEW = 100
_RATES = frozenset({K.ROYALTY_RATE, K.INTEREST_RATE, K.SPREAD, K.PREMIUM, K.ESCALATOR, K.FEES})
_ON_EVENT = re.compile(
    r"milestone|achiev|attain|production|discover|delineat|defin|announc|meeting|reaching|approv|erreich|hito|jalon",
    re.IGNORECASE,
)
_OWED_BY = re.compile(r"\b(?:owed|payable|due|paid)\s(by|to)\s(.+)")
_HOLDERS = frozenset("share shares shareholders stockholders holders investors stock bid".split())
_SHARE_DEALS = frozenset({DealType.TENDER_OFFER, DealType.MERGER, DealType.IPO, DealType.EQUITY_FINANCING})
_AT_ONCE = re.compile(
    r"^(?:up)?(?:on|at) (?:the )?(?:closing|completion|signing|signature|execution|settlement)\b", re.IGNORECASE
)
_LATER = re.compile(
    r"^(?:[\w-]+ (?:months?|years?) (?:after|following|of|from)|on (?:the|each)\b.*anniversar)", re.IGNORECASE
)
_RIGHTS = frozenset({DealType.LICENSE, DealType.COLLABORATION})
# Shares that change hands are goods that are bought; only new ones are issued.
_SHARES_BOUGHT = frozenset({DealType.TENDER_OFFER, DealType.STAKE_PURCHASE})
_FEE_OF = re.compile(r"\bfees? of (?:up to )?$", re.IGNORECASE)
_NEW = re.compile(r"\b(?:new|issu\w+|allot\w*|placing|placement|consideration shares|creat\w+)\b")
_SOLD_FOR_MONEY = EQUITY | {DealType.ROYALTY_FINANCING}
_LENT = re.compile(
    r"\b(?:loans?|facilit\w+|notes|bonds?|debt|debentures?|lend\w*|lent|borrow\w*|credit|kredit|darlehen|préstamo"
    r"|prêt)\b"
)
_PAPER = re.compile(
    r"[ -](?:(?:senior|secured|unsecured|green|convertible|bullet) )*(?:notes|bonds?|paper|debentures?|tranche)\b"
)
# "Mid-single-digit", "high teens": a rate as it is given where the exact one is kept.
_IN_DIGITS = re.compile(r"digit|teens|twent|thirt", re.IGNORECASE)
_FALLS_DUE = re.compile(r"\b(?:matur(?:e|es|ing)|repayable|due|redeemable)(?: in| after| within)? $")


def settled_kind(kind: str, condition: str | None, scene: Scene, item: Item, context: DealContext, start: int) -> str:
    """The kind once the words around the whole clause are heard."""
    if kind == K.CONTRACT_VALUE and scene.deal_type in _RIGHTS and item.modifier is Modifier.UP_TO:
        # What a licence may bring at most is the whole price of the rights.
        kind = K.TOTAL_CONSIDERATION
    if kind == K.SHARES_ISSUED and _FEE_OF.search(scene.text[max(scene.start, item.start - 24) : item.start]):
        kind = K.FEES
    if kind == K.SHARES_ISSUED and scene.deal_type in _SHARES_BOUGHT and not _NEW.search(_near(scene, item)):
        kind = K.VOLUME
    kind = _by_paper(_by_raise(kind, scene, item), scene, item)
    return _by_payer(_by_condition(kind, condition, scene.text, item.start), scene, item, context, start)


def by_size(kind: str, item: Item, context: DealContext, scene: Scene) -> str:
    """ "offered 265 pence" is a price per share where a company is bid for; so is a price "a unit" in a placement."""
    if kind == K.CONTRACT_VALUE and isinstance(item, Figure) and (item.period or "").startswith("per "):
        return K.ANNUAL_VALUE
    if kind == K.PRICE_PER_UNIT and _is_per_share(item):
        return K.PRICE_PER_SHARE
    if kind == K.PRICE_PER_UNIT and _is_small(item):
        is_bid = context.deal.type in TRANSFERS and not scene.vocabulary.isdisjoint(_HOLDERS)
        return K.PRICE_PER_SHARE if is_bid or context.deal.type in _SHARE_DEALS else kind
    if kind == K.TOTAL_CONSIDERATION and _is_small(item) and context.deal.type in TRANSFERS:
        return K.PRICE_PER_SHARE
    if kind == K.PRICE_PER_SHARE and isinstance(item, Figure) and (item.unit or "").endswith("/unit"):
        return K.PRICE_PER_UNIT
    return kind


def _is_small(item: Item) -> bool:
    return isinstance(item, Figure) and item.kind is FigureKind.MONEY and 1 != item.high < _LEAST_TOTAL


def _is_per_share(item: Item) -> bool:
    return isinstance(item, Figure) and (item.unit or "").endswith("/share")


def can_be(kind: str, item: Item) -> bool:
    """A year is too loose for the day a thing happened, and a few dollars are no price of a company."""
    if isinstance(item, Date):
        return kind not in _EVENTS or item.precision in (Precision.DAY, Precision.MONTH)
    if kind in _RATES and not (any(char.isdigit() for char in item.quote) or _IN_DIGITS.search(item.quote)):
        # "half of which", "a third": a share of something said before.
        return False
    if kind == K.SHARES_ISSUED and item.high < _FEW:
        # "one share at $2": what a right is to.
        return False
    if kind == K.EXCHANGE_RATIO and item.high >= _LEAST_TOTAL:
        return False
    if kind == K.TERM_LENGTH and item.unit in ("hour", "day"):
        return False
    if kind == K.PRINCIPAL and item.high < _LEAST_PRINCIPAL:
        return False
    return kind != K.TOTAL_CONSIDERATION or item.high >= _LEAST_TOTAL or item.high == 1


def _near(scene: Scene, item: Item) -> str:
    return scene.text[max(scene.start, item.start - 30) : item.end + 30].lower()


def _by_raise(kind: str, scene: Scene, item: Item) -> str:
    """What new shares or a royalty bring in is the price paid for them; only a loan has a principal."""
    if kind != K.PRINCIPAL or scene.deal_type not in _SOLD_FOR_MONEY:
        return kind
    return kind if _LENT.search(_near(scene, item)) else K.TOTAL_CONSIDERATION


def _by_paper(kind: str, scene: Scene, item: Item) -> str:
    """Five-year notes, and a loan due in five years, tell when they mature; a loan that runs five years how long."""
    if kind != K.TERM_LENGTH or isinstance(item, Date):
        return kind
    is_paper = _PAPER.match(scene.text, item.end) or _FALLS_DUE.search(scene.text[max(0, item.start - 40) : item.start])
    return K.MATURITY if is_paper else kind


def _by_condition(kind: str, condition: str | None, text: str, start: int) -> str:
    """Cash or shares that only an event or a later date makes due are a milestone or a deferred payment."""
    if kind not in PAYMENT_FORMS or condition is None:
        return kind
    if _LATER.search(condition):
        return K.DEFERRED_PAYMENT
    if _AT_ONCE.search(condition) and is_listed(text, start):
        return K.UPFRONT_PAYMENT
    return K.MILESTONE_PAYMENT if _ON_EVENT.search(condition) else kind


def _by_payer(kind: str, scene: Scene, item: Item, context: DealContext, start: int) -> str:
    """A fee that the buyer owes when the deal fails is the reverse one: whose name stands first in front of it."""
    if kind not in (K.BREAK_FEE, K.REVERSE_BREAK_FEE):
        return kind
    clause = scene.text[max(start, item.start - 160) : item.start].lower()
    after = _OWED_BY.search(scene.text[item.end : min(scene.end, item.end + 160)].lower())
    found: list[tuple[int, Role]] = []
    for party in context.deal.parties:
        names = [name.lower() for name in (party.name, *party.aliases)]
        if after and any(after[2].startswith(name) for name in names):
            is_payer = after[1] == "by"
            is_buyer = party.role is Role.BUYER
            return K.REVERSE_BREAK_FEE if is_payer == is_buyer else K.BREAK_FEE
        places = [clause.find(name) for name in names]
        found += [(place, party.role) for place in places if place >= 0]
    if not found:
        return kind
    payer = min(found)[1]
    if payer is Role.BUYER:
        return K.REVERSE_BREAK_FEE
    return K.BREAK_FEE if payer in (Role.TARGET, Role.SELLER) else kind
