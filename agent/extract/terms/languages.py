"""The cues to read with: English always, since wire terms travel, and the article's own language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from agent.extract.terms import (
    english_contract,
    english_everyday,
    english_financing,
    english_options,
    english_price,
    english_prose,
    english_size_time,
    english_structure,
    english_words,
    english_worth,
    french,
    german,
    german_terms,
    spanish,
)
from agent.extract.terms.cue import Cue, Lexicon, Sighting, Word

Triggers = Mapping[str, frozenset[str]]

_ENGLISH = (
    english_price.PRICE_CUES
    + english_structure.STRUCTURE_CUES
    + english_contract.CONTRACT_CUES
    + english_financing.FINANCING_CUES
    + english_financing.SHARE_CUES
    + english_size_time.SIZE_CUES
    + english_size_time.TIME_CUES
    + english_size_time.DATE_CUES
    + english_prose.PROSE_CUES
    + english_options.OPTION_CUES
    + english_everyday.EVERYDAY_CUES
    + english_worth.WORTH_CUES
    + english_words.NO_TERM_CUES
)
_CUES: Mapping[str, tuple[Cue, ...]] = {
    "en": _ENGLISH,
    "es": spanish.CUES,
    "de": german.PRICE_CUES + german_terms.TERM_CUES,
    "fr": french.CUES,
}
_CLASSES = {"en": english_words.CLASSES, "es": spanish.CLASSES, "de": german.CLASSES, "fr": french.CLASSES}
_TRIGGERS = {"en": english_words.TRIGGERS, "es": spanish.TRIGGERS, "de": german.TRIGGERS, "fr": french.TRIGGERS}


@dataclass(frozen=True)
class Tongue:
    lexicons: tuple[Lexicon, ...]
    triggers: Triggers

    def sightings(self, words: Sequence[Word]) -> Iterator[Sighting]:
        for lexicon in self.lexicons:
            yield from lexicon.sightings(words)


@cache
def tongue_for(language: str | None) -> Tongue:
    """All four languages where the article's own is not known."""
    codes = tuple(_CUES) if language is None else tuple(dict.fromkeys(("en", language)))
    known = tuple(code for code in codes if code in _CUES)
    names = {name for code in known for name in _TRIGGERS[code]}
    triggers = {
        name: frozenset(word for code in known for word in _TRIGGERS[code].get(name, "").split("|")) for name in names
    }
    return Tongue(tuple(_lexicon(code) for code in known), triggers)


@cache
def _lexicon(code: str) -> Lexicon:
    return Lexicon(_CUES[code], _CLASSES[code])
