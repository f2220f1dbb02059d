"""The files that travel with the package: the prompts and the sample article.

In a checkout they lie at the top level, where people look for them; a wheel carries
copies inside the package.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CARRIED = _PACKAGE / "_data"
_CHECKOUT = _PACKAGE.parent


def prompt_directory() -> Path:
    """The folder of prompts, one Markdown file each."""
    return _carried_or_checked_out("prompts", "prompts")


def sample_article() -> Path:
    """The article that a newcomer sees first."""
    return _carried_or_checked_out("sample", "corpus/bitfarms-paraguay") / "article.txt"


def _carried_or_checked_out(carried: str, checked_out: str) -> Path:
    inside = _CARRIED / carried
    return inside if inside.is_dir() else _CHECKOUT / checked_out
