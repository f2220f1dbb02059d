"""How an English question asks: by its question word, the noun or the verb with it, and so of which sort the answer is.

Knows nothing of the lexicon of concepts, nor of documents.
"""

import re
from dataclasses import dataclass

from agent.chat.answer_nouns import MONEY, SHARE, sorts_of_nouns

_FIGURES = "money per_unit percent points multiple count measure power energy"
_AUXILIARY = (
    r"(?:do|does|did|will|would|has|have|had|can|could|should|shall|must|may|might|need|needs|is|are|was|were|"
    r"won['’]t|doesn['’]t|don['’]t|didn['’]t|isn['’]t|aren['’]t)\b"
)
_BE = r"(?:is|are|was|were|['’]s|will be|would be|has been|have been|could be|might be|should be)"
_WH = re.compile(r"\b(?:who(?:m|se)?|what|which|when|where|why|how)\b", re.IGNORECASE)
# Where the noun phrase that is asked for ends.
_STOP = re.compile(
    r"[?,;:]|\b(?:do|does|did|will|would|is|are|was|were|has|have|had|can|could|must|should|may|might|of|for|in|on|at|to|"
    r"that|who|which|from|by|with|over|between|per|after|before|under|if|once|when|until|against|as|being|among|"
    r"behind|during|beyond|above|below|through|within|without|than|because|while|still|left|about|into|it|they|its|their|"
    r"itself|themselves|get|gets|got|remains?|comes?|goes?)\b",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"\s*(?:(?:the|an?|its|their|his|her|this|that|any|each|every|all|both|so)\s+)*", re.IGNORECASE
)
_REASON = re.compile(
    r"^\W*(?:why\b|how come\b|(?:for |on |by )?what (?:is |was |are |were )?(?:the )?(?:\w+ )?"
    r"(?:reasons?|rationale|motives?|logic|grounds)\b|what(?:['’]s| is| was)? (?:\w+ )?behind\b|"
    r"what (?:has |have |had )?(?:made|makes?|led|leads?|prompt\w*|caus\w+|drove|drives?|persuad\w+|convinc\w+|"
    r"stop\w*|kept|keeps?|prevent\w*|deter\w*|explains?|explained|forc\w+|push\w*|held|put|brought|tempt\w*|attract\w*|"
    r"motivat\w+|enabl\w+|allow\w*|trigger\w*)\b|what (?:is|was|were|are) to blame\b)",
    re.IGNORECASE,
)
_MONEY_SUBJECT = re.compile(r"\b(?:money|cash|proceeds|funds|sum|capital|million|billion)\b|[$€£]", re.IGNORECASE)
# "How [word]" by the word.
_HOW: tuple[tuple[str, str], ...] = (
    ("duration date", r"(?:long|soon|quickly|old|late|early|recent(?:ly)?|much (?:longer|time|notice|later|earlier)|"
                      r"many (?:more |extra |further )?(?:years|months|weeks|days|quarters|seasons|decades))"),
    ("multiple", r"many times"),
    ("power energy", r"(?:many|much) (?:megawatts?|gigawatts?|kilowatts?|mw|gw|kw|mwh|gwh|megawatt[- ]hours?|power|"
                     r"electricity|energy)"),
    (SHARE, r"(?:many|much) (?:per ?cent|percentage|points|basis points)"),
    ("percent money count measure multiple", r"much of"),
    (MONEY, r"much (?:\w+ )?(?:money|cash|debt|rent|capital|equity|funding|revenue|income|profit|tax|interest|credit|"
            r"turnover|borrowing|liquidity|compensation)"),
    ("measure count", r"much (?:\w+ )?(?:space|land|floor|area|gold|silver|copper|ore|water|oil|gas|steel|cement|"
                      r"timber|output|production|volume|tonnage|grain|freight|cargo|waste|concentrate|capacity)"),
    ("percent money count", r"much (?:stock|voting power|control|ownership)"),
    ("percent points money per_unit multiple count",
     r"(?:much )?(?:of an? )?(?:more|less|higher|lower|faster|cheaper|dearer|bigger|larger|smaller|above|below|over|"
     r"better|worse)"),
    ("percent count measure multiple",
     r"(?:full|busy|occupied|utili[sz]ed|empty|vacant|well used|complete|concentrated|diluted|successful|effective|"
     r"efficient|rich|pure|concentrated)"),
    ("percent money per_unit multiple", r"(?:profitable|indebted|leveraged|geared|expensive|cheap|costly|generous|"
                                        r"rewarding|valuable|wealthy|highly|steep)"),
    ("measure percent duration count", r"(?:far|deep|tall|wide|heavy|thick)"),
    ("percent duration multiple", r"fast"),
    ("percent count", r"(?:widely|heavily)"),
    (_FIGURES, r"(?:big|large|high|low|small|great|sizeable|substantial)"),
)  # fmt: skip
_HOW_BY_WORD = tuple((frozenset(sorts.split()), re.compile(rf"\s+{words}\b", re.IGNORECASE)) for sorts, words in _HOW)
_HOW_MUCH = re.compile(r"\s+much\b", re.IGNORECASE)
_HOW_MANY = re.compile(r"\s+many\b", re.IGNORECASE)
# What somebody does with a sum, of which "what" and "how much" ask.
_PAYS = re.compile(
    r"\b(?:pay|pays|paid|paying|payable|spend|spends|spent|spending|invest\w*|cost|costs|costing|rais(?:e|es|ed|ing)|"
    r"ow(?:e|es|ed|ing)|charg(?:e|es|ed|ing)|earn(?:s|ed|ing)?|collect\w*|receiv\w+|fetch\w*|worth|lend|lends|lent|"
    r"lending|borrow\w*|contribut\w+|(?:sell|selling|sells|sold|go|goes|went) for|bid(?:ding)?|"
    r"put(?:s|ting)? (?:in|up|down|into|towards?|themselves)|chip\w* in|shell\w* out|fork\w* out|hand\w* over|"
    r"los(?:e|es|ing)|lost|budget\w*|set aside|(?:get|got) for|"
    r"(?:bought|buy|buys|sell|give|gives|gave)\b[^?]*\bfor(?=\W*$)|valued|priced at|part with|"
    r"(?:bring|brings|bringing|brought|take|took) in|makes?|made|save[ds]?|saving|forfeit\w*|"
    r"refund\w*|reimburs\w+|donat\w+|subscrib\w+ for|inject\w*|commit\w*)\b",
    re.IGNORECASE,
)
_HAS_PART = re.compile(
    r"\b(?:own|owns|owned|owning|hold|holds|held|holding|keep|keeps|kept|retain\w*|end up with|control\w*)\b",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\b(?:grow|grew|grown|growing|rise|rose|risen|rising|fall|fell|fallen|falling|increas\w+|declin\w+|drop\w*|change[ds]?|"
    r"improv\w+|exceed\w*|differ\w*)\b",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b(?:last|lasts|run|runs|expire[sd]?|mature[sd]?|fall due|end|ends|take|takes)\s*\??$", re.IGNORECASE
)
_CALLED = re.compile(r"\b(?:called|named|known as|renamed|rebranded|the name)\b", re.IGNORECASE)
_STRANDED = re.compile(
    r"\b(?:subject to|conditional (?:up)?on|dependent on|contingent (?:up)?on|about|like|for|tied to)\s*\??$",
    re.IGNORECASE,
)
# "What must happen before the $36 million is owed" asks for an event, whatever is paid.
_HAPPENS = re.compile(
    r"\b(?:happens?|happened|do (?:with|about)|becomes?|means?|say|says|said|thinks?|change)\b", re.IGNORECASE
)
_OVER_BASE = re.compile(r"\bover (?:sofr|sonia|euribor|libor|bbsw|stibor|nibor|base|prime)\b", re.IGNORECASE)
_CURRENCY = re.compile(r"\s+many (?:dollars?|euros?|pounds?|pence|cents?|francs?|crowns?|yen)\b", re.IGNORECASE)
_MOST = re.compile(r"\b(?:most|least|maximum|minimum|highest|lowest)\b", re.IGNORECASE)
_NAMED = frozenset({"name"})
_NEXT = re.compile(r"(?<=\w)\s+(?:the|an?|its|their|his|her)\s", re.IGNORECASE)
_WORDS = frozenset({"words"})


@dataclass(frozen=True)
class Form:
    """The sorts that an answer may have, and where the question says what it asks for."""

    sorts: frozenset[str]
    focus: tuple[int, int]


def read_form(text: str) -> Form | None:
    """How a question asks; None for a bare phrase, a yes or no, and whatever this grammar does not know."""
    asking = _WH.search(text)
    if asking is None or _is_within(text, asking):
        return None
    if _REASON.search(text[asking.start() :]) or _REASON.search(text):
        return Form(frozenset({"reason"}), (asking.end(), len(text)))
    word, at = asking.group().lower(), asking.end()
    if word == "why":
        return Form(frozenset({"reason"}), (at, len(text)))
    if word in ("who", "whom"):
        return Form(_NAMED, (at, _end_of(text, at)))
    if word == "whose":
        return Form(_NAMED, (at, _end_of(text, at)))
    if word == "when":
        return Form(frozenset({"date", "duration"}) if _is_due(text) else frozenset({"date"}), (at, len(text)))
    if word == "where":
        is_money = _MONEY_SUBJECT.search(text, at, min(len(text), at + 40)) is not None
        return Form(_WORDS if is_money else frozenset({"place"}), (at, len(text)))
    return _how(text, at) if word == "how" else _what(text, at)


def _is_within(text: str, asking: re.Match[str]) -> bool:
    """Whether the word asks nothing: "the bank which lends", "fee when it ends", in a phrase that opens with a noun."""
    before = text[: asking.start()].strip(" ¿").lower()
    if not before or before.endswith((",", ":", ";")):
        return False
    return (
        re.fullmatch(
            r"(?:(?:and|so|but|at|for|from|to|in|on|by|until|since|of|with|under|about|after|against|over|into|exactly|"
            r"please|tell me|roughly|through|within|among|between|before|during|up)\s*)+",
            before,
        )
        is None
        and re.match(r"(?:do|does|did|is|are|was|were|has|have|if|once|as|given|according)\b", before) is None
    )


def _is_due(text: str) -> bool:
    return (
        re.search(r"\b(?:due|payable|paid|pay|pays|expire|lapse|mature|begin|start)\b", text, re.IGNORECASE) is not None
    )


def _end_of(text: str, start: int) -> int:
    """Where the noun phrase from there on ends: at a verb, a preposition, or where another one begins."""
    ends = [found.start() for found in (_STOP.search(text, start), _NEXT.search(text, start + 1)) if found is not None]
    return min((end for end in ends if end > start), default=len(text))


def _how(text: str, at: int) -> Form:
    for sorts, words in _HOW_BY_WORD:
        found = words.match(text, at)
        if found is not None:
            end = _end_of(text, found.end())
            # "How big is the prepayment": the noun behind the verb says of which sort.
            noun = sorts_of_nouns(text, *_subject(text, found.end())) if sorts >= frozenset(_FIGURES.split()) else None
            return Form((noun & sorts if noun else None) or sorts, (at, max(end, found.end())))
    if _CURRENCY.match(text, at):
        return Form(frozenset(MONEY.split()), (at, _end_of(text, at)))
    many = _HOW_MANY.match(text, at)
    if many is not None:
        return Form(frozenset({"count", "measure"}), (many.end(), max(_end_of(text, many.end()), many.end() + 1)))
    much = _HOW_MUCH.match(text, at)
    if much is not None:
        return Form(_of_verb(text, much.end()) or frozenset(_FIGURES.split()), (much.end(), len(text)))
    return Form(_WORDS, (at, len(text)))


def _subject(text: str, at: int) -> tuple[int, int]:
    """What stands behind the verb of being: "is [the shareholder's prepayment]"."""
    opening = re.compile(rf"\s*{_BE}?\s*", re.IGNORECASE).match(text, at)
    start = opening.end() if opening is not None else at
    determined = _DETERMINER.match(text, start)
    start = determined.end() if determined is not None else start
    return start, _end_of(text, start)


def _what(text: str, at: int) -> Form | None:
    being = re.compile(rf"\s*{_BE}\s+", re.IGNORECASE).match(text, at)
    if being is not None:
        return _what_is(text, being.end())
    helping = re.compile(rf"\s+{_AUXILIARY}", re.IGNORECASE).match(text, at)
    if helping is not None:
        if _CALLED.search(text, helping.end()):
            return Form(_NAMED, (helping.end(), len(text)))
        return Form(_of_verb(text, helping.end()) or _WORDS, (helping.end(), len(text)))
    start, end = at, _end_of(text, at)
    sorts = sorts_of_nouns(text, start, end)
    owner = re.search(r"['’]s?(?=\s)", text[start:end])
    first = sorts_of_nouns(text, start, end, first=True)
    if sorts and owner is None and first >= _NAMED:
        # "Which bank provides", "which funds bid": who does it comes first.
        sorts = first
    if sorts:
        return Form(sorts, (start, end))
    # "Which of the two", "what else", "what happens": told in words or by a name.
    return Form(frozenset({"words", "name"}) if re.match(r"\s+(?:of|one|other)\b", text[at:]) else _WORDS, (start, end))


def _what_is(text: str, at: int) -> Form:
    determined = _DETERMINER.match(text, at)
    start = determined.end() if determined is not None else at
    end = _end_of(text, start)
    rest = text[start:]
    if _CALLED.search(rest):
        return Form(_NAMED, (start, len(text)))
    if _MOST.search(text, start, end) and _PAYS.search(rest):
        return Form(frozenset(MONEY.split()), (start, len(text)))
    if _STRANDED.search(rest):
        return Form(_WORDS, (start, len(text)))
    sorts = sorts_of_nouns(text, start, end)
    if sorts and not (sorts <= {"date", "duration"} and re.search(r"\blast\b", text[start:end], re.IGNORECASE)):
        return Form(sorts, (start, end))
    if _PAYS.search(rest):
        return Form(frozenset(MONEY.split()), (start, len(text)))
    return Form(
        _WORDS if sorts else frozenset() if start > at else frozenset({"words", *_FIGURES.split()}), (start, end)
    )


def _of_verb(text: str, at: int) -> frozenset[str]:
    """ "What does the operator pay", "how much have the owners put in": the sort by the verb."""
    if _HAPPENS.search(text, at):
        return _WORDS
    if _OVER_BASE.search(text, at):
        return frozenset(SHARE.split())
    if _PAYS.search(text, at):
        return frozenset(MONEY.split())
    if _CHANGES.search(text, at):
        return frozenset({"percent", "points", "money", "count", "multiple"})
    if _HAS_PART.search(text, at):
        return frozenset({"percent", "count", "money", "words"})
    return frozenset({"duration", "date"}) if _LASTS.search(text, at) else frozenset()
