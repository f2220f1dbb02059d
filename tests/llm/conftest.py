"""A model over a real socket, with short waits."""

from collections.abc import Callable

import pytest

from agent.config import Settings, load_settings
from agent.llm.ask import Llm
from agent.llm.session import open_llm


@pytest.fixture
def make_settings(tmp_path) -> Callable[..., Settings]:
    def make(url: str, **changes: object) -> Settings:
        flags = {"home": tmp_path / "home", "model": "openai:fake", "openai_base_url": url, "cache": False}
        return load_settings({**flags, **changes}, environ={})

    return make


@pytest.fixture
def make_llm(make_settings) -> Callable[..., Llm]:
    def make(url: str, **changes: object) -> Llm:
        llm = open_llm(make_settings(url, **changes))
        assert llm is not None
        # Retries are counted, not waited for.
        llm.requester.wait = lambda seconds: None
        return llm

    return make
