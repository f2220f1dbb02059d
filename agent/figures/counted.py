"""What a number counts: the noun behind it, in the singular ("14 first-team players" -> player)."""

from dataclasses import dataclass

from agent.figures.foreign_nouns import english_name, french_singular, german_singular, spanish_singular
from agent.figures.lexicon import LEXICONS, Language
from agent.figures.tokens import Tokens

_REACH = 6

_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "lives": "life", "wives": "wife",
    "halves": "half", "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose", "oxen": "ox",
    "criteria": "criterion", "analyses": "analysis", "crises": "crisis", "bases": "basis", "indices": "index",
    "matrices": "matrix", "vertices": "vertex", "data": "data", "media": "media", "personas": "persona",
    "knives": "knife", "leaves": "leaf", "shelves": "shelf", "wolves": "wolf", "thieves": "thief", "loaves": "loaf",
    "buses": "bus", "gases": "gas", "personnel": "personnel", "headcount": "headcount", "staff": "staff",
    "staffers": "staffer", "aircraft": "aircraft", "spacecraft": "spacecraft", "cattle": "cattle", "sheep": "sheep",
    "fish": "fish", "series": "series", "species": "species", "households": "household", "houses": "house",
    "cases": "case", "leases": "lease", "licenses": "license", "licences": "licence", "purchases": "purchase",
    "phases": "phase", "warehouses": "warehouse", "businesses": "business", "increases": "increase",
    "nurses": "nurse", "courses": "course", "horses": "horse", "causes": "cause", "releases": "release",
    "expenses": "expense", "franchises": "franchise", "databases": "database", "responses": "response",
    "races": "race", "clauses": "clause", "enterprises": "enterprise", "caches": "cache", "axes": "axis",
    "movies": "movie", "cookies": "cookie", "calories": "calorie", "ties": "tie", "shoes": "shoe", "heroes": "hero",
    "zombies": "zombie", "rookies": "rookie", "dies": "die", "lies": "lie", "headwinds": "headwind",
    "potatoes": "potato", "tomatoes": "tomato", "police": "police", "crew": "crew", "head": "head", "pence": "penny",
    "statuses": "status", "campuses": "campus", "viruses": "virus", "bonuses": "bonus", "women's": "woman",
    "titles": "title", "employees": "employee", "roles": "role", "units": "unit", "shares": "share",
}  # fmt: skip
# Plural nouns that stand before another noun ("3 sales offices").
_ATTRIBUTIVE = frozenset(
    "others sales sports systems"
    " operations goods savings news arms customs futures logistics electronics robotics analytics"
    " securities communications telecommunications services jobless business class glass mass press access process"
    " series bonus campus virus status gas bus plus lens cross express wireless less across diabetes news grass"
    " always perhaps towards afterwards this its his us as was is has does thus various serious previous famous"
    " continuous religious dangerous nervous precious obvious enormous consecutive tennis basis crisis analysis"
    " texas paris dallas christmas boss loss dress address success stress unless business's overseas whereas times"
    " gross últimas últimos primeras primeros nuevas nuevos grandes principales".split()
)
_NOT_NOUN_ENDINGS = ("ed", "ing", "ly", "est", "ful", "ous", "ive", "able", "al", "ic", "ary", "an", "ish", "ese", "s")
_PERSONS = frozenset(_IRREGULAR[word] for word in ("people", "men", "women", "children"))
# "Grandchildren", "policewomen", "fishermen", "salespeople".
_LIKE_CHILDREN = ("children", "women", "men", "people")
_PEOPLES = ("aelis", "akistanis", "aqis", "ranis", "audis", "nepalis", "angladeshis", "uwaitis", "haitis", "omalis")
# Words of grammar that may open what is counted.
_DETERMINERS = frozenset(
    "more other further additional such own different same otros otras más"
    " weitere weiteren andere anderen autres".split()
)
# Adjectives that a hyphen ties to a number ("21-based").
_NEVER_COUNTED = frozenset(
    "based strong plus something odd ish apiece total cash each new old big high low long wide deep tall more"
    " last next ago since until today tomorrow yesterday so far".split()
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun in the singular, and the token behind the words that name it."""

    noun: str
    end: int


def read_counted(tokens: Tokens, index: int, *, one: bool = False) -> Counted | None:
    """The head noun of the words at token `index`: the first plural, or for "one" the last word of a short group.

    Capitalised nouns count in German; elsewhere a capitalised word may stand before the noun ("96 Liverpool fans").
    """
    if index >= tokens.size:
        return None
    language = tokens.languages[index]
    words = _noun_group(tokens, index, language)
    if not words:
        return None
    if one:
        return _single(tokens, words, language)
    if language == "de":
        return _german(tokens, words)
    for place, position in enumerate(words):
        word = tokens.lowers[position]
        noun = english_name(word, language) or _singular_of_plural(word, language)
        if noun is None:
            continue
        if word in _ATTRIBUTIVE or (language == "en" and _goes_on(tokens, words, place)):
            continue
        if language == "en" and not word.endswith("s") and _precedes_plural(tokens, words, place):
            continue  # "6,000 police officers"
        return Counted(_hyphened(tokens, position, noun), position + 1)
    return _compound(tokens, words) if language == "en" else None


def read_hyphened(tokens: Tokens, index: int) -> Counted | None:
    """ "A 12-unit building": the word behind the hyphen is what is counted."""
    if index >= tokens.size or tokens.kinds[index] != "word" or not tokens.texts[index].islower():
        return None
    word, language = tokens.lowers[index], tokens.languages[index]
    if len(word) < 3 or word in LEXICONS[language].grammar or word in _NEVER_COUNTED:
        return None
    return Counted(singular(word, language), index + 1)


def singular(word: str, language: Language = "en") -> str:
    """A noun's singular; a word that shows no plural is returned as it is."""
    return english_name(word, language) or _singular_of_plural(word, language) or word


def _noun_group(tokens: Tokens, index: int, language: Language) -> list[int]:
    """Positions of up to five words that may belong to one noun phrase."""
    grammar = LEXICONS[language].grammar
    found: list[int] = []
    position = index
    while position + 1 < tokens.size and tokens.lowers[position] in _DETERMINERS and not tokens.barred[position]:
        position += 1  # "35 more engineers", "two other banks"
    index = position
    while position < tokens.size and len(found) < _REACH:
        if tokens.barred[position]:
            break
        kind, word = tokens.kinds[position], tokens.lowers[position]
        if kind == "word":
            if word in ("and", "or") and found and _joins_nouns(tokens, position, found):
                position += 1
                continue
            if word in grammar or (
                not tokens.glued[position] and position > index and _starts_sentence(tokens, position)
            ):
                break
            found.append(position)
        elif kind == "sign" and word in "-‐‑&/'’" and tokens.glued[position] and found:
            if position + 1 >= tokens.size or not (tokens.glued[position + 1] or word == "&"):
                break
        elif kind == "sign" and word == "&" and found:
            pass
        elif kind == "number" and found and word.isdigit() and _is_part_of_name(tokens, position):
            pass
        else:
            break
        position += 1
    return found


def _joins_nouns(tokens: Tokens, position: int, found: list[int]) -> bool:
    """ "410,000 railway and bus workers": neither noun is a plural before the last."""
    following = range(position + 1, min(position + 3, tokens.size))
    if tokens.languages[position] != "en" or _singular_of_plural(tokens.lowers[found[-1]], "en") is not None:
        return False
    if any(tokens.kinds[place] != "word" for place in following) or not following:
        return False
    words = [tokens.lowers[place] for place in following]
    is_alike = tokens.texts[found[-1]][:1].islower() == tokens.texts[following[0]][:1].islower()
    is_plural = [_singular_of_plural(word, "en") is not None for word in words]
    return words[0] not in LEXICONS["en"].grammar and any(is_plural) and is_alike


def _starts_sentence(tokens: Tokens, position: int) -> bool:
    return tokens.texts[position - 1] in (".", "!", "?", ":", ";")


def _is_part_of_name(tokens: Tokens, position: int) -> bool:
    """The 737 of "two new 737 Max jets", the 3 of "500 Model 3 sedans"."""
    if len(tokens.texts[position]) > 4 or position + 1 >= tokens.size or tokens.kinds[position + 1] != "word":
        return False
    return tokens.texts[position + 1][:1].isupper() or tokens.texts[position - 1][:1].isupper()


def _goes_on(tokens: Tokens, words: list[int], place: int) -> bool:
    """Whether the plural at `place` is joined to what follows ("systems-level engineers")."""
    following = words[place] + 1
    return (
        following < tokens.size
        and tokens.texts[following] in "-‐‑"
        and tokens.glued[following]
        and place + 1 < len(words)
    )


def _precedes_plural(tokens: Tokens, words: list[int], place: int) -> bool:
    following = words[place + 1] if place + 1 < len(words) else 0
    return following == words[place] + 1 and _singular_of_plural(tokens.lowers[following], "en") is not None


def _hyphened(tokens: Tokens, position: int, noun: str) -> str:
    """The noun with what a hyphen ties to it: "start-up", "lock-up"."""
    if position < 2 or tokens.texts[position - 1] not in "-‐‑" or not tokens.glued[position]:
        return noun
    return f"{tokens.lowers[position - 2]}-{noun}" if tokens.glued[position - 1] else noun


def _single(tokens: Tokens, words: list[int], language: Language) -> Counted | None:
    """The noun of "one terrified woman": the last word before a verb, a capital or the group's end."""
    last = None
    for position in words[:3]:
        word = tokens.lowers[position]
        is_capital = tokens.texts[position][:1].isupper() and language != "de"
        if is_capital or (last is not None and word.endswith(("s", "ed", "ly"))):
            break
        last = position
        if word in _PERSONS:
            break
    if last is None or tokens.lowers[last].endswith(("ed", "ing", "ly")):
        return None
    word = tokens.lowers[last]
    return Counted(english_name(word, language) or word, last + 1)


def _compound(tokens: Tokens, words: list[int]) -> Counted | None:
    """ "12 page document": with no plural behind a number, the first of two nouns is what is counted."""
    if (
        len(words) < 2
        or words[1] != words[0] + 1
        or not all(tokens.texts[position].islower() for position in words[:2])
    ):
        return None
    word = tokens.lowers[words[0]]
    is_noun = len(word) > 2 and not word.endswith(_NOT_NOUN_ENDINGS) and word not in _NEVER_COUNTED
    return Counted(word, words[0] + 1) if is_noun else None


def _german(tokens: Tokens, words: list[int]) -> Counted | None:
    for position in words[:3]:
        if tokens.texts[position][:1].isupper():
            word = tokens.lowers[position]
            return Counted(english_name(word, "de") or german_singular(tokens.texts[position]), position + 1)
    return None


def _singular_of_plural(word: str, language: Language) -> str | None:
    if word in _IRREGULAR and language == "en":
        return _IRREGULAR[word]
    if language == "en" and word.endswith(_LIKE_CHILDREN):
        ending = next(ending for ending in _LIKE_CHILDREN if word.endswith(ending))
        return word[: -len(ending)] + _IRREGULAR[ending]
    if len(word) < 3 or not word.endswith(("s", "x")) or "'" in word or "’" in word:
        return None
    if language == "es":
        return spanish_singular(word)
    if language == "fr":
        return french_singular(word)
    if word.endswith(_PEOPLES):
        return word[:-1]
    if not word.endswith("s") or word.endswith(("ss", "us", "is", "ous", "ness")):
        return None
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
