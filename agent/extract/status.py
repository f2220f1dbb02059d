"""How far a deal has come, from the words that lead up to its verb or noun."""

from collections.abc import Sequence

from agent.extract.clauses import Chain
from agent.extract.grammar.frame import Form, Frame, Grammar
from agent.extract.tokens import Token
from agent.schema.deal import DealStatus

# What the strongest word of a chain says: an ended talk is ended, a letter of intent to be signed is non-binding.
_STRENGTH = (
    DealStatus.TERMINATED,
    DealStatus.NON_BINDING,
    DealStatus.RUMOURED,
    DealStatus.COMPLETED,
    DealStatus.AGREED,
    DealStatus.PROPOSED,
)
_UNDONE = frozenset("plans plan intends expects expect expected hopes hope intend to will".split())


_ANNOUNCED = frozenset({"announced", "announces", "announce"})
_REACH = 24


def read_outcome(tokens: Sequence[Token], start: int, grammar: Grammar) -> DealStatus | None:
    """What a verb behind a noun says became of it: "the sale of the mine has collapsed", "was completed"."""
    after_verb = False
    for index, token in enumerate(tokens[start : start + _REACH], start):
        if token.kind == "mark" and token.lower in ".;:":
            return None
        is_future = after_verb and token.lower in ("to", "not", "n't")
        if token.lower in grammar.relatives and not is_future:
            return _ended(tokens, index + 1, grammar)
        if is_future or token.lower in grammar.modals:
            return None
        if after_verb and token.lower.endswith(("ed", "en")):
            status = grammar.cues.get(token.lower)
            return status if status in (DealStatus.TERMINATED, DealStatus.COMPLETED) else None
        after_verb = (
            token.lower in grammar.be or token.lower in grammar.have or (after_verb and token.lower.endswith("ly"))
        )
    return None


def _ended(tokens: Sequence[Token], start: int, grammar: Grammar) -> DealStatus | None:
    """ ", which closed in May", "that was completed": the verb right behind the pronoun."""
    for token in tokens[start : start + 4]:
        if token.lower.endswith("ed"):
            status = grammar.cues.get(token.lower)
            return status if status in (DealStatus.TERMINATED, DealStatus.COMPLETED) else None
        if token.lower not in grammar.be and token.lower not in grammar.have and not token.lower.endswith("ly"):
            return None
    return None


def read_status(
    frame: Frame, form: Form, chain: Chain, grammar: Grammar, *, is_passive: bool, is_heading: bool
) -> DealStatus:
    said = {grammar.cues.get(word) for word in chain.cues} - {None}
    if chain.is_negated and DealStatus.TERMINATED not in said:
        return DealStatus.UNKNOWN
    if DealStatus.COMPLETED in said and _UNDONE.intersection(chain.cues):
        said.discard(DealStatus.COMPLETED)
        said.add(DealStatus.AGREED)
    for status in _STRENGTH:
        if status in said:
            return status
    if frame.status is not None:
        return frame.status
    if form is Form.NOUN and _ANNOUNCED.intersection(chain.cues):
        return DealStatus.AGREED
    if form is Form.PAST:
        return DealStatus.UNKNOWN if "being" in chain.cues else DealStatus.COMPLETED
    if form is Form.PRESENT:
        return DealStatus.AGREED
    if form is Form.GERUND and chain.is_passive:
        return DealStatus.AGREED
    if form is Form.BASE and "to" in chain.cues[:1] and is_heading:
        return DealStatus.AGREED
    if form is Form.BASE and chain.cues[-2:] in (("is", "to"), ("are", "to")):
        return DealStatus.AGREED
    return DealStatus.UNKNOWN
