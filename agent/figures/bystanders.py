"""Numbers that are no quantities: names, labels, clock times, telephones, footnotes, reading times, addresses."""

import re

from agent.figures.tokens import DASHES, Tokens
from agent.text.normalise import lower_in_place

_LINK = re.compile(r"https?://\S{1,2000}|www\.\S{1,500}|[\w.+-]{1,64}@[\w.-]{1,100}", re.IGNORECASE)
_CONTACT = re.compile(
    r"(?<![\w.,+(])(?:"
    r"\+\d{1,3}[ .()-]{1,3}(?:\d{1,4}[ .()-]{1,3}){1,5}\d{2,4}(?!\w)|\(\d{3}\) ?\d{3}[-. ]\d{4}(?!\w)"
    r"|(?<![-:$€£])\d(?:"
    r"(?:-\d{3})?\d{0,2}[-.]\d{3}[-.]\d{4}(?!\w)|\d{2}-\d{4}(?![\w-])"
    r"|\d?:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:\s?[aApP]\.?[mM]\.?(?!\w))?"
    r"|\d?(?:[.:]\d{2})?\s?[aApP]\.?\s?[mM]\.?(?!\w)"
    r"|\d?(?:[.:]\d{2}\s?(?:Uhr|hrs|h)|\s?Uhr)(?!\w)|\d{3}\s(?:GMT|UTC|EDT|EST|CET|BST|PST|PDT)(?!\w)"
    r"|4/7(?!\w)|/11(?!\w)|01\([kK]\)))"
)
_READING = re.compile(
    r"(?:\d{1,3}\s*[-–]?\s*)(?:min(?:ute)?s?\.?|minutos?|minuten?)\s*[-–]?\s*"
    r"(?:(?:to|of)\s+)?(?:read(?:ing)?\b(?:\s+time)?|de\s+(?:lectura|lecture)|lesezeit|lesen|à\s+lire)"
    r"|(?:lectura|lecture)\s*(?:de|:)\s*\d{1,3}\s*min(?:utos?|utes?)?\b"
    r"|(?:reading\s+time|read\s+time|time\s+to\s+read|lesezeit|lesedauer|temps\s+de\s+lecture"
    r"|tiempo\s+de\s+lectura)\s*[:：]?\s*"
    r"(?:ca\.?\s*|about\s*)?\d{1,3}\s*(?:min(?:ute[ns]?|utos?)?s?\b)?"
    r"|^[^\S\n]*\d[\d.,]*\s?[km]?\s+(?:views?|reads|comments?|likes|vistas|visualizaciones|comentarios|vues"
    r"|commentaires"
    r"|aufrufe|kommentare|shares)[^\S\n]*$"
    r"|^[^\S\n]*(?:views?|comments?|vistas|comentarios|likes|vues|aufrufe"
    r"|kommentare)\s?[:(]\s?\d[\d.,]*\s?[km]?\)?[^\S\n]*$",
    re.MULTILINE,
)

_READING_WORDS = (
    "read", (
        "view"
    ), (
        "comment"
    ), "like", "lectura", "lecture", "lese", "lire", "vista", "visualizacion", "vues", "aufrufe", "kommentar",
    "comentario", "share",
)  # fmt: skip

# Words that number a thing, not count it.
_LABELS = frozenset(
    "section sections article articles chapter chapters page pages pp row seat item items note notes footnote figure"
    " fig table exhibit"
    " appendix annex schedule paragraph para clause no nr nº n° number numbers rule form part act line version ver v"
    " flight"
    " route highway interstate room suite floor building block lot gate terminal platform channel model type class"
    " grade"
    " series tier level phase stage step unit episode season volume vol issue game week day round group pool lap race"
    " question answer option scenario case example box lane exit zone area district ward division region title"
    " sección artículo capítulo página número núm fila tabla figura abschnitt artikel kapitel seite nummer tabelle"
    " abbildung paragraf chapitre numéro tableau annexe iso iec ieee din rfc ifrs ias asc fas fasb sfas cfr usc"
    " formula fiscal fy year years rev covid euro windows office android ios iphone ipad galaxy playstation xbox"
    " boeing airbus falcon apollo mach ford ferrari peugeot mig u-boat agenda vision under-".split()
)
# Counted in ordinary running text although a number may name one.
_COUNTED_LABELS = frozenset("day week year years unit group case game option part line".split())
_MODALS = frozenset("will to would may can could must should might shall not".split())
_INDEXES = frozenset("500 100 225 50 250 300 1000 2000 3000 30 40 60 400 600 35 200".split())
_INDEX_NAMES = frozenset(
    "p p's ftse fortune nasdaq russell nikkei stoxx asx dax cac forbes tsx csi kospi sensex nifty topix inc dow ibex"
    " sp s&p spi omx".split()
)
_STREETS = frozenset(
    "street st road rd avenue ave way lane ln drive dr boulevard blvd suite place square court terrace highway parkway"
    " plaza floor ranch broadway calle avenida rue straße strasse platz".split()
)
_ORDINAL_ENDS = frozenset("st nd rd th er ème eme º ª ste ten ter am pm".split())
_QUOTES = frozenset("\"“”‘'«„")
_PREFIXES = frozenset("sub minus plus near pre post mid".split())


def bystander_spans(text: str) -> list[tuple[int, int]]:
    """Sorted spans of telephone numbers, links, clock times and reading times."""
    spans = [match.span() for match in _CONTACT.finditer(text)]
    if "@" in text or "://" in text or "www." in text:
        spans += [match.span() for match in _LINK.finditer(text)]
    lowered = lower_in_place(text)
    if any(word in lowered for word in _READING_WORDS):
        spans += [match.span() for match in _READING.finditer(lowered)]
    return sorted(spans)


def is_named(tokens: Tokens, first: int, end: int, *, has_unit: bool) -> bool:
    """Whether the number at [first, end) is stuck to letters: "Q3", "COVID-19", "F-150", "3D", "10-K", "21st"."""
    if first and tokens.texts[first - 1] in "#§№_":
        return True
    if first and tokens.glued[first]:
        if tokens.kinds[first - 1] == "word":
            return True
        is_chained = first >= 2 and tokens.glued[first - 1]
        if is_chained and _is_stuck(tokens, tokens.texts[first - 1], first - 2, has_unit=has_unit):
            return True
    return not has_unit and _has_named_tail(tokens, end)


def _is_stuck(tokens: Tokens, mark: str, before: int, *, has_unit: bool) -> bool:
    """Whether the mark between the number and what stands before it makes one name or number of the two."""
    is_word, is_number = tokens.kinds[before] == "word", tokens.kinds[before] == "number"
    if mark in "-‐‑":
        return is_word and tokens.lowers[before] not in _PREFIXES
    if mark == ".":
        return is_word or is_number
    return mark in "/:" and (is_word or is_number) and not has_unit  # "100MW/400MWh" is two quantities


def is_title(tokens: Tokens, first: int, end: int) -> bool:
    """Number words that open a title in quotation marks: her novel “Ninety Days of Salt”."""
    if not (first and end < tokens.size and tokens.texts[first - 1] in _QUOTES and tokens.texts[first][:1].isupper()):
        return False
    return tokens.kinds[end] == "word" and tokens.texts[end][:1].isupper() and tokens.languages[first] != "de"


def is_label(tokens: Tokens, first: int) -> bool:
    """Whether the word before numbers the thing it names: "Section 427", "Boeing 737", "No. 5"."""
    position = first - 1
    if position < 0:
        return False
    if tokens.texts[position] == "." and position and tokens.glued[position]:
        return tokens.lowers[position - 1] in (
            "no",
            "nr",
            "núm",
            "art",
            "abs",
            "fig",
            "vol",
            "pp",
            "p",
            "par",
            "cap",
            "sec",
        )
    word = tokens.lowers[position]
    if word == "of" and position and tokens.texts[position - 1] == "Group":
        return True
    if word in _LABELS and not _is_verb(tokens, position) and not _is_large(tokens, first):
        return word not in _COUNTED_LABELS or tokens.texts[position][:1].isupper()
    return False


def _is_verb(tokens: Tokens, position: int) -> bool:
    """ "Will issue 0.62 shares": a verb of the sentence and no label."""
    return position > 0 and tokens.lowers[position - 1] in _MODALS


def _is_large(tokens: Tokens, first: int) -> bool:
    """Whether the number is grouped or scaled, as no label's is: "issue 12,500 shares", "page 3 million"."""
    text = tokens.texts[first]
    following = tokens.lowers[first + 1] if first + 1 < tokens.size else ""
    return (len(text) > 4 and "," in text) or following in ("million", "billion", "thousand")


def follows_name(tokens: Tokens, first: int) -> bool:
    """Whether a capitalised word, no sentence's first, stands right before a bare number: "Falcon 9"."""
    position = first - 1
    if position < 0 or tokens.kinds[position] != "word" or not tokens.texts[position][:1].isupper():
        return False
    if tokens.languages[first] == "de":
        return tokens.texts[position].isupper()
    if tokens.lowers[position] in _INDEX_NAMES or is_code(tokens, first):
        return True
    return position > 0 and tokens.kinds[position - 1] != "line" and tokens.texts[position - 1] not in '.!?:;•-–—"“'


def is_code(tokens: Tokens, first: int) -> bool:
    """Whether the word before is an abbreviation in capitals, which the number then numbers ("NGC 1365")."""
    before = tokens.texts[first - 1] if first else ""
    return 1 < len(before) <= 4 and before.isupper() and before.isalpha()


def is_index(tokens: Tokens, first: int) -> bool:
    """The 500 of "S&P 500" or "Fortune 500 companies"."""
    return first > 0 and tokens.lowers[first - 1] in _INDEX_NAMES and tokens.texts[first] in _INDEXES


def is_address(tokens: Tokens, end: int) -> bool:
    """ "49 Long Ranch Road", "9 E 71st St": capitals up to a street word."""
    for position in range(end, min(end + 5, tokens.size)):
        word = tokens.lowers[position]
        if word in _STREETS and tokens.texts[position][:1].isupper() and position > end - 1:
            return True
        if word in ("st", "nd", "rd", "th") and tokens.glued[position]:
            continue
        if tokens.kinds[position] not in ("word", "number") or not (
            tokens.texts[position][:1].isupper() or tokens.kinds[position] == "number"
        ):
            return word in _STREETS and tokens.texts[position][:1].isupper()
    return False


def is_mark(tokens: Tokens, first: int, end: int) -> bool:
    """A footnote mark or list number: "[12]", "(3)", "1." and "2)" at a line's start."""
    before = tokens.texts[first - 1] if first else ""
    after = tokens.texts[end] if end < tokens.size else ""
    if before in ("[", "(") and after in ("]", ")") and before and after:
        return tokens.texts[first].isdigit() and len(tokens.texts[first]) <= 3
    if (first == 0 or tokens.kinds[first - 1] == "line") and after in (".", ")") and after and tokens.glued[end]:
        return end - first == 1 and len(tokens.texts[first]) <= 2
    return False


def is_year(tokens: Tokens, first: int, end: int) -> bool:
    """A bare four-digit number that is most likely a year."""
    text = tokens.texts[first]
    return end - first == 1 and len(text) == 4 and text.isdigit() and "1700" <= text <= "2150"


def _has_named_tail(tokens: Tokens, end: int) -> bool:
    """An ordinal's ending, another number behind a colon or a slash, or the letter of a form ("10-K")."""
    if end >= tokens.size or not tokens.glued[end]:
        return False
    text = tokens.texts[end]
    if tokens.lowers[end] in _ORDINAL_ENDS:
        return True
    if end + 1 >= tokens.size or not tokens.glued[end + 1]:
        return False
    if text in ":/.":
        return tokens.kinds[end + 1] == "number"
    following = tokens.texts[end + 1]
    return text in DASHES and len(following) == 1 and following.isupper()
