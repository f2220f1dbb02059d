"""What a question takes for granted and the documents say otherwise: its numbers, who did what, whether it happened."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.chat.question import Asks, Question
from agent.chat.question_words import MONEY_NOUNS
from agent.chat.same_words import likeness
from agent.chat.seek import Passage, Sought
from agent.check.across.align import agree
from agent.check.across.group import names_of
from agent.check.across.members import Member
from agent.check.across.mentions import Mention, read_mentions
from agent.schema.deal import Deal, DealStatus, Origin, Party, Role
from agent.schema.evidence import main_place
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.schema.term_kind import TermKind as K
from agent.text.names import core_words
from agent.text.stems import read_stems

_PRICES = (K.TOTAL_CONSIDERATION, K.PRINCIPAL, K.CONTRACT_VALUE, K.EQUITY_VALUE, K.ENTERPRISE_VALUE, K.PRICE_PER_SHARE)
# How much has to be said of the figure that stands where the question has another.
LEAST_FIT = 0.35
_PAYS = re.compile(
    r"\b(?:pay|pays|paid|paying|price|sale|purchase|acquisition|deal|takes?|took|taken|borrow\w*|rais\w+|invest\w*|worth|cost|"
    r"compra|venta|pagó|paga|kauf\w*|zahlt\w*|achat|vente|payé)\b",
    re.IGNORECASE,
)
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


@dataclass(frozen=True)
class Correction:
    """What the question assumes, and the place that says otherwise."""

    assumed: str
    member: Member
    start: int
    end: int
    sentence_start: int
    sentence_end: int


def correct_premise(sought: Sought, passages: Sequence[Passage]) -> Correction | None:
    """The first thing that the question has wrong; None where it has nothing wrong that can be shown."""
    question = sought.question
    for found in (
        *_numbers(question, sought),
        *_other_parts(question, sought),
        *_wholes(question, sought),
        *_roles(question, sought.members),
        *_exceptions(question, passages),
        *_unfinished(question, sought.members),
        *_denials(question, passages),
    ):
        return found
    return None


def _numbers(question: Question, sought: Sought) -> Iterator[Correction]:
    """A number of the question that no document has, beside the one that they have instead."""
    for figure in question.figures:
        if figure.kind is FigureKind.COUNT and figure.unit is None:
            continue
        per_share = figure.kind is FigureKind.MONEY and re.search(r"\b(?:per|a|each) share\b", question.lower)
        if per_share:
            figure = figure.model_copy(update={"kind": FigureKind.PER_UNIT, "unit": f"{figure.unit}/share"})
        mentions = [mention for member in sought.members for mention in read_mentions(member)
                    if isinstance(mention.value, Figure) and _is_kind(figure, mention.value)]  # fmt: skip
        if any(_is_same(figure, mention.value) for mention in mentions if isinstance(mention.value, Figure)):
            continue
        best = max(mentions, key=lambda item: _fit(item, question, sought), default=None)
        if best is not None and _fit(best, question, sought) >= LEAST_FIT:
            yield _correction(figure.quote, best.member, best.start, best.end)


def _other_parts(question: Question, sought: Sought) -> Iterator[Correction]:
    """ "$875 million on signing", where the text has another sum for what is paid on signing."""
    kinds = [kind for kind in sought.kinds if kind not in {price.value for price in _PRICES}]
    for figure in question.figures:
        if figure.kind not in (FigureKind.MONEY, FigureKind.PERCENT) or not kinds:
            continue
        for member in sought.members:
            values = {item.id: item for item in member.analysis.figures}
            for deal in member.analysis.deals:
                held = [term for term in deal.terms if term.kind in kinds[:1] and term.origin is Origin.STATED]
                stated = [values[term.figure_id] for term in held if term.figure_id in values]
                if stated and all(item.unit == figure.unit and not agree(figure, item) for item in stated):
                    yield _correction(figure.quote, member, stated[0].start, stated[0].end)


def _wholes(question: Question, sought: Sought) -> Iterator[Correction]:
    """ "The whole $200 million", where the text says "up to" it."""
    if not re.search(r"\b(?:all|whole|entire|full|fully)\b", question.lower):
        return
    for figure in question.figures:
        for member in sought.members:
            for item in member.analysis.figures:
                is_ceiling = item.modifier is Modifier.UP_TO and figure.modifier is Modifier.EXACT
                if is_ceiling and item.high == figure.high and item.unit == figure.unit:
                    yield _correction(figure.quote, member, item.start, item.end)


def _is_kind(asked: Figure, held: Figure) -> bool:
    if asked.kind is FigureKind.COUNT:
        return held.kind is FigureKind.COUNT and bool(set((asked.unit or "").split()) & set((held.unit or "").split()))
    if {asked.kind, held.kind} <= {FigureKind.MONEY, FigureKind.PER_UNIT}:
        one, other = (asked.unit or "").partition("/"), (held.unit or "").partition("/")
        return one[2] == other[2] and ("$" in asked.quote) == ("$" in held.quote)
    return asked.kind is held.kind and asked.unit == held.unit


def _is_same(asked: Figure, held: Figure) -> bool:
    """The value with its bound; a question may leave "about" out, and "up to" it may not."""
    if asked.modifier is Modifier.EXACT and held.modifier in (Modifier.UP_TO, Modifier.AT_LEAST, Modifier.MORE_THAN):
        return False
    return agree(asked, held) and (asked.low == held.low or held.modifier is Modifier.ABOUT or asked.step >= held.step)


def _fit(mention: Mention, question: Question, sought: Sought) -> float:
    """How much of the question is said of a figure, and whether it is the price that a question of payment means."""
    words = [word for word in question.words if not word.is_name and word.text.lower() not in MONEY_NOUNS]
    mass = sum(sought.worth(word) for word in words) or 1.0
    shared = sum(sought.worth(word) * max((near * likeness(word.key, key) for key, near in mention.words.items()),
                                          default=0.0) for word in words)  # fmt: skip
    named = sum(1 for word in question.names if word.key in mention.names)
    before = _before(mention)
    shared += sum(
        0.5 * sought.worth(word) * max((likeness(word.key, key) for key in before), default=0.0) for word in words
    )
    told = named + sum(0.5 for word in question.names if word.key in before)
    score = (shared / mass if words else 0.3) + 0.1 * told
    if _PAYS.search(question.text) and _is_term(mention, _PRICES):
        # What is paid, with no part of it named, is the whole.
        score += 0.6 if set(sought.kinds) - {price.value for price in _PRICES} else 1.2
    elif _is_term(mention, None):
        score += 0.3
    return score + 0.3 * (mention.value.low == next((item.low for item in question.figures), None))


def _before(mention: Mention) -> frozenset[str]:
    """The words of the sentence before, in the same paragraph."""
    sentences = mention.member.reading.sentences
    at = sentences.index(mention.sentence)
    if at == 0 or "\n\n" in mention.member.text[sentences[at - 1].end : mention.sentence.start]:
        return frozenset()
    start, end = sentences[at - 1].start, sentences[at - 1].end
    return frozenset(word.stem for word in read_stems(mention.member.text, start, end))


def _is_term(mention: Mention, kinds: tuple[K, ...] | None) -> bool:
    return any(
        (kinds is None or term.kind in kinds) and term.figure_id == mention.value.id and term.origin is Origin.STATED
        for deal in mention.member.analysis.deals
        for term in deal.terms
    )


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
                place = main_place(wrong[0][0].evidence) or main_place(wrong[0][1].evidence)
                if place is not None:
                    claim = f"that {name} is the {role.value}"
                    yield _correction(claim, member, *_whole(member, wrong[0][0], place))


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
                yield _correction("that the deal is completed", member, *place)


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
    return _correction(assumed, passage.member, passage.sentence.start, passage.sentence.end)


def _correction(assumed: str, member: Member, start: int, end: int) -> Correction:
    sentence = member.reading.sentence_at(start)
    low, high = (sentence.start, sentence.end) if sentence is not None else (start, end)
    return Correction(assumed, member, start, end, low, high)
