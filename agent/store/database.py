"""Opening the database: SQLite in the user's directory, or PostgreSQL by address; always at the newest version."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from agent.errors import StoreError

MIGRATIONS = Path(__file__).parent / "migrations"
DATABASE_FILE = "tieout.db"
BUSY_TIMEOUT_S = 30
# Any constant will do, as long as every tieout process uses the same one.
_POSTGRES_MIGRATION_LOCK = 7_203_114


def open_database(url: str | None, *, home: Path) -> Engine:
    """An engine whose database exists and is migrated.

    Raises StoreError that names the database and what to look at.
    """
    address = url or f"sqlite:///{home / DATABASE_FILE}"
    try:
        parsed = make_url(address)
    except ArgumentError as error:
        raise StoreError(f"{address!r} is no database address", hint="Such as postgresql://user@host/name.") from error
    if parsed.get_backend_name() == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    shown = parsed.render_as_string(hide_password=True)
    try:
        home.mkdir(parents=True, exist_ok=True)
        engine = create_engine(parsed, pool_pre_ping=True)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _set_up_sqlite)
        _migrate(engine)
    except ModuleNotFoundError as error:
        hint = 'Install it: pip install "tieout[postgres]".'
        raise StoreError(f"{shown} needs a driver that is not installed", hint=hint) from error
    except (SQLAlchemyError, OSError) as error:
        told = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        hint = "Check TIEOUT_DATABASE_URL, and that the server runs." if url else f"Check that {home} can be written."
        raise StoreError(f"{shown} could not be opened: {told}", hint=hint) from error
    return engine


def _set_up_sqlite(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_S * 1000}")
    # Readers go on while one process writes.
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _migrate(engine: Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    # Whoever reads an article need not hear of tables.
    logging.getLogger("alembic").setLevel(logging.WARNING)
    with _only_one_migrates(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@contextmanager
def _only_one_migrates(engine: Engine) -> "Iterator[object]":
    """Two processes that start at once must not both create the tables."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            # A table that is made anew must not take with it what refers to it.
            connection.execute(text("PRAGMA foreign_keys = OFF"))
            connection.execute(text("BEGIN IMMEDIATE"))
        else:
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_POSTGRES_MIGRATION_LOCK})"))
        yield connection
        connection.commit()
        if engine.dialect.name == "sqlite":
            connection.execute(text("PRAGMA foreign_keys = ON"))
