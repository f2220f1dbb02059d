"""Schemas: in the part of JSON Schema that OpenAI's strict mode takes, and no wider than the reply types."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import ValidationError, validate

from agent.chat.replies import AnswerReply, CondenseReply
from agent.check.model.replies import CheckReply, JudgementReply
from agent.extract.model.replies import ExtractionReply, extraction_reply
from agent.llm.doctor import DoctorReply
from agent.llm.reply_schema import json_schema

REPLIES = [
    AnswerReply,
    CondenseReply,
    ExtractionReply,
    CheckReply,
    JudgementReply,
    DoctorReply,
    extraction_reply(("x_take_or_pay",)),
]
ALLOWED = {
    "type",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "enum",
    "anyOf",
    "$ref",
    "$defs",
    "title",
    "description",
}
DEEPEST, MOST_PROPERTIES, MOST_ENUM_VALUES = 5, 100, 500


def schemas(node: Any, depth: int = 0) -> Iterator[tuple[dict[str, Any], int]]:
    """Every schema inside, with the number of objects around it."""
    yield node, depth
    inner = depth + (node.get("type") == "object")
    for child in [*node.get("properties", {}).values(), *node.get("$defs", {}).values()]:
        yield from schemas(child, inner)
    for child in [*node.get("anyOf", []), *([node["items"]] if "items" in node else [])]:
        yield from schemas(child, inner)


@pytest.fixture(params=REPLIES, ids=lambda reply: reply.__name__)
def schema(request):
    return json_schema(request.param, strict=True)


def test_only_what_strict_mode_takes(schema):
    found = list(schemas(schema))
    assert {key for node, _ in found for key in node} <= ALLOWED
    objects = [node for node, _ in found if node.get("type") == "object"]
    assert all(node["additionalProperties"] is False for node in objects)
    assert all(node["required"] == list(node["properties"]) for node in objects)
    assert schema["type"] == "object", "the root is no choice"


def test_choices_begin_with_different_keys(schema):
    """OpenAI refuses a schema whose choices share their first key."""
    for node, _ in schemas(schema):
        first = [next(iter(choice["properties"])) for choice in node.get("anyOf", [])]
        assert len(first) == len(set(first))


def test_limits_are_kept(schema):
    found = list(schemas(schema))
    assert max(depth for _, depth in found) <= DEEPEST
    assert sum(len(node.get("properties", {})) for node, _ in found) <= MOST_PROPERTIES
    assert sum(len(node.get("enum", [])) for node, _ in found) <= MOST_ENUM_VALUES


def test_every_reference_leads_somewhere(schema):
    targets = {node["$ref"] for node, _ in schemas(schema) if "$ref" in node}
    assert targets == {f"#/$defs/{name}" for name in schema.get("$defs", {})}


def test_a_desk_s_own_kind_is_one_of_the_kinds_and_no_other_word_is():
    schema = json_schema(extraction_reply(("x_take_or_pay",)), strict=True)
    deal = {"type": "offtake", "status": "agreed", "sentences": [], "parties": [], "asset": "", "location": ""}
    validate({"deals": [{**deal, "terms": [{"kind": "x_take_or_pay", "value": "f1"}]}], "claims": []}, schema)
    with pytest.raises(ValidationError):
        validate({"deals": [{**deal, "terms": [{"kind": "x_other", "value": "f1"}]}], "claims": []}, schema)


def test_what_is_empty_is_absent():
    said = {"metric": "m", "subject": "s", "value": "", "sentence": None, "source": ""}
    claim = ExtractionReply.model_validate_json(json.dumps({"claims": [said]})).claims[0]
    assert (claim.value, claim.sentence, claim.source) == (None, None, None)


@pytest.mark.parametrize("reply_type", REPLIES, ids=lambda reply: reply.__name__)
def test_elsewhere_what_is_optional_may_be_left_out(reply_type):
    schema = json_schema(reply_type)
    assert {key for node, _ in schemas(schema) for key in node} <= ALLOWED - {"anyOf", "additionalProperties"}
    assert len(json.dumps(schema)) <= len(json.dumps(json_schema(reply_type, strict=True)))
