"""Words of the planters, by language: what cannot open a sentence told again alone, months, weekdays."""

import re

# A sentence that opens so leans on the one before it.
_LEANING = {
    "en": "it its that this these those they their he she his her we our of there then both each another but and or "
    "which here if not so at with for as on in one two under until after before by the same such neither either",
    "de": "das dies diese dieser dieses es er sie damit davon hinzu dafür daran dazu dort dabei hinzukommt beide",
    "es": "esto eso esta este ella ello ellos ambas ambos además así allí de con por para",
    "fr": "cela ceci ce cette il elle ils elles ces y en les deux ainsi de pour avec",
}
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
    "es": "lunes martes miércoles jueves viernes sábado domingo".split(),
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
}
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
}


def stands_alone(sentence: str, language: str) -> bool:
    """Whether a sentence can be told again at the end of the article and be understood."""
    first = re.match(r"[^\W\d_]+", sentence.strip())
    leaning = _LEANING.get(language, _LEANING["en"]).split()
    return first is not None and first.group()[0].isupper() and first.group().casefold() not in leaning


def step_word(text: str, words: list[str], by: int) -> tuple[str, str] | None:
    """The first of `words` in the text, and the one that lies `by` further on in the list."""
    for at, word in enumerate(words):
        if re.search(rf"\b{word}\b", text):
            return word, words[(at + by) % len(words)]
    return None
