"""Parts of a named whole, told apart from it: each within its whole, beyond it, and look-alikes."""

import pytest

from agent.check.rules.part_exceeds_whole import check
from tests.check.articles import facts_of, quotes_of

# (name, text with a slot, a part that fits, a part that does not, the whole)
PARTS = [
    (
        "of the company's staff",
        "Tarmont plc employs 2,400 people. It was founded in 1921.\n\nOf Tarmont's employees, {} work in Wales.",
        "1,900",
        "2,600",
        "2,400 people",
    ),
    (
        "of the revenue",
        "The group's revenue came to £310 million in 2025.\n\nWind power brought in {} of the group's 2025 revenue.",
        "£140 million",
        "£340 million",
        "£310 million",
    ),
    (
        "of a thing's noun",
        "The grid connection is good for 60 MW.\n\nA side letter lets the seller use {} of the grid connection.",
        "40 MW",
        "68 MW",
        "60 MW",
    ),
    (
        "of that, in the next sentence",
        "By 2031 the port must invest $210 million. Dredging alone will take {} of this.",
        "$120 million",
        "$245 million",
        "$210 million",
    ),
    (
        "from what was left",
        "Loans of $118 million were repaid. That left the owner with $56 million. From what was left, {} will go into "
        "repairs.",
        "$36 million",
        "$71 million",
        "$56 million",
    ),
    (
        "one of several",
        "Orex may get regulatory milestones of up to $120 million.\n\nApproval in Japan would bring a regulatory "
        "milestone of {}.",
        "$80 million",
        "$150 million",
        "up to $120 million",
    ),
]
HOLDERS = "The founders own 41% of the company.\n\nRidge Capital holds {} of it.\n\nEmployees have 15% and the public "
HOLDERS += "keeps 11% of the shares."
SILENT = [
    (
        "a larger whole is told too",
        "Revenue in Belgium was $90 million. France brought in $120 million of the group's revenue, which was $400 "
        "million.",
    ),
    ("shares sold and shares issued", "Marlow issued 3 million new shares. The fund sold 6 million of its shares."),
    ("another period", "Revenue was $90 million in 2024. France brought in $120 million of the 2025 revenue."),
    ("many of a thing", "The yard employs 900 people. Of the people of the town, 4,000 live on the coast."),
    ("of which, behind another noun", "The £41 million is repaid from a revolver, of which £120 million was undrawn."),
    ("a bare count of things told before", "It has 212 shops in 19 states, all but 73 of them leased."),
    (
        "holdings before and after",
        "Alder holds 24.9% of the company. It will hold 51.2% after the deal, and the family keeps 30% of the shares.",
    ),
    ("a stake and its two halves", "Alder owns 60% of the firm, Birch has 40%. The brothers own 30% each of Alder."),
]


@pytest.mark.parametrize("text, part", [row[1:3] for row in PARTS], ids=[row[0] for row in PARTS])
def test_a_part_within_its_whole_is_no_finding(text, part):
    assert quotes_of(check(facts_of(text.format(part)))) == []


@pytest.mark.parametrize(
    "text, part, whole", [(row[1], row[3], row[4]) for row in PARTS], ids=[row[0] for row in PARTS]
)
def test_a_part_beyond_its_whole_is_found_with_both(text, part, whole):
    assert quotes_of(check(facts_of(text.format(part)))) == [[whole, part]]


def test_holders_of_one_company_are_added_up_across_paragraphs():
    assert quotes_of(check(facts_of(HOLDERS.format("33%")))) == []
    assert quotes_of(check(facts_of(HOLDERS.format("38%")))) == [["41%", "38%", "15%", "11%"]]


@pytest.mark.parametrize("text", [row[1] for row in SILENT], ids=[row[0] for row in SILENT])
def test_what_is_no_part_of_it_is_no_finding(text):
    assert quotes_of(check(facts_of(text))) == []
