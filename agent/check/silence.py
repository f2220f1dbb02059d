"""Words by which an article touches on a term, even where no value of it was read.

A term that the text speaks of in words nobody here could read is not missing: ambiguity is no finding.
"""

import re
from collections.abc import Mapping

from agent.schema.term_kind import TermKind as K

_WHEN = (
    r"(?:19|20)\d\d|quarter|half|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|week|month|yesterday|today"
    r"|januar|februar|märz|mai|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
    r"|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|juin|juillet|août|septembre|octobre"
    r"|novembre|décembre|spring|summer|autumn|winter|frühjahr|sommer|herbst|primavera|verano|otoño|printemps"
    r"|été|automne"
    r"|monday|tuesday|wednesday|thursday|friday|trimestre|semestre|quartal|halbjahr"
)
_CLOSING = (
    r"clos(?:e[sd]?|ing)|complet(?:e[sd]?|ing|ion)|finali[sz]e[sd]?|finish\w*|settle(?:d|ment)?"
    r"|vollzug|abschluss|abgeschlossen|clôture|finalis\w+|cierre|cerr\w+"
)
_CLOSING_WORD = re.compile(rf"\b(?:{_CLOSING})\b", re.IGNORECASE)
_THEN_WHEN = re.compile(rf"[^.;]{{0,80}}\b(?:{_WHEN})\b", re.IGNORECASE)
_WHEN_BEFORE = re.compile(rf"\b(?:{_WHEN})\b[^.;]{{0,60}}$", re.IGNORECASE)
_FAR_BEFORE = 75
_YEARS = r"\b(?:years?|months?|weeks?|días|años?|meses|jahre[ns]?|monate[n]?|ans?|années?|mois)\b"
_MONEY = r"(?:[$€£¥]|\b(?:usd|eur|gbp|chf|aud|cad|dollars?|euros?|dlrs|pounds|million|billion|mln|mrd|mio)\b)"

_PATTERNS: Mapping[K, str] = {
    K.TOTAL_CONSIDERATION: rf"\b(?:price|valued|worth|consideration|terms|valuation|precio"
    rf"|kaufpreis|prix)\b[^.;]{{0,60}}{_MONEY}"
    rf"|{_MONEY}[^.;]{{0,30}}\b(?:deal|acquisition|sale|purchase|bid|offer)\b",
    K.EQUITY_VALUE: rf"\b(?:valu\w+|worth|valorise|valora\w*|bewert\w+)\b[^.;]{{0,60}}{_MONEY}",
    # What a listed company is worth is no secret of its round.
    K.POST_MONEY: r"\b(?:rights issue|placement|placing|listed|nasdaq|nyse|asx|lse|stock exchange|shares? price"
    r"|outstanding shares|shares outstanding|offering|börse|bolsa|bourse)\b"
    rf"|\b(?:valu\w+|worth|market cap\w*|valorise|valora\w*|bewert\w+)\b[^.;]{{0,60}}{_MONEY}",
    K.CASH_COMPONENT: r"\bcash|\bshares\b|\bstock\b|\bpaid in\b|numéraire|efectivo|\bin "
    r"bar\b|barmittel|aktien|acciones|actions",
    K.UPFRONT_PAYMENT: r"\bup-?\s?front|\b(?:at|on|upon) (?:the )?(?:closing|completion|signing|delivery|settlement)"
    r"|\binitial payment|\bin cash\b|\ball-cash|\bdeposit\b",
    K.MILESTONE_PAYMENT: r"\bmilestone|\bcan earn|\bapproval|\bcontingent|\bgoals?\b|\btargets?\b|\bsuccess"
    r"|\bmeilenstein|\bhitos?\b|\bjalons?\b|\bétapes?\b",
    K.ROYALTY_RATE: r"\broyalt|\bnet sales|\bprofit share|lizenzgebühr|regalía|redevance",
    K.EXPECTED_CLOSE: r"\b(?:money|funds|payment|shares|deal|transaction|sale)\b[^.;]{0,50}\b(?:by|in|on|before)\s+"
    + rf"(?:the\s)?(?:end\sof\s)?(?:{_WHEN})\b"
    + r"|\b(?:effective|list(?:ing|ed)|separat\w+|trading)\b[^.;]{0,60}\b(?:"
    + _WHEN
    + r")\b",
    K.OUTSIDE_DATE: r"\b(?:until|expires?|lapses?|deadline|no later than|open (?:from"
    r"|for)|jusqu|hasta el|bis zum|du \d+ \w+ au)\b",
    K.APPROVALS_REQUIRED: r"\bapprov|\bconsent|\bclear(?:ed|ance)|\bregulator|\bantitrust"
    r"|\bpermit|\bsign[- ]?off|\bvote"
    r"|\bsubject to|\bcondition|\bautorit|\bautorid|\bbehörde|\bkartell"
    r"|\bgenehm|\baprob|\bautoriz|visto bueno|\bregister",
    K.STAKE: r"\d\s?%|\bper ?cent\b|\bpct\b|\bstakes?\b|\ball (?:of )?(?:the|its) (?:shares|stock)"
    r"|\bhalf of\b|\bequal (?:shares|partners)|\b50[:/]50",
    K.PREMIUM: r"\bpremium|\bprime de|\bprima d|\baufschlag|\bprämie",
    K.EXCHANGE_RATIO: r"\bfor each\b|\bfor every\b|\bratio\b|\bper share\b|je aktie|par action|por acción",
    K.PRICE_PER_SHARE: r"\b(?:a|per|each)\s+share|\bissue price|je aktie|par action|por acción|\bprice range",
    K.SHARES_ISSUED: r"\d[^.;]{0,20}\bshares\b|\d[^.;]{0,20}\b(?:aktien|acciones|actions)\b|\bone share\b",
    K.PRINCIPAL: rf"\b(?:loan|notes?|bonds?|facility|raise[sd]?|raising|round|financing|offering|kredit|darlehen"
    rf"|anleihe|préstamo|prêt|emprunt|principal|provide[sd]?|commit\w*)\b[^.;]{{0,80}}{_MONEY}"
    rf"|{_MONEY}[^.;]{{0,60}}\b(?:loan|notes?|bonds?|facility|round|financing"
    rf"|kredit|darlehen|anleihe|préstamo|prêt|emprunt)\b",
    K.INTEREST_RATE: r"\binterest\b(?! in\b)|\bcoupon|\bbasis points|\bsofr\b|\beuribor\b|\bmargin "
    r"of|\bzins|\bkupon|\bintérêt|\binterés|\btaux\b",
    K.MATURITY: rf"\bmatur|\bdue\b|\btenor|\brepa(?:y|id)|{_YEARS}|\bfällig|\blaufzeit|échéance|vencimiento",
    K.USE_OF_PROCEEDS: r"\bproceeds|\bto (?:fund|finance|build|expand|develop|repay|refinance)\b|\bcorporate purposes"
    r"|\b(?:money|funds|funding|capital|cash|loan|it|round) (?:will|goes|is to"
    r"|would)\b|destinar|verwend|\bfinanci\w+|investi\w+",
    K.TERM_LENGTH: rf"{_YEARS}|\bterm\b|\buntil\b|\bexpir|\blaufzeit|\bdurée|\bplazo|\bperpetu|\bruns\b",
    K.ANNUAL_VALUE: r"\brents?\b|\bper year|\ba year|\bannual|\bmiete|\bpacht|\bloyer|\brenta\b|\balquiler",
    K.CONTRACT_VALUE: rf"\b(?:contract|agreement|order|deal|price|cost|pays?|worth|value[ds]?)\b[^.;]{{0,60}}{_MONEY}",
    K.CAPACITY: r"\d\s?(?:MW|GW|kW|megawatt|gigawatt)|\bsquare (?:feet|met)|\bsq\.? ?(?:ft|m)|\bm²|\bquadratmeter"
    r"|\bmètres carrés|\bmetros cuadrados|\bhect|\bacres?\b|\bberth|\brooms?\b",
    K.VOLUME: r"watt-?(?:heures|hours|stunden|horas)|vatios hora|\d\s?(?:[KMGT]Wh|MW|GW|t\b|tons?|tonnes?|kt"
    r"|ounces|oz|barrels|units|m3|bcf|lbs)|\b(?:entire|whole"
    r"|all (?:of )?(?:the|its)) (?:output|production)|\bhalf of (?:the|its) (?:output|production)"
    r"|\btonnes|\bsubstations|\bvehicles|\bbuses|\btrains",
    K.PRICE_PER_UNIT: r"\bper (?:MWh|kWh|tonne|ton|ounce|unit|MW)|\bprices?\b|\btariff|\bpreis|\bprix|\bprecio",
    K.RENEWAL_OPTION: r"\brenew|\bexten(?:d|sion)|\bverläng|\bprolong|\bprórroga|\bprorrog|\brenouvel|\brenov",
    K.COMMISSIONING_DATE: rf"\b(?:deliver\w*|operat\w+|online|start\w*|begin\w*"
    rf"|commission\w*|move|live|energi[sz]\w+|ready"
    rf"|einziehen|betrieb|liefer\w+|service|livr\w+|entrega\w*|marcha|runs?|empiez\w+|comienz\w+|commenc\w+"
    rf"|beginn\w*|fonctionn\w+|entr\w+)\b[^.;]{{0,60}}\b(?:{_WHEN}|\d{{4}})\b"
    rf"|\b(?:from|ab|desde|a partir de|à partir d[eu]|zum)\s+(?:\w+\s){{0,2}}(?:{_WHEN}|\d{{1,2}}\.?)\b",
    K.CAPEX: rf"\b(?:costs?|invest\w*|build\w*|spend\w*|contribut\w*|put(?:s|ting)? in|capital|baukosten|inversión"
    rf"|investissement)\b[^.;]{{0,60}}{_MONEY}|{_MONEY}[^.;]{{0,30}}\b(?:capital|investment|cost)\b",
    K.TERRITORY: r"\bmond(?:e|ial\w*)|\bweltweit|\bmundial\w*|\bpays\b|\bpaíses|\bländer\w*|\beurop|\bdroits?\b"
    r"|\bworldwide|\bglobal|\bterritor|\bcountr|\bcountries|\boutside\b|\brights (?:in"
    r"|for)\b|\beurope|\bchina\b|\bjapan\b|\bunited states\b",
    K.EXCLUSIVITY: r"exclusiv|exklusiv|\bsole\b",
    K.OPTION_WINDOW: rf"\bwithin\b|\buntil\b|\bby (?:the )?(?:end|\d|january|june|december)|{_YEARS}|\bexercis",
    K.OPTION_FEE: r"\bfees?\b|\boption payments?\b|\bpays?\b|\bpaid\b|\bpremium\b",
    K.NET_DEBT: r"\bdebt\b|\bschulden|\bdeuda|\bdette",
}
_BY_CLOSING = frozenset({K.EXPECTED_CLOSE.value, K.CLOSING_DATE.value})
_MENTIONS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _PATTERNS.items()}


def is_mentioned(kind: str, text: str) -> bool:
    """Whether the text touches on a term of this kind; of a desk's own fields nothing is known."""
    if kind in _BY_CLOSING and _says_when_it_closes(text):
        return True
    pattern = next((found for known, found in _MENTIONS.items() if known.value == kind), None)
    return pattern is not None and pattern.search(text) is not None


def _says_when_it_closes(text: str) -> bool:
    """Whether a word of closing and a moment stand in one clause, in either order."""
    for found in _CLOSING_WORD.finditer(text):
        before = text[max(0, found.start() - _FAR_BEFORE) : found.start()]
        if _THEN_WHEN.match(text, found.end()) or _WHEN_BEFORE.search(before):
            return True
    return False
