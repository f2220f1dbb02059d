"""What a person decided in a real workspace, as it leaves in a file."""

import pytest

from agent.bundled import sample_article
from agent.config import load_settings
from agent.export.dossier import open_dossier
from agent.ingest.load import load_article
from agent.store.documents import add_document
from agent.store.reviews import add_review, load_reviewed
from agent.store.workspace import Workspace, open_workspace
from agent.worker import work_queue


@pytest.fixture
def workspace(tmp_path) -> Workspace:
    return open_workspace(load_settings({"home": tmp_path}))


@pytest.fixture
def document(workspace) -> str:
    article = load_article(sample_article())
    add_document(workspace, article, sample_article().read_bytes())
    work_queue(workspace)
    return article.document.id


def test_an_edit_leaves_with_the_machine_s_value_beside_it(workspace, document):
    term = next(
        t for t in load_reviewed(workspace, document).analysis.deals[0].terms if t.kind == "total_consideration"
    )
    add_review(
        workspace, document, item="term", action="edit", item_id=term.id, after={"low": "29000000", "high": "29000000"},
        reason="by phone", reviewer="Ada",
    )  # fmt: skip

    dossier = open_dossier(load_reviewed(workspace, document))

    decision = dossier.decision(term.id)
    assert (decision.state, decision.reviewer, decision.reason) == ("edited", "Ada", "by phone")
    assert decision.machine == "up to $30,000,000"
    assert dossier.reviewers == ("Ada",)
    assert dossier.version.endswith("of text version 1, by rules only, no model")


def test_a_dismissed_finding_counts_as_reviewed(workspace, document):
    before = open_dossier(load_reviewed(workspace, document)).unreviewed()["findings"]
    finding = load_reviewed(workspace, document).analysis.findings[0]
    add_review(workspace, document, item="finding", action="dismiss", item_id=finding.id, reviewer="Ada")

    after = open_dossier(load_reviewed(workspace, document)).unreviewed()["findings"]

    assert after == (before[0] - 1, before[1])
