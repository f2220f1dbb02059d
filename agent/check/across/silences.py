"""What a document says that it does not say: "would not name the bank", "the price was kept secret"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from agent.check.across.members import Member
from agent.check.across.synonyms import canonical
from agent.schema.article import Sentence
from agent.text.stems import read_stems

_VERBS = (
    r"(?:say|disclose|reveal|name|give|share|identify|specify|publish|state|comment on|tell|detail|discuss|confirm)"
)
_ACTIVE = re.compile(
    rf"\b(?:would not|did not|does not|do not|declin(?:es?|ed|ing) to|refus(?:es?|ed|ing) to|has not|have not|"
    rf"will not|could not|"
    rf"(?:wo|would|did|does|do|has|have)n['’]t|"
    rf"neither[^.;]{{0,40}}(?:would|will|has|have|did)|(?:has|have|had) never|(?:nobody|no one|no-one) (?:would|"
    rf"will|has|is willing to|"
    rf"wants to))\s+{_VERBS}\w*\b"
    r"|\b(?:is|are|was|were)(?: not|n['’]t) (?:saying|telling|naming|disclosing)\b"
    r"|\bwithout (?:naming|saying|disclosing|giving)\b|\bgives? no\b|\bis silent (?:on|about)\b|\bkept (?:quiet|"
    r"silent) (?:on|about)\b"
    r"|\bit is not (?:known|clear)\b|\b(?:nannte|nennt) (?:\w+ )?nicht\b|\bno (?:reveló|quiso decir)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|has been|have been)\s+(?:not|never)\s+(?:been\s+|being\s+)?(?:\w+ly\s+)?(?:disclosed|"
    r"given|named|stated|"
    r"revealed|published|known|made public|specified)\b|\b(?:was|were|is|are)\s+(?:kept\s+|being "
    r"kept\s+)?(?:secret|undisclosed|unnamed|"
    r"confidential|private|commercially sensitive)\b|\bha(?:s|ve) not been (?:\w+ly\s+)?(?:disclosed|given|"
    r"named|published|made public)\b"
    r"|\bundisclosed\b|\bno fueron revelad\w+|\bn['’]ont? pas été (?:dévoilé|communiqué)\w*"
    r"|\bnicht (?:genannt|bekannt)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:that|which|whom|who|whose)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_CLAUSE_START = re.compile(r"[.;:]|,\s+(?:and|but)\s")
_ASKING = re.compile(r"\b(how many|how much|who|whom|whose|when|which|what)\b", re.IGNORECASE)
_NAMING = re.compile(r"\b(?:nam(?:e|es|ed|ing)|identif\w+|identity|nannte|nennt)\b", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\b(?:which bank|which law firm|advis\w+|banks?|lenders?|buyers?|sellers?|customers?|yard)\b", re.IGNORECASE
)
_COUNT = re.compile(r"\bhow many\b|\bnumber of\b", re.IGNORECASE)
_WHEN = re.compile(r"\bwhen\b|\bdates?\b", re.IGNORECASE)
_MONEY = re.compile(
    r"\b(?:how much|price|terms|consideration|cost|value|sum|amount|earn\w*|paid|pay|rent|fee|interest|términos|precio|"
    r"prix|preis|montant|charg\w+|shares?|stakes?|percentage|owe[sd]?|worth|spen[dt]|pricing|rates?|margin|"
    r"spread|coupon|bonus|penalty|"
    r"budget|size)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\b(?:margin|spread|coupon|interest|pricing|rates?|yield|percentage|stakes?|(?<!a )(?<!per )shares?(?! "
    r"price)|royalt\w+)\b",
    re.IGNORECASE,
)
_LOAN = re.compile(r"\b(?:loans?|facilit\w+|credit|lend\w*|banks?|notes?|bonds?|debt)\b", re.IGNORECASE)
_CHARGE = re.compile(r"\bcharg\w+\b", re.IGNORECASE)


@dataclass(frozen=True)
class Silence:
    """A place that says what it keeps back; `asks` is the kind of answer that would fill it,
    `noun` what "how many" counts, `around` the words that are said about it, `years` those that it is of,
    `said` the sentence."""

    start: int
    end: int
    topic: str
    asks: str
    words: frozenset[str]
    noun: str | None = None
    around: frozenset[str] = field(default_factory=frozenset)
    years: frozenset[str] = field(default_factory=frozenset)
    said: str = ""


def read_silences(member: Member) -> Iterator[Silence]:
    """The places where a document says that something is not told."""
    before: Sentence | None = None
    for sentence in member.reading.sentences:
        said = member.text[sentence.start : sentence.end]
        topic, verb = _topic(said)
        if topic is not None and before is not None and not read_stems(topic, 0, len(topic)):
            # "It is not disclosed": what the sentence before speaks of.
            topic = member.text[before.start : before.end]
        asks = _asked(topic, verb, said) if topic is not None else None
        if topic is not None and asks is not None:
            counted = _COUNT.search(topic)
            noun = read_stems(topic, counted.end(), len(topic))[:1] if counted else []
            years = {date.low[:4] for date in member.reading.dates_in(sentence.start, sentence.end)
                     if date.low[:1] != "-" and date.low != member.published}  # fmt: skip
            around = _keys(said) | (
                _keys(member.text[before.start : before.end]) if before is not None else frozenset()
            )
            yield Silence(
                sentence.start, sentence.end, " ".join(topic.split()), asks, _keys(topic) - {"many", "much"},
                noun[0].stem if noun else None, around, frozenset(years), said,
            )  # fmt: skip
        before = sentence


def _topic(said: str) -> tuple[str | None, str]:
    """What is kept back, and the words that say so."""
    active, passive = _ACTIVE.search(said), _PASSIVE.search(said)
    if active is not None:
        head, rest = said[: active.start()], said[active.end() :]
        # "A discounter that the prospectus does not name", "What it paid, the firm does not say": it stands before.
        clause = rest.partition(",")[0]
        is_before = _RELATIVE.search(head) or not read_stems(clause, 0, len(clause))
        return (head if is_before else rest), active.group()
    if passive is not None:
        head = said[: passive.start()]
        breaks = list(_CLAUSE_START.finditer(head))
        return (head[breaks[-1].end() :] if breaks else head) or said[passive.end() :], passive.group()
    return None, ""


def _keys(text: str) -> frozenset[str]:
    return frozenset(canonical(word.stem) for word in read_stems(text, 0, len(text)) if not word.is_name)


def _asked(topic: str, verb: str, said: str) -> str | None:
    """By the word that asks ("what it paid when it came in" is a sum), else by the nouns."""
    asking = _ASKING.search(topic)
    word = asking.group(1).lower() if asking else ""
    if _COUNT.search(topic):
        return "count"
    if word in ("who", "whom", "whose") or (_NAMING.search(verb) and not _MONEY.search(topic)):
        return "name"
    if word == "when" or (not word and _WHEN.search(topic)):
        return "date"
    if word == "which" and _PEOPLE.search(topic):
        return "name"
    if _MONEY.search(topic):
        is_rate = _RATE.search(topic) or (_CHARGE.search(topic) and _LOAN.search(said))
        return "rate" if is_rate else "money"
    return "name" if _PEOPLE.search(topic) else None
