"""What else a number in a text about a deal may be of: asked where none of the plain metrics fits its clause.

The words are those of the trade press in four languages; nothing here says that two values are of one thing, only
what each is said of.
"""

import re

from agent.check.across.metrics import Metric
from agent.schema.figure import FigureKind as F
from agent.schema.term_kind import TermKind as K

_MONEY = frozenset({F.MONEY})
_PRICE = frozenset({F.MONEY, F.PER_UNIT})
_RATE = frozenset({F.PERCENT, F.POINTS})
_TIME = frozenset({F.DURATION})
_SIZE = frozenset({F.POWER, F.ENERGY, F.MEASURE})
_TIMES = frozenset({F.MULTIPLE})


def _metric(name: str, kinds: frozenset[F], words: str, kind: str | None = None) -> Metric:
    return Metric(name, kinds, re.compile(words, re.IGNORECASE), kind)


MONEY_METRICS: tuple[Metric, ...] = (
    _metric(
        "market price of a share",
        _PRICE,
        r"\b(?:shares?|stock)\b[^.;]{0,40}\b(?:rose|fell|slipped|jumped|gained|climbed|dropped|closed|traded?|stood)\b",
    ),
    _metric("target of an analyst", _PRICE, r"\b(?:target|fair value|kursziel|objectif de cours)\b"),
    _metric("earnings per share", _PRICE, r"\b(?:eps|ffo|earnings)\b[^.;]{0,30}\b(?:share|estimate)\b"),
    _metric("price of the option", _MONEY, r"\boptions?\b|\b(?:call|put) right\b", K.OPTION_FEE),
    _metric(
        "milestones",
        _MONEY,
        r"\bmilestones?\b|\bmeilenstein\w*|\bjalons?\b|\bhitos?\b|\bhangs? on\b|\bbiobucks\b",
        K.MILESTONE_PAYMENT,
    ),
    _metric(
        "upfront payment",
        _MONEY,
        r"\bup-?front\b|\binitial (?:payment|consideration|instal?ment|sum)\b|\bdown[- ]?payment\b|\bsign(?:ing|"
        r"ature) "
        r"(?:fee|bonus|payment)\b|\bhand(?:s|ed)? over\b|\b(?:an|voraus)zahlung\w*|\bacompte\b|\bpago inicial\b",
        K.UPFRONT_PAYMENT,
    ),
    _metric(
        "contingent payment",
        _MONEY,
        r"\bextra money\b|\bcould (?:rise|add|reach)\b|\bmay (?:rise|grow|add)\b|\b(?:kommen|fließen|"
        r"folgen)\b[^.;]{0,30}"
        r"\b(?:wenn|falls|sofern)\b|\b(?:wenn|falls|sofern)\b|\bcomplément de prix\b|\bpago contingente\b|"
        r"\bsubject to "
        r"(?:the )?(?:performance|results|targets)\b|\bdeferred\b",
        K.EARN_OUT,
    ),
    _metric(
        "cash part",
        _MONEY,
        r"\bin cash\b|\bcash (?:portion|part|component|element|consideration|payment)\b|\b(?:davon )?in bar\b|"
        r"\bbaranteil\b|\ben (?:espèces|numéraire|efectivo|metálico)\b",
        K.CASH_COMPONENT,
    ),
    _metric(
        "equity put in",
        _MONEY,
        r"\bequity\b|\bof (?:its|their|his|her|our) own\b|\b(?:fresh|new|own) (?:capital|funds|money|shares)\b|"
        r"\beigen(?:kapital|mittel)\w*|\bfonds propres\b|\brecursos propios\b|\bcapital (?:increase|raise|raising)\b|"
        r"\bsubscri\w+|\binject\w*|\brights issue\b|\bplacing\b|\bplacement\b",
    ),
    _metric(
        "part paid in shares",
        _MONEY,
        r"\bin (?:[\w&.’']+ ){0,3}(?:shares|stock|units|paper)\b|\bstock (?:component|portion)\b|\bin aktien\b|"
        r"\ben (?:actions|acciones)\b",
        K.STOCK_COMPONENT,
    ),
    _metric(
        "debt",
        _MONEY,
        r"\b(?:senior|term|bank|bridge|acquisition) (?:debt|loans?|facilit\w+|financing|notes?)\b|\bborrow\w*|"
        r"\blen[dt]\w*|"
        r"\bdebt\b|\bmortgages?\b|\bcredit\b|\b(?:loans?|facilit(?:y|ies))\b|\bnotes?\b|\bbonds?\b|\bschuld\w+|"
        r"\banleihen?\b|"
        r"\bkredit\w*|\bdarlehen\b|\bcrédits?\b|\bdettes?\b|\bdeuda\b|\bcréditos?\b|\bother people's money\b|"
        r"\boverdraft\b",
        K.PRINCIPAL,
    ),
    _metric(
        "project cost",
        _MONEY,
        r"\b(?:project|total|overall|full|capital) (?:costs?|budget|bill|capex)\b|\bcosts? of the (?:project|scheme|"
        r"development|works?)\b|\b(?:bau|gesamt|projekt|investitions)kosten\b|\bcoût (?:total|du projet)\b|"
        r"\bcoste total\b|"
        r"\bbudget\b|\bprice tag\b",
        K.CAPEX,
    ),
    _metric(
        "investment",
        _MONEY,
        r"\binvest\w*|\bcapex\b|\bspen(?:d|t|ds|ding)\b|\bupgrad\w+|\bmoderni[sz]\w+|\brefurbish\w*|\bplough\w*|"
        r"\binversi\w+",
        K.CAPEX,
    ),
    _metric(
        "rent or fee a year",
        _MONEY,
        r"\brents?\b|\bmiete\w*|\bpacht\w*|\bloyers?\b|\balquiler\b|\brenta\b|\b(?:toll|tariff|retainer|ground rent)\b",
        K.ANNUAL_VALUE,
    ),
    _metric(
        "operating profit",
        _MONEY,
        r"\boperating (?:profit|income|result)\b|\bebita?\b|\bbetriebsgewinn\b|\brésultat d.exploitation\b",
    ),
    _metric(
        "loss", _MONEY, r"\b(?:pre-?tax |net |operating )?loss(?:es)?\b|\bverlust\w*|\bfehlbetrag\b|\bpertes?\b|"
            r"\bpérdidas?\b"
    ),
    _metric(
        "profit",
        _MONEY,
        r"\bprofits?\b|\bearn(?:ed|ings|s)\b|\bnet income\b|\bsurplus\b|\bgewinn\w*|\bunterm strich\b|\büberschuss\b|"
        r"\bbénéfices?\b|\bresultado\b|\bbeneficios?\b|\bffo\b",
    ),
    _metric(
        "revenue",
        _MONEY,
        r"\bsales\b|\brevenues?\b|\bturn(?:s|ed)? over\b|\btakings?\b|\bgross bookings\b|\berlös\w*|"
        r"\bsetzte\b[^.;]{0,60}\bum\b|"
        r"\bumgesetzt\b|\bventas?\b|\bfacturaci\w+|\bingresos\b|\brecettes\b|\bpremiums written\b|"
        r"\bnet interest income\b",
    ),
    _metric(
        "cash held",
        _MONEY,
        r"\bcash (?:of|balance|position|pile|reserves?|and equivalents|stood|was)\b|\bin the bank\b|\bliquidity\b|"
        r"\bliquide mittel\b|\btrésorerie\b|\btesorería\b|\bcash\b[^.;]{0,14}\bstood\b",
    ),
    _metric("assets managed", _MONEY, r"\b(?:assets under management|manages|net asset value|nav|portfolio)\b"),
    _metric("orders in hand", _MONEY, r"\b(?:order ?book|backlog|order intake|orders)\b|\bauftragsbestand\b"),
    _metric(
        "deposit", _MONEY, r"\bdeposits?\b|\bearnest money\b|\bkaution\b|\bcaution\b|\bfianza\b|\bdépôt\b", K.DEPOSIT
    ),
    _metric(
        "penalty", _MONEY, r"\bpenalt\w+|\bdamages\b|\bfin(?:e|ed|es)\b|\bcompensation\b|\bvertragsstrafe\b|\bmulta\b"
    ),
    _metric(
        "grant", _MONEY, r"\bgrants?\b|\bsubsid\w+|\btax credits?\b|\bzuschuss\w*|\bförder\w+|\bsubvention\w*|"
            r"\bstate aid\b"
    ),
    _metric("fund", _MONEY, r"\b(?:community|benefit|local|pension|trust|hardship|retention) (?:fund|pool|pot|"
        r"trust)\b"),
    # Earnings before or after tax are no tax.
    _metric("tax", _MONEY, r"(?<!before )(?<!after )(?<!interest, )(?<!interest and )(?<!pre-)\btax(?:es)?\b|"
        r"\bduty\b|\bstamp\b|\bsteuern?\b"
    ),
    _metric("write-down", _MONEY, r"\b(?:write-?(?:down|off)|impairment|charge|abschreibung)\w*\b"),
    _metric(
        "rival bid",
        _MONEY,
        r"\b(?:rival|competing|other|another|losing|unsuccessful|earlier|previous|rejected) (?:\w+ )?(?:bid\w*|"
        r"offers?|suitors?)\b|"
        r"\bmitbieter\b|\bgeboten\b|\bwent to\b|\boffre concurrente\b|\bunderbidder\b",
    ),
    _metric(
        "value of the contract",
        _MONEY,
        r"\b(?:contract|deal|order|agreement|transaction|offer|bid|award|licen[cs]e|tender)\b[^.;]{0,25}\bworth\b|\bauftragswert\b",
        K.CONTRACT_VALUE,
    ),
    _metric("valuation", _MONEY, r"\bvalu(?:e|es|ed|ing|ation)s?\b|\bmarket cap\w*|\bbewert\w+|\bvaloris\w+"),
    _metric("royalty paid", _MONEY, r"\broyalt\w+"),
    _metric(
        "price",
        _MONEY,
        r"\bpa(?:y|ys|id|ying|yment|yments)\b|\bprices?\b|\bconsideration\b|\bpurchas\w+|\bbuy(?:s|ing)?\b|"
        r"\bbought\b|\bacqui\w+|"
        r"\b(?:kauf)?preis\w*|\bzahl\w*|\bkosten\b|\bprix\b|\bprecio\b|\bpaga\w*|\bcheque\b|\bbill\b|\bdeal\b|"
        r"\btransaction\b|"
        r"\bsells?\b|\bsold\b|\bsale\b|\bverkauf\w*|\bcosting\b|\bin all\b|\bfetch\w*|\btakeover\b|\bsum\b|"
        r"\boffer\b",
        K.TOTAL_CONSIDERATION,
    ),
)  # fmt: skip

RATE_METRICS: tuple[Metric, ...] = (
    _metric(
        "undertakings to accept",
        _RATE,
        r"\birrevocabl\w+|\bundertakings?\b|\blocked in (?:support|\w+)|\bpledged (?:their|its)\b|"
        r"\bsupport (?:from|of) "
        r"(?:holders|shareholders|investors)\b|\bcommit\w* to (?:tender|vote|accept)\b|\block-?up agreements?\b",
    ),
    _metric(
        "votes in favour",
        _RATE,
        r"\bvot(?:e|es|ed|ing)\b[^.;]{0,30}\b(?:favou?r|for|cast|yes)\b|\bvoted\b|\bin favou?r\b|\bvotes cast\b|"
        r"\bbacked (?:it|the)\b|\bturnout\b",
    ),
    _metric(
        "acceptances", _RATE, r"\baccept(?:ances?|ed)\b|\btender(?:ed|s)?\b|\bthreshold\b|\bthe law asks\b|"
            r"\bquorum\b|\bangedient\w*"
    ),
    _metric(
        "premium", _RATE, r"\babove the (?:closing|last|price|market)\b|\bover the (?:closing|last)\b|"
            r"\bmore than the shares\b|"
        r"\bprämie\b|\bprime\b|\bprima\b|\bmarkup\b", K.PREMIUM
    ),
    _metric(
        "interest rate",
        _RATE,
        r"\binterest\b|\bcoupon\b|\bzins\w*|\bintérêts?\b|\binterés\b|\btaux\b|\bcost of (?:debt|borrowing)\b|"
        r"\bmortgage\b|\bloan\b|"
        r"\bcosts it\b|\bbears\b|\bnotes?\b|\bbonds?\b",
        K.INTEREST_RATE,
    ),
    _metric(
        "interest margin",
        _RATE,
        r"\b(?:over|above|plus|on top of)\b[^.;]{0,16}\b(?:bbsy|bbsw|bank bill|sofr|euribor|sonia|saron|stibor|"
        r"nibor|cibor|"
        r"tibor|libor|base rate|reference rate|benchmark|swaps?)\b|\b(?:opening |credit |drawn )?(?:margin|spread)\b",
        K.SPREAD,
    ),
    _metric("yield", _RATE, r"\byields?\b|\brendite\b|\bcap(?:italisation)? rate\b|\breturn\w*\b|\birr\b|"
        r"\brendement\b"),
    _metric("loan to value", _RATE, r"\bloan[- ]to[- ]value\b|\bltv\b|\bgearing\b|\bcovenant\b|\bbeleihung\w*"),
    _metric(
        "indexation", _RATE, r"\bindex\w*|\bescalat\w+|\binflation\b|\bcpi\b|\bcapped\b|\buplift\b|"
            r"\bsteps? up\b|\b(?:rents?|fees?|tariffs?|charges?|prices?|rate)\b[^.;]{0,20}\b(?:ris(?:es?|ing)|climbs?|"
            r"grows?|goes up|increases?)\b", K.ESCALATOR
    ),
    _metric("occupancy", _RATE, r"\boccup\w+|\bvacan\w+|\bfilled\b|\bload factor\b|\butili[sz]ation\b"),
    _metric("market share", _RATE, r"\bmarket\b(?! (?:price|cap))|\bmarktanteil\w*|\bpart de marché\b|\bcuota\b"),
    _metric(
        "effect in a trial",
        _RATE,
        r"\b(?:placebo|dummy|patients?|response|responded|slow(?:ed|ly|er)|survival|relapse|reduction|decline|"
        r"loss of|trial|study)\b",
    ),
    _metric(
        "move of the share price",
        _RATE,
        r"\b(?:shares?|stock)\b[^.;]{0,30}\b(?:rose|fell|jumped|slipped|gained|lost|climbed|dropped|added|shed|up|"
        r"down)\b|"
        r"\b(?:rose|fell|jumped|slipped|gained|climbed|dropped)\b[^.;]{0,20}\b(?:shares?|stock)\b",
    ),
    _metric(
        "stake",
        _RATE,
        r"\b(?:stakes?|owns?|owned|owners?|holds?|held|holding|interests?|(?<!per )(?<!a )shares?|"
        r"shareholding|sharehold\w+|stock|"
        r"capital|register|slice|equity|acquir\w+|buys?|buying|purchases|sell(?:s|ing)?|sold|retain\w*|keeps?|kept|"
        r"speaks for|hang on|ended up with)\b|"
        r"\b(?:anteile?|beteiligung|aktien|kapitals?|stimmrechte|mehrheit\w*)\b|\b(?:participation|parts?|actions)\b|"
        r"\b(?:participación|acciones)\b",
        K.STAKE,
    ),
    _metric("profit share", _RATE, r"\bprofits?\b|\bproceeds\b|\bsplit\b|\brevenue share\b", K.PROFIT_SHARE),
    _metric(
        "growth", _RATE, r"\bgr(?:ew|own|owth|ow)\b|\brose\b|\bfell\b|\bincreas\w*|\bdecreas\w*|\bup\b|\bdown\b|"
            r"\braise\b|\bintake\b"
    ),
    _metric("fee of the agents", _RATE, r"\bfees?\b|\bcommissions?\b|\bbrokers? (?:gets?|takes?|earns?|are paid)\b"),
    _metric("tax rate", _RATE, r"\btax\b|\btariffs?\b|\bdut(?:y|ies)\b"),
)  # fmt: skip

SIZE_METRICS: tuple[Metric, ...] = (
    _metric(
        "second stage",
        _SIZE,
        r"\b(?:second|next|later|further|another|additional) (?:stage|phase)\b|\bstage (?:two|2)\b|\bphase (?:two|"
        r"2|ii)\b|"
        r"\bexpan(?:d|sion)\w*|\boption\b",
        K.CAPACITY_OPTION,
    ),
    _metric("merchant part", _SIZE, r"\bmerchant\b|\buncontracted\b"),
    _metric(
        "contracted part", _SIZE, r"\bcontracted\b|\btoll\w*|\bofftake\b|\bspoken for\b|\btenant\b|"
            r"\bsold forward\b|\bpre-?let\b"
    ),
    _metric("storage", frozenset({F.ENERGY}), r"\bbatter\w+|\bstorage\b|\brated\b|\bsystem\b|"
        r"\bmwh\b", K.STORAGE_ENERGY),
    _metric("size of the plant", frozenset({F.POWER}), r"\b(?:mw|gw|megawatts?|gigawatts?|kw)\b", K.CAPACITY),
    _metric("space", frozenset({F.MEASURE}), r"\b(?:sq|square)\b|\bspace\b|\bm2\b|\bfloor\b"),
    _metric("length of the line", frozenset({F.MEASURE}), r"\b(?:line|cable|pipe\w*|road|track|tunnel|km|"
        r"kilomet\w+|miles?)\b"),
    _metric("volume", _SIZE, r"\btonn?e?s?\b|\bbarrels?\b|\bounces?\b|\bbushels?\b|\blit(?:re|er)s?\b|"
        r"\bcubic\b", K.VOLUME),
    _metric("leverage", _TIMES, r"\bleverage\b|\bdebt\b|\bgearing\b"),
    _metric("oversubscription", _TIMES, r"\bsubscribed\b|\bcovered\b|\bbook\b|\bdemand\b"),
    _metric("valuation multiple", _TIMES, r"\btimes\b|\bmultiple\b|\d ?x\b|\bfold\b", K.VALUATION_MULTIPLE),
)  # fmt: skip

TIME_METRICS: tuple[Metric, ...] = (
    _metric("length of the option", _TIME, r"\boptions?\b|\bexercis\w+|\bcall\b|\bright of first\b", K.OPTION_WINDOW),
    _metric(
        "length of the loan",
        _TIME,
        r"\btenor\b|\blen(?:d|t|ds|ding)\b|\bborrow\w*|\bcredit\b|\blaufzeit\b|\bmaturit\w+|\bmortgage\b|"
        r"\brepa(?:y|id)\w*|\bdebt\b",
        K.MATURITY,
    ),
    _metric(
        "pledge",
        _TIME,
        r"\bpledg\w*|\bpromis\w*|\bguarant\w*|\bzugesich\w+|\bassur\w*|\bkeep\b[^.;]{0,40}\bopen\b|\bzusage\w*|"
        r"\bgarant\w+|"
        r"\bcommit\w*|\bundertak\w+|\bengag\w+|\bcompromiso\b",
        K.GUARANTEE,
    ),
    _metric(
        "length of the contract",
        _TIME,
        r"\b(?:contract|agreement|licen[cs]e|lease[ds]?|toll\w*|tenancy|concession|deal|rent\w*|tenant|lets?|"
        r"supply|supplies|"
        r"offtake|ppa|franchise|sponsor\w*|charter\w*)\b|\b(?:vertrag\w*|\w*mietet?|pachtet|konzession|lizenz)\b|"
        r"\b(?:contrat|bail|"
        r"contrato|arrendamiento)\b",
        K.TERM_LENGTH,
    ),
    _metric("delay", _TIME, r"\bbehind\b|\bdelay\w*|\blate\b|\bslip\w*|\bverzög\w+|\bretard\b"),
    _metric("time to pay", _TIME, r"\bpayables?\b|\b(?:to|must|will|would) pay\b|\bhand(?:s|ed)? over\b|\bzahlbar\b"),
    _metric("time in post", _TIME, r"\bstays?\b|\bremains?\b|\bserv(?:e|es|ed)\b|\bemployment\b|\badvis\w+\b|"
        r"\bconsult\w+"),
)  # fmt: skip

WIDER_METRICS: tuple[Metric, ...] = (*MONEY_METRICS, *RATE_METRICS, *SIZE_METRICS, *TIME_METRICS)
