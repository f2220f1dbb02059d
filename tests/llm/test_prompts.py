"""Prompts: they are what they declare, their examples are true, and nothing that fills a slot is a slot."""

import json
import re

import pytest
from jsonschema import validate

from agent.bundled import prompt_directory
from agent.chat.replies import AnswerReply, CondenseReply
from agent.check.facts import Facts
from agent.check.model.proposal import Lookup
from agent.check.model.replies import CheckReply, JudgementReply, ProposedCode
from agent.errors import PromptError
from agent.extract.model.ground import Ground
from agent.extract.model.replies import ExtractionReply
from agent.extract.model.resolve import resolve_reply
from agent.llm.prompts import load_prompt
from agent.llm.reply_schema import json_schema
from agent.llm.windows import Window
from agent.schema.deal import DealStatus, DealType
from agent.schema.term_kind import TermKind
from tests.fakes.reading import read_numbered

NAMES = sorted(path.stem for path in prompt_directory().glob("*.md"))
REPLIES = {reply.__name__: reply for reply in (AnswerReply, CondenseReply, ExtractionReply, CheckReply, JudgementReply)}
EXAMPLE = re.compile(r"```text\n(.*?)\n```\n```json\n(.*?)\n```", re.DOTALL)


@pytest.mark.parametrize("name", NAMES)
def test_a_prompt_declares_what_it_uses(name):
    prompt = load_prompt(name)
    assert prompt.purpose
    assert prompt.output
    assert len(prompt.digest) == 12


@pytest.mark.parametrize("name", [name for name in NAMES if "```json" in load_prompt(name).system])
def test_the_examples_of_a_prompt_fit_the_schema_and_are_typed(name):
    prompt = load_prompt(name)
    examples = EXAMPLE.findall(prompt.system)
    reply_type = REPLIES[prompt.output]
    assert examples
    for _, written in examples:
        validate(json.loads(written), json_schema(reply_type))
        reply_type.model_validate_json(written)
        assert written == json.dumps(json.loads(written), ensure_ascii=False, separators=(",", ":"))


@pytest.mark.parametrize("name", ["check", "contradictions"])
def test_the_findings_of_an_example_point_at_what_it_shows(name):
    numbered, written = EXAMPLE.findall(load_prompt(name).system)[0]
    lookup = Lookup(Facts(read_numbered(numbered), (), ()))
    reply = CheckReply.model_validate_json(written)
    assert reply.findings
    assert [fault for finding in reply.findings for fault in lookup.resolve(finding).faults] == []


@pytest.mark.parametrize("name", ["extract", "check", "contradictions", "verify"])
def test_who_is_shown_ids_is_told_what_they_look_like(name):
    system = load_prompt(name).system
    assert "[s12]" in system
    assert "{f3: up to $30 million}" in system


def test_every_code_that_may_be_proposed_or_verified_is_explained():
    proposed = {code.value for code in ProposedCode}
    assert {code for code in proposed if f"{code}:" not in load_prompt("check").system} == set()
    # What is missing has no place that a second reader could look at.
    assert {code for code in proposed if code not in load_prompt("verify").system} == {"missing_term"}


def test_kinds_and_types_are_named_as_the_product_names_them():
    known = {*TermKind, *DealType, *DealStatus, "versus_value", "own_fields"}
    assert set(re.findall(r"\b[a-z]+(?:_[a-z]+)+\b", load_prompt("extract").system)) - known == set()


def test_the_extraction_example_resolves_without_a_fault():
    numbered, written = EXAMPLE.findall(load_prompt("extract").system)[0]
    reading = read_numbered(numbered)
    resolved = resolve_reply(ExtractionReply.model_validate_json(written), Ground(reading, Window(reading.sentences)))
    assert resolved.faults == ()


def write(folder, text):
    (folder / "try.md").write_text(text, encoding="utf-8")
    return load_prompt("try", directory=folder)


GOOD = "---\npurpose: p\noutput: O\ninputs: [article]\n---\n# system\nPrice in $ and {braces}.\n# user\n{{ article }}\n"


def test_what_fills_a_slot_is_never_a_slot(tmp_path):
    _, user = write(tmp_path, GOOD).fill({"article": "{{ article }} costs $5"})
    assert user == "{{ article }} costs $5"


@pytest.mark.parametrize(
    "broken",
    [
        GOOD.replace("[article]", "[article, more]"),
        GOOD.replace("[article]", "[]"),
        GOOD.replace("purpose: p\n", ""),
        GOOD.replace("# user\n", ""),
        GOOD.replace("---\n", "", 1),
    ],
    ids=["declared, not used", "used, not declared", "no purpose", "no user part", "no front matter"],
)
def test_a_prompt_that_is_not_what_it_declares_is_refused(tmp_path, broken):
    with pytest.raises(PromptError, match=r"try\.md"):
        write(tmp_path, broken)


def test_inputs_are_all_given_and_no_others(tmp_path):
    prompt = write(tmp_path, GOOD)
    with pytest.raises(PromptError):
        prompt.fill({})
    with pytest.raises(PromptError):
        prompt.fill({"article": "a", "more": "b"})
