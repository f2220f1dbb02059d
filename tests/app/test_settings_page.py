from streamlit.testing.v1 import AppTest

from agent.config import load_settings


def script() -> None:
    """Runs in the test's own page."""
    from agent.app import settings_page
    from agent.app.desk import open_desk

    settings_page.draw(open_desk())


def draw_page() -> AppTest:
    return AppTest.from_function(script, default_timeout=60).run()


def test_without_a_model_the_page_says_that_nothing_leaves_the_machine():
    page = draw_page()

    assert not page.exception
    assert "nothing leaves this machine" in page.info[0].value
    assert page.button[-1].disabled


def test_a_model_is_saved_and_its_host_named():
    page = draw_page()

    page.text_input[0].set_value("openai:some-model")
    page.text_input[1].set_value("http://127.0.0.1:9/v1")
    page.text_input[2].set_value("sk-secret")
    page.button[0].click().run()

    assert not page.exception
    assert load_settings().model == "openai:some-model"
    assert "this machine" in page.info[0].value
    assert "sk-secret" not in str([value for frame in page.dataframe for value in frame.value.to_numpy().tolist()])


def test_a_model_that_makes_no_sense_is_refused_in_words():
    page = draw_page()

    page.text_input[0].set_value("gibberish")
    page.button[0].click().run()

    assert "not provider" in page.error[0].value
    assert load_settings().model is None


def test_a_server_that_is_not_there_fails_the_test_in_words(monkeypatch):
    monkeypatch.setenv("TIEOUT_MODEL", "openai:none")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    page = draw_page()

    page.button[-1].click().run()

    assert not page.exception
    assert "127" in page.error[0].value
