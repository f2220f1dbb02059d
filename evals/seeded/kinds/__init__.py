"""One kind of fault a file; KINDS lists them by hand, in the order of the codes."""

from collections.abc import Callable, Iterable

from evals.seeded.base import Base
from evals.seeded.fault import Fault
from evals.seeded.kinds import (
    contradiction,
    cut_words,
    foreign_title,
    instruction,
    lost_basis,
    lost_bound,
    lost_part,
    lost_term,
    machine_label,
    moved_place,
    part_too_large,
    past_plan,
    relation_figure,
    restatement,
    scale_slip,
    shifted_date,
    status,
    stripped_source,
    swapped_roles,
    unit_slip,
    weekday,
)

Plant = Callable[[Base], Iterable[Fault]]

KINDS: dict[str, Plant] = {
    "lost term": lost_term.plant,
    "lost part": lost_part.plant,
    "cut words": cut_words.plant,
    "stripped source": stripped_source.plant,
    "lost basis": lost_basis.plant,
    "unit slip": unit_slip.plant,
    "scale slip": scale_slip.plant,
    "relation figure": relation_figure.plant,
    "part too large": part_too_large.plant,
    "lost bound": lost_bound.plant,
    "restatement": restatement.plant,
    "weekday": weekday.plant,
    "past plan": past_plan.plant,
    "shifted date": shifted_date.plant,
    "status": status.plant,
    "swapped roles": swapped_roles.plant,
    "moved place": moved_place.plant,
    "contradiction": contradiction.plant,
    "machine label": machine_label.plant,
    "foreign title": foreign_title.plant,
    "instruction": instruction.plant,
}
