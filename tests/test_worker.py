import os
import socket
import threading
from pathlib import Path

import pytest
from sqlalchemy import update

from agent.config import load_settings
from agent.llm.session import open_llm
from agent.store.analyses import load_analysis
from agent.store.documents import get_document
from agent.store.queue import Progress, Stage, cancel_document, claim_document, list_progress, worker_name
from agent.store.tables import DocumentRow, DocumentStatus, TextRow
from agent.store.workspace import Workspace, open_workspace
from agent.worker import work_queue
from evals.fakes.openai_server import Answer, FakeOpenAI
from tests.store.articles import BAKERY, MINE, TANKERS, put


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return open_workspace(load_settings({"home": tmp_path}))


def test_the_queue_is_worked_until_nothing_waits(workspace: Workspace):
    ids = [put(workspace, text).id for text in (MINE, TANKERS, BAKERY)]
    seen: list[Progress] = []

    worked = work_queue(workspace, on_progress=seen.append)

    assert sorted(worked.done) == sorted(ids)
    assert [progress.stage for progress in seen if progress.document_id == ids[0]] == [Stage.ANALYSING, Stage.DONE]
    assert {progress.stage for progress in list_progress(workspace)} == {Stage.DONE}


def test_only_the_documents_named_are_worked_on(workspace: Workspace):
    mine, tankers = put(workspace, MINE), put(workspace, TANKERS)

    work_queue(workspace, only=[tankers.id])

    assert load_analysis(workspace, tankers.id) is not None
    assert get_document(workspace, mine.id).status is DocumentStatus.QUEUED


def test_a_document_that_fails_says_why_and_stops_no_other(workspace: Workspace):
    mine, tankers = put(workspace, MINE), put(workspace, TANKERS)
    with workspace.session() as session:
        session.execute(update(TextRow).where(TextRow.document_id == mine.id).values(article={"text": 3}))

    worked = work_queue(workspace)

    assert (worked.failed, worked.done) == ([mine.id], [tankers.id])
    assert get_document(workspace, mine.id).failure


def test_a_cancelled_document_is_not_analysed(workspace: Workspace):
    mine, tankers = put(workspace, MINE), put(workspace, TANKERS)
    cancel_document(workspace, mine.id)

    def cancel_while_running(progress: Progress) -> None:
        if progress.stage is Stage.ANALYSING:
            cancel_document(workspace, progress.document_id)

    work_queue(workspace, on_progress=cancel_while_running)

    assert [load_analysis(workspace, document.id) for document in (mine, tankers)] == [None, None]
    assert {progress.stage for progress in list_progress(workspace)} == {Stage.CANCELLED}


def test_a_stopped_worker_leaves_the_rest_in_the_queue(workspace: Workspace):
    documents = [put(workspace, text) for text in (MINE, TANKERS)]
    stop = threading.Event()

    worked = work_queue(workspace, stop=stop, on_progress=lambda progress: stop.set())

    assert worked.done == []
    assert {get_document(workspace, document.id).status for document in documents} == {DocumentStatus.QUEUED}


def test_the_work_of_a_killed_process_is_taken_over_at_once(workspace: Workspace):
    mine = put(workspace, MINE)
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    claim_document(workspace, f"{socket.gethostname()[:20]}-{child}-0000")

    assert work_queue(workspace).done == [mine.id]


def test_the_work_of_a_living_process_is_left_to_it(workspace: Workspace):
    put(workspace, MINE)
    claim_document(workspace, worker_name())

    assert work_queue(workspace).done == []
    with workspace.session() as session:
        assert session.query(DocumentRow).one().status == DocumentStatus.RUNNING


def answer(request):
    asked = request.body["response_format"]["json_schema"]["name"]
    return Answer('{"deals": []}' if asked == "ExtractionReply" else '{"findings": []}')


def test_a_models_calls_are_counted_where_others_can_see(workspace: Workspace):
    document = put(workspace, MINE)
    seen: list[tuple[int, int]] = []

    def look(progress: Progress) -> None:
        seen.extend((item.done, item.total) for item in list_progress(workspace) if item.stage is Stage.ANALYSING)

    with FakeOpenAI(answer) as server:
        settings = workspace.settings.model_copy(update={"model": "openai:fake", "openai_base_url": server.url})
        work_queue(workspace, llm=open_llm(settings), on_progress=look)

    assert (0, 1) in seen
    assert (2, 2) in seen
    assert load_analysis(workspace, document.id).analysis.run.model == "openai:fake"


def test_a_cancelled_document_makes_no_further_call(workspace: Workspace):
    document = put(workspace, MINE)

    def cancel(request):
        cancel_document(workspace, document.id)
        return answer(request)

    with FakeOpenAI(cancel) as server:
        settings = workspace.settings.model_copy(update={"model": "openai:fake", "openai_base_url": server.url})
        work_queue(workspace, llm=open_llm(settings))

    assert len(server.requests) == 1
    assert list_progress(workspace)[0].stage is Stage.CANCELLED
