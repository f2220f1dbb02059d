"""Of which sort an answer is, by the noun that is asked for: a fee is money, a coupon a percentage, a yard a name."""

import re

MONEY = "money per_unit"
SHARE = "percent points multiple"
# In each line the sorts, and the nouns that have values of these sorts only.
_NOUNS: tuple[tuple[str, str], ...] = (
    (MONEY,
     r"(?:pric|fe|charg|penalt|bill|payout|payment|pre-?payment|deposit|advance|budget|cost|outlay|expens|sum|"
     r"rent|rental|salar|wage|revenue|turnover|income|takings|backlog|proceeds|valuation|subsid|grant|fine|damages|"
     r"dividend|debt|borrowings|loan|facilit|principal|cash pile|compensation|bonus|earn-?out|milestone|instal?ment|"
     r"ticket|cheque|capex|capital expenditure|investment|savings?|synerg|guarantee|escrow|holdback|retention|"
     r"tax credit|balloon|consideration|bid|offer|money|cash|worth|value|spend|spending|hire|premiums|losse?|profit|"
     r"ebitda|sales|orders?|order book|assets|aum|indemnity)(?:e|y|ies|s|es)?"),
    ("percent points",
     r"(?:percentage|proportion|rate|coupon|yield|discount|premium|royalt|interest|occupancy|vacancy|threshold|take-?up|"
     r"spread|growth|uptime|availability|efficiency|escalator|increase|rise|drop|fall|decline|dilution|accretion|"
     r"turnout|churn|market share|voting power|hit rate|response rate|survival|ltv|irr|margin)(?:y|ies|s|es)?"),
    ("percent points multiple",
     r"(?:share|stake|fraction|level|cut|holding|leverage|gearing|ratio|split)s?"),
    ("multiple", r"multiples?"),
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


def sorts_of_nouns(text: str, start: int, end: int, *, first: bool = False) -> frozenset[str]:
    """The sorts of the last noun in that place that has any, or of the first: of a "loan margin" the margin."""
    found = [
        (match.end(), -match.start(), sorts) for sorts, nouns in _COMPILED for match in nouns.finditer(text, start, end)
    ]  # fmt: skip
    if not found:
        return frozenset()
    return (min if first else max)(found, key=lambda item: item[:2])[2]
