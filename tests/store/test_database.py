from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, inspect, text

from agent.config import load_settings
from agent.ingest.load import load_bytes
from agent.store.database import DATABASE_FILE, MIGRATIONS
from agent.store.documents import list_documents
from agent.store.tables import Base
from agent.store.workspace import open_workspace
from agent.worker import work_queue
from tests.store.articles import MINE


def test_a_database_of_the_first_version_is_upgraded_and_keeps_its_documents(tmp_path: Path):
    engine = create_engine(f"sqlite:///{tmp_path / DATABASE_FILE}")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    article = load_bytes(MINE.encode(), name="mine.txt")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(
            text(
                "INSERT INTO documents (id, sha256, source, media_type, local_only, lineage, status, added)"
                " VALUES (:id, :sha, 'mine.txt', 'text', 0, :id, 'queued', '2026-01-01 00:00:00')"
            ),
            {"id": article.document.id, "sha": article.document.sha256},
        )
        connection.execute(
            text("INSERT INTO texts (document_id, version, article, created) VALUES (:id, 1, :article, :now)"),
            {"id": article.document.id, "article": article.model_dump_json(), "now": "2026-01-01 00:00:00"},
        )

    workspace = open_workspace(load_settings({"home": tmp_path}))

    assert work_queue(workspace).done == [article.document.id] == [item.id for item in list_documents(workspace)]


def test_the_migrations_make_the_tables_that_the_code_declares(tmp_path: Path):
    workspace = open_workspace(load_settings({"home": tmp_path}))
    made = inspect(workspace.engine)

    for table in Base.metadata.sorted_tables:
        assert {column["name"] for column in made.get_columns(table.name)} == {column.name for column in table.columns}
