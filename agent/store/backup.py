"""A copy of everything that cannot be made again, in one file, and a workspace made from it.

The copy is a SQLite database, whatever the workspace is kept in, so that a workspace also moves from
one to the other this way. The index is left out: it is written again from the passages.
"""

import shutil
import sqlite3
import tempfile
from pathlib import Path

from sqlalchemy import Connection, Engine, Table, create_engine, func, insert, select, text, update

from agent.errors import StoreError, UsageError
from agent.store.database import open_database
from agent.store.tables import Base, ChunkRow, DocumentRow, IndexRow
from agent.store.workspace import Workspace

ROWS = 200
# The index state is a workspace's own.
COPIED = tuple(table for table in Base.metadata.sorted_tables if table.name not in ("index_state", "unindexed"))


def back_up(workspace: Workspace, file: Path) -> int:
    """Write a consistent copy while others go on working; the number of documents in it.

    Raises StoreError where the file cannot be written; a file that is there is replaced whole, or not at all.
    """
    with tempfile.TemporaryDirectory(prefix="tieout-backup-") as folder:
        copy = Path(folder) / "copy.db"
        if workspace.engine.dialect.name == "sqlite":
            _copy_sqlite(workspace.engine, copy)
        else:
            _copy_tables(workspace.engine, copy)
        documents = _forget_index(copy)
        part = file.with_name(f"{file.name}.part")
        try:
            shutil.copyfile(copy, part)
            part.replace(file)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise StoreError(f"{file} could not be written: {error.strerror}") from error
    return documents


def restore(workspace: Workspace, file: Path) -> int:
    """Fill an empty workspace from a backup; the number of documents. Raises UsageError where it is not empty."""
    if not file.is_file() or not file.read_bytes()[:15] == b"SQLite format 3":
        raise UsageError(f"{file} is no backup of tieout's", hint="tieout backup FILE writes one.")
    with workspace.session() as session:
        if session.scalar(select(func.count()).select_from(DocumentRow)):
            hint = "Set TIEOUT_HOME (or TIEOUT_DATABASE_URL) to a new place, and restore there."
            raise UsageError("the workspace holds documents, which a restore would mix with others", hint=hint)
    with tempfile.TemporaryDirectory(prefix="tieout-restore-") as folder:
        copy = Path(folder) / "copy.db"
        shutil.copyfile(file, copy)
        # Opening it brings a backup of an older version up to this one.
        source = open_database(f"sqlite:///{copy}", home=Path(folder))
        with source.connect() as old, workspace.engine.begin() as new:
            for table in COPIED:
                _copy_rows(old, new, table)
            _continue_numbers(new)
            return old.scalar(select(func.count()).select_from(DocumentRow)) or 0


def _copy_sqlite(engine: Engine, copy: Path) -> None:
    with engine.connect() as connection, sqlite3.connect(copy) as target:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.backup(target)
    target.close()


def _copy_tables(engine: Engine, copy: Path) -> None:
    target = open_database(f"sqlite:///{copy}", home=copy.parent)
    with engine.connect().execution_options(isolation_level="REPEATABLE READ") as old, target.begin() as new:
        for table in COPIED:
            _copy_rows(old, new, table)
    target.dispose()


def _copy_rows(old: Connection, new: Connection, table: Table) -> None:
    for part in old.execute(select(table)).mappings().partitions(ROWS):
        new.execute(insert(table), [dict(row) for row in part])


def _forget_index(copy: Path) -> int:
    """Whoever restores the copy has no vectors yet."""
    engine = create_engine(f"sqlite:///{copy}")
    with engine.begin() as connection:
        connection.execute(update(ChunkRow).values(indexed_by=None))
        connection.execute(update(IndexRow).values(generation=0, place=""))
        connection.execute(text("DELETE FROM unindexed"))
        documents = connection.scalar(select(func.count()).select_from(DocumentRow)) or 0
    with engine.connect() as connection:
        # One file: what the write-ahead log holds goes into it.
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
        connection.execute(text("PRAGMA journal_mode = DELETE"))
    engine.dispose()
    return documents


def _continue_numbers(connection: Connection) -> None:
    """PostgreSQL counts on from its own sequences, which rows with numbers of their own do not move."""
    if connection.dialect.name != "postgresql":
        return
    for table in COPIED:
        key = next(iter(table.primary_key.columns))
        if key.autoincrement is True or (key.type.python_type is int and len(table.primary_key.columns) == 1):
            sequence = f"pg_get_serial_sequence('{table.name}', '{key.name}')"
            connection.execute(text(f"SELECT setval({sequence}, max({key.name})) FROM {table.name}"))
