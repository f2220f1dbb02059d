"""What a date is the date of: the nearest word of closing, signing, starting or falling due decides."""

import re
from dataclasses import dataclass

from agent.extract.context import DealContext
from agent.extract.terms.choose import Scene
from agent.extract.terms.groups import CONTRACTS, DEBT, DELIVERIES, LETTINGS, TRANSFERS
from agent.extract.terms.segments import Said, said_of
from agent.schema.deal import DealStatus, DealType
from agent.schema.figure import Date, Precision
from agent.schema.term_kind import TermKind as K

_BUILT = (
    (CONTRACTS - {DealType.LICENSE, DealType.COLLABORATION})
    | DEBT
    | {DealType.JOINT_VENTURE, DealType.ASSET_SALE, DealType.ACQUISITION, DealType.OTHER}
)
_TRIGGER = re.compile(
    r"\b(?:"
    r"(?P<none>founded|established|formed|since|ended|ending|as (?:of|at)|fiscal|financial year|born|listed|reported"
    r"|said|says|confirm\w*|unveil\w*|reveal\w*|announc\w+|told|according|statement|filing|disclos\w+|publish\w+"
    r"|wrote|interview|speech|conference"
    r"|(?:last|previous|closing|'s|’s|market) close|closing price|closed (?:at|up|down)|close of (?:trading"
    r"|business|play)"
    r"|record date|vote\w*|meeting|hearing|results?|earnings|revenues?|sales of|price of|forecast|trial|study|phase"
    r"|vertrag|contract|gegründet|seit|teilte|sagte|bekannt\w*|gab|desde|según|comunic\w+|fundad\w+|depuis"
    r"|selon|annonc\w+|fondée?)"
    r"|(?P<stop>long-?stop|longstop|walk(?:s|ed)? away|terminat\w+|(?:out|end|sunset) ?(?:side)? date|drop-?dead"
    r"|lapses?"
    r"|failing which|(?:be|been|is|are) (?:met|satisfied|waived|fulfilled|obtained)(?: or (?:waived|met))?"
    r"|rücktritt\w*|desistir\w*|pronunciado)"
    r"|(?P<option>options?|exercis\w+|call for|opt in|kaufoption\w*|gezogen|ausgeübt\w*|opción|ejerc\w+|levée)"
    r"|(?P<close>clos(?:e|es|ed|ing)|complet(?:es?|ed|ion|ing)|settle(?:d|ment)|hand(?:ed)? over|handover"
    r"|changes? hands"
    r"|wrap(?:s|ped|ping)? up|tak(?:e|es|ing) (?:control|effect|over)|(?:become|becomes|became) effective"
    r"|pass(?:es|ed)? to|dealings|admission|first (?:day of )?trading|(?:be|is|are|was|were) funded"
    r"|transfer of (?:the )?"
    r"(?:shares|title)|distributed|money in one go|get their money|consummat\w+|finali[sz]\w+|übergabe|übergehen"
    r"|erstnotiz|erste notiz|vollzug\w*|vollzogen"
    r"|abgeschlossen|closings?"
    r"|cierre|otorgamiento|cerrar\w*|clôtur\w+|finalis\w+|réalis\w+|allotment|distribution)"
    r"|(?P<sign>signed|signing|inked|dated|rubric\w+|paraf\w+|beurkundet|signés|put pen to paper|pen to paper"
    r"|shook hands|agreed|struck|entered into"
    r"|concluded|executed|unterzeichnet\w*"
    r"|unterschrieb\w*|vereinbart\w*"
    r"|firm(?:ó|aron|ado|ada)|suscri\w+|signée?s?|conclue?s?)"
    r"|(?P<moved>bought|sold|acquired|purchased|took over|fetched|paid|picked up|merged|let|leased|licensed|awarded|won"
    r"|vergeben|kaufte\w*|verkauft\w*|übernahm\w*|übernommen|erwarb\w*|erworben|compr(?:ó|aron|ado)"
    r"|vend(?:ió|ieron|ido)"
    r"|adquiri\w+|acheté\w*|vendue?s?|cédée?s?|racheté\w*|acquise?s?)"
    r"|(?P<start>commission\w*|energi[sz]\w+|operation(?:s|al)?|on ?(?:stream|line)|first (?:power|bags?|gas"
    r"|oil|units?|output"
    r"|production|deliver\w+|phase|halls?)|go(?:es)? live|start(?:s|ed|ing)? up|start-?up|opens|to open"
    r"|opening|ready|deliver\w+"
    r"|power is due|production|in betrieb|inbetriebnahme|ans netz|bezieh\w*|in service|enters? service"
    r"|up and running|complete by|moves? in|mov(?:e|es|ing) into|first tenants?|switch\w* on"
    r"|en service|mise en|entrada en"
    r"|inyect\w+|puesta en|operación|arranc\w+)"
    r"|(?P<due>matur\w+|fall(?:s|ing)? due|repayable|(?:re)?paid (?:off|back)|repaid|repayment|runs? (?:to|until"
    r"|through)"
    r"|running (?:to|until|through)|run for|run (?:\w+ ){1,2}years,? (?:to|until)|redemption|expir\w+|fällig\w*"
    r"|laufzeit"
    r"|vencimiento|vence\w*|échéance|échoi\w+)"
    r"|(?P<ahead>expect\w*|due|pencill?\w*|plan\w*|schedul\w*|slated|foreseen|forese\w*|target\w*|guid(?:es"
    r"|ed|ance)|towards"
    r"|will|would|should|sees?|seen|seeing|(?:is|are) set (?:to|for|on)|fixed (?:for|at)|look(?:s|ing)? to|on track"
    r"|timetabl\w+|hop\w+"
    r"|set for|anticipat\w*|likely|hopes?|intends?|aim\w*|(?:is|are|was) to|to "
    r"take place|to be|rechne\w*|erwart\w*"
    r"|soll\w*|dürfte|geplant|previst\w+|prevé\w*|esper\w+|prév\w+|voraussichtlich|fixée?s?|attend\w+|devrait|debería)"
    r")\b"
)
_DATELINE = re.compile(r"[^.;]{0,40}?(?:\)|/)?\s?(?:[–—]|-{1,2}|/)\s")
_AT = re.compile(
    r"\b(?:in|on|last|this|early|late|of|by|before|at|im|am|zum|en|el|le|du|since|ago|from|until|through|expiring"
    r"|for|the|mid"
    r"|to|spring|summer|autumn|fall|winter"
    r"|frühjahr|frühling|sommer|herbst|primavera|verano|otoño|invierno|printemps|été|automne|hiver|end|einde|lundi"
    r"|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes|montag|dienstag|mittwoch"
    r"|donnerstag|freitag"
    r"|erstmals)\W*$|^\W*$"
)
_OPENS_WITH = re.compile(
    r"(?:in|on|by|before|after|late|early|mid|end|until|from|at|not|im|am|bis|vor|en|antes|avant|d'ici|last"
    r"|erstmals|ab)\b"
)
# "150 GWh a year from January 2028"
_FROM_THEN = re.compile(r"\b(?:from|starting(?: in| on| from)?|beginning(?: in| on)?|commencing(?: in| on)?)\s$")
_NEVER = re.compile(r"\b(?:neither|none|no \w+|not) (?:of \w+ )?(?:will |would |to )?(?:ever )?clos")
_PAST = re.compile(
    r"\b(?:closed|completed|finali[sz]ed|consummated|took place|occurred|changed hands|handed over|vollzogen"
    r"|abgeschlossen|cerr(?:ó|aron)|clôturée?|finalisée?)\b"
)
# A price at which a share closed.
_MARKET = re.compile(r"\b(?:at which|price|shares?|stock|units)\b[^,;.]{0,40}\bclosed (?:on )?$")
_WORKS = re.compile(
    r"\b(?:mechanical|practical|construction|branch\w*|plants?|factor\w+|stores?|mines?|offices?"
    r"|building)\s(?:\w+\s){0,2}$"
    r"|\b(?:trial|study|works?)\b"
)
_HINTS = (
    "rubric", "paraf", "beurk", "voraus", "fixé", "übergabe", "übergeh", "notiz", "said", "announc", "told",
    "disclos", "publish", "reported", "confirm", "unveil", "reveal", "teilte", "bekannt",
    "comunic", "annonc",
    "clos", "complet", "settl", "hand", "control", "consum", "final", "vollz", "abgeschl", "cierr", "cerr", "otorg",
    "clôtur", "réalis", "allot", "distrib", "sign", "inked", "agreed", "struck", "unter", "firm", "bought", "sold",
    "acqui", "adqui", "purchas", "took", "fetch", "paid", "picked", "let ", "leas", "licens", "award", "won",
    "verg", "kauf", "über", "erw", "compr", "vend", "achet", "céd", "rachet", "commission", "energi", "operati",
    "on stream", "online", "first", "live", "start", "open", "ready", "deliver", "betrieb", "netz", "bezieh",
    "service", "entrada", "inyect", "puesta", "operaci", "matur", "due", "repa", "redeem", "run", "expir", "fällig",
    "vence", "venci", "éché", "wrap", "pass", "deal", "admission", "trading", "fund", "transfer", "money", "lapse",
    "failing", "met", "satisf", "waived", "tak", "date", "pen to", "redemption", "tenant", "move", "mov", "switch",
    "option", "exercis", "opción", "stop", "walk", "terminat", "lapse", "merged",
    "conclu", "gezogen", "arranc", "suscri", "effect",
)  # fmt: skip


def moment_of(scene: Scene, item: Date, context: DealContext, *, is_told: bool) -> K | None:
    """None where the nearest word is one of speech, of results or of nothing that a deal has a date for."""
    said = said_of(scene, item)
    whole = f"{said.lead} {said.own}"
    starts = _FROM_THEN.search(said.before) or item.quote.lower().startswith(("from ", "starting ", "beginning "))
    if starts and scene.deal_type in DELIVERIES | LETTINGS and _is_later(item, scene.published):
        return K.COMMISSIONING_DATE
    if not any(hint in whole for hint in _HINTS) or _is_dateline(said) or _AS_OF.search(said.before):
        return None
    row = _nearest(said)
    if not row or (row[0].place == _LEAD and len(said.before) > _CLOSE_BY):
        return None
    first = row[0]
    kind = first.kind
    if kind == "ahead" and scene.deal_type in DEBT and _NOTES_DUE.search(said.before):
        kind = "due"
    if kind == "ahead":
        first = next((word for word in row if word.kind in _AWAITED), first)
        kind = first.kind
        if kind == "close":
            if _ALL_ALONG.search(said.before):
                return None
            is_let = scene.deal_type in LETTINGS and first.said.startswith("hand")
            return K.COMMISSIONING_DATE if is_let else K.EXPECTED_CLOSE
    return _kind(kind, row, said, scene, item, context, is_told=is_told)


_BEFORE, _AFTER, _LEAD = range(3)
_AWAITED = frozenset({"close", "start", "due"})


@dataclass(frozen=True)
class _Word:
    """A trigger, and the text between it and the date."""

    kind: str
    place: int
    between: str
    said: str


def _is_dateline(said: Said) -> bool:
    return len(said.before) < _DATELINE_REACH and bool(_DATELINE.match(said.after))


_DATELINE_REACH = 60
_AFTER_REACH = 70


def _nearest(said: Said) -> list[_Word]:
    """Nearest first: the triggers before the date, then those behind it, then the sentence's."""
    row = [
        _Word(str(found.lastgroup), _BEFORE, said.before[found.end() :], found[0])
        for found in reversed(list(_TRIGGER.finditer(said.before)))
    ]
    after = said.after[:_AFTER_REACH]
    row += [_Word(str(found.lastgroup), _AFTER, after[: found.start()], found[0]) for found in _TRIGGER.finditer(after)]
    row += [_Word(str(found.lastgroup), _LEAD, "", found[0]) for found in reversed(list(_TRIGGER.finditer(said.lead)))]
    return row


def _kind(
    kind: str, row: list[_Word], said: Said, scene: Scene, item: Date, context: DealContext, *, is_told: bool
) -> K | None:
    first = row[0]
    quote = item.quote.lower()
    is_placed = _AT.search(said.before) or _OPENS_WITH.match(quote)
    if (kind != "stop" and _CONDITION.search(said.before)) or quote.startswith(_SINCE) or not is_placed:
        return None
    is_ahead = any(word.kind == "ahead" for word in row[:3] if word.place == first.place)
    match kind:
        case "none":
            is_news = is_told and item.precision is Precision.DAY and len(first.between) < _CLOSE_BY
            return K.ANNOUNCEMENT_DATE if is_news and _TOLD_OF.match(first.said) else None
        case "close":
            if _WORKS.search(said.own) or _MARKET.search(said.before) or _NEVER.search(said.own):
                return None
            if is_ahead:
                return K.EXPECTED_CLOSE
            if not _PAST.search(said.own):
                return K.EXPECTED_CLOSE if _PLANNED.search(said.before[-60:]) else None
            return K.EXPECTED_CLOSE if _is_later(item, scene.published) else K.CLOSING_DATE
        case "sign":
            return None if is_ahead or _FROM.search(said.before) else K.SIGNING_DATE
        case "moved":
            return _moved(scene, context) if is_told else None
        case "start":
            is_new = is_ahead or (item.low or "").startswith("20")
            is_new = is_new and scene.deal_type in _BUILT and not _WORKS.search(said.own)
            return K.COMMISSIONING_DATE if is_new else None
        case "due":
            is_next = first.place == _BEFORE and len(first.between) <= 1
            if not (is_next or _UNTIL.search(said.before) or _OPENS_WITH.match(quote)):
                return None
            return K.MATURITY if scene.deal_type in DEBT or _RUNS.search(f"{said.lead} {said.before}") else None
        case "option":
            return K.OPTION_WINDOW if first.place == _BEFORE or len(first.between) < _CLOSE_BY else None
        case "stop":
            return K.OUTSIDE_DATE if _UNLESS.search(said.own + said.lead) else None
    return None


# "21% at the end of September" is a state of things, "from 1 January" the beginning of one.
_TOLD_OF = re.compile(
    r"said|says|announc|told|disclos|publish|reported|confirm|unveil|reveal|teilte|bekannt|gab"
    r"|comunic|annonc"
)
_AS_OF = re.compile(r"\b(?:at|as at|as of|per) (?:the )?(?:end|close) of\W*$")
_FROM = re.compile(r"\b(?:from|starting|effective|à compter du?|ab|a partir del?|with effect from)\W*$")
_NOTES_DUE = re.compile(r"\b(?:notes?|bonds?|loans?|facilit\w+|debentures?|paper|debt)\b[^,;]{0,40}\bdue (?:in |on )?$")
# "Earnings targets through 2028": a length of time, and no day on which something closes.
_ALL_ALONG = re.compile(r"\b(?:through|throughout|during|over)\W*$")
_SINCE = ("fiscal", "since", "seit", "depuis", "desde")
_CLOSE_BY = 40
_CONDITION = re.compile(r"\b(?:if|once|unless|provided|wenn|sofern|falls|si|lorsque|cuando)\b")
# "Dealings begin on Monday": the present tense of a timetable.
_PLANNED = re.compile(
    r"\b(?:begins?|starts?|is on|are on|takes? (?:effect|place)|settles|closes|completes|passes|falls on)\b"
)
_UNTIL = re.compile(
    r"\b(?:in|on|by|until|to|through|due|before|at|for|is|im|am|bis|en|el|le|au|hasta)\W+(?:the |el |le )?$"
)
# What runs until a day: a loan, a warrant, a contract.
_RUNS = re.compile(
    r"\b(?:notes?|bonds?|loans?|advance|facilit\w+|debentures?|warrants?|options|contracts?|agreements?|deal|ppa|lease"
    r"|concession|licen[cs]e|vertrag|contrat|contrato)\b"
)
_UNLESS = re.compile(r"\b(?:failing which|either|lapses?|by|if|unless|not|kein\w*|nicht|no|sauf|sinon|pas)\b")


def _is_later(item: Date, published: str | None) -> bool:
    """Whether a date with a year lies after the article."""
    low = item.low or ""
    return published is not None and low[:1].isdigit() and low > published[: len(low)]


def _moved(scene: Scene, context: DealContext) -> K | None:
    """ "Last August it bought Birch": the day of a finished purchase is its closing, of a contract its signing."""
    if scene.deal_type in CONTRACTS | {DealType.OPTION}:
        return K.SIGNING_DATE
    is_done = scene.deal_type in TRANSFERS and context.deal.status is DealStatus.COMPLETED
    return K.CLOSING_DATE if is_done else None
