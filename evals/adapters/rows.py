"""Rows of a dataset that may or may not be on this machine."""

import json
from pathlib import Path
from typing import Any

from evals.outside import DATA
from evals.sample import AbsentError, Choice


def read_rows(choice: Choice, name: str) -> list[dict[str, Any]]:
    """The rows of a JSON Lines file in the folder of outside data, or in the one that --data names."""
    return [json.loads(line) for line in read_file(choice, name).splitlines()]


def read_file(choice: Choice, name: str) -> str:
    """Raises AbsentError, which skips the task aloud."""
    path = (choice.data or DATA) / name
    if not path.is_file():
        raise AbsentError(f"{path.name} is not in {folder_name(path)}", hint="--data names another folder.")
    return path.read_text(encoding="utf-8")


def folder_name(path: Path) -> str:
    return "/".join(path.parent.parts[-2:])
