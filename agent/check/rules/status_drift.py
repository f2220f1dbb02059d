"""A deal that is closed in one place and still to be closed in another."""

from collections.abc import Iterator

from agent.check.facts import Facts, Verdict
from agent.check.stages import Stage, StageStatement, read_stages
from agent.schema.finding import About, Code, Finding, Severity

_CLASHES: tuple[tuple[Stage, Stage], ...] = (
    ("completed", "still to close"),
    ("completed", "called off"),
    ("called off", "still to close"),
    ("completed", "not signed"),
    ("signed", "not signed"),
    ("trading", "not yet trading"),
)


def check(facts: Facts) -> Verdict:
    """A deal that has closed is not still expected to close, and one that was called off has not closed."""
    statements = list(read_stages(facts))
    return Verdict(
        findings=[finding for one, other in _CLASHES for finding in _clash(facts, statements, one, other)][:1]
    )


def _clash(facts: Facts, statements: list[StageStatement], one: Stage, other: Stage) -> Iterator[Finding]:
    for mine in (item for item in statements if item.stage == one):
        theirs = next((item for item in statements if item.stage == other and _of_one_deal(facts, mine, item)), None)
        if theirs is None:
            continue
        yield Finding(
            code=Code.STATUS_DRIFT,
            severity=Severity.HIGH,
            message=f"The deal is {one} in one place and {other} in another.",
            about=About(deal=facts.deals[0].id if len(facts.deals) == 1 else None),
            evidence=(facts.reading.cite(mine.start, mine.end), facts.reading.cite(theirs.start, theirs.end)),
            settles_by="What is the deal's status on the day of the article?",
        )
        return


def _of_one_deal(facts: Facts, mine: StageStatement, theirs: StageStatement) -> bool:
    """Whether both speak of one deal: of the same names, or of "the deal" where the text tells of one."""
    if mine.sentence == theirs.sentence or (mine.years and theirs.years and not mine.years & theirs.years):
        return False
    shared = mine.names & theirs.names
    extra = (mine.names - theirs.names, theirs.names - mine.names)
    if mine.names and theirs.names:
        # "The purchase of Holmby" and "the purchase of Quill", both by Alder, share a name and are two.
        return len(shared) > 1 or (bool(shared) and not (extra[0] and extra[1]))
    return len(facts.deals) < 2
