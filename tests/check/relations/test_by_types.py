"""Arithmetic told in any words: products, sums and parts by the types of their figures, with look-alikes left alone."""

import pytest

from agent.check.rules import part_exceeds_whole, per_unit_mismatch, sum_mismatch
from tests.check.articles import facts_of, quotes_of

PRODUCTS = [
    "Ferry line Nordsund has ordered three vessels from the Turkish yard Akdeniz. The price comes to $46 "
    "million apiece. "
    "An order book worth $183 million is the largest that Akdeniz has had.",
    "Brightmoor's owners will get 14.20 euros a share. The bid was made public in a filing on Friday. It is worth 525 "
    "million euros in all, for the 38.7 million shares of the company are all to be bought, at 14.20 euros a "
    "share. Some "
    "552 million euros were expected.",
    "Under the accord Kelvane pays $12 million a year. The accord runs for 15 years, and Kelvane puts its value "
    "at $810 "
    "million.",
    "The fund bought 1,250 flats in Leipzig at 96,000 euros a flat. It paid 102 million euros in total.",
]
NO_PRODUCTS = [
    "Ferry line Nordsund has ordered three vessels at $46 million apiece. An order worth $138 million is the largest "
    "that the yard has had.",
    "Nordsund pays $46 million apiece for three vessels. The yard's order book is worth $381 million.",
    "Kelvane pays $12 million a year. In the past three years it invested $63 million.",
    "The rent is $12 million a year. It rises with inflation over the 15 years, and the lease is worth $210 million.",
    "The two older ships cost $30 million each and the two younger ones $41 million each. The fleet costs $142 "
    "million.",
]
SUMS = [
    "Trawick is buying the mill for $86 million. It pays $40 million in cash, $25 million in shares and $11 million in "
    "a note.",
    "The group has 3,700 staff: 1,900 in Spain, 1,100 in Portugal and 500 in Morocco.",
    "The price of $54 million is made up of $30 million now and $14 million in two years.",
]
NO_SUMS = [
    "Trawick is buying the mill for $76 million. It pays $40 million in cash, $25 million in shares and $11 million in "
    "a note.",
    "Sales rose to $86 million from $76 million. The mill earned $40 million, the yard $25 million and the farm $11 "
    "million.",
    "The price of $54 million compares with $30 million for the yard and $14 million for the farm.",
    "The group has 3,700 staff, among them 1,900 in Spain, 1,100 in Portugal and 500 in Morocco.",
]
PARTS = [
    "Ridley Optik is a chain of 118 shops. It owns 131 of its shops.",
    "The trust is paying for 40,000 hectares of forest. Some 46,000 hectares of the land may not be felled.",
    "The lab group had sales of 90 million euros last year. The German arm alone brought in 97 million euros.",
    "The partners will spend $40 million on the mine. The road alone will cost $52 million.",
]
NO_PARTS = [
    "Ridley Optik is a chain of 118 shops. It owns 31 of its shops.",
    "The trust is paying for 40,000 hectares of forest. It has 46,000 hectares elsewhere.",
    "The lab group had sales of 90 million euros last year. The building alone is valued at 97 million euros.",
    "Ridley Optik had 118 shops. It will close 31 of its shops and open 140 new ones.",
]


@pytest.mark.parametrize("text", PRODUCTS)
def test_a_total_that_is_not_the_product_is_found(text: str) -> None:
    assert len(per_unit_mismatch.check(facts_of(text)).findings) == 1


@pytest.mark.parametrize("text", NO_PRODUCTS)
def test_no_total_is_made_of_what_is_told_beside_it(text: str) -> None:
    assert quotes_of(per_unit_mismatch.check(facts_of(text))) == []


@pytest.mark.parametrize("text", SUMS)
def test_a_total_that_is_not_the_sum_is_found(text: str) -> None:
    assert len(sum_mismatch.check(facts_of(text)).findings) == 1


@pytest.mark.parametrize("text", NO_SUMS)
def test_no_sum_is_made_of_what_is_not_all(text: str) -> None:
    assert quotes_of(sum_mismatch.check(facts_of(text))) == []


@pytest.mark.parametrize("text", PARTS)
def test_a_part_larger_than_its_whole_is_found(text: str) -> None:
    assert len(part_exceeds_whole.check(facts_of(text)).findings) == 1


@pytest.mark.parametrize("text", NO_PARTS)
def test_no_part_is_made_of_what_is_another_thing(text: str) -> None:
    assert quotes_of(part_exceeds_whole.check(facts_of(text))) == []
