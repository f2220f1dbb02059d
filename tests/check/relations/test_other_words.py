"""The same relations in other words: each is found by one rule and by no other, or by none."""

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
        "Arrowhead Pipeline agreed on Tuesday to acquire 640 miles of gathering lines in the Permian for $352 "
        "million.\n\nThat equates to $720,000 per mile, Arrowhead's president said.",
    ),
    (
        "per unit",
        "Tern Land paid $61.2 million for the ranch. The property spans 18,000 acres.\n\nThe seller pointed out "
        "that the buyer had paid $4,100 an acre.",
    ),
    (
        "per unit",
        "NorthGrid has bought a portfolio of 210,000 fibre customers for $315 million.\n\nOn a per-customer "
        "basis the price is $1,900.",
    ),
    (
        "per unit",
        "The 240-room hotel changed hands for $84 million, equal to $410,000 per key.",
    ),
    (
        "per unit",
        "Kato will buy 2.4 million tonnes of pellets over the eight-year contract at $180 a tonne, which "
        "gives it a total value of $512 million.",
    ),
    (
        "per unit",
        "The tenant will pay rent of £2.4 million a year under a lease that runs for fifteen years.\n\nOver the "
        "life of the lease the landlord will collect £42 million in rent.",
    ),
    (
        "per unit",
        "The charter is for seven years at $48,000 a day.\n\nBrisa expects the charter to generate revenue of "
        "$148 million in all.",
    ),
    (
        "per unit",
        "Oakline issued 12.5 million shares to the sellers at $8.40 each, a package worth $125 million.",
    ),
    (
        "per unit",
        "Each Belden share will be exchanged for $41.50 in cash. Belden has about 60 million shares "
        "outstanding, and the transaction has an equity value of $2.9 billion.",
    ),
    (
        "per unit",
        "Installing the 80 MW plant costs 60 million euros. The developer puts the investment at 950,000 "
        "euros per megawatt.",
    ),
    (
        "ratio",
        "Sedgeway is buying the label printer Marlow & Finch for £84m. Marlow & Finch made an operating "
        "profit of £7m last year.\n\nThe deal values the company at 15 times operating profit, according to a "
        "person close to the talks.",
    ),
    (
        "ratio",
        "The consideration of $330 million equates to an EV/EBITDA multiple of 9.2x based on 2025 EBITDA of "
        "$30 million.",
    ),
    (
        "ratio",
        "Annual recurring revenue at the target is $25 million. At $200 million, Vantage is paying roughly "
        "eleven times ARR.",
    ),
    (
        "ratio",
        "After the purchase, net debt will rise to €900 million and the ratio of net debt to EBITDA to 4.1, "
        "given EBITDA of €300 million.",
    ),
    (
        "ratio",
        "With net debt of $1.2 billion and adjusted EBITDA of $480 million, the group is leveraged 3.5 times.",
    ),
    (
        "ratio",
        "Tideway's book value was $150 million at year-end. The acquirer, Corran Bank, is offering $240 "
        "million, or 1.9 times book value.",
    ),
    (
        "ratio",
        "The venture takes 45 of the 120 MW, or 48% of capacity.",
    ),
    (
        "ratio",
        "The new facility has a capacity of 500,000 tonnes, of which 320,000 tonnes, or 70%, are already sold.",
    ),
    (
        "ratio",
        "Of the £90 million price, £27 million, equal to 36%, is deferred.",
    ),
    (
        "ratio",
        "A break fee of $18 million, or 2.5% of the equity value of $600 million, is payable.",
    ),
    (
        "ratio",
        "Gross profit came to $56 million on revenue of $140 million, giving a gross margin of 46%.",
    ),
    (
        "ratio",
        "Sales reached 250 million euros and operating profit 20 million euros. The operating margin was 11 percent.",
    ),
    (
        "ratio",
        "Annual rental income is €6.3 million, the price €90 million. That translates into an initial yield "
        "of 8.5 percent.",
    ),
    (
        "change",
        "The offer price of C$7.20 represents a premium of 60% to the volume-weighted average of C$5.00 over 30 days.",
    ),
    (
        "change",
        "Holders get $52 a share in cash. On Monday, before the talks were reported, the stock had ended at "
        "$40. That is a premium of 22 percent.",
    ),
    (
        "change",
        "Ashgrove's shares, which closed at 150p on Tuesday, jumped to 189p after the 195p offer. The bid is "
        "pitched at a premium of 45 per cent to Tuesday's close.",
    ),
    (
        "change",
        "New shares were placed at 88 kronor, a discount of 4 percent to the closing price of 100 kronor.",
    ),
    (
        "change",
        "Operating income climbed from $41 million to $53 million, up 19%.",
    ),
    (
        "change",
        "The workforce will shrink by 30 percent, from 2,000 to 1,600.",
    ),
    (
        "change",
        "Production in 2025 was 480,000 ounces. A year earlier it had been 400,000 ounces, so that output grew by 12%.",
    ),
    (
        "change",
        "Revenue of $84 million was 40% higher than the $70 million of the year before.",
    ),
    (
        "change",
        "Der Umsatz stieg um 15 Prozent auf 46 Millionen Euro, nach 36 Millionen Euro im Vorjahr.",
    ),
    (
        "change",
        "Le chiffre d'affaires a progressé de 25 %, à 66 millions d'euros contre 60 millions un an plus tôt.",
    ),
    (
        "change",
        "Los ingresos crecieron un 30 %, hasta 55 millones de euros, frente a los 50 millones de 2024.",
    ),
    (
        "unit",
        "The company raised $75 million from investors.\n\nThe proceeds of $75 billion will be spent on a "
        "second plant.",
    ),
    (
        "unit",
        "The solar plant has an installed capacity of 45 GWh.",
    ),
    (
        "unit",
        "The lender agreed a €280 million facility. Of the €280 thousand facility, half is drawn.",
    ),
    (
        "unit",
        "The data centre will consume about 400 MW of electricity a year.",
    ),
]
QUIET = [
    (
        "Arrowhead Pipeline agreed on Tuesday to acquire 640 miles of gathering lines in the Permian for $352 "
        "million.\n\nThat equates to $550,000 per mile, Arrowhead's president said, against $610,000 a mile in "
        "its last purchase."
    ),
    (
        "The 240-room hotel changed hands for $84 million, equal to $350,000 per key. Its sister hotel went "
        "for $410,000 a key."
    ),
    (
        "The charter is for seven years at $48,000 a day.\n\nBrisa expects the charter to generate revenue of "
        "$122 million in all."
    ),
    (
        "Each Belden share will be exchanged for $41.50 in cash. Belden has about 60 million shares "
        "outstanding, and the transaction has an equity value of $2.5 billion and an enterprise value of $2.9 "
        "billion."
    ),
    (
        "The consideration of $330 million equates to an EV/EBITDA multiple of 11.0x based on 2025 EBITDA of "
        "$30 million, or 8.3x including run-rate synergies."
    ),
    (
        "With net debt of $1.2 billion and adjusted EBITDA of $480 million, the group is leveraged 2.5 times; "
        "it was 3.5 times before the disposal."
    ),
    ("A break fee of $18 million, or 3% of the equity value of $600 million, is payable."),
    (
        "Holders get $52 a share in cash. On Monday, before the talks were reported, the stock had ended at "
        "$40. That is a premium of 30 percent."
    ),
    ("The workforce will shrink by 20 percent, from 2,000 to 1,600."),
    ("The $1.5 billion fund bought a $1.5 million stake in the start-up."),
    ("The utility has 2.4 GW in operation and will build 2.4 MW of panels on its roof."),
    ("The plant generates 250 GWh a year and has a capacity of 60 MW. The battery stores 100 MWh."),
    ("Group revenue was $4.1 billion in 2025. The unit to be sold had revenue of $4.1 million."),
]


@pytest.mark.parametrize("code, text", FOUND)
def test_one_rule_finds_it_and_no_other(code: str, text: str) -> None:
    facts = facts_of(text)
    assert [name for name, check in _RULES.items() if quotes_of(check(facts))] == [code]


@pytest.mark.parametrize("text", QUIET)
def test_values_of_other_things_and_times_are_no_finding(text: str) -> None:
    facts = facts_of(text)
    assert [quotes_of(check(facts)) for check in _RULES.values()] == [[], [], [], []]
