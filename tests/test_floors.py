"""House rule: a module imports its own folder and the floors below, and each outside library has one door."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

# From the ground up; folders of one floor are strangers to one another.
FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"agent", "agent.errors", "agent.bundled", "agent.schema"}),
    frozenset({"agent.config"}),
    frozenset({"agent.text"}),
    frozenset({"agent.figures"}),
    frozenset({"agent.llm"}),
    # Embeddings may come from a server, whose door is llm/.
    frozenset({"agent.store"}),
    frozenset({"agent.ingest", "agent.extract", "agent.check"}),
    frozenset({"agent.pipeline", "agent.export"}),
    frozenset({"agent.worker"}),
    frozenset({"agent.chat"}),
    frozenset({"agent.terminal"}),
    frozenset({"agent.commands", "agent.app"}),
    frozenset({"agent.cli"}),
    frozenset({"agent.__main__"}),
    frozenset({"evals"}),
)
# The one exception, imported inside the command's function: the eval command and the app's page of evals.
MAY_IMPORT_EVALS = frozenset({"agent.commands.eval", "agent.app.evals_page"})

DOORS: dict[str, tuple[str, ...]] = {
    "chromadb": ("agent.store",),
    "sqlalchemy": ("agent.store", "evals"),
    "alembic": ("agent.store",),
    "langchain_text_splitters": ("agent.store.chunks",),
    "pypdf": ("agent.ingest.pdf",),
    "trafilatura": ("agent.ingest", "evals.html_bodies"),
    "docx": ("agent.ingest",),
    "langchain": ("agent.llm", "agent.chat"),
    "langchain_core": ("agent.llm", "agent.chat"),
    "langchain_openai": ("agent.llm",),
    "openai": ("agent.llm", "evals.peers"),
    "streamlit": ("agent.app",),
    "xlsxwriter": ("agent.export",),
    "py3langid": ("agent.text.language",),
}


def modules() -> Iterator[tuple[str, Path]]:
    for top in ("agent", "evals"):
        for path in sorted((ROOT / top).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            yield ".".join(part for part in parts if part != "__init__"), path


def floor_of(module: str) -> int | None:
    """The floor of a module, and the folder that it counts as."""
    parts = module.split(".")
    for length in (2, 1):
        for height, floor in enumerate(FLOORS):
            if ".".join(parts[:length]) in floor:
                return height
    return None


def imported_by(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def folder(module: str) -> str:
    return ".".join(module.split(".")[:2])


def breaches(module: str, path: Path) -> Iterator[str]:
    here = floor_of(module)
    if here is None:
        yield f"{module} stands on no floor"
        return
    for name in imported_by(path):
        top = name.split(".")[0]
        if top in ("agent", "evals") and not (top == "evals" and module in MAY_IMPORT_EVALS):
            there = floor_of(name)
            own = folder(name) == folder(module) or (top == "evals" and module.split(".")[0] == "evals")
            if there is None or not (own or there < here or (there == here == 0)):
                yield f"{module} imports {name}"
        doors = DOORS.get(top)
        if doors and not any(module == door or module.startswith(f"{door}.") for door in doors):
            yield f"{module} imports {name}, whose door is {' or '.join(doors)}"


@pytest.mark.parametrize("module, path", list(modules()), ids=lambda value: value if isinstance(value, str) else "")
def test_a_module_imports_only_its_folder_and_the_floors_below(module: str, path: Path):
    assert list(breaches(module, path)) == []
