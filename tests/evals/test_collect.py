"""Reviewed articles become gold: what a person rejected is not in it, what they changed is as they said."""

from pathlib import Path

import pytest

from agent.config import load_settings
from agent.errors import UsageError
from agent.store.reviews import add_review, load_reviewed
from agent.store.workspace import Workspace, open_workspace
from agent.worker import work_queue
from evals.collect import collect_reviewed
from evals.corpus import read_corpus
from tests.store.articles import MINE, put
from tests.store.test_reviews import price_of


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return open_workspace(load_settings({"home": tmp_path / "home"}))


def test_a_reviewed_article_is_gold_as_the_desk_left_it(workspace: Workspace, tmp_path: Path):
    document = put(workspace, MINE)
    work_queue(workspace)
    before = load_reviewed(workspace, document.id)
    price = price_of(before)
    add_review(workspace, document.id, item="term", item_id=price.id, action="edit", after={"low": "11", "high": "11"})

    collected = collect_reviewed(workspace, tmp_path / "gold")
    sample = next(read_corpus(folder=tmp_path / "gold"))

    assert [(one.folder.name, one.decisions) for one in collected] == [(document.id, 1)]
    assert sample.article.text == sample.gold.text == before.analysis.text
    terms = {term.kind: term.low for deal in sample.gold.deals for term in deal.terms}
    assert terms[price.kind] == 11
    assert len(sample.gold.claims) == len(before.analysis.claims)


def test_what_was_rejected_is_no_gold(workspace: Workspace, tmp_path: Path):
    document = put(workspace, MINE)
    work_queue(workspace)
    price = price_of(load_reviewed(workspace, document.id))
    add_review(workspace, document.id, item="term", item_id=price.id, action="reject", reason="a ceiling")

    collect_reviewed(workspace, tmp_path / "gold")
    sample = next(read_corpus(folder=tmp_path / "gold"))
    assert price.id not in {term.id for deal in sample.gold.deals for term in deal.terms}


def test_a_workspace_without_decisions_has_no_gold(workspace: Workspace, tmp_path: Path):
    put(workspace, MINE)

    with pytest.raises(UsageError, match="no document has a decision"):
        collect_reviewed(workspace, tmp_path / "gold")
