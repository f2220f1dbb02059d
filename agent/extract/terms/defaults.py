"""What a figure in the sentence that tells the deal is, where no word beside it says so: by its kind and the deal's."""

import re
from collections.abc import Sequence

from agent.extract.terms.choose import Item, Scene
from agent.extract.terms.groups import CONTRACTS, DEBT, DELIVERIES, EQUITY, LETTINGS
from agent.schema.deal import DealStatus, DealType
from agent.schema.figure import Date, Figure, FigureKind
from agent.schema.term_kind import TermKind as K

_BUILT = frozenset({DealType.PROJECT_FINANCING, DealType.JOINT_VENTURE, DealType.ASSET_SALE, DealType.STAKE_PURCHASE})
_SHARED = frozenset({DealType.STAKE_PURCHASE, DealType.JOINT_VENTURE, DealType.OPTION})
_LASTING = CONTRACTS | DEBT | {DealType.JOINT_VENTURE}
_PRICED = LETTINGS | DELIVERIES
_UNDATED = frozenset({DealType.SPIN_OFF, DealType.IPO})
# Before a figure these make it a comparison, a past value or somebody's age.
_ASIDE = re.compile(
    r"(?:\b(?:from|versus|than|against|compared "
    r"(?:to|with)|replac\w+|another|ago|since|previous|existing|after|earlier|"
    r"currently|already|nearly half|von|desde|contre|holding|owned)\W+(?:\w+\W+){0,2})$",
    re.IGNORECASE,
)
_AFTER_ASIDE = re.compile(
    r"\s*(?:ago|old|earlier|higher|lower|above|below|more|less|growth|increase|of (?:sales|revenue|its|shareholders)"
    r"|owned|"
    r"people|employees|workers|jobs|customers|countries|years of experience)\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:in|by|during|before|around|for|en|im|bis|au|avant)\W+(?:the\W+|el\W+|le\W+)?$", re.IGNORECASE
)
_PRICE_WORDS = frozenset(
    "pay pays paying paid priced rent rents tariff paga pagará pagan zahlt zahlen miete paie paiera loyer renta".split()
)
_RISING = frozenset("rise rises rising rent rents sube subirá steigt erhöht augmente indexed".split())
_ISSUING = frozenset(
    "offering offer new sells sell existing placed greenshoe option issue issued buy placement acciones aktien "
    "actions".split()
)
_COUNTED_NOT = frozenset(
    "option year month day week percent person people employee worker share customer job country".split()
)


def default_kind(scene: Scene, item: Item, *, status: DealStatus, is_told: bool) -> K | None:
    """`is_told`: the sentence is one that tells the deal; elsewhere only a price per unit of a contract is believed."""
    before, after = scene.text[max(0, item.start - 40) : item.start], scene.text[item.end : item.end + 40]
    if _ASIDE.search(before) or _AFTER_ASIDE.match(after):
        return None
    if isinstance(item, Date):
        is_ahead = scene.deal_type in _UNDATED and status is not DealStatus.COMPLETED and is_told
        return K.EXPECTED_CLOSE if is_ahead and _WITHIN.search(before) else None
    if item.kind is FigureKind.POINTS and scene.deal_type in DEBT:
        return None if _BY.search(before) else K.SPREAD
    if item.kind is FigureKind.PER_UNIT:
        return _unit_price(scene, item, is_told=is_told)
    is_issue = scene.deal_type in EQUITY and (item.unit or "").endswith("share")
    if is_issue and not scene.vocabulary.isdisjoint(_ISSUING):
        return K.SHARES_ISSUED
    if item.kind is FigureKind.PERCENT and scene.deal_type in _PRICED and not scene.vocabulary.isdisjoint(_RISING):
        return K.ESCALATOR if item.high < _STEEP else None
    return _by_kind(scene, item) if is_told else None


# Prices of a contract do not rise by more a year.
_STEEP = 12


def _unit_price(scene: Scene, item: Figure, *, is_told: bool) -> K | None:
    if (item.unit or "").endswith("/share"):
        return K.PRICE_PER_SHARE if scene.deal_type in EQUITY else None
    is_priced = is_told or not scene.vocabulary.isdisjoint(_PRICE_WORDS)
    return K.PRICE_PER_UNIT if is_priced and scene.deal_type in _PRICED else None


def _by_kind(scene: Scene, item: Figure) -> K | None:
    kind, deal = item.kind, scene.deal_type
    before = scene.text[max(0, item.start - 12) : item.start]
    is_small = deal in _TAKEOVERS and 1 < item.high < _LEAST and _BID_AT.search(before)
    if kind is FigureKind.MONEY and deal in _BIDS and (_IN_PENCE.search(item.quote) or is_small):
        return K.PRICE_PER_SHARE
    if kind is FigureKind.MONEY and deal in DEBT | EQUITY and _is_largest(item, scene.items):
        return K.PRINCIPAL
    if kind is FigureKind.MONEY and deal in CONTRACTS and _FOR.search(before) and _is_largest(item, scene.items):
        return K.CONTRACT_VALUE
    if kind is FigureKind.COUNT and deal in EQUITY and (item.unit or "").endswith("share"):
        return K.SHARES_ISSUED
    if kind is FigureKind.POWER and deal in CONTRACTS | _BUILT:
        return K.CAPACITY
    if kind is FigureKind.DURATION and deal in _LASTING and item.unit in ("year", "month"):
        return K.TERM_LENGTH
    if kind is FigureKind.PERCENT and deal in _SHARED and item.high <= _ALL:
        return K.STAKE
    is_goods = kind in (FigureKind.COUNT, FigureKind.MEASURE, FigureKind.ENERGY) and deal in DELIVERIES
    if is_goods and item.unit is not None and item.unit.split()[-1] not in _COUNTED_NOT:
        return K.VOLUME
    return None


_BY = re.compile(r"\b(?:by|um|de|en)\W+$", re.IGNORECASE)
_TAKEOVERS = frozenset({DealType.TENDER_OFFER, DealType.ACQUISITION, DealType.MERGER})
_BID_AT = re.compile(r"(?<!close )(?<!price )\b(?:at|to|with|of|for|bids?|offers?|offered)\W+$", re.IGNORECASE)
_LEAST = 1000
_BIDS = frozenset(
    {DealType.TENDER_OFFER, DealType.ACQUISITION, DealType.MERGER, DealType.EQUITY_FINANCING, DealType.IPO}
)
_IN_PENCE = re.compile(r"\d ?(?:p|pence|cents|¢)$")
_FOR = re.compile(r"\b(?:for|worth|pour|por|für|über|a)\s+$", re.IGNORECASE)
_ALL = 100


def _is_largest(item: Figure, items: Sequence[Item]) -> bool:
    sums = [other.high for other in items if isinstance(other, Figure) and other.kind is FigureKind.MONEY]
    return item.high == max(sums)
