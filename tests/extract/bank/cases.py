"""The bank of sentences: how deals of every type are told, each with its type, status and parties."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from agent.schema.deal import Deal, Party
from agent.text.names import core_words

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    """One text and the deal that a reader finds in it; no type means that it tells of none.

    `is_open` marks what the rules do not read yet.
    """

    text: str
    type: str | None
    status: str | None
    parties: frozenset[tuple[str, str]]
    is_open: bool = False


def read_bank(name: str) -> Iterator[Case]:
    """Blocks of two lines: "type status: role=Name; role=Name" and the text under it, or "none" and the text.

    A "~" in front of the first line marks an open case.
    """
    lines = [line for line in (HERE / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]
    for head, text in zip(lines[::2], lines[1::2], strict=True):
        told, _, named = head.removeprefix("~").partition(":")
        kind, status = (None, None) if told == "none" else told.split()
        pairs = [part.strip().partition("=") for part in named.split(";") if part.strip()]
        yield Case(text, kind, status, frozenset((role, who) for role, _, who in pairs), head.startswith("~"))


def is_called(expected: str, party: Party) -> bool:
    """Legal forms apart: "Alder" is Alder Inc."""
    return core_words(expected) in {core_words(name) for name in (party.name, *party.aliases)}


def is_named(expected: str, deal: Deal, role: str) -> bool:
    return any(party.role.value == role and is_called(expected, party) for party in deal.parties)


def told_wrongly(case: Case, deals: list[Deal]) -> list[str]:
    """What is not as a reader would have it; empty where all is."""
    if case.type is None:
        return [f"finds {deal.type.value}" for deal in deals]
    if not deals:
        return ["finds nothing"]
    deal = deals[0]
    wrong = []
    if deal.type.value != case.type:
        wrong.append(f"type {deal.type.value}")
    if deal.status.value != case.status:
        wrong.append(f"status {deal.status.value}")
    wrong += [f"no {role} {name}" for role, name in sorted(case.parties) if not is_named(name, deal, role)]
    for party in deal.parties:
        right = [name for role, name in case.parties if role == party.role.value]
        if not any(is_called(name, party) for name in right):
            wrong.append(f"{party.role.value} {party.name}")
    return wrong + [f"also {other.type.value}" for other in deals[1:]]
