"""What surrounds a term's value: the condition in the text's own words, the scope, and how sure it is."""

import re

from agent.schema.deal import Certainty, DealStatus
from agent.schema.figure import Modifier
from agent.schema.term_kind import TermKind as K

_LONGEST = 140

_EVENT = (
    r"achiev\w+|attain\w*|meeting|reaching|satisf\w+|receipt|receiving|complet\w+"
    r"|clos(?:ing|e)|settlement|signing|execution|exercise"
    r"|production|commenc\w+|commercial\w*|delivery|approv\w+|grant|issu\w+"
    r"|delineat\w+|defin\w+|discover\w*|announc\w+|milestones?"
)
_ENGLISH = (
    r"(?:milestone|performance)[- ]based"
    r"|(?:subject|conditional|contingent|dependent|depending|tied|linked)(?: to| on| upon)\b[^.;)]{2,120}"
    r"|(?:up)?on (?:the |certain |specified )?(?:\w+ ){0,2}?(?:" + _EVENT + r")\b[^.,;)]{0,120}"
    r"|(?:if|when|once|provided(?: that)?|should|assuming)\b(?! any)[^.,;)]{3,120}"
    r"|at (?:closing|completion|signing|settlement)\b"
    r"|(?:\d+|one|two|three|six|nine|twelve|eighteen|twenty-four|thirty-six) (?:months?|years?|days) (?:after"
    r"|following|of|from)"
    r" (?:completion|closing|settlement|signing|admission)\b"
    r"|on (?:the|each) (?:first|second|third|fourth|fifth)?(?: \w+ \w+)? ?anniversar\w+"
)
_SPANISH = (
    r"(?:sujet[oa]s?|condicionad[oa]s?|supeditad[oa]s?|vinculad[oa]s?) al?\b[^.;)]{2,120}"
    r"|(?:si|siempre que|cuando|en caso de)\b[^.,;)]{3,120}|tras (?:el|la) [^.,;)]{3,80}"
)
_GERMAN = (
    r"(?:vorbehaltlich|abhängig von|bei Erreichen|nach Erreichen|bei Abschluss"
    r"|bei Vollzug|sofern|falls|wenn)\b[^.,;)]{0,120}"
    r"|unter (?:dem Vorbehalt|der Bedingung)[^.;)]{2,120}"
)
_FRENCH = (
    r"(?:sous réserve|sous condition|à condition|en cas|lors) d[eu'’][^.;)]{2,120}"
    r"|(?:si|lorsque)\b[^.,;)]{3,120}|(?:soumis|subordonné|conditionné|lié)e?s? (?:à|au|aux)\b[^.,;)]{3,120}"
)
_CONDITION = re.compile(rf"\b(?:{_ENGLISH}|{_SPANISH}|{_GERMAN}|{_FRENCH})", re.IGNORECASE)
_UNCERTAIN = re.compile(
    r"milestone|performance|achiev|attain|subject|condition|contingent|depend|\bif\b"
    r"|provided|should|assuming|production|approv|delineat"
    r"|discover|sujet|supedit|\bsi\b|siempre|vorbehalt|erreich|sofern|falls|wenn|réserve|soumis|subordonn",
    re.IGNORECASE,
)
_OPTIONAL = re.compile(r"\boption|\bexercis|\brenew|\bextend|\bopción|\bejerc|\bausüb", re.IGNORECASE)

_SCOPE = re.compile(
    r"\b(?:(?:phase|tranche|tier|stage|lot|block|unit|series|class|milestone"
    r"|building|fase|tramo|etapa|stufe|bauabschnitt)\s"
    r"(?:[0-9]{1,2}|[ivx]{1,4}|[a-e]|one|two|three|four|five)\b"
    r"|(?:first|second|third|fourth|initial|final|additional|further)\s(?:\w+\s)?(?:phase"
    r"|tranche|stage|tier|milestone|payment|instal?lment|closing)\b)",
    re.IGNORECASE,
)

_BASES = (
    (re.compile(r"critical[- ]it\b|\bit load\b|critical load|\bit capacity\b", re.IGNORECASE), "critical_it"),
    (re.compile(r"\bgross\b", re.IGNORECASE), "gross"),
    (re.compile(r"\b(?:MW|GW)\s?-?ac\b|\bAC\b"), "ac"),
    (re.compile(r"\b(?:MW|GW)\s?-?dc\b|\bDC\b|\bMWp\b"), "dc"),
)
_STAGES = (
    (re.compile(r"under construction|en construcción|im bau\b|en construction", re.IGNORECASE), "under_construction"),
    (
        re.compile(r"under development|in development|en desarrollo|in entwicklung|en développement", re.IGNORECASE),
        "under_development",
    ),
    (re.compile(r"pipeline", re.IGNORECASE), "pipeline"),
    (re.compile(r"energi[sz]ed", re.IGNORECASE), "energised"),
    (re.compile(r"\boperat(?:ing|ional)\b|en operación|in betrieb|en service", re.IGNORECASE), "operating"),
    (re.compile(r"\boption(?:al)?\b", re.IGNORECASE), "optional"),
)

CONTINGENT_KINDS = frozenset(
    {K.MILESTONE_PAYMENT, K.EARN_OUT, K.CONTINGENT_VALUE_RIGHT, K.BREAK_FEE, K.REVERSE_BREAK_FEE}
)
# What can be owed: a multiple, a premium or a share held is neither firm nor contingent.
PAYABLE_KINDS = frozenset(
    {
        K.TOTAL_CONSIDERATION,
        K.CASH_COMPONENT,
        K.STOCK_COMPONENT,
        K.UPFRONT_PAYMENT,
        K.DEPOSIT,
        K.DEFERRED_PAYMENT,
        K.CONTRACT_VALUE,
        K.ANNUAL_VALUE,
        K.OPTION_FEE,
        K.PRINCIPAL,
        K.PRICE_PER_SHARE,
        K.PRICE_PER_UNIT,
        K.SHARES_ISSUED,
        K.FEES,
    }
)
OPTIONAL_KINDS = frozenset(
    {K.RENEWAL_OPTION, K.CAPACITY_OPTION, K.CONTRACT_VALUE_WITH_OPTIONS, K.WARRANTS, K.OPTION_WINDOW}
)


def find_condition(text: str, clause_start: int, figure_start: int, figure_end: int, clause_end: int) -> str | None:
    """The condition after the figure, or one that opens its clause, verbatim."""
    after = _CONDITION.search(text, figure_end, min(clause_end, figure_end + _LONGEST + 60))
    if after:
        return _trimmed(after[0])
    opening = _CONDITION.match(text, _skip_marks(text, clause_start, figure_start), figure_start)
    return _trimmed(opening[0]) if opening else None


def find_scope(text: str, clause_start: int, figure_start: int, figure_end: int, clause_end: int) -> str | None:
    """The tranche, phase, tier or site the value is for, as written, whichever stands nearest."""
    before = list(_SCOPE.finditer(text, max(clause_start, figure_start - 60), figure_start))
    after = _SCOPE.search(text, figure_end, min(clause_end, figure_end + 60))
    if before and (not after or figure_start - before[-1].end() <= after.start() - figure_end):
        return before[-1][0].lower()
    return after[0].lower() if after else None


def capacity_basis(around: str) -> str | None:
    """ "critical_it under_construction": the basis of a capacity, its stage, or both."""
    basis = next((name for pattern, name in _BASES if pattern.search(around)), None)
    stage = next((name for pattern, name in _STAGES if pattern.search(around)), None)
    return " ".join(part for part in (basis, stage) if part) or None


def certainty_of(kind: str, condition: str | None, modifier: Modifier, status: DealStatus) -> Certainty:
    """A headline of 2 billion with 40 million upfront is 40 firm: only what nothing more must happen for is firm."""
    if kind in OPTIONAL_KINDS:
        return Certainty.OPTIONAL
    if condition and _OPTIONAL.search(condition):
        return Certainty.OPTIONAL
    if kind in CONTINGENT_KINDS or (condition and _UNCERTAIN.search(condition)):
        return Certainty.CONTINGENT
    if modifier is Modifier.UP_TO and kind in {
        K.TOTAL_CONSIDERATION,
        K.EARN_OUT,
        K.OTHER_CONSIDERATION,
        K.DEFERRED_PAYMENT,
        K.PRINCIPAL,
    }:
        return Certainty.CONTINGENT
    if kind in PAYABLE_KINDS and status in {DealStatus.AGREED, DealStatus.COMPLETED}:
        return Certainty.FIRM
    return Certainty.UNKNOWN


def _skip_marks(text: str, start: int, end: int) -> int:
    """Past bullets, numbering and spaces at the start of a clause."""
    found = re.compile(r"(?:\s|[•▪*–-]|\(?[a-z0-9ivx]{1,4}[).])*", re.IGNORECASE).match(text, start, end)
    return found.end() if found else start


def _trimmed(condition: str) -> str:
    """Never more than can be read at a glance, and cut at a word."""
    condition = condition.rstrip()
    return condition if len(condition) <= _LONGEST else condition[:_LONGEST].rsplit(" ", 1)[0]
