"""Files written whole or not at all: a reader never meets half of one."""

import tempfile
from pathlib import Path

from agent.errors import LoadError


def write_whole(path: Path, content: bytes) -> None:
    """Raises LoadError where the place cannot be written; what stood there before is then still there."""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
            part.write(content)
        Path(part.name).replace(path)
    except OSError as error:
        raise LoadError(f"{path} could not be written: {error.strerror}") from error
