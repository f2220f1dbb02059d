"""The letters that a pattern cannot match without: looking for them is ten times as quick as the pattern."""

import re

# One run of letters for each way in which the pattern may match; none where a way has no run of its own.
Letters = tuple[str, ...]

# What stands for more than itself, or may be left out: groups, classes, escapes, and a letter that is optional.
_NOT_PLAIN = re.compile(r"\((?:[^()]|\([^()]*\))*\)[?*]?|\[[^\]]*\][?*+]?|\\.[?*+]?|.[?*]|[.^$+]|\{[^}]*\}")
_FEWEST = 3


def letters_of(pattern: str) -> Letters:
    """The longest plain run of each branch of a pattern that is looked for in lower-case text."""
    runs = [max(_NOT_PLAIN.sub("\n", branch).split("\n"), key=len) for branch in _branches(pattern)]
    return tuple(runs) if all(len(run) >= _FEWEST for run in runs) else ()


def _branches(pattern: str) -> list[str]:
    """The pattern cut at the bars that stand in no group and no class."""
    branches, depth, start = [], 0, 0
    for at, character in enumerate(pattern):
        is_escaped = at > 0 and pattern[at - 1] == "\\"
        if not is_escaped:
            depth += (character in "([") - (character in ")]")
        if character == "|" and depth == 0:
            branches.append(pattern[start:at])
            start = at + 1
    return [*branches, pattern[start:]]
