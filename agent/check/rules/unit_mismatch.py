"""A unit that cannot carry its metric, and the same digits as million here and billion there."""

import re
from collections.abc import Iterator

from agent.check.facts import Facts, Verdict
from agent.check.relation import Relation
from agent.check.relations.scales import far_neighbours, scale_twins
from agent.check.relations.told import is_slip, told_changes, told_ratios, told_totals
from agent.check.rules.ratio_mismatch import Quotient, scale_slips
from agent.check.sameness.alignment import Pair, unexplained
from agent.check.sameness.references import contradicted, is_scale_apart
from agent.check.values import say
from agent.schema.figure import Figure, FigureKind
from agent.schema.finding import About, Code, Finding, Severity

LEAST_SCORE = 0.45
LEAST_SHARED = 2
NEAR_SCORE = 0.85
NEARBY = 70
# The same digits again: little more is needed to know that one thing is meant.
LIKELY = 1.0
_UNSURE = frozenset({"form", "complement", "forecast", "condition", "subject", "negation", "newcomer"})

_CAPACITY = re.compile(
    r"\b(?:capacity|pipeline|portfolio|data cent(?:er|re)s?|mining site|facility|campus|wind farm|solar (?:farm|"
    r"park|plant)|"
    r"power plant|load|interconnection|grid connection|rated|output|capacidad|kapazität|capacité)\b",
    re.IGNORECASE,
)
_STORED = re.compile(
    r"\b(?:batter\w+|storage|bess|stores?|storing|discharg\w*|duration|hours?|generat\w+|produc\w+|output|"
    r"consum\w+|deliver\w*|"
    r"suppl\w+|offtake|ppa|per (?:year|annum|day|month)|annual\w*|a year|yearly|used|uses|savings?|saved|pumped|"
    r"baterías?|"
    r"speicher\w*|stockage)\b",
    re.IGNORECASE,
)
# "A peak output of 85 MWh": what a plant gives at one moment, whatever else the sentence says of energy.
_PEAK = re.compile(
    r"\b(?:peak|maximum|rated|nameplate|instantaneous|continuous|generating|generation|installed|export|import"
    r"|inverter|interconnection"
    r"|grid(?:[- ]connection)?|connection) (?:\w+ )?(?:output|power|load|demand|capacity|draw|rating"
    r"|limit)\b[^.;,\d]{0,20}$"
    r"|\b(?:spitzenleistung|nennleistung|anschlussleistung|puissance (?:maximale|de crête|nominale|installée)"
    r"|potencia (?:pico|máxima|nominal|instalada))\b[^.;,\d]{0,20}$",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(r"^\s*at (?:any|one|a given) (?:instant|moment|time|point)\b", re.IGNORECASE)
_OF_CAPACITY = re.compile(
    r"^\s*(?:of|de|d['’]|an)\s?(?:(?:installed|generating|peak|nameplate|rated|net|gross)\s(?:\w+\s)?(?:capacity|power)"
    r"|capacidad instalada|potencia|installierte[rn]? leistung|puissance(?: installée)?|capacité installée)\b",
    re.IGNORECASE,
)
_A_FARM = re.compile(
    r"^\s*(?:(?:offshore|onshore|floating|solar|wind|photovoltaic|hydro|gas[- ]fired)\s)*(?:farm|solar park"
    r"|wind park|power (?:plant|station)"
    r"|turbines?|array|windpark|solarpark|parc éolien|parque (?:eólico|solar))\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?:holds?|holding|stores?|storing|stored|storage of|fasst|speichert|stocker|stocke"
    r"|almacena\w*)\s+(?:(?:up to|about|some|around"
    r"|as much as|a further|rund|bis zu|jusqu['’]à|hasta)\s+)*$",
    re.IGNORECASE,
)
_CELLS = re.compile(
    r"\b(?:batter\w*|storage|stor(?:e|ing|es)|containers?|cells?|megapacks?|bess|speicher\w*|stockage"
    r"|almacenamiento|full|baterías?)\b",
    re.IGNORECASE,
)
_ENERGY_FLOW = re.compile(
    r"\b(?:of (?:electricity|energy|power)) (?:per|a|each|every) (?:year|annum|month|day)\b|"
    r"\bof (?:electricity|energy) (?:annually|yearly)\b",
    re.IGNORECASE,
)
_A_YEAR_OF = re.compile(
    r"\b(?:annual|yearly|jährliche[rsn]?|anual|annuelle) (?:electricity |energy |power )?(?:output|generation"
    r"|production|yield|consumption|stromproduktion|erzeugung|producción|production)\b[^.;]{0,60}$"
    r"|\b(?:generates?|produces?|yields?|erzeugt|produce|produit)\s+(?:[^\W\d]+\s){0,3}(?:each|every|a|per) year\b"
    r"(?:(?!\b(?:capacity|and|with)\b)[^.;\d]){0,30}$",
    re.IGNORECASE,
)
_VALUED = re.compile(r"\b(?:ebitda|earnings|p/e|price[- ]to[- ]earnings|ev/ebitda)[- ]multiples?\b", re.IGNORECASE)
_CONTRACT_SUBJECT = re.compile(
    r"(?:^|[\s(])(?:these |those |such |the |its |their |hosting |lease |service |multiyear |long-term |ai |hpc |\w+ )?"
    r"(?:contracts?|leases?|agreements?|orders?)\s(?:\w+ly\s)?"
    r"(?:offers?|offered|carry|carries|carried|commands?|commanded|yields?|yielded|provides?|provided|"
    r"generates?|generated|"
    r"fetch(?:es)?|deliver(?:s|ed)?|trades? at|come with|comes with|have|has|with|at|boasts?)\b",
    re.IGNORECASE,
)
# "Operators with hosting contracts trade at": the operators do.
_HOLDER = re.compile(
    r"\b(?:with|of|for|from|by|on|holding|signing|under)\s(?:\w+\s){0,3}(?:contracts?|leases?|agreements?|orders?)\s",
    re.IGNORECASE,
)
_SHARE_METRIC = re.compile(
    r"\b(?:ebitda margins?|market share|interest rate|occupancy(?: rate)?) (?:of|at|is|was|are|were)\s*$", re.IGNORECASE
)
_SHARE_KINDS = frozenset({FigureKind.PERCENT, FigureKind.POINTS, FigureKind.COUNT, FigureKind.PER_UNIT})
_SCALE_WORD = re.compile(
    r"\b(?:thousand|million|billion|trillion|mln|bln|mn|bn|mio|mrd|millones|millions|millionen)\b", re.IGNORECASE
)


def check(facts: Facts) -> Verdict:
    """Capacity is power and not energy, a contract has no earnings multiple, and a million is not a billion."""
    slips = [(pair.first.figure, pair.second.figure) for pair in unexplained(facts.pairs) if is_scale_slip(pair)]
    told = {figure.id for slip in slips for figure in slip}
    slips.extend(
        (figure, mention.figure)
        for mention, figure in contradicted(facts)
        if is_scale_apart(figure, mention.figure) and mention.figure.id not in told
    )
    told = {figure.id for slip in slips for figure in slip}
    others = (*scale_twins(facts), *far_neighbours(facts))
    slips.extend(pair for pair in others if not told & {pair[0].id, pair[1].id})
    findings = [*_wrong_carriers(facts), *(_scale(facts, *slip) for slip in slips)]
    findings.extend(_of_quotient(facts, quotient) for quotient in scale_slips(facts))
    told_apart = (*facts.once(told_ratios), *facts.once(told_totals), *facts.once(told_changes))
    findings.extend(_of_relation(facts, relation) for relation in told_apart if is_slip(relation))
    return Verdict(findings=findings)


def is_scale_slip(pair: Pair) -> bool:
    """Whether the two values have the same digits a thousand or a million apart, and speak of the same thing."""
    first, second = pair.first.figure, pair.second.figure
    if pair.agrees or not is_scale_apart(first, second):
        return False
    # "2m samples" are taken every two metres.
    if first.kind is FigureKind.COUNT and not any(_SCALE_WORD.search(item.quote) for item in (first, second)):
        return False
    if not pair.is_near and pair.likeness >= LIKELY and frozenset(pair.reasons) <= _UNSURE:
        return True
    if pair.apart not in (None, "newcomer") or pair.score < LEAST_SCORE or len(pair.shared) < LEAST_SHARED:
        return False
    return not (pair.is_near and pair.score < NEAR_SCORE)


def _scale(facts: Facts, first: Figure, second: Figure) -> Finding:
    return Finding(
        code=Code.UNIT_MISMATCH,
        severity=Severity.HIGH,
        message=f"{_what(first, second)}: {say(first)} in one place, {say(second)} in the other.",
        about=About(items=(first.id, second.id)),
        evidence=(facts.reading.cite(first.start, first.end), facts.reading.cite(second.start, second.end)),
        settles_by="Thousand, million or billion: which scale is meant?",
    )


def _what(first: Figure, second: Figure) -> str:
    return "The same digits at two scales" if is_scale_apart(first, second) else "One thing at two scales"


def _of_relation(facts: Facts, relation: Relation) -> Finding:
    figures = tuple(figure for figure in (*relation.inputs, relation.stated) if figure)
    return Finding(
        code=Code.UNIT_MISMATCH,
        severity=Severity.HIGH,
        message=f"{', '.join(say(figure) for figure in figures)}: {relation.expression} is thousands of times off.",
        about=About(items=tuple(figure.id for figure in figures)),
        evidence=tuple(facts.reading.cite(figure.start, figure.end) for figure in figures),
        settles_by="Thousand, million or billion: which scale is meant?",
    )


def _of_quotient(facts: Facts, quotient: Quotient) -> Finding:
    figures = (quotient.top, quotient.bottom, quotient.stated)
    return Finding(
        code=Code.UNIT_MISMATCH,
        severity=Severity.HIGH,
        message=f"{say(quotient.top)} ÷ {say(quotient.bottom)} is thousands of times off {say(quotient.stated)}.",
        about=About(items=tuple(figure.id for figure in figures)),
        evidence=tuple(facts.reading.cite(figure.start, figure.end) for figure in figures),
        settles_by="Thousand, million or billion: which scale is meant?",
    )


def _wrong_carriers(facts: Facts) -> Iterator[Finding]:
    text = facts.reading.text
    for figure in facts.reading.figures:
        sentence = facts.reading.sentence_at(figure.start)
        if sentence is None:
            continue
        before = text[max(sentence.start, figure.start - NEARBY) : figure.start]
        after = text[figure.end : min(sentence.end, figure.end + NEARBY)]
        whole = text[sentence.start : sentence.end]
        what = _wrong_carrier(figure, before, after, whole, text[sentence.start : figure.start])
        if what is None:
            continue
        yield Finding(
            code=Code.UNIT_MISMATCH,
            severity=Severity.MEDIUM,
            message=f"“{' '.join(figure.quote.split())}” {what[0]}.",
            about=About(items=(figure.id,)),
            evidence=(facts.reading.cite(figure.start, figure.end), facts.reading.cite(sentence.start, sentence.end)),
            settles_by=what[1],
        )


def _wrong_carrier(figure: Figure, before: str, after: str, whole: str, lead: str) -> tuple[str, str] | None:
    """What is wrong with the unit, and the question to ask."""
    near = before[-40:] + after[:40]
    is_moment = _PEAK.search(before[-45:]) or _AT_ONCE.match(after) or _A_FARM.match(after)
    is_moment = is_moment or _OF_CAPACITY.match(after)
    if figure.kind is FigureKind.ENERGY and figure.period is None and is_moment:
        return (
            "is an amount of energy, given as an output at one moment, which is measured in power",
            "Is it MW of power, or MWh over what time?",
        )
    if figure.kind is FigureKind.POWER and _HOLDS.search(before) and _CELLS.search(whole):
        return (
            "is power, given as what is stored, which is measured in MWh",
            "Is it MWh of storage, or MW of output?",
        )
    if figure.kind is FigureKind.ENERGY and _CAPACITY.search(near) and not _STORED.search(whole):
        return (
            "is an amount of energy, given as a capacity, which is measured in power",
            "Is it MW of power, or MWh over what time?",
        )
    is_flow = _ENERGY_FLOW.match(after.lstrip()) or _A_YEAR_OF.search(before)
    if figure.kind is FigureKind.POWER and is_flow:
        return (
            "is power, given as energy over time, which is measured in MWh",
            "Is it MWh over that time, or MW of capacity?",
        )
    if (
        figure.kind is FigureKind.MULTIPLE
        and _VALUED.search(near)
        and _CONTRACT_SUBJECT.search(lead)
        and not _HOLDER.search(lead)
    ):
        return (
            "is an earnings multiple of contracts; companies are valued at such multiples, contracts are not",
            "Whose valuation is meant, and on which earnings?",
        )
    if figure.kind not in _SHARE_KINDS and _SHARE_METRIC.search(before):
        return "cannot measure a share or a rate, which is a percentage", "Which percentage is meant, of what?"
    return None
