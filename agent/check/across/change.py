"""Whether a later document tells of a change, so that its other value is news and no conflict."""

import re

from agent.check.across.align import agree, comparable
from agent.check.across.mentions import Mention, read_mentions

# These say by themselves that something was otherwise before.
_STRONG = re.compile(
    r"\b(?:revised|renegotiated|amended|postponed|delayed|brought forward|pushed back|re-?priced|is now|are now|"
    r"now (?:expects?|expected|puts?|stands?|has|have|employs?|comes?|costs?)|instead of the|no longer)\b",
    re.IGNORECASE,
)
# These are said of many things; the old value beside the new one tells that they are said of this one.
_WEAK = re.compile(
    r"\b(?:rais\w+|increas\w+|lift\w+|sweeten\w+|cut|lower\w*|reduc\w+|trim\w*|rose|fell|chang\w+|from|after|"
    r"previously|originally|initially|first)\b",
    re.IGNORECASE,
)


def is_later(one: Mention, other: Mention) -> bool:
    """Whether the second mention's document is of a later day."""
    first, second = one.member.published, other.member.published
    return first is not None and second is not None and first < second


def supersedes(earlier: Mention, later: Mention) -> bool:
    """Whether the later mention's sentence says that its value took the place of the earlier one's."""
    if not is_later(earlier, later):
        return False
    if _STRONG.search(later.said):
        return True
    return _WEAK.search(later.said) is not None and any(
        other.sentence == later.sentence and other is not later and comparable(earlier, other)
        and agree(earlier.value, other.value)
        for other in read_mentions(later.member)
    )  # fmt: skip
