"""Values of one subject that are left over when what two documents agree on is set aside: one on each side."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from agent.check.across.agreement import agree
from agent.check.across.align import Weights, apart, comparable
from agent.check.across.change import supersedes
from agent.check.across.days import days_of
from agent.check.across.members import Member
from agent.check.across.mentions import Mention, read_mentions
from agent.check.across.plain_facts import VAGUE as _VAGUE
from agent.check.across.stated import is_same_number, is_same_value
from agent.check.across.subjects import SURE, subject_of
from agent.check.across.two_things import REASONS
from agent.schema.figure import Date

# Another day has another one of these.
_OF_A_DAY = frozenset(
    {
        "market price of a share", "move of the share price", "occupancy", "net debt", "cash held", "leverage",
        "loan to value", "assets managed", "orders in hand", "growth", "volume", "valuation", "tax", "write-down",
        "announcement", "day of the announcement", "listing", "receipt of a payment", "approval", "application",
        "end of a right", "end of the contract", "departure or appointment", "results of the trial", "expected close",
        "letting condition", "promise to staff", "fund", "time in post", "time to pay", "delay", "target of an analyst",
    }
)  # fmt: skip
# A plan for these slips, and the day on which they came is no other plan.
_SLIPS = frozenset(
    {"completion", "delivery", "first power or delivery", "start of works", "launch", "start of the contract"}
)
_FURTHEST, _NEARBY = Decimal("2.5"), Decimal("1.5")
# With fewer words in common the two values must be closer to each other.
_LEAST_LIKE = 0.1
# Words that make a part, a plan or a second one of what is otherwise one thing.
_OTHER_SCOPE = frozenset(
    {"forma", "second", "third", "fourth", "fifth", "phase", "tranche", "tier", "quarterly", "average", "rival"}
)


def disagreements(one: Member, other: Member, weights: Weights) -> Iterator[tuple[Mention, Mention]]:
    """What is left over on both sides of one subject, where nothing tells that it is of two things."""
    for name, mine, theirs in leftovers(one, other):
        if name in _OF_A_DAY or not _may_be_one(name, mine, theirs, weights):
            continue
        if isinstance(mine.value, Date) and isinstance(theirs.value, Date) and not _are_rival_days(name, mine, theirs):
            continue
        if not agree(mine.value, theirs.value) or supersedes(mine, theirs) or supersedes(theirs, mine):
            yield mine, theirs


def _may_be_one(name: str, one: Mention, other: Mention, weights: Weights) -> bool:
    reason = apart(one, other)
    if isinstance(one.value, Date) or isinstance(other.value, Date):
        return reason not in REASONS
    if reason in ("period", "far", "complement", *REASONS) or (one.qualifiers ^ other.qualifiers) & _OTHER_SCOPE:
        return False
    if any(_VAGUE.fullmatch(item.value.quote) for item in (one, other)):
        return False
    is_sure = name in SURE or weights.likeness(one, other) >= _LEAST_LIKE
    return _ratio(one, other) <= (_FURTHEST if is_sure else _NEARBY)


def _are_rival_days(name: str, one: Mention, other: Mention) -> bool:
    """Two days as precise as each other, neither of which is when it came about at last."""
    earlier, later = sorted((one, other), key=lambda item: item.member.published or "")
    assert isinstance(earlier.value, Date)
    assert isinstance(later.value, Date)
    if earlier.value.precision is not later.value.precision and name not in _SLIPS:
        return False
    if earlier.member.published == later.member.published or name not in _SLIPS:
        return True
    days, published = days_of(later.value, later.member.published), later.member.published or ""
    return days is None or days[1] > published or days[0] <= (earlier.member.published or "")


def leftovers(one: Member, other: Member) -> Iterator[tuple[str, Mention, Mention]]:
    """Of each subject that both documents have, the one value that the other does not state anywhere."""
    mine, theirs = by_subject(one), by_subject(other)
    for name in mine.keys() & theirs.keys():
        left, right = _unshared(mine[name], name, other), _unshared(theirs[name], name, one)
        left, right = _near(left, right), _near(right, left)
        if len(left) == 1 and len(right) == 1 and comparable(left[0], right[0]):
            yield name, left[0], right[0]


def _near(several: list[Mention], others: list[Mention]) -> list[Mention]:
    """Of several values those that the one of the other document may be meant for: 230 people rather than 1,900."""
    if len(several) < 2 or len(others) != 1:
        return several
    return [item for item in several if _ratio(item, others[0]) <= _NEARBY]


def _ratio(one: Mention, other: Mention) -> Decimal:
    if isinstance(one.value, Date) or isinstance(other.value, Date):
        return Decimal(1)
    small, large = sorted((abs(one.value.high), abs(other.value.high)))
    return large / small if small else Decimal("Infinity")


def by_subject(member: Member) -> dict[str, list[Mention]]:
    """The values of a document by what they are said of, read once; those of before are left out."""
    if "subjects" not in member.kept:
        found: dict[str, list[Mention]] = defaultdict(list)
        for mention in read_mentions(member):
            subject = None if mention.is_old else subject_of(mention)
            if subject is not None:
                found[subject.name].append(mention)
        member.kept["subjects"] = found
    kept: dict[str, list[Mention]] = member.kept["subjects"]
    return kept


def _unshared(mentions: Sequence[Mention], name: str, other: Member) -> list[Mention]:
    """Each value once, without those that the other document has too."""
    kept: list[Mention] = []
    # "Over a third" is no 31.2% where it is said of something else.
    elsewhere = [item for key, items in by_subject(other).items() if key != name for item in items]
    others = [item for item in read_mentions(other) if not any(item is there for there in elsewhere)]
    for mention in mentions:
        if any(is_same_value(mention, item) or is_same_number(item.value, mention.value) for item in (*kept, *others)):
            continue
        if any(_is_equal(mention, item) for item in elsewhere):
            continue
        kept.append(mention)
    return kept


def _is_equal(one: Mention, other: Mention) -> bool:
    return comparable(one, other) and (one.value.low, one.value.high) == (other.value.low, other.value.high)
