"""Replies kept on disk, so that a crash or a second run never pays twice.

A key covers everything that the reply depends on; a file that cannot be read is as good as none.
"""

import json
import tempfile
from hashlib import sha256
from pathlib import Path


class ReplyCache:
    """One small JSON file per reply, written whole or not at all."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def key(self, **parts: object) -> str:
        """A digest of named parts: prompt digest, model, settings, text."""
        return sha256(json.dumps(parts, sort_keys=True, ensure_ascii=False, default=str).encode()).hexdigest()

    def get(self, key: str) -> str | None:
        try:
            text = json.loads(self._path(key).read_text(encoding="utf-8"))["text"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return text if isinstance(text, str) else None

    def put(self, key: str, text: str) -> None:
        """A full disk or a read-only home loses the entry, never the run."""
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(
                "w", encoding="utf-8", dir=path.parent, suffix=".part", delete=False
            ) as part:
                json.dump({"text": text}, part, ensure_ascii=False)
            Path(part.name).replace(path)
        except OSError:
            return

    def _path(self, key: str) -> Path:
        return self._directory / key[:2] / f"{key}.json"
