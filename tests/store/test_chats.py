import pytest

from agent.errors import UsageError
from agent.schema.answer import Answer
from agent.store.chats import add_exchange, create_chat, list_chats, list_exchanges, load_chat, remove_chat


def answer(question: str) -> Answer:
    return Answer(question=question, status="not_stated", answer="")


def test_a_conversation_keeps_its_exchanges_in_order(workspace):
    chat = create_chat(workspace, "Who buys it?", documents=["d1"], owner="Ada")

    add_exchange(workspace, chat.id, answer("Who buys it?"))
    add_exchange(workspace, chat.id, answer("For how much?"))

    assert [exchange.question for exchange in list_exchanges(workspace, chat.id)] == ["Who buys it?", "For how much?"]
    assert load_chat(workspace, chat.id).documents == ("d1",)


def test_a_long_first_question_makes_a_short_title(workspace):
    chat = create_chat(workspace, "What  is the\nprice, " * 20, owner="Ada")

    assert len(chat.title) <= 80
    assert chat.title.endswith("…")
    assert "\n" not in chat.title


def test_each_person_finds_their_own_newest_first(workspace):
    first, _, third = (create_chat(workspace, name, owner=name[0]) for name in ("Ann 1", "Bob", "Ann 2"))

    assert [chat.id for chat in list_chats(workspace, owner="A")] == [third.id, first.id]
    assert len(list_chats(workspace)) == 3


def test_a_removed_conversation_is_gone_with_what_was_said(workspace):
    chat = create_chat(workspace, "Who?", owner="Ada")
    add_exchange(workspace, chat.id, answer("Who?"))

    remove_chat(workspace, chat.id)

    assert list_exchanges(workspace, chat.id) == []
    with pytest.raises(UsageError, match="no conversation"):
        load_chat(workspace, chat.id)
