"""What every test may lean on: no keys, no home of the user's, and skips that are said aloud."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Timings belong in benchmarks: a busy machine is no failing test.
settings.register_profile("tieout", deadline=None)
settings.load_profile("tieout")

ROOT = Path(__file__).resolve().parent.parent
# Real labelled text to measure on; it lies beside the checkout and is never part of it.
SHARED = ROOT.parent / "shared"

SETTINGS = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "TIEOUT_MODEL", "TIEOUT_DATABASE_URL", "TIEOUT_CHROMA_URL")


@pytest.fixture(autouse=True)
def _no_settings_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TIEOUT_HOME", str(tmp_path / "home"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of outside data, or a skip that says what is missing."""
    if not SHARED.is_dir():
        pytest.skip(f"outside data is not beside the checkout ({SHARED.name}/)")
    return SHARED


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """With TIEOUT_TEST_ALL=1, a skip is a failure: where everything is installed, nothing may be left out."""
    report = yield
    if os.environ.get("TIEOUT_TEST_ALL") and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be: {report.longrepr[2] if report.longrepr else item.nodeid}"
    return report
