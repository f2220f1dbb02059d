"""A run is kept, goes on where it stopped, and can be scored again without solving."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from agent.errors import StoreError, UsageError
from agent.schema.record import Record
from evals.__main__ import main
from evals.measure import measure_scores
from evals.plain import article_of
from evals.run import Effort, rescore, run_task
from evals.sample import Choice, Sample
from evals.score import Counts, Score
from evals.store.runs import RunStore
from evals.task import Task

SAMPLES = [Sample(name, article_of(name), gold=len(name)) for name in ("one", "three", "seven", "eleven")]
solved: list[str] = []


class Count(Record):
    letters: int


def count_letters(sample: Sample[int], llm: None) -> Count:
    solved.append(sample.name)
    return Count(letters=len(sample.article.text))


def breaks_on_seven(sample: Sample[int], llm: None) -> Count:
    if sample.name == "seven":
        raise ValueError("no such number")
    return count_letters(sample, llm)


def score(sample: Sample[int], reply: Count) -> Iterable[Score]:
    yield Score(sample=sample.name, measure="letters", counts=Counts(int(reply.letters == sample.gold), 1, 1))


def score_strictly(sample: Sample[int], reply: Count) -> Iterable[Score]:
    yield Score(sample=sample.name, measure="letters", counts=Counts(0, 1, 1))


def task(solve=count_letters, scorer=score) -> Task[int, Count]:
    return Task("letters", "how many letters", lambda choice: SAMPLES, solve, Count, scorer)


@pytest.fixture
def store(tmp_path: Path) -> RunStore:
    solved.clear()
    return RunStore(tmp_path)


def test_a_sample_that_breaks_is_unscored_and_no_zero(store: RunStore):
    run_id = run_task(task(breaks_on_seven), Choice(), store)

    lines = {line.name: line for line in measure_scores(store.scores(run_id))}
    assert (lines["letters"].n, lines["letters"].value) == (3, 1.0)
    assert (lines["solved"].n, lines["solved"].unscored) == (3, 1)
    assert store.summary(run_id).failed == 1


def test_a_run_that_was_cut_off_goes_on_where_it_was(store: RunStore):
    def stop_after_two(kept: object, left: int) -> None:
        if len(solved) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_task(task(), Choice(), store, effort=Effort(on_solved=stop_after_two))
    run_id = run_task(task(), Choice(), store)

    assert solved == ["one", "three", "seven", "eleven"]
    assert [summary.id for summary in store.summaries()] == [run_id]
    assert store.summary(run_id).finished is not None


def test_a_finished_run_is_not_gone_on_with(store: RunStore):
    first, second = run_task(task(), Choice(), store), run_task(task(), Choice(), store)

    assert first != second
    assert len(solved) == 8


def test_kept_replies_are_scored_again_without_solving(store: RunStore):
    run_id = run_task(task(), Choice(), store)
    solved.clear()

    assert rescore(task(scorer=score_strictly), Choice(), store, run_id) == 4
    assert solved == []
    letters = next(line for line in measure_scores(store.scores(run_id)) if line.name == "letters")
    assert letters.value == 0.0


def test_two_workers_say_what_one_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    tables = []
    for workers in ("1", "2"):
        assert main(["run", "corpus", "--limit", "4", "--workers", workers]) == 0
        tables.append(capsys.readouterr().out.split("\n", 1)[1])

    assert tables[0] == tables[1]
    assert "figure value" in tables[0]


def test_errors_stand_beside_their_text(capsys: pytest.CaptureFixture[str]):
    assert main(["run", "corpus", "--split", "dev", "--errors", "finding"]) == 0

    printed = capsys.readouterr().out
    assert "finding: " in printed
    assert "missed: " in printed
    assert "…" in printed


def test_an_unknown_measure_names_those_there_are(capsys: pytest.CaptureFixture[str]):
    assert main(["run", "corpus", "--limit", "1", "--errors", "luck"]) == 2

    assert "figure value" in capsys.readouterr().err


def test_absent_data_is_skipped_aloud(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["run", "corpus", "--data", str(tmp_path)]) == 0

    assert "corpus: skipped" in capsys.readouterr().err


def test_a_run_that_is_not_kept_is_a_usage_error(store: RunStore):
    with pytest.raises(UsageError, match="no run 7"):
        store.summary(7)


def test_a_file_of_another_version_is_told_and_left_alone(tmp_path):
    with closing(sqlite3.connect(tmp_path / "evals.db")) as old:
        old.execute("create table samples (run_id integer, name text)")
        old.commit()

    with pytest.raises(StoreError, match=r"another version of tieout: it has no .*samples\.cluster"):
        RunStore(tmp_path)
