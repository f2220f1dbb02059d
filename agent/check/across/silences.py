"""What a document says that it does not say: "would not name the bank", "the price was kept secret"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.check.across.members import Member
from agent.text.stems import read_stems

_VERBS = r"(?:say|disclose|reveal|name|give|share|identify|specify|publish|state|comment on|tell)"
_ACTIVE = re.compile(
    rf"\b(?:would not|did not|does not|do not|declined to|refused to|has not|have not|will not|could not|"
    rf"neither[^.;]{{0,40}}(?:would|will|has|have|did)|nobody would|no one would)\s+{_VERBS}\w*\b"
    r"|\bwithout (?:naming|saying|disclosing|giving)\b"
    r"|\bit is not (?:known|clear)\b|\b(?:nannte|nennt) (?:\w+ )?nicht\b|\bno (?:reveló|quiso decir)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|has been|have been)\s+(?:not|never)\s+(?:\w+ly\s+)?(?:disclosed|given|named|stated|revealed|"
    r"published|known|made public)\b|\b(?:was|were|is|are)\s+(?:kept\s+)?(?:secret|undisclosed|unnamed|confidential)\b"
    r"|\bundisclosed\b|\bno fueron revelad\w+|\bn['’]ont? pas été (?:dévoilé|communiqué)\w*"
    r"|\bnicht (?:genannt|bekannt)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:that|which|whom|who|whose)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_CLAUSE_START = re.compile(r"[.;:]|,\s+(?:and|but)\s")
_PEOPLE = re.compile(
    r"\b(?:who|whom|which bank|which law firm|name|advis\w+|bank|lender|buyer|seller|customer|yard)\b", re.IGNORECASE
)
_COUNT = re.compile(r"\bhow many\b", re.IGNORECASE)
_WHEN = re.compile(r"\bwhen\b|\bdates?\b", re.IGNORECASE)
_MONEY = re.compile(
    r"\b(?:how much|price|terms|consideration|cost|value|sum|amount|earn\w*|paid|pay|rent|fee|interest|términos|precio|"
    r"prix|preis|montant)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Silence:
    """A place that says what it keeps back; `asks` is the kind of answer that would fill it,
    `noun` what "how many" counts."""

    start: int
    end: int
    topic: str
    asks: str
    words: frozenset[str]
    noun: str | None = None


def read_silences(member: Member) -> Iterator[Silence]:
    """The places where a document says that something is not told."""
    for sentence in member.reading.sentences:
        said = member.text[sentence.start : sentence.end]
        active, passive = _ACTIVE.search(said), _PASSIVE.search(said)
        if active is not None and _RELATIVE.search(said[: active.start()]):
            # "A discounter that the prospectus does not name": what is kept back stands before.
            topic = said[: active.start()]
        elif active is not None:
            topic = said[active.end() :]
        elif passive is not None:
            head = said[: passive.start()]
            breaks = list(_CLAUSE_START.finditer(head))
            topic = head[breaks[-1].end() :] if breaks else head
            topic = topic or said[passive.end() :]
        else:
            continue
        asks = _asked(topic)
        if asks is not None:
            words = frozenset(word.stem for word in read_stems(topic, 0, len(topic)) if not word.is_name)
            counted = _COUNT.search(topic)
            noun = read_stems(topic, counted.end(), len(topic))[:1] if counted else []
            yield Silence(
                sentence.start, sentence.end, " ".join(topic.split()), asks, words - {"many", "much"},
                noun[0].stem if noun else None,
            )  # fmt: skip


def _asked(topic: str) -> str | None:
    if _COUNT.search(topic):
        return "count"
    if _WHEN.search(topic):
        return "date"
    if _PEOPLE.search(topic) and not re.search(r"\bhow much\b", topic, re.IGNORECASE):
        return "name"
    return "money" if _MONEY.search(topic) else None
