"""What a model fills in: ids of sentences and figures, roles, and names as the text writes them. No numbers."""

from enum import StrEnum
from functools import cache
from typing import Annotated

from pydantic import Field, create_model

from agent.llm.reply import Reply
from agent.schema.claim import Modality
from agent.schema.deal import Certainty, DealStatus, DealType, Role
from agent.schema.term_kind import OWN_FIELD_PREFIX, TermKind


class Basis(StrEnum):
    """What a capacity counts, or the stage it has reached."""

    NONE = "none"
    GROSS = "gross"
    CRITICAL_IT = "critical_it"
    AC = "ac"
    DC = "dc"
    OPERATING = "operating"
    ENERGISED = "energised"
    UNDER_CONSTRUCTION = "under_construction"
    UNDER_DEVELOPMENT = "under_development"
    PIPELINE = "pipeline"
    OPTIONAL = "optional"


# A desk's own field.
OwnKind = Annotated[str, Field(pattern=f"^{OWN_FIELD_PREFIX}[a-z0-9_]{{1,60}}$")]


class PartyReply(Reply):
    """`sentence` is where the name stands, if that is not one of the deal's own sentences."""

    shapes = ("name role", "aliases sentence name role")

    name: str
    role: Role
    sentence: str | None = None
    aliases: tuple[str, ...] = ()


class TermReply(Reply):
    """`value` is the id of a figure or a date; `quote` stands for words that have none.

    `undisclosed` has the words that say that it is not disclosed.
    """

    shapes = (
        "kind value",
        "scope basis kind value",
        "condition certainty scope basis kind value",
        "quote sentence kind scope",
        "undisclosed sentence kind",
    )

    kind: TermKind | OwnKind
    value: str | None = None
    quote: str | None = None
    sentence: str | None = None
    scope: str | None = None
    condition: str | None = None
    certainty: Certainty | None = None
    basis: Basis | None = None
    undisclosed: str | None = None


class DealReply(Reply):
    """`sentences` are those that tell of the deal; they must name its asset, its location and its parties."""

    type: DealType
    status: DealStatus = DealStatus.UNKNOWN
    sentences: tuple[str, ...] = ()
    parties: tuple[PartyReply, ...] = ()
    asset: str | None = None
    location: str | None = None
    terms: tuple[TermReply, ...] = ()


class ClaimReply(Reply):
    """`sentence` is where the subject is named, if that is not the figure's own sentence.

    With `versus_value` this is two claims, each the other's comparator.
    """

    shapes = (
        "metric subject value",
        "sentence metric subject value",
        "versus versus_value metric subject value",
        "modality source versus versus_value sentence metric subject value",
    )

    metric: str
    subject: str
    value: str | None = None
    sentence: str | None = None
    versus: str | None = None
    versus_value: str | None = None
    modality: Modality | None = None
    source: str | None = None


class ExtractionReply(Reply):
    deals: tuple[DealReply, ...] = Field(default=())
    claims: tuple[ClaimReply, ...] = Field(default=())


@cache
def extraction_reply(own_kinds: tuple[str, ...]) -> type[ExtractionReply]:
    """The reply type of a desk that has kinds of terms of its own, which its schema lists with the others."""
    if not own_kinds:
        return ExtractionReply
    more: dict[str, object] = {"more_values": {"TermKind": own_kinds}}
    term = type("TermReply", (TermReply,), {**more, "__module__": __name__})
    deal = create_model("DealReply", __base__=DealReply, terms=(tuple[term, ...], ()))  # type: ignore[valid-type]
    return create_model("ExtractionReply", __base__=ExtractionReply, deals=(tuple[deal, ...], ()))
