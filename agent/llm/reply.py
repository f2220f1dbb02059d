"""Replies: the JSON schema a reply type asks for, and reading what came back without losing what is good.

A reply is what a model fills in. It never leaves the step that asked for it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError


class Reply(BaseModel):
    """Base of every reply: unknown keys are ignored, since small models add them."""

    model_config = ConfigDict(frozen=True, extra="ignore")


ReplyT = TypeVar("ReplyT", bound=Reply)


@dataclass(frozen=True)
class ReadReply(Generic[ReplyT]):
    """`reply` is None where nothing could be read; each fault is a sentence for the model."""

    reply: ReplyT | None
    faults: tuple[str, ...] = ()


def json_schema(reply_type: type[Reply]) -> dict[str, Any]:
    """The reply type's schema with references resolved and everything dropped that only costs tokens."""
    schema = reply_type.model_json_schema()
    shortened = _shorten(schema, schema.get("$defs", {}))
    return {"title": reply_type.__name__, **shortened}


def read_reply(text: str, reply_type: type[ReplyT]) -> ReadReply[ReplyT]:
    """Parse strictly; of a list, leave out only the items that are wrong, and say which."""
    try:
        data = json.loads(_without_fence(text))
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


def _shorten(node: Any, definitions: Mapping[str, Any]) -> Any:
    if isinstance(node, list):
        return [_shorten(item, definitions) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _shorten(definitions[node["$ref"].rsplit("/", 1)[1]], definitions)
    if "anyOf" in node:
        # `X | None` asks for X: what is absent is left out of a reply, not written as null.
        kept = [option for option in node["anyOf"] if option.get("type") != "null"]
        rest = {key: value for key, value in node.items() if key != "anyOf"}
        if len(kept) == 1:
            return _shorten({**rest, **kept[0]}, definitions)
        node = {**rest, "anyOf": kept}
    dropped = {"$defs", "default", "title"} | ({"description"} if "properties" in node else set())
    return {
        key: _properties(value, definitions) if key == "properties" else _shorten(value, definitions)
        for key, value in node.items()
        if key not in dropped
    }


def _properties(properties: Mapping[str, Any], definitions: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _shorten(value, definitions) for name, value in properties.items()}


def _without_fence(text: str) -> str:
    """Some servers' JSON mode still wraps the object in a Markdown fence."""
    text = text.strip()
    if text.startswith("```") and text.endswith("```"):
        return text.partition("\n")[2].removesuffix("```")
    return text


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
