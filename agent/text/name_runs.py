"""Which words of a sentence make one name: capitals, connectors and legal forms, less what is capitalised otherwise."""

import re
from collections.abc import Iterable, Sequence

from agent.text.name_forms import ROMAN, ends_with_form, form_tail, is_form, plain_word, reaches_form
from agent.text.name_usage import JOINING_AND, NUMBERED, Usage, is_title_case
from agent.text.name_words import (
    COMMON_WORDS,
    COMPANY_WORDS,
    LEGAL_FORMS,
    LOWER_CASE_FORMS,
    MONTHS,
    NATIONALITIES,
    NEWSROOMS,
    NO_NAMES,
    OPENERS,
    ORGANISATION_WORDS,
    PLACES,
    SECOND_HALVES,
    TITLES,
    TRADES,
    UNIT_NAMES,
)
from agent.text.sentence_openers import describes_next, is_trade_noun
from agent.text.words import Word

_JOINING_OF = frozenset(
    {"of", "de", "del", "la", "der", "du", "des", "di", "d'", "d’", "van", "von", "den", "do", "da", "für"}
)
# "Bank of Nova Scotia", "University of Ohio", "Larch Co of America"; but "Alder Foods of New York" is two names.
_BEFORE_OF = frozenset(
    "bank university republic department ministry commission institute society court bureau union secretary "
    "co company corp kingdom state city port house association council college government office banco banque "
    "diocese archdiocese estate mutual borough county town duchy district province friends museum hospital chamber "
    "school academy authority parish order church caisse cassa caja university-hospital federation alliance guild "
    "trustees sons daughters".split()
)
_GENERIC = frozenset({"first", "second", "national", "federal", "royal", "private", "central"})
_LANDMARKS = frozenset({"america", "canada"})
_CLOSED = MONTHS | NEWSROOMS | NO_NAMES
_CAMEL = re.compile(r"^(?:[a-z]{1,2}[A-Z][a-z]+|[a-z]{3,}(?:[A-Z]{2,}\w*|[A-Z][a-z]+)\d*$)")
_UNIT = re.compile(r"^\d+(?:(?i:k|m|b|bn|mm|mw|gw|kw|mwh|gwh|kwh|km|t|oz|x|th|st|nd|rd|p|%)|c)s?$")
_LONG_NUMBERED = 4
_FIRST_NAMES = frozenset({"jan", "may", "april", "june", "august"})
_LONGEST_NAME = 14
_BEFORE_MONTH = frozenset({"in", "of", "since", "by", "until", "and", "last", "this", "next", "early", "late"})


def find_runs(words: Sequence[Word], usage: Usage) -> Iterable[tuple[int, int]]:
    """First and last word of each name."""
    title_case = is_title_case(words)
    index = 0
    while index < len(words):
        if not _begins_name(words, index, usage, title_case):
            index += 1
            continue
        last = _extend(words, index, usage, title_case)
        trimmed = _trim(words, index, last, usage, title_case)
        ahead = words[last + 1] if last + 1 < len(words) else None
        is_home = ahead is not None and ahead.is_capitalised and ahead.lower.endswith(_DESCRIBING)
        is_round = words[index].lower == "series" and last == index + 1 and len(words[last].text) < 3
        if trimmed and not is_home and not is_round:
            # "Tel Aviv-based Alder": where somebody sits; "Series B" is a round.
            yield trimmed
        index = last + 1


def _begins_name(words: Sequence[Word], index: int, usage: Usage, title_case: bool) -> bool:
    word = words[index]
    if word.kind not in ("word", "initials"):
        return False
    if not word.is_capitalised:
        if _CAMEL.match(word.text):
            return True
        following = words[index + 1] if index + 1 < len(words) else None
        if not word.text[0].isdigit() or _UNIT.match(word.text):
            return False
        # "7Birch" by itself; "4cast Analytics", "3C Birch" before another word of the name.
        is_numbered = len(word.text) > _LONG_NUMBERED or any(c.isupper() for c in word.text)
        is_marked = NUMBERED.match(word.text) is not None
        return is_marked or (is_numbered and following is not None and following.is_capitalised)
    following = words[index + 1] if index + 1 < len(words) else None
    if word.lower in _FIRST_NAMES and following is not None and following.kind == "word" and following.is_capitalised:
        # "Jan Berg", but "in May Alder sold".
        return index == 0 or words[index - 1].lower not in _BEFORE_MONTH
    if word.lower in NEWSROOMS and index + 1 < len(words):
        # "Bloomberg Industries LP" is a company, "told Reuters" a newsroom.
        return words[index + 1].lower in ORGANISATION_WORDS and words[index + 1].is_capitalised
    is_verb = title_case and word.lower not in usage.capitalised and index > 0 and words[index - 1].is_capitalised
    if is_verb and following is not None and following.lower in usage.starts:
        # "Alder Grants Birch Foods Rights", where the story has "with Birch Foods".
        return False
    return not _is_ordinary(word, usage, title_case)


def _is_ordinary(word: Word, usage: Usage, title_case: bool) -> bool:
    lower = word.lower
    if lower in _CLOSED or lower.rstrip(".") in _CLOSED or lower.endswith(_DESCRIBING):
        return True
    if not title_case:
        return False
    return lower in COMMON_WORDS or (lower in usage.lower_case and lower not in usage.capitalised)


def _extend(words: Sequence[Word], first: int, usage: Usage, title_case: bool) -> int:
    """The last word of the name that begins at `first`."""
    last = first
    while last - first < _LONGEST_NAME:
        words[last + 1] if last + 1 < len(words) else None
        if words[last].possessive and not _goes_on_owned(words, last):
            break
        step = _next_step(words, first, last, usage, title_case)
        if step == 0:
            break
        last += step
    return last


def _goes_on_owned(words: Sequence[Word], last: int) -> bool:
    """ "Birch's Inc", "Drovers' Bank", "Miners' Pension Fund" are one name each, "Birch's Moss unit" is not."""
    following = words[last + 1] if last + 1 < len(words) else None
    if following is None or not following.is_capitalised:
        return False
    if is_form(following):
        return True
    behind = words[last + 2] if last + 2 < len(words) else following
    is_plural = words[last].lower.endswith(("s", "men", "people"))
    head = behind if following.lower in _CARED_FOR else following
    return is_plural and words[last].lower not in PLACES and head.is_capitalised and head.lower in _GUILDS


# What belongs to many: a bank of drovers, a fund of teachers.
_GUILDS = frozenset("bank union association society club guild board fund trust cooperative co-operative".split())
_CARED_FOR = frozenset("retirement pension superannuation savings mutual credit building housing benefit".split())


def _next_step(words: Sequence[Word], first: int, last: int, usage: Usage, title_case: bool) -> int:
    """How many words the name grows by from `last`; 0 where it ends."""
    ahead = words[last + 1 : last + 5]
    if not ahead:
        return 0
    following = ahead[0]
    lower = plain_word(following.text)
    after_form = is_form(words[last]) and plain_word(words[last].text) not in COMPANY_WORDS and last > first
    if after_form and (tail := form_tail(ahead)):
        return tail
    if lower in LOWER_CASE_FORMS or (is_form(following) and following.is_capitalised) or following.text == "eG":
        return 1
    if following.text == "," and len(ahead) > 1 and is_form(ahead[1]) and ahead[1].is_capitalised:
        return 2
    if following.text == "(" and len(ahead) > 3 and ahead[2].text == ")" and is_form(ahead[3]):
        return 4
    if following.kind == "number" and len(ahead) > 1 and is_form(ahead[1]):
        return 2
    if lower == "family" and last - first < 2:
        return 1
    if lower in JOINING_AND and len(ahead) > 1:
        return _and_step(words, first, last, usage, title_case)
    if lower in _JOINING_OF:
        return _of_step(words, first, last, ahead)
    if after_form:
        return 0
    if following.text == "," and len(ahead) > 3 and last == first:
        return _list_step(words, last, ahead)
    if following.kind in ("word", "initials") and (following.is_capitalised or ROMAN.match(following.text)):
        is_trade_word = following.lower in NO_NAMES and following.lower not in UNIT_NAMES and not title_case
        if title_case and _is_only_titled(ahead, usage) and words[last].lower in usage.capitalised:
            return 0
        is_before_form = following.lower in ORGANISATION_WORDS and reaches_form(ahead)
        is_common = _is_ordinary(following, usage, title_case) and not is_trade_word and not is_before_form
        ordinary = is_common or plain_word(following.text) in TITLES
        return 0 if ordinary or following.lower in ("the", "a", "an", "said", "says", "for") else 1
    return 0


def _is_only_titled(ahead: Sequence[Word], usage: Usage) -> bool:
    """ "Alder Foods Grants Birch": the story writes the name with capitals, and never the word behind it."""
    if ahead[0].lower in usage.capitalised or ahead[0].lower in ORGANISATION_WORDS:
        return False
    return len(ahead) > 1 and ahead[1].text != "," and not is_form(ahead[1])


def _and_step(words: Sequence[Word], first: int, last: int, usage: Usage, title_case: bool) -> int:
    """Whether "and" joins one name ("Larch and Moss Publishers Inc") or lists two ("Alder Inc and Birch Inc")."""
    following = words[last + 2]
    if following.is_capitalised and (plain_word(following.text) in COMPANY_WORDS or following.lower in SECOND_HALVES):
        return 2
    if words[last + 1].text == "&":
        return 2 if following.is_capitalised else 0
    if words[last + 1].text == "i":
        # Catalan: "Roca i Fills, S.L."
        return 2 if any(is_form(word) for word in words[last + 3 : last + 5]) else 0
    if not following.is_capitalised or ends_with_form(words, first, last) or title_case:
        return 0
    end = last + 2
    while end + 1 < len(words) and words[end + 1].is_capitalised and not is_form(words[end]):
        end += 1
    # "Larch and Moss Inc" is one firm; "Larch and Moss Publishers Inc" is where the article also says "Larch and Moss".
    is_told_as_one = (words[last].lower, words[last + 2].lower) in usage.pairs
    second_is_short = end - last - 1 <= 2 or is_told_as_one
    is_one_name = second_is_short and (
        ends_with_form(words, last + 2, end) or words[end].lower in ("associates", "association")
    )
    return 2 if is_one_name and words[last + 2].lower not in usage.alone else 0


def _of_step(words: Sequence[Word], first: int, last: int, ahead: Sequence[Word]) -> int:
    steps = 1
    while steps < len(ahead) and ahead[steps].lower in ("the", "la", "los", "las", "le", "les", "l'", "l’"):
        steps += 1
    if steps >= len(ahead) or not ahead[steps].is_capitalised:
        return 0
    before = plain_word(words[last].text)
    target = ahead[steps].lower
    if ahead[0].lower not in ("of", "der", "des"):
        # Romance and Dutch particles bind: "Banco de Chile", "Van der Meer", "Minera del Sur".
        return steps + 1 if not ends_with_form(words, first, last) else 0
    if ends_with_form(words, first, last):
        return steps + 1 if before in ("co", "corp", "company") and target in _LANDMARKS else 0
    # "Bank of Ohio" and "First National Bank of Ohio" need the place; "Alder Savings Bank of Ohio" is at home there.
    is_generic = last == first or words[first].lower in _GENERIC
    return steps + 1 if before in _BEFORE_OF and is_generic else 0


def _list_step(words: Sequence[Word], last: int, ahead: Sequence[Word]) -> int:
    """ "Larch, Moss and Reed Inc": single words in a row that end in a legal form are one firm."""
    if not (ahead[1].is_capitalised and ahead[2].text in ("and", "&") and ahead[3].is_capitalised):
        return 0
    rest = words[last + 5 : last + 6]
    return 4 if rest and is_form(rest[0]) and ahead[1].lower not in PLACES else 0


def _trim(words: Sequence[Word], first: int, last: int, usage: Usage, title_case: bool) -> tuple[int, int] | None:
    """The run without what is capitalised for another reason, or None where nothing is left."""
    at_start = first == 0 or words[first - 1].text in '"“”«»„:.•▪*-–—('
    while first <= last and (words[first].kind == "mark" or _is_leading(words, first, last, usage, at_start=at_start)):
        at_start = False
        first += 1
    if first > last or (
        at_start and first == last and (describes_next(words, first, usage) or is_trade_noun(words, first, usage))
    ):
        return None
    run = words[first : last + 1]
    if len(run) == 1 and not run[0].is_capitalised and run[0].lower == "family":
        # "The family": nobody's name.
        return None
    if all(word.lower in _NO_NAME_ALONE or word.lower.rstrip(".") in TITLES for word in run) and not run[-1].possessive:
        is_state = " ".join(word.text for word in run).lower() in PLACES
        return (first, last) if is_state else None
    if all(word.lower.rstrip("s") in _PAPERWORK for word in run if word.kind != "mark"):
        # "General Meeting", "Consideration Shares", "Completion": what a deal's papers define.
        return None
    if len(run) == 1 and plain_word(run[0].text) in LEGAL_FORMS | COMPANY_WORDS:
        return None
    if len(run) == 1 and len(run[0].text.rstrip(".")) < 2:
        return None
    return first, last


def _is_leading(words: Sequence[Word], first: int, last: int, usage: Usage, *, at_start: bool) -> bool:
    word = words[first]
    lower = word.lower
    if first == last and lower in PLACES:
        return False
    if lower in NATIONALITIES and first < last and words[first + 1].lower in usage.starts:
        # "Canadian Larch" where the article also says "Larch Resources".
        return not is_form(words[last]) and words[first + 1].lower not in ORGANISATION_WORDS
    if lower in ("the", "a", "an", "mr", "mr.", "ms.", "mrs.", "dr", "dr."):
        return True
    if lower.rstrip(".") in TITLES:
        return not (first < last and is_form(words[first + 1]))
    if at_start and first < last and (lower in TRADES or lower.endswith(("maker", "builder"))):
        # "Carmaker Alder" is Alder; "Robotics Inc" is a name.
        return not is_form(words[first + 1])
    if at_start and first < last and lower in usage.lower_case - usage.capitalised and lower.endswith(_TRADING):
        # "Hotelkeeper Alder" where the article says "the hotelkeeper", too.
        return not is_form(words[first + 1])
    if not at_start or (lower not in COMMON_WORDS and first < last):
        return False
    if lower in _STARTERS and first < last:
        return False
    if lower in COMMON_WORDS:
        # "General Partners", "Bank of Ohio" and "Price Co" begin with ordinary words, and are names.
        is_of = first < last and lower in _BEFORE_OF and words[first + 1].lower in _JOINING_OF
        follows_as_name = first < last and (is_of or lower in usage.capitalised or ends_with_form(words, first, last))
        return not follows_as_name or lower in _ALWAYS_LEADING
    if first < last or lower in usage.capitalised or word.kind != "word":
        return False
    return lower in usage.lower_case or lower in OPENERS or lower.endswith(_ORDINARY_ENDINGS + _CONTRACTED)


# "We've", "They'll": a pronoun and its verb.
_CONTRACTED = tuple(f"{mark}{ending}" for mark in "'’" for ending in ("ve", "ll", "re", "t", "m", "d"))


_TRADING = ("er", "or", "ist")
# Ordinary words that begin names far more often than sentences, where another capital follows.
_STARTERS = frozenset(
    "first old new big key common consolidated general national international global united allied standard "
    "federal".split()
)
_DESCRIBING = (
    "-based",
    "-focused",
    "-listed",
    "-owned",
    "-led",
    "-backed",
    "-held",
    "-style",
    "-headquartered",
    "-traded",
)
# Of a single word that only ever stands at the head of a sentence: "Deliveries begin", "Posted 9 May".
_ORDINARY_ENDINGS = ("ies", "ed", "ing", "ly", "tion", "tions", "ment", "ments", "ción", "ciones", "ung", "ungen")
_NO_NAME_ALONE = NATIONALITIES | {"south", "north", "west", "east", "new", "latin"}
_PAPERWORK = frozenset(
    "general annual extraordinary special meeting management supervisory board director announcement exclusive "
    "consideration share completion admission disposal placing transaction notice circular resolution condition "
    "vendor seller purchaser buyer offeror offeree deed agreement closing closing effective date upfront milestone "
    "performance option warrant tenement project property permit subscription tranche initial deferred cash spa "
    "optionor optionee principal term unbundling settlement long stop drawdown facility fully paid ordinary new "
    "existing "
    "shareholder offer acquisition acceptance prospectu".split()
)
_ALWAYS_LEADING = frozenset(
    "the a an this that these those it its they their he his she her we our in on at by for from to of with under if "
    "as and or but while when where although however earlier later meanwhile despite after before following "
    "since el la "
    "los las un una en de con por para según der die das den dem ein eine le les une des du dans pour selon".split()
)
