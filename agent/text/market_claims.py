"""Sentences that claim something of a whole market: a rank, a forecast, a comparison of kinds, an absolute.

Reads the grammar of the claim: a rank needs its copula and a market or a region behind it, a forecast needs a market
for its subject, a comparison two kinds of things and no company.
"""

import re

_MARKETS = (
    r"(?:market|markets|industry|sector|business|field|segment|category|trade|mercado|sector|industria|markt|branche"
    r"|sektor"
    r"|marché|secteur|filière)"
)
_REGION = (
    r"(?:(?:the|its|this|any|all|all of|the whole of|the entire)\s+)?(?:(?:north|south|east|west|central|greater"
    r"|upper|lower)[\w-]*\s+"
    r"|(?:english|[A-Z][\w-]+)-(?:speaking|language)\s+)?"
    r"(?:world|globe|planet|country|nation|region|continent|state|province|county|city|town|land|earth|hemisphere"
    r"|coast|basin|valley"
    r"|sea|islands?|gulf|west|east|north|south|(?-i:[A-ZÀ-Þ])[\w-]+(?!['’\w]))\b(?!['’])"
)
_SCOPE = (
    rf"(?:\b(?:in|on|across|throughout|anywhere in|within)\s+(?:(?:the|its|this|any|all"
    rf"|its own)\s+)?(?:[\w-]+\s+){{0,3}}?{_MARKETS}\b"
    rf"|\b(?:in|on|of|across|throughout|anywhere in|within)\s+{_REGION}|\bworldwide\b|\banywhere\b"
    r"|\bin (?:a|the last|living) (?:generation|decade|century|memory|years)\b"
    r"|\bof its (?:kind|class|size)\b|\bthere is\b|\bever\b"
    r"|\bin (?:\w+ology|medicine|finance|retail|banking|insurance|shipping|farming|energy|real estate|pharma\w*"
    r"|biotech\w*)\b"
    r"|\bto (?:own|buy|bet on|play|hold|invest|profit)\b|\bsource of (?:growth|demand|supply)\b)"
)
_BEST = (
    r"(?:[\w-]*(?:largest|biggest|fastest|cheapest|strongest|safest|cleanest|richest|hottest|best|lowest|highest"
    r"|deepest|greatest"
    r"|busiest|tightest|slowest|easiest|finest|leanest|youngest)(?:[- ][\w]+)?|leading|foremost|number one|no\. ?1"
    r"|only|sole"
    r"|(?:most|least)\s+(?:[\w-]+\s+)?[\w-]+)"
)
# "Alder is the largest operator in the market"; the largest of three plants, or a largest holder, is a plain fact.
_RANK = re.compile(
    rf"\b(?:is|are|remains?|stays?|has become|became|counts as|ranks as)\s+(?:\w+ly\s+|still\s+|by far\s+"
    rf"|also\s+)*"
    rf"(?:the|its|their|[\w.-]+['’]s)\s+(?:world['’]s\s+|country['’]s\s+"
    rf"|by far\s+)*{_BEST}\b(?P<what>[^.;:]{{0,60}}?){_SCOPE}"
    r"|\bdominat\w+\s+(?:the|its|this|that|a)\s+(?:[\w-]+\s+){0,3}(?:market|industry|sector|business|trade|field)"
    r"|\b(?:remains|is|are|stays) (?:unrivall?ed|unmatched|unbeaten|second to none|without (?:a )?rival|peerless)"
    r"|\b(?:number one|market leader|leader)\s+in\s+(?:the|its)\s+(?:[\w-]+\s+){0,3}(?:market|industry|sector)"
    r"|\b(?:es|son|sigue siendo|siguen siendo)\s+(?:el|la|los|las)\s+(?:[\w-]+\s+){0,2}?(?:mayor(?:es)?|mejor(?:es)?"
    r"|principal(?:es)?"
    r"|más\s+\w+|líder)\b[^.;:]{0,50}\b(?:de|del|en)\s+(?:la |el |los |las )?(?:mercado|sector|mundo|país|región"
    r"|(?-i:[A-ZÀ-Þ])\w+)"
    r"|\b(?:ist|sind|bleibt|bleiben)\s+(?:der|die|das)\s+(?:\w+\s+){0,2}?(?:größte|beste|schnellste|wichtigste"
    r"|stärkste|günstigste"
    r"|billigste|führende|am schnellsten \w+)\w{0,2}\b[^.;:]{0,50}\b(?:in|im|der|des|auf|weltweit)\s+(?:\w+\s+)?"
    r"(?:markt\w*|branche|welt|land\w*|region|(?-i:[A-ZÄÖÜ])\w+)"
    r"|\b(?:est|sont|reste|restent)\s+(?:de loin\s+)?(?:le|la|les)\s+(?:\w+\s+){0,2}?(?:(?:le|la"
    r"|les)\s+)?(?:(?:plus|moins)\s+\w+|meilleure?s?|premi(?:er"
    r"|ère)s?|leader)\b"
    r"[^.;:]{0,50}\b(?:de|du|d['’]|en|au|des)\s*(?:la |le |l['’])?(?:marché|secteur|monde|pays|région"
    r"|continent|côte|(?-i:[A-ZÀ-Þ])\w+)",
    re.IGNORECASE,
)
_PART_OF_A_DEAL = re.compile(
    r"\b(?:shareholders?|stockholders?|holders?|investors?|tenants?|occupiers?|customers?|clients?|lenders?"
    r"|creditors?|owners?"
    r"|suppliers?|donors?|accionista\w*|aktionär\w*|actionnaires?|mieter\w*|kunde\w*|employers?)\b",
    re.IGNORECASE,
)
_OWN_HISTORY = re.compile(
    r"\b(?:(?:its|their|the company['’]s|own|our) (?:\w+ )?(?:history|fleet|portfolio|range)|in (?:its|their) \w+"
    r"|geschichte|historia"
    r"|histoire)\b",
    re.IGNORECASE,
)
# Goods, rates and groups that are nobody's: what they will do is a forecast of the author's.
_NOBODYS = (
    r"(?:gold|silver|copper|oil|crude|brent|natural gas|gas|coal|lithium|nickel|zinc|cobalt|uranium|iron ore|steel"
    r"|aluminium|aluminum"
    r"|cement|cocoa|coffee|wheat|corn|sugar|timber|cotton|power|electricity|hydrogen|bitcoin|ether|carbon"
    r"|freight rates|day rates"
    r"|interest rates|mortgage rates|house prices|home prices|rents|yields|spreads|inflation|wages|central banks"
    r"|consumers"
    r"|households|retailers|insurers|hospitals|utilities|airlines|shippers|the (?:dollar|euro|yen|pound))"
)
_LEVEL = (
    r"(?:pass|reach|exceed|top|hit|stand (?:above|at|below)|trade (?:above|at|below)|cost|be worth|double|triple|rise"
    r"|fall|climb|drop"
    r"|halve|grow|shrink|outgrow|remain the|stay (?:above|below)|be the|need|dominate|replace|outnumber|abandon|buy"
    r"|pay|want|turn to"
    r"|switch to)"
)
_GOODS_FORECAST = re.compile(
    rf"(?:^|[;:,.]\s|\b(?:and|but|because|since|as|that)\s)\W{{0,2}}(?:\w+\s)?{_NOBODYS}\b(?:\s(?:in|of"
    rf"|from)\s[\w\s-]{{3,30}}?)?"
    rf"\s(?:will|is (?:set|bound|sure|going|certain) to|are (?:set|bound|sure|going|certain) to)\s(?:\w+ly\s"
    rf"|soon\s)*{_LEVEL}\b"
)
_BARE_PLURAL = re.compile(
    r"^\W{0,2}(?!(?:The|Its|Their|These|Those|Both|All|His|Her|Some|Two|Three|Four|Such|Other)\b)"
    rf"(?:[A-ZÀ-Þ]?[a-zà-ÿ]+[\s-]){{0,2}}(?P<noun>[A-Za-z][a-z]+s)\s(?:will|are (?:set|bound"
    rf"|sure) to)\s(?:\w+ly\s)*{_LEVEL}\b"
    r"|^\W{0,2}(?:[A-Z]?[\w-]+[\s-]){1,3}will be (?:a|the) (?:[\w$€£.-]+\s){0,4}?(?:market|business|industry)\b"
)
_OF_THE_DEAL = frozenset(
    """payments proceeds instalments installments fees royalties dividends deliveries sales shares holders shareholders
    employees savings synergies costs volumes notes bonds units revenues earnings profits prices directors members
    lenders investors sellers buyers tenants terms rates works jobs wages charges savings milestones rents""".split()
)
_GROWS = (
    r"(?:double|triple|quadruple|grow|rise|climb|increase|expand|reach|exceed|pass|top|hit|fall|drop|decline|halve"
    r"|shrink|collapse"
    r"|outgrow|outpace|outstrip|outrun|soar|surge|explode|boom|recover|rebound|be worth|never|go back|dry up|take off"
    r"|replace|keep"
    r"|remain|stay|run (?:out|short)|come to an end|end|need)"
)
# What a whole market will do, whoever says so.
_FORECAST = re.compile(
    rf"\b(?:markets?|demand|sectors?|industry|industries|consumption|prices|shipments|shortages?|usage"
    rf"|appetite)\b[^.;:]{{0,60}}?"
    rf"\b(?:will|is (?:set|bound|sure|certain|destined|expected|forecast|going) to|are (?:set|bound|sure|certain"
    rf"|expected|forecast"
    rf"|going) to)\s+(?:\w+ly\s+|more than\s+|at least\s+|almost\s+|not\s+|have\s+)*(?:{_GROWS})\w*"
    r"|\bwill be (?:a|an|the) (?:[\w$€£.-]+\s+){0,4}?(?:market|industry|business|sector)\b"
    r"|\bwill (?:replace|dominate|outgrow|revolutioni[sz]e|be the next|rule|transform)\b"
    r"|\b(?:nachfrage|markt|branche|preise|absatz)\b[^.;:]{0,60}?\b(?:wird|werden|dürfte\w*)\b[^.;:]{0,60}"
    r"\b(?:verdoppeln|verdreifachen|wachsen|steigen|sinken|fallen|erreichen|übersteigen|übertreffen|liegen"
    r"|ersetzen)\b"
    r"|\b(?:demanda|mercado|sector|precios|consumo)\b[^.;:]{0,60}?\b(?:se (?:duplicará\w*|triplicará\w*)|crecerá\w*"
    r"|aumentará\w*|subirá\w*"
    r"|bajará\w*|caerá\w*|alcanzará\w*|superará\w*|habrá\w* (?:duplicado|crecido))"
    r"|\b(?:demande|marché|secteur|prix|consommation)\b[^.;:]{0,60}?\b(?:va|vont|aura|auront|devrait"
    r"|devraient)\s+(?:\w+\s+)?"
    r"(?:doubl\w+|tripl\w+|cro[îi]tre|augment\w+|progress\w+|baiss\w+|attein\w+|dépass\w+|explos\w+|remplac\w+"
    r"|chut\w+)"
    r"|\b(?:demande|marché|secteur|prix|consommation)\b[^.;:]{0,60}?\b(?:doublera|triplera|croîtra|augmentera"
    r"|atteindra|dépassera"
    r"|baissera)\w*"
)
# What nobody can know of a whole market: the superlative, the never and the nobody.
_ABSOLUTE = re.compile(
    r"\b(?:golden age|new era of|will never|(?:always|never) (?:beat|lose|fail|go|win|sell)\w*"
    r"|nobody (?:in (?-i:[A-Z])\w+|in the (?:world|country|industry|market)|else in \w+) [a-z]+"
    r"|nobody (?:else )?(?:can|will ever|beats|doubts)|no one else|no (?:other|rival) (?:\w+ ){0,3}(?:can|will|has"
    r"|offers|makes|comes|matches)"
    r"|the only way"
    r"|as never before|everywhere in|(?:pay|paying|at) any price|finally the|record prices|next tier-one|unmet need"
    r"|nadie (?!podrá|puede|más)\w+|más \w+ que nunca|kein(?:e|er)? ander\w+|so \w+ wie nie|jamais)\b",
    re.IGNORECASE,
)
_SWEEPING = re.compile(
    r"\b(?:increasingly|collapsed|soar(?:ed|ing)|surg(?:ed|es|ing)|intensifying|rewarding|accelerat(?:es|ing)|booming"
    r"|bifurcating|plunged|skyrocket\w*|exploded|far outpac\w+|outperform\w*|transform(?:s|ing))\b"
)
_WHOLE = re.compile(
    r"\b(?:the (?:whole |entire )?(?:[\w-]+ ){0,2}(?:industry|sector|market)|markets|investors|demand|miners|banks"
    r"|competition|peers|mercado|branche|markt|secteur|marché)\b"
)
# "Less than 25%" bounds a value; it compares nothing.
_COMPARED = re.compile(
    r"\b(?:(?<!less )(?<!more )(?<!fewer )than|(?:less|more|fewer) than (?!\W?[\d$€£])|compared (?:to|with)"
    r"|versus|outpac\w+|times (?:more|higher|as \w+)|(?:times|x) the)\b|×\s?the\b",
    re.IGNORECASE,
)
# What is reported of one business, one deal or one period compares no kinds of things.
_REPORTED = re.compile(
    r"\b(?:was|were|had|rose|fell|grew|came|made|took|sold|bought|stood|reported|posted|contributed|produced|earned"
    r"|employed"
    r"|year|years|quarter|months?|half|fiscal|19\d\d|20\d\d|ago|earlier|previous|last|this|it|its|they|their|he|she"
    r"|which (?:is|makes)"
    r"|the (?!(?:revenue|margins?|rent|cost|costs|rate|return|output|ebitda|earnings|profit|energy|emissions|yield"
    r"|value|speed|power"
    r"|same|average|usual|latter|former)s?\b)[a-z]\w*"
    r"|(?-i:January|February|March|April|May|June|July|August|September|October|November|December))\b",
    re.IGNORECASE,
)


# Parts of words without one of which nothing is ranked, or told ahead: looking for these is cheap.
_RANK_HINTS = (
    "est ", "est-", "est,", "most ", "least ", "leading", "foremost", "number one", "no. 1", "only ", "sole ",
    "dominat", "leader", "unr", "unm", "unb", "second to", "peer", "without", "mayor", "mejor", "principal", "más ",
    "líder", "ste", "führend", "plus ", "moins ", "meilleur", "premi",
)  # fmt: skip
_AHEAD_HINTS = (
    "will ", " to ", "wird", "werden", "dürfte", "ará", "erá", "irá", "habrá", "va ", "vont ", "aur", "devrai", "era ",
    "era.", "eront",
)  # fmt: skip


def rank_of(passage: str) -> bool:
    """Whether the passage puts something first in a market or a region."""
    lowered = passage.lower()
    return any(hint in lowered for hint in _RANK_HINTS) and any(
        not _PART_OF_A_DEAL.search(found["what"] or "") and not _OWN_HISTORY.search(passage, found.start())
        for found in _RANK.finditer(passage)
    )


def forecasts_market(passage: str) -> bool:
    """Whether the passage says what a market, a good or a whole trade will do."""
    if not any(hint in passage for hint in _AHEAD_HINTS):
        return False
    lowered = passage.lower()
    if _FORECAST.search(lowered) or _GOODS_FORECAST.search(lowered):
        return True
    plural = _BARE_PLURAL.match(passage)
    return plural is not None and (plural["noun"] or "").lower() not in _OF_THE_DEAL


_ABSOLUTE_HINTS = (
    "golden", "new era", "never", "always", "nobody", "no one", "no other", "no rival", "only way", "as never",
    "everywhere", "any price", "finally", "record pr", "tier-one", "unmet", "nadie", "que nunca", "kein", "wie nie",
    "jamais",
)  # fmt: skip


def is_absolute(passage: str) -> bool:
    """Whether the passage says what nobody can know: a never, a nobody, an everywhere."""
    lowered = passage.lower()
    return any(hint in lowered for hint in _ABSOLUTE_HINTS) and _ABSOLUTE.search(passage) is not None


def sweeps(passage: str) -> bool:
    """Whether the passage tells how a whole market moves."""
    lowered = passage.lower()
    return _SWEEPING.search(lowered) is not None and _WHOLE.search(lowered) is not None


def compares_kinds(passage: str) -> bool:
    """Whether the passage holds one kind of thing against another, of no one business and no one time."""
    return _COMPARED.search(passage) is not None and _REPORTED.search(passage) is None
