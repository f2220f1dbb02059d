"""What the figures' grammar knows of each language: data, no rules."""

from agent.figures.lexicon.english import ENGLISH
from agent.figures.lexicon.entry import Language, Lexicon
from agent.figures.lexicon.french import FRENCH
from agent.figures.lexicon.german import GERMAN
from agent.figures.lexicon.spanish import SPANISH

LEXICONS: dict[Language, Lexicon] = {"en": ENGLISH, "es": SPANISH, "de": GERMAN, "fr": FRENCH}

__all__ = ["LEXICONS", "Language", "Lexicon"]
