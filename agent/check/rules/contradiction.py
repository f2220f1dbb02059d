"""Two other statements that cannot both hold."""

from agent.check.facts import Facts, Verdict
from agent.check.opposites.clashes import read_clashes
from agent.check.opposites.sides import Clash
from agent.schema.finding import About, Code, Finding, Severity


def check(facts: Facts) -> Verdict:
    """A deal is not all cash and part shares, a licence not exclusive and open to rivals, no vote needed and called."""
    return Verdict(findings=tuple(_finding(facts, clash) for clash in read_clashes(facts)))


def _finding(facts: Facts, clash: Clash) -> Finding:
    sides = (clash.first, clash.second)
    quotes = [" ".join(facts.reading.text[side.start : side.end].split()) for side in sides]
    told = f"“{quotes[0]}” in one place, “{quotes[1]}” in another"
    return Finding(
        code=Code.CONTRADICTION,
        severity=Severity.HIGH,
        message=f"Two statements cannot both hold ({clash.name}): {told}.",
        about=About(),
        evidence=tuple(facts.reading.cite(side.start, side.end) for side in sides),
        settles_by="Which of the two is right, or are they said of two things or two times?",
    )
