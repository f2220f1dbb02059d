"""Questions in other words than the text's, and those that only look as if the text answered them."""

import pytest

from agent.chat.ask import ask_library
from agent.schema.answer import AnswerStatus
from tests.chat.articles import library

DEAL = (
    "Varnholt leaves plastics\n\n"
    "Varnholt Group has agreed to sell its tubing division to the buyout firm Ostrey Capital for $310 million in cash, "
    "it said on Monday.\n\n"
    "A further $40 million hinges on sales in 2028. The division made EBITDA of $38 million on revenue of $240 million "
    "last year, and 900 people are on its payroll.\n\n"
    "Should a richer suitor come along, Varnholt owes Ostrey $9 million. Out of the proceeds $120 million goes into a "
    "share buyback. Either side may walk away if the conditions have not been met by 30 June 2027.\n\n"
    "Dahl Overgaard acted for the seller. One director, Ines Quarles, voted against. No plants will be closed."
)
LOAN = (
    "Tessin Mills borrows\n\n"
    "Tessin Mills has signed a term loan of EUR 80 million with a club led by Banque Ferrand. The margin starts at 310 "
    "basis points over Euribor. Everything is repaid in May 2031. An arrangement fee of 1.2% was paid. The borrower "
    "has pledged its three mills as security."
)


@pytest.mark.parametrize(
    "text, question, says",
    [
        pytest.param(DEAL, "who's buying?", "Ostrey Capital", id="a party by its role"),
        pytest.param(DEAL, "break-up fee?", "$9 million", id="a fee that the text tells by what it is for"),
        pytest.param(DEAL, "max earn-out?", "$40 million", id="a contingent payment"),
        pytest.param(DEAL, "what does the contingent bit depend on?", "sales in 2028", id="a trigger"),
        pytest.param(DEAL, "top line of the unit", "$240 million", id="a result by its trade name"),
        pytest.param(DEAL, "headcount of the division being sold", "900 people", id="people"),
        pytest.param(DEAL, "how much is handed back to shareholders via repurchases?", "$120 million", id="buyback"),
        pytest.param(DEAL, "long-stop date?", "30 June 2027", id="a deadline"),
        pytest.param(DEAL, "which lawyers worked for the vendor?", "Dahl Overgaard", id="an adviser"),
        pytest.param(DEAL, "any dissent on the board? who?", "Ines Quarles", id="a person"),
        pytest.param(LOAN, "pricing of the bank debt", "310 basis points", id="a spread"),
        pytest.param(LOAN, "tenor?", "May 2031", id="a maturity"),
        pytest.param(LOAN, "who heads the lending group?", "Banque Ferrand", id="the lead of lenders"),
        pytest.param(LOAN, "collateral?", "three mills", id="what is told in words"),
    ],
)
def test_it_is_found_in_other_words(text: str, question: str, says: str):
    answer = ask_library(library(text), question)

    assert answer.status is AnswerStatus.ANSWERED, answer.answer
    assert says in answer.answer
    assert answer.struck == ()


@pytest.mark.parametrize(
    "text, question",
    [
        pytest.param(DEAL, "exchange ratio?", id="no term of that kind"),
        pytest.param(DEAL, "who advised the buyer?", id="only the other side's adviser is told"),
        pytest.param(DEAL, "net debt of the target?", id="no such figure"),
        pytest.param(DEAL, "how many turbines does the division run?", id="a thing that is not there"),
        pytest.param(LOAN, "covenants?", id="no such word"),
        pytest.param(LOAN, "headcount?", id="numbers, but of no people"),
        pytest.param(LOAN, "who advised the borrower?", id="names, but of no adviser"),
        pytest.param(LOAN, "how large is the Peruvian mill?", id="a name that is nowhere"),
    ],
)
def test_what_only_sounds_told_is_not_stated(text: str, question: str):
    answer = ask_library(library(text), question)

    assert answer.status is AnswerStatus.NOT_STATED, answer.answer


def test_what_the_text_denies_is_no_answer_but_a_correction():
    answer = ask_library(library(DEAL), "which plants will be closed?")

    assert answer.status is AnswerStatus.PREMISE_CORRECTED
    assert "No plants will be closed." in answer.answer


def test_what_is_kept_back_is_said_to_be():
    text = "Anders Foods has sold its Hull bakery to Corve Mills. The headcount of the bakery was not disclosed."

    answer = ask_library(library(text), "size of the workforce?")

    assert answer.status is AnswerStatus.NOT_STATED
    assert "was not disclosed" in answer.answer
