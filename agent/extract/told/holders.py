"""What the holders of a company's shares get for them: "Birch shareholders will receive $3 a share from Alder"."""

from collections.abc import Iterator, Sequence

from agent.extract.actors import Actor, Scene, actor_of
from agent.extract.clauses import walk_left
from agent.extract.event import Event
from agent.extract.grammar.frame import Frame
from agent.extract.tokens import Clause, Token
from agent.extract.told.words import apart, firms_linked, is_firm
from agent.extract.trades import Trade
from agent.schema.deal import DealStatus, DealType, Role

HOLDERS = frozenset(
    "shareholders holders stockholders shareowners investors unitholders securityholders owners shareholder "
    "stockholder".split()
)
_GETS = frozenset("receive receives received get gets handed paid offered given exchange swap collect pocket".split())
_EACH = frozenset("share shares each apiece unit units stock scrip".split())
# What a company pays its holders by itself.
_PAYOUTS = frozenset("dividend dividends distribution distributions payout bonus refund coupon buyback".split())
_PAPER = frozenset("share shares stock scrip paper unit units".split())
_FRAME = Frame("holders", DealType.ACQUISITION)


def read_holders(clause: Clause, scene: Scene) -> Iterator[Event]:
    tokens = clause.tokens
    for index, token in enumerate(tokens):
        if token.kind != "word" or token.lower not in HOLDERS:
            continue
        target, end = _whose(tokens, index)
        verb = _verb_behind(tokens, end) if target is not None else None
        if target is None or verb is None or not _is_priced(tokens, verb):
            continue
        chain = walk_left(tokens, verb, scene.grammar)
        buyers = _buyers(tokens, verb, target, scene)
        roles = {Role.BUYER: buyers} if buyers else {}
        status = DealStatus.COMPLETED if tokens[verb].lower == "received" else DealStatus.AGREED
        if {"would", "could", "may"} & set(chain.cues):
            status = DealStatus.PROPOSED
        yield Event(
            _FRAME, clause.sentence, tokens[verb].start, tokens[verb].end, status, roles, Trade(targets=(target,))
        )
        return


def _whose(tokens: Sequence[Token], index: int) -> tuple[Actor | None, int]:
    """The company whose holders they are, and where its phrase ends."""
    before = tokens[index - 1] if index else None
    if before is not None and is_firm(before) and before.name is not None:
        return actor_of(before.name), index
    ahead = tokens[index + 1 : index + 8]
    if ahead and ahead[0].lower in ("of", "in"):
        for at, token in enumerate(ahead[1:], 1):
            if is_firm(token) and token.name is not None:
                return actor_of(token.name), index + 1 + at
            if token.kind == "mark":
                break
    return None, index


def _verb_behind(tokens: Sequence[Token], end: int) -> int | None:
    for at in range(end + 1, min(len(tokens), end + 9)):
        if tokens[at].lower in _GETS:
            return at
        if tokens[at].kind == "mark" and tokens[at].lower != ",":
            return None
    return None


def _is_priced(tokens: Sequence[Token], verb: int) -> bool:
    ahead = tokens[verb + 1 : verb + 7]
    if any(token.lower in _PAYOUTS for token in tokens[max(0, verb - 3) : verb + 14]):
        return False
    is_sum = any(token.is_money or token.kind in ("number", "figure") for token in ahead)
    return is_sum and any(word in _EACH for token in tokens[verb + 1 : verb + 24] for word in token.lower.split())


def _buyers(tokens: Sequence[Token], verb: int, target: Actor, scene: Scene) -> tuple[Actor, ...]:
    """Who pays, or whose shares are given: "0.85 of a new Alder share", "in cash from Alder"."""
    _, found = firms_linked(tokens, verb + 1, ("from", "by"), reach=30)
    if not found:
        for index in range(verb + 1, min(len(tokens) - 1, verb + 20)):
            token = tokens[index]
            is_paper = any(other.lower in _PAPER for other in tokens[index + 1 : index + 4])
            if is_firm(token) and token.name is not None and is_paper:
                found = [actor_of(token.name)]
                if apart(found, (target,), scene):
                    break
    return apart(found, (target,), scene)
