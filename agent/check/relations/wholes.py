"""Parts told by grammar alone: "239 of its shops", "96,000 acres of the land", "drilling alone takes $13.5 million".

The part is marked as one; its whole is the one other figure of that sort in reach that is told as all there is.
"""

import re
from collections.abc import Iterator

from agent.check.facts import Facts
from agent.check.relation import is_plain_value
from agent.check.relations.measures import metric_named
from agent.check.relations.partitives import Partitive
from agent.figures.counted import singular
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier

# The whole of a measured part stands within so many sentences before it, that of an amount of money within more.
BACK, FAR_BACK = 3, 25
# A part so much larger than its whole is of another thing.
MOST_TIMES = 2

_OF_ITS = re.compile(r"\s+of\s+(?:its|the|their|those|these|his|our|[A-Z][\w&.-]*(?:['’]s|s['’]))\s", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|some|any|each|other|another|further|additional|more|than)\s*(?:of\s+)?(?:the\s+)?$", re.I)
_OF_THE_WHOLE = re.compile(
    r"\s+of (?:the|its|that|this|their|it|them)\s*(?:land|ground|site|estate|property|plot|acreage|area|total|space"
    r"|floor"
    r"|building|campus|plant|load|capacity|output|volume|cargo|portfolio|forest|farm|fleet)?\b(?!\s+of)",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\b[a-zà-ÿ]{3,}\s+alone\b|\balone\s+(?:will|would|is|are|was|accounts?|brings?|takes?)\b")
_OF_WHAT = re.compile(r"^\W{0,2}(?:out )?of (?:what|all that|everything(?: that)?)\b")
_WHOLE = re.compile(
    r"\b(?:total\w*|overall|whole|entire|group|altogether|in all|combined|invest\w*|spend|spent|budget|expenditures?"
    r"|revenues?|sales|turnover|proceeds|raise[sd]?|investment|costs?|fund|had|programme|program|price|consideration"
    r"|headline|worth)\b",
    re.IGNORECASE,
)
_SPENDS = re.compile(r"\b(?:invest\w*|spen[dt]\w*|expend\w*|budget\w*|put to work|absorb\w*|costs?|programme)\b", re.I)
_EARNS = re.compile(
    r"\b(?:brought in|brings? in|generat\w+|earn\w*|contribut\w+|account\w*|took|takes|turn(?:s|ed) over|made|makes"
    r"|book\w*|post\w*)\b",
    re.IGNORECASE,
)
_SECURITIES = ("share", "note", "bond", "option", "warrant", "unit", "vote")
_MEASURED = frozenset({FigureKind.MEASURE, FigureKind.POWER, FigureKind.ENERGY})
_OPEN = frozenset({Modifier.AT_LEAST, Modifier.MORE_THAN, Modifier.LESS_THAN, Modifier.RANGE})


def parts_told(facts: Facts) -> Iterator[Partitive]:
    for figure in facts.reading.figures:
        if figure.change is not None or figure.modifier in _OPEN or not is_plain_value(figure):
            continue
        if figure.kind is FigureKind.COUNT:
            whole = _counted(facts, figure)
        elif figure.kind in _MEASURED:
            whole = _measured(facts, figure)
        elif figure.kind is FigureKind.MONEY:
            whole = _alone(facts, figure)
        else:
            continue
        if whole is not None and whole.high < figure.high <= whole.high * MOST_TIMES:
            yield Partitive(figure, whole)


def _counted(facts: Facts, part: Figure) -> Figure | None:
    """ "239 of its shops", of a chain with 212 shops: the most of them that is told anywhere."""
    noun = _noun(part)
    if noun in (None, *_SECURITIES) or not _OF_ITS.search(part.quote) or _is_marked(facts, part):
        return None
    wholes = [
        other
        for other in facts.reading.figures
        if other.kind is FigureKind.COUNT
        and other.id != part.id
        and _noun(other) == noun
        and not _OF_ITS.search(other.quote)
        and is_plain_value(other)
    ]
    return max(wholes, key=lambda one: one.high, default=None)


def _noun(figure: Figure) -> str | None:
    return singular(figure.unit.split()[-1]) if figure.unit else None


def _is_marked(facts: Facts, figure: Figure) -> bool:
    return _ALL.search(facts.reading.text[max(0, figure.start - 24) : figure.start]) is not None


def _measured(facts: Facts, part: Figure) -> Figure | None:
    """ "Some 96,000 acres of the land", which has 82,000: the only other size of the sentences before."""
    if not _OF_THE_WHOLE.match(facts.reading.text, part.end) or _is_marked(facts, part):
        return None
    sizes = [one for one in _before(facts, part) if one.modifier is not Modifier.UP_TO]
    return sizes[0] if len({one.high for one in sizes}) == 1 else None


def _alone(facts: Facts, part: Figure) -> Figure | None:
    """ "Its services arm alone brought in $510 million", of $480 million; "of what it had spent, €710 million"."""
    sentence = facts.reading.sentence_at(part.start)
    if sentence is None:
        return None
    text = facts.reading.text
    said = text[sentence.start : sentence.end]
    clause = text[max(sentence.start, part.start - 90) : min(sentence.end, part.end + 60)]
    opens = _OF_WHAT.match(said.lower())
    if not opens and not ("alone" in clause and _ALONE.search(clause)):
        return None
    wholes = [one for one in _before(facts, part, FAR_BACK) if _is_whole(facts, one, sentence)]
    return max(wholes, key=lambda one: one.high, default=None)


def _is_whole(facts: Facts, whole: Figure, sentence: Sentence) -> bool:
    """Whether an amount is all of what the part's sentence speaks of: of one metric, or both of what is spent."""
    text = facts.reading.text
    its = facts.reading.sentence_at(whole.start)
    if its is None or not _WHOLE.search(text, its.start, its.end):
        return False
    if _SPENDS.search(text, its.start, its.end) and _SPENDS.search(text, sentence.start, sentence.end):
        return True
    metric = facts.measures.of(whole).metric or metric_named(text, its.start, its.end)
    named = metric_named(text, sentence.start, sentence.end)
    is_earned = metric == "revenue" and named is None and _EARNS.search(text, sentence.start, sentence.end) is not None
    return metric is not None and (named == metric or is_earned)


def _before(facts: Facts, part: Figure, back: int = BACK) -> list[Figure]:
    """The figures of one unit in the sentences before, parts of others apart."""
    at = facts.reading.sentence_index(part.start)
    if at is None:
        return []
    start = facts.reading.sentences[max(0, at - back)].start
    end = facts.reading.sentences[at].start
    return [
        one
        for one in facts.reading.figures_in(start, end)
        if (one.kind, one.unit) == (part.kind, part.unit)
        and one.change is None
        and is_plain_value(one)
        and not re.search(r"\bof which\b[^.;]{0,40}$", facts.reading.text[max(0, one.start - 50) : one.start])
    ]
