"""Questions whose answer is a small sum over stated values: what is left, how much more, how many then, how much."""

import re
from collections.abc import Sequence
from decimal import Decimal

from agent.chat.question import Asks, Question, Word
from agent.chat.same_words import likeness
from agent.chat.seek import Sought
from agent.chat.sums import FURTHEST, WHOLES, Judge, Sum, are_near, common_unit, is_price, make_sum, pairs, tell
from agent.check.across.mentions import Mention, read_mentions
from agent.schema.answer import AnswerSentence
from agent.schema.deal import Computation
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.text.stems import read_stems

_LEFT = re.compile(
    r"\b(?:left|used|drawn|spent|remain(?:s|ing|der)?|undrawn|unspent|unpaid|unsold|outstanding|rest|balance|"
    r"still|not (?:yet |"
    r"been |being )*"
    r"(?:covered|drawn|paid|used|taken|sold|included|spent|let)|uncovered|other than|apart from|excluding)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:drawn|so far|out of|of which|of (?:these|those|them|it)|already|taken up|used|spent|paid|covers?|"
    r"sold)\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:larger|largest|higher|highest|bigger|greater|more|longer|exceeds?|smaller|lower|less|cheaper|dearer|"
    r"difference|exceed\w*|gap)\b",
    re.IGNORECASE,
)
_LESS = re.compile(r"\b(?:smaller|smallest|lower|lowest|less|cheaper|shorter|fewer)\b", re.IGNORECASE)
_CHOICE = re.compile(
    r"\b(?:which|whose|who|what)\b[^?]*\b(?:larger|higher|bigger|greater|longer|smaller|lower|"
    r"cheaper|dearer|less|more)\b",
    re.IGNORECASE,
)
_HOW_MUCH_MORE = re.compile(
    r"\bby how (?:much|many)\b|\bhow (?:much|many) (?:\w+ )?(?:more|less|fewer|higher|"
    r"lower|larger|bigger|cheaper)\b|"
    r"\bdifference between\b|\bwhat is the (?:gap|difference)\b",
    re.IGNORECASE,
)
_OR = re.compile(r"\s(?:or|and|than|from|exceeds?|above|below)\s|,", re.IGNORECASE)
_JOINS = frozenset({"than", "and", "from", "exceed", "exceeds", "above", "below"})
_THEN = re.compile(r"\b(?:after|altogether|in total|combined|together|in all|once|following)\b", re.IGNORECASE)
_THERE = re.compile(r"\b(?:in issue|outstanding|existing|already|currently|today|now|has|have)\b", re.IGNORECASE)
_ADDED = re.compile(r"\b(?:new|additional|another|further|more|issue[sd]?|adds?|extra|gain\w*)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:per|each|every|a(?=\s\w+\?))\s+(?:of the\s+)?(?P<unit>[a-z]+)", re.IGNORECASE)
_TAKEN = re.compile(r"used|drawn|spent", re.IGNORECASE)
_UNTAKEN = re.compile(r"\b(?:undrawn|unused|unspent|unsold|available|left|remain\w*|outstanding)\b", re.IGNORECASE)
_TOLD_PART = re.compile(
    r"\b(?:drawn|used|spent|sold|taken up|undrawn|unused|unspent|unsold|available|left|remain\w*|"
    r"outstanding)\b",
    re.IGNORECASE,
)
_THE_REST = re.compile(r"\b(?:the (?:rest|remainder|balance)|what is left)\b(?P<what>[^.;]*)", re.IGNORECASE)
_GREW = re.compile(
    r"\bhow (?:much|many)\b[^?]*\b(?:grow|grew|grown|rise|rose|risen|increase[ds]?|fall|fell|fallen|drop\w*|"
    r"decline[ds]?|change[ds]?)\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\b(?:against|from|to|compared with|up from|down from|after|versus|than)\b", re.IGNORECASE)
# How much of what the question says has to be said of the two values together.
LEAST_PAIR = 0.55
LEAST_SIDE = 0.25


def reckon(question: Question, sought: Sought) -> tuple[AnswerSentence, Computation | None] | None:
    """The answer by arithmetic, where the question asks for one and the values are there."""
    mentions = [mention for member in sought.members for mention in read_mentions(member)
                if isinstance(mention.value, Figure)]  # fmt: skip
    judge = Judge(sought, question, lambda word: _LEFT.fullmatch(word) or _MORE.fullmatch(word))
    found = (
        _grown(question, judge, mentions)
        or _chosen(question, judge, mentions)
        or _rest(question, judge, mentions)
        or _left(question, judge, mentions)
        or _then(question, judge, mentions)
        or _each(question, judge, mentions)
    )
    return tell(found, question) if found is not None else None


def _wanted(question: Question, unit: str | None, mention: Mention) -> bool:
    """Whether values of this unit answer what is asked for."""
    value = mention.value
    assert isinstance(value, Figure)
    if question.asks is Asks.COUNT:
        return value.kind is FigureKind.COUNT
    if question.asks is Asks.MONEY:
        return unit is not None and unit.isupper()
    return value.kind in (
        FigureKind.MONEY,
        FigureKind.PERCENT,
        FigureKind.COUNT,
        FigureKind.PER_UNIT,
        FigureKind.DURATION,
    )


def _left(question: Question, judge: Judge, mentions: Sequence[Mention]) -> Sum | None:
    """What is left of a whole when a part is taken: both are told, and the rest is not."""
    asked = _LEFT.search(question.text)
    if asked is None or question.asks not in (Asks.MONEY, Asks.COUNT):
        return None
    asks_rest = _TAKEN.fullmatch(asked.group()) is None
    best: tuple[float, Mention, Mention, str | None] | None = None
    for whole, part, unit in pairs(mentions):
        if not _wanted(question, unit, whole) or (whole.dates and part.dates and not whole.dates & part.dates):
            continue
        is_rest = _UNTAKEN.search(_clause(part)) is not None
        if is_rest == asks_rest and _TOLD_PART.search(_clause(part)):
            # The part that is told is the one that is asked for.
            continue
        score = judge.covers(judge.words, whole, part)
        score += 0.15 * (whole.sentence == part.sentence and _PART.search(whole.said) is not None)
        score += 0.1 * are_near(whole, part)
        if score >= LEAST_PAIR + 0.1 and (best is None or score > best[0]):
            best = score, whole, part, unit
    if best is None:
        return None
    _, whole, part, unit = best
    return make_sum(whole, part, "-", unit, "{value}")


def _clause(mention: Mention) -> str:
    return mention.member.text[mention.start : min(mention.sentence.end, mention.end + 30)]


def _rest(question: Question, judge: Judge, mentions: Sequence[Mention]) -> Sum | None:
    """ "The rest reduces debt": the whole less the part, where the question's words are said of the rest."""
    if question.asks is not Asks.MONEY:
        return None
    for part in mentions:
        found = _THE_REST.search(part.said)
        value = part.value
        if found is None or not isinstance(value, Figure) or value.kind is not FigureKind.MONEY:
            continue
        said = {word.stem for word in read_stems(found.group("what"), 0, len(found.group("what")))}
        words = [word for word in judge.words if not word.is_name]
        told = [word for word in words if any(likeness(word.key, key) for key in said)]
        if not told or 2 * len(told) < len(words):
            continue
        wholes = [item for item in mentions if item.member is part.member and item.start < part.start
                  and isinstance(item.value, Figure) and item.value.unit == value.unit
                  and item.value.high > value.high]  # fmt: skip
        termed = [item for item in wholes if is_price(item, WHOLES)]
        near = [item for item in wholes if item.sentence == part.sentence]
        whole = next(iter(near[-1:] or termed[:1]), None)
        if whole is not None:
            return make_sum(whole, part, "-", value.unit, "{value}")
    return None


def _grown(question: Question, judge: Judge, mentions: Sequence[Mention]) -> Sum | None:
    """By how much something grew or fell, of its two values in one sentence."""
    if _GREW.search(question.text) is None:
        return None
    best: tuple[float, Mention, Mention, str | None] | None = None
    for large, small, unit in pairs(mentions):
        if large.sentence != small.sentence or not _wanted(question, unit, large):
            continue
        between = large.member.text[min(large.end, small.end) : max(large.start, small.start)]
        score = judge.covers(judge.words, large, small)
        if _FROM_TO.search(between) and score >= LEAST_PAIR and (best is None or score > best[0]):
            best = score, large, small, unit
    if best is None:
        return None
    return make_sum(best[1], best[2], "-", best[3], "{value}")


def _chosen(question: Question, judge: Judge, mentions: Sequence[Mention]) -> Sum | None:
    """Which of two values is the larger, and by how much."""
    if not (_CHOICE.search(question.text) or _HOW_MUCH_MORE.search(question.text)):
        return None
    sides = _sides(question, judge)
    best: tuple[float, Mention, Mention, str | None] | None = None
    for large, small, unit in pairs(mentions):
        if not _wanted(question, unit, large) or (sides is None and not are_near(large, small)):
            continue
        score = judge.covers(judge.words, large, small) + 0.1 * are_near(large, small)
        if sides is not None:
            straight = min(judge.covers(sides[0], large), judge.covers(sides[1], small))
            turned = min(judge.covers(sides[1], large), judge.covers(sides[0], small))
            if max(straight, turned) < LEAST_SIDE:
                continue
            score += max(straight, turned)
        if score >= LEAST_PAIR and (best is None or score > best[0]):
            best = score, large, small, unit
    if best is None:
        return None
    _, large, small, unit = best
    said = small if _LESS.search(question.text) else large
    return make_sum(large, small, "-", unit, f"{' '.join(said.value.quote.split())}; the difference is {{value}}")


def _sides(question: Question, judge: Judge) -> tuple[list[Word], list[Word]] | None:
    """ "Ferrowick's or the analyst's": the words of each side; None where the question does not name two."""
    cuts = list(_OR.finditer(question.text))
    middle = next((cut for cut in cuts if cut.group().strip().lower() == "or"), None) or next(
        (cut for cut in cuts if cut.group().strip().lower() in _JOINS), None
    )
    if middle is None:
        return None
    before = max((cut.end() for cut in cuts if cut.end() <= middle.start()), default=0)
    after = min((cut.start() for cut in cuts if cut.start() >= middle.end()), default=len(question.text))
    said = question.text[before : middle.start()], question.text[middle.end() : after]
    first, second = ([word for word in judge.words if word.text in part] for part in said)
    return (first, second) if first and second else None


def _then(question: Question, judge: Judge, mentions: Sequence[Mention]) -> Sum | None:
    """How many there are once new ones have been added to those that there are."""
    if not _THEN.search(question.text) or question.asks is not Asks.COUNT:
        return None
    held = [item for item in mentions if isinstance(item.value, Figure) and item.value.kind is FigureKind.COUNT
            and item.value.unit and judge.covers(list(question.focus), item) >= 0.5]  # fmt: skip
    most = max((item.value.high for item in held if isinstance(item.value, Figure)), default=Decimal(0))
    # "3 new shares for every 8" is a ratio.
    held = [item for item in held if isinstance(item.value, Figure) and item.value.high * FURTHEST >= most]
    added = [item for item in held if _ADDED.search(item.value.quote) or _ADDED.search(_before(item))]
    there = [item for item in held if item not in added and _THERE.search(item.clause)]
    if not added or not there:
        return None
    first, second = there[0], added[0]
    unit = common_unit(first, second)
    if unit is None:
        return None
    return make_sum(first, second, "+", unit, "{value}")


def _before(mention: Mention) -> str:
    return mention.member.text[max(mention.sentence.start, mention.start - 14) : mention.start]


def _each(question: Question, judge: Judge, mentions: Sequence[Mention]) -> Sum | None:
    """A price for each, of a total and of how many there are, where neither says it."""
    asked = _EACH.search(question.text)
    if asked is None or question.asks is not Asks.MONEY:
        return None
    unit = asked.group("unit").lower()
    of = [item for item in mentions if isinstance(item.value, Figure) and item.value.kind is FigureKind.COUNT
          and (item.value.unit or "").split()[-1:] == [unit] and item.value.high > 1]  # fmt: skip
    sums = [item for item in mentions if isinstance(item.value, Figure) and item.value.kind is FigureKind.MONEY
            and item.value.modifier in (Modifier.EXACT, Modifier.ABOUT)]  # fmt: skip
    words = [word for word in judge.words if word.text.lower().rstrip("s") != unit]
    best = max(((judge.covers(words, total), total, count) for total in sums for count in of
                if total.member is count.member), key=lambda item: item[0], default=None)  # fmt: skip
    if best is None or best[0] < LEAST_PAIR:
        return None
    _, total, count = best
    return make_sum(total, count, "/", getattr(total.value, "unit", None), "{value}")
