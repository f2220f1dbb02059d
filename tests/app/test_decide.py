import json
from pathlib import Path

import pytest

from agent.app.article_view import article_view
from agent.app.decide import complete_sections, take_action
from agent.errors import UsageError
from agent.export.gold import write_gold
from agent.schema.review import Reviewed
from agent.store.reviews import add_review, add_text_version, load_reviewed
from agent.store.workspace import Workspace
from tests.app.desk import ARTICLE, put_in, workspace_at


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return workspace_at(tmp_path / "home")


def reviewed_of(workspace: Workspace, document: str) -> Reviewed:
    reviewed = load_reviewed(workspace, document)
    assert reviewed is not None
    return reviewed


def first_term(workspace: Workspace, document: str):
    return reviewed_of(workspace, document).analysis.deals[0].terms[0]


def row_of(workspace: Workspace, document: str, item_id: str):
    view = article_view(reviewed_of(workspace, document))
    rows = [row for deal in view["panels"]["terms"] for row in [*deal["parties"], *deal["terms"]]]
    return next(row for row in rows if row["id"] == item_id)


def test_a_decision_says_who_and_is_taken_back(workspace: Workspace):
    document = put_in(workspace, ARTICLE)
    term = first_term(workspace, document)

    take_action(workspace, document, {"verb": "reject", "item": "term", "id": term.id}, reviewer="Ann")
    review = row_of(workspace, document, term.id)["review"]
    assert (review["state"], review["who"]) == ("rejected", "Ann")

    take_action(workspace, document, {"verb": "undo", "item": "term", "id": term.id}, reviewer="Ben")
    assert row_of(workspace, document, term.id)["review"] is None


def test_undo_with_nothing_chosen_takes_back_ones_own_last_decision(workspace: Workspace):
    document = put_in(workspace, ARTICLE)
    one, other = reviewed_of(workspace, document).analysis.deals[0].terms[:2]

    take_action(workspace, document, {"verb": "accept", "item": "term", "id": one.id}, reviewer="Ann")
    take_action(workspace, document, {"verb": "accept", "item": "term", "id": other.id}, reviewer="Ben")
    take_action(workspace, document, {"verb": "undo"}, reviewer="Ann")

    assert reviewed_of(workspace, document).states == {other.id: "accepted"}


def test_what_was_rejected_is_not_in_the_answer_but_stays_in_its_panel(workspace: Workspace):
    document = put_in(workspace, ARTICLE)
    price = next(t for t in reviewed_of(workspace, document).analysis.deals[0].terms if t.kind == "total_consideration")

    take_action(workspace, document, {"verb": "reject", "item": "term", "id": price.id}, reviewer="Ann")

    view = article_view(reviewed_of(workspace, document))
    assert "up to $40,000,000" not in json.dumps(view["answer"])
    assert price.id in json.dumps(view["panels"]["terms"])


def test_the_machines_value_stands_beside_an_edit(workspace: Workspace):
    document = put_in(workspace, ARTICLE)
    price = next(t for t in reviewed_of(workspace, document).analysis.deals[0].terms if t.kind == "total_consideration")

    add_review(workspace, document, item="term", item_id=price.id, action="edit", after={"low": "9", "high": "9"})

    assert row_of(workspace, document, price.id)["review"]["machine"] == "total consideration: up to $40,000,000"


def test_a_marked_passage_must_be_of_the_text(workspace: Workspace):
    document = put_in(workspace, ARTICLE)
    take_action(workspace, document, {"verb": "passage", "why": "damaged", "start": 0, "end": 6}, reviewer="Ann")

    marks = article_view(reviewed_of(workspace, document))["marks"]
    assert ["damage", 0, 6] in [mark[:3] for mark in marks]
    with pytest.raises(UsageError):
        take_action(workspace, document, {"verb": "passage", "why": "damaged", "start": 0, "end": 10**9}, reviewer="A")


def test_an_action_of_no_known_kind_is_refused(workspace: Workspace):
    document = put_in(workspace, ARTICLE)

    with pytest.raises(UsageError, match="nothing that can be done"):
        take_action(workspace, document, {"verb": "drop table"}, reviewer="Ann")


def test_gold_holds_the_sections_that_somebody_vouches_for(workspace: Workspace):
    document = put_in(workspace, ARTICLE)
    term = first_term(workspace, document)
    take_action(workspace, document, {"verb": "reject", "item": "term", "id": term.id}, reviewer="Ann")
    take_action(workspace, document, {"verb": "section", "id": "deals", "complete": True}, reviewer="Ann")

    reviewed = reviewed_of(workspace, document)
    gold = json.loads(write_gold(reviewed, complete_sections(reviewed)))

    assert gold["text"] == ARTICLE
    assert sorted(gold) == ["deals", "document", "questions", "schema_version", "text"]
    assert term.id not in {kept["id"] for deal in gold["deals"] for kept in deal["terms"]}


def test_a_section_can_be_opened_again(workspace: Workspace):
    document = put_in(workspace, ARTICLE)
    take_action(workspace, document, {"verb": "section", "id": "claims", "complete": True}, reviewer="Ann")
    take_action(workspace, document, {"verb": "section", "id": "claims", "complete": False}, reviewer="Ann")

    assert complete_sections(reviewed_of(workspace, document)) == {}


def test_what_lost_its_words_is_listed(workspace: Workspace):
    document = put_in(workspace, ARTICLE)
    price = next(t for t in reviewed_of(workspace, document).analysis.deals[0].terms if t.kind == "total_consideration")
    take_action(workspace, document, {"verb": "accept", "item": "term", "id": price.id}, reviewer="Ann")

    lost = add_text_version(workspace, document, ARTICLE.replace("up to $40", "up to $41"), author="Ann")

    assert [entry.item_id for entry in lost] == [price.id]
