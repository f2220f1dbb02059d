"""The ledger: what is a quantity, its value, its words, and what is none."""

from decimal import Decimal

import pytest

from agent.figures import read_figures
from agent.schema.article import Removed
from agent.schema.figure import Figure


def only(text: str) -> Figure:
    figures = read_figures(text)
    assert len(figures) == 1, [figure.quote for figure in figures]
    assert text[figures[0].start : figures[0].end] == figures[0].quote
    return figures[0]


VALUES = [
    ("Acme sold it for $30 million in cash.", "$30 million", "30000000", "30000000", "USD"),
    ("It cost US$1.2bn to build.", "US$1.2bn", "1200000000", "1200000000", "USD"),
    ("A C$45m placement closed.", "C$45m", "45000000", "45000000", "CAD"),
    ("They paid 30 MM USD.", "30 MM USD", "30000000", "30000000", "USD"),
    ("Debt of 3 mln dlrs.", "3 mln dlrs", "3000000", "3000000", "USD"),
    ("A bid of 151 mln stg.", "151 mln stg", "151000000", "151000000", "GBP"),
    ("The loan is MEUR 60.", "MEUR 60", "60000000", "60000000", "EUR"),
    ("They raised Rs 500 crore.", "Rs 500 crore", "5000000000", "5000000000", "INR"),
    ("Capital of CHF 1'250'000.", "CHF 1'250'000", "1250000", "1250000", "CHF"),
    ("Der Preis betrug 1.250.000,50 EUR.", "1.250.000,50 EUR", "1250000.50", "1250000.50", "EUR"),
    (
        "It cost thirteen dollars and forty-five cents.",
        "thirteen dollars and forty-five cents",
        "13.45",
        "13.45",
        "USD",
    ),
    ("It yields $10-20 million per megawatt.", "$10-20 million per megawatt", "10000000", "20000000", "USD/MW"),
    ("Oil fetched 20 dollars/barrel.", "20 dollars/barrel", "20", "20", "USD/bbl"),
    ("It earned 34 cents a share.", "34 cents a share", "0.34", "0.34", "USD/share"),
    ("Power costs $0.35 per kWh.", "$0.35 per kWh", "0.35", "0.35", "USD/kWh"),
    ("A 2.1 GW pipeline.", "2.1 GW", "2100", "2100", "MW"),
    ("It needs 500 kW.", "500 kW", "0.5", "0.5", "MW"),
    ("Storage of 2.5 GWh.", "2.5 GWh", "2500", "2500", "MWh"),
    ("A spread of 25 basis points.", "25 basis points", "0.25", "0.25", "%"),
    ("The ten- to twenty-fold gain.", "ten- to twenty-fold", "10", "20", "x"),
    ("Bids of 10–20× came in.", "10–20×", "10", "20", "x"),
    ("It trades at 8.5x EBITDA.", "8.5x", "8.5", "8.5", "x"),
    ("That is three times revenue.", "three times", "3", "3", "x"),
    ("She holds a third of the firm.", "a third", "33.333333", "33.333333", "%"),
    ("It sold half of its stake.", "half", "50", "50", "%"),
    ("One in five users left.", "One in five", "20", "20", "%"),
    ("They expect high-single-digit growth.", "high-single-digit", "7", "9", "%"),
    ("It lasts two weeks.", "two weeks", "14", "14", "day"),
    ("A three-quarter wait, three quarters long.", "three quarters", "9", "9", "month"),
    ("Over a decade it grew, for 1.5 decades.", "1.5 decades", "15", "15", "year"),
    ("It took a year and a half.", "a year and a half", "1.5", "1.5", "year"),
    ("Tardó dos años y medio en abrir las puertas.", "dos años y medio", "2.5", "2.5", "year"),
    ("The file is 100 mb.", "100 mb", "100", "100", "MB"),
    ("It took half an hour.", "half an hour", "0.5", "0.5", "hour"),
    ("She owns 3 sites.", "3 sites", "3", "3", "site"),
    ("It has 14 first-team players.", "14 first-team players", "14", "14", "player"),
    ("It issued 1.5 million shares.", "1.5 million shares", "1500000", "1500000", "share"),
    ("It bought two new 737 Max jets.", "two new 737 Max jets", "2", "2", "jet"),
    ("Half a dozen lenders agreed.", "Half a dozen lenders", "6", "6", "lender"),
    ("They hired twenty-one million people.", "twenty-one million people", "21000000", "21000000", "person"),
    ("It went 140 km/h.", "140 km/h", "140", "140", "km/h"),
    ("Jane Roe, 66, resigned.", "66", "66", "66", "year"),
    ("The index closed at 4,577.10.", "4,577.10", "4577.10", "4577.10", None),
]


@pytest.mark.parametrize(("text", "quote", "low", "high", "unit"), VALUES, ids=[case[1] for case in VALUES])
def test_value_unit_and_quote(text, quote, low, high, unit):
    figures = [figure for figure in read_figures(text) if figure.quote == quote]

    assert [(figure.low, figure.high, figure.unit) for figure in figures] == [(Decimal(low), Decimal(high), unit)]


MODIFIERS = [
    ("It pays up to $30 million.", "up to $30 million", "up_to"),
    ("It pays as much as $30 million.", "as much as $30 million", "up_to"),
    ("It needs at least 5 MW.", "at least 5 MW", "at_least"),
    ("It needs no fewer than 5 sites.", "no fewer than 5 sites", "at_least"),
    ("It has 30 or more sites.", "30 or more sites", "at_least"),
    ("It has 300-plus people.", "300-plus people", "at_least"),
    ("Sales were over $1 billion.", "over $1 billion", "more_than"),
    ("Sales were just over $1 billion.", "just over $1 billion", "more_than"),
    ("It lasted more than a year.", "more than a year", "more_than"),
    ("It is a sub-300 sq m office.", "sub-300 sq m", "less_than"),
    ("It owns less than 2%.", "less than 2%", "less_than"),
    ("It closes within 30 days.", "within 30 days", "up_to"),
    ("Zahlbar innerhalb von 30 Tagen nach der Lieferung.", "innerhalb von 30 Tagen", "up_to"),
    ("Pagará en un plazo de 30 días.", "en un plazo de 30 días", "up_to"),
    ("It came within 5% of that.", "5%", "exact"),
    ("It costs roughly $5.", "roughly $5", "about"),
    ("It costs ~$5.", "~$5", "about"),
    ("It costs an estimated $270.", "an estimated $270", "about"),
    ("It costs about 10–20%.", "about 10–20%", "about"),
    ("It grew 5 or 6 percent.", "5 or 6 percent", "range"),
    ("It needs between 3 and 5 MW.", "between 3 and 5 MW", "range"),
    ("It stays from 10% to 20% of sales.", "from 10% to 20%", "range"),
    ("El precio es de hasta 30 millones de euros.", "hasta 30 millones de euros", "up_to"),
    ("Son más de 10 % de las ventas.", "más de 10 %", "more_than"),
    ("Der Preis ist mindestens 5 Millionen Euro.", "mindestens 5 Millionen Euro", "at_least"),
    ("Der Umsatz ist rund 5 Mio. Euro.", "rund 5 Mio. Euro", "about"),
    ("Le prix est de près de 3 Md€ pour le groupe.", "près de 3 Md€", "about"),
    ("Il y a au moins 5 % de plus.", "au moins 5 %", "at_least"),
]


@pytest.mark.parametrize(("text", "quote", "modifier"), MODIFIERS, ids=[case[1] for case in MODIFIERS])
def test_modifier_is_read_and_quoted(text, quote, modifier):
    figure = only(text)

    assert (figure.quote, figure.modifier) == (quote, modifier)


def test_over_before_a_length_of_time_is_no_modifier():
    payment, length = read_figures("It pays $21 million over 10 months.")

    assert (length.quote, length.modifier) == ("10 months", "exact")
    assert payment.period == "10 month"


NONE = [
    "In 2025 it grew, and by 2026 it will grow more.",
    "On January 3, 2026 at 1:44 am ET it closed.",
    "5 min read",
    "3 min de lectura",
    "1,204 views",
    "It files its 10-K in Q3 and meets ISO 9001 and Section 12.",
    "A Boeing 737 and an F-150 carried COVID-19 tests.",
    "Call +1 (416) 555-0123 or 555-0199.",
    "It moved to 49 Long Ranch Road.",
    "The S&P 500 and the FTSE 100 closed.",
    "It came 4th in the 21st century.",
    "It won 2-1 and then 3-0.",
    "As shown [12] and (3) above.",
    "See page 14 or www.example.com/a/2000?x=15",
    "Which one do you want? No one knows.",
    "The first half and the third party.",
    "It runs 24/7 on 5G.",
    "The code is MM$0.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_quantity_is_found(text):
    assert [figure.quote for figure in read_figures(text)] == []


def test_change_from_one_value_to_another_is_two_figures():
    figures = read_figures("The margin rose from 10% to 20%.")

    assert [figure.quote for figure in figures] == ["10%", "20%"]


def test_a_number_of_millions_is_no_percentage_told_beside_it():
    units = [figure.unit for figure in read_figures("It hands out 79.5 million, or 75%, of them.")]

    assert units[-1] == "%"
    assert "%" not in units[:-1]


def test_list_shares_its_unit():
    figures = read_figures("Sites of 10, 20 and 30 MW.")

    assert [(figure.low, figure.unit) for figure in figures] == [(10, "MW"), (20, "MW"), (30, "MW")]


def test_ranges_across_units_of_one_kind_are_in_base_units():
    figure = only("A load of 200 MW to 1 GW.")

    assert (figure.low, figure.high, figure.unit, figure.step) == (200, 1000, "MW", 1)


CHANGES = [
    ("Shares rose 5%.", "up"),
    ("Profit fell about 5%.", "down"),
    ("It cut its costs by $3 million.", "down"),
    ("There was a 5% drop.", "down"),
    ("Shares rose to $5.", None),
    ("It raised $5 million.", None),
    ("It added 3 sites.", None),
    ("Los ingresos subieron un 5 %.", "up"),
    ("Der Umsatz sank um 5 Prozent.", "down"),
]


@pytest.mark.parametrize(("text", "change"), CHANGES)
def test_direction(text, change):
    assert only(text).change == change


def test_second_way_to_say_a_change_has_its_direction():
    points, percent = read_figures("The index lost 190 points, or 0.6%.")

    assert (points.change, percent.change) == ("down", "down")


PERIODS = [
    ("It pays its founders $2 million in cash\nover the next 10 months.", "10 month"),
    ("It pays $2 million annually.", "per year"),
    ("It pays $2 million a year.", "per year"),
    ("It costs $15 per month.", "per month"),
    ("Revenue was $5 million in Q3 2025.", "2025-Q3"),
    ("It paid $5 million.", None),
]


@pytest.mark.parametrize(("text", "period"), PERIODS)
def test_period(text, period):
    assert read_figures(text)[0].period == period


PARALLEL = [
    ("It cost $1,780 a tonne in 2024 and 1,520 in 2025.", ["USD/t", "USD/t"]),
    ("Its 4 parks have 62 MWp, and two others are planned.", ["park", "MW", "park"]),
    ("They asked for 30 more days and five trading days.", ["day", "day"]),
    ("They left one terrified woman alive.", ["woman"]),
    ("More than 600,000 Israelis live there.", ["israeli"]),
    ("The stock rose 7/8 to 49-1/4.", ["%", None]),
    ("Edgar has the 12mm shotgun and starts shooting.", ["mm"]),
    ("Add 1 medium apple and 1 cup of oats.", ["apple", "cup"]),
    ("He fixed dozens of Ford and Seat vehicles.", ["vehicle"]),
    ("He had 0.5 WAR and a 2.31 ERA.", ["WAR", "ERA"]),
    ("It should rise from 24.2 to 33-35 billion euros.", ["EUR", "EUR"]),
    ("A density of 1.3 A/cm2 it was.", ["A/cm2"]),
    ("He is 6ft 2in tall.", ["ft", "in"]),
    ("They won by 3-to-1 on a one-in-three chance.", ["%"]),
    ("It fetched 2m to 3m euros.", ["EUR"]),
    ("It will issue 0.62 new shares; they issue 12,500 units.", ["share", "unit"]),
    ("They have nine grandchildren and two policewomen.", ["grandchild", "policewoman"]),
    ("It flew 12% fewer than a year earlier, a fifth more than in 2018.", ["%", "%"]),
    ("It moved three points up to 89%.", ["point", "%"]),
    ("It pays 410,000 railway and bus workers.", ["worker"]),
    ("It owns 11 parks and has two others in work.", ["park", "park"]),
    ("It hired 35 more engineers and two other banks helped.", ["engineer", "bank"]),
    ("In its hundred and four years it did that.", ["year"]),
    ("It trades at or above 130% of that.", ["%"]),
    ("In Malmö it employs 2,600, as it did.", ["person"]),
    ("The dispute concerns the years 2016 to 2021 alone.", []),
]


@pytest.mark.parametrize(("text", "units"), PARALLEL)
def test_units_that_other_words_give(text, units):
    assert [figure.unit for figure in read_figures(text)] == units


STEPS = [("$6.9 billion", "100000000"), ("$30 million", "1000000"), ("$30,000,000", "1"), ("5.25%", "0.01")]


@pytest.mark.parametrize(("text", "step"), STEPS)
def test_step_is_the_place_of_the_last_digit(text, step):
    assert only(text).step == Decimal(step)


def test_bare_dollar_is_assumed_american():
    assert (only("It paid $5.").unit, only("It paid $5.").unit_origin) == ("USD", "assumed")


def test_declared_dollar_holds_for_every_bare_one():
    figure = only("All figures are in Canadian dollars. It paid $5.")

    assert (figure.unit, figure.unit_origin) == ("CAD", "inferred")


def test_removed_spans_hold_no_figures_and_ids_count_in_order():
    text = "Pay $5 now.\nAdvert: only $9!\nPay $7 later."
    start = text.index("Advert")

    figures = read_figures(text, removed=(Removed(start=start, end=text.index("\nPay $7"), why="advert"),))

    assert [(figure.id, figure.quote) for figure in figures] == [("f1", "$5"), ("f2", "$7")]


def test_wrapped_line_is_one_sentence():
    assert only("the company agreed to buy 27\npct of it").quote == "27\npct"


def test_line_end_keeps_table_cells_apart():
    assert [figure.unit for figure in read_figures("Sites 4,500\nCosts 5,200")] == [None, None]
