"""Short articles with decoys: each flaw is found by one rule and by no other, and the rest is left alone."""

import pytest

from agent.check.rules import per_unit_mismatch, percent_change_mismatch, ratio_mismatch, unit_mismatch
from tests.check.articles import facts_of, quotes_of

_RULES = {
    "unit": unit_mismatch.check,
    "per unit": per_unit_mismatch.check,
    "change": percent_change_mismatch.check,
    "ratio": ratio_mismatch.check,
}
FOUND = [
    (
        "per unit",
        "Solar developer Brightfell sells Dunmore park\n\nBrightfell Energy said it had sold the Dunmore solar "
        "park, which has 90 MW of panels, to pension fund Aldersyde. The consideration is £72 million, "
        "payable on completion in June.\n\nBrightfell is left with 240 MW in operation and 1.1 GW in "
        "development.\n\nThe sale price, at £1.1 million a megawatt, compares with £0.7 million for a park sold "
        "by Tern last month, Brightfell said.",
    ),
    (
        "change",
        "Kestor bids for Vantage Labs\n\nKestor plc made a recommended cash offer of 420 pence per share for "
        "Vantage Labs, valuing it at £840 million.\n\nVantage shares, which have fallen by a fifth this year, "
        "last traded at 300 pence before the announcement.\n\nKestor said the offer was 55 per cent above that "
        "price and would add to earnings in its first year.",
    ),
    (
        "per unit",
        "Nordvolt signs hosting contract\n\nNordvolt will host 30 MW of computers for Axion for 10 years. Axion "
        "pays 1.6 million euros per megawatt and year, or 48 million euros a year.\n\nOver the ten years, "
        "Nordvolt expects the contract to be worth 540 million euros.",
    ),
    (
        "unit",
        "Calder Bank agreed to buy Tarn Finance, which has a loan book of $3.4 billion. The price was not "
        "disclosed.\n\nCalder itself has total assets of $41 billion. Tarn's loan book of $3.4 million is "
        "concentrated in farm lending.",
    ),
    (
        "change",
        "Miner Tessel said that output at its Corvo mine came to 126,000 ounces last year, an increase of 26% "
        "on the 105,000 ounces of 2024, and that costs were $1,150 an ounce.",
    ),
    (
        "ratio",
        "Landlord Meridale has sold the Quayside mall for €150 million to a family office. Passing rent is "
        "€9.6 million a year, which equates to a yield of 7.2%, Meridale said.",
    ),
    (
        "ratio",
        "After the purchase of 9 million new shares, Orla will own 36% of Tamber, which will then have 30 "
        "million shares outstanding.",
    ),
    (
        "change",
        "Der Gewinn sank um 30 Prozent auf 40 Millionen Euro. Im Vorjahr waren es 50 Millionen Euro gewesen.",
    ),
    (
        "per unit",
        "El fondo compra el edificio por 60 millones de euros. Tiene 15.000 metros cuadrados, de modo que el "
        "precio equivale a 5.200 euros por metro cuadrado.",
    ),
    (
        "per unit",
        "Le groupe cède ses 50 magasins pour 75 millions d'euros, soit 2,1 millions d'euros par magasin.",
    ),
    (
        "ratio",
        "El precio de 120 millones de euros equivale a 10 veces el ebitda. El ebitda de la empresa fue de 15 "
        "millones de euros en 2025.",
    ),
    (
        "change",
        "L'offre à 24 euros par action fait ressortir une prime de 35 % sur le cours de clôture de 20 euros.",
    ),
    (
        "ratio",
        "Tarrant's debt of $800 million compares with EBITDA of $200 million, a leverage ratio of 5.2 times.",
    ),
    (
        "ratio",
        "The company said 140 of its 400 employees, or 45%, would move to the buyer.",
    ),
    (
        "ratio",
        "Exports made up £36 million of last year's revenue of £90 million, or 52%.",
    ),
    (
        "per unit",
        "Ridge Water will supply 20 million cubic metres a year at €0.45 per cubic metre, which brings it €12 "
        "million annually.",
    ),
    (
        "per unit",
        "The royalty company pays $90 million for 1.5 million ounces in the ground, or $80 an ounce.",
    ),
    (
        "per unit",
        "The facility fee is £15,000 a month for 24 months, a total of £420,000.",
    ),
    (
        "change",
        "Investors paid 18 euros a share, 20 percent less than the 20 euros at which the stock had closed.",
    ),
    (
        "change",
        "The headcount grew from 480 to 600 in the year, an increase of 35%.",
    ),
    (
        "change",
        "The target price goes from 60p to 75p, up 15%.",
    ),
]
QUIET = [
    (
        "Halyard to buy Corr Marine in $620 million deal\n\nOSLO, May 4 - Halyard Shipping agreed to buy Corr "
        "Marine, owner of 12 tankers, for $620 million, of which $450 million is in cash and the rest in "
        "shares.\n\nCorr had revenue of $180 million last year and EBITDA of $77.5 million, so the price is "
        "eight times EBITDA. Halyard, with 41 ships, had revenue of $900 million and EBITDA of $310 million.\n\n"
        "The average age of Corr's fleet is six years. Brokers put its ships at about $48 million each. "
        "Halyard's net debt was $640 million at the end of March, 2.1 times EBITDA; after the deal it will be "
        "2.8 times.\n\nHalyard shares fell 3% to 97 kroner. In 2023 it paid $33 million a ship for five tankers "
        "from Drummond."
    ),
    (
        "Solar developer Brightfell sells Dunmore park\n\nBrightfell Energy said it had sold the Dunmore solar "
        "park, which has 90 MW of panels, to pension fund Aldersyde. The consideration is £72 million, "
        "payable on completion in June.\n\nBrightfell is left with 240 MW in operation and 1.1 GW in "
        "development, which it will build at about £0.9 million per megawatt.\n\nThe sale price is £0.8 million "
        "a megawatt, against £0.7 million for a park sold by Tern last month. Power from the park is sold at "
        "£61 per MWh."
    ),
    (
        "Kestor bids for Vantage Labs\n\nKestor plc made a recommended cash offer of 420 pence per share for "
        "Vantage Labs, valuing it at £840 million. In January it had offered 380 pence, which Vantage "
        "rejected as too low.\n\nVantage shares closed at 300 pence before the announcement, so the premium is "
        "40 per cent. They traded at 415 pence on Monday. Kestor's own shares closed at 1,020 pence, down 2 "
        "per cent. The first offer was a premium of 27 per cent."
    ),
    (
        "Nordvolt signs hosting contract\n\nNordvolt will host 30 MW of computers for Axion for 10 years, with "
        "an option for another 5 years. Axion pays 1.6 million euros per megawatt and year, or 48 million "
        "euros a year.\n\nOver the ten years, Nordvolt expects the contract to be worth 480 million euros. With "
        "the option used, it would be 720 million euros. Construction costs 210 million euros, 7 million "
        "euros per megawatt."
    ),
    (
        "Calder Bank agreed to buy Tarn Finance, which has loans of $3.4 billion, for $510 million, or 1.2 "
        "times tangible book value of $425 million.\n\nProvisions for the loans were $3.4 million in the "
        "quarter. Calder has assets of $41 billion, 12% more than a year ago."
    ),
    (
        "Landlord Meridale has sold the Quayside mall for €150 million to a family office. Passing rent is "
        "€9.6 million a year, which equates to a yield of 6.4%; in 2021, when the market was stronger, a "
        "sister mall had fetched a yield of 5.1%. Vacancy is 7.2%."
    ),
    (
        "Tamber sold 9 million new shares to Orla, which will own 30% of the 30 million shares then "
        "outstanding, at $4 each, or $36 million in total."
    ),
]


@pytest.mark.parametrize("code, text", FOUND)
def test_one_rule_finds_it_and_no_other(code: str, text: str) -> None:
    facts = facts_of(text)
    assert [name for name, check in _RULES.items() if quotes_of(check(facts))] == [code]


@pytest.mark.parametrize("text", QUIET)
def test_values_of_other_things_and_times_are_no_finding(text: str) -> None:
    facts = facts_of(text)
    assert [quotes_of(check(facts)) for check in _RULES.values()] == [[], [], [], []]
