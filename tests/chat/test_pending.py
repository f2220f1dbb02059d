"""What a question takes for done and the text has still to come."""

import pytest

from agent.chat.pending import is_pending
from agent.chat.question import read_question


@pytest.mark.parametrize(
    "question, said",
    [
        ("When did the council approve the sale?", "The council has yet to approve the sale of the mill."),
        ("On which day was the lease signed?", "The lease has not been signed."),
        (
            "When did the holders approve the second slice?",
            "The second slice requires the approval of a meeting in May.",
        ),
        ("When did the regulator clear the merger?", "The merger is subject to clearance by the regulator."),
    ],
)
def test_what_is_still_to_come_was_not_done(question: str, said: str):
    assert is_pending(read_question(question), said)


@pytest.mark.parametrize(
    "question, said",
    [
        ("When did the council approve the sale?", "The council approved the sale on 4 May."),
        ("When was the contract signed?", "It was signed on 4 May; the regulator has yet to clear it."),
        ("When will the council approve the sale?", "The council has yet to approve the sale."),
        ("Why did the council approve the sale?", "The state has still to pay, and the council approved the sale."),
    ],
)
def test_what_was_done_or_is_not_taken_for_done_is_not(question: str, said: str):
    assert not is_pending(read_question(question), said)
