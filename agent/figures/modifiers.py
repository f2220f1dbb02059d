"""Words around a number that bound it: "up to", "at least", "or more", "~"."""

from typing import NamedTuple

from agent.figures.lexicon import LEXICONS, Language
from agent.figures.tokens import Tokens
from agent.schema.figure import Modifier

_TIME_LIMITS = frozenset("within innerhalb binnen".split())
_HYPHENED = (["plus"], ["odd"], ["ish"])
_OPENS_ANOTHER = frozenset("than als que de d' d’ of".split())
# "An estimated", "a minimum of".
_TAKES_ARTICLE = frozenset("estimated minimum maximum cap ceiling floor máximo mínimo little bit".split())


class Cue(NamedTuple):
    """A modifier and the token where its words start (before a number) or the one behind them (after it)."""

    modifier: Modifier
    edge: int


_MOVED_UP = frozenset(
    "ticked edged moved inched went crept shot nudged bumped popped ticks edges moves goes going moving tick edge move"
    " ticking edging come came comes pushed rounded marked".split()
)
# "Hand over $80 million": the word belongs to the verb.
_GAVE = frozenset("hand hands handed handing sign signs signed signing turn turns turned turning".split())
# German papers that are "über" a sum or a time.
_OF_A_SIZE = (
    "kredit", "kredite", "kredits", "krediten", "darlehen", "darlehens", "vertrag", "vertrags", "verträge",
    "verträgen", "auftrag", "auftrags", "aufträge", "aufträgen", "anleihe", "anleihen", "finanzierung",
    "finanzierungen", "rechnung", "rechnungen", "linie", "linien", "bürgschaft", "bürgschaften", "garantie",
    "garantien", "vereinbarung", "vereinbarungen", "scheck", "schecks", "schein", "scheine", "fazilität",
    "fazilitäten", "bestellung", "bestellungen", "investition", "investitionen", "zahlung", "zahlungen", "zusage",
    "zusagen", "angebot", "angebote", "forderung", "forderungen", "lieferung", "lieferungen",
)  # fmt: skip
_GERMAN_PREPOSITIONS = frozenset("auf bei mit von für um in im zu zum nach".split())
# Things that follow each other in time: "21 points over 61 games" says in how many.
_EVENTS = frozenset(
    "game match stage season round episode session race inning event meeting trip start appearance quarter night"
    " innings visit lesson concert play shot".split()
)
# "Payments over 10 months" says how long, "for over 10 months" how many.
_OPENERS_OF_A_LENGTH = frozenset(
    "for lasted lasting lasts after just well is was are were be been with of takes took spans spent than has have had"
    " within at seit nach dauert dauerte war ist sind waren bereits schon since and or the a in that".split()
)


def is_length(quantity_unit: str | None, *, is_duration: bool) -> bool:
    """Whether "over" before the quantity says how long something went on."""
    return is_duration or quantity_unit in _EVENTS


def cue_before(tokens: Tokens, first: int, *, floor: int, is_duration: bool = False) -> Cue | None:
    """The modifier whose words end right before token `first`, none of them before `floor`."""
    position = first - 1
    if position < floor or tokens.barred[position]:
        return None
    language = tokens.languages[first]
    if tokens.texts[position] in "-‐" and tokens.glued[position]:
        position -= 1  # sub-300
        if position < floor or tokens.lowers[position] != "sub":
            return None
    elif tokens.lowers[position] == "sub":
        return None
    found = _match_before(tokens, position, floor, language)
    if found is None and language != "en":
        found = _match_before(tokens, position, floor, "en")
    if found is None:
        return None
    modifier, start = found
    word = tokens.lowers[start]
    if word == "über" and start == position and _is_of_that_size(tokens, start, floor):
        return None
    if not _is_bound_here(tokens, start, floor):
        return None
    if start == floor > 0 and (word == "hasta" or tokens.lowers[start : start + 2] == ["up", "to"]):
        return None  # "subieron un 5 % hasta 30 millones", "rose 3 points up to 89": where it went, no bound
    if tokens.lowers[start] in _TIME_LIMITS and not is_duration:
        return None  # "within 5% of"
    if is_duration and start == position and word in LEXICONS[language].span_words:
        opener = tokens.lowers[start - 1] if start else ""
        if opener not in _OPENERS_OF_A_LENGTH:
            return None
    return _with_outer_words(tokens, Cue(modifier, start), floor, language)


def _is_bound_here(tokens: Tokens, start: int, floor: int) -> bool:
    """No golfer's "4-under 68", no "ticked up to 1.39%", no "hand over $80 million", no "noise floor of 30 dB"."""
    word, before = tokens.lowers[start], tokens.lowers[start - 1] if start > floor else ""
    if start and tokens.glued[start] and before in ("-", "‐", "‑"):
        return False
    if tokens.lowers[start : start + 2] == ["up", "to"] and before in _MOVED_UP:
        return False
    if word == "over" and before in _GAVE:
        return False
    return word not in ("cap", "ceiling", "floor") or before in ("a", "the", "an", "its", "with", "")


def _is_of_that_size(tokens: Tokens, position: int, floor: int) -> bool:
    """ "Ein Kredit über 340 Millionen", "ein Auftrag der Werft über 1,2 Mrd.": what is so large stands before."""
    for before in range(position - 1, max(floor, position - 5) - 1, -1):
        if tokens.kinds[before] != "word" or tokens.lowers[before] in _GERMAN_PREPOSITIONS:
            return False
        if tokens.texts[before][:1].isupper() and tokens.lowers[before].endswith(_OF_A_SIZE):
            return True
    return False


def cue_after(tokens: Tokens, end: int) -> Cue | None:
    """The modifier whose words start at token `end` ("or more", "+", "-plus", "o más")."""
    if end < tokens.size and tokens.texts[end] in "-‐‑" and tokens.lowers[end + 1 : end + 2] in _HYPHENED:
        end += 1
    if end >= tokens.size or tokens.barred[end]:
        return None
    if tokens.lowers[end] == "plus" and not tokens.glued[end] and tokens.kinds[end + 1 : end + 2] == ["word"]:
        return None  # "£2 million plus costs"
    for parts, modifier in LEXICONS[tokens.languages[end]].after.get(tokens.lowers[end], ()):
        stop = end + len(parts)
        if tuple(tokens.lowers[end:stop]) == parts and _ends_there(tokens, stop):
            return Cue(modifier, stop)
    return None


def _match_before(tokens: Tokens, position: int, floor: int, language: Language) -> tuple[Modifier, int] | None:
    for parts, modifier in LEXICONS[language].before.get(tokens.lowers[position], ()):
        start = position + 1 - len(parts)
        if start >= floor and tuple(tokens.lowers[start : position + 1]) == parts:
            return modifier, start
    return None


def _with_outer_words(tokens: Tokens, cue: Cue, floor: int, language: Language) -> Cue:
    """ "Just over", "an estimated", "a minimum of": the words that go with the cue; "up to about" bounds as "up to"."""
    lexicon = LEXICONS[language]
    start = cue.edge
    takes_hedge = cue.modifier in (Modifier.MORE_THAN, Modifier.LESS_THAN, Modifier.ABOUT)
    takes_article = tokens.lowers[start] in _TAKES_ARTICLE
    while start > floor and not tokens.barred[start - 1]:
        word = tokens.lowers[start - 1]
        if word in lexicon.articles or word in ("un", "una", "ein", "eine", "einem"):
            if not (takes_article or start < cue.edge):
                break
        elif not takes_hedge or word not in lexicon.hedges or word == "only":
            break
        start -= 1
    outer = _match_before(tokens, start - 1, floor, language) if start > floor else None
    if outer is not None and cue.modifier is Modifier.ABOUT and outer[0] is not Modifier.ABOUT:
        return Cue(*outer)
    return Cue(cue.modifier, start)


def _ends_there(tokens: Tokens, stop: int) -> bool:
    """Whether the cue's words bound the number before them, and not one behind ("and more than 20", "+ 5")."""
    if stop >= tokens.size:
        return True
    return tokens.kinds[stop] not in ("number", "currency") and tokens.lowers[stop] not in _OPENS_ANOTHER
