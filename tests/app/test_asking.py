"""Questions in their own threads over a real workspace, and the view that the browser draws of an answer."""

import time

import pytest

from agent.app.answer_view import conversation_view
from agent.app.asking import Asking, Live
from agent.config import load_settings
from agent.schema.answer import Answer, AnswerNumber, AnswerSentence, Struck
from agent.schema.deal import Computation
from agent.schema.evidence import Evidence
from agent.store.chats import Exchange, create_chat, list_exchanges
from agent.store.tables import now
from tests.app.desk import ARTICLE, put_in, workspace_at


@pytest.fixture
def workspace(tmp_path):
    return workspace_at(tmp_path)


def wait_for(done, *, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not done() and time.monotonic() < until:
        time.sleep(0.02)


def test_an_answer_is_kept_in_its_conversation(workspace, tmp_path):
    document = put_in(workspace, ARTICLE)
    chat = create_chat(workspace, "price", documents=[document])
    asking = Asking(workspace)

    asking.begin(chat, "How much does Marlow pay at closing?", load_settings({"home": tmp_path}))
    wait_for(lambda: asking.live(chat.id) is None)

    [exchange] = list_exchanges(workspace, chat.id)
    assert "$25 million" in exchange.answer.answer
    assert all(ARTICLE[c.start : c.end] == c.quote for s in exchange.answer.sentences for c in s.citations)


def test_a_question_that_fails_says_why_and_can_be_cleared(workspace, tmp_path):
    chat = create_chat(workspace, "price", documents=["no such document"])
    asking = Asking(workspace)

    asking.begin(chat, "How much?", load_settings({"home": tmp_path}))
    wait_for(lambda: asking.live(chat.id).is_over)

    assert "no such document" in asking.live(chat.id).failure
    asking.forget(chat.id)
    assert asking.live(chat.id) is None
    assert list_exchanges(workspace, chat.id) == []


def answer(**fields) -> Answer:
    place = Evidence(quote="$25 million", start=10, end=21, document="d1")
    other = Evidence(quote="$40 million", start=40, end=51, document="d1")
    sentences = (
        AnswerSentence(text="It pays $25 million.", citations=(place,)),
        AnswerSentence(text="The rest is $15 million.", citations=(other, place)),
    )
    return Answer.model_validate(
        {"question": "How much?", "status": "answered", "answer": "", "sentences": sentences, **fields}
    )


def viewed(given: Answer):
    exchange = Exchange(id=1, question=given.question, answer=given, created=now())
    return conversation_view([exchange], None, titles={"d1": "Marlow"}, findings={"n1": "Two prices."})["exchanges"][0]


def test_a_place_has_one_number_however_often_it_is_cited():
    view = viewed(answer())

    assert [sentence["cites"] for sentence in view["sentences"]] == [[1], [2, 1]]
    assert [place["quote"] for place in view["places"]] == ["$25 million", "$40 million"]


def test_what_was_computed_struck_or_is_in_doubt_is_shown():
    computed = Computation(expression="40000000 - 25000000", low=15000000, high=15000000, unit="USD")
    view = viewed(
        answer(
            numbers=(AnswerNumber(text="$15 million", origin="computed", computation=computed),),
            struck=(Struck(text="It closed in May.", why="no source says so"),),
            caveats=("n1", "n-unknown"),
        )
    )

    assert view["computed"] == [{"text": "$15 million", "how": "40,000,000 − 25,000,000 = $15,000,000"}]
    assert view["struck"] == [{"text": "It closed in May.", "why": "no source says so"}]
    assert view["caveats"] == ["Two prices."]


def test_an_answer_under_way_shows_the_sentences_that_are_checked():
    live = Live("How much?", 0, sentences=list(answer().sentences[:1]))

    view = conversation_view([], live, titles={}, findings={})

    assert view["live"]["sentences"][0]["text"] == "It pays $25 million."
    assert view["live"]["places"][0]["title"] == "a document that is gone"


def test_an_answer_that_is_kept_and_still_under_way_is_shown_once():
    exchange = Exchange(id=1, question="How much?", answer=answer(), created=now())
    kept, waiting = Live("How much?", 0), Live("How much?", 1)

    assert conversation_view([exchange], kept, titles={}, findings={})["live"] is None
    assert conversation_view([exchange], waiting, titles={}, findings={})["live"]["question"] == "How much?"
