"""Where a company is to have its head office by two documents: two towns for one seat."""

import re
from collections.abc import Iterator

from agent.check.across.members import Member, fold
from agent.check.across.positions import Stand

_SEAT = r"(?:head ?quarters?|headquarters|head office|corporate offices?|registered office|seat)"
_WILL = r"(?:will (?:be|remain|stay|keep)|is to be|are to be|would be|to be|stays?|remains?)"
_SAID = re.compile(
    rf"\b{_WILL} (?:based|headquartered|domiciled|run from)\b(?: in)? $|"
    rf"\b(?:its|their|the|joint|group|new)? ?{_SEAT} (?:{_WILL} |will move |moves? |is moving |move )(?:in|to|at) $|"
    rf"\b(?:with|keeps?|retains?|have|has|put|establish\w*|locate) (?:its|their|a|the) (?:\w+ )?{_SEAT} (?:in|to) $",
    re.IGNORECASE,
)
_REACH = 60


def rival_seats(one: Member, other: Member) -> Iterator[tuple[Stand, Stand]]:
    """Each text puts the head office into a town that the other does not name for it."""
    mine, theirs = list(_seats(one)), list(_seats(other))
    towns = [{fold(town) for _, town in seats} for seats in (mine, theirs)]
    if len(towns[0]) == len(towns[1]) == 1 and not towns[0] & towns[1]:
        yield mine[0][0], theirs[0][0]


def _seats(member: Member) -> Iterator[tuple[Stand, str]]:
    for name in member.names:
        start = max(0, name.start - _REACH)
        found = _SAID.search(" ".join(member.text[start : name.start].splitlines()))
        if found is not None:
            place = start + found.start()
            yield (
                Stand("seat of the company", member, place, name.end, True, None, frozenset(), False, False),
                name.text,
            )
