"""Words for what went wrong, on standard error: two lines for a person, one object for a program."""

import json
import sys

from agent.errors import TieoutError


def show_failure(error: TieoutError, *, source: str | None = None, as_json: bool = False) -> None:
    """The failure of one input, or of the command where `source` is None."""
    if as_json:
        told = {"error": {"input": source, "message": error.message, "hint": error.hint}}
        print(json.dumps(told, ensure_ascii=False), file=sys.stderr, flush=True)
        return
    print(f"tieout: {error.message}", file=sys.stderr)
    if error.hint:
        print(f"  {error.hint}", file=sys.stderr)
