"""Every failure tieout raises on purpose.

TieoutError
├── UsageError          the command line or a setting makes no sense
├── LoadError           a document could not be read
│   ├── FetchError      ... because its address could not be fetched
│   └── NoTextError     ... because it holds no text (a scan, an empty file)
├── PromptError         a prompt file is not what it declares
├── ModelError          a model call failed after its retries and its repair turn
│   └── BudgetError     ... or was not made, because the budget is spent
└── StoreError          the workspace could not be read or written
"""


class TieoutError(Exception):
    """Root of the tree; `hint` is the way out, shown on a line of its own."""

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(TieoutError):
    """Shown to whoever typed the command or set the variable; exit status 2."""


class LoadError(TieoutError):
    """Shown beside the input's name; the other inputs of the batch go on."""


class FetchError(LoadError):
    """The address was refused, hung, redirected away or sent too much."""


class NoTextError(LoadError):
    """The document opened, but there is no text in it to read."""


class PromptError(TieoutError):
    """Shown to whoever edits prompts/."""


class ModelError(TieoutError):
    """Recorded in run.failures; the rest of the analysis stands."""


class BudgetError(ModelError):
    """A call was not made because --max-cost would be passed."""


class StoreError(TieoutError):
    """Shown to whoever owns the workspace directory or the database."""
