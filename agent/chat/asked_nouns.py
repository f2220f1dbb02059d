"""Of which sort an answer is, by the noun that is asked for: a fee is money, a coupon a percentage, a yard a name."""

import re
from dataclasses import replace

from agent.chat.question_words import FOCUS_STOPS
from agent.chat.wants import Wanted, asked_sorts

_MONEY = "money per_unit"
_SHARE = "percent points multiple"
# In each line the sorts, and the nouns that have values of these sorts only.
_NOUNS: tuple[tuple[str, str], ...] = (
    (_MONEY,
     r"(?:pric|fe|charg|penalt|bill|payout|payment|pre-?payment|deposit|advance|budget|cost|outlay|expens|sum|"
     r"rent|rental|salar|wage|revenue|turnover|income|takings|backlog|proceeds|valuation|subsid|grant|fine|damages|"
     r"dividend|debt|borrowings|loan|facilit|principal|cash pile|compensation|bonus|earn-?out|milestone|instal?ment|"
     r"ticket|cheque|capex|capital expenditure|investment|savings?|synerg|guarantee|escrow|holdback|retention|"
     r"tax credit|balloon|consideration|bid|offer|money|cash|worth|value|spend|spending|hire|premiums|losse?|profit|"
     r"ebitda|sales|orders?|order book|assets|aum|indemnity)(?:e|y|ies|s|es)?"),
    (_SHARE,
     r"(?:percentage|proportion|share|stake|fraction|margin|rate|coupon|yield|discount|premium|royalt|interest|occupancy|"
     r"vacancy|threshold|level|take-?up|cut|holding|spread|leverage|gearing|multiple|ratio|growth|uptime|availability|"
     r"efficiency|split|escalator|increase|rise|drop|fall|decline|dilution|accretion|turnout|churn|market share|"
     r"voting power|hit rate|response rate|survival|ltv|irr)(?:y|ies|s|es)?"),
    ("date", r"(?:dates?|days?|years?|months?|quarters?|deadlines?|timing|timetable|expiry|cut-?off)"),
    ("duration date",
     r"(?:terms?|lengths?|periods?|tenors?|durations?|notice|lock-?up|lock-?in|maturit(?:y|ies)|lifetime|window|"
     r"exclusivity|payback|delay)"),
    ("name person",
     r"(?:banks?|firms?|compan(?:y|ies)|advis[eo]rs?|bidders?|suitors?|buyers?|purchasers?|acquirers?|sellers?|vendors?|"
     r"lenders?|funds?|part(?:y|ies)|customers?|clients?|suppliers?|yards?|shipyards?|investors?|shareholders?|backers?|"
     r"owners?|house|operators?|lawyers?|sponsors?|tenants?|landlords?|lessors?|analysts?|directors?|executives?|persons?|"
     r"people|brokerages?|brokers?|observers?|insurers?|manufacturers?|makers?|contractors?|builders?|managers?|chairman|"
     r"chair|boss|chief|ceo|cfo|ministers?|regulators?|authorit(?:y|ies)|agenc(?:y|ies)|utilit(?:y|ies)|airlines?|"
     r"carriers?|charterers?|partners?|guarantors?|underwriters?|bookrunners?|trustees?|offtakers?|miners?|brands?|"
     r"subsidiar(?:y|ies)|divisions?|names?|index|currency|technology|software|engine)"),
    ("place", r"(?:cit(?:y|ies)|towns?|countr(?:y|ies)|states?|regions?|places?|counties|county|provinces?|locations?|"
     r"markets|ports?|villages?|addresses?|headquarters|hq)"),
    ("count measure power energy",
     r"(?:headcount|workforce|staff|capacity|output|production|volumes?|tonnage|size|area|acreage|throughput|reserves?|"
     r"resource|fleet|number|count|quantity|jobs|beds|rooms|seats|shares outstanding|share count|"
     r"attendance|circulation)"),
    ("words",
     r"(?:reasons?|conditions?|strings|hurdles?|purpose|uses?|illness(?:es)?|diseases?|events?|triggers?|remed(?:y|ies)|"
     r"concessions?|rationale|motives?|risks?|rights?|obligations?|restrictions?|exceptions?|circumstances|grounds|"
     r"security|collateral|structure|form|method|role|job|plans?|problem|flaws?|defects?|promises?|undertakings?|"
     r"assurances?|approvals?|clearances?|consents?|terms)"),
)  # fmt: skip
_COMPILED = tuple(
    (frozenset(sorts.split()), re.compile(rf"(?<![\w-]){nouns}(?![\w-])", re.IGNORECASE)) for sorts, nouns in _NOUNS
)
_OPENING = re.compile(
    r"^\W*(?:(?:at|for|from|to|in|on|by|until|of|with|under|and|so|about|after)\s+)*"
    r"(?:what(?:['’]s| is| are| was| were| will be)?|which|how (?:big|large|high|low|great) (?:is|are|was|were|"
    r"will|would|a|an)|how much)?\s*(?:of\s+)?(?:(?:the|an?|its|their|his|her)\s+)?",
    re.IGNORECASE,
)


_PAYS = re.compile(
    r"\bhow much\b(?! of\b| longer\b| time\b).*\b(?:pay|paid|paying|pays|spend|spent|spending|invest\w*|costs?|"
    r"raise[ds]?|raising|owe[ds]?|charge[ds]?|earn\w*|collect\w*|receive[ds]?|fetch\w*|worth|lend|lent|borrow\w*|"
    r"contribut\w*|sells? for|sold for|bid|offer\w*|put in|put up|chip\w* in|make|made|lose|lost|budget\w*|set aside|"
    r"get for|got for|money|cash)\b",
    re.IGNORECASE,
)
_SHARES = re.compile(r"\bhow profitable\b|\bhow much of\b|\bhow (?:many|much) per ?cent\b|\bhow full\b", re.IGNORECASE)
_TIMES = re.compile(r"\bhow many times\b|\bwhat multiple\b", re.IGNORECASE)
_LONGER = re.compile(r"\bhow (?:much|many) (?:longer|time|years|months|weeks|days)\b|\bfor how long\b", re.IGNORECASE)


def sorts_of_phrase(text: str) -> frozenset[str]:
    """The sorts of a turn of phrase: "how much did it pay" is money, "how many times earnings" a multiple."""
    for pattern, sorts in ((_TIMES, "multiple"), (_LONGER, "duration date"), (_PAYS, _MONEY)):
        if pattern.search(text):
            return frozenset(sorts.split())
    return frozenset({"percent", "money", "count", "multiple"}) if _SHARES.search(text) else frozenset()


_NEXT = re.compile(
    r"\b(?:the|its|their|his|her|this|being|left|paid|due|set|needed|still|once|when|as|against|among|back)\b"
)


def focus_of(text: str) -> tuple[int, int]:
    """Where the question says what it asks for: "What [level] of", "How big is the [prepayment]", "[Fee] for"."""
    opening = _OPENING.match(text)
    start = opening.end() if opening is not None else 0
    stop = min((found for found in (FOCUS_STOPS.search(text, start), _NEXT.search(text, start)) if found),
               key=lambda found: found.start(), default=None)  # fmt: skip
    end = stop.start() if stop is not None else len(text)
    return (start, end) if end > start else (start, min(len(text), start + 1))


def sorts_of_noun(text: str) -> frozenset[str]:
    """The sorts of the last noun in that place that has any: of a "loan margin" the margin."""
    start, end = focus_of(text)
    found = [
        (match.end(), -match.start(), sorts) for sorts, nouns in _COMPILED for match in nouns.finditer(text, start, end)
    ]  # fmt: skip
    return max(found, key=lambda item: item[:2])[2] if found else frozenset()


_IN_WORDS = frozenset({"words"})
# A cue of more sorts than these says little: "how big" may be money, people or megawatts.
_FEW = 4


def by_noun(wanted: Wanted) -> Wanted:
    """The question with the sorts, and with the concept, of the noun that it asks for."""
    text = wanted.question.text
    start, end = focus_of(text)
    sorts = wanted.sorts if wanted.is_yes_no else _sorts(text) or wanted.sorts
    facets = ([wanted.main] if wanted.main else []) + list(wanted.facets)
    near = [
        facet for facet in facets
        if facet.concept.kinds and "vague" not in facet.concept.marks and sorts & {*facet.concept.kinds}
        and any(at < end and start < to for at, to in facet.spans)
    ]  # fmt: skip
    main = near[0] if near and wanted.main not in near else wanted.main
    return replace(wanted, sorts=sorts, main=main, facets=tuple(facet for facet in facets if facet is not main))


def _sorts(text: str) -> frozenset[str]:
    phrase = sorts_of_phrase(text)
    if phrase:
        return phrase
    cue, noun = asked_sorts(text), sorts_of_noun(text)
    if not cue or cue == _IN_WORDS:
        return noun or cue
    return (cue & noun if len(cue) > _FEW else cue) or cue
