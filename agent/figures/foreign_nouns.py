"""Counted nouns of Spanish, German and French in the singular; the commonest things of a deal in English.

So that "1.100 personas" and "1,100 people" of two articles compare.
"""

from agent.figures.lexicon import Language

_IN_ENGLISH: dict[Language, dict[str, str]] = {
    "en": {},
    "es": {
        "acciones": "share", "acción": "share", "empleados": "employee", "empleadas": "employee",
        "trabajadores": "worker", "personas": "person", "bancos": "bank", "empresas": "company",
        "compañías": "company", "sociedades": "company", "clientes": "customer", "países": "country",
    },
    "de": {
        "aktien": "share", "aktie": "share", "mitarbeiter": "employee", "mitarbeitern": "employee",
        "beschäftigte": "employee", "beschäftigten": "employee", "standorte": "site", "standorten": "site",
        "menschen": "person", "personen": "person", "stück": "piece", "unternehmen": "company", "kunden": "customer",
        "länder": "country", "ländern": "country", "banken": "bank", "firmen": "company", "leute": "person",
    },
    "fr": {
        "actions": "share", "action": "share", "salariés": "employee", "employés": "employee", "personnes": "person",
        "banques": "bank", "entreprises": "company", "sociétés": "company", "clients": "customer", "pays": "country",
    },
}  # fmt: skip
_UNCHANGED = frozenset("mois fois prix cas fils bras choix temps accès progrès succès crisis tesis lunes virus".split())
# German plurals whose vowel changes back, by their endings: "Arbeitsplätze", "Aufträge", "Häuser".
_GERMAN_ENDINGS = {
    "plätze": "platz", "plätzen": "platz", "züge": "zug", "zügen": "zug", "städte": "stadt", "städten": "stadt",
    "verträge": "vertrag", "verträgen": "vertrag", "träge": "trag", "trägen": "trag", "fälle": "fall",
    "fällen": "fall", "bäume": "baum", "flüge": "flug", "märkte": "markt", "räume": "raum", "gäste": "gast",
    "häuser": "haus", "häusern": "haus", "bücher": "buch", "blöcke": "block", "pläne": "plan", "sätze": "satz",
    "schläge": "schlag", "stühle": "stuhl", "töchter": "tochter", "mütter": "mutter", "väter": "vater",
    "bauten": "bau", "frauen": "frau", "staaten": "staat", "kinder": "kind", "kindern": "kind", "bilder": "bild",
    "felder": "feld", "feldern": "feld", "glieder": "glied", "gliedern": "glied", "jahre": "jahr", "orten": "ort",
    "schiffen": "schiff", "werken": "werk", "projekten": "projekt", "hotels": "hotel", "zeugen": "zeug",
}  # fmt: skip
_STRIP_EN = ("ungen", "heiten", "keiten", "schaften", "ionen", "täten", "oren", "enten", "anten", "isten", "ogen")


def english_name(word: str, language: Language) -> str | None:
    """english_name("acciones", "es") -> "share"; None for a noun without an English name here."""
    return _IN_ENGLISH[language].get(word)


def spanish_singular(word: str) -> str | None:
    if not word.endswith("s") or word in _UNCHANGED:
        return word if word in _UNCHANGED else None
    if word.endswith(("ciones", "siones", "iones", "jones", "mones", "tones")):
        return word[:-4] + "ón"
    if word.endswith("ces"):
        return word[:-3] + "z"
    if word.endswith("es") and len(word) > 4 and word[-3] in "dlnry":
        return word[:-2]
    return word[:-1]


def french_singular(word: str) -> str | None:
    if not word.endswith(("s", "x")):
        return None
    if word in _UNCHANGED:
        return word
    if word.endswith("eaux"):
        return word[:-1]
    return word[:-3] + "al" if word.endswith("aux") and len(word) > 4 else word[:-1]


def german_singular(written: str) -> str:
    """german_singular("Fähren") -> "Fähre"; a noun of no known class stays as written."""
    word = written.lower()
    for length in range(len(word), 3, -1):
        ending = _GERMAN_ENDINGS.get(word[len(word) - length :])
        if ending is not None:
            kept = written[: len(written) - length]
            return kept + (ending if kept else ending.capitalize())
    if word.endswith("innen"):
        return written[:-3]
    if word.endswith(_STRIP_EN):
        return written[:-2]
    if word.endswith("en") and len(word) > 5:
        return written[:-1]
    if word.endswith("e") and len(word) > 4:
        return written[:-1]
    return written[:-1] if word.endswith("s") and len(word) > 4 and not word.endswith("ss") else written
