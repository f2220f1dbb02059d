"""What makes two values, alike in their words, values of two things: whose they are, which of several, what moved."""

import re

from agent.check.across.members import same_name
from agent.check.across.mentions import Mention, beside_in_sentence
from agent.check.across.synonyms import canonical
from agent.schema.figure import Date, Figure, FigureKind
from agent.text.stems import STOPWORDS, stem

# The reasons that are told here; nothing else can make up for them.
REASONS = frozenset({"view", "payer", "which", "flow", "what moved", "part"})
_OWN_VIEW = re.compile(
    r"\b(?:(?:I|[Ww]e) (?:make|expect|think|reckon|guess|estimate|count|put|assume|see|model|value)|"
    r"(?:[Mm]y|[Oo]ur) (?:own )?(?:guess|count|estimate|forecast|view|sums?|reckoning|model))\b"
)
_BY_OURS = re.compile(r"[^.;]{0,20}\b(?:by|on|in) (?:my|our) (?:own )?(?:\w+ )?(?:estimate|reckoning|sums?|view|count)")
_REACH = 50
_FORECAST = re.compile(r"\b(?:forecast|expect|predict|estimat|reckon|project|guess)\w*", re.IGNORECASE)
_OWES = re.compile(r"\s+(?:(?:will|would|must|has to|is to|itself|also|then)\s+){0,2}(?:owes?|pays?|forfeits?)\b")
_WHICH = {
    word: key
    for key, words in {
        "first": "first initial opening", "second": "second", "third": "third", "last": "last final remaining closing",
    }.items()
    for word in words.split()
}  # fmt: skip
_ORDER = re.compile(rf"\b({'|'.join(_WHICH)})\b(?! (?:quarter|half|week|day|month|year|few|time))", re.IGNORECASE)
# What is left of a whole of which the rest was told before.
_REST = re.compile(
    r"\b(?:remaining|remainder|balance|rest|(?<!\bowes the )(?<!\bpays the )(?<!\bowe the )(?<!\bpay the )other)\b"
    r"(?! (?:side|hand|party))[^.;,]{0,14}$",
    re.IGNORECASE,
)
_FURTHER = re.compile(r"\b(?:further|another|additional|extra|second|later)\b[^.;,]{0,14}$", re.IGNORECASE)
_FLOW = re.compile(
    r"\b(?:add|hir|recruit|creat|tak(?:e|es|ing) on|cut|shed|lay|laid|dismiss|lose|losing|elsewhere)\w*|"
    r"\b(?:another|further|more|extra|new|additional)\b[^.;,]{0,8}$",
    re.IGNORECASE,
)
_NEW = re.compile(r"\b(?:another|further|more|extra|new|additional)\b", re.IGNORECASE)
_MOVES = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?|fell|gr[eo]w\w*|increas\w+|decreas\w+|declin\w+|drop\w*|climb\w*|"
    r"jump\w*|slip\w*|gain\w*|steps? up|goes up|go up|went up|escalat\w+|lost|add(?:s|ed))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 32


def two_things(one: Mention, other: Mention) -> str | None:
    """Why two values are of two things, if the words right beside them say so."""
    if isinstance(one.value, Date) or isinstance(other.value, Date):
        return "which" if _are_two_of_a_row(one, other) else None
    if _are_two_views(one, other):
        return "view"
    kind = one.value.kind
    if (
        (_is_rest(one) and not _is_second(other))
        or (_is_rest(other) and not _is_second(one))
        or _is_whole(one, other)
        or _is_whole(other, one)
    ):
        return "part"
    if kind is FigureKind.MONEY and _have_two_payers(one, other):
        return "payer"
    if kind is FigureKind.COUNT and _is_flow(one) is not _is_flow(other):
        return "flow"
    return "what moved" if kind is FigureKind.PERCENT and _moved_apart(one, other) else None


def _is_rest(mention: Mention) -> bool:
    text, start = mention.member.text, max(mention.sentence.start, mention.start - _NEAR)
    return _REST.search(text[start : mention.start]) is not None


def _is_second(mention: Mention) -> bool:
    """Whether it is told as what comes to another: "the other £28 million" may be "a further £36 million"."""
    text, start = mention.member.text, max(mention.sentence.start, mention.start - _NEAR)
    return _is_rest(mention) or _FURTHER.search(text[start : mention.start]) is not None


def _is_whole(one: Mention, other: Mention) -> bool:
    """Whether the one is the sum of the other and of a value that is told beside it: $340 million is what $110 million
    and $230 million make."""
    if isinstance(one.value, Date) or isinstance(other.value, Date) or one.value.high <= other.value.high:
        return False
    unit, rest = other.value.unit, one.value.high - other.value.high
    return one.value.unit == unit and any(
        isinstance(item.value, Figure) and item.value.unit == unit and item is not other
        and abs(item.value.high - rest) <= max(one.value.step, item.value.step, other.value.step) / 2
        for item in beside_in_sentence(other)
    )  # fmt: skip


def _are_two_views(one: Mention, other: Mention) -> bool:
    """The ministry's forecast and our own are two; so are a figure and what the author makes of it."""
    if _is_own_view(one) is not _is_own_view(other):
        return True
    is_sourced = one.source is not None and other.source is not None and one.source != other.source
    return is_sourced and all(_FORECAST.search(item.said) for item in (one, other))


def _is_own_view(mention: Mention) -> bool:
    """Whether the value is what the author makes it, and not only told in a sentence that has a view."""
    text, start = mention.member.text, max(mention.sentence.start, mention.start - _REACH)
    views = list(_OWN_VIEW.finditer(text, start, mention.end))
    is_told = bool(views) and mention.start - views[-1].end() <= _NEAR
    return is_told or _BY_OURS.match(text, mention.end) is not None


def _have_two_payers(one: Mention, other: Mention) -> bool:
    """A fee that the buyer owes and one that the seller owes are two."""
    first, second = _payer_of(one), _payer_of(other)
    return first is not None and second is not None and not same_name(first, second)


def _payer_of(mention: Mention) -> str | None:
    """Who owes or pays a sum: the name before the verb, in the words before the sum."""
    text = mention.member.text
    for name in reversed(mention.member.names):
        if mention.sentence.start <= name.start and name.end <= mention.start:
            return name.text if _OWES.match(text, name.end, mention.start) else None
    return None


def _are_two_of_a_row(one: Mention, other: Mention) -> bool:
    """The first depot and the last; "the remaining 72 MW" and "what is left" say nothing against each other."""
    first, second = ({_WHICH[word.lower()] for word in _ORDER.findall(item.clause)} for item in (one, other))
    return bool(first and second and not first & second)


def _is_flow(mention: Mention) -> bool:
    """Whether people or things are told of as added or lost: "it will add 300 staff"; "40 sheds elsewhere"."""
    text = mention.member.text
    before = text[max(mention.sentence.start, mention.start - _NEAR) : mention.start]
    quote = mention.value.quote
    return any(words.search(said) for words, said in ((_FLOW, before), (_FLOW, quote), (_NEW, quote))) or text[
        mention.end : mention.end + 11
    ].strip().lower().startswith("elsewhere")


def _moved_apart(one: Mention, other: Mention) -> bool:
    """Rents rise and wages rise; tram sales fall and ticket sales fall."""
    first, second = _mover(one), _mover(other)
    if first is None or second is None:
        return False
    if first[1] != second[1]:
        return True
    return first[0] is not None and second[0] is not None and first[0] != second[0]


def _mover(mention: Mention) -> tuple[str | None, str] | None:
    """The noun before the verb of a rise or a fall, with the word before it."""
    assert isinstance(mention.value, Figure)
    text = mention.member.text[mention.sentence.start : mention.start]
    verbs = list(_MOVES.finditer(text))
    if not verbs or len(text) - verbs[-1].end() > _NEAR:
        return None
    words = _WORD.findall(text[: verbs[-1].start()])[-3:]
    told = [canonical(key) for word in words if word.lower() not in STOPWORDS and (key := stem(word))]
    return None if not told else (told[-2] if len(told) > 1 else None, told[-1])
