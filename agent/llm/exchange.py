"""One request to a model and what came back of it: plain types that no library is needed for."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from agent.errors import ModelError


class Method(StrEnum):
    """How a reply is held to its schema, best first."""

    JSON_SCHEMA = "json_schema"
    FUNCTION_CALLING = "function_calling"
    JSON_MODE = "json_mode"


class FaultKind(StrEnum):
    """What can be wrong with a request or its reply."""

    RATE_LIMITED = "rate limited"
    SERVER_ERROR = "server error"
    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed out"
    UNAUTHORISED = "unauthorised"
    NO_SUCH_MODEL = "no such model"
    UNSUPPORTED = "not supported"
    TOO_LONG = "longer than the model's context"
    LENGTH_STOP = "cut off at the length limit"
    REFUSED = "refused"
    NO_TOOL_CALL = "no tool call"
    MALFORMED = "not what was asked for"
    BUDGET = "budget"


# Worth the same request again, after a wait.
TRANSIENT = frozenset({FaultKind.RATE_LIMITED, FaultKind.SERVER_ERROR, FaultKind.UNREACHABLE, FaultKind.TIMED_OUT})


class RequestError(ModelError):
    """A request that brought no usable reply; `kind` says how to go on, `usage` what it cost all the same."""

    def __init__(
        self,
        kind: FaultKind,
        message: str,
        *,
        hint: str | None = None,
        retry_after_s: float | None = None,
        usage: "Usage | None" = None,
    ) -> None:
        super().__init__(message, hint=hint)
        self.kind = kind
        self.retry_after_s = retry_after_s
        self.usage = usage


@dataclass(frozen=True)
class Usage:
    """Tokens as the server counts them; `cached_input` of the input was read from its own cache."""

    input: int = 0
    output: int = 0
    cached_input: int = 0


@dataclass(frozen=True)
class Message:
    role: Literal["system", "user", "assistant"]
    text: str


@dataclass(frozen=True)
class RawReply:
    """What the model wrote, not yet read."""

    text: str
    usage: Usage


@dataclass(frozen=True)
class Progress:
    """Something happened to a call: enough for a progress line, nothing of its content. `call` tells calls apart."""

    label: str
    state: Literal["asking", "streaming", "retrying", "repairing", "done", "cached", "failed"]
    pieces: int = 0
    detail: str = ""
    call: int = 0


Listener = Callable[[Progress], None]
