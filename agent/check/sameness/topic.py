"""What an article is about: the names of its first lines, and whether it stays with them to its end."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from agent.check.facts import Facts
from agent.text.names import Name, NameKind, core_words

# The lede: the first sentences, up to so many and so long.
LEDE_SENTENCES = 6
LEDE_LENGTH = 600
# The first sentence that is longer than a title or a dateline.
LEAD_LENGTH = 70
# German nouns carry a capital, and a ticker is no second name.
_NO_NAME_AFTER = re.compile(
    r"\b(?:der|die|das|dem|den|des|ein|eine[mnrs]?|im|zum|zur|am|vom|symbol|ticker)\s[“\"‘']?$", re.IGNORECASE
)
# A name that stands so often is one of those that the text is about; it is one story where one reaches through it.
OFTEN = 3
REACH = 0.45
_MAKES_A_DEAL = re.compile(
    r"\b(?:buys?|bought|buying|acquir\w+|purchas\w+|takes? over|took over|merg\w+|sells?|sold|selling|licens\w+"
    r"|leas\w+|agree[sd]?"
    r"|signed|raise[sd]?|borrow\w*|kauft|übernimmt|übernahm\w*|verkauft|compra\w*|adquier\w+|vende\w*|rachète\w*"
    r"|acquiert|cède)\b",
    re.IGNORECASE,
)
_OUTSIDE = frozenset({NameKind.PLACE, NameKind.PERSON, NameKind.PUBLIC})


@dataclass(frozen=True)
class Topic:
    """The keys of the names that the text is about, those of its first lines in `lead`, and whether it is one story."""

    cast: frozenset[str]
    lead: frozenset[str]
    is_one_story: bool


def read_topic(facts: Facts) -> Topic:
    sentences = facts.reading.sentences
    if not sentences:
        return Topic(frozenset(), frozenset(), is_one_story=True)
    count = 1
    while count < min(LEDE_SENTENCES, len(sentences)) and sentences[count - 1].end < LEDE_LENGTH:
        count += 1
    end = sentences[count - 1].end
    lede = [name for name in facts.names if name.start < end]
    keys = keys_of(facts, lede)
    shorts = {short for name in lede for short in name.short_forms}
    keys |= {word for short in shorts for word in core_words(short)[:1]}
    first = next((item.end for item in sentences if item.end - item.start > LEAD_LENGTH), end)
    lead = {key for name in lede if name.start < first for key in (key_of(name), *map(str.lower, name.short_forms))}
    opening = _first_deal(facts)
    lead |= opening
    places = _places(facts)
    often = {key for key, starts in places.items() if len(starts) >= OFTEN}
    length = max(1, len(facts.reading.text))
    reach = max(((starts[-1] - starts[0]) / length for starts in places.values()), default=0.0)
    is_short = len(sentences) <= LEDE_SENTENCES + 2
    return Topic(frozenset(keys | often | opening), frozenset(lead), is_one_story=is_short or reach > REACH)


def _first_deal(facts: Facts) -> set[str]:
    """The names in the first sentence that tells of a deal being made."""
    text = facts.reading.text
    for sentence in facts.reading.sentences:
        if sentence.end - sentence.start > LEAD_LENGTH and _MAKES_A_DEAL.search(text, sentence.start, sentence.end):
            return {key_of(name) for name in facts.names_in(sentence.start, sentence.end)}
    return set()


def _places(facts: Facts) -> dict[str, list[int]]:
    """Where each name that could be a party stands."""
    found: dict[str, list[int]] = {}
    for name in facts.names:
        if name.kind not in _OUTSIDE:
            found.setdefault(key_of(name), []).append(name.start)
    return found


def keys_of(facts: Facts, names: Iterable[Name]) -> set[str]:
    """The keys of those among the names that could be a party."""
    return {key_of(name) for name in names if name.kind not in _OUTSIDE and not _is_opener(facts, name)}


def key_of(name: Name) -> str:
    """The first word of a name without its legal form: "alder" of "Alder Foods Inc"."""
    return (core_words(name.text) or (name.text.lower(),))[0].removesuffix("'s")


def _is_opener(facts: Facts, name: Name) -> bool:
    """ "Regulators have yet to clear it", "der Vollzug": a common noun, capital by place or language."""
    if name.kind is not NameKind.OTHER or " " in name.text or not name.text.isalpha():
        return False
    if _NO_NAME_AFTER.search(facts.reading.text[max(0, name.start - 10) : name.start]):
        return True
    sentence = facts.reading.sentence_at(name.start)
    if sentence is None or sentence.start != name.start:
        return False
    return facts.reading.text.count(name.text) == 1
