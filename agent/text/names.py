"""Candidates for names in running text, with offsets: who and what a sentence may be about.

Works from capitals, connectors and legal forms; there is no list of companies, and no model.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache

from agent.text.german_names import full_names, german_runs, proper_nouns
from agent.text.name_forms import is_form, plain_word
from agent.text.name_runs import find_runs
from agent.text.name_usage import Usage, is_title_case
from agent.text.name_words import COMPANY_WORDS, LEGAL_FORMS, ORGANISATION_WORDS, PLACES, PUBLIC_WORDS, TITLES
from agent.text.short_forms import read_short_forms
from agent.text.words import Word, read_words


class NameKind(StrEnum):
    ORGANISATION = "organisation"
    PUBLIC = "public"
    PERSON = "person"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """text[start:end] without a possessive ending; `text` has its white space collapsed.

    `short_forms` are the ones the text defines right behind it: 'Alder Power Fund (APF)', '(the "Company")'.
    """

    start: int
    end: int
    text: str
    kind: NameKind
    short_forms: tuple[str, ...] = ()


def find_names(text: str, *, spans: Sequence[tuple[int, int]] | None = None) -> tuple[Name, ...]:
    """The names in `text`, in order; `spans` are its sentences (by default its lines), which no name crosses."""
    if spans is None:
        spans = [match.span() for match in re.finditer(r"[^\n]+", text)]
    sentences = [read_words(text, start, end) for start, end in spans]
    return names_in(text, sentences)


def names_in(
    text: str, sentences: Sequence[Sequence[Word]], *, german: Collection[int] = frozenset()
) -> tuple[Name, ...]:
    """As find_names, for sentences that are cut into words already; `german` are those that capitalise every noun."""
    spans = tuple((words[0].start, words[-1].end) if words else None for words in sentences)
    return _names_of(_Cut(text, spans, frozenset(german), sentences))


@dataclass(frozen=True)
class _Cut:
    """A text cut into sentences; the words follow from the rest."""

    text: str
    spans: tuple[tuple[int, int] | None, ...]
    german: frozenset[int]
    sentences: Sequence[Sequence[Word]] = field(compare=False)


@lru_cache(maxsize=2)  # deals and checks ask for the names of one article one after the other
def _names_of(cut: _Cut) -> tuple[Name, ...]:
    text, sentences, german = cut.text, cut.sentences, cut.german
    usage = Usage.of(sentences)
    headings = {number for number, words in enumerate(sentences) if is_title_case(words)}
    proper = proper_nouns([sentences[number] for number in german])
    full = full_names([sentences[number] for number in german])
    found: dict[int, list[Name]] = {}
    known: set[tuple[str, ...]] = set()
    # Headings last: what is capitalised there for no reason is cut off where the story has the name.
    for number in sorted(range(len(sentences)), key=lambda number: number in headings):
        words = sentences[number]
        runs = find_runs(words, usage)
        for first, last in german_runs(words, runs, proper, full) if number in german else runs:
            if number in headings:
                last = _last_known(words, first, last, known)
            name = _name(text, words, first, last)
            found.setdefault(number, []).append(name)
            if number not in headings and headings:
                core = core_words(name.text)
                known.update(core[:size] for size in range(1, len(core) + 1))
    names = [name for number in sorted(found) for name in found[number]]
    return _placed(text, _join_known_pairs(text, _split_known_pairs(text, names)))


def _last_known(words: Sequence[Word], first: int, last: int, known: Collection[tuple[str, ...]]) -> int:
    """ "Larch & Moss Strengthens" ends with Moss where the story speaks of Larch & Moss."""
    core = tuple("and" if word.text == "&" else plain_word(word.text) for word in words[first : last + 1])
    if core in known or (plain_word(words[last].text) in LEGAL_FORMS | COMPANY_WORDS):
        return last
    size = next((size for size in range(len(core) - 1, 0, -1) if core[:size] in known), len(core))
    is_cut = size < len(core) and (size > 1 or len(core[0]) > 3)
    return first + size - 1 if is_cut and core[size] not in ORGANISATION_WORDS else last


def core_words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case without its legal forms: ("alder", "foods") of "The Alder Foods Co. Inc"."""
    cut = [word for word in read_words(name, 0, len(name)) if word.kind != "mark" or word.text == "&"]
    if len(cut) > 1 and cut[0].lower == "the":
        cut = cut[1:]
    while len(cut) > 1 and (is_form(cut[-1]) or cut[-1].text == "&" or cut[-1].lower == "and"):
        cut.pop()
    return tuple("and" if word.text == "&" else plain_word(word.text) for word in cut)


def legal_forms(name: str) -> tuple[str, ...]:
    """The legal forms that end a name, in lower case: ("co", "inc")."""
    words = [word for word in read_words(name, 0, len(name)) if word.kind != "mark"]
    count = 0
    while count < len(words) - 1 and is_form(words[-1 - count]):
        count += 1
    return tuple(plain_word(word.text) for word in words[len(words) - count :])


def _join_known_pairs(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """ "Larch" and "Moss" are one name where the article also has "Larch and Moss Publishers Inc"."""
    names = _join_kin(text, names)
    whole = {core[:3] for core in (core_words(name.text) for name in names) if len(core) > 2 and core[1] == "and"}
    joined: list[Name] = []
    for name in names:
        if whole and joined and name.start - joined[-1].end < 8:
            last = joined[-1]
            if text[last.end : name.start].strip() in ("and", "&"):
                core = (*core_words(last.text), "and", *core_words(name.text))
                if core[:3] in whole and len(core) == 3:
                    shown = " ".join(text[last.start : name.end].split())
                    joined[-1] = Name(last.start, name.end, shown, NameKind.ORGANISATION, name.short_forms)
                    continue
        joined.append(name)
    return tuple(joined)


def _split_known_pairs(text: str, names: Sequence[Name]) -> list[Name]:
    """ "Larch and Moss AG" are two where the article also has each of them by itself."""
    pairs = [name for name in names if name.kind is NameKind.ORGANISATION and " and " in name.text]
    if not pairs:
        return list(names)
    alone = {core_words(name.text) for name in names if " and " not in name.text}
    longer = {core[:1] for core in alone if len(core) > 1}
    split: list[Name] = []
    for name in names:
        at = text.find(" and ", name.start, name.end)
        left, right = text[name.start : at], text[at + 5 : name.end]
        # "Larch" of "Larch Foods plc" is no half of "Larch and Moss AG".
        is_short = at > 0 and " " not in left and core_words(left) in longer
        is_two = name in pairs and at > 0 and (is_short or {core_words(left), core_words(right)} <= alone)
        if not is_two:
            split.append(name)
            continue
        split.append(Name(name.start, at, " ".join(left.split()), NameKind.OTHER))
        split.append(replace(name, start=at + 5, text=" ".join(right.split())))
    return split


def _join_kin(text: str, names: Sequence[Name]) -> list[Name]:
    """ "brothers Jan and Ole Berg" are two people with one family name, told as one."""
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined else None
        if last is not None and name.start - last.end < 8 and " " not in last.text and len(name.text.split()) == 2:
            before = text[max(0, last.start - 12) : last.start].lower().split()
            if text[last.end : name.start].strip() in ("and", "&") and before and before[-1] in _KIN:
                shown = " ".join(text[last.start : name.end].split())
                joined[-1] = Name(last.start, name.end, shown, NameKind.OTHER)
                continue
        joined.append(name)
    return joined


_KIN = frozenset({"brothers", "sisters", "siblings", "founders", "cousins", "twins", "couple", "owners"})


def _placed(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """ "Larchville, Fla." is a place; "Southwest" is the company that the article calls so, unless it is "in" it."""
    leads = {core_words(name.text)[0] for name in names if name.kind is NameKind.ORGANISATION}
    placed = []
    for index, name in enumerate(names):
        following = names[index + 1] if index + 1 < len(names) else None
        if name.kind is NameKind.OTHER and name.text.isupper() and _is_dateline(text, name):
            name = replace(name, kind=NameKind.PLACE)
        if name.kind is NameKind.OTHER and following is not None and following.kind is NameKind.PLACE:
            if text[name.end : following.start].strip() == "," and len(name.text.split()) <= 3:
                name = replace(name, kind=NameKind.PLACE)
        elif name.kind is NameKind.PLACE and name.text.lower() in leads:
            before = text[max(0, name.start - 12) : name.start].split()
            if not before or (before[-1].lower() not in _BEFORE_PLACE and not before[-1].endswith(",")):
                name = replace(name, kind=NameKind.OTHER)
        placed.append(name)
    return tuple(placed)


def _is_dateline(text: str, name: Name) -> bool:
    """ "VILNIUS - ", "ELLERY (Weir Courier) - ", "LEEDS, May 3 - ": capitals that open a story."""
    opens = name.start == 0 or text[name.start - 1] == "\n"
    return opens and _DATELINE.match(text, name.end) is not None


_DATELINE = re.compile(r"\s?(?:,[^\n.:]{0,40}?)?\s?(?:\([^)\n]{2,40}\)\s?)?[-–—]+\s")
_BEFORE_PLACE = frozenset({"in", "at", "near", "from", "across", "throughout", "en", "de", "à", "aus", "and", "the"})


def _name(text: str, words: Sequence[Word], first: int, last: int) -> Name:
    start, end = words[first].start, words[last].end
    if words[last].text.endswith(".") and last + 1 == len(words) and words[last].kind == "word":
        end -= 1
    run = words[first : last + 1]
    shown = " ".join(text[start:end].split())
    following = [] if words[last].possessive else words[last + 1 : last + 40]
    short_forms = read_short_forms(shown, text, following)
    return Name(start, end, shown, _kind(words, run, first, shown), short_forms)


def _holds_office(words: Sequence[Word], index: int) -> bool:
    """ "Jan Berg, Alder's chairman and chief executive officer,": what stands between the commas is an office."""
    if index >= len(words) or words[index].text != ",":
        return False
    for word in words[index + 1 : index + 8]:
        if word.text in (",", "."):
            return False
        if word.lower in TITLES and not word.is_capitalised:
            return True
    return False


def _kind(words: Sequence[Word], run: Sequence[Word], first: int, shown: str) -> NameKind:
    if shown.lower() in PLACES:
        return NameKind.PLACE
    plain = [plain_word(word.text) for word in run]
    if is_form(run[-1]):
        return NameKind.ORGANISATION
    if any(word in PUBLIC_WORDS for word in plain):
        return NameKind.PUBLIC
    if any(word in ORGANISATION_WORDS for word in plain[1:]) or plain[0] in ("banco", "bank", "bankhaus", "grupo"):
        return NameKind.ORGANISATION
    before = words[first - 1].lower.rstrip(".") if first else ""
    if before == "investor" and len(run) == 1:
        # "new investor Alder" is a fund more often than a man.
        return NameKind.OTHER
    has_initial = any(len(word.text) == 2 and word.text[1] == "." for word in run)
    if len(run) <= 4 and (_holds_office(words, first + len(run)) or before in TITLES or (has_initial and len(run) > 1)):
        return NameKind.PERSON
    return NameKind.OTHER
