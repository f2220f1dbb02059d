"""The planted faults of a set of articles, chosen evenly over kinds and articles by a fixed seed."""

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from evals.corpus import CORPUS
from evals.sample import AbsentError, Choice, Sample
from evals.seeded.base import Base, read_bases
from evals.seeded.fault import Fault, apply_edits
from evals.seeded.kinds import KINDS
from evals.seeded.planted import Planted

SEED = 20_260_103
# Of each kind in one article; a relation has many numbers, and four codes.
MOST = 2
MOST_BY_KIND = {
    "relation figure": 8, "lost term": 3, "past plan": 2, "part too large": 3,
    "machine label": 2, "instruction": 2, "foreign title": 2, "stripped source": 2, "cut words": 2,
}  # fmt: skip


def plant_faults(folders: Iterable[Path]) -> Iterator[Sample[Planted]]:
    """Each article once as it is, and then once for every fault, its twin beside it."""
    for base in read_bases(folders):
        yield _sample(base, "as it is", Planted(gold=base.gold.findings, twin=base.text), base.text)
        for kind, plant in KINDS.items():
            faults = list(plant(base))
            most = min(MOST_BY_KIND.get(kind, MOST), len(faults))
            chosen = random.Random(f"{SEED}{base.name}{kind}").sample(range(len(faults)), most)
            for number in sorted(chosen):
                yield _planted(base, f"{kind} {number}", kind, faults[number])


def choose_faults(choice: Choice) -> Iterator[Sample[Planted]]:
    """The task's samples: faults in our own articles, or in a team's."""
    folder = choice.data or CORPUS
    folders = sorted(path.parent for path in folder.glob("*/gold.json"))
    if not folders:
        raise AbsentError(f"{folder} holds no article with gold to plant faults in")
    return plant_faults(folders)


def _planted(base: Base, name: str, kind: str, fault: Fault) -> Sample[Planted]:
    faulty, twin = apply_edits(base.text, fault.edits), apply_edits(base.text, fault.twin)
    planted = Planted(
        gold=base.gold.findings,
        twin=twin.text,
        kind=kind,
        code=fault.code,
        also=fault.also,
        about=fault.kind,
        what=fault.what,
        marks=faulty.marks,
        edits=fault.edits,
        twin_edits=fault.twin,
        twin_marks=twin.marks,
    )
    return _sample(base, name, planted, faulty.text)


def _sample(base: Base, name: str, planted: Planted, text: str) -> Sample[Planted]:
    return Sample(f"{base.name}/{name}", base.load(text), planted, cluster=base.name)
