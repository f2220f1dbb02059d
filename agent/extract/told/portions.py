"""Who holds how much of a common company: "owned 51% by Alder and 49% by Birch", "Alder has 60% and Birch 40%"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from agent.extract.actors import Actor, Scene, actor_of
from agent.extract.event import Event
from agent.extract.grammar.frame import Frame
from agent.extract.tokens import Clause, Token
from agent.extract.told.words import is_firm
from agent.schema.deal import DealStatus, DealType, Role

COMMON = frozenset(
    "venture jv joint company newco entity vehicle consortium partnership venture's "
    "coentreprise gemeinschaftsunternehmen sociedad société gesellschaft filiale".split()
)
_NEW = frozenset(
    "new venture jv joint newco form formed forming set established establish create created called named will "
    "gemeinschaftsunternehmen coentreprise conjunta commune".split()
)
_WHOLE = Decimal(100)
_FRAME = Frame("portions", DealType.JOINT_VENTURE)
_MERGED = Frame("portions", DealType.MERGER)


def read_portions(clause: Clause, scene: Scene) -> Iterator[Event]:
    """Two firms whose shares of a company make up the whole."""
    tokens = clause.tokens
    parts = [(index, part) for index, token in enumerate(tokens) if (part := _part(token)) is not None]
    for (first, one), (second, other) in zip(parts, parts[1:], strict=False):
        if one + other != _WHOLE or second - first > _FARTHEST:
            continue
        words = {token.lower for token in tokens}
        if not words & COMMON or not words & _NEW:
            return
        partners = _partners(tokens, first, second, scene)
        if partners is not None:
            is_merger = any(word.startswith(("merg", "combined", "enlarged")) for word in words)
            yield Event(
                _MERGED if is_merger else _FRAME,
                clause.sentence,
                tokens[first].start,
                tokens[second].end,
                DealStatus.AGREED,
                {Role.PARTNER: partners},
            )
        return


_FARTHEST = 16


def _part(token: Token) -> Decimal | None:
    if token.kind != "figure" or not token.lower.rstrip().endswith(("%", "percent", "per cent", "pct", "prozent")):
        return None
    written = "".join(sign for sign in token.lower.replace(",", ".") if sign.isdigit() or sign == ".")
    try:
        return Decimal(written)
    except InvalidOperation:
        return None


def _partners(tokens: Sequence[Token], first: int, second: int, scene: Scene) -> tuple[Actor, Actor] | None:
    """The holder of each part: behind "by", else the nearest firm in front of it."""
    holders: list[Actor] = []
    for index in (first, second):
        behind = tokens[index + 1 : index + 4]
        found = None
        if behind and behind[0].lower in ("by", "to", "for"):
            found = next((token for token in behind[1:] if is_firm(token)), None)
        if found is None:
            start = 0 if index == first else first
            found = next((token for token in reversed(tokens[start:index]) if is_firm(token)), None)
        if found is None or found.name is None:
            return None
        holders.append(actor_of(found.name))
    return (holders[0], holders[1]) if scene.key(holders[0]) != scene.key(holders[1]) else None
