"""Turning text into vectors with no network: WordLlama's static vectors, which travel in its wheel.

Known to us: the package looks for its tokenizer in the wrong folder unless its own folder is
named as its cache.
"""

import logging
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from agent.config import Settings
from agent.llm.embeddings import open_server_embedding

Vectors = npt.NDArray[np.float32]


class Embedding(Protocol):
    """A model of vectors. Two models never share an index, so `name` says which this is."""

    @property
    def name(self) -> str: ...

    @property
    def is_local(self) -> bool:
        """Whether text stays on this machine."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length per text."""
        ...


def choose_embedding(settings: Settings) -> "Embedding":
    """The model that the settings name; unset, the one that needs no network. Raises UsageError."""
    return LocalEmbedding() if settings.embeddings in (None, "local") else open_server_embedding(settings)


class LocalEmbedding:
    """Sixteen megabytes of static vectors: rough, but at thousands of sentences a second."""

    name = "local:wordllama-l2-supercat-256"
    is_local = True

    def embed(self, texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.zeros((0, 256), dtype=np.float32)
        # A text of nothing but unknown marks has no direction; a zero row matches nothing.
        return np.nan_to_num(np.asarray(_load_wordllama().embed(list(texts), norm=True), dtype=np.float32))


@lru_cache(maxsize=1)
def _load_wordllama() -> Any:
    logging.getLogger("wordllama").setLevel(logging.ERROR)
    from wordllama import WordLlama  # a second's import, for those who search only

    return WordLlama.load(cache_dir=Path(str(files("wordllama"))), disable_download=True)
