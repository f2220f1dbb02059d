import time
from collections.abc import Callable

import pytest

from agent.errors import LoadError, NoTextError
from agent.ingest import isolate
from agent.ingest.content import Content
from agent.ingest.isolate import IsolationLimits, run_isolated

SHORT = IsolationLimits(first_s=1.5, more_per_step_s=0.3)


def path(reader: Callable[..., Content]) -> str:
    return f"{reader.__module__}.{reader.__name__}"


def echo(data: bytes, *, name: str) -> Content:
    print("a library that talks")
    return Content(text=f"{name} {data.decode()}", media_type="pdf")


def refuse(data: bytes, *, name: str) -> Content:
    raise NoTextError(f"{name}: nothing there", hint="Give another.")


def crash(data: bytes, *, name: str) -> Content:
    raise ZeroDivisionError


def hang(data: bytes, *, name: str) -> Content:
    time.sleep(60)
    return Content(text="", media_type="pdf")


def swell(data: bytes, *, name: str) -> Content:
    return Content(text="x" * 3_000_000_000, media_type="pdf")


def recurse(data: bytes, *, name: str) -> Content:
    return recurse(data, name=name)


def walk(data: bytes, *, name: str, progress: Callable[[int], None]) -> Content:
    for _ in range(8):
        time.sleep(0.25)
        progress(1)
    return Content(text="done", media_type="pdf")


def test_a_reader_answers_from_its_own_process():
    assert run_isolated(path(echo), b"$3 million", name="a.pdf") == Content(text="a.pdf $3 million", media_type="pdf")


def test_the_process_is_kept_for_the_next_document():
    run_isolated(path(echo), b"one", name="a")
    first = isolate.worker_id()

    run_isolated(path(echo), b"two", name="b")

    assert isolate.worker_id() == first


def test_an_error_keeps_its_kind_its_words_and_its_hint():
    with pytest.raises(NoTextError) as caught:
        run_isolated(path(refuse), b"", name="a.pdf")

    assert (caught.value.message, caught.value.hint) == ("a.pdf: nothing there", "Give another.")


@pytest.mark.parametrize(
    "reader, words",
    [
        pytest.param(crash, "damaged", id="crashes"),
        pytest.param(hang, "too long", id="hangs"),
        pytest.param(swell, "too much memory", id="swells"),
        pytest.param(recurse, "nested too deeply", id="recurses"),
    ],
)
def test_a_reader_that_goes_wrong_is_one_line_and_the_next_one_works(reader: Callable[..., Content], words: str):
    with pytest.raises(LoadError, match=words):
        run_isolated(path(reader), b"", name="a.pdf", limits=SHORT)

    assert run_isolated(path(echo), b"on", name="b").text == "b on"


def test_every_step_that_is_done_buys_time():
    assert run_isolated(path(walk), b"", name="a.pdf", has_steps=True, limits=SHORT).text == "done"
