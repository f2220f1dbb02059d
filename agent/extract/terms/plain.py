"""A last look at what no word of the trade stands beside: bids, worth, rights and deadlines told in plain words."""

import re

from agent.extract.terms.choose import Item, Scene
from agent.extract.terms.groups import TRANSFERS
from agent.extract.terms.segments import Said, said_of
from agent.schema.deal import DealType
from agent.schema.figure import Date, Figure, FigureKind, Precision
from agent.schema.term_kind import TermKind as K

_BIDS = frozenset({DealType.TENDER_OFFER, DealType.ACQUISITION, DealType.MERGER})
# Below this a sum is the price of one share.
_LEAST = 1000
_LEAST_WORTH = 1_000_000
_MOST_TIMES = 100
_BIDS_AT = re.compile(
    r"\b(?:bids?|bidding|offer\w*|answer\w*|return\w*|counter\w*|comes? back|came back|goes|went|going|rais\w+|lift\w*"
    r"|sweeten\w*|increas\w+|improv\w+|propos\w+|indicative|firm|topp(?:s|ed|ing)|trump\w*|up(?:s|ped) (?:it|its|the)"
    r"|bump\w*|deed|agreed|settled on|respond\w*|hit back|table[sd]?|launch\w*|approach\w*|terms)\b[^.;]{0,40}"
    r"\b(?:at|to|with|of|for|an?|on)\s(?:(?:an?|some|indicative|final|improved|revised|new|cash|higher|firm|about)\s)*$"
)
_MARKET = re.compile(
    r"\b(?:clos\w+|trad\w+|ended|finish\w*|fell|rose|slip\w*|jump\w*|gain\w*|drop\w*|undisturbed|average|spot|dividends?"
    r"|earnings|eps|target|stock (?:went|goes)|shares? (?:went|goes)|fair value|per day|a barrel|an ounce)\b"
)
_NET_DEBT = re.compile(
    r"\b(?:net (?:financial )?(?:debt|borrowings|indebtedness)|nettoverschuldung|nettoschulden|deuda neta"
    r"|dette nette|endettement net)\b[^.;,\d]{0,40}$"
)
_VALUED = re.compile(
    r"\benterprise|\bequity\b|\bwhole\b|\bbrings?\b|\badd(?:s|ing)?\b|\bincluding\b|\bcash-free\b|\bdebt-free\b"
    r"|\bvalu(?:e|es|ed|ing|ation)\b|\bindependent\b|\bstart(?:s)? (?:life|out)\b|unternehmenswert|\bvalor\b|\bvaleur\b"
)
_TO_WHOLE = re.compile(
    r"\b(?:debts?|borrowings|cash|leases?|liabilities)\b.*\b(?:brings?|takes?|lifts?|makes?|gives?|raises?|get|gets"
    r"|comes?|pushes|reach\w*|arrives?|valued)\b[^.;]{0,50}$"
)
_LESS_DEBT = re.compile(
    r"\b(?:after|less|minus|net of|without|deduct\w*|subtract\w*) (?:\w+ ){0,3}(?:debts?|borrowings)\b"
)
_ON_SHARES = re.compile(
    r"\bshares\b[^.;]{0,60}\b(?:comes? to|is|makes?|amounts? to|works? out at|adds? up to|worth|gives?"
    r"|company (?:is|was)[^.;]{0,10})\b[^.;]{0,20}$"
)
_PUTS_ON = re.compile(
    r"\b(?:puts?|putting|placing|places?|set(?:s|ting)?)\s(?:(?:about|some|roughly|around|nearly|just|over|a|value|price"
    r"|tag|of|valuation)\s)*$"
)
_ON_COMPANY = re.compile(
    r"\s(?:on|for) (?:the (?:whole|entire|company|business|group|equity|target|firm|chain|lot|club)|all of|its"
    r"|[a-z]+'s equity)"
)
_EQUITY_IS = re.compile(
    r"(?<!tangible )(?<!book )(?<!net )\b(?:equity|worth|(?:price|value)s? (?:the|all|its|it)\b[^.;,]{0,20}"
    r"\b(?:company|business|group|maker|target|firm|chain|club|bank|it|equity)\b[^.;\d]{0,40})"
    r"\s(?:(?:is|now|being|put|valued|priced|comes?|amounts?|at|to|stands|therefore|thus|about|roughly)\s)+$"
)
_TIMES_OF = re.compile(
    r"\b(?:ebitd?a?|earn\w*|revenues?|sales|profits?|turnover|income|book value|cash flow)\b|\bpric|\bvalu"
)
_NOT_TIMES = re.compile(
    r"\b(?:trad(?:es?|ed|ing)|peers?|averages?|look at|debt|leverage|covenants?|oversubscri\w+"
    r"|subscribed|cover\w*|gearing|faster|bigger|as (?:many|much|large))\b"
)
_RIGHT = re.compile(
    r"\b(?:right to (?:buy|sell|acquire|purchase|call|put|extend|take|match)|options?\b|may (?:buy|acquire|purchase"
    r"|sell|call|elect|opt)\b|b(?:uy|uying) (?:\w+ ){0,6}back|say yes|exercis\w+|opt in|call option|put option"
    r"|entitled to (?:buy|acquire|sell)|kaufoption|vorkaufsrecht|opción|derecho a (?:comprar|vender)"
    r"|droit d[’']acheter)"
)
_BY_THEN = re.compile(
    r"\b(?:until|till|by|before|between|within|through|no later than|up to|at|from|in|of|bis|hasta|avant|jusqu[’']\w+)"
    r"\W+(?:(?:the|end|of|close|spring|summer|autumn|early|mid|late)\W+)*$"
)
_IF = re.compile(
    r"\b(?:if|should|provided|once|unless|only when|in the event|on condition|wenn|sofern|falls|milestones?|lapses?)\b"
)
_IS_SUM = re.compile(r"[$€£]|\bmillion|\bMillionen|\bmillones|\bshares\b")
_TODAY = re.compile(r"\btoday\b|\bheute\b|\bhoy\b|\baujourd[’']hui\b")
_LINE_ENDS = re.compile(r"\s?(?:\([^)]*\)|/[^/\n]{2,30}/)?\s?(?:[–—:/]|-{1,2}\s)")
_DATELINE = 90
_EARLY = 1500


# What somebody who is no party holds a thing to be worth is an opinion.
_OUTSIDER = re.compile(
    r"\b(?:analysts?|brokers?|economists?|consultan\w+|commentators|researchers?|founder)\b[^;.]{0,70}"
    r"\b(?:valued?|values|valuing|puts?|reckon\w*|estimat\w+|argu\w+|th(?:ink|inks|ought)|saw|sees?)\b"
)
_OUTSIDER_HINTS = ("analyst", "broker", "economist", "consultan", "commentator", "researcher", "founder")


def is_opinion(scene: Scene, item: Item) -> bool:
    """ "Analysts had valued the business at $90 million": no term of the deal."""
    if not isinstance(item, Figure) or item.kind is not FigureKind.MONEY:
        return False
    before = scene.text[scene.start : item.start].lower()
    return any(hint in before for hint in _OUTSIDER_HINTS) and bool(_OUTSIDER.search(before))


def plain_kind(scene: Scene, item: Item) -> K | None:
    """None where the plain words about it do not tell what it is either."""
    said = said_of(scene, item)
    if isinstance(item, Date):
        return _date(scene, item, said)
    match item.kind:
        case FigureKind.MONEY:
            return _money(scene, item, said)
        case FigureKind.COUNT if item.unit == "time":
            return _times(scene, item, said)
        case FigureKind.DURATION:
            return _span(scene, item, said)
    return None


def _money(scene: Scene, item: Figure, said: Said) -> K | None:
    """ "Calder comes back with 312p"; "net debt of $236 million brings the whole to $1.9 billion"."""
    if item.high < _LEAST:
        is_bid = scene.deal_type in _BIDS and _BIDS_AT.search(said.before)
        return K.PRICE_PER_SHARE if is_bid and not _MARKET.search(said.own) else None
    if item.high < _LEAST_WORTH or scene.deal_type not in TRANSFERS:
        return None
    around = f"{said.lead} {said.before}"
    if _NET_DEBT.search(said.before):
        return K.NET_DEBT if _VALUED.search(scene.text[scene.start : scene.end].lower()) else None
    if _TO_WHOLE.search(around) and _VALUED.search(around):
        return K.EQUITY_VALUE if _LESS_DEBT.search(around) else K.ENTERPRISE_VALUE
    is_equity = (
        _ON_SHARES.search(around)
        or _EQUITY_IS.search(said.before)
        or (_PUTS_ON.search(said.before) and _ON_COMPANY.match(said.after))
    )
    return K.EQUITY_VALUE if is_equity else None


def _times(scene: Scene, item: Figure, said: Said) -> K | None:
    """ "That is 11.1 times the $171 million it earned"."""
    sentence = scene.text[scene.start : scene.end].lower()
    if scene.deal_type not in TRANSFERS or item.high > _MOST_TIMES or _NOT_TIMES.search(said.own):
        return None
    return K.VALUATION_MULTIPLE if _TIMES_OF.search(sentence) else None


def _span(scene: Scene, item: Figure, said: Said) -> K | None:
    """Within how long a right may be used, or what a payment hangs on has to happen."""
    opening = item.quote.split()[0].lower()
    if opening != "within" and not said.before.endswith(("within ", "within the next ")):
        return None
    around = f"{said.lead} {said.before}"
    if _RIGHT.search(around):
        return K.OPTION_WINDOW
    is_paid = _IF.search(around) and _IS_SUM.search(scene.text[scene.start : item.start])
    return K.MILESTONE_PERIOD if is_paid else None


def _date(scene: Scene, item: Date, said: Said) -> K | None:
    """The day of a release that says "today"; until when a right may be used, or a condition be met."""
    if _is_dateline(scene, item):
        return K.ANNOUNCEMENT_DATE
    if item.quote.lower() in ("today", "yesterday") or not (
        _BY_THEN.search(said.before) or _BY_THEN.search(f"{item.quote.split()[0].lower()} ")
    ):
        return None
    around = f"{said.lead} {said.before}"
    if _RIGHT.search(around):
        return K.OPTION_WINDOW
    is_paid = _IF.search(around) and _IS_SUM.search(scene.text[scene.start : item.start])
    is_past = scene.published is not None and (item.low or "-")[0] != "-" and (item.low or "") <= scene.published
    return K.MILESTONE_PERIOD if is_paid and not is_past else None


def _is_dateline(scene: Scene, item: Date) -> bool:
    if item.precision is not Precision.DAY or item.start > _EARLY:
        return False
    line = scene.text.rfind("\n", 0, item.start) + 1
    end = scene.text.find("\n", item.end)
    after = scene.text[item.end : end if end >= 0 else len(scene.text)]
    return item.start - line < _DATELINE and bool(_LINE_ENDS.match(after)) and bool(_TODAY.search(after[:600].lower()))
