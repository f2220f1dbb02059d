"""`tieout config`: every setting, what it is now, and where that comes from."""

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict

from rich.table import Table
from rich.text import Text

from agent.config import explain_settings
from agent.terminal.console import open_console


def show_settings(flags: Mapping[str, object], *, as_json: bool) -> None:
    """A table, or one JSON object a setting; a secret is never in either."""
    settings = explain_settings(flags)
    if as_json:
        sys.stdout.writelines(json.dumps(asdict(setting), ensure_ascii=False) + "\n" for setting in settings)
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("setting", "value", "from", "set it by", "what it does"):
        table.add_column(heading, overflow="fold")
    for setting in settings:
        style = "" if setting.source == "default" else "green"
        table.add_row(
            setting.name, Text(setting.value, style=style), setting.source, setting.variable, setting.description
        )
    open_console().print(table)
