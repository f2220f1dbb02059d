"""Whether places of a text speak of different companies, as far as the names of their sentences tell."""

import re
from collections.abc import Iterable

from agent.check.facts import Facts
from agent.schema.article import Sentence
from agent.text.names import Name, NameKind, core_words

# "From Tulsa to Winnipeg", "the Lithuanian company's": where something is, and not who.
_WHERE = re.compile(
    r"\b(?:in|near|at|outside|around|across|throughout|between|off|en|bei|nahe|à)\s+(?:the |both |each of )?"
    r"(?:[A-ZÀ-Þ][\w’'-]+(?:,? (?:and|to|or|und|y|et) |, ))*$|\b(?:from|between)\s+[A-ZÀ-Þ][\w’'-]+ (?:to|and)\s+$"
)
_PEOPLES = ("ian", "ean", "ish", "ese", "can", "ench", "utch", "reek", "wiss", "erman")
_NOBODY = frozenset("phase series class stage tier and under the network step section clause article".split())
_NOUN = re.compile(r"\s+[a-z]")


def whom(facts: Facts, sentence: Sentence, *, with_opener: bool = True) -> frozenset[str]:
    """The words of the names of a sentence that may be somebody; one word that opens it has its capital from there."""
    known = facts.once(_inside) if with_opener else frozenset()
    return frozenset(
        word
        for name in facts.names_in(sentence.start, sentence.end)
        if (name.start > sentence.start or " " in name.text or known & set(core_words(name.text)))
        and not _is_place(facts.reading.text, name)
        for word in core_words(name.text)
        if word not in _NOBODY
    )


def _inside(facts: Facts) -> frozenset[str]:
    """The words of names that stand inside a sentence somewhere, or are longer, and so have a capital of their own."""
    starts = {sentence.start for sentence in facts.reading.sentences}
    return frozenset(
        word
        for name in facts.names
        if name.start not in starts or " " in name.text
        for word in core_words(name.text)
        if len(word) > 3
    )


def is_of_others(facts: Facts, places: Iterable[int]) -> bool:
    """Whether the sentences at all of `places` name somebody, and nobody in common."""
    named: list[frozenset[str]] = []
    for place in places:
        sentence = facts.reading.sentence_at(place)
        if sentence is None:
            return False
        named.append(whom(facts, sentence, with_opener=False))
    return all(named) and not frozenset.intersection(*named)


def _is_place(text: str, name: Name) -> bool:
    if name.kind is NameKind.PLACE:
        return True
    if name.kind is NameKind.ORGANISATION:
        return False
    if name.text.endswith(_PEOPLES) and " " not in name.text and _NOUN.match(text, name.end):
        return True
    return _WHERE.search(text[max(0, name.start - 60) : name.start]) is not None
