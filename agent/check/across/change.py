"""Whether a later document tells of a change, so that its other value is news and no conflict."""

import re
from datetime import date, timedelta

from agent.check.across.agreement import agree
from agent.check.across.align import comparable
from agent.check.across.mentions import Mention, read_mentions

# These say by themselves that something was otherwise before.
_STRONG = re.compile(
    r"\b(?:than|not as) (?:(?:had been|was|were|first|originally|initially|previously) )*(?:announced|agreed|"
    r"planned|reported)\b|"
    r"\bafter (?:an? )?(?:\w+ )?adjustments?\b|\badjusted (?:to|for)\b|"
    r"\binstead of (?:the )?\d|\bredrawn\b|\b(?:grows?|grown|shrinks?|shrunk) to\b|"
    r"\b(?:revised|renegotiated|amended|postponed|delayed|brought forward|pushed (?:back|out)|put back|slipped|"
    r"re-?priced|enlarged|topped up|ended up with|(?:got|gets?|grew|becomes?|became) (?:smaller|bigger|larger|lower|"
    r"higher)|is now|are now|"
    r"now (?:expects?|expected|puts?|stands?|has|have|employs?|comes?|costs?|says?|sees?|aims?|plans?|targets?|"
    r"reckons?|pays?|takes?|gets?|due|set|scheduled|totals?|runs?|covers?|holds?|planned|likely)|"
    r"instead of (?:the|what|its|an?)|no longer|has moved|have moved|moved (?:to|back|forward|out)|rescheduled|"
    r"deferred|shifted|scaled (?:back|up|down)|upsized|downsized|where (?:[\w’']+ ){1,4}(?:spoke|had|said|named) of?|"
    r"(?:first|originally|initially|previously) (?:planned|due|expected|agreed|announced|scheduled|"
    r"foreseen|promised)|"
    r"(?:new|revised|amended|restated) (?:terms|agreement|deal|contract|timetable|schedule|offer|price)|"
    r"was to have)\b",
    re.IGNORECASE,
)
# These are said of many things; the old value beside the new one tells that they are said of this one.
_WEAK = re.compile(
    r"\b(?:rais\w+|drop\w*|goes?|push\w*|upp?ed|bump\w*|rather|not|increas\w+|lift\w+|sweeten\w+|cut|lower\w*|"
    r"reduc\w+|trim\w*|rose|fell|chang\w+|from|after|"
    r"previously|originally|initially|first)\b",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:not (?:moved|changed)|unchanged|still|as before|has stayed|never (?:was|were)|all along)\b", re.IGNORECASE
)
# What a company counts may have changed between two reports some weeks apart.
_COUNTED = frozenset({"people employed", "capacity operated", "occupancy", "fleet", "capacity under development"})
_WEEKS = timedelta(days=28)


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


def may_have_changed(one: Mention, other: Mention) -> bool:
    """What a company counts is another number some weeks later, unless the later text says that it did not move."""
    earlier, later = sorted((one, other), key=lambda item: item.member.published or "")
    if not any(item.metric is not None and item.metric.name in _COUNTED for item in (one, other)):
        return False
    return is_later(earlier, later) and _is_weeks_later(earlier, later) and not _STILL.search(later.said)


def _is_weeks_later(earlier: Mention, later: Mention) -> bool:
    try:
        days = [date.fromisoformat(item.member.published or "") for item in (earlier, later)]
    except ValueError:
        return False
    return days[1] - days[0] >= _WEEKS


def successor_of(old: Mention) -> Mention | None:
    """The value that took the place of an old one: "to 560 MWh from 480 MWh", "from 480 MWh to 560 MWh"."""
    beside = [
        item for item in read_mentions(old.member)
        if item.sentence == old.sentence and comparable(item, old) and not item.is_old and item.value is not old.value
    ]  # fmt: skip
    before = [item for item in beside if item.end <= old.start]
    return before[-1] if before else next(iter(beside), None)
