"""The frozen models that everything here is made of, and ids that survive a re-run.

Knows nothing of deals.
"""

from collections.abc import Sequence
from hashlib import sha256
from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict, model_validator


class Record(BaseModel):
    """An immutable value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Identified(Record):
    """A record whose id, unless given, is a digest of what it says and where.

    The same fact in a new run of the same text keeps its id, so that what a person
    decided about it can follow.
    """

    id_prefix: ClassVar[str]
    id: str = ""

    def identity(self) -> Sequence[object]:
        """The parts that make this the same fact again; evidence beyond the first place is not one."""
        raise TypeError(f"{type(self).__name__} does not say what identifies it")

    @model_validator(mode="after")
    def _fill_id(self) -> Self:
        if not self.id:
            object.__setattr__(self, "id", digest_id(self.id_prefix, *self.identity()))
        return self


def digest_id(prefix: str, *parts: object) -> str:
    """digest_id("t", "upfront_payment", 9000000) -> "t" and ten hex digits."""
    said = "\x1f".join("" if part is None else str(part) for part in parts)
    return prefix + sha256(said.encode()).hexdigest()[:10]
