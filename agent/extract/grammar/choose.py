"""Which grammar a sentence is read with: an article can change its language between headline and body."""

from collections.abc import Sequence

from agent.extract.grammar.english import ENGLISH
from agent.extract.grammar.frame import Grammar
from agent.extract.grammar.french import FRENCH
from agent.extract.grammar.german import GERMAN
from agent.extract.grammar.spanish import SPANISH
from agent.text.words import Word

GRAMMARS = {grammar.language: grammar for grammar in (ENGLISH, SPANISH, GERMAN, FRENCH)}
_MARKERS = {
    "en": frozenset("the of and to in for is was its by from said with has will that on a an it".split()),
    "es": frozenset("el la los las de del que en por con una un su y ha al se para es".split()),
    "de": frozenset("der die das und den von für mit dem eine ein hat ist im des auf zu wird nicht sich an".split()),
    "fr": frozenset("le la les de des du et une un pour par dans est au a en sur que qui son".split()),
}
_LANGUAGES = {
    word: tuple(language for language, markers in _MARKERS.items() if word in markers)
    for word in frozenset().union(*_MARKERS.values())
}


def choose_grammar(words: Sequence[Word], *, default: str = "en") -> Grammar:
    """The language with most of its small words in the sentence; the article's own where none leads."""
    counts = dict.fromkeys(GRAMMARS, 0.0)
    for word in words:
        if word.kind == "word":
            for language in _LANGUAGES.get(word.lower, ()):
                counts[language] += 1
    counts[default] = counts.get(default, 0.0) + 0.5
    best = max(counts, key=lambda language: counts[language])
    return GRAMMARS[best if best in GRAMMARS else "en"]
