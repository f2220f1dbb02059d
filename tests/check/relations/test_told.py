"""Relations whose values stand paragraphs apart: what must be found, what holds, and look-alikes."""

import pytest

from agent.check.rules import per_unit_mismatch, percent_change_mismatch, ratio_mismatch, unit_mismatch
from tests.check.articles import facts_of, quotes_of

_RULES = {
    "unit": unit_mismatch.check,
    "per unit": per_unit_mismatch.check,
    "change": percent_change_mismatch.check,
    "ratio": ratio_mismatch.check,
}
_BITES = "Pellham agreed to buy the snack maker Corvid Bites for $240 million in cash.\n\n"
_FARM = (
    "Solvane sold its 85 MW wind farm at Corrie Moss to a fund for £119 million.\n\nThe park has run since 2019.\n\n"
)
_LEASE = "Under a 20-year lease signed on Monday, Quantor will pay $32 million a year for the hall.\n\n"
_BRISK = "Norddal offers 56 kronor in cash for each share of Brisk.\n\nThe board backs the bid.\n\n"

# (rule, text, the stated value that does not fit)
WRONG = [
    (
        "ratio",
        _BITES + "Corvid had EBITDA of $20 million.\n\nThe price represents nine times trailing EBITDA.",
        "nine times",
    ),
    (
        "ratio",
        "Drax is taking Orell private at an enterprise value of $1.5 billion. Orell's revenue was $300 million "
        "last year, so "
        "the bidder is paying seven times sales, against four times for peers.",
        "seven times",
    ),
    (
        "ratio",
        "Net debt stood at EUR 420 million in June. EBITDA over twelve months was EUR 140 million.\n\nLeverage "
        "of 3.6 times "
        "is more than the board wants.",
        "3.6 times",
    ),
    (
        "ratio",
        "The fund stops when it has received $195 million, which is 1.75 times the full $120 million.",
        "1.75 times",
    ),
    (
        "ratio",
        "Der Kaufpreis beträgt 90 Millionen Euro. Das Ebitda lag bei 10 Millionen Euro, der Preis entspricht "
        "also dem "
        "7-fachen Ebitda.",
        "7-fachen",
    ),
    (
        "ratio",
        "Le prix s'élève à 80 millions d'euros. L'Ebitda a atteint 10 millions d'euros, soit un prix de 6,5 "
        "fois l'Ebitda.",
        "6,5 fois",
    ),
    (
        "ratio",
        "Brookfell bought the arcade for £50 million. Annual rent comes to £3.5 million.\n\nThe gross yield is 8.2%.",
        "8.2%",
    ),
    ("ratio", "Revenue for the year was $400 million. EBITDA came to $92 million, a margin of 28%.", "28%"),
    ("per unit", _FARM + "At £1.25 million per megawatt the price is fair.", "£1.25 million per megawatt"),
    (
        "per unit",
        "Hartmoor bought an office block for $96 million. It has 240,000 square feet on nine floors.\n\nThe "
        "price works "
        "out at $450 a square foot.",
        "$450 a square foot",
    ),
    (
        "per unit",
        "Vitalis sold 48 clinics to Medora for €60 million.\n\nThat is €1.5 million a clinic, less than hoped.",
        "€1.5 million a clinic",
    ),
    (
        "per unit",
        "Orla bought half a dozen bulk carriers for $90 million.\n\nThe average price of $18 million a ship is "
        "a record.",
        "$18 million a ship",
    ),
    ("per unit", _LEASE + "The lease is worth $720 million over its full term.", "$720 million"),
    (
        "per unit",
        "The mill takes 50,000 tonnes of chips a year for eight years. The price is fixed at $90 a "
        "tonne.\n\nThe contract "
        "has a total value of $44 million.",
        "$44 million",
    ),
    (
        "per unit",
        "Holders of Marlowe will get 310p a share.\n\nThe bid values all of its 120 million shares at £412 million.",
        "£412 million",
    ),
    (
        "change",
        _BRISK + "Brisk had closed at 40 kronor on Friday. The premium to that close is 32 percent.",
        "32 percent",
    ),
    (
        "change",
        "Grevill sold the hotel for £42 million, a 10% premium to its book value. It was carried at a book "
        "value of £35 million.",
        "10%",
    ),
    (
        "change",
        "Die Offerte von 33 Euro je Aktie liegt 40 Prozent über dem Schlusskurs vom Freitag. Am Freitag hatte "
        "das Papier mit "
        "27,50 Euro geschlossen.",
        "40 Prozent",
    ),
    (
        "change",
        "La oferta, de 9 euros por acción, supone una prima del 35% sobre el cierre. El martes los títulos "
        "cerraron a "
        "7,50 euros.",
        "35%",
    ),
    (
        "unit",
        "Ferro will pay €340 million for the grid.\n\nThe €340 billion purchase is paid from cash.",
        "€340 billion",
    ),
    ("unit", "Net proceeds will be $88.5 million, or $101.2 billion if the option is used.", "$101.2 billion"),
    ("unit", "The storage plant at Lund can hold 300 MW when full.", "300 MW"),
    ("unit", "The park, with a peak output of 85 MWh, stays on the books.", "85 MWh"),
    ("unit", _BITES + "Corvid had EBITDA of $20 billion.\n\nThe price represents 12 times EBITDA.", "$20 billion"),
]
# (rule, text, how many checks hold)
HOLDS = [
    ("ratio", _BITES + "Corvid had EBITDA of $20 million.\n\nThe price represents 12 times trailing EBITDA.", 1),
    (
        "ratio",
        "Net debt stood at EUR 420 million in June. EBITDA was EUR 140 million.\n\nLeverage of 3.0 times is as "
        "planned. It "
        "was 3.6 times a year ago, and covenants are set at 4.5 times.",
        1,
    ),
    ("ratio", "Revenue was $400 million. EBITDA came to $92 million, a margin of 23%, up from 21%.", 1),
    ("ratio", "The plant costs €38 million. A bank lends €26.6 million, or 70% of the cost.", 1),
    (
        "per unit",
        _FARM + "At £1.4 million per megawatt the price is in line with sales of £1.1 million per megawatt.",
        1,
    ),
    ("per unit", _LEASE + "The lease is worth $640 million over its full term, or $800 million with an extension.", 1),
    (
        "per unit",
        "Marlowe gets 310p a share. The bid values its 120 million shares at £372 million, or £410 million with debt.",
        1,
    ),
    ("change", _BRISK + "It closed at 40 kronor on Friday, so the premium to the close is 40 percent.", 1),
]
SILENT = [
    (
        "ratio",
        _BITES + "Corvid had EBITDA of $20 million. Pellham itself, with EBITDA of $310 million, trades at nine times "
        "EBITDA.",
    ),
    (
        "ratio",
        _BITES + "Corvid had EBITDA of $20 million; with $10 million of synergies the multiple falls to eight times.",
    ),
    (
        "ratio",
        "The arcade cost £50 million. Rent comes to £3.5 million a year. The dividend yield of its owner is 8.2%.",
    ),
    ("per unit", _FARM + "A rival paid £1.1 million per megawatt for a park in the north."),
    (
        "per unit",
        _LEASE.replace("hall.", "hall, rising with inflation.") + "The lease is worth $720 million over its full term.",
    ),
    (
        "per unit",
        "The block has 9,000 square metres and cost €45 million. It is let at an average of €323 per square metre.",
    ),
    ("change", _BRISK + "Bids in the sector carry an average premium of 32 percent. Brisk closed at 40 kronor."),
    (
        "change",
        "Castle bid 260p in May and 278p in June. The shares closed at 221p. A premium of 60% to the close is needed.",
    ),
    ("unit", "The railway cost $1.8 billion. A ticket machine in Holmby cost $1.8 million."),
    ("unit", "The battery has a capacity of 400 MWh and an output of 100 MW; it can store 400 MWh."),
]


@pytest.mark.parametrize("rule, text, stated", WRONG, ids=[row[2] for row in WRONG])
def test_values_told_apart_that_do_not_fit_are_found(rule: str, text: str, stated: str) -> None:
    found = quotes_of(_RULES[rule](facts_of(text)))
    assert len(found) == 1
    assert any(stated in quote for quote in found[0])


@pytest.mark.parametrize("rule, text, count", HOLDS)
def test_values_told_apart_that_fit_are_shown(rule: str, text: str, count: int) -> None:
    verdict = _RULES[rule](facts_of(text))
    assert (quotes_of(verdict), len(verdict.checks)) == ([], count)


@pytest.mark.parametrize("rule, text", SILENT)
def test_what_only_looks_like_a_relation_is_no_finding(rule: str, text: str) -> None:
    assert quotes_of(_RULES[rule](facts_of(text))) == []
