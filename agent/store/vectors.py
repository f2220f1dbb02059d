"""Vectors of chunks in Chroma: files in the user's directory, or a server by address.

Knows nothing of the database: ids and vectors go in, ids come out. Seen on chromadb 1.5: an open
client's queries miss what another process wrote until the client is renewed.
"""

import logging
import re
import threading
from collections.abc import Sequence
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from agent.errors import StoreError
from agent.store.embedding import Vectors

CHROMA_DIRECTORY = "chroma"
# Chroma refuses more than 5,461 rows in one call.
BATCH = 2000


class VectorStore:
    """The vectors of one embedding model; two models never share a collection. Safe between threads."""

    def __init__(self, place: str, name: str, embedding: str) -> None:
        self.place = place
        self.embedding = embedding
        self._prefix = f"tieout-{name}-"
        # The generation of the index that this client has read; None before the first look.
        self.generation: int | None = None
        self._lock = threading.RLock()
        self._client: Any = None
        self._opened: Any = None

    def renew(self) -> None:
        """Forget what was read, so that the next look sees what other processes wrote."""
        with self._lock:
            if self._client is not None:
                self._client.close()
            self._client = self._opened = None

    def put(self, ids: Sequence[str], vectors: Vectors, documents: Sequence[str]) -> None:
        """Add or overwrite; the same ids twice are one vector each."""
        with self._lock, _explained(self.place):
            for first in range(0, len(ids), BATCH):
                rows = slice(first, first + BATCH)
                marks = [{"document": document} for document in documents[rows]]
                self._collection().upsert(ids=list(ids[rows]), embeddings=vectors[rows], metadatas=marks)

    def delete(self, ids: Sequence[str]) -> None:
        """Take out; ids that are not there are passed over."""
        with self._lock, _explained(self.place):
            for first in range(0, len(ids), BATCH):
                self._collection().delete(ids=list(ids[first : first + BATCH]))

    def nearest(self, query: Vectors, *, limit: int) -> list[tuple[str, float]]:
        """(id, cosine) of the chunks closest to one row, best first; approximate over the whole index."""
        with self._lock, _explained(self.place):
            found = self._collection().query(query_embeddings=query, n_results=limit, include=["distances"])
        return [(id_, 1.0 - distance) for id_, distance in zip(found["ids"][0], found["distances"][0], strict=True)]

    def among(self, query: Vectors, ids: Sequence[str]) -> list[tuple[str, float]]:
        """(id, cosine) of those of `ids` that have a vector, best first; exact.

        Chroma's own filter costs fifteen times a query without one at 100,000 chunks; fetching a
        document's vectors by id and multiplying costs a few milliseconds.
        """
        scored: list[tuple[str, float]] = []
        with self._lock, _explained(self.place):
            for first in range(0, len(ids), BATCH):
                found = self._collection().get(ids=list(ids[first : first + BATCH]), include=["embeddings"])
                if found["ids"]:
                    cosines = np.asarray(found["embeddings"], dtype=np.float32) @ query[0]
                    scored.extend(zip(found["ids"], map(float, cosines), strict=True))
        return sorted(scored, key=lambda pair: -pair[1])

    def ids(self) -> set[str]:
        """Every id that has a vector."""
        with self._lock, _explained(self.place):
            collection, found = self._collection(), set[str]()
            while page := collection.get(limit=BATCH, offset=len(found), include=[])["ids"]:
                found.update(page)
            return found

    def count(self) -> int:
        with self._lock, _explained(self.place):
            return int(self._collection().count())

    def drop_others(self) -> list[str]:
        """Take out the collections of other embedding models; their names."""
        with self._lock, _explained(self.place):
            self._collection()
            names = [item.name for item in self._client.list_collections()]
            others = [name for name in names if name.startswith(self._prefix) and name != self._name]
            for name in others:
                self._client.delete_collection(name)
            return others

    def put_aside(self) -> Path | None:
        """Move a damaged folder out of the way; where it is now, or None for a server's."""
        if "://" in self.place:
            return None
        with self._lock:
            try:
                self.renew()
            except Exception:  # What is damaged may not even close.
                self._client = self._opened = None
            folder = Path(self.place)
            aside = next(
                path for n in count(1) if not (path := folder.with_name(f"{folder.name}.damaged-{n}")).exists()
            )
            return folder.rename(aside) if folder.exists() else aside

    @property
    def _name(self) -> str:
        return self._prefix + re.sub(r"[^a-z0-9]+", "-", self.embedding.lower()).strip("-")

    def _collection(self) -> Any:
        if self._opened is None:
            self._client = _connect(self.place)
            self._opened = self._client.get_or_create_collection(
                self._name, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
            )
        return self._opened


@lru_cache(maxsize=16)
def open_vectors(place: str, name: str, embedding: str) -> VectorStore:
    """One client a process and place: Chroma keeps one system a directory, and renews it only when all are closed."""
    return VectorStore(place, name, embedding)


def vector_place(home: Path, chroma_url: str | None) -> str:
    """Where the vectors are kept: the server's address, or a folder."""
    return chroma_url or str(home.resolve() / CHROMA_DIRECTORY)


def _connect(place: str) -> Any:
    import chromadb  # a second's import, for those who index or search only
    from chromadb.config import Settings as ChromaSettings

    # A line for every request to a server is not for whoever asks a question.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    quiet = ChromaSettings(anonymized_telemetry=False)
    if "://" not in place:
        Path(place).mkdir(parents=True, exist_ok=True)
        return chromadb.PersistentClient(path=place, settings=quiet)
    address = urlsplit(place)
    is_safe = address.scheme == "https"
    port = address.port or (443 if is_safe else 8000)
    return chromadb.HttpClient(host=address.hostname or "localhost", port=port, ssl=is_safe, settings=quiet)


class _explained:
    """Chroma's many kinds of failure in words that name the place."""

    def __init__(self, place: str) -> None:
        self.place = place

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> None:
        if error is None or isinstance(error, StoreError) or not isinstance(error, Exception):
            return
        told = (str(error).strip() or type(error).__name__).splitlines()[0]
        is_server = "://" in self.place
        hint = "Check TIEOUT_CHROMA_URL, and that the server runs." if is_server else "See tieout doctor --repair."
        raise StoreError(f"the vector index at {self.place} could not be used: {told}", hint=hint) from error
