"""One sort of quantity told twice: found where there is one of it, left alone where there are two."""

import pytest

from agent.check.rules import conflicting_values
from tests.check.articles import facts_of, quotes_of

ONE = [
    "Sembla Foods has bought the pickle maker Ornek. Some 640 people work for Ornek. All 460 of its employees "
    "will stay.",
    "The mine will be worked for 11 years, the study says; the mine life was put at 11 years. Tarn Gold expects "
    "to build "
    "it in 2027. With 16 years of mining in front of it, Tarn Gold can pay its debts.",
    "Talvik Metals keeps a royalty of 2.0%. The royalty of 2.5% can be bought back by the new owner.",
    "The warehouse was let to Brandis for 10 years. The 15-year lease is a rare one, the landlord said.",
    "Orva Shipping sold notes due 2031. The notes carry 8.25%. Investors liked the coupon of 8.75%, a banker said.",
    "Merrin Copper turned out 36,400 tonnes in 2024. The buyer takes on a mine with an output of 34,600 tonnes "
    "in 2024, "
    "and Merrin Copper a loan.",
]
TWO = [
    "Sembla Foods has bought the pickle maker Ornek. Some 640 people work for Ornek. Sembla itself employs 460 people.",
    "The warehouse was let to Brandis for 10 years. An option for another 15 years comes with the lease.",
    "Talvik Metals keeps a royalty of 2.0% on gold. Alder Bank holds a further royalty of 2.5%.",
    "Orva Shipping sold notes due 2031 with a coupon of 8.25%. Its old notes carried a coupon of 8.75%.",
    "Merrin Copper turned out 36,400 tonnes in 2024, up from 34,600 tonnes.",
    "The company employs 640 people. It will cut 60 jobs, after which 580 people will work there.",
    "The loan falls due in 5 years. The lease runs for 7 years.",
]


@pytest.mark.parametrize("text", ONE)
def test_one_thing_with_two_values_is_found(text: str) -> None:
    assert len(conflicting_values.check(facts_of(text)).findings) == 1


@pytest.mark.parametrize("text", TWO)
def test_two_things_are_left_alone(text: str) -> None:
    assert quotes_of(conflicting_values.check(facts_of(text))) == []
