"""The JSON schema of a reply type: for servers that hold a model to optional keys, and for OpenAI's strict mode.

In strict mode every object names all its keys as required and allows no others; what is optional has shapes
instead: a reply type lists the sets of keys that an object of it may have, and an object begins with a key that
tells its shape (OpenAI refuses choices that begin alike). Neither form has defaults, patterns or nulls.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from agent.llm.reply import Reply


def json_schema(reply_type: type[Reply], *, strict: bool = False) -> dict[str, Any]:
    """The schema; an enumeration that is used in several places is written once.

    Without `strict`, what is optional is left out of a reply, which costs half as much to write.

    Source: https://platform.openai.com/docs/guides/structured-outputs (supported schemas).
    """
    root = _object(reply_type, tuple(reply_type.model_fields), strict)
    enums: dict[str, dict[str, Any]] = {}
    root = _lift_enums(root, enums, Counter(_enum_names(root)))
    schema = {"title": reply_type.__name__, **root}
    return {**schema, "$defs": enums} if enums else schema


def _reply(reply_type: type[Reply], strict: bool) -> dict[str, Any]:
    shapes = [tuple(shape.split()) for shape in reply_type.shapes] if strict else []
    made = [_object(reply_type, shape, strict) for shape in shapes or [tuple(reply_type.model_fields)]]
    return made[0] if len(made) == 1 else {"anyOf": made}


def _object(reply_type: type[Reply], names: tuple[str, ...], strict: bool) -> dict[str, Any]:
    fields = reply_type.model_fields
    made = {"type": "object", "properties": {name: _field(fields[name], reply_type, strict) for name in names}}
    if strict:
        return {**made, "required": list(names), "additionalProperties": False}
    required = [name for name in names if fields[name].is_required()]
    return {**made, "required": required} if required else made


def _field(field: FieldInfo, owner: type[Reply], strict: bool) -> dict[str, Any]:
    value = _value(field.annotation, owner, strict)
    return {**value, "description": field.description} if field.description else value


def _value(annotation: Any, owner: type[Reply], strict: bool) -> dict[str, Any]:
    """The schema of one field; `X | None` asks for X, since what is absent is written as "" or []."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _value(get_args(annotation)[0], owner, strict)
    if origin in (Union, UnionType):
        options = [option for option in get_args(annotation) if option is not type(None)]
        # An enumeration beside free words: the words that are allowed are listed by the type itself.
        listed = [option for option in options if isinstance(option, type) and issubclass(option, Enum)]
        return _value((listed or options)[0], owner, strict)
    if origin in (tuple, list):
        return {"type": "array", "items": _value(get_args(annotation)[0], owner, strict)}
    if origin is Literal:
        return {"type": "string", "enum": list(get_args(annotation))}
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        more = owner.more_values.get(annotation.__name__, ())
        return {
            "type": "string",
            "enum": [*(member.value for member in annotation), *more],
            "_name": annotation.__name__,
        }
    if isinstance(annotation, type) and issubclass(annotation, Reply):
        return _reply(annotation, strict)
    return {"type": "boolean" if annotation is bool else "string"}


def _enum_names(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _enum_names(item)
    elif isinstance(node, Mapping):
        if isinstance(node.get("_name"), str):
            yield node["_name"]
        for item in node.values():
            yield from _enum_names(item)


def _lift_enums(node: Any, enums: dict[str, dict[str, Any]], uses: Counter[str]) -> Any:
    if isinstance(node, list):
        return [_lift_enums(item, enums, uses) for item in node]
    if not isinstance(node, dict):
        return node
    if not isinstance(node.get("_name"), str):
        return {key: _lift_enums(item, enums, uses) for key, item in node.items()}
    name = node["_name"]
    enum = {key: value for key, value in node.items() if key != "_name"}
    if uses[name] == 1:
        return enum
    enums[name] = enum
    return {"$ref": f"#/$defs/{name}"}
