"""The workspace: one database, one directory, one index; everything else in this folder works on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from agent.config import Settings
from agent.errors import StoreError
from agent.store.database import open_database
from agent.store.embedding import Embedding, choose_embedding


@dataclass(frozen=True)
class Workspace:
    """Open it with open_workspace; share it between threads, not between processes."""

    settings: Settings
    engine: Engine

    @property
    def home(self) -> Path:
        return self.settings.home

    @property
    def place(self) -> str:
        """Where the database is, for people: a file, or an address without its password."""
        url = self.engine.url
        return str(url.database) if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)

    @cached_property
    def embedding(self) -> Embedding:
        """The model whose vectors the index holds."""
        return choose_embedding(self.settings)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """One transaction: all of what is done inside, or nothing."""
        try:
            with Session(self.engine, expire_on_commit=False) as session, session.begin():
                yield session
        except SQLAlchemyError as error:
            told = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
            raise StoreError(f"the workspace could not be used: {told}", hint="See tieout doctor.") from error


def open_workspace(settings: Settings) -> Workspace:
    """The user's workspace, made on first use. Raises StoreError."""
    return Workspace(settings, open_database(settings.database_url, home=settings.home))
