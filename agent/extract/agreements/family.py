"""Families of agreements: who gives and who takes, and which role each verb, preposition and noun points at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from agent.schema.deal import DealType, Role

# The name of an event in which who sold a thing hires it.
LEASEBACK = "leaseback"


class Act(StrEnum):
    """What a verb says its subject does: with the agreement's noun, or with what the agreement is about."""

    GIVE = "give"
    GET = "get"
    TAKE = "take"
    SIGN = "sign"
    SELL = "sell"
    BUY = "buy"
    ISSUE = "issue"
    JOIN = "join"
    PAY = "pay"
    END = "end"
    PLAN = "plan"


@dataclass(frozen=True)
class Family:
    """One kind of agreement.

    `subject` is the role of who does an act, `default` of who does any other. `source` stands behind "from",
    `goal` behind "to"; `backer` behind "led by", "provided by"; `sides` are opposite each other, so that "with" is
    the other one. `ordered` is behind "from" where the subject was given the agreement: "an order from".
    """

    type: DealType
    nouns: tuple[str, ...]
    sides: tuple[Role, Role]
    default: Role
    subject: Mapping[Act, Role]
    source: Role
    goal: Role
    backer: Role
    owner: Role | None = None
    ordered: Role | None = None
    near: frozenset[str] = frozenset()
    verbs: Mapping[str, Act] = field(default_factory=dict)
    seller_words: frozenset[str] = frozenset()

    def role_of(self, act: Act) -> Role:
        """The subject's; whoever pays takes the goods, the rights or the rooms."""
        return self.subject.get(act, self.sides[1] if act is Act.PAY else self.default)

    def other(self, role: Role) -> Role:
        first, second = self.sides
        return second if role is first else first
