import pytest

from agent.app.written import claim_fields, read_figure, term_fields
from agent.errors import UsageError


@pytest.mark.parametrize(
    "kind, written, low, modifier",
    [
        ("total_consideration", "up to $30,000,000", "30000000", "up_to"),
        ("stake", "about 68%", "68", "about"),
        ("term_length", "10 months", "10", "exact"),
        ("closing_date", "by 30 June 2026", "2026-06-30", "up_to"),
    ],
)
def test_a_value_is_read_as_an_article_writes_it(kind: str, written: str, low: str, modifier: str):
    fields = term_fields(kind, written)

    assert (fields["low"], fields["modifier"]) == (low, modifier)


def test_words_stay_words():
    assert term_fields("exclusivity", "none for 2 years")["text"] == "none for 2 years"


def test_an_empty_value_is_no_value():
    assert claim_fields(" ")["low"] is None


@pytest.mark.parametrize("written", ["soon", "$3 million and $4 million"])
def test_one_quantity_is_wanted(written: str):
    with pytest.raises(UsageError, match="in"):
        read_figure(written)
