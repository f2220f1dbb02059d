"""Environments of their own for what is compared with, made once under the user's cache directory by uv."""

import shutil
import subprocess
import sys
from pathlib import Path

import platformdirs

# Its wheel carries the tables of OpenAI's tokenizers, which are not to be had from an index otherwise.
TOKENIZER_WHEEL = "litellm==1.109.1"
TOKENIZER_FOLDER = Path("litellm") / "litellm_core_utils" / "tokenizers"


def make_environment(name: str, *packages: str, alone: tuple[str, ...] = ()) -> Path:
    """The environment's Python; made if it is not there. Raises CalledProcessError where a package is not to be had.

    `alone` are installed without what they depend on.
    """
    folder = _cache() / name
    python = folder / "bin" / "python"
    if not (folder / ".complete").exists():
        shutil.rmtree(folder, ignore_errors=True)
        _run("venv", "--quiet", "--python", sys.executable, str(folder))
        _run("pip", "install", "--quiet", "--python", str(python), *packages)
        if alone:
            _run("pip", "install", "--quiet", "--no-deps", "--python", str(python), *alone)
        (folder / ".complete").touch()
    return python


def tokenizer_folder() -> Path:
    """A folder to name in TIKTOKEN_CACHE_DIR, so that tiktoken needs no network."""
    folder = _cache() / "tokenizer"
    if not (folder / TOKENIZER_FOLDER).is_dir():
        _run("pip", "install", "--quiet", "--no-deps", "--target", str(folder), TOKENIZER_WHEEL)
    return folder / TOKENIZER_FOLDER


def _cache() -> Path:
    folder = platformdirs.user_cache_path("tieout-evals")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _run(*arguments: str) -> None:
    beside = Path(sys.executable).with_name("uv")
    subprocess.run([str(beside) if beside.exists() else "uv", *arguments], check=True)
