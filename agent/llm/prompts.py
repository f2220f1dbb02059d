"""Prompts: one Markdown file each in prompts/, with front matter, two parts and {{ slots }}.

    ---
    purpose: what the call is for
    output: ExtractionReply        the reply type it asks for
    inputs: [article, marker]      every slot that it uses, no more and no fewer
    ---
    # system
    ...
    # user
    ...

Filling a slot is one pass: what fills it is never looked at for slots of its own.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import yaml

from agent.bundled import prompt_directory
from agent.errors import PromptError

_SLOT = re.compile(r"\{\{ ?([a-z_]{1,40}) ?\}\}")
_DECLARED = frozenset({"purpose", "output", "inputs"})
DIGEST_LENGTH = 12


@dataclass(frozen=True)
class Prompt:
    """A prompt as written; `digest` changes with any character of its file."""

    name: str
    purpose: str
    output: str
    inputs: frozenset[str]
    system: str
    user: str
    digest: str

    def fill(self, inputs: Mapping[str, str]) -> tuple[str, str]:
        """The system and the user text. Raises PromptError unless exactly the declared inputs are given."""
        if set(inputs) != self.inputs:
            raise PromptError(f"prompts/{self.name}.md needs {sorted(self.inputs)} and was given {sorted(inputs)}")
        return _fill(self.system, inputs), _fill(self.user, inputs)


@lru_cache(maxsize=64)
def load_prompt(name: str, *, directory: Path | None = None) -> Prompt:
    """Raises PromptError for a file that is absent or is not what it declares."""
    try:
        written = ((directory or prompt_directory()) / f"{name}.md").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(f"prompts/{name}.md could not be read: {error}") from error
    front, body = _split_front_matter(name, written)
    declared = _read_front_matter(name, front)
    system, user = _split_parts(name, body)
    used = frozenset(_SLOT.findall(system + user))
    if used != declared.inputs:
        raise PromptError(f"prompts/{name}.md declares {sorted(declared.inputs)} but uses {sorted(used)}")
    digest = sha256(written.encode()).hexdigest()[:DIGEST_LENGTH]
    return Prompt(name, declared.purpose, declared.output, declared.inputs, system, user, digest)


@dataclass(frozen=True)
class _FrontMatter:
    purpose: str
    output: str
    inputs: frozenset[str]


def _split_front_matter(name: str, written: str) -> tuple[str, str]:
    parts = written.split("---\n", 2)
    if len(parts) != 3 or parts[0].strip():
        raise PromptError(f"prompts/{name}.md does not begin with front matter between two lines of ---")
    return parts[1], parts[2]


def _read_front_matter(name: str, front: str) -> _FrontMatter:
    try:
        declared = yaml.safe_load(front)
    except yaml.YAMLError as error:
        raise PromptError(f"the front matter of prompts/{name}.md is no YAML: {error}") from error
    if not isinstance(declared, dict) or set(declared) != _DECLARED or not isinstance(declared["inputs"], list):
        raise PromptError(f"the front matter of prompts/{name}.md must hold purpose, output and a list of inputs")
    return _FrontMatter(str(declared["purpose"]), str(declared["output"]), frozenset(map(str, declared["inputs"])))


def _split_parts(name: str, body: str) -> tuple[str, str]:
    before, system_heading, rest = body.partition("# system\n")
    system, user_heading, user = rest.partition("\n# user\n")
    if before.strip() or not system_heading or not user_heading:
        raise PromptError(f"prompts/{name}.md must have '# system' and then '# user'")
    return system.strip(), user.strip()


def _fill(written: str, inputs: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda slot: inputs[slot.group(1)], written)
