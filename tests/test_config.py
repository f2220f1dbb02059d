"""Settings: what wins over what, what is refused, and what is never shown."""

import os
from decimal import Decimal

import pytest

from agent.config import explain_settings, load_settings, model_hint, save_settings, silence_telemetry
from agent.errors import UsageError


@pytest.fixture
def home(tmp_path):
    (tmp_path / "config.toml").write_text('model = "ollama:from-file"\nconcurrency = 3\n', encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("flags", "environ", "model", "source"),
    [
        ({}, {}, "ollama:from-file", "config.toml"),
        ({}, {"TIEOUT_MODEL": "openai:from-env"}, "openai:from-env", "environment"),
        ({"model": "openai:from-flag"}, {"TIEOUT_MODEL": "openai:from-env"}, "openai:from-flag", "flag"),
        ({"model": None}, {"TIEOUT_MODEL": ""}, "ollama:from-file", "config.toml"),
    ],
    ids=["file", "environment over file", "flag over environment", "empty is unset"],
)
def test_flag_wins_over_environment_over_file(home, flags, environ, model, source):
    environ = {"TIEOUT_HOME": str(home), **environ}
    shown = {setting.name: setting for setting in explain_settings(flags, environ=environ)}
    assert load_settings(flags, environ=environ).model == model
    assert (shown["model"].value, shown["model"].source) == (model, source)
    assert shown["temperature"].source == "default"


def test_a_key_alone_turns_no_model_on(tmp_path):
    settings = load_settings(environ={"TIEOUT_HOME": str(tmp_path), "OPENAI_API_KEY": "sk-very-secret"})
    assert settings.model is None
    assert "TIEOUT_MODEL" in (model_hint(settings) or "")


def test_secrets_are_never_shown(tmp_path):
    environ = {
        "TIEOUT_HOME": str(tmp_path),
        "OPENAI_API_KEY": "sk-very-secret",
        "TIEOUT_DATABASE_URL": "postgresql://desk:hunter2@db/tieout",
    }
    told = repr(explain_settings(environ=environ)) + repr(load_settings(environ=environ).openai_api_key)
    assert "sk-very-secret" not in told
    assert "hunter2" not in told
    assert "postgresql://desk@db/tieout" in told


@pytest.mark.parametrize(
    ("environ", "named"),
    [
        ({"TIEOUT_CONCURRENCY": "many"}, "TIEOUT_CONCURRENCY"),
        ({"TIEOUT_TRACING": "everything"}, "TIEOUT_TRACING"),
        ({"TIEOUT_MAX_COST_USD": "-1"}, "TIEOUT_MAX_COST_USD"),
    ],
)
def test_a_value_that_makes_no_sense_is_named_with_its_source(tmp_path, environ, named):
    with pytest.raises(UsageError, match=named):
        load_settings(environ={"TIEOUT_HOME": str(tmp_path), **environ})


def test_an_unknown_key_in_the_file_is_refused(tmp_path):
    (tmp_path / "config.toml").write_text("modle = 'x'\n", encoding="utf-8")
    with pytest.raises(UsageError, match="modle"):
        load_settings(environ={"TIEOUT_HOME": str(tmp_path)})


def test_values_are_typed(tmp_path):
    settings = load_settings({"max_cost_usd": "0.50"}, environ={"TIEOUT_HOME": str(tmp_path), "TIEOUT_CACHE": "false"})
    assert settings.max_cost_usd == Decimal("0.50")
    assert settings.cache is False


def test_tracing_is_off_unless_switched_on_by_name(tmp_path, monkeypatch):
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    monkeypatch.setenv("LANGSMITH_GATEWAY", "true")
    silence_telemetry(load_settings(environ={"TIEOUT_HOME": str(tmp_path)}))
    assert os.environ["LANGSMITH_TRACING"] == "false"
    assert os.environ["LANGSMITH_GATEWAY"] == "false"


def test_saved_settings_are_read_back_and_a_secret_is_for_its_owner_only(tmp_path):
    save_settings(tmp_path, {"model": "openai:small", "openai_api_key": 'sk-\u00e9"quoted"', "max_cost_usd": 2.5})

    settings = load_settings({"home": tmp_path}, environ={})

    assert (settings.model, str(settings.max_cost_usd)) == ("openai:small", "2.5")
    assert settings.openai_api_key.get_secret_value() == 'sk-\u00e9"quoted"'
    assert (tmp_path / "config.toml").stat().st_mode & 0o077 == 0


def test_a_saved_setting_can_be_taken_out_again(tmp_path):
    save_settings(tmp_path, {"model": "openai:small", "temperature": 0.5})
    save_settings(tmp_path, {"model": None})

    settings = load_settings({"home": tmp_path}, environ={})

    assert (settings.model, settings.temperature) == (None, 0.5)


def test_a_setting_that_makes_no_sense_is_not_saved(tmp_path):
    save_settings(tmp_path, {"temperature": 0.5})

    with pytest.raises(UsageError, match="temperature makes no sense"):
        save_settings(tmp_path, {"temperature": 9.0})

    assert load_settings({"home": tmp_path}, environ={}).temperature == 0.5
