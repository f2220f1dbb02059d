"""`python -m evals.gold anchor corpus/SLUG ...` and `python -m evals.gold check`."""

import sys
from pathlib import Path

from agent.errors import TieoutError
from evals.gold.anchor import anchor_gold
from evals.gold.check import check_gold, uncovered_digits
from evals.gold.documents import corpus_folders, find_article, write_ruler


def main(arguments: list[str]) -> int:
    """anchor FOLDER...: write exact gold, and print the digits that no figure covers; check: say what is wrong."""
    match arguments:
        case ["anchor", *folders]:
            return max([_anchor(Path(folder)) for folder in folders] or [2])
        case ["check"]:
            return max([_check(folder) for folder in corpus_folders()] or [2])
    print(__doc__, file=sys.stderr)
    return 2


def _anchor(folder: Path) -> int:
    try:
        write_ruler(find_article(folder))
        gold = anchor_gold(folder)
    except (TieoutError, ValueError, KeyError) as error:
        print(f"{folder.name}: {error}")
        return 1
    print(f"{folder.name}: {len(gold.text)} characters, {len(gold.figures)} figures, {len(gold.findings)} findings")
    for line in uncovered_digits(gold):
        print(f"    not a figure? ...{line}...")
    return _check(folder)


def _check(folder: Path) -> int:
    problems = check_gold(folder)
    for problem in problems:
        print(f"{folder.name}: {problem}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
