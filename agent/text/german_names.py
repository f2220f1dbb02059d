"""German names, where every noun has a capital: by legal form, and by standing bare of an article."""

from collections import Counter
from collections.abc import Iterable, Sequence

from agent.text.name_words import COMPANY_WORDS, LEGAL_FORMS, ORGANISATION_WORDS, PLACES
from agent.text.words import Word

_ARTICLES = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen sein seine seinen seiner seinem "
    "ihr ihre ihren "
    "ihrer ihrem diese dieser dieses diesem diesen jede jeder jedes alle am im zum zur beim vom ans ins aller "
    "zwei drei vier".split()
)
_BEFORE_NAMES = frozenset(
    "von an mit durch bei für gegen und hat will wird kann sagte laut nach gab muss soll dass".split()
)
_VERBS = frozenset(
    "hat haben ist sind wird werden will kann könnte soll muss wurde hatte war kauft verkauft übernimmt mietet "
    "zahlt plant "
    "erwartet baut erhält verlangt setzt teilte sagte betreibt bietet hält stellt steckt und gehört erwirbt".split()
)


def proper_nouns(sentences: Iterable[Sequence[Word]]) -> frozenset[str]:
    """The words that stand bare where a noun has an article: "Alder hat", "von Alder"; in lower case."""
    bare: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for words in sentences:
        for index, word in enumerate(words):
            if word.kind != "word" or not word.is_capitalised:
                continue
            before = words[index - 1] if index else None
            after = words[index + 1].lower if index + 1 < len(words) else ""
            is_first = before is None or before.text in '.:„“"'
            if is_apposed(words, index):
                bare[word.lower] += 2
            elif (is_first and after in _VERBS) or (before is not None and before.lower in _BEFORE_NAMES):
                bare[word.lower] += 1
            elif before is not None and before.lower in _ARTICLES:
                other[word.lower] += 1
    return frozenset(
        word for word, count in bare.items() if count > 1 and 2 * other[word] <= count and word not in _ARTICLES
    )


def is_apposed(words: Sequence[Word], index: int) -> bool:
    """ "Der Netzbetreiber Alder", "an den Kranbauer Birch": a name right behind its trade, which has the article."""
    if index < 2 or not is_trade(words[index - 1]) or words[index].kind != "word" or not words[index].is_capitalised:
        return False
    return words[index - 2].lower in _ARTICLES or not words[index - 2].is_capitalised


def is_trade(word: Word) -> bool:
    """A noun for what a company does: "Sensorhersteller", "Brauerei"; an office is none."""
    is_doer = len(word.text) > 8 and word.lower.endswith(("er", "erin"))
    is_known = word.lower.endswith((*_TRADES, *_HOUSES)) or is_doer
    return word.is_capitalised and is_known and not word.lower.endswith(_OFFICES)


def full_names(sentences: Iterable[Sequence[Word]]) -> frozenset[str]:
    """The first words of names that the article writes with a legal form, in lower case."""
    firsts = set()
    for words in sentences:
        for index, word in enumerate(words):
            if index and is_firm_form(word) and words[index - 1].is_capitalised:
                start = index - 1
                while start and _is_of_name(words[start - 1]) and index - start < 4:
                    start -= 1
                firsts.add(words[start].lower)
    return frozenset(firsts - _ARTICLES)


def is_firm_form(word: Word) -> bool:
    return word.lower.replace(".", "") in LEGAL_FORMS or word.text in ("A/S", "eG")


def _is_of_name(word: Word) -> bool:
    return word.is_capitalised and word.kind == "word" and word.lower not in _ARTICLES


def german_runs(
    words: Sequence[Word], runs: Iterable[tuple[int, int]], proper: frozenset[str], full: frozenset[str]
) -> Iterable[tuple[int, int]]:
    """The runs that are names: with a legal form, a bank, a place, all capitals, or ending in proper nouns."""
    for first, last in runs:
        plain = words[last].lower.replace(".", "")
        if last > first and words[first].lower == "stadtwerke":
            yield first, last
        elif last > first and (is_firm_form(words[last]) or plain in COMPANY_WORDS):
            yield _past_trade(words, first, last), last
        elif any(words[index].lower in full for index in range(first, last + 1)):
            yield next(index for index in range(first, last + 1) if words[index].lower in full), last
        elif last > first and words[last].lower in ORGANISATION_WORDS and not is_trade(words[first]):
            yield first, last
        elif first and last > first and is_trade(words[first]) and words[first - 1].lower in _ARTICLES:
            is_bank = words[first].lower.endswith(("bank", "kasse"))
            yield (first if is_bank else first + 1), last
        elif _is_apposed_subject(words, first, last):
            yield first + 1, last
        elif words[last].lower in PLACES or _is_marked(words[last]):
            yield last, last
        elif words[last].lower in proper:
            start = last
            while start > first and (words[start - 1].lower in proper or _is_marked(words[start - 1])):
                start -= 1
            yield start, last


def _is_apposed_subject(words: Sequence[Word], first: int, last: int) -> bool:
    """ "Die Spedition Alder Nord hat": at the head of a sentence a noun with an article, and the name behind it."""
    is_head = first == 1 and words[0].lower in ("der", "die", "das") and last > first
    return (
        is_head
        and last + 1 < len(words)
        and words[last + 1].lower in _VERBS
        and words[first].lower not in _TITLED | ORGANISATION_WORDS
    )


_TITLED = frozenset("sprecher sprecherin bundesregierung stadt regierung kommission".split())


def _past_trade(words: Sequence[Word], first: int, last: int) -> int:
    """Where the name begins in "Stuttgarter Sensorhersteller Alder AG"."""
    behind = [
        index + 1
        for index in range(first, last - 1)
        if is_trade(words[index]) and not words[index].lower.endswith(_HOUSES)
    ]
    return behind[-1] if behind else first


# An old house bears its trade in its name: "Brauerei Alder GmbH".
_HOUSES = ("reederei", "brauerei", "spedition", "werft", "verlag", "gießerei", "druckerei", "molkerei", "bankhaus")
_TRADES = tuple(
    "hersteller konzern unternehmen anbieter händler betreiber spezialist dienstleister entwickler "
    "zulieferer versorger bauer reederei brauerei firma gruppe kette start-up startup logistiker spedition investor "
    "finanzierer "
    "verlag werft fonds vermieter produzent erzeuger makler bäcker lieferant ausrüster gesellschaft foncier züchter "
    "haus "
    "spediteur winzer vertreiber entsorger verwalter bank versicherer kasse tochter "
    "konkurrent konkurrentin rivale rivalin".split()
)
_OFFICES = ("sprecher", "minister", "leiter", "führer", "präsident", "chef", "direktor")


def _is_marked(word: Word) -> bool:
    letters = word.text.replace("-", "")
    # "Alder-Patente" is a compound, "AlderTech" a name.
    parts = word.text.split("-")
    inner = any(letter.isupper() for part in parts for letter in part[1:]) and not letters.isupper()
    return inner or (letters.isupper() and 2 <= len(letters) <= 6) or (word.lower.endswith("bank") and len(letters) > 6)
