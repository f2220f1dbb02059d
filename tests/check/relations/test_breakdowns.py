"""Lists of parts that something closes: each with the number that fits, with one that does not, and look-alikes."""

import pytest

from agent.check.rules.sum_mismatch import check
from agent.schema.finding import Outcome
from tests.check.articles import facts_of, quotes_of

# (name, text with a slot, the right part, a wrong one)
CLOSED = [
    (
        "as many payments as are announced, sentence by sentence",
        "Meridian Foods is buying Old Mill for $90 million.\n\nThe price is made up of three pieces. Meridian pays $55 "
        "million at completion. Old Mill's owner also gets notes of {}. The remainder is debt of $15 million.",
        "$20 million",
        "$26 million",
    ),
    (
        "the whole far above a list of lines",
        "Fenwick Quarries has signed facilities of $300 million.\n\nThe facilities consist of:\n(i) a term loan of "
        "$180 million, funded at closing;\n(ii) a construction loan of {}; and\n(iii) a revolver of $40 million, "
        "including $10 million for letters of credit.",
        "$80 million",
        "$95 million",
    ),
    (
        "counts behind a colon, each of another kind",
        "After the sale Norrland's fleet shrinks to 19: ten coasters, which trade in the Baltic, and {}, four of them "
        "on charter.",
        "nine ferries",
        "eleven ferries",
    ),
    (
        "the rest has its figure",
        "Harbour Lane Capital has raised $300 million. Pension plans put in $140 million, family offices {} and "
        "insurers the remaining $75 million.",
        "$85 million",
        "$95 million",
    ),
    (
        "a total under payments of several sentences",
        "Orex receives $30 million on signature and $10 million on transfer. Milestones of up to {} are foreseen as "
        "well. The total potential value is up to $240 million.",
        "$200 million",
        "$220 million",
    ),
    (
        "what pays for a price",
        "Nordwind buys three farms for €210 million. It funds the purchase with €120 million of equity, a loan of {} "
        "and a €30 million vendor note.",
        "€60 million",
        "€75 million",
    ),
    (
        "each of the numbered things",
        "Sol Verde sells three farms with a combined capacity of 135 MW.\n\nThe largest accounts for {}. Rio Seco adds "
        "40 MW and Las Peñas 25 MW.",
        "70 MW",
        "85 MW",
    ),
    (
        "in German, with the rest",
        "Die Gruppe beschäftigt 640 Mitarbeiter, davon 300 in Ulm, {} in Graz und die übrigen 120 in Brno.",
        "220",
        "240",
    ),
    (
        "in Spanish, the last part completes it",
        "El precio es de 184 millones de euros.\n\nEl comprador abonará 96 millones de euros en la firma; otros {} en "
        "2027, y los 38 millones de euros que completan el importe son deuda.",
        "50 millones de euros",
        "61 millones de euros",
    ),
]
SILENT = [
    (
        "what comes on top",
        "The loan of $100 million is split into a term loan of $60 million and a revolver of $40 million, with an "
        "accordion of $25 million on top.",
    ),
    (
        "the missing piece is told elsewhere",
        "Orra pays $10 million upfront. The price consists of $60 million in cash and $20 million in notes. It is $90 "
        "million in all.",
    ),
    (
        "sales are no parts of a price",
        "Lumo's sales rose to $52 million and its loss to $12 million. The total consideration is $70 million.",
    ),
    ("a list that leaves things out", "Of its 900 staff, 700 work in Ohio and 90 in Kentucky, among other places."),
    (
        "each of several",
        "The deposit of $180 million is paid in three instalments of $50 million each, and $25 million at the end.",
    ),
    (
        "a part inside a part",
        "The consideration of up to $140 million is made up of $60 million in cash; deferred payments of up to $50 "
        "million, being $25 million in May and $25 million in June; and up to $30 million if copper rises.",
    ),
]


@pytest.mark.parametrize(("text", "right"), [row[1:3] for row in CLOSED], ids=[row[0] for row in CLOSED])
def test_a_list_that_fits_its_whole_is_shown_as_holding(text, right):
    verdict = check(facts_of(text.format(right)))
    assert quotes_of(verdict) == []
    assert [item.outcome for item in verdict.checks] == [Outcome.HOLDS]


@pytest.mark.parametrize(("text", "wrong"), [(row[1], row[3]) for row in CLOSED], ids=[row[0] for row in CLOSED])
def test_a_list_that_does_not_fit_is_found_once_with_the_part_that_is_off(text, wrong):
    quotes = quotes_of(check(facts_of(text.format(wrong))))
    assert len(quotes) == 1
    assert any(quote.endswith(wrong) or wrong.startswith(quote) for quote in quotes[0])


@pytest.mark.parametrize("text", [row[1] for row in SILENT], ids=[row[0] for row in SILENT])
def test_what_is_not_said_to_be_all_is_no_finding(text):
    assert quotes_of(check(facts_of(text))) == []
