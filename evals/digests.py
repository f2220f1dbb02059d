"""Digests that say whether two runs measured the same thing: the product's source, and the samples with their gold."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

import agent
from agent.bundled import prompt_directory
from evals.sample import Sample


def digest_product() -> str:
    """Of every source file of the product and every prompt."""
    package = Path(agent.__file__).parent
    source = [path for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    return digest_files([*source, *prompt_directory().glob("*.md")])


def digest_files(paths: Iterable[Path]) -> str:
    whole = sha256()
    for path in sorted(paths):
        whole.update(f"{path.name}\x1f".encode())
        whole.update(path.read_bytes())
    return whole.hexdigest()[:16]


def digest_samples(samples: Iterable[Sample[Any]]) -> str:
    whole = sha256()
    for sample in samples:
        whole.update(f"{sample.name}\x1f{sample.digest}\x1f".encode())
    return whole.hexdigest()[:16]
