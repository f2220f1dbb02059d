"""What `tieout doctor` says of one thing that it looked at."""

from agent.schema.record import Record


class Diagnosis(Record):
    """One thing that was looked at; `hint` is the way out where it is not ok."""

    what: str
    ok: bool
    detail: str
    hint: str | None = None
