"""Paired differences, what is listed, and when the gate closes."""

from pathlib import Path

import pytest

from agent.errors import UsageError
from evals.__main__ import main
from evals.compare import Comparison, Line, Side, compare_sides, side_of
from evals.gate import failures_of, read_baseline, write_baseline
from evals.score import Counts, Error, Kind, Score

ARTICLES = [f"a{number:02}" for number in range(12)]


def side(*scores: Score, changed: tuple[str, ...] = ()) -> Side:
    names = {score.sample for score in scores}
    digests = {name: "other" if name in changed else "same" for name in sorted(names)}
    return side_of("corpus", None, "all", digests, scores)


def scores(hits: dict[str, int], *, measure: str = "term", group: str = "", kind: Kind = Kind.F1) -> list[Score]:
    return [
        Score(sample=name, measure=measure, group=group, kind=kind, counts=Counts(hits.get(name, 4), 4, 4))
        for name in ARTICLES
    ]


def change_of(comparison: Comparison, name: str, group: str = ""):
    return next(one for one in comparison.changes if (one.name, one.group) == (name, group))


def test_the_same_run_twice_changes_nothing():
    comparison = compare_sides(side(*scores({})), side(*scores({})))

    assert change_of(comparison, "term").interval == (0.0, 0.0)
    assert change_of(comparison, "term").moved == ()
    assert failures_of(comparison) == []


def test_a_loss_in_most_articles_closes_the_gate():
    worse = scores(dict.fromkeys(ARTICLES[:9], 3))
    comparison = compare_sides(side(*scores({})), side(*worse))

    change = change_of(comparison, "term")
    assert (change.n, change.before, change.after) == (12, 1.0, 39 / 48)
    assert len(change.moved) == 9
    assert failures_of(comparison) == [change]


def test_a_loss_in_one_article_is_listed_and_lets_the_build_pass():
    comparison = compare_sides(side(*scores({})), side(*scores({"a00": 0})))

    assert [name for name, _ in change_of(comparison, "term").moved] == ["a00"]
    assert failures_of(comparison) == []


def test_a_gain_is_no_failure():
    comparison = compare_sides(side(*scores(dict.fromkeys(ARTICLES, 2))), side(*scores({})))

    assert change_of(comparison, "term").is_better
    assert failures_of(comparison) == []


def test_more_alarms_are_worse():
    quiet, loud = (scores(dict.fromkeys(ARTICLES, hits), measure="alarms", kind=Kind.RATE) for hits in (0, 2))

    assert [change.name for change in failures_of(compare_sides(side(*quiet), side(*loud)))] == ["alarms"]
    assert failures_of(compare_sides(side(*loud), side(*quiet))) == []


def test_a_code_that_says_nothing_any_more_counts_as_missed():
    finding = scores({}, measure="finding", group="sum_mismatch")
    comparison = compare_sides(side(*finding, *scores({})), side(*scores({})))

    assert change_of(comparison, "finding", "sum_mismatch").after == 0.0


def test_a_group_on_few_articles_does_not_close_the_gate():
    few = [score for score in scores({}, measure="finding", group="escrow") if score.sample in ARTICLES[:3]]
    lost = [score.model_copy(update={"counts": Counts(0, 0, 4)}) for score in few]
    many = scores({}, measure="finding")
    comparison = compare_sides(side(*few, *many), side(*lost, *many))

    assert change_of(comparison, "finding", "escrow").is_worse
    assert "escrow" not in {change.group for change in failures_of(comparison)}


def test_articles_that_are_not_the_same_are_left_out_aloud():
    comparison = compare_sides(side(*scores({})), side(*scores({"a00": 0}), changed=("a00",)))

    assert comparison.left_out == ("a00",)
    assert change_of(comparison, "term").n == 11
    assert change_of(comparison, "term").moved == ()


def test_lost_gold_and_new_alarms_are_listed_one_by_one():
    missed = Error(kind="missed", what="the sum is off", start=3, end=5)
    alarm = Error(kind="wrong", what="two dates", start=9, end=12)
    old = Error(kind="wrong", what="worded in one way", start=20, end=22)
    reworded = old.model_copy(update={"what": "worded in another"})

    def with_errors(*errors: Error) -> Side:
        return side(Score(sample="a00", measure="finding", group="sum_mismatch", counts=Counts(1, 1, 1), errors=errors))

    comparison = compare_sides(with_errors(old), with_errors(missed, alarm, reworded))
    assert [error.what for _, _, error in comparison.lost] == ["the sum is off"]
    assert [error.what for _, _, error in comparison.gained] == ["two dates"]
    assert comparison.mended == 0
    assert compare_sides(with_errors(missed, alarm), with_errors()).mended == 2


def test_a_baseline_reads_back_as_it_was_written(tmp_path: Path):
    known = {"corpus": side(*scores({"a03": 1}, kind=Kind.SHARE))}
    write_baseline(tmp_path / "baseline.json", known)

    assert read_baseline(tmp_path / "baseline.json") == known


@pytest.mark.parametrize("content, told", [(None, "no baseline"), ("[]", "is no baseline")])
def test_a_baseline_that_is_none_says_so(tmp_path: Path, content: str | None, told: str):
    path = tmp_path / "baseline.json"
    if content is not None:
        path.write_text(content)

    with pytest.raises(UsageError, match=told):
        read_baseline(path)


def test_the_gate_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "baseline.json"
    assert main(["run", "corpus", "--limit", "8", "--workers", "1"]) == 0
    assert main(["baseline", "corpus", "--out", str(path)]) == 0
    assert main(["gate", "--baseline", str(path), "--run", "1"]) == 0
    assert "gate: passed" in capsys.readouterr().out

    known = read_baseline(path)["corpus"]
    perfect = [perfected(line) if line.name == "term" else line for line in known.lines]
    write_baseline(path, {"corpus": known.model_copy(update={"lines": tuple(perfect)})})
    assert main(["gate", "--baseline", str(path), "--run", "1"]) == 100
    assert "measures got worse" in capsys.readouterr().out


def perfected(line: Line) -> Line:
    articles = {
        name: tuple(Counts(one.expected, one.expected, one.expected) for one in counts)
        for name, counts in line.articles.items()
    }
    return line.model_copy(update={"articles": articles})


def test_runs_of_two_models_stand_side_by_side(capsys: pytest.CaptureFixture[str]):
    main(["run", "corpus", "--limit", "2", "--workers", "1"])
    capsys.readouterr()

    assert main(["matrix"]) == 0
    printed = capsys.readouterr().out
    assert "offline" in printed
    assert "figure value" in printed
