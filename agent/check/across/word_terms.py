"""Terms that are told in words alone, and documents on one deal that have no word of them: how it is paid, whose
consent it needs, what right is exclusive, when it takes effect."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.check.across.members import Member
from agent.check.across.standing import is_headline
from agent.text.attribution import read_attributions

_NEEDS = (
    r"(?:(?:is|are|remains?|also) )*(?:subject to|conditional (?:up)?on|contingent (?:up)?on|requires?|needs?|awaits?|"
    r"depends? on|hinges on)"
)
_SEEKS = r"(?:approv\w+|consent|clearance|permission|blessing|sign-?off|go-ahead|vote|green light)"


@dataclass(frozen=True)
class WordTerm:
    """text[start:end] states a term of this kind."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class _Sort:
    """`says` are the words that state the term; a text that has any word of `look` speaks of it somehow."""

    kind: str
    says: re.Pattern[str]
    look: re.Pattern[str]


def _sort(kind: str, says: str, look: str) -> _Sort:
    return _Sort(kind, re.compile(says, re.IGNORECASE), re.compile(look, re.IGNORECASE))


_SORTS: tuple[_Sort, ...] = (
    _sort(
        "form of payment",
        r"\b(?:(?:entirely|wholly|all|partly|payable|paid) )?in (?:cash|shares|stock|new shares)\b|"
        r"\ball[- ](?:cash|share|stock)\b",
        r"\bcash\b|\bin (?:new )?(?:shares|stock)\b|\ball[- ](?:share|stock)|\bfor (?:each|every|one) (?:\w+ )?share",
    ),
    _sort(
        "approvals required",
        rf"\b{_NEEDS}\b(?! no\b)(?:(?!lender|bank)[^.;]){{0,45}}\b{_SEEKS}\b(?! of the (?:\w+ )?(?:lender|"
        rf"bank))(?:\s+(?:of|by|from|in|under)\s+[^.;,]{{3,60}})?",
        rf"\b{_SEEKS}|\bcompetition|\bantitrust|\bregulat|\bauthorit|\bwatchdog|\bcartel|\bconditions?\b",
    ),
    _sort(
        "consent of the lenders",
        r"\b(?:consents?|approval|agreement) (?:of|by|from) (?:the |its |their )?(?:lenders?|banks?|note-?holders|"
        r"bond-?holders|creditors)\b|\b(?:lender|bank)s?['’]? consent\b",
        r"\blenders?['’]? (?:agree|consent|approv)|\bconsent|\bbanks? (?:agree|consent|approv)|"
        r"\bif the (?:lenders|banks)",
    ),
    _sort(
        "exclusivity",
        r"(?<!non-)\b(?:an? |the |its )?(?:exclusive|sole) (?:\w+ ){0,2}(?:licen[cs]e|licen[cs]ing|rights?|"
        r"distribut\w+|"
        r"supplier|supply|agreement|basis|talks|negotiations)\b",
        r"\bexclusiv|\bsole\b",
    ),
    _sort(
        "debt left out of the price",
        r"\b(?:on a )?cash[- ](?:free)?[-,]? ?(?:and|&)?[- ]?debt[- ]free(?: basis)?",
        r"\bdebt[- ]free",
    ),
    _sort(
        "effective date",
        r"\b(?:took|takes|takes immediate|has taken) effect (?:up)?on (?:signing|signature|closing|completion)\b|"
        r"\b(?:is |was )?effective (?:immediately|upon signing|upon signature|on signing)\b",
        r"\beffect\b|\beffective\b|\bin force\b",
    ),
    _sort(
        "structure of the offer",
        r"\bscheme of arrangement\b|\btender offer\b|\breverse (?:merger|takeover)\b|\btriangular merger\b|"
        r"\bsquee?ze-?out\b|\bsale[- ]and[- ](?:lease|license)[- ]?back\b",
        r"\bschemes?\b|\btender|\breverse\b|\btriangular\b|\bsquee?ze|\blease-?back",
    ),
    _sort(
        "vote of the boards",
        r"\bunanimously (?:approved|recommended|backed|supported|agreed)(?: by [^.;,]{3,40})?",
        r"\bunanim|\bboards?['’]? (?:\w+ )?(?:back|approv|recommend|support)|\bvoted\b",
    ),
    _sort(
        "right of first refusal or offer",
        r"\bright of first (?:refusal|offer|negotiation)\b[^.;,]{0,50}|\bpre-?emption rights?\b|"
        r"\bpre-?emptive rights?\b",
        r"\bfirst (?:refusal|offer|negotiation|call)|\bpre-?empt",
    ),
    _sort(
        "non-compete",
        r"\b(?:agreed|undertaken|promised|barred) (?:not to|from) compet\w+|\bnon-?compete\b[^.;,]{0,30}",
        r"\bcompet(?:e|ing)\b|\bnon-?compet",
    ),
    _sort(
        "security",
        r"\b(?:is|are|was|were|will be) secured (?:by|on|against) [^.;,]{3,60}|\bunsecured\b",
        r"\bsecured\b|\bsecurity\b|\bcollateral\b|\bmortgages?\b|\bpledged?\b|\bcharge over\b",
    ),
    _sort(
        "part that the seller keeps to run",
        r"\b(?:remains?|stays?|continues? as|continues? to be|will remain|will stay) (?:as )?(?:the |its )?"
        r"(?:operator|manager|landlord|developer)\b",
        r"\b(?:operat(?:or|es?|ed)|manag(?:er|es?|ed)|landlord|runs?|running|developer)\b",
    ),
    _sort(
        "seat of the company",
        r"\b(?:will|is to|to|would) (?:be|remain|stay) (?:based|headquartered) in [A-Z][\w’'-]+|"
        r"\b(?:headquarters|head office) (?:will|is to) (?:be|remain|stay|move) (?:in|to) [A-Z][\w’'-]+",
        r"\bhead ?quarter|\bhead office|\bbased in\b",
    ),
    _sort(
        "how the price was financed",
        r"\bfrom (?:its )?(?:existing |own )?(?:cash (?:on hand|reserves|resources)|existing cash|own cash|"
        r"own funds)\b|"
        r"\bexisting (?:cash|facilities|credit lines?)\b",
        r"\bcash\b|\bown funds\b|\bborrow|\bfinanc|\bloan|\bcredit\b|\bfacilit|\bdebt\b|\bfund(?:ed|s|ing)\b",
    ),
)  # fmt: skip


def missing_word_terms(member: Member, others: Sequence[Member]) -> Iterator[tuple[Member, WordTerm]]:
    """Each term in words that another document states and this one has no word of, once."""
    told: set[str] = set()
    for other in others:
        for term in read_word_terms(other):
            if term.kind not in told and _LOOKS[term.kind].search(member.text) is None:
                told.add(term.kind)
                yield other, term


def read_word_terms(member: Member) -> tuple[WordTerm, ...]:
    """The terms in words that a document states in its own voice, the first of each kind."""
    if "word_terms" not in member.kept:
        member.kept["word_terms"] = tuple(_read(member))
    kept: tuple[WordTerm, ...] = member.kept["word_terms"]
    return kept


def _read(member: Member) -> Iterator[WordTerm]:
    attributions = read_attributions(member.text, member.reading.sentences)
    told: set[str] = set()
    for sentence in member.reading.sentences:
        if is_headline(member.text, sentence):
            continue
        for sort in _SORTS:
            found = None if sort.kind in told else sort.says.search(member.text, sentence.start, sentence.end)
            if found is not None and attributions.covering(found.start(), found.end()) is None:
                told.add(sort.kind)
                yield WordTerm(sort.kind, found.start(), found.end())


_LOOKS = {sort.kind: sort.look for sort in _SORTS}
