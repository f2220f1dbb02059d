"""Each test of the store runs twice: on SQLite with Chroma's files, and on PostgreSQL with a Chroma server."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from agent.config import load_settings
from agent.store.workspace import Workspace, open_workspace
from tests.store.servers import find_postgres, run_chroma, run_postgres

_NUMBERS = count(1)


@dataclass(frozen=True)
class Servers:
    database_url: str
    chroma_url: str


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    binaries = find_postgres()
    if binaries is None:
        pytest.skip("PostgreSQL is not installed (apt-get install postgresql)")
    with run_postgres(binaries) as database_url, run_chroma(tmp_path_factory.mktemp("chroma")) as chroma_url:
        yield Servers(database_url, chroma_url)


@pytest.fixture
def local_workspace(tmp_path: Path) -> Workspace:
    """For what only files can suffer."""
    return open_workspace(load_settings({"home": tmp_path}))


@pytest.fixture(params=["files", "servers"])
def workspace(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workspace]:
    if request.param == "files":
        yield open_workspace(load_settings({"home": tmp_path}))
        return
    servers: Servers = request.getfixturevalue("servers")
    name = f"test_{next(_NUMBERS)}"
    engine = create_engine(servers.database_url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    database_url = servers.database_url.rpartition("/")[0] + f"/{name}"
    opened = open_workspace(
        load_settings({"home": tmp_path, "database_url": database_url, "chroma_url": servers.chroma_url})
    )
    yield opened
    opened.engine.dispose()
