"""Outside data in one shape: rows in the datasets' own formats, written here, with scores counted by hand."""

import json
from pathlib import Path

import pytest

from evals.adapters.acquisitions import ACQUISITIONS_TASK
from evals.adapters.mining_announcements import MINING_TASK
from evals.adapters.newsquant import NEWSQUANT_TASK
from evals.adapters.summedits import SUMMEDITS_TASK, Verdicts
from evals.measure import measure_scores
from evals.run import score_sample
from evals.sample import AbsentError, Choice
from evals.tasks import TASKS


def write_rows(path: Path, *rows: object) -> None:
    path.write_text("\n".join(json.dumps(row) for row in rows))


def measured(task, folder: Path, reply=None) -> dict[tuple[str, str], tuple[float, int, int]]:
    samples = list(task.read_samples(Choice(data=folder)))
    scores = [one for sample in samples for one in score_sample(task, sample, reply or task.solve(sample, None))]
    return {(line.name, line.group): tuple(line.counts) for line in measure_scores(scores)}


def test_newsquant(tmp_path: Path):
    right = {"change": "=", "value": "31.0", "unit": "ships", "normalized_unit": "ship"}
    missed = {"change": "up", "value": "7.0-9.0", "unit": "", "normalized_unit": "percentage"}
    write_rows(tmp_path / "newsquant_dev.jsonl", {"text": "Orla Lines has 31 ships.", "quantities": [right, missed]})

    lines = measured(NEWSQUANT_TASK, tmp_path)
    assert lines["quantity: value", ""] == (1, 1, 2)
    assert lines["quantity: value+change", ""] == (1, 1, 2)


def test_acquisitions(tmp_path: Path):
    text = "Alder Foods Inc said it acquired Birch Mills Inc from Cedar Corp for 30 mln dlrs."
    gold = {
        "ACQUIRED": [["Birch Mills Inc", "Birch"]], "PURCHASER": [["ALDER FOODS"]], "SELLER": [["Dogwood"]],
        "DLRAMT": [],
    }  # fmt: skip
    write_rows(tmp_path / "acquisitions_dev.jsonl", {"text": text, "gold": gold})

    lines = measured(ACQUISITIONS_TASK, tmp_path)
    assert lines["slot, normalised", "ACQUIRED"] == (1, 1, 1)
    assert lines["slot, normalised", "PURCHASER"] == (1, 1, 1)
    assert lines["slot, normalised", "SELLER"] == (0, 1, 1)
    assert lines["slot, normalised", "DLRAMT"] == (0, 1, 0)


@pytest.fixture
def summedits(tmp_path: Path) -> Path:
    document = "Alder Foods bought Birch Mills for $30 million. Birch Mills employs 400 people."
    (tmp_path / "summedits_dev_docs.json").write_text(json.dumps({"d1": document}))
    seed = "Birch Mills employs 400 people."
    shared = {"doc_id": "d1", "domain": "news", "seed": seed, "edit_types": [], "numeric_edit": True}
    edited = {**shared, "claim": "Birch Mills employs 900 people.", "consistent": False}
    write_rows(tmp_path / "summedits_dev.jsonl", edited, {**shared, "claim": seed, "consistent": True})
    return tmp_path


def test_a_number_that_was_edited_is_called_and_its_control_is_not(summedits: Path):
    lines = measured(SUMMEDITS_TASK, summedits)

    assert lines["all edits, news", "edited"] == (1, 1, 1)
    assert lines["all edits, news", "sound"] == (1, 1, 1)
    assert lines["digits changed", "sound"] == (2, 2, 2)


def test_saying_nothing_is_half_right(summedits: Path):
    samples = list(SUMMEDITS_TASK.read_samples(Choice(data=summedits)))
    silent = Verdicts(statement=(), control=())
    lines = measure_scores(one for sample in samples for one in score_sample(SUMMEDITS_TASK, sample, silent))

    assert next(line.value for line in lines if (line.name, line.group) == ("all edits", "")) == 0.5


def test_mining_announcements(tmp_path: Path):
    text = "Larch Minerals has acquired 80% of the Tamar project for A$2 million in cash."
    gold = {
        "interest_acquired_percent": {"value": 80}, "cash_payments_raw": {"value": 2_000_000},
        "nsr_acquired_percent": {"value": 1.5},
    }  # fmt: skip
    write_rows(tmp_path / "mining_announcements_dev.jsonl", {"id": "tamar", "texts": {"a": text}, "gold": gold})

    lines = measured(MINING_TASK, tmp_path)
    assert lines["consideration field", "interest_acquired_percent"] == (1, 1, 1)
    # A value that no text states is not asked for.
    assert ("consideration field", "nsr_acquired_percent") not in lines


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_absent_data_is_said(task, tmp_path: Path):
    with pytest.raises(AbsentError):
        list(task.read_samples(Choice(data=tmp_path)))
