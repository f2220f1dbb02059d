"""Numbers that a text refers back to as known, and told otherwise."""

import pytest

from agent.check.rules.conflicting_values import check
from tests.check.articles import facts_of, quotes_of

# (name, the first telling, what refers back to it, with a slot, the same number and another)
RETOLD = [
    (
        "an owner's things",
        "Alder Vets runs 64 clinics in the north.",
        "None of Alder's {} will close, it said.",
        "64 clinics",
        "46 clinics",
    ),
    (
        "all of them",
        "The seller has a network of 31 cold stores.",
        "Stores: all {} of the company's cold stores are part of the sale.",
        "31",
        "37",
    ),
    (
        "people under two names",
        "Quill Data has a workforce of 265 and no debt.",
        "It means to keep all {} of Quill's employees.",
        "265",
        "225",
    ),
    (
        "a measure a year",
        "Fjell Steel will buy 4,200 tonnes of green hydrogen a year from Nord Gas.",
        "Since Fjell's {} a year do not fill the plant, Nord Gas wants ferries too.",
        "4,200 tonnes",
        "4,600 tonnes",
    ),
    (
        "a term with its words",
        "Kestrel has 18 months from delivery of the data package to make up its mind.",
        "The {} that Kestrel has from delivery of the package end in 2029.",
        "18 months",
        "24 months",
    ),
    (
        "a price with its digits exchanged",
        "Hama Tools is taking over the maker of lathes for €145 million.",
        "The {} that Hama pays for the company falls due in January.",
        "€145 million",
        "€154 million",
    ),
]
SILENT = [
    ("some of them", "Alder Vets runs 64 clinics.", "The other 46 clinics belong to rivals."),
    ("another owner's", "Alder Vets runs 64 clinics.\n\nBirch Pets is smaller.", "Birch's 46 clinics are for sale."),
    ("in another place", "Alder Vets runs 64 clinics.", "The 46 clinics in Wales stay open."),
    ("far apart", "Alder Vets runs 64 clinics.", "Its 12 clinics for horses will close."),
    ("shares of two kinds", "Calder has 180 million shares.", "The 150 million shares will be issued in May."),
    ("two prices", "Hama Tools pays €145 million for Ritter.", "The €160 million that Hama spends on a plant is less."),
]


@pytest.mark.parametrize("told, again, same", [row[1:4] for row in RETOLD], ids=[row[0] for row in RETOLD])
def test_the_same_number_is_no_finding(told: str, again: str, same: str) -> None:
    assert quotes_of(check(facts_of(f"{told}\n\nThe deal was signed on Monday.\n\n{again.format(same)}"))) == []


@pytest.mark.parametrize(
    "told, again, other", [(row[1], row[2], row[4]) for row in RETOLD], ids=[row[0] for row in RETOLD]
)
def test_another_number_is_found_with_the_first(told: str, again: str, other: str) -> None:
    found = quotes_of(check(facts_of(f"{told}\n\nThe deal was signed on Monday.\n\n{again.format(other)}")))
    assert len(found) == 1
    assert any(quote.startswith(other) for quote in found[0])


@pytest.mark.parametrize("told, again", [row[1:] for row in SILENT], ids=[row[0] for row in SILENT])
def test_what_is_another_thing_is_no_finding(told: str, again: str) -> None:
    assert quotes_of(check(facts_of(f"{told}\n\nThe deal was signed on Monday.\n\n{again}"))) == []
