"""How large a document may be, and what its owner is told when it is larger."""

from agent.errors import LoadError
from agent.schema.article import MediaType

# A long annual report is 2 MB of text; 20 MB is a book of ten thousand pages, or a mistake.
MAX_TEXT_BYTES = 20_000_000
# PDF and DOCX carry pictures and fonts besides their text.
MAX_FILE_BYTES = 100_000_000
_HOLDS_PICTURES = frozenset({"pdf", "docx"})


def check_size(size: int, media_type: MediaType, *, name: str) -> None:
    """Raises LoadError for a file that is too large for its format."""
    limit = MAX_FILE_BYTES if media_type in _HOLDS_PICTURES else MAX_TEXT_BYTES
    if size > limit:
        raise too_large(name, limit)


def too_large(name: str, limit: int, *, unit: str = "MB") -> LoadError:
    return LoadError(
        f"{name}: it is larger than {limit // 1_000_000} {unit}, the most that is read at once",
        hint="Cut it into parts and give each part on its own.",
    )
