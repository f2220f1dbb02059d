"""A deal that is closed in one place and still to be closed in another."""

from collections.abc import Iterator

from agent.check.facts import Facts, Verdict
from agent.check.sameness.topic import Topic, read_topic
from agent.check.times.stage_words import Stage
from agent.check.times.stages import StageStatement, read_stages
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
    if len({statement.stage for statement in statements}) < 2:
        return Verdict()
    topic = read_topic(facts)
    return Verdict(
        findings=[finding for one, other in _CLASHES for finding in _clash(facts, topic, statements, one, other)][:1]
    )


def _clash(facts: Facts, topic: Topic, statements: list[StageStatement], one: Stage, other: Stage) -> Iterator[Finding]:
    for mine in (item for item in statements if item.stage == one):
        theirs = next(
            (item for item in statements if item.stage == other and _of_one_deal(facts, topic, mine, item)), None
        )
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


def _of_one_deal(facts: Facts, topic: Topic, mine: StageStatement, theirs: StageStatement) -> bool:
    """Whether both speak of one deal: of the same names, or of "the deal" in an article that is about one."""
    if mine.sentence == theirs.sentence or (mine.years and theirs.years and not mine.years & theirs.years):
        return False
    # "In 2019 it completed its purchase of": another year, another deal.
    done = mine if mine.stage == "completed" else theirs
    published = (facts.reading.article.document.published or "")[:4]
    if done.stage == "completed" and done.is_of_a_year and not done.years & (mine.years & theirs.years | {published}):
        return False
    if mine.what != theirs.what and "any" not in (mine.what, theirs.what):
        return False
    if not (_is_of(mine, theirs, topic) and _is_of(theirs, mine, topic)):
        return False
    shared = mine.names & theirs.names
    extra = (mine.names - theirs.names, theirs.names - mine.names)
    if mine.names and theirs.names and (len(shared) > 1 or (shared and not (extra[0] and extra[1]))):
        # "The purchase of Holmby" and "the purchase of Quill", both by Alder, share a name and are two.
        return True
    if len(facts.deals) < 2 and not (mine.names and theirs.names):
        return True
    is_of_topic = all(not item.near or item.near & topic.cast for item in (mine, theirs))
    is_apart = mine.near - theirs.near and theirs.near - mine.near and not (mine.target or theirs.target)
    return topic.is_one_story and is_of_topic and not is_apart


def _is_of(mine: StageStatement, theirs: StageStatement, topic: Topic) -> bool:
    """ "The purchase of Holmby" is "the deal" where the first lines, or the other sentence, tell of Holmby."""
    if mine.target is None or mine.target == theirs.target:
        return mine.target is None or not mine.is_owned or mine.target in topic.lead
    is_known = mine.target in topic.lead | theirs.near or len(mine.names & topic.cast - {mine.target}) > 1
    return theirs.target is None and is_known
