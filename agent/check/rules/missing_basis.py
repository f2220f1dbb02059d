"""A figure without the base it needs: more than what, in which currency, over what time."""

import re
from collections.abc import Iterator

from agent.check.facts import Facts, Verdict
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind
from agent.schema.finding import About, Code, Finding, Severity

REACH = 60
# What a sentence goes on to say behind a growth may be its time.
TAIL = 28
# A bare number from here on may be money.
LEAST_BARE = 100_000

# "30% more", "ten times higher": a comparison needs its other side.
_COMPARATIVE = re.compile(
    r"^\s*(?:more|higher|lower|less|fewer|faster|cheaper|greater|larger|bigger|better|stronger|cleaner)\b(?! than)",
    re.IGNORECASE,
)
_OTHER_SIDE = re.compile(
    r"\b(?:than|compared|versus|vs|against|relative to|from|year[- ](?:over|on)[- ]year|(?:the|a) (?:year|"
    r"quarter|month) (?:ago|earlier|before)|"
    r"last (?:year|quarter|month)|previous|prior|ago|earlier|since|over the|year to date|annually|per year|a year)\b",
    re.IGNORECASE,
)
_MORE_ABLE = re.compile(
    r"^\s*(?:more|less|better)\s+(?:efficient|effective|productive|accurate|reliable|powerful|durable|potent|sensitive"
    r"|precise|energy[- ]efficient|fuel[- ]efficient|cost[- ]effective|profitable|competitive)\b",
    re.IGNORECASE,
)
_THAN = re.compile(r"\b(?:than|compared|versus|vs|against|relative to|over (?:the|its|their))\b", re.IGNORECASE)
_AMOUNTS = frozenset({FigureKind.MONEY, FigureKind.PER_UNIT, FigureKind.POWER, FigureKind.ENERGY, FigureKind.MEASURE})
_METRIC = re.compile(
    r"\b(?:sales|revenues?|turnover|profits?|earnings|output|bookings|orders|demand|production|traffic|income|ebitda"
    r"|umsatz|gewinn|ventas|ingresos|ventes|chiffre d.affaires)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:if|would|could|should|may|might|expect\w*|plan\w*|forecast\w*|aim\w*|target\w*|when|after|since"
    r"|until|had been"
    r"|by the time)\b",
    re.IGNORECASE,
)
# A flow of money over no stated time: a month's revenue, a year's, or all there ever was?
_FLOW = re.compile(
    r"^\s*(?:in|of)\s+(?:\w+\s){0,2}(?:revenues?|sales|turnover|profits?|ebitda|net income|cash flow)\b", re.IGNORECASE
)
_EARNS = re.compile(
    r"\b(?:generat\w+|earn\w*|mak(?:e|es|ing)|book\w*|post\w*|report\w*|bring\w* in|record\w*)\s+(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:annual\w*|year\w*|quarter\w*|month\w*|week\w*|daily|day|fiscal|fy\s?\d*|q[1-4]|h[12]|half|twelve|"
    r"trailing|ltm|ttm|"
    r"per annum|lifetime|cumulative\w*|to date|since|period|season|decade|[12]\d{3})\b",
    re.IGNORECASE,
)
# "for 30 million", "a 5 billion deal" with no currency in sight.
_PRICE = re.compile(
    r"\b(?:for|worth|valued at|price of|cost(?:s|ing)?|pay(?:s|ing)?|paid|raised?|handed (?:back|over)"
    r"|lent|borrowed|spent|spend|invest(?:s|ed|ing)?|loan of|"
    r"value of)\s*$",
    re.IGNORECASE,
)
_THING = re.compile(
    r"^[\s-]*(?!deal|takeover|acquisition|sale|loan|bid|offer|buyout|merger|investment|contract)[A-Za-z]"
)


# A share's move of a day is held against the day before.
_TRADED = re.compile(r"\b(?:shares?|stock|index|bonds?|futures)\b[^.;]{0,40}$", re.IGNORECASE)
_AREA = re.compile(r"\b(?:square|sq)\b|m²|\bsqm\b|\bm2\b", re.IGNORECASE)
_LET = re.compile(r"\b(?:let|rents?|rented|leased)\b[^.;]{0,40}$", re.IGNORECASE)
_SOLD = re.compile(
    r"\b(?:price|sold|bought|paid|pays|value[ds]?|worth|cost|build|building cost|acquired)\b", re.IGNORECASE
)


def check(facts: Facts) -> Verdict:
    """A comparison needs its other side, a price its currency, a flow its time."""
    return Verdict(findings=[*_findings(facts)])


def _findings(facts: Facts) -> Iterator[Finding]:
    text = facts.reading.text
    for index, sentence in enumerate(facts.reading.sentences):
        figures = facts.reading.figures_in(sentence.start, sentence.end)
        before_it = facts.reading.sentences[index - 1] if index else sentence
        for figure in figures:
            lacking = _lacking(text, sentence, before_it, figure, facts)
            if lacking is None:
                continue
            message, question = lacking
            yield Finding(
                code=Code.MISSING_BASIS,
                severity=Severity.LOW,
                message=f"“{' '.join(figure.quote.split())}” {message}.",
                about=About(items=(figure.id,)),
                evidence=(facts.reading.cite(figure.start, figure.end),),
                settles_by=question,
            )


def _lacking(text: str, sentence: Sentence, previous: Sentence, figure: Figure, facts: Facts) -> tuple[str, str] | None:
    """What the figure lacks, and the question to ask."""
    after = text[figure.end : min(sentence.end, figure.end + REACH)]
    before = text[max(sentence.start, figure.start - REACH) : figure.start]
    if figure.kind in (FigureKind.PERCENT, FigureKind.MULTIPLE) and _COMPARATIVE.match(after):
        if _TRADED.search(before) or _has_both_sides(facts, sentence, figure):
            return None
        # "More efficient" is a comparison of nothing that is told in figures.
        if _MORE_ABLE.match(after):
            is_told = _THAN.search(text, previous.start, sentence.end) is not None
        # The other side may have been named in the sentence before: "than before" is then understood.
        else:
            is_other = _OTHER_SIDE.search(text, previous.start, sentence.end) is not None
            is_told = is_other or _has_amount(facts, previous, sentence)
        if not is_told:
            return "is more or less than something that is not named", "More or less than what, and over which period?"
        return None
    if figure.kind is FigureKind.PERCENT and figure.change and _grows(text, sentence, figure, facts):
        is_apart = "\n\n" in text[previous.end : sentence.start]
        nearby = facts.reading.dates_in(sentence.start if is_apart else previous.start, sentence.end)
        if not nearby and not _OTHER_SIDE.search(text, sentence.start, sentence.end):
            return "is a rise or a fall over a time that is not stated", "Over which period, and against which one?"
    if figure.kind is FigureKind.MONEY and _FLOW.match(after) and _EARNS.search(before):
        is_dated = bool(facts.reading.dates_in(previous.start, sentence.end)) or figure.period is not None
        if not is_dated and not _TIME.search(text, previous.start, sentence.end):
            return "is earned over a time that is not stated", "Over which period: a year, a quarter, in all?"
        return None
    if figure.kind is FigureKind.PER_UNIT and _AREA.search(figure.quote) and _LET.search(before):
        near = text[max(sentence.start, figure.start - REACH) : min(sentence.end, figure.end + 20)]
        if figure.period is None and not _TIME.search(near) and not _SOLD.search(text, sentence.start, sentence.end):
            return "is a rent over a time that is not stated", "Is the rent for a year or for a month?"
        return None
    is_bare = figure.kind is FigureKind.COUNT and figure.unit is None and figure.low >= LEAST_BARE
    # "98 million litres, and room for 120 million": the noun is told beside it.
    if is_bare and any(
        item.kind in (FigureKind.MEASURE, FigureKind.COUNT, FigureKind.ENERGY) and item.unit and item.low >= LEAST_BARE
        for item in facts.reading.figures_in(sentence.start, sentence.end)
    ):
        return None
    if is_bare and _PRICE.search(before) and not _THING.match(after) and not _is_custom(facts, figure):
        return "has no currency", "In which currency is the amount?"
    return None


def _grows(text: str, sentence: Sentence, figure: Figure, facts: Facts) -> bool:
    """ "Its sales rose 12%.": a whole sentence that tells nothing else in figures, and no time."""
    is_alone = len(facts.reading.figures_in(sentence.start, sentence.end)) == 1 and sentence.end - figure.end < TAIL
    return (
        is_alone
        and _METRIC.search(text, sentence.start, figure.start) is not None
        and not _TIME.search(text, sentence.start, sentence.end)
        and not _PLANNED.search(text, sentence.start, sentence.end)
    )


def _has_amount(facts: Facts, previous: Sentence, sentence: Sentence) -> bool:
    """Whether an amount is told beside the comparison, which is then of it and what stood there before."""
    return any(item.kind in _AMOUNTS for item in facts.reading.figures_in(previous.start, sentence.end))


def _has_both_sides(facts: Facts, sentence: Sentence, figure: Figure) -> bool:
    """Whether the sentence gives two values of one unit, which the comparison is then of."""
    others = [item for item in facts.reading.figures_in(sentence.start, sentence.end) if item.id != figure.id]
    counted = (FigureKind.COUNT, FigureKind.MEASURE)
    kinds = ["count" if item.kind in counted else f"{item.kind} {item.unit}" for item in others]
    return any(kinds.count(kind) > 1 for kind in kinds)


def _is_custom(facts: Facts, figure: Figure) -> bool:
    """Whether the text leaves the currency of other amounts to its readers too."""
    return any(
        item.kind is FigureKind.COUNT and item.unit is None and item.low >= LEAST_BARE and item.id != figure.id
        for item in facts.reading.figures
    )
