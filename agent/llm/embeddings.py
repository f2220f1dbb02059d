"""Vectors from an OpenAI-compatible server, one more thing that a configured server can do.

Knows nothing of the index; text that must stay on this machine is kept from it by its caller.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from pydantic import SecretStr

from agent.config import Settings, silence_telemetry
from agent.errors import ModelError
from agent.llm.endpoint import Endpoint, find_endpoint

BATCH = 256


class ServerEmbedding:
    """`openai:NAME` or `ollama:NAME`; `name` tells an index which model made its vectors."""

    def __init__(self, settings: Settings, endpoint: Endpoint) -> None:
        self._settings, self._endpoint = settings, endpoint
        self.name = endpoint.model
        self.is_local = endpoint.is_local

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """One row of unit length per text. Raises ModelError."""
        try:
            rows = self._client.embed_documents(list(texts), chunk_size=BATCH) if texts else []
        except Exception as error:  # The client's many kinds of failure, in words that name the server.
            told = (str(error).strip() or type(error).__name__).splitlines()[0]
            hint = "Check TIEOUT_EMBEDDINGS and OPENAI_BASE_URL, or unset TIEOUT_EMBEDDINGS to use the local model."
            raise ModelError(f"{self.name} at {self._endpoint.host} made no embeddings: {told}", hint=hint) from error
        vectors = np.asarray(rows, dtype=np.float32)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True) if rows else 1
        return np.asarray(vectors / np.where(lengths == 0, 1, lengths), dtype=np.float32)

    @cached_property
    def _client(self) -> Any:
        from langchain_openai import OpenAIEmbeddings  # a second's import, for those who search only

        silence_telemetry(self._settings)
        key = self._settings.openai_api_key
        return OpenAIEmbeddings(
            model=self._endpoint.name,
            openai_api_base=self._endpoint.base_url,
            openai_api_key=key or SecretStr("none"),
            # Token counts of OpenAI's own models, which another server's need not be.
            check_embedding_ctx_length=False,
            request_timeout=self._settings.reply_timeout_s,
        )


def open_server_embedding(settings: Settings) -> ServerEmbedding:
    """The embedding model that TIEOUT_EMBEDDINGS names. Raises UsageError where it is not provider:name."""
    endpoint = find_endpoint(settings.model_copy(update={"model": settings.embeddings}), variable="TIEOUT_EMBEDDINGS")
    assert endpoint is not None, "embeddings are set wherever this is called"
    return ServerEmbedding(settings, endpoint)
