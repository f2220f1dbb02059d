"""A reviewed analysis as gold: the sections that a person marked as complete, and nothing that nobody vouches for."""

import json
from collections.abc import Iterable

from agent.schema.review import Reviewed

SECTIONS: dict[str, tuple[str, ...]] = {
    "figures": ("figures", "dates"),
    "deals": ("deals",),
    "claims": ("claims",),
    "findings": ("findings",),
}


def write_gold(reviewed: Reviewed, complete: Iterable[str]) -> str:
    """The report's object less run and checks, plus questions; a section that is not complete is not there.

    What was rejected or dismissed is left out, what a person added or edited is in.
    """
    accepted = reviewed.accepted().model_dump(mode="json")
    kept = [field for section in complete for field in SECTIONS[section]]
    gold = {name: accepted[name] for name in ("schema_version", "document", "text")}
    gold |= {name: accepted[name] for name in ("figures", "dates", "deals", "claims", "findings") if name in kept}
    return json.dumps({**gold, "questions": []}, ensure_ascii=False, indent=1) + "\n"
