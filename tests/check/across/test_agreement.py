"""Values of two documents that can both be meant, and those that cannot: ceilings, floors, fractions, round numbers."""

import pytest

from agent.check.across.agreement import agree
from agent.figures.ledger import read_figures
from agent.schema.figure import Figure


def figure(text: str) -> Figure:
    return read_figures(text)[0]


@pytest.mark.parametrize(
    "one, other",
    [
        ("£412 million", "up to £420 million"),
        ("up to £14 million", "as much as £41 million"),
        ("at least £22 million", "up to £22 million"),
        ("£185 million", "£190 million"),
        ("65%", "half of the shares"),
    ],
)
def test_two_numbers_are_no_agreement(one: str, other: str):
    assert not agree(figure(one), figure(other))
    assert not agree(figure(other), figure(one))


@pytest.mark.parametrize(
    "one, other",
    [
        ("£420 million", "up to £420 million"),
        ("at least £22 million", "up to £30 million"),
        ("£22 million", "at least £22 million"),
        ("65%", "two-thirds"),
        ("£618 million", "£620 million"),
        ("nearly £8 billion", "£7.9 billion"),
        ("38%", "more than a third"),
    ],
)
def test_one_number_in_other_words_agrees(one: str, other: str):
    assert agree(figure(one), figure(other))
    assert agree(figure(other), figure(one))
