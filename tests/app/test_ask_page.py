from streamlit.testing.v1 import AppTest

from agent.config import load_settings
from agent.store.chats import list_chats
from tests.app.desk import ARTICLE, put_in, workspace_at


def script() -> None:
    """Runs in the test's own page."""
    from agent.app import ask_page
    from agent.app.desk import open_desk

    ask_page.draw(open_desk())


def draw_page() -> AppTest:
    return AppTest.from_function(script, default_timeout=60).run()


def test_without_a_model_the_page_says_how_answers_are_made():
    put_in(workspace_at(load_settings().home), ARTICLE)

    page = draw_page()

    assert not page.exception
    assert "rules alone" in page.caption[-1].value


def test_a_question_begins_a_conversation_over_the_chosen_documents():
    workspace = workspace_at(load_settings().home)
    document = put_in(workspace, ARTICLE)
    page = draw_page()

    page.multiselect[0].set_value([document]).run()
    page.chat_input[0].set_value("How much does Marlow pay at closing?").run()

    assert not page.exception
    [chat] = list_chats(workspace)
    assert (chat.title, chat.documents) == ("How much does Marlow pay at closing?", (document,))
