"""What a question takes for granted and the documents say otherwise: its numbers, who did what, whether it happened."""

import re
from collections.abc import Iterator, Sequence

from agent.chat.correction import Correction, correction
from agent.chat.premise_numbers import numbers, of_another, other_parts, wholes
from agent.chat.question import Asks, Question
from agent.chat.seek import Passage, Sought
from agent.check.across.group import names_of
from agent.check.across.members import Member
from agent.schema.deal import Deal, DealStatus, Party, Role
from agent.schema.evidence import main_place
from agent.schema.term_kind import TermKind as K
from agent.text.names import core_words

_BUYS = (
    r"(?:buy|buys|buying|bought|acquire|acquires|acquired|acquiring|purchase|purchases|purchased|take over|took over)"
)
_SELLS = r"(?:sell|sells|selling|sold|divest\w*|dispos\w+)"
_DONE = re.compile(
    r"\b(?:when (?:did|was|were)|after|since|now that|why (?:did|was|has)|"
    r"how did)\b[^?]{0,90}\b(?:clos(?:e|ed)|complet(?:e|ed)|"
    r"finali[sz]ed?|take effect|took effect)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:clos\w+|complet\w+|takes? effect|effective)\b[^.;]{0,80}"
    r"\b(?:expected|once|planned|subject to|will|should|until)\b|"
    r"\b(?:expect\w*|will|subject to|should)\b[^.;]{0,60}\b(?:clos\w+|complet\w+|take effect)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:denied|denies|deny|has not|have not|did not|does not|no longer|called off|démenti\w*|dément|"
    r"nie|dementiert\w*|"
    r"bestreitet|negó|niega|desmintió|there is no|there are no|it is not|not a commitment)\b",
    re.IGNORECASE,
)
_EXCEPT = re.compile(
    r"\b(?:outside(?: of)?|except(?: for)?|excluding|other than|but not(?: in)?|außerhalb(?: der)?|"
    r"fuera de|excepto|hors(?: de)?|"
    r"sauf(?: en)?)\s+(?:the\s+|los\s+|les\s+|die\s+)?$",
    re.IGNORECASE,
)
_OPPOSED = (
    (r"\breject\w*|\brefus\w+|\boppos\w+", r"\brecommend\w*|\baccept\w*|\bwelcom\w+|\bsupport\w*"),
    (r"\brecommend\w*|\baccept(?:ed|s)?\b|\bapproved\b", r"\breject\w*|\brefus\w+|\bturned down|\bhas until\b"),
    (r"\bfall\b|\bfell\b|\bdecline\w*|\bdrop\w*|\bshrink\b|"
     r"\bshrank\b", r"\brose\b|\bris(?:e|en|ing)\b|\bgrew\b|\bincrease\w*"),
    (r"\brise\b|\brose\b|\bgrow\b|\bgrew\b|\bincrease\b", r"\bfell\b|\bdeclin\w+|\bshrank\b|\bdropped\b"),
    (r"\b(?:all|everything|whole|entire|todo|toda|alles|ganz\w*|tout)\b",
     r"\b(?:only|half|part of|up to|keeps?|remaining|remainder|the other|mitad|resto|solo|nur|hälfte|moitié)\b"),
    (r"\bcommitted\b|\bcommitment\b|\bobliged\b", r"\boption\b|\bnot a commitment\b"),
)  # fmt: skip


_SUPPOSES = re.compile(
    r"\b(?:why|when|how many|what|which)\b.*\b(?:did|was|is|does|has|have)\b|^\W*(?:did|is|was|has|does)\b"
)


def correct_premise(sought: Sought, passages: Sequence[Passage]) -> Correction | None:
    """The first thing that the question has wrong; None where it has nothing wrong that can be shown."""
    question = sought.question
    for found in (
        *numbers(question, sought),
        *other_parts(question, sought),
        *of_another(question, sought),
        *wholes(question, sought),
        *_roles(question, sought.members),
        *_exceptions(question, passages),
        *_unfinished(question, sought.members),
        *_denials(question, passages),
    ):
        return found
    return None


def _roles(question: Question, members: Sequence[Member]) -> Iterator[Correction]:
    """ "The tankers that Halvorsen bought from Pelagia": in the documents it is the other way round."""
    for name, role in _claimed_roles(question, members):
        for member in members:
            deals = [
                deal for deal in member.analysis.deals if deal.status is not DealStatus.UNKNOWN or len(deal.terms) > 2
            ]
            held = [(deal, party) for deal in deals for party in deal.parties if _is_party(name, party)]
            wrong = [item for item in held if item[1].role is _OTHER[role]]
            if wrong and not any(party.role in _ALIKE[role] for _, party in held):
                place = (
                    _told_place(name, wrong[0][0], member)
                    or main_place(wrong[0][0].evidence)
                    or main_place(wrong[0][1].evidence)
                )
                if place is not None:
                    claim = f"that {name} is the {role.value}"
                    yield correction(claim, member, *_whole(member, wrong[0][0], place))


def _told_place(name: str, deal: Deal, member: Member) -> tuple[int, int] | None:
    """The sentence of the text, no heading, that names the party and another one with a verb of buying or selling."""
    first = core_words(name)[:1]
    others = {core_words(form)[0] for party in deal.parties for form in names_of(party) if core_words(form)} - {*first}
    for sentence in member.reading.sentences:
        said = member.text[sentence.start : sentence.end]
        lower = said.lower()
        if said.rstrip()[-1:] not in '.!?”"' or not re.search(rf"\b(?:{_BUYS}|{_SELLS}|sale)\b", said, re.IGNORECASE):
            continue
        if first and first[0] in lower and any(other in lower for other in others):
            return sentence.start, sentence.end
    return None


_OTHER = {Role.BUYER: Role.SELLER, Role.SELLER: Role.BUYER}
_ALIKE = {
    Role.BUYER: frozenset({Role.BUYER, Role.INVESTOR, Role.CUSTOMER, Role.PARTNER}),
    Role.SELLER: frozenset({Role.SELLER, Role.TARGET, Role.SUPPLIER, Role.PARTNER, Role.ISSUER}),
}


def _claimed_roles(question: Question, members: Sequence[Member]) -> Iterator[tuple[str, Role]]:
    text = question.text
    parties = {form for member in members for deal in member.analysis.deals for party in deal.parties
               for form in names_of(party)}  # fmt: skip
    forms = sorted(parties | {" ".join(word.capitalize() for word in core_words(form)) for form in parties}, key=len)
    spots = {form: text.find(form) for form in forms if form and form in text}
    for form, at in spots.items():
        before, after = text[:at], text[at + len(form) :]
        if re.search(rf"\b{_BUYS}\b[^?]{{0,60}}\bfrom\s+(?:the\s+)?$", before, re.IGNORECASE):
            yield form, Role.SELLER
        elif re.search(rf"\b(?:{_SELLS}|sale)\b[^?]{{0,60}}\bto\s+(?:the\s+)?$", before, re.IGNORECASE):
            yield form, Role.BUYER
        elif re.match(rf"\s+(?:\w+\s+)?{_BUYS}\b", after, re.IGNORECASE) and not re.search(r"\bby\s+$", before):
            yield form, Role.BUYER
        elif re.match(rf"\s+(?:\w+\s+)?{_SELLS}\b", after, re.IGNORECASE) and not re.search(r"\b(?:of|by)\s+$", before):
            yield form, Role.SELLER


def _is_party(name: str, party: Party) -> bool:
    return any(core_words(name) == core_words(form) for form in names_of(party)) or (
        core_words(name)[:1] == core_words(party.name)[:1]
    )


def _exceptions(question: Question, passages: Sequence[Passage]) -> Iterator[Correction]:
    """ "For the United States", of a licence that holds outside the United States."""
    for passage in passages[:6]:
        for name in passage.member.names:
            if not (passage.sentence.start <= name.start and name.end <= passage.sentence.end):
                continue
            if name.text not in question.text or re.search(r"\boutside|\bexcept|\bexclud", question.lower):
                continue
            if _EXCEPT.search(passage.member.text[max(passage.sentence.start, name.start - 30) : name.start]):
                yield _whole_sentence(f"that it is for {name.text}", passage)


def _unfinished(question: Question, members: Sequence[Member]) -> Iterator[Correction]:
    """ "When did it close?" of a deal that has not."""
    if not _DONE.search(question.text):
        return
    for member in members:
        deal = next(iter(member.analysis.deals), None)
        if deal is not None and deal.status in (
            DealStatus.AGREED, DealStatus.PROPOSED, DealStatus.NON_BINDING, DealStatus.RUMOURED, DealStatus.TERMINATED,
        ):  # fmt: skip
            expected = next((term for term in deal.terms if term.kind == K.EXPECTED_CLOSE), None)
            place = main_place(expected.evidence) if expected is not None else _expected_place(member)
            place = place or main_place(deal.evidence)
            if place is not None:
                yield correction("that the deal is completed", member, *place)


def _expected_place(member: Member) -> tuple[int, int] | None:
    """The sentence that tells of the completion as of something to come."""
    for sentence in member.reading.sentences:
        said = member.text[sentence.start : sentence.end]
        if _TO_COME.search(said):
            return sentence.start, sentence.end
    return None


def _denials(question: Question, passages: Sequence[Passage]) -> Iterator[Correction]:
    """The passage that fits best denies what the question takes for granted, or says its opposite."""
    if question.asks in (Asks.MISSING, Asks.DISAGREES, Asks.STATUS) or _DENIES.search(question.text):
        return
    supposes = question.asks in (Asks.REASON, Asks.DATE) or _SUPPOSES.search(question.lower)
    if not supposes:
        return
    for passage in passages[:3]:
        if passage.score < 0.5:
            continue
        denied = _DENIES.search(passage.text)
        if denied is not None and _is_near(denied, passage, question):
            yield _whole_sentence("that it is so", passage)
        for asked, said in _OPPOSED:
            held = re.search(said, passage.text, re.IGNORECASE)
            if re.search(asked, question.text, re.IGNORECASE) and held is not None and not re.search(
                asked, passage.text, re.IGNORECASE
            ) and _is_near(held, passage, question):  # fmt: skip
                yield _whole_sentence("that it is so", passage)


def _is_near(match: re.Match[str], passage: Passage, question: Question) -> bool:
    """Whether the denial stands by a word of the question, and not elsewhere in a long sentence."""
    window = passage.text[max(0, match.start() - 70) : match.end() + 90].lower()
    found = sum(1 for word in question.words if not word.is_name and word.text.lower()[:5] in window)
    return found >= 1


def _whole(member: Member, deal: Deal, place: tuple[int, int]) -> tuple[int, int]:
    sentence = member.reading.sentence_at(place[0])
    return (sentence.start, sentence.end) if sentence is not None else place


def _whole_sentence(assumed: str, passage: Passage) -> Correction:
    return correction(assumed, passage.member, passage.sentence.start, passage.sentence.end)
