from decimal import Decimal

import pytest

from agent.errors import UsageError
from agent.schema.deal import By
from agent.schema.finding import FindingStatus
from agent.schema.review import ItemState, Reviewed
from agent.store.documents import StoredDocument
from agent.store.queue import requeue_document
from agent.store.reviews import add_review, add_text_version, list_reviews, load_reviewed, undo_review
from agent.store.workspace import Workspace
from agent.worker import work_queue
from tests.store.articles import MINE, put


@pytest.fixture
def document(workspace: Workspace) -> StoredDocument:
    added = put(workspace, MINE)
    work_queue(workspace)
    return added


def reviewed_of(workspace: Workspace, document: StoredDocument) -> Reviewed:
    found = load_reviewed(workspace, document.id)
    assert found is not None
    return found


def price_of(reviewed: Reviewed):
    return next(term for deal in reviewed.analysis.deals for term in deal.terms if term.kind == "total_consideration")


def test_an_edit_shows_the_persons_value_beside_the_machines(workspace: Workspace, document: StoredDocument):
    price = price_of(reviewed_of(workspace, document))

    add_review(workspace, document.id, item="term", item_id=price.id, action="edit", after={"low": "11", "high": "11"})

    reviewed = reviewed_of(workspace, document)
    edited = price_of(reviewed)
    assert (edited.id, edited.low, edited.by) == (price.id, Decimal(11), By.PERSON)
    assert Decimal(reviewed.machine[price.id]["low"]) == price.low == Decimal(12_000_000)
    assert reviewed.state(price.id) is ItemState.EDITED


def test_what_is_rejected_is_kept_but_not_accepted(workspace: Workspace, document: StoredDocument):
    before = reviewed_of(workspace, document)
    price = price_of(before)

    add_review(workspace, document.id, item="term", item_id=price.id, action="reject", reason="a ceiling")

    reviewed = reviewed_of(workspace, document)
    assert price_of(reviewed) == price
    assert price.id not in {term.id for deal in reviewed.accepted().deals for term in deal.terms}
    assert reviewed.unreviewed.terms == before.unreviewed.terms - 1


def test_an_undo_is_a_new_line_of_the_log(workspace: Workspace, document: StoredDocument):
    price = price_of(reviewed_of(workspace, document))
    made = add_review(workspace, document.id, item="term", item_id=price.id, action="reject", reviewer="ann")
    undone = undo_review(workspace, made.id, reviewer="ben")

    assert reviewed_of(workspace, document).state(price.id) is ItemState.UNREVIEWED
    assert [(line.action, line.reviewer, line.undoes) for line in list_reviews(workspace, document.id)] == [
        ("reject", "ann", None),
        ("undo", "ben", made.id),
    ]
    undo_review(workspace, undone.id)
    assert reviewed_of(workspace, document).state(price.id) is ItemState.REJECTED


def test_a_finding_is_confirmed_or_dismissed(workspace: Workspace, document: StoredDocument):
    findings = reviewed_of(workspace, document).analysis.findings
    assert findings

    add_review(workspace, document.id, item="finding", item_id=findings[0].id, action="dismiss")

    reviewed = reviewed_of(workspace, document)
    assert reviewed.analysis.findings[0].status is FindingStatus.DISMISSED
    assert findings[0].id not in {finding.id for finding in reviewed.accepted().findings}


def test_a_person_adds_a_term_with_its_quote(workspace: Workspace, document: StoredDocument):
    quote = "a royalty of two percent"
    start = MINE.index(quote)
    evidence = [{"quote": quote, "start": start, "end": start + len(quote), "match": "exact"}]
    term = {"kind": "royalty_rate", "low": "2", "high": "2", "unit": "%", "evidence": evidence}

    made = add_review(workspace, document.id, item="term", action="add", after=term)

    deals = reviewed_of(workspace, document).analysis.deals
    added = next(term for deal in deals for term in deal.terms if term.id == made.item_id)
    assert (added.kind, added.low, added.by) == ("royalty_rate", Decimal(2), By.PERSON)
    with pytest.raises(UsageError, match="not what the text says"):
        add_review(
            workspace, document.id, item="term", action="add",
            after={**term, "evidence": [{**evidence[0], "start": start + 1, "end": start + 1 + len(quote)}]},
        )  # fmt: skip


def test_decisions_survive_a_new_run(workspace: Workspace, document: StoredDocument):
    price = price_of(reviewed_of(workspace, document))
    add_review(workspace, document.id, item="term", item_id=price.id, action="accept")
    first = reviewed_of(workspace, document).analysis_id

    requeue_document(workspace, document.id)
    work_queue(workspace)

    reviewed = reviewed_of(workspace, document)
    assert reviewed.analysis_id > first
    assert reviewed.state(price.id) is ItemState.ACCEPTED
    assert reviewed.look_again == ()


def test_decisions_follow_their_facts_into_a_corrected_text(workspace: Workspace, document: StoredDocument):
    price = price_of(reviewed_of(workspace, document))
    add_review(workspace, document.id, item="term", item_id=price.id, action="accept")

    lost = add_text_version(workspace, document.id, "Corrected at the top.\n\n" + MINE, author="ann")
    work_queue(workspace)

    reviewed = reviewed_of(workspace, document)
    moved = price_of(reviewed)
    assert lost == []
    assert moved.id != price.id
    assert reviewed.text_version == 2
    assert reviewed.state(moved.id) is ItemState.ACCEPTED
    assert reviewed.look_again == ()


def test_a_decision_whose_quote_was_corrected_away_is_to_be_looked_at_again(
    workspace: Workspace, document: StoredDocument
):
    price = price_of(reviewed_of(workspace, document))
    add_review(workspace, document.id, item="term", item_id=price.id, action="accept")

    lost = add_text_version(workspace, document.id, MINE.replace("up to\n$12 million", "up to $15 million"))
    work_queue(workspace)

    assert [entry.was["id"] for entry in lost] == [price.id]
    again = reviewed_of(workspace, document).look_again
    assert [(entry.was["id"], entry.is_gone) for entry in again] == [(price.id, True)]


def test_a_decision_about_nothing_is_refused(workspace: Workspace, document: StoredDocument):
    with pytest.raises(UsageError, match="no term 'm000'"):
        add_review(workspace, document.id, item="term", item_id="m000", action="accept")


def test_a_figure_and_the_date_of_the_article_are_a_persons_to_correct(workspace: Workspace, document: StoredDocument):
    figures = reviewed_of(workspace, document).analysis.figures
    added = figures[0].model_dump(mode="json", exclude={"id"}) | {"low": "7", "high": "7"}

    add_review(workspace, document.id, item="figure", action="add", after=added)
    add_review(
        workspace, document.id, item="document", item_id=document.id, action="edit", after={"published": "2026-02-03"}
    )

    reviewed = reviewed_of(workspace, document)
    assert len(reviewed.analysis.figures) == len(figures) + 1
    assert reviewed.analysis.document.published == "2026-02-03"
    assert reviewed.stored.document.published != "2026-02-03"
