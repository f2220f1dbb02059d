"""What a date in a text about a deal is the date of, told by the words around it."""

import re

from agent.check.across.metrics import Metric
from agent.schema.term_kind import TermKind as K


def _metric(name: str, words: str, kind: str | None = None) -> Metric:
    return Metric(name, None, re.compile(words, re.IGNORECASE), kind)


# Of these a bare day is the limit itself: "until 12 May" and "the books shut on 5 May" are of one sort.
DEADLINES = frozenset(
    {"end of due diligence", "end of the offer", "end of the option", "outside date", "repayment",
     "end of the right to buy back"}
)  # fmt: skip
_UNTIL = r"\b(?:until|by|before|no later than|on or before|up to)\b"
DATE_METRICS: tuple[Metric, ...] = (
    _metric("end of the right to buy back", r"\b(?:buy|bought) back\b|\brepurchase"),
    _metric(
        "end of the option",
        rf"\b(?:options?|exercis\w+|giv\w+ notice|call on|call another|may (?:lease|buy|take|add|extend|acquire))\b"
        rf"[^.;]{{0,80}}{_UNTIL}",
        K.OPTION_WINDOW,
    ),
    _metric(
        "meeting of the holders",
        r"\b(?:general|special|annual|extraordinary|shareholders['’]?|holders['’]?) meeting\b|\b(?:e|a)gm\b|"
        r"\bvotes? on\b",
    ),
    _metric(
        "end of the offer",
        r"\b(?:acceptances?|tender\w*|subscri\w+)\b[^.;]{0,70}\b(?:by|until|latest|before|on|end\w*|clos\w+)\b|"
        r"\blatest time\b|\bbooks? (?:shut|close)\w*|"
        r"\b(?:have|has|had) until\b[^.;]{0,40}\bto (?:pay|accept|tender|subscribe|take up|decide)\b|\b(?:offer|"
        r"subscription|rights|application) (?:period|closes|ends|"
        r"expires)\b|\blast day\b",
    ),
    _metric(
        "repayment",
        r"\bmatur\w+|\bfalls? due\b|\bto be repaid\b|\brepayable\b|\b(?:loan|facility|credit line|notes?|"
        r"bonds?)\b[^.;]{0,40}\buntil\b",
        K.MATURITY,
    ),
    _metric(
        "cash runway",
        r"\b(?:fund(?:s|ed)?|financ\w+|runway|(?:enough|sufficient) (?:cash|money)|cash)\b[^.;]{0,60}\binto\b",
    ),
    _metric("end of due diligence", r"\bdue diligence\b"),
    _metric(
        "outside date",
        r"\beither\b[^.;]{0,40}\bwalk|\blong[- ]?stop\b|\b(?:have|has|had|got)\b[^.;]{0,20}\buntil\b[^.;]{0,50}\bto "
        r"(?:finish|complete|close|seal|conclude|satisfy|get (?:it|this) done)\b|\bdeadline\b[^.;]{0,30}\bclos|"
        r"\blapses\b|\boutside date|\bdrop-dead\b|"
        r"\bif\b[^.;]{0,60}(?:\bnot\b|n['’]t\b)[^.;]{0,60}\bby\b|\b(?:may|can) (?:terminate|walk|pull out|"
        r"withdraw|end)\b",
        K.OUTSIDE_DATE,
    ),
    _metric(
        "first power or delivery",
        r"\bfirst (?:power|electricity|gas|servers?|deliver\w+|production|racks?)\b|\bup and\b|"
        r"\bcommission(?:ed|ing)\b|\benergi[sz]ed\b|\brunning\b|\bgoes? live\b|\bcomes? on stream\b|\bopens?\b",
        K.COMMISSIONING_DATE,
    ),
    _metric(
        "delivery",
        r"\bdeliver\w*\b|\b(?:is|are|falls?) (?:due|ready)\b|\bready by\b|\bhanded over\b|\btakes? (?:the "
        r")?[\w\s]{0,15}over\b|\bhand-?over",
    ),
    _metric("start of the contract", r"\b(?:starts?|begins?|from)\b[^.;]{0,12}$|\bcontract starts\b|\brent starts\b"),
    _metric("signing", r"\bsign(?:s|ed|ing)?\b(?! off)|\bfirmó\b|\bunterzeichnet\b", K.SIGNING_DATE),
    _metric(
        "completion",
        r"\bcomplet\w+|\bclos(?:e|es|ed|ing)\b(?! (?:[\w’'-]+ ){0,4}(?:price|bell|plants?|factor(?:y|ies)|stores?|"
        r"branch(?:es)?|mills?|sites?|offices?|mines?|yards?|shops?))|\btak\w+ possession\b|\bchang\w+ hands\b|"
        r"\bwrapp\w+ up\b|"
        r"\bgo(?:es)? through\b|\b(?:aim(?:s|ing|ed)? for|pencill?ed in|slated for|(?:is|are) targeting)\b|"
        r"\bfinali[sz]\w+|\bvollzug|\bcierre|\bcerrar\b",
        K.EXPECTED_CLOSE,
    ),
    _metric("announcement", r"\bannounc\w+", K.ANNOUNCEMENT_DATE),
    _metric("letting condition", r"\bif\b[^.;]{0,60}\bis let\b"),
    _metric("promise to staff", r"\bdismiss\w*|\bmoved before\b"),
)


def date_metric_of(clause: str) -> Metric | None:
    return next((item for item in DATE_METRICS if item.words.search(clause)), None)
