"""Of which type a deal is: a decision from all that the text says of it, and not from the first word that tells it."""

import re

from agent.extract.draft import Draft
from agent.extract.event import Event
from agent.schema.deal import DealStatus, DealType, Role
from agent.schema.reading import Reading

# "A contract", "a loan" is of the kind that a later clause calls it.
_SPECIFIC = (DealType.HOSTING, DealType.OFFTAKE, DealType.LEASE, DealType.LICENSE)
_LOOSE = {
    DealType.PROJECT_FINANCING: (DealType.DEBT_FINANCING,),
    **dict.fromkeys(_SPECIFIC, (DealType.SUPPLY,)),
}


# A thing sold that is a company, whatever its name.
_COMPANY = re.compile(r"\b(?:subsidiary|tochter(?:gesellschaft|firma|unternehmen)?|filiale|filial)\b", re.IGNORECASE)


def settle_type(draft: Draft, reading: Reading, *, is_first: bool) -> DealType:
    """`is_first` of the deal that the article is about: of it the whole text speaks."""
    types = [event.type for event in draft.events]
    for kind in (DealType.PROJECT_FINANCING, *_SPECIFIC):
        if types[0] in _LOOSE.get(kind, ()) and kind in types:
            return kind
    if types[0] is DealType.SUPPLY and _is_of_output(draft, reading):
        return DealType.OFFTAKE
    if types[0] is DealType.DEBT_FINANCING and _is_for_project(draft, reading):
        return DealType.PROJECT_FINANCING
    spoken = _spoken_of(draft, reading) if types[0] is DealType.ACQUISITION and is_first else None
    if spoken is not None:
        return spoken
    if kind_of_scheme(draft, reading):
        return DealType.ACQUISITION
    if types[0] is DealType.ACQUISITION and _is_public_offer(draft, reading):
        return DealType.TENDER_OFFER
    if DealType.OPTION in types and draft.main.status not in (DealStatus.AGREED, DealStatus.COMPLETED):
        return DealType.OPTION
    if DealType.TENDER_OFFER in types and types[0] is DealType.ACQUISITION:
        return DealType.TENDER_OFFER
    if types[0] is DealType.ASSET_SALE and draft.main.is_heading and draft.parties.get(Role.TARGET):
        # The headline's "three cold stores" are a company in the story.
        return next((kind for kind in types if kind is not DealType.ASSET_SALE), types[0])
    if types[0] is DealType.ACQUISITION and _is_in_part(draft, reading):
        return DealType.STAKE_PURCHASE
    if types[0] is DealType.ASSET_SALE and any(_COMPANY.search(reading.text, *span) for span in draft.assets):
        return DealType.ACQUISITION
    if draft.assets and not draft.parties.get(Role.TARGET) and types[0] is DealType.ACQUISITION:
        return DealType.ASSET_SALE if all(event.trade.kind is None for event in draft.events) else types[0]
    return types[0]


def kind_of_scheme(draft: Draft, reading: Reading) -> bool:
    """An offer made by a scheme or under a merger agreement is voted on, and nobody tenders."""
    types = {event.type for event in draft.events}
    if DealType.ACQUISITION not in types or types & {DealType.MERGER, DealType.OPTION, DealType.STAKE_PURCHASE}:
        return False
    text = reading.text.lower()
    if not any(word in text for word in _SCHEMES) or _count(text, _ACCEPTED):
        return False
    return _BROKEN_OFF.search(text) is None


_SCHEMES = (
    "scheme of arrangement",
    "scheme implementation",
    "scheme meeting",
    "merger agreement",
    "plan of arrangement",
)
# The agreement with somebody else that a better offer ends.
_BROKEN_OFF = re.compile(
    r"\b(?:terminat|end|scrap|abandon|cancel|drop|broke|break|rescind)\w*(?: off)?(?: [\w-]+){0,3}"
    r" (?:merger agreement|scheme)"
)
_ACCEPTED = ("tender offer", "acceptances", "acceptance period", "offer period", "tendered")


def span_of(event: Event, reading: Reading) -> tuple[int, int]:
    """The sentence that tells the event."""
    sentence = reading.sentences[event.sentence]
    return sentence.start, sentence.end


def _spoken_of(draft: Draft, reading: Reading) -> DealType | None:
    """What the article calls a change of owner throughout: a merger, a spin-off, an offer to all shareholders."""
    has_both = bool(draft.parties.get(Role.BUYER) and draft.parties.get(Role.TARGET))
    text = reading.text.lower()
    if draft.parties.get(Role.SELLER) and not draft.parties.get(Role.BUYER) and draft.parties.get(Role.TARGET):
        return DealType.SPIN_OFF if _count(text, _SPIN_OFF) else None
    if not has_both or draft.parties.get(Role.SELLER):
        return None
    merged = _count(text, _MERGED)
    if merged > 1 and merged > 2 * _count(text, _BOUGHT):
        return DealType.MERGER
    is_open = draft.main.status in (DealStatus.PROPOSED, DealStatus.AGREED, DealStatus.UNKNOWN)
    if is_open and _count(text, _TENDERED) > 1 and _count(text, _PER_SHARE):
        return DealType.TENDER_OFFER
    return None


def _count(text: str, words: tuple[str, ...]) -> int:
    return sum(text.count(word) for word in words)


_MERGED = (" merge", "combined company", "combined group", "combined bank", "join forces", "joining forces")
_BOUGHT = ("acqui", " buy", " bought", "takeover", "purchase")
_SPIN_OFF = ("spin-off", "spinoff", "spun off", "spinning off", "demerge", "carve-out", "carved out")
_TENDERED = (
    "tender offer",
    "tendered",
    "offer period",
    "acceptance period",
    "acceptances",
    "mandatory offer",
    "mandatory bid",
    "offer document",
    "takeover offer",
    "public offer",
    "squeeze-out",
    "accept the offer",
    "irrevocabl",
)
_PER_SHARE = ("a share", "per share", "per ordinary share", "each share", "apiece", "pence")


def _is_of_output(draft: Draft, reading: Reading) -> bool:
    """What is supplied is power, gas or a mine's product, all that a plant gives: an offtake, whatever it is called."""
    return any(_OUTPUT.search(reading.text, *span_of(event, reading)) for event in draft.events)


_OUTPUT = re.compile(
    r"\b(?:electricity|[MGT]Wh|(?:mega|giga|kilo)watt[- ]?(?:hours?|months?)|off-?take"
    r"|(?:spodumene|LNG|hydrogen|biomethane|concentrates?)(?! (?:carriers?|tankers?|vessels?|ships?|tanks?|trucks?"
    r"|buses|trains?|plants?|terminals?|engines?|compressors?|pumps?|valves?|storage|equipment|electroly[sz]ers?))"
    r"|(?:its|the|of|renewable|green|solar|wind|nuclear|baseload) power(?! (?:tools?|cables?|plants?|stations?|lines?))"
    r"|(?:the|all|entire) output|output of|kilowatt-hours?)\b"
)


def _is_for_project(draft: Draft, reading: Reading) -> bool:
    """A sentence of the loan calls it a construction loan, or says that it is for a project; or those before it do."""
    for event in draft.events:
        start, end = span_of(event, reading)
        if _PROJECT.search(reading.text, start, end):
            return True
    start = reading.sentences[max(0, draft.main.sentence - 2)].start
    end = reading.sentences[draft.main.sentence].end
    return bool(_PLANT.search(reading.text, start, end) and _COST.search(reading.text, start, end))


_PROJECT = re.compile(
    r"\b(?:construction (?:loan|facility|financing|debt)|project (?:loan|financing|finance)|financial close"
    r"|(?:solar|wind|battery|hydrogen|storage)[\w ]{0,30} project"
    r"|crédito de construcción|planta (?:fotovoltaica|solar)"
    r"|parque (?:eólico|solar)|Batteriespeichers?|Windparks?|Solarparks?)\b"
)
_PLANT = re.compile(
    r"\b(?:solar|photovoltaic|wind|battery|biogas|geothermal|hydro(?:electric)?|storage|desalination|toll road)"
    r" (?:park|farm|plant|project|facility|station)\b|\bMWp\b"
)
_COST = re.compile(
    r"\b(?:budget|capex|outlay|cost of (?:building|construction|the project)|to build|(?:debt|equity) ca)"
)


def _is_in_part(draft: Draft, reading: Reading) -> bool:
    """A headline's purchase, and "takes control" anywhere, is a stake where the story says how much was bought."""
    told = next((event for event in draft.events if not event.is_heading), None)
    if draft.main.is_heading and told is not None and told.type is DealType.STAKE_PURCHASE:
        return True
    is_control = "control" in reading.text[draft.main.start : draft.main.end]
    return is_control and any(event.type is DealType.STAKE_PURCHASE for event in draft.events)


def _is_public_offer(draft: Draft, reading: Reading) -> bool:
    """An offer for shares at so much each, made to whoever holds them."""
    if draft.main.frame.name not in ("bid", "offer"):
        return False
    if any(event.frame.name == "offer" and event.trade.is_stake and event.trade.is_whole for event in draft.events):
        # "an offer for every share"
        return True
    return any(
        (figure.unit or "").endswith("/share")
        for event in draft.events
        for figure in reading.figures_in(*span_of(event, reading))
    )
