"""What two texts say in words and not in numbers, where one says the opposite of the other: a vote that is needed and
one that is not, jobs that stay and jobs that go."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from agent.check.across.days import are_of_one_week
from agent.check.across.members import Member, same_name
from agent.check.across.synonyms import canonical
from agent.check.across.topics import TOPICS, pole
from agent.check.across.wider_topics import WIDER_TOPICS
from agent.schema.article import Sentence
from agent.text.attribution import read_attributions
from agent.text.names import core_words
from agent.text.stems import read_stems

_STAYS = pole(
    r"\b(?:will |is to |to |would )?(?:join\w*|take\w* a seat on) (?:the|its|their) (?:\w+ )?board\b|"
    r"\b(?:will |is to |to |would )?(?:remain|stay|continue|keep\w* (?:his|her|the) (?:job|post|seat|desk))\w*\b|"
    r"\b(?:bleibt|weiterhin|reste|conserve son poste|sigue|seguirá|continuará)\b"
)
_GOES = pole(
    r"\b(?:will |is to |to |would )?(?:step(?:s|ped|ping)? down|leav(?:e|es|ing)|depart\w*|resign\w*|retir\w+|"
    r"stand(?:s|ing)? down|quit(?:s|ting)?|bow(?:s|ing)? out|exit(?:s|ing)?|move(?:s)? on|make(?:s)? way|"
    r"go(?:es)? in)\b|"
    r"\b(?:is|are) (?:out|going|gone|off)\b|\bhand(?:s|ing)? over the reins\b|"
    r"\bzieht sich\b[^.;]{0,40}\bzurück\b|\b(?:scheidet|verlässt|tritt ab|quitte|part à la retraite|deja el cargo|"
    r"dejará)\b"
)
_FUTURE = "future of "
_NOT = re.compile(r"\b(?:not|n['’]t|never|no longer)\b", re.IGNORECASE)
_OF_WHOM = re.compile(r"['’]?s?\s+(?:own )?(?:\w+holders|holders|board|directors|investors)\b", re.IGNORECASE)
_REACH = 30
_CHANGED = re.compile(
    r"\b(?:no longer|now|since then|after all|in the end|reversed|dropped|waived|has since)\b", re.IGNORECASE
)
_IF = re.compile(r"\b(?:if|unless|whether|would|could|might|may have to|until)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Stand:
    """One text's words on a topic: text[start:end] says yes or no; `whose` holders or board it
    speaks of, `words` are those of its sentence."""

    topic: str
    member: Member
    start: int
    end: int
    is_yes: bool
    whose: str | None
    words: frozenset[str]
    tells_change: bool
    of_what: bool
    passes: bool = False

    @property
    def text(self) -> str:
        return self.member.text[self.start : self.end]


def read_stands(member: Member) -> tuple[Stand, ...]:
    """What a document says of each topic in its own voice."""
    if "stands" not in member.kept:
        member.kept["stands"] = tuple(_read(member))
    kept: tuple[Stand, ...] = member.kept["stands"]
    return kept


def opposed(members: Sequence[Member]) -> Iterator[tuple[Stand, Stand]]:
    """Two stands on one topic that cannot both hold, each topic once; where a text says both, it says neither."""
    told: set[str] = set()
    for here, there in combinations(members, 2):
        for one in read_stands(here):
            for other in read_stands(there):
                if _same_topic(one.topic, other.topic) and one.topic not in told and _are_opposed(one, other):
                    told.add(one.topic)
                    yield one, other


def _are_opposed(one: Stand, other: Stand) -> bool:
    if one.is_yes is other.is_yes:
        return False
    if _says_both(one.member, one.topic) or _says_both(other.member, other.topic):
        return False
    later = max((one, other), key=lambda item: item.member.published or "")
    is_change = later.tells_change and (one.member.published or "") != (other.member.published or "")
    if is_change or (one.passes and not are_of_one_week(one.member.published, other.member.published)):
        return False
    if one.whose and other.whose and not same_name(one.whose, other.whose):
        return False
    return not one.of_what or len(one.words & other.words) > 1


def _says_both(member: Member, topic: str) -> bool:
    return len({stand.is_yes for stand in read_stands(member) if stand.topic == topic}) > 1


def _read(member: Member) -> Iterator[Stand]:
    attributions = read_attributions(member.text, member.reading.sentences)
    looks = [(topic, re.compile(topic.look)) for topic in (*TOPICS, *WIDER_TOPICS)]
    for sentence in member.reading.sentences:
        said = member.text[sentence.start : sentence.end]
        lower = said.lower()
        for topic, look in looks:
            if look.search(lower) is None:
                continue
            no = topic.no.search(said)
            found = no or topic.yes.search(said)
            if found is None:
                continue
            start, end = sentence.start + found.start(), sentence.start + found.end()
            if attributions.covering(start, end) is not None or (no is None and _IF.search(said[: found.start()])):
                continue
            stand = _stand(topic.name, member, sentence, start, end, is_yes=no is None, of_what=topic.of_what)
            yield replace(stand, passes=topic.passes)
        yield from _people(member, sentence, said)


def _people(member: Member, sentence: Sentence, said: str) -> Iterator[Stand]:
    """Who stays and who goes, by the name that the sentence begins with."""
    stays, goes = _STAYS.search(said), _GOES.search(said)
    if (stays is None) == (goes is None):
        return
    found = stays or goes
    assert found is not None
    end = sentence.start + found.start()
    names = [name for name in member.names if sentence.start <= name.start and name.end <= end
             and name.kind.value in ("person", "other")]  # fmt: skip
    full = [name for name in names if len(name.text.split()) > 1]
    before = full or [name for name in names if _is_first(name.text, member)]
    if len(before) == 1 and _NOT.search(member.text, before[0].end, end) is None:
        topic = f"{_FUTURE}{before[0].text}"
        yield _stand(topic, member, sentence, sentence.start + found.start(), sentence.start + found.end(),
                     is_yes=stays is not None, of_what=False)  # fmt: skip


def _is_first(word: str, member: Member) -> bool:
    """Whether a lone name is one that persons are called by first, as far as the other texts may tell."""
    return word.isalpha() and word[:1].isupper() and not any(
        name.text != word and core_words(name.text)[:1] == (word.lower(),) and name.kind.value == "organisation"
        for name in member.names
    )  # fmt: skip


def _same_topic(one: str, other: str) -> bool:
    """One topic, or the future of one person by the full name and by the first or the last of it."""
    if one == other:
        return True
    if not (one.startswith(_FUTURE) and other.startswith(_FUTURE)):
        return False
    small, large = sorted((one[len(_FUTURE) :].split(), other[len(_FUTURE) :].split()), key=len)
    return len(small) == 1 and len(large) > 1 and small[0] in (large[0], large[-1])


def _stand(
    topic: str, member: Member, sentence: Sentence, start: int, end: int, *, is_yes: bool, of_what: bool
) -> Stand:
    whose = next((name.text for name in member.names if start - _REACH <= name.start and name.end <= end
                  and _OF_WHOM.match(member.text, name.end)), None)  # fmt: skip
    words = frozenset(
        canonical(word.stem) for word in read_stems(member.text, sentence.start, sentence.end) if not word.is_name
    )
    said = member.text[sentence.start : sentence.end]
    return Stand(topic, member, start, end, is_yes, whose, words, _CHANGED.search(said) is not None, of_what)
