"""Which kinds of terms a question asks for, by the words that people use for them."""

import re

from agent.chat.question import Question
from agent.schema.term_kind import TermKind as K

_WORDS: tuple[tuple[str, tuple[K, ...]], ...] = (
    (r"\b(?:reverse (?:break|termination) fee)\b", (K.REVERSE_BREAK_FEE,)),
    (r"\b(?:break|termination)[ -]?(?:up )?fee\b|\bwalks? away\b", (K.BREAK_FEE,)),
    (r"\bup-?\s?front|\bat closing\b|\bon closing\b|\bat completion\b|\bon signing\b|\banzahlung|"
     r"\bal cierre\b", (K.UPFRONT_PAYMENT,)),
    (r"\bmilestones?\b|\bhitos?\b|\bmeilenstein|\bjalons?\b", (K.MILESTONE_PAYMENT,)),
    (r"\bearn-?outs?\b", (K.EARN_OUT,)),
    (r"\bescrow\b", (K.ESCROW,)),
    (r"\bdeposit\b", (K.DEPOSIT,)),
    (r"\bpremium\b|\baufschlag|\bprima\b|\bprime\b", (K.PREMIUM,)),
    (r"\broyalt\w+|\bnet sales\b|\bregalía|\bredevance|\blizenzgebühr", (K.ROYALTY_RATE,)),
    (r"\bconversion price\b", (K.CONVERSION_PRICE,)),
    (r"\b(?:price|paid|pays?)\b.{0,12}\bper share\b|\ba share\b|\boffer price\b|\bpor acción\b|"
     r"\bje aktie\b|\bpar action\b", (K.PRICE_PER_SHARE,)),
    (r"\bexchange ratio\b|\bshares\b.{0,40}\bfor (?:each|every)\b", (K.EXCHANGE_RATIO,)),
    (r"\bper (?:mwh|mw|megawatt|tonne|ounce|square|unit|kwh)\b|\beach of\b|\bcost each\b", (K.PRICE_PER_UNIT,)),
    (r"\benterprise value\b|\bincluding debt\b", (K.ENTERPRISE_VALUE,)),
    (r"\bequity value\b", (K.EQUITY_VALUE,)),
    (r"\bnet debt\b", (K.NET_DEBT,)),
    (r"\bpost-?money\b", (K.POST_MONEY,)),
    (r"\bpre-?money\b", (K.PRE_MONEY,)),
    (r"\bcontract value\b|\bworth\b", (K.CONTRACT_VALUE,)),
    (r"\bper year\b|\bannual\w*\b|\brent\b|\bmiete\b|\bloyer\b|\bpro jahr\b", (K.ANNUAL_VALUE,)),
    (r"\binterest\b|\bcoupon\b|\bzins|\bintérêt|\binterés\b", (K.INTEREST_RATE, K.SPREAD)),
    (r"\bspread\b|\bmargin over\b", (K.SPREAD,)),
    (r"\bmatur\w+|\bfalls? due\b|\bfällig|\béchéance|\bvence\b|\bvencimiento", (K.MATURITY,)),
    (r"\bhow (?:much|large)\b.{0,40}\b(?:raised?|raising|round|placing"
        r"|placement)\b", (K.TOTAL_CONSIDERATION, K.PRINCIPAL)),
    (r"\bprincipal\b|\b(?:size|amount) of the (?:loan|notes|facility)|\bhow (?:much|"
     r"large)\b.{0,30}\b(?:loan|notes|facility|borrow)", (K.PRINCIPAL,)),
    (r"\bstake\b|\bhow much of\b|\bpercentage of\b|\bparticipación\b|\bbeteiligung|\bpourcentage\b", (K.STAKE,)),
    (r"\bcapacity\b|\bhow many (?:mw|megawatts?)\b|\bhow large is the site\b", (K.CAPACITY,)),
    (r"\bhow many (?:mwh|gwh|megawatt hours)\b|\bvolume\b", (K.VOLUME, K.STORAGE_ENERGY)),
    (r"\bhow long\b|\bterm\b|\bduration\b|\blaufzeit|\bwie lange\b|\bplazo\b|\bdurée\b", (K.TERM_LENGTH,)),
    (r"\b(?:signed|signing|unterzeichnet|firm(?:ó|ado))\b", (K.SIGNING_DATE,)),
    (r"\bexpected to (?:close|complete)|\bwill\b.{0,50}\b(?:close|complete)|\bvollzug|\bcierre\b", (K.EXPECTED_CLOSE,)),
    (r"\b(?:did|was|has|have)\b.{0,60}\b(?:close[d]?|completed?)\b", (K.CLOSING_DATE,)),
    (r"\blong-?stop\b|\boutside date\b|\blapses?\b", (K.OUTSIDE_DATE,)),
    (r"\bproceeds\b|\bwhat .{0,30}money (?:is )?for\b|\bverwend", (K.USE_OF_PROCEEDS,)),
    (r"\bapprov\w+|\bconsent\b|\bregulator|\bgenehmig|\bautorizac", (K.APPROVALS_REQUIRED,)),
    (r"\bterritor\w+|\bwhich countries\b", (K.TERRITORY,)),
    (r"\bexclusiv\w+|\bexklusiv", (K.EXCLUSIVITY,)),
    (r"\bmultiple of\b|\btimes ebitda\b", (K.VALUATION_MULTIPLE,)),
    (r"\bguarantees?\b|\bbürgschaft", (K.GUARANTEE,)),
    (r"\b(?:purchase )?price\b|\bconsideration\b|\bhow much\b.{0,60}\b(?:pay|paid|pays|cost|costs|buy|"
     r"sell|sold)\b|\bwhat did\b.{0,60}"
     r"\bpay\b|\bkaufpreis|\bprecio\b|\bprix\b|\bcost(?:s)? (?:the )?(?:buyer|"
     r"deal)", (K.TOTAL_CONSIDERATION, K.CONTRACT_VALUE, K.PRINCIPAL)),
)  # fmt: skip
_COMPILED = tuple((re.compile(words, re.IGNORECASE), kinds) for words, kinds in _WORDS)


def kinds_of(question: Question) -> tuple[str, ...]:
    """The kinds that a question's words stand for, the most telling first; a general price only where "
    "nothing else is."""
    found = [kind for words, kinds in _COMPILED[:-1] if words.search(question.text) for kind in kinds]
    if not found and _COMPILED[-1][0].search(question.text):
        found = list(_COMPILED[-1][1])
    return tuple(dict.fromkeys(kind.value for kind in found))
