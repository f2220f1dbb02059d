"""What is put in, read by a thread: dropped while it is read, it is cancelled once it is a document."""

import threading

import pytest

from agent.app.background import Background
from agent.store.documents import Added, list_documents
from agent.store.queue import CANCELLED
from tests.app.desk import ARTICLE, put_in, workspace_at


@pytest.fixture
def workspace(tmp_path):
    return workspace_at(tmp_path)


def test_what_is_dropped_while_it_is_read_is_cancelled(workspace):
    background = Background(workspace)
    reading, go_on = threading.Event(), threading.Event()
    take = background._take

    def slow(name, read):
        def read_slowly() -> Added:
            reading.set()
            go_on.wait(30)
            return read()

        take(name, read_slowly)

    background._take = slow
    worker = threading.Thread(target=background._read, daemon=True)
    worker.start()
    background.take_bytes("offer.txt", ARTICLE.encode())
    reading.wait(30)
    [arrival] = background.arrivals()

    background.dismiss(arrival.number)
    background.stop()
    go_on.set()
    worker.join(30)

    assert [(document.source, document.failure) for document in list_documents(workspace)] == [("offer.txt", CANCELLED)]


def test_dropping_a_second_copy_leaves_the_first_alone(workspace):
    put_in(workspace, ARTICLE)
    [before] = list_documents(workspace)
    background = Background(workspace)
    background.take_bytes("again.txt", ARTICLE.encode())
    [arrival] = background.arrivals()
    number, read = background._unread.popleft()

    background._read_one(number, read)
    background.dismiss(arrival.number)

    assert [document.status for document in list_documents(workspace)] == [before.status]
