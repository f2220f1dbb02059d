"""Who gives and who takes in a sale, a loan, a lease, a licence, as each sentence says it.

Works from the verb and the prepositions around the names; what a sentence says of a possible, a denied or an
earlier deal is left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from agent.check.facts import Facts
from agent.schema.article import Sentence
from agent.text.names import Name, NameKind, core_words

Kind = Literal["sale", "grant", "loan", "lease", "supply"]

# A subject stands within so many characters before its verb, an object behind "to" or "from" within so many after.
SUBJECT_REACH = 90
OBJECT_REACH = 150
# Words that take a statement back stand within so many characters of its names.
AROUND = 40


@dataclass(frozen=True)
class RoleStatement:
    """One sentence's giver and taker; one of the two may be unnamed."""

    kind: Kind
    giver: Name | None
    taker: Name | None
    sentence: int
    # Whether the giver is told as the one who gives, not as what is bought.
    is_source: bool = True

    @property
    def span(self) -> tuple[int, int]:
        names = [name for name in (self.giver, self.taker) if name]
        return min(name.start for name in names), max(name.end for name in names)


@dataclass(frozen=True)
class _Verb:
    """A verb whose subject gives, takes, or does either by its preposition; `to` and `by_from` lead to the others."""

    kind: Kind
    subject: Literal["giver", "taker", "either"]
    words: re.Pattern[str]
    to: str
    source: str
    direct: bool


def _verb(
    kind: Kind,
    subject: Literal["giver", "taker", "either"],
    words: str,
    *,
    to: str = "to",
    source: str = "from",
    direct: bool = False,
) -> _Verb:
    return _Verb(kind, subject, re.compile(rf"\b(?:{words})\b", re.IGNORECASE), to, source, direct)


_VERBS = (
    _verb("sale", "giver", "sell|sells|sold|selling|divest(?:s|ed|ing)?"),
    _verb(
        "sale",
        "taker",
        "buy|buys|bought|buying|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|takes? over|took over|taken over",
        direct=True,
    ),
    _verb("grant", "giver", "grants?|granted|granting|out-licens(?:es|ed)", direct=True),
    _verb("grant", "taker", "obtain(?:s|ed)|receiv(?:es|ed)|secur(?:es|ed)|gain(?:s|ed)"),
    _verb("grant", "either", "licens(?:es|ed)|in-licens(?:es|ed)"),
    _verb("loan", "giver", "lends?|lent|lending", direct=True),
    _verb("loan", "taker", "borrows?|borrowed|borrowing"),
    _verb("lease", "either", "leas(?:es|ed|ing)|rents?|rented|renting|(?:bareboat-)?charter(?:s|ed|ing)"),
    _verb("supply", "giver", "suppl(?:y|ies|ied|ying)", direct=True),
    _verb("sale", "giver", "verkauft|verkaufte|verkaufen|veräußert|veräußerte", to="an|an die|an den", source="von"),
    _verb("sale", "taker", "kauft|kaufte|kaufen|erwirbt|erwarb|erwerben|übernimmt|übernahm|übernehmen", source="von"),
    _verb("lease", "giver", "vermietet|vermietete|verpachtet|verpachtete", to="an|an die|an den", source="von"),
    _verb("sale", "giver", "vende|vendió|vendido|vender|venderá", to="a|al|a la", source="de"),
    _verb("sale", "taker", "compra|compró|comprado|adquiere|adquirió|adquirir|adquirirá", source="a|al|a la|de"),
    _verb("sale", "giver", "vend|vendu|vendre|cède|cédé|céder|cédera", to="à|au|à la", source="de"),
    _verb(
        "sale",
        "taker",
        "achète|acheté|acheter|acquiert|acquis|acquérir|rachète|racheté|racheter",
        source="à|au|à la|auprès de|de",
    ),
)
# Whether any of the verbs stands in a sentence in lower case: one look in place of one for each.
_ANY_VERB = re.compile("|".join(verb.words.pattern for verb in _VERBS))
_NOUNS = (
    ("sale", re.compile(r"\b(?:sale|disposal|divestiture|divestment)\b", re.IGNORECASE)),
    ("sale", re.compile(r"\b(?:acquisition|purchase|takeover|buyout)\b", re.IGNORECASE)),
)
_NOT_SAID = re.compile(
    r"\b(?:not|never|denied|denies|reject\w*|instead of|rather than|if|would|could|might|may|reverse|back|previously"
    r"|formerly|earlier|had|once|option to|right to|rights? of|talks|considered|failed|tried|wanted|rival|competing"
    r"|ago"
    r"|originally|nicht|kein\w*|früher|no|antes|ne|jadis)\b|n['’]t\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|be|been|being|wurde[n]?|wird|fue|est|a été)\s+(?:\w+ly\s)?$", re.IGNORECASE
)
_NOT_LET = re.compile(
    r"\b(?:not|never|if|would|could|might|may|option to|talks|considered|formerly)\b|n['’]t\b", re.IGNORECASE
)
_LICENCE = re.compile(r"\b(?:licen[cs]e|rights)\b", re.IGNORECASE)
_HOLDER = r"(?:owner|parent|holder|founder|group|company|firm|house|fund|family|seller|vendor|investor|landlord)"
_PRONOUN = re.compile(
    r"\b(?:it|which|who|the (?:company|group|firm))\s+(?:(?:has|have|had|will|also|now|today)\s+)*"
    r"(?:(?:agreed|entered into [^,;.]{3,40}|signed [^,;.]{3,40}|is) to\s+)?$",
    re.IGNORECASE,
)
_OBLIQUE = re.compile(
    r"\b(?:by|from|with|of|to|at|for|on|and|von|de|an|mit|a|à|par|over|than)\s+(?:the\s+)?$", re.IGNORECASE
)
_BREAK = re.compile(r"[;:]|\b(?:while|whereas|but|although|after|before|because|when)\b", re.IGNORECASE)


def read_roles(facts: Facts) -> tuple[RoleStatement, ...]:
    """The statements, in text order; a name that is a place or a person plays no part."""
    found: list[RoleStatement] = []
    for index, sentence in enumerate(facts.reading.sentences):
        names = [
            name
            for name in facts.names_in(sentence.start, sentence.end)
            if name.kind not in (NameKind.PLACE, NameKind.PERSON, NameKind.PUBLIC)
        ]
        if not names:
            continue
        text = facts.reading.text
        for statement in (*_by_verbs(text, index, sentence, names), *_by_nouns(text, index, sentence, names)):
            low, high = statement.span
            passage = text[max(sentence.start, low - AROUND) : min(sentence.end, high + AROUND)]
            if not (_NOT_SAID if statement.kind != "lease" else _NOT_LET).search(passage):
                found.append(statement)
    return tuple(found)


def _by_verbs(text: str, index: int, sentence: Sentence, names: Sequence[Name]) -> Iterator[RoleStatement]:
    if _ANY_VERB.search(text[sentence.start : sentence.end].lower()) is None:
        return
    for verb in _VERBS:
        for match in verb.words.finditer(text, sentence.start, sentence.end):
            if any(name.start <= match.start() < name.end for name in names):
                continue
            limit = min(sentence.end, match.end() + OBJECT_REACH)
            if stop := _BREAK.search(text, match.end(), limit):
                limit = stop.start()
            if verb.kind == "grant" and verb.subject == "taker" and not _LICENCE.search(text, match.end(), limit):
                continue
            to = _behind(text, names, match.end(), limit, verb.to)
            source = _behind(text, names, match.end(), limit, verb.source)
            if source is None and verb.source == "von":
                source = _behind(text, names, sentence.start, match.start(), verb.source)
            by = _behind(text, names, match.end(), limit, "by|von|par|por")
            is_going_on = match.group().lower().endswith("ing")
            if not is_going_on and _PASSIVE.search(text[max(sentence.start, match.start() - 30) : match.start()]):
                yield from _passive(verb, index, to, source, by, _subject(text, sentence, names, match.start()))
                continue
            subject = _subject(text, sentence, names, match.start())
            direct = _direct(text, names, match.end()) if verb.direct else None
            giver, taker = _sides(verb, subject, to, source, direct)
            if (giver or taker) and giver is not taker:
                yield RoleStatement(verb.kind, giver, taker, index, giver is subject or giver is source)


def _sides(
    verb: _Verb, subject: Name | None, to: Name | None, source: Name | None, direct: Name | None
) -> tuple[Name | None, Name | None]:
    """The giver and the taker of an active verb; both must be named, or nothing is known."""
    if subject is None:
        # "An agreement to buy the mill from Alder": who buys it is told elsewhere.
        return (source if verb.subject == "taker" else None), (
            to if verb.subject == "giver" and verb.kind == "sale" else None
        )
    gives = verb.subject == "giver" or (verb.subject == "either" and to is not None and source is None)
    other = (direct if verb.kind != "sale" else None) or to if gives else source or direct
    if other is None or other is subject:
        return None, None
    return (subject, other) if gives else (other, subject)


def _passive(
    verb: _Verb, index: int, to: Name | None, source: Name | None, by: Name | None, subject: Name | None
) -> Iterator[RoleStatement]:
    """ "was sold by A to B", "B was acquired by A", "B was granted a licence by A"."""
    if verb.subject == "giver":
        giver, taker = by, to or (subject if verb.direct and verb.kind != "sale" else None)
    elif verb.subject == "taker":
        giver, taker = source or subject, by
    elif verb.kind == "grant":
        giver, taker = by, subject
    else:
        return
    if giver and taker and giver is not taker:
        yield RoleStatement(verb.kind, giver, taker, index, giver is not subject)


def _by_nouns(text: str, index: int, sentence: Sentence, names: Sequence[Name]) -> Iterator[RoleStatement]:
    """ "the sale of the hotels by A to B", "B's acquisition of A", "the purchase of the mine by B from A"."""
    for number, (_, pattern) in enumerate(_NOUNS):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            limit = min(sentence.end, match.end() + OBJECT_REACH)
            by = _behind(text, names, match.end(), limit, "by")
            to = _behind(text, names, match.end(), limit, "to")
            source = _behind(text, names, match.end(), limit, "from")
            of = _direct(text, names, match.end(), lead=r"\s+of\s+(?:the\s+)?")
            owner = _owner(text, names, match.start())
            giver, taker = (by or owner, to) if number == 0 else (source or of, by or owner)
            if (taker or (giver and source)) and giver is not taker:
                yield RoleStatement("sale", giver, taker, index, number == 0 or giver is source)


def _subject(text: str, sentence: Sentence, names: Sequence[Name], verb: int) -> Name | None:
    """The name the verb belongs to: the last one before it that no preposition governs; "it" is the first one."""
    before = [name for name in names if name.end <= verb]
    if not before:
        return None
    if pronoun := _PRONOUN.search(text, max(sentence.start, verb - SUBJECT_REACH), verb):
        if pronoun.group().lower().startswith(("which", "who")):
            return before[-1] if text[before[-1].end : pronoun.start()].strip(" ,") == "" else None
        return before[0]
    low = max((stop.end() for stop in _BREAK.finditer(text, sentence.start, verb)), default=sentence.start)
    free = [
        name
        for name in before
        if name.start >= low
        and verb - name.end <= SUBJECT_REACH
        and not _OBLIQUE.search(text[sentence.start : name.start])
    ]
    return free[-1] if free else None


def _direct(
    text: str, names: Sequence[Name], end: int, *, lead: str = r"\s+(?:all (?:of )?|the whole of |the )?"
) -> Name | None:
    """The name right behind the verb: "acquires Holmby"; "Holmby's smelter" is not Holmby."""
    for name in names:
        if name.start >= end:
            is_whole = not re.match(
                r"['’]s?\b|\s+(?:[a-z-]+\s)?(?:mine|plant|site|unit|project|business|shares)\b", text[name.end :]
            )
            return name if is_whole and re.fullmatch(lead, text[end : name.start]) else None
    return None


def _behind(text: str, names: Sequence[Name], start: int, end: int, words: str) -> Name | None:
    """The first name that one of the prepositions leads to."""
    lead = re.compile(
        rf"\b(?:{words})\s+(?:the\s+|its\s+|an?\s+)?(?:[\w-]+\s+){{0,3}}(?:(?:[\w-]+\s+)?{_HOLDER},\s+)?$",
        re.IGNORECASE,
    )
    for name in names:
        if start <= name.start < end and lead.search(text[max(start, name.start - 60) : name.start]):
            return name
    return None


def _owner(text: str, names: Sequence[Name], noun: int) -> Name | None:
    """ "Holmby's planned acquisition": whose it is."""
    for name in names:
        if name.end < noun and re.fullmatch(r"['’]s?\s+(?:[\w$€£.,-]+\s+){0,4}", text[name.end : noun]):
            return name
    return None


def known_as(facts: Facts) -> dict[str, str]:
    """Short forms that the text defines, under the name they stand for."""
    return {form.lower(): _core(name) for name in facts.names for form in name.short_forms if form.lower() != "company"}


def entity(name: Name, aliases: dict[str, str]) -> str:
    """The key of who bears the name: the first word of its core, or of the name it is short for."""
    return aliases.get(name.text.lower(), _core(name))


def _core(name: Name) -> str:
    return (core_words(name.text) or (name.text.lower(),))[0]
