"""`tieout doctor`: each thing that a run depends on, looked at once, and in words what is wrong."""

import json
import sys
from collections.abc import Callable, Mapping

from rich.console import Console
from rich.text import Text

from agent.config import Settings, load_settings
from agent.schema.diagnosis import Diagnosis

Look = Callable[[Settings], tuple[Diagnosis, ...]]


def look_at_model(settings: Settings) -> tuple[Diagnosis, ...]:
    """At most three tiny requests to the configured model."""
    from agent.llm.doctor import diagnose

    return diagnose(settings)


def look_at_workspace(settings: Settings) -> tuple[Diagnosis, ...]:
    """Database, index and originals against each other."""
    from agent.commands.upkeep import look_at_workspace

    return look_at_workspace(settings, repair=False)


def mend_workspace(settings: Settings) -> tuple[Diagnosis, ...]:
    """The same, with what does not agree mended."""
    from agent.commands.upkeep import look_at_workspace

    return look_at_workspace(settings, repair=True)


# What is looked at, in this order; a new part of the product adds its function here.
LOOKS: tuple[Look, ...] = (look_at_model, look_at_workspace)


def run_doctor(
    flags: Mapping[str, object], *, as_json: bool = False, repair: bool = False, looks: tuple[Look, ...] = LOOKS
) -> int:
    """The exit status: 0 where nothing is wrong, or all of it was mended; 1 where something is."""
    settings = load_settings(flags)
    if repair:
        looks = tuple(mend_workspace if look is look_at_workspace else look for look in looks)
    console = Console(highlight=False, soft_wrap=True)
    healthy = True
    for look in looks:
        for diagnosis in look(settings):
            healthy &= diagnosis.ok
            _show(diagnosis, console, as_json=as_json)
    return 0 if healthy else 1


def _show(diagnosis: Diagnosis, console: Console, *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps(diagnosis.model_dump(), ensure_ascii=False) + "\n")
        return
    line = Text("  ok     " if diagnosis.ok else "  wrong  ", style="green" if diagnosis.ok else "bold red")
    line.append(f"{diagnosis.what}: {diagnosis.detail}", style="not bold default")
    console.print(line)
    if diagnosis.hint:
        console.print(Text(f"         {diagnosis.hint}", style="dim"))
