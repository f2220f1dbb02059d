"""Replies: what a model fills in, and reading what came back without losing what is good.

A reply is what a model fills in. It never leaves the step that asked for it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator


class Reply(BaseModel):
    """Base of every reply: unknown keys are ignored, since small models add them; "" and null are absent.

    `shapes` are the sets of keys that a server is asked to hold an object to, as "kind value"; without any, all
    keys. `more_values` are further values of an enumeration, by its name.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")
    shapes: ClassVar[tuple[str, ...]] = ()
    more_values: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    @model_validator(mode="before")
    @classmethod
    def _leave_out_what_is_empty(cls, data: object) -> object:
        if not isinstance(data, dict):
            return data
        return {key: value for key, value in data.items() if value is not None and value != ""}


ReplyT = TypeVar("ReplyT", bound=Reply)


_THOUGHT_ENDS = "</think>"


@dataclass(frozen=True)
class ReadReply(Generic[ReplyT]):
    """`reply` is None where nothing could be read; each fault is a sentence for the model."""

    reply: ReplyT | None
    faults: tuple[str, ...] = ()


def read_reply(text: str, reply_type: type[ReplyT]) -> ReadReply[ReplyT]:
    """Parse strictly; of a list, leave out only the items that are wrong, and say which."""
    try:
        data = _parse(text)
    except json.JSONDecodeError as error:
        return ReadReply(None, (f"The reply is not complete JSON: {error.msg} at character {error.pos}.",))
    faults: list[str] = []
    # Each round removes at least one item, so the rounds are bounded by what there is to remove.
    while True:
        try:
            return ReadReply(reply_type.model_validate(data), tuple(faults))
        except ValidationError as error:
            errors = error.errors(include_url=False, include_input=False)
            faults.extend(f"{_path(item['loc'])}: {item['msg']}." for item in errors[:20])
            if not _drop_items(data, [item["loc"] for item in errors]):
                return ReadReply(None, tuple(faults))


def _parse(text: str) -> Any:
    """The first JSON object of a reply: some models think aloud before it, fence it, or go on talking after it."""
    said = text.rpartition(_THOUGHT_ENDS)[2].strip()
    start = said.find("{")
    if start < 0:
        return json.loads(said)
    return json.JSONDecoder().raw_decode(said, start)[0]


def _drop_items(data: Any, paths: Sequence[tuple[int | str, ...]]) -> bool:
    """Remove the innermost list item that each path leads into; False where there is none to remove."""
    places = {item for path in paths if (item := _innermost_item(path)) is not None}
    if len(places) < len({_innermost_item(path) for path in paths}) or not places:
        return False
    # From the end, so that removing one item moves no other that is still to be removed.
    for place in sorted(places, key=lambda place: [str(part).rjust(9) for part in place], reverse=True):
        holder = data
        for part in place[:-1]:
            holder = holder[part]
        del holder[place[-1]]
    return True


def _innermost_item(path: tuple[int | str, ...]) -> tuple[int | str, ...] | None:
    last = max((index for index, part in enumerate(path) if isinstance(part, int)), default=None)
    return None if last is None else path[: last + 1]


def _path(location: tuple[int | str, ...]) -> str:
    """("deals", 0, "terms", 3, "kind") -> "deals[0].terms[3].kind"."""
    written = ""
    for part in location:
        written += f"[{part}]" if isinstance(part, int) else f"{'.' if written else ''}{part}"
    return written or "the reply"
