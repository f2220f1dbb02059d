"""Who does what in a deal, by the words beside a name: lender, lawyer, adviser, supplier, owner, officer, authority.

Wider than roles.py, whose names are held against each other: these only say that a text has somebody for a part.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.check.across.frames import has_cue, parts_of
from agent.check.across.members import Member
from agent.check.across.standing import is_headline
from agent.schema.article import Sentence
from agent.schema.figure import FigureKind
from agent.text.name_words import ORGANISATION_WORDS
from agent.text.names import Name, NameKind, core_words

_BEFORE, _AFTER = 95, 70
# Between a word and the name that it is said of.
_TO = (
    r"(?:\s*,)?\s+(?:(?:the|its|an?|of|by|at|from|with|to|der|die|das|von|vom|bei|de|del|la|le|el|du|des|für|and|"
    r"und)\s+|[\w’'-]+-?\s+){0,3}$"
)
_DEBT = (
    r"(?:loans?|facilit(?:y|ies)|credit|debt|mortgage|borrow\w*|financ(?:e[ds]?|ing)|fund(?:s|ed|ing)|notes?|bridge|overdraft|"
    r"kredit\w*|"
    r"darlehen\w*|finanzier\w*|crédits?|prêts?|emprunt\w*|préstamos?|crédito|len[dt]\w*)"
)
_TITLES = (
    r"(?:chief [\w-]+(?: officer)?|c[ef]o|coo|cio|(?:managing|finance|executive|commercial|technical|sporting|"
    r"general|operations) "
    r"(?:director|partner)|finance chief|tech(?:nology)? chief|(?:vice[- ])?president|chair(?:man|woman|person)?|"
    r"founder|co-founder|"
    r"head of [\w ]{3,25}|partner|mayor|treasurer|geschäftsführer(?:in)?|vorstands\w+|finanzchef(?:in)?|"
    r"technikchef(?:in)?|"
    r"betriebsrat\w*|aufsichtsrat\w*|bürgermeister(?:in)?|directeur général|directrice générale|président(?:e)?|"
    r"pdg|consejer[oa] delegad[oa]|"
    r"president[ea]|director(?:a)? general|boss|analyst)"
)
_ADVICE = (
    r"(?:advis\w+|represent\w*|act(?:s|ed|ing)?|counsel\w*|beraten|beriet|berät|conseil\w*|asesor\w*|guid\w+|"
    r"advice|looked after|worked)"
)


def _p(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


@dataclass(frozen=True)
class _Rule:
    """A role with what stands before the name, behind it or in it; `also` must stand in the sentence too."""

    role: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    inside: re.Pattern[str] | None = None
    also: re.Pattern[str] | None = None


_LAW = (
    r"(?:law firm|lawyers?|solicitors?|attorneys?|legal (?:counsel|advis[eo]rs?)|counsel|kanzlei|"
    r"rechtsanwält\w+|anwält\w+|avocats?|cabinet|abogados?|bufete|notar\w*)"
)
_BANKERS = r"(?:boutique|investment bank\w*|bankers?|merchant bank|brokers?|advis[eo]rs?|m&a house|corporate finance)"
_APPROVES = _p(
    r"approv\w+|clear(?:ance|ed|s)?\b|consent\w*|bless\w+|sign[- ]?off|green light|nod\b|permi\w+|regulat\w+|waved|"
    r"ruling|rule[ds]?\b|"
    r"genehmig\w+|freig\w+|autoris\w+|autoriz\w+|aprob\w+|review\w*|antitrust|competition|merger|granted|vote"
)
_RULES: tuple[_Rule, ...] = (
    _Rule("law firm", before=_p(rf"\b{_LAW}{_TO}")),
    _Rule("law firm", inside=_p(rf"\b{_LAW}\b")),
    _Rule("law firm", after=_p(rf"^\s*,?\s+(?:as|(?:the|its|their) )?\s*{_LAW}\b")),
    _Rule("lead arranger", before=_p(r"\b(?:lead |mandated )*(?:arranger|bookrunner|agent bank)s?[\s,]+$|"
        r"\barranged (?:and underwritten )?by\s+$|"
                                      r"\b(?:consortium|syndicate|club|lenders|banks)\b[^.;]{0,30}\b(?:headed|"
                                      r"led) by\s+$")),
    _Rule("lender", inside=_p(r"\b(?:bank|banque|banco|banca|kredit|credit|crédit|krediet|caja|caisse|sparkasse|"
        r"hypothe\w+|lending)\b|\w+bank\b"), also=_p(rf"\b{_DEBT}\b")),
    _Rule("lender", before=_p(rf"\b(?:borrowed|lent|{_DEBT})\b[^.;]{{0,50}}\b(?:from|by|with|at|der|von|bei|de|del|"
        rf"of|par|por)\s+(?:the\s+|la\s+)?$")),
    _Rule("lender", before=_p(r"\b(?:lender|bank|creditor|financier)s?,?\s+$")),
    _Rule("lender", after=_p(rf"^[^.;]{{0,25}}\b(?:lends?|lent|is lending|provid\w+|put up|puts up|extend\w*|"
        rf"finance[sd]?|underwr\w+)\b[^.;]{{0,45}}\b(?:{_DEBT}|[$€£¥]|\d)")),
    _Rule("adviser", before=_p(rf"\b{_ADVICE}\s+(?:\w+\s+){{0,3}}(?:by|from|of)\s+(?:the\s+)?(?:[\w-]+\s+){{0,3}}$")),
    _Rule("adviser", before=_p(rf"\b{_BANKERS}[\s,]+$")),
    _Rule("adviser", after=_p(r"^(?:\s*,)?\s+(?:(?:is|are|was|were|has|have|had|who|which|"
        r"been)\s+)*(?:also\s+)?(?:advis(?:ed|es|ing)\b(?! by)|(?:act|serv)(?:ed|s|ing|es)? (?:as|for)|"
        r"represent(?:ed|s|ing)\s+(?:the\s+)?(?-i:[A-Z])|"
                              r"ran the (?:sale|auction|process)|running the|arranged the|brokered|looked after|"
                              r"worked (?:for|on)|guid(?:ed|es)(?! by))")),
    _Rule("supplier", before=_p(r"\b(?:suppl(?:y|ies|ied|ier)|deliver\w*|equipment|turbines?|panels?|cells?|"
        r"engines?|modules?|batter(?:y|ies)|built|build|building|constructed|contractor|"
                                 r"contract for|vendor|made|manufactured|maker)\b[^.;]{0,40}\b(?:from|by|hands of|"
                                 r"to|is|was|are|were)\s+(?:the\s+)?$|\b(?:supplier|contractor|builder|yard|"
                                 r"manufacturer|vendor)s?,?\s+$")),
    _Rule("supplier", after=_p(r"^(?:\s*,)?\s+(?:(?:which|who|is to|are to|has|have|will|would|"
        r"also)\s+)*(?:suppl(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|build(?:s|ing)?|built|construct(?:s|ed|ing)?|"
        r"install(?:s|ed|ing)?|manufactur(?:e|es|ed|ing)|maintain(?:s|ed)?)\b")),
    _Rule("owner", before=_p(r"\b(?:owned|controlled|held|backed|financed)\b[^.;]{0,30}\bby\s+(?:the\s+)?"
        r"(?:[\w-]+\s+){0,4}$|\b(?:parent|owner|backer|shareholder|investor)(?: company| group)?,?\s+$")),
    _Rule("owner", after=_p(r"^(?:\s*,)?\s*(?:which|who)?\s*(?:already )?(?:holds?|owns?|speaks for|"
        r"controls?)\s+(?:[\w.]+\s+){0,2}(?:\d[\d.,]*\s?(?:%|per ?cent|m(?:illion)? shares)|"
        r"a stake|half|an? (?:third|quarter)|the (?:rest|remaining))")),
    _Rule("subsidiary", before=_p(r"\b(?:subsidiar(?:y|ies)|vehicle|affiliate|unit|arm|"
        r"special[- ]purpose (?:company|vehicle)|project company|bidco|tochter\w*|filiale?|"
        r"filial)[\s,]+(?:called\s+|named\s+)?$")),
    _Rule("subsidiary", after=_p(r"^\s*,\s+(?:a|an|its|the|eine?)\s+(?:[\w-]+\s+){0,3}(?:subsidiary|vehicle|unit|"
        r"arm|affiliate|tochter\w*|filiale?)\b")),
    _Rule("possible buyer or bidder", before=_p(r"\b(?:in talks|talking|negotiat\w+|hopes|wants|"
        r"plans)\b[^.;]{0,60}\b(?:to|with)\s+(?:[\w’']+\s+){0,2}$|\b(?:rival|bidder|suitor|bid from|offer from|"
        r"interest from)s?,?\s+$")),
    _Rule("guarantor", before=_p(r"\b(?:guaranteed|insured|backstopped|underwritten|"
        r"secured)\b[^.;]{0,40}\bby\s+(?:the\s+)?$|\b(?:guarantor|insurer|underwriter)s?,?\s+$")),
    _Rule("operator", before=_p(r"\b(?:operated|managed|run|serviced)\b[^.;]{0,25}\bby\s+(?:the\s+)?$|"
        r"\b(?:operator|manager|trustee)s?,?\s+$")),
    _Rule("valuer or auditor", before=_p(r"\b(?:valued|audited|appraised|certified|"
        r"estimated)\b[^.;]{0,25}\bby\s+(?:the\s+)?$|\b(?:auditor|valuer|surveyor|consultant)s?,?\s+$")),
    _Rule("customer", before=_p(r"\b(?:let|leased|rented|contracted|licensed|sold forward|"
        r"hired out)\b[^.;]{0,20}\bto\s+(?:the\s+)?$|\b(?:tenant|customer|offtaker|lessee|client|licensee)s?,?\s+$")),
)  # fmt: skip
_OF_PEOPLE = frozenset({"head", "director"})
_AND = re.compile(r"\s*(?:,|,?\s*(?:and|&|as well as))\s*(?:by\s+)?(?:(?:the|its)\s+)?(?:[a-z-]+\s+){0,2}")
_MARKS = re.compile(r"[“”\"]")
_NO_NAME = frozenset(
    "relations bureau government parliament company group board officer chief tenant buyer seller".split()
)
_AUTHORITY = re.compile(
    r"\b(?:commission|authority|office|ministry|court|agency|committee|council|regulator|department|kartellamt|"
    r"wettbewerbsbehörde|behörde|"
    r"autorité|autoridad|comisión|league|federation|federal reserve|treasury|tribunal|board of trade|central bank|"
    r"directorate|bureau)\b",
    re.IGNORECASE,
)
# "The German cartel office", told without a name of its own.
_UNNAMED = re.compile(
    r"\b(?:[A-Z][\w’']+\s+)?(?:cartel office|competition (?:authority|commission|watchdog|regulator)|"
    r"antitrust (?:authority|authorities|regulators?)|"
    r"financial regulator|central bank|planning (?:commission|authority|committee)|energy regulator|"
    r"Kartellbehörden?|Kartellamt)\b"
)
_TITLE_BEFORE = re.compile(rf"\b({_TITLES})(?:\s+of\s+[\w&’' ]{{2,30}})?,?\s+(?:is\s+)?$", re.IGNORECASE)
_TITLE_AFTER = re.compile(
    rf"^\s*,\s+(?:(?:the|its|a|an|who is|[\w&’']+)\s+){{0,4}}?({_TITLES})\b|"
    rf"^\s*,\s+who (?:heads|runs|leads|chairs)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Post:
    """text[start:end] is the name of somebody who has a part in the deal; `of` whom it has it with;
    `sums` are the amounts of its sentence."""

    role: str
    text: str
    start: int
    end: int
    of: str | None = None
    sentence: Sentence | None = None
    sums: frozenset[tuple[object, object]] = frozenset()


def read_posts(member: Member) -> tuple[Post, ...]:
    """The names of a document that have a part, in text order, each name once for a role."""
    if "posts" not in member.kept:
        found: dict[tuple[str, str], Post] = {}
        for sentence in member.reading.sentences:
            if is_headline(member.text, sentence):
                continue
            for post in _read(member, sentence):
                found.setdefault((post.role, post.text.lower()), post)
        member.kept["posts"] = tuple(found.values())
    kept: tuple[Post, ...] = member.kept["posts"]
    return kept


def _read(member: Member, sentence: Sentence) -> Iterator[Post]:
    names = [name for name in member.names if sentence.start <= name.start and name.end <= sentence.end]
    said = member.text[sentence.start : sentence.end]
    is_approval = _APPROVES.search(said) is not None
    sums = frozenset((figure.low, figure.unit) for figure in member.reading.figures_in(sentence.start, sentence.end)
                     if figure.kind in (FigureKind.MONEY, FigureKind.PERCENT))  # fmt: skip
    framed = _framed(member.text, sentence, names) if has_cue(said) else {}
    for index, name in enumerate(names):
        if _is_anybody(member, name):
            continue
        role, of = _role(member.text, sentence, names, index, said)
        if role is None and index in framed:
            role = framed[index]
        if is_approval and name.kind is not NameKind.PERSON and _AUTHORITY.search(name.text):
            role = "authority that approves"
        if role is not None:
            yield Post(role, name.text, name.start, name.end, of, sentence, sums)
    if is_approval:
        for found in _UNNAMED.finditer(member.text, sentence.start, sentence.end):
            if not any(name.start <= found.start() and found.end() <= name.end for name in names):
                yield Post("authority that approves", found.group(), found.start(), found.end())


def _framed(text: str, sentence: Sentence, names: Sequence[Name]) -> dict[int, str]:
    """The part of each name by the frame that it stands in; names that "and" or a comma joins have it together."""
    found: dict[int, tuple[str, bool]] = {}
    for index, name in enumerate(names):
        if name.kind is NameKind.PLACE or _NO_FIRM.match(text, name.end, sentence.end) or _in_speech(text, name.start):
            continue
        before = text[max(sentence.start, name.start - _BEFORE) : name.start]
        part = next(parts_of(before, text[name.end : min(sentence.end, name.end + _AFTER)]), None)
        if part is not None and (len(name.text.split()) > 1 or part[0] not in _OF_PEOPLE):
            found[index] = part
    for index in range(1, len(names)):
        joins = _AND.fullmatch(text[names[index - 1].end : names[index].start])
        if joins and index - 1 in found and found[index - 1][1]:
            found.setdefault(index, found[index - 1])
    for index in range(len(names) - 1, 0, -1):
        joins = _AND.fullmatch(text[names[index - 1].end : names[index].start])
        if joins and index in found and not found[index][1]:
            found.setdefault(index - 1, found[index])
    return {index: role for index, (role, _) in found.items()}


def _in_speech(text: str, start: int) -> bool:
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return len(_MARKS.findall(line)) % 2 == 1


def _is_anybody(member: Member, name: Name) -> bool:
    """A word that is no name: "Credit. She confirmed it", "Investor Relations", "a Bureau spokesman"."""
    words = core_words(name.text)
    return len(words) == 1 and (words[0] in ORGANISATION_WORDS or words[0] in _NO_NAME)


# "The Leeds boutique Brereton": a place or a trade before the word for the firm is not the firm.
_NO_FIRM = re.compile(
    r"\s+(?:boutique|law firm|firm|bank|broker|house|group|lawyers?|office|based|lender|fund)\b|"
    r"[-’'](?!s\b)\w"
)


def _role(text: str, sentence: Sentence, names: Sequence[Name], index: int, said: str) -> tuple[str | None, str | None]:
    """The role of a name, and whose it is: the name before a passive, behind an active verb."""
    name = names[index]
    before = text[max(sentence.start, name.start - _BEFORE) : name.start]
    after = text[name.end : min(sentence.end, name.end + _AFTER)]
    if name.kind is not NameKind.PLACE and not _NO_FIRM.match(after):
        for rule in _RULES:
            if rule.also is not None and not rule.also.search(said):
                continue
            found = rule.before.search(before) if rule.before is not None else None
            if found is not None:
                start = max(sentence.start, name.start - _BEFORE) + found.start()
                return rule.role, next(
                    (other.text for other in reversed(names[:index]) if other.end <= start + 3), None
                )
            if (rule.after is not None and rule.after.match(after)) or (
                rule.inside is not None and rule.inside.search(name.text)
            ):
                return rule.role, next((other.text for other in names[index + 1 :]), None)
    if len(name.text.split()) < 2 or name.kind in (NameKind.ORGANISATION, NameKind.PUBLIC, NameKind.PLACE):
        return None, None
    titled = _TITLE_BEFORE.search(before) or _TITLE_AFTER.match(after)
    return (titled.group(1) or "head").lower() if titled else None, None
