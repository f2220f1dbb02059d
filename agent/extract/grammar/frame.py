"""The shape of a grammar: which verbs and nouns speak of deals, and which place in the sentence is which role."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from agent.schema.deal import DealStatus, DealType, Role


class Form(StrEnum):
    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    GERUND = "gerund"
    NOUN = "noun"


class Traded(StrEnum):
    """What changes hands: a company (the target party) or an asset, told apart when its phrase is read."""

    WHOLE = "whole"
    STAKE = "stake"


Place = Role | Traded


def other_side(place: Place | None) -> Role | None:
    """The seller of a buyer and the buyer of a seller; no other place has another side."""
    return Role.SELLER if place is Role.BUYER else Role.BUYER if place is Role.SELLER else None


class Compounds(frozenset[str]):
    """Nouns that German puts at the end of others: "Sparte" is in "Limonadensparte"."""

    def __contains__(self, word: object) -> bool:
        if super().__contains__(word) or not isinstance(word, str):
            return super().__contains__(word)
        return len(word) > _COMPOUND and any(word.endswith(noun) for noun in self if len(noun) > 3)


_COMPOUND = 7


@dataclass(frozen=True)
class Frame:
    """A verb or noun of deals and the role of each place around it.

    `subject` does it (behind "by" in the passive, or the owner of a noun: "Alder's purchase"), `object` is
    directly behind a verb or before a noun ("the Birch takeover"), `prepositions` say the rest. `giver` is the
    subject's role where it grants the noun ("Alder granted a licence") instead of taking it. A `quiet` frame
    ("holds a stake") adds to a deal that is told elsewhere and makes none; `money` needs a sum as its object,
    `needs` one of these words near; `priced` needs "for" and a sum behind it, `requires` these roles.
    """

    name: str
    type: DealType
    subject: Place | None = None
    object: Place | None = None
    prepositions: Mapping[str, Place] = field(default_factory=dict)
    status: DealStatus | None = None
    quiet: bool = False
    money: bool = False
    needs: frozenset[str] = frozenset()
    giver: Role | None = None
    priced: bool = False
    requires: frozenset[Role] = frozenset()


@dataclass(frozen=True)
class Grammar:
    """One language's words. All of them are in lower case."""

    language: str
    verbs: Mapping[str, tuple[tuple[Frame, Form], ...]]
    nouns: Mapping[str, Frame]
    cues: Mapping[str, DealStatus | None]
    be: frozenset[str]
    have: frozenset[str]
    modals: frozenset[str]
    negations: frozenset[str]
    agents: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    possessives: frozenset[str]
    pronouns: frozenset[str]
    relatives: frozenset[str]
    conjunctions: frozenset[str]
    speech: frozenset[str]
    company_nouns: frozenset[str]
    unit_nouns: frozenset[str]
    asset_nouns: frozenset[str]
    share_nouns: frozenset[str]
    buyer_nouns: frozenset[str]
    whole_words: frozenset[str]
    holding_verbs: frozenset[str]
    granting: frozenset[str] = frozenset()
    receiving: frozenset[str] = frozenset()
    output_nouns: frozenset[str] = frozenset()
    royalty_nouns: frozenset[str] = frozenset()
    verb_last: bool = False
    head_first: bool = False

    def head(self, words: Sequence[str]) -> str:
        """The noun that says what a phrase is: the last one, or in Romance the first that is known."""
        if self.head_first:
            known = self.asset_nouns | self.unit_nouns | self.company_nouns
            return next((word for word in words if word in known), words[-1] if words else "")
        return words[-1] if words else ""


Verbs = Mapping[str, tuple[tuple[Frame, Form], ...]]


def join_verbs(*tables: Verbs) -> Verbs:
    """One table of all; a form that speaks of several deals ("raise") keeps its frames in this order."""
    joined: dict[str, tuple[tuple[Frame, Form], ...]] = {}
    for table in tables:
        for form, readings in table.items():
            joined[form] = (*joined.get(form, ()), *readings)
    return joined


def conjugate(frame: Frame, lines: str) -> Verbs:
    """One verb a line: base / present forms / past forms / gerund; "_" joins the words of a phrasal verb."""
    table: dict[str, tuple[tuple[Frame, Form], ...]] = {}
    for line in lines.strip().splitlines():
        parts = [part.split() for part in line.split("/")]
        for forms, words in zip((Form.BASE, Form.PRESENT, Form.PAST, Form.GERUND), parts, strict=False):
            for word in words:
                table.setdefault(word.replace("_", " "), ((frame, forms),))
    return table


def status_cues(lines: Mapping[DealStatus | None, str]) -> dict[str, DealStatus | None]:
    """Words that say how far a deal is; a word that is also listed without a status keeps the one it has."""
    ordered = sorted(lines.items(), key=lambda item: item[0] is not None)
    return {word: status for status, words in ordered for word in words.split()}
