"""What a model fills in: ids of sentences and figures, roles, and names as the text writes them. No numbers."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from agent.llm.reply import Reply
from agent.schema.claim import Modality
from agent.schema.deal import Certainty, DealStatus, DealType, Role
from agent.schema.term_kind import OWN_FIELD_PREFIX, TermKind


class Basis(StrEnum):
    """What a capacity counts, or the stage it has reached."""

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

    name: str
    role: Role
    sentence: str | None = None
    aliases: tuple[str, ...] = ()


class PlaceReply(Reply):
    name: str
    sentence: str | None = None


class TermReply(Reply):
    """`value` is the id of a figure or a date; `quote` stands for words that have none."""

    kind: TermKind | OwnKind
    value: str | None = None
    quote: str | None = None
    sentence: str | None = None
    scope: str | None = None
    condition: str | None = None
    certainty: Certainty | None = None
    basis: Basis | None = None
    undisclosed: bool = False


class DealReply(Reply):
    type: DealType
    status: DealStatus = DealStatus.UNKNOWN
    sentences: tuple[str, ...] = ()
    parties: tuple[PartyReply, ...] = ()
    asset: PlaceReply | None = None
    location: PlaceReply | None = None
    terms: tuple[TermReply, ...] = ()


class ClaimReply(Reply):
    """`sentence` is where the subject is named, if that is not the figure's own sentence.

    With `versus_value` this is two claims, each the other's comparator.
    """

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
