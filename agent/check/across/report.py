"""Findings across documents, in words: what each document says, where, and what would settle it."""

from collections.abc import Sequence

from agent.check.across.clusters import Cluster
from agent.check.across.gaps import Filled
from agent.check.across.group import Group
from agent.check.across.members import Member, same_name
from agent.check.across.mentions import Mention
from agent.check.across.positions import Stand
from agent.check.across.roles import RoleName
from agent.check.values import say
from agent.schema.comparison import Row, What
from agent.schema.evidence import Evidence
from agent.schema.figure import Date
from agent.schema.finding import About, Code, Finding, Severity
from agent.schema.record import digest_id
from agent.schema.term_kind import TermKind as K

_HEAVY = frozenset(
    {K.TOTAL_CONSIDERATION, K.ENTERPRISE_VALUE, K.EQUITY_VALUE, K.UPFRONT_PAYMENT, K.PRICE_PER_SHARE, K.PRICE_PER_UNIT,
     K.PRINCIPAL, K.CONTRACT_VALUE, K.ROYALTY_RATE, K.EXCHANGE_RATIO, K.STAKE, K.CASH_COMPONENT, K.MILESTONE_PAYMENT}
)  # fmt: skip


def conflict_finding(cluster: Cluster, row: Row, group: Group) -> Finding:
    """One thing with two values in two documents, both as written and as the interval they were taken for."""
    assert cluster.sides is not None
    one, other = cluster.sides
    rest = [mentions[0] for key, mentions in cluster.mentions.items()
            if key not in (one.member.id, other.member.id)]  # fmt: skip
    told = " ".join(f"{title_of(item.member)} says {_say(item)}." for item in (one, other, *rest))
    severity = (
        Severity.HIGH if row.kind in _HEAVY
        else Severity.MEDIUM if row.what in (What.TERM, What.DATE) else Severity.LOW
    )  # fmt: skip
    return _finding(
        Code.CONFLICT_ACROSS_DOCUMENTS, severity, f"Two values for {_words(row.kind)}. {told}",
        About(deal=group.id, kind=row.kind, items=tuple(item.value.id for item in (one, other))),
        [item.member.cite(item.start, item.end) for item in (one, other, *rest)],
        f"Which {_words(row.kind)} does the contract state, and does the other number mean something else?",
    )  # fmt: skip


def status_finding(row: Row, group: Group) -> Finding:
    """Two states of one deal that its documents' days do not explain."""
    calls = [(group.members[key], items[0]) for key, items in row.cells.items()]
    told = " ".join(f"{title_of(member)} calls the deal {item.text}." for member, item in calls)
    return _finding(
        Code.CONFLICT_ACROSS_DOCUMENTS,
        Severity.HIGH,
        f"The documents differ on how far the deal has come. {told}",
        About(deal=group.id, kind="status"),
        [evidence for _, item in calls for evidence in item.evidence],
        "Has it been signed, and has it been completed?",
    )


def party_finding(row: Row, group: Group) -> Finding:
    told = " ".join(
        f"{title_of(group.members[key])} names {', '.join(item.text or '' for item in items)}."
        for key, items in row.cells.items()
    )
    return _finding(
        Code.CONFLICT_ACROSS_DOCUMENTS, Severity.HIGH, f"Two names for the {_words(row.kind)}. {told}",
        About(deal=group.id, kind=row.kind, items=tuple(item.id or "" for held in row.cells.values() for item in held)),
        [items[0].evidence[0] for items in row.cells.values() if items[0].evidence],
        f"Who is the {_words(row.kind)}, and how are the two names related?",
    )  # fmt: skip


def name_finding(one: tuple[Member, RoleName], other: tuple[Member, RoleName], group: Group) -> Finding:
    """Two names for an adviser, a supplier or an officer, or one adviser on two sides."""
    role, of = one[1].role, one[1].of or other[1].of
    whose = f" of {of}" if of else ""
    if same_name(one[1].name.text, other[1].name.text):
        told = " ".join(
            f"{title_of(member)}: “{item.name.text}”, {role} of {item.of}." for member, item in (one, other)
        )
        message, settles = f"One {role} for two sides. {told}", f"For whom did the {role} work?"
    else:
        told = " ".join(f"{title_of(member)} names {item.name.text}." for member, item in (one, other))
        message, settles = f"Two names for the {role}{whose}. {told}", f"Who is the {role}{whose}, or are there two?"
    return _finding(
        Code.CONFLICT_ACROSS_DOCUMENTS, Severity.MEDIUM, message, About(deal=group.id, kind=role),
        [member.cite(item.name.start, item.name.end) for member, item in (one, other)], settles,
    )  # fmt: skip


def stand_finding(one: Stand, other: Stand, group: Group) -> Finding:
    """Two statements in words that cannot both hold."""
    told = " ".join(f"{title_of(item.member)}: “{' '.join(item.text.split())}”." for item in (one, other))
    return _finding(
        Code.CONFLICT_ACROSS_DOCUMENTS, Severity.MEDIUM, f"The documents say opposite things of {one.topic}. {told}",
        About(deal=group.id, kind=one.topic),
        [item.member.cite(item.start, item.end) for item in (one, other)],
        f"What do the deal's papers say of the {one.topic}?",
    )  # fmt: skip


def filled_finding(filled: Filled, group: Group) -> Finding:
    """What one document lacks and another states."""
    value = f"“{' '.join((filled.value.quote or '').split())}”"
    source = title_of(filled.filled_by)
    if filled.said is not None:
        message = f"{title_of(filled.member)} does not state {value}; {source} does: “{filled.said}”."
    else:
        lacks = "keeps back" if filled.gap else "does not state"
        message = f"{title_of(filled.member)} {lacks} {_words(filled.kind)}; {source} states {value}."
    return _finding(
        Code.GAP_FILLED_BY_DOCUMENT, Severity.LOW, message,
        About(deal=group.id, kind=filled.kind, items=(filled.member.id,)), [*filled.gap[:1], filled.value],
        f"Does {value} hold for the deal that the first document tells of?", lacking=filled.member.id,
    )  # fmt: skip


def title_of(member: Member) -> str:
    """How a document is called in a message; a release or a filing is told as such."""
    name = " ".join((member.document.title or member.document.source).split())
    short = name if len(name) <= 60 else f"{name[:57].rstrip()}..."
    return f"“{short}”" + (" (primary)" if member.document.primary else "")


def _say(mention: Mention) -> str:
    value = mention.value
    return f"“{' '.join(value.quote.split())}” ({value.low})" if isinstance(value, Date) else say(value)


def _words(kind: str) -> str:
    return kind.removeprefix("x_").replace("_", " ")


def _finding(
    code: Code, severity: Severity, message: str, about: About, evidence: Sequence[Evidence], settles_by: str,
    *, lacking: str = "",
) -> Finding:  # fmt: skip
    places = [f"{item.document}:{item.span}" for item in evidence]
    return Finding(
        id=digest_id("n", code, about.kind, lacking, *places), code=code, severity=severity, message=message,
        about=about, evidence=tuple(evidence), settles_by=settles_by,
    )  # fmt: skip
