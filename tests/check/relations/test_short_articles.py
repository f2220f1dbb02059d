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
        "Garrick sells its dairy arm\n\nGarrick Foods will sell its dairy division to Lindmoor for €480 "
        "million. The division had sales of €600 million and EBITDA of €60 million in 2025, an EBITDA margin "
        "of 10%; Garrick's own margin is 14%. The price is eight times EBITDA, or nine times if leases are "
        "counted.\n\nGarrick's net debt will fall to €700 million from €1,180 million, and its leverage to 1.9 "
        "times from 2.8 times. Lindmoor employs 4,000 people, 20% more than in 2023.\n\nGarrick had bought the "
        "division in 2016 for €390 million, then 9.5 times EBITDA. Shares in Garrick rose 4% to €31.20."
    ),
    (
        "Ostrel raises its bid\n\nOstrel has raised its offer for Camber to 610p a share from 560p, an increase "
        "of 9%. The new price is 33% above where Camber traded before the first approach and 5% above "
        "Friday's close of 581p.\n\nCamber has 210 million shares; at 610p it is worth about £1.28 billion. A "
        "rival, Dune, had offered 590p. Camber made a profit of £96 million last year, so Ostrel would pay 13 "
        "times earnings. The sector trades at 16 times."
    ),
    (
        "Windward to supply smelter\n\nWindward will supply 300 GWh a year for 12 years at €52 per MWh, rising "
        "by 2% a year. It puts the contract's value at €210 million. The farm of 110 MW cost €165 million, or "
        "€1.5 million a megawatt.\n\nThe smelter used 2.1 TWh last year. Spot prices averaged €61 per MWh."
    ),
    (
        "REIT sells tower\n\nThe REIT sold the tower for $310 million, 4% below its book value of $323 million "
        "at year-end and 12% below the $352 million it paid in 2017. The tower has 520,000 square feet, of "
        "which 88% is let at an average rent of $48 per square foot. The buyer gets an initial yield of 6.1%."
    ),
    (
        "Biotech deal\n\nArden gets $40 million upfront and up to $460 million in milestones, for a total of up "
        "to $500 million. Royalties run from 8% to 14%. Arden's shares rose 22% to $18.30 from $15.00. It had "
        "$120 million in cash and spends about $10 million a month, enough for a year."
    ),
    (
        "Fund round\n\nThe start-up raised $50 million at a valuation of $400 million, double the $200 million "
        "of its last round. Investors own 40% of it after the round. Revenue tripled to $12 million from $4 "
        "million. It expects $30 million this year."
    ),
    (
        "Merger terms\n\nEach Tarbell share is exchanged for 0.8 Nordan shares, worth $36 at Nordan's close of "
        "$45. That is a premium of 20% to Tarbell's close of $30. Nordan will issue 48 million shares for the "
        "60 million Tarbell shares, and Tarbell's holders will own 24% of the combined company. Nordan has "
        "152 million shares."
    ),
    (
        "Mine stake\n\nCorvel pays $75 million for a 30% stake in the mine, which values it at $250 million. "
        "The mine produced 90,000 ounces last year at a cost of $1,020 an ounce; gold sold for $2,300 an "
        "ounce. Reserves are 1.1 million ounces, so Corvel pays about $227 per ounce for its share."
    ),
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
