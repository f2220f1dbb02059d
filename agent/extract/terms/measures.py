"""Sizes, prices per unit, yearly values and multiples: what a figure measures, where no cue stands beside it."""

import re

from agent.extract.terms.choose import Item, Scene
from agent.extract.terms.groups import CONTRACTS, DEBT, DELIVERIES, LETTINGS, TRANSFERS
from agent.extract.terms.segments import Said, said_of
from agent.schema.deal import DealType
from agent.schema.figure import Figure, FigureKind
from agent.schema.term_kind import TermKind as K

_RIGHTS = frozenset({DealType.LICENSE, DealType.COLLABORATION})
_SITED = (CONTRACTS - _RIGHTS) | {
    DealType.PROJECT_FINANCING,
    DealType.JOINT_VENTURE,
    DealType.ASSET_SALE,
    DealType.ACQUISITION,
    DealType.STAKE_PURCHASE,
}
_PRICED = TRANSFERS | CONTRACTS | DEBT
_PLANT = re.compile(
    r"plant|\bsites?\b|campus|\bhalls?\b|facilit|\bfarm|batter|\bparks?\b|\bmine\b|project|\bunits?\b|block"
    r"|building|phase"
    r"|\bload\b|capacity|output|turbine|panel|array|storage|interconnection|feeder|tenant|customer|contract"
    r"|tolling|committed"
    r"|anlage|speicher|leist|werk|parque|potencia|batería|centrale|\bparc\b|puissance|stockage|rechenzentrum|paneles"
)
# What a company has all told, asks of a utility or may build one day is no size of this deal.
_OWNERS = re.compile(
    r"\b(?:operates?|owns?|owned|manages?|runs|portfolio|pipeline|fleet|applied|asked|seeks?|request\w*"
    r"|earlier|previous\w*"
    r"|was built|betreibt|besitzt|opera|mantiene|exploite|possède|on top of|besides|besitzen)\b"
    r"|\b(?:has|have|had|holds?|hat|tiene|compte)\b[^,;]{0,30}$|\b(?:the|its) (?:other|final|remaining|rest)\s$"
)
_OWNERS_AFTER = re.compile(
    r"[^,;.]{0,25}\b(?:in operation|operating|under development|pipeline|portfolio|elsewhere|worldwide"
    r"|across|en carpeta"
    r"|in betrieb|en exploitation|en operación|energi[sz]ed capacity|of energi[sz]ed|each|apiece|chacune?"
    r"|cada un[oa])\b"
)
_STORES = re.compile(
    r"batter|storage|\bstores?\b|\bhold|speicher|fasst|batería|almacen|stockage|-hour\b|\bhours\b|stunden|horas"
)
_HOLDS = re.compile(r"\bholds?\b")
_YEARLY = re.compile(r"\s?(?:a year|per year|annual|yearly|each year|jährlich|im jahr|pro jahr|al año|anuales|par an)")
# Beyond this a number of megawatt-hours is a year's production and no battery.
_LARGEST_STORE = 20_000
_TAKES = re.compile(
    r"\b(?:option|receiv\w+|tak(?:e|es|ing|en)|b(?:uy|uys|ought)|draws?|deliver\w*|suppl\w+|purchas\w+|call\w*"
    r"|commit\w*"
    r"|bound|sold|sells?|sign\w*"
    r"|offtake|contract\w*|bezieh\w*|abn\w+|liefer\w*|livr\w+|prend\w*|achèt\w+|suministr\w+|compr\w+|entreg\w+)\b"
)
_LET = re.compile(
    r"\b(?:space|floor|building|warehouse|lettable|offices?|premises|haus|lager|fläche|nutzfläche|local|bureaux)"
)
_LET_OUT = re.compile(
    r"(?:jet|aircraft|plane|turboprop|helicopter|vessel|ship|tanker|carrier|truck|bus|train|locomotive)$"
)
# Bound to take so much by a contract, whatever the article's first deal is.
_TAKEN = re.compile(
    r"\b(?:to (?:take|draw|buy|deliver|supply|receive)|takes|draws|buys|signed for|contract(?:ed)? for|offtake of"
    r"|covers|supply of)"
    r"\s(?:[a-z]+\s){0,3}$"
)
_LETS = re.compile(
    r"\b(?:tak(?:e|es|ing|en)|took|rents?|rented|leas(?:e|es|ed|ing)|let|lets|letting|occup\w+"
    r"|covers?)\s(?:[a-z]+\s){0,3}$"
)
_SOLD = re.compile(
    r"\b(?:sell|sells|sold|selling|buy|buys|bought|buying|acquir\w+|purchas\w+(?: of)?|sale of|take(?:s|n)? "
    r"over|estate of)"
    r"\s(?:[a-z-]+\s){0,2}$"
)
_REPLACED = re.compile(r"\b(?:replac\w+|instead of|ersetzt|sustituye\w*|remplace\w*|up from|than)\b[^,;]{0,15}$")
_NO_GOODS = frozenset(
    "share year month day week percent person people employee worker job country customer time unit degree "
    "brother founder bed "
    "director holder sister lender bank".split()
)
_EACH = re.compile(
    r"\s?(?:an?|per|for (?:each|every)|each|je|pro|por|par)\s(?:[^\W\d]+\s){0,2}?(?P<noun>[^\W\d_]{2,})"
    r"|\s(?:each|apiece|a piece)\b"
)
_TIMES = frozenset(
    "year month week day quarter hour annum jahr monat tag año mes día an mois jour share stock piece few "
    "total further".split()
)
_AMOUNTS_TO = re.compile(
    r"\b(?:price\w*|pays?|paid|paying|works? out|comes? to|equals?|equivalent|corresponds?|makes?|tariff"
    r"|purchase\w*|deal"
    r"|costs?|costing|budget\w*|spen[dt]s?|invest\w*|build|outlay|that is|which is|worth|rate|fee"
    r"|consideration|rents?|toll|fixed|flat|sold|buys?|bought|sell\w*|cash|zahlt|vergütung|\w*preis|miete\w*"
    r"|\w*mietzins|precio"
    r"|prix|loyer|ergibt|équivaut|tarifa)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:spot|brent|benchmark|market|averag(?:es|ed)|rival|expected|forecast|analyst\w*|dividend|tax"
    r"|compar\w+|against|while"
    r"|gold (?:price|will|stands)|price of (?:gold|silver|copper|oil|gas|wheat)|margin|earns?|brings? in|wholesale"
    r"|quoted|mining|cash cost|sustaining|ebitda|revenue|sales"
    r"|cotiza\w*|media|moyenne|fließen)\b"
)
_IN_A_YEAR = re.compile(
    r"\s?(?:in|for) (?:an?|the|its|each|every) (?:average|first|full|typical|normal|contract|opening) (?:lease )?year"
)
_OVER_TERM = re.compile(
    r"\b(?:over|across|during|for|through) (?:the|its|their|that|an?|those)? ?(?:whole |initial |fixed |full "
    r"|firm |first |base "
    r"|[\w-]+-year )?(?:term|life(?:time)?|tenor|contract period|duration)\b"
    r"|\bover (?:the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)[- ]years?\b"
    r"|\b(?:über|auf) die (?:\w+ )?(?:laufzeit|vertragsdauer)|\bsur (?:toute )?la durée|\b(?:durante|en) "
    r"(?:toda )?la vigencia"
    r"|\ba lo largo del (?:contrato|plazo)"
)
_OF_CONTRACT = re.compile(
    r"\b(?:contract\w*|agreement|rents?|lease|toll\w*|fees?|pay\w*|paid|tariff|worth|brings?|would be|tenant"
    r"|customer|deal"
    r"|commit\w*|means|totals?|vertrag\w*|miet\w*|zahlt|vergütung|jährlich|contrat\w*|loyer|renta|abwirft|percib\w+)\b"
)
_RESULTS = re.compile(
    r"\b(?:revenues?|sales|turnover|turned over|earn\w*|profits?|ebitda|loss\w*|costs?|savings?|sav(?:e|es)"
    r"|spen[dt]\w*|budget"
    r"|wages|umsatz\w*|ergebnis\w*|ventas|facturó|chiffre|ventes|dividend\w*)\b"
)
_EARNINGS = re.compile(
    r"[^,;.]{0,50}\b(?:revenues?|sales|turnover|ebitda?|ebit|earnings|earned|profits?|income|bookings|umsatz\w*"
    r"|ergebnis\w*|ventas"
    r"|beneficio\w*|chiffre d[’']affaires|résultat\w*)\b"
)
_VALUED = re.compile(
    r"\b(?:price|payment|valu(?:e|es|ed|ing|ation)|sum|figure|deal|multiple|bid|offer|bewert\w+|kaufpreis"
    r"|precio|prix)\b"
)
_LEVERAGE = re.compile(
    r"\b(?:debt|leverage|geared|gearing|subscribed|oversubscribed|faster|bigger|larger|brings? in|earns?"
    r"|change hands|covenants?|covered|cover|trades?|peers?|\w*verschuld\w*)\b"
)


_NEW_SHARES = re.compile(r"\bnew\b|\bcreat\w+|\bissu(?:e|es|ed|ing)\b|\bneue\w*|\bnuevas\b|\bnouvelles\b")
_OLD_SHARES = re.compile(r"\bin issue\b|\bon issue\b|\boutstanding\b|\bexisting\b|\bvalued\b")
# Fewer things than this are named one by one, and make no volume.
_MANY = 20


def measure_of(scene: Scene, item: Item, *, is_told: bool) -> K | None:
    """None where the figure is somebody's size or result, or nothing says what it has to do with the deal."""
    if not isinstance(item, Figure):
        return None
    said = said_of(scene, item)
    sentence = scene.text[scene.start : scene.end].lower()
    match item.kind:
        case FigureKind.POWER:
            return _power(scene, said, sentence)
        case FigureKind.ENERGY:
            return _energy(scene, item, said, sentence)
        case FigureKind.MONEY | FigureKind.PER_UNIT:
            return _money(scene, item, said, sentence, is_told=is_told)
        case FigureKind.MULTIPLE:
            return _multiple(scene, said, sentence)
        case FigureKind.COUNT | FigureKind.MEASURE:
            return _goods(scene, item, said, sentence, is_told=is_told)
    return None


def _power(scene: Scene, said: Said, sentence: str) -> K | None:
    if scene.deal_type not in _SITED or not _PLANT.search(sentence):
        return None
    is_owners = _OWNERS.search(f"{said.lead} {said.before}") or _OWNERS_AFTER.match(said.after)
    return None if is_owners else K.CAPACITY


def _energy(scene: Scene, item: Figure, said: Said, sentence: str) -> K | None:
    is_yearly = bool(item.period) or bool(_YEARLY.match(said.after))
    is_store = item.high <= _LARGEST_STORE and not is_yearly and _STORES.search(sentence)
    if scene.deal_type in _SITED and is_store and not _OWNERS.search(_HOLDS.sub("", said.before)):
        return K.STORAGE_ENERGY
    is_taken = _TAKEN.search(said.before) and _OF_CONTRACT.search(sentence)
    return K.VOLUME if is_taken or (scene.deal_type in DELIVERIES and _TAKES.search(said.own)) else None


def _money(scene: Scene, item: Figure, said: Said, sentence: str, *, is_told: bool) -> K | None:
    if _is_each(item, said):
        around = f"{said.lead} {said.own}"
        is_said = _AMOUNTS_TO.search(around) or scene.text[scene.start : item.start].endswith((" or ", ", or "))
        is_price = scene.deal_type in _PRICED and is_said and not _ELSEWHERE.search(around)
        return K.PRICE_PER_UNIT if is_price else None
    if item.kind is not FigureKind.MONEY or scene.deal_type not in CONTRACTS - _RIGHTS or _RESULTS.search(said.own):
        return None
    is_yearly = (item.period or "").startswith("per ") or _IN_A_YEAR.match(said.after)
    if is_yearly and (is_told or _OF_CONTRACT.search(sentence)):
        return K.ANNUAL_VALUE
    return K.CONTRACT_VALUE if not is_yearly and _OVER_TERM.search(said.own) else None


def _is_each(item: Figure, said: Said) -> bool:
    """ "$275,000 a tower", "£1.3 million per MW"; no share, and nothing by the year."""
    if item.kind is FigureKind.PER_UNIT:
        return not (item.unit or "").endswith("/share")
    found = _EACH.match(said.after)
    if found is None or found["noun"] in _TIMES:
        return False
    return not (item.period or "").startswith("per ")


def _multiple(scene: Scene, said: Said, sentence: str) -> K | None:
    if scene.deal_type not in TRANSFERS or _LEVERAGE.search(said.own):
        return None
    return K.VALUATION_MULTIPLE if _EARNINGS.match(said.after) or _VALUED.search(said.before) else None


def _goods(scene: Scene, item: Figure, said: Said, sentence: str, *, is_told: bool) -> K | None:
    noun = (item.unit or "").split()[-1:] or [""]
    if noun == ["share"] and scene.deal_type in TRANSFERS and _NEW_SHARES.search(said.own):
        return None if _OLD_SHARES.search(said.own) else K.SHARES_ISSUED
    if noun[0] in _NO_GOODS or not item.unit or item.low < 0 or _REPLACED.search(said.before):
        return None
    deal = scene.deal_type
    if deal in LETTINGS and item.kind is FigureKind.MEASURE and (_LET.search(sentence) or _LETS.search(said.before)):
        return K.VOLUME
    if deal in LETTINGS and _LET_OUT.search(noun[0]) and (is_told or _LETS.search(said.before)):
        return K.VOLUME
    if (
        item.kind is FigureKind.MEASURE
        and deal not in LETTINGS
        and _TAKEN.search(said.before)
        and _OF_CONTRACT.search(sentence)
    ):
        return K.VOLUME
    if deal in DELIVERIES and item.kind is FigureKind.MEASURE and _TAKES.search(f"{said.lead} {said.own}"):
        return K.VOLUME
    is_many = item.kind is FigureKind.MEASURE or (item.high >= _MANY and "-" not in item.quote)
    is_sold = is_told and is_many and deal in TRANSFERS and _SOLD.search(said.before)
    return K.VOLUME if is_sold else None
