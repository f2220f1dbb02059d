"""Checklists: what a deal of each type normally states, and what to ask when it does not.

One YAML file per deal type, named after it; the packaged ones lie in `templates/`. A desk edits
copies of its own: a file of the same name replaces the packaged one.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal, Self

import yaml
from pydantic import Field, ValidationError, field_validator, model_validator

from agent.errors import UsageError
from agent.schema.deal import DealStatus, DealType
from agent.schema.record import Record
from agent.schema.term_kind import OWN_FIELD_PREFIX, TERM_KINDS

FieldType = Literal["money", "per_unit", "percent", "multiple", "power", "energy", "duration", "number", "date", "text"]


class ChecklistItem(Record):
    """A term kind that deals of this type state.

    `met_by` names kinds that answer the same question; with `statuses`, the item is only
    expected of deals in one of them (a closing date of a deal that is done).
    """

    kind: str
    required: bool = False
    weight: int = Field(default=5, ge=1, le=10)
    ask: str
    met_by: tuple[str, ...] = ()
    statuses: tuple[DealStatus, ...] = ()

    @field_validator("kind")
    @classmethod
    def _is_known(cls, kind: str) -> str:
        return _known(kind)

    @field_validator("met_by")
    @classmethod
    def _are_known(cls, kinds: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_known(kind) for kind in kinds)

    def expected_of(self, status: DealStatus) -> bool:
        return self.required and (not self.statuses or status in self.statuses)


class OwnField(ChecklistItem):
    """A desk's own term: `x_<name>`, read from figures of its type that stand near one of its cue words.

    A `text` field takes the rest of the clause that follows a cue.
    """

    type: FieldType
    unit: str | None = None
    description: str = ""
    cues: tuple[str, ...] = Field(min_length=1)

    @field_validator("kind")
    @classmethod
    def _is_own(cls, kind: str) -> str:
        if not kind.startswith(OWN_FIELD_PREFIX):
            raise ValueError(f"{kind!r} is an own field, so its name starts with {OWN_FIELD_PREFIX!r}")
        return kind


class Checklist(Record):
    """One template file; `fields` are the desk's own."""

    deal_type: DealType
    terms: tuple[ChecklistItem, ...]
    fields: tuple[OwnField, ...] = ()

    @model_validator(mode="after")
    def _lists_a_kind_once(self) -> Self:
        kinds = [item.kind for item in self.items]
        twice = sorted({kind for kind in kinds if kinds.count(kind) > 1})
        if twice:
            raise ValueError(f"listed twice: {', '.join(twice)}")
        return self

    @property
    def items(self) -> tuple[ChecklistItem, ...]:
        """Terms and own fields together."""
        return (*self.terms, *self.fields)


Checklists = Mapping[DealType, Checklist]


def load_checklists(directory: str | Path | None = None) -> Checklists:
    """The packaged checklists; files in `directory` replace those of the same name.

    Raises UsageError that names the file and the field.
    """
    return _packaged() if directory is None else {**_packaged(), **_read_directory(Path(directory))}


@cache
def _packaged() -> Checklists:
    folder = files("agent.schema") / "templates"
    found = (
        _parse(entry.read_text(encoding="utf-8"), name=entry.name)
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".yaml")
    )
    return {checklist.deal_type: checklist for checklist in found}


def _read_directory(directory: Path) -> Checklists:
    if not directory.is_dir():
        raise UsageError(f"{str(directory)!r} is no directory of checklists", hint="name a folder of <deal_type>.yaml")
    found = {}
    for path in sorted([*directory.glob("*.yaml"), *directory.glob("*.yml")]):
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{path}: cannot be read: {error}") from error
        checklist = _parse(text, name=str(path))
        found[checklist.deal_type] = checklist
    return found


def _parse(text: str, *, name: str) -> Checklist:
    try:
        data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise UsageError(f"{name}: is no YAML: {error}") from error
    if not isinstance(data, dict):
        raise UsageError(f"{name}: holds no checklist", hint="it starts with 'deal_type:' and 'terms:'")
    try:
        checklist = Checklist.model_validate(data)
    except ValidationError as error:
        raise UsageError(f"{name}: {_first_fault(error)}") from error
    if checklist.deal_type.value != Path(name).stem:
        raise UsageError(
            f"{name}: deal_type is {checklist.deal_type.value!r}",
            hint="a checklist is named after its deal type",
        )
    return checklist


def _first_fault(error: ValidationError) -> str:
    """Where and what, counted from 1 as an editor of the file counts: "terms 3, weight: ..."."""
    faults = []
    for fault in error.errors():
        place = ", ".join(f"{part + 1}" if isinstance(part, int) else part for part in fault["loc"])
        faults.append(f"{place or 'the file'}: {fault['msg']}")
    return "; ".join(faults)


def _known(kind: str) -> str:
    if kind not in TERM_KINDS and not kind.startswith(OWN_FIELD_PREFIX):
        raise ValueError(f"{kind!r} is no term kind; a desk's own fields start with {OWN_FIELD_PREFIX!r}")
    return kind
