"""Function words that tell the four languages apart, one line being enough to vote.

Only words that belong to a single one of them: "de", "la", "en" and "un" say nothing.
"""

from collections.abc import Iterable

from agent.figures.lexicon.entry import Language

_MARKS: dict[Language, str] = {
    "en": "the of and to for with that from by at is was were are have had its this which as it be but will"
    " would more than said about between over under not they their he she his her who when into out up plus par",
    "es": "el los las del y por para una sobre más según su sus fue han al lo se como hasta pero desde esta"
    " muy también millones año años mil dólares con que hay sin también entre los acciones empresa acción es precio"
    " ingresos deuda ventas cifras miles ejercicio resultado neto",
    "de": "der das und ist mit von zu den dem auf für sich im ein eine einer einem einen nicht auch wird wurde"
    " bei nach über zwischen bis rund etwa mehr als sind werden aus oder zum zur jahr millionen"
    " sie pro je hat kein keine zahlt beträgt liegt seit vom beim unter gegen ohne aktie aktien das des es"
    " angaben umsatz ergebnis mitarbeiter gewinn schulden",
    "fr": "le les et du dans pour par sur avec au aux qui est sont été ses cette ce ces selon il elle"
    " millions ans environ soit dont ont mais plus des une à"
    " l' l’ d' d’ action vaut offre groupe société auprès depuis leur leurs"
    " chez vers prix faut sera pas ou une lecture entre que es je"
    " milliers affaires chiffre effectif résultat dette exercice",
}

# Letters that only one of the four writes, for a text without a single mark.
_LETTERS: dict[Language, str] = {"de": "ßäöü", "fr": "çèêœùàûîô", "es": "ñ¿¡óíáú"}

LANGUAGE_MARKS: dict[str, Language] = {
    word: language
    for language, marks in _MARKS.items()
    for word in marks.split()
    if sum(word in other.split() for other in _MARKS.values()) == 1
}


def language_of_letters(words: Iterable[str]) -> Language:
    """The language whose letters come first in the words, else English."""
    for word in words:
        if not word.isascii():
            for language, letters in _LETTERS.items():
                if any(letter in letters for letter in word):
                    return language
    return "en"
