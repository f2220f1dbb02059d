from pathlib import Path

import pytest

from agent.config import load_settings
from agent.store.workspace import Workspace, open_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return open_workspace(load_settings({"home": tmp_path}))
