"""Whether places of a text speak of different companies, as far as the names of their sentences tell."""

from collections.abc import Iterable

from agent.check.facts import Facts
from agent.text.names import core_words


def is_of_others(facts: Facts, places: Iterable[int]) -> bool:
    """Whether the sentences at all of `places` name somebody, and nobody in common."""
    named: list[set[str]] = []
    for place in places:
        sentence = facts.reading.sentence_at(place)
        if sentence is None:
            return False
        # One word that opens a sentence has its capital from there.
        names = [
            name
            for name in facts.names_in(sentence.start, sentence.end)
            if name.start > sentence.start or " " in name.text
        ]
        named.append({word for name in names for word in core_words(name.text)})
    return all(named) and not set.intersection(*named)
