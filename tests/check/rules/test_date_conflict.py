"""Dates that cannot all be true."""

import pytest

from agent.check.rules.date_conflict import check
from agent.schema.finding import Severity
from tests.check.articles import facts_of, quotes_of

# 3 January 2026 was a Saturday.
WRONG = [
    ("weekday", "The deal was signed on Monday, January 3, 2026.", None),
    ("weekday, Spanish", "El acuerdo se firmó el lunes, 3 de enero de 2026.", None),
    (
        # 7 May 2026 is a Thursday.
        "a day without a year, in an article whose date is known",
        "Alder will hold its meeting on Friday, May 7, in Leeds.",
        "2026-04-20",
    ),
    (
        # Published after the results of 2025: 3 June 2026 is a Wednesday, 3 June 2027 a Thursday.
        "a day without a year, after results that are told",
        "Holmby's revenue reached $40 million in 2025. Its holders will vote on Monday, June 3.",
        None,
    ),
    (
        "the odd one of three days in whichever year",
        "The offer opens on Monday, March 2, and ends on Friday, March 27. Holders are paid on Tuesday, April 1.",
        None,
    ),
    (
        "in German, against two others",
        "Die Frist läuft vom Montag, 4. Mai, bis Freitag, 22. Mai. Ausgezahlt wird am Dienstag, 3. Juni.",
        None,
    ),
    ("a span that runs backwards", "The lease runs from June 30, 2029 to June 30, 2027.", None),
    ("a plan that lies behind", "By the end of 2023, Alder Power aims to open the Redfern mine.", "2025-03-04"),
    (
        "one number for two quarters",
        "Diluted earnings at Alder Power improved to $3.69 in the third quarter of 2021.\n\n"
        "Alder Power's diluted earnings improved to $3.69 in the third quarter of 2020.",
        None,
    ),
    (
        "two ends of one offer",
        "The offer will be open from March 16 to April 20, 2026.\n\nIt needs half of the shares.\n\n"
        "Shareholders have until April 30, 2026, to accept the offer.",
        None,
    ),
    (
        "an offer's two ends in French",
        "L'offre sera ouverte du 2 mars au 9 avril 2026.\n\nLes actionnaires ont "
        "jusqu'au 27 avril 2026 pour y répondre.",
        None,
    ),
    (
        "closing before the signing",
        "The two signed the agreement on May 4, 2026.\n\nThe transaction is expected to close in March 2026.",
        None,
    ),
    (
        "an outside date before the closing",
        "The merger is expected to close in the third quarter of 2026.\n\nEither side may walk away if it has not "
        "closed by June 30, 2026.",
        None,
    ),
    (
        "two closings",
        "Alder Power expects to complete the acquisition of Holmby Steel by the end of June 2026.\n\nUnions object.\n\n"
        "The acquisition of Holmby Steel is expected to close by the end of September 2026.",
        None,
    ),
    (
        "told again for another day",
        "The supervisory board of Holmby Steel meets on March 3, 2026, to vote on the offer.\n\nUnions object.\n\n"
        "The supervisory board of Holmby Steel meets on March 8, 2026, to vote on the offer.",
        None,
    ),
]
SOUND = [
    (
        "a year that debt is measured by",
        "Net debt will be three times the unit's EBITDA in fiscal 2025, which was $90 million.",
        "2026-06-10",
    ),
    (
        "a plan in the clause before",
        "The books of Tarn run to the end of June; in fiscal 2024 it sold tiles for $40 million.",
        "2026-02-10",
    ),
    (
        "days that fit one year, whichever",
        "The offer opens on Monday, March 2, and ends on Friday, March 27. Holders are paid on Wednesday, April 1.",
        None,
    ),
    (
        # 7 May 2026 is a Thursday.
        "a day without a year that is right",
        "Alder will hold its meeting on Thursday, May 7, in Leeds. It signed on Friday, April 17.",
        "2026-04-20",
    ),
    (
        # 18 December 2025 is a Thursday, 9 January 2026 a Friday.
        "days on both sides of New Year",
        "The bid came on Thursday, December 18. The board met on Friday, January 9.",
        "2026-01-12",
    ),
    (
        "a day of which nobody can tell the year",
        "The house was founded in 1951. The papers were signed on Thursday, February 10.",
        None,
    ),
    (
        "two deals",
        "The purchase of Wessel is expected to close in June 2026. The sale of Bartow is expected to close by the end "
        "of January 2026.",
        None,
    ),
    (
        "a date within a quarter",
        "The merger is expected to close in the third quarter of 2026.\n\nThe merger should be completed in "
        "September 2026.",
        None,
    ),
    (
        "a delay",
        "The merger is expected to close in the third quarter of 2026.\n\nThe merger was originally expected to close "
        "in March 2026.",
        None,
    ),
    (
        "a signing, a closing and an outside date",
        "The two signed the agreement on May 4, 2026. The transaction is expected to close in August 2026. Either side "
        "may terminate it if it has not closed by December 31, 2026.",
        None,
    ),
    (
        "closed, and a later step",
        "The first tranche was signed on May 4, 2026. The second tranche is expected to close in March 2026.",
        None,
    ),
    (
        "two meetings",
        "Holders of Holmby Steel meet on March 3, 2026, to vote on the offer. Holders of Alder Power meet on March 8, "
        "2026, to vote on the offer.",
        None,
    ),
    ("the right weekday", "The deal was signed on Saturday, January 3, 2026.", None),
    ("a span that runs on", "The lease runs from June 30, 2027 to June 30, 2029.", None),
    ("a plan ahead", "By the end of 2027, Alder Power aims to open the Redfern mine.", "2025-03-04"),
    ("a plan of the past", "Alder Power had expected to open the Redfern mine in 2023.", "2025-03-04"),
    ("no year", "The deal was signed on Monday, January 3.", None),
    (
        "unchanged from the quarter before",
        "The dividend of Alder Power was $3.69 in the third quarter of 2021. "
        "The dividend of Alder Power was also $3.69 "
        "in the third quarter of 2020.",
        None,
    ),
]
WRONG += [
    (
        "five years that are four",
        "Alder placed bonds of €250 million with a tenor of five years. Settlement is set for 5 June "
        "2026.\n\nRedemption of the bonds is due on 5 June 2030.",
        None,
    ),
    (
        "seven years that are five",
        "The seven-year loan was funded on March 2, 2026.\n\nThe loan must be repaid by March 2031.",
        None,
    ),
    (
        "a lease's end",
        "Tarn has signed a 12-year lease that starts on 1 January 2027.\n\nThe lease expires on 31 December 2036.",
        None,
    ),
    (
        "a contract's end",
        "The contract runs for 15 years and takes effect in April 2026. It ends in March 2036, when the contract "
        "expires in April 2036.",
        None,
    ),
    (
        "the shortest notes",
        "Holmby issued 225 million euros of five-year paper and 150 million of seven-year notes. Settlement is on "
        "October 21, 2025. The shortest notes fall due on October 21, 2031.",
        None,
    ),
    (
        "a plant that runs before its ground is broken",
        "Energisation of the Elm battery is fixed for the second quarter of 2027.\n\nWork is going on elsewhere. Tarn "
        "is to break ground at Elm in September 2027.",
        None,
    ),
    (
        "trading before the subscription ends",
        "Investors can subscribe from June 8 to June 17.\n\nThe price is £4. Trading should begin on June 15.",
        None,
    ),
    (
        "a distribution before the meeting",
        "Holders will be asked to approve the split at a meeting on November 12.\n\nThe new shares are to be "
        "distributed on November 3, as scheduled.",
        None,
    ),
    (
        "a closing before the vote",
        "Shareholders will vote on the deal on May 20, 2026. The closing is scheduled for May 4, 2026.",
        None,
    ),
    (
        "in German, a plant before its ground",
        "Baubeginn in Holm ist im März 2028. Das Kraftwerk Holm soll im Herbst fertig sein; in Betrieb geht Holm im "
        "Juni 2027.",
        None,
    ),
]
SOUND += [
    (
        "five years",
        "Alder placed bonds of €250 million with a tenor of five years. Settlement is set for 5 June "
        "2026.\n\nRedemption of the bonds is due on 5 June 2031.",
        None,
    ),
    (
        "the notes that it replaces",
        "The seven-year loan closes on March 2, 2026, and replaces notes that mature in June 2027.",
        None,
    ),
    (
        "a lease that fits",
        "Tarn has signed a 12-year lease that starts on 1 January 2027 and expires on 31 December 2038.",
        None,
    ),
    (
        "interest due",
        "The five-year notes settle on June 3, 2026. Interest is due on December 3, 2026.",
        None,
    ),
    (
        "existing notes",
        "The five-year facility closed on May 4, 2026. Its existing notes mature in June 2028.",
        None,
    ),
    (
        "a right to leave",
        "The lease starts in May 2026. The tenant may leave after five years. The lease expires in May 2041.",
        None,
    ),
    (
        "an option to end",
        "The ten-year contract starts in May 2026, with an option to end it in May 2031.",
        None,
    ),
    (
        "ground first",
        "Energisation of the Elm battery is fixed for 2028. Tarn is to break ground at Elm in September 2027.",
        None,
    ),
    (
        "two plants",
        "Energisation of the Elm battery is fixed for May 2027. Tarn is to break ground at Oak in September 2027.",
        None,
    ),
    (
        "trading after the subscription",
        "Investors can subscribe from June 8 to June 17. Trading should begin on June 19.",
        None,
    ),
    (
        "a closing after the vote",
        "Shareholders will vote on the deal on May 20, 2026. The closing is expected in June 2026.",
        None,
    ),
    (
        "a meeting on the accounts",
        "The deal closed on May 4. Shareholders meet on May 20 to approve the accounts.",
        None,
    ),
    (
        "days on both sides of New Year, voted",
        "Holders vote on December 18. Completion is expected on January 9.",
        None,
    ),
    (
        "another phase",
        "Construction of phase two will begin in May 2028. The plant came on stream in June 2027.",
        None,
    ),
]


@pytest.mark.parametrize("text, published", [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_dates_that_cannot_be_are_found(text: str, published: str | None) -> None:
    assert len(check(facts_of(text, published=published)).findings) == 1


@pytest.mark.parametrize("text, published", [row[1:] for row in SOUND], ids=[row[0] for row in SOUND])
def test_dates_that_can_be_are_no_finding(text: str, published: str | None) -> None:
    assert quotes_of(check(facts_of(text, published=published))) == []


def test_by_a_year_that_has_just_begun_is_odd_and_weighs_little() -> None:
    verdict = check(facts_of("By 2026, Alder Power aims to open the Redfern mine.", published="2026-01-03"))
    assert [item.severity for item in verdict.findings] == [Severity.LOW]
