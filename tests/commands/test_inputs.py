from pathlib import Path

import pytest

from agent.commands.inputs import expand_inputs, name_outputs
from agent.errors import UsageError


def test_a_directory_is_read_recursively_in_order_and_only_what_is_readable(tmp_path: Path):
    for name in ("b.pdf", "sub/a.txt", "sub/notes.xlsx", ".hidden.txt", "a.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")

    found = [Path(item).relative_to(tmp_path).as_posix() for item in expand_inputs([str(tmp_path)])]

    assert found == ["a.md", "b.pdf", "sub/a.txt"]


def test_files_addresses_and_standard_input_stay_as_typed():
    given = ["missing.txt", "https://example.com/a", "-"]

    assert expand_inputs(given) == given


@pytest.mark.parametrize("given", [["-", "-"], []], ids=["standard input twice", "nothing"])
def test_what_cannot_be_read_is_a_usage_error(given: list[str]):
    with pytest.raises(UsageError):
        expand_inputs(given)


def test_an_empty_directory_is_a_usage_error(tmp_path: Path):
    with pytest.raises(UsageError, match="nothing to read"):
        expand_inputs([str(tmp_path)])


@pytest.mark.parametrize(
    "sources, names",
    [
        (["news/a.txt"], ["a.json"]),
        (["a.txt", "a.pdf"], ["a.json", "a.pdf.json"]),
        (["x/a.txt", "y/a.txt", "z/a.txt"], ["a.json", "a.txt.json", "a.txt-2.json"]),
        (["a.txt", "A.pdf"], ["a.json", "A.pdf.json"]),
        (["-"], ["stdin.json"]),
        (["https://example.com/news/deal?id=3#top"], ["example.com_news_deal.json"]),
        (["https://example.com/"], ["example.com.json"]),
        (["README"], ["README.json"]),
    ],
    ids=["stem", "stems meet", "three of one name", "case folds", "stdin", "address", "host alone", "no suffix"],
)
def test_results_are_named_after_their_inputs(sources: list[str], names: list[str]):
    assert name_outputs(sources) == names
