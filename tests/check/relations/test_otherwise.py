"""A stated value that other figures close by explain is no mismatch; one that nothing explains still is."""

import pytest

from agent.check.run import check_facts
from agent.schema.finding import Code
from tests.check.articles import facts_of

ARITHMETIC = {
    Code.PER_UNIT_MISMATCH, Code.SUM_MISMATCH, Code.PERCENT_CHANGE_MISMATCH, Code.RATIO_MISMATCH,
    Code.PART_EXCEEDS_WHOLE,
}  # fmt: skip
SOUND = [
    (
        "an earlier sale of some",
        (
            "Larch sold 1,200 masts in 2019. In 2023 Alder sold 640 of them for €246.4 million, which is €385,000"
            " a mast."
        ),
    ),
    (
        "a size under another name",
        (
            "Larch buys two hotels for €62.9 million: the Mirador with 214 rooms and the Puerta with 126. "
            "Together they have 340 keys, which is €185,000 a room."
        ),
    ),
    (
        "a share beside a change",
        (
            "After the issue the shares of Larch rise from 58.5 million shares to 63.0 million shares, of which "
            "the seller gets 4.5 million shares, about 7.1%."
        ),
    ),
    (
        "a rise by so much",
        ("The price is 44 cents a litre, 4 cents more than the 40 cents of last year, a rise of 10 percent."),
    ),
    (
        "less what overlaps",
        ("The bank will have 78 branches: 64 from Larch and 19 from Alder, minus five that overlap."),
    ),
    (
        "shares at so much each",
        (
            "The price consists of $12.4 million in cash, $9.0 million in shares, being 4,500,000 shares at "
            "$2.00, and $6.0 million in cash a year later."
        ),
    ),
    (
        "a last row of averages",
        ("Clinic | Beds | Price per bed, $ thousand\nPine | 480 | 130\nOak | 370 | 110\nTotal | 850 | 121"),
    ),
    (
        "proceeds and debts",
        (
            "Out of the proceeds $150 million goes into a buyback, $80 million to the pension scheme, and the "
            "rest toward debt, which stood at $410 million."
        ),
    ),
    (
        "a contract of another",
        "Larch expects $96 million a year from Birch for ten years, $960 million in all. Elm Hash announced a larger "
        "agreement in April, worth $1.7 billion over 12 years.",
    ),
    (
        "a fleet and the price of a ship",
        "The five ships change hands for $38.5 million each. A bid of $33 million per ship had failed. Larch will have "
        "a fleet of 23 ships.",
    ),
    (
        "a change of another value, far off",
        "Larch sold 95 ships, which made $140 million, and its margin rose 36% from what it was with 90 ships.",
    ),
    (
        "a multiple of another base, far off",
        "Net debt stood at £320 million, while the board, which hoped for 2.4 times EBITDA, approved £1,900 million.",
    ),
]
WRONG = [
    (
        "a price of one",
        ("Larch buys 640 masts from Alder for €246.4 million, which is €358,000 a mast."),
        Code.PER_UNIT_MISMATCH,
    ),
    (
        "a list that is all",
        ("The price of $30 million is made up of $12 million in cash and $21 million in shares."),
        Code.SUM_MISMATCH,
    ),
    (
        "a change told in one phrase, far off",
        "Larch had sales of $95 million in 2025, up 36% from $90 million the year before.",
        Code.PERCENT_CHANGE_MISMATCH,
    ),
    (
        "a multiple told in one phrase, far off",
        "Net debt stood at £320 million in June, or 2.4 times EBITDA of £531 million.",
        Code.RATIO_MISMATCH,
    ),
]


def alarms(text: str) -> list[Code]:
    return [finding.code for finding in check_facts(facts_of(text)).findings if finding.code in ARITHMETIC]


@pytest.mark.parametrize("text", [row[1] for row in SOUND], ids=[row[0] for row in SOUND])
def test_what_comes_out_of_figures_close_by_is_no_mismatch(text):
    assert alarms(text) == []


@pytest.mark.parametrize("text, code", [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_what_nothing_explains_is_one(text, code):
    assert alarms(text) == [code]
