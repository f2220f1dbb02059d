"""All rules over one article's facts: a broken rule is reported, one disagreement gets one code, all are ranked."""

from bisect import bisect_right
from collections.abc import Sequence

from agent.check.facts import Facts, Verdict
from agent.check.relations.otherwise import has_better_reading
from agent.check.rules import RULES, Rule
from agent.schema.finding import INCONSISTENCIES, PROVENANCE, Check, Code, Finding, Outcome, Severity
from agent.schema.reading import Reading
from agent.schema.term_kind import TermKind

_ORDER = {code: place for place, code in enumerate(Code)}
_LOWER = {Severity.HIGH: Severity.MEDIUM, Severity.MEDIUM: Severity.LOW, Severity.LOW: Severity.LOW}
_BY_WEIGHT = {Severity.HIGH: 0, Severity.MEDIUM: 1, Severity.LOW: 2}
_DAMAGED = "The text is damaged here: words were lost, and the finding may rest on that."
_LAST = {Code.UNATTRIBUTED_CLAIM: 1, Code.DAMAGED_TEXT: 2, **dict.fromkeys(PROVENANCE, 3)}
# Terms of time and words come after those of price and structure, at equal severity.
_LATER_KINDS = frozenset(
    {
        TermKind.USE_OF_PROCEEDS,
        TermKind.EXCLUSIVITY,
        TermKind.TERRITORY,
        TermKind.APPROVALS_REQUIRED,
        TermKind.COMMISSIONING_DATE,
        TermKind.ANNOUNCEMENT_DATE,
        TermKind.RENEWAL_OPTION,
    }
)


def check_facts(facts: Facts, *, rules: Sequence[Rule] = RULES) -> Verdict:
    """Every rule's findings, deduplicated and ranked, and every rule's checks in the contract's order."""
    findings: list[Finding] = []
    checks: list[Check] = []
    for rule in rules:
        try:
            verdict = rule.check(facts)
        # A rule is arithmetic on foreign text; whatever breaks in it must not cost the reader the other rules.
        except Exception as error:
            checks.append(Check(code=rule.code, outcome=Outcome.FAILED, detail=f"{type(error).__name__}: {error}"))
            continue
        findings.extend(verdict.findings)
        checks.extend(verdict.checks)
        if not verdict.findings and not verdict.checks:
            checks.append(Check(code=rule.code, outcome=Outcome.NOT_APPLICABLE, detail="Nothing here to compare."))
    findings = _without_broken_rests([item for item in findings if not has_better_reading(facts, item)])
    kept = _mark_damage(_one_code_each(findings, facts.reading), facts.reading)
    checks.extend(
        Check(
            code=item.code,
            outcome=Outcome.FOUND,
            detail=item.message,
            computation=item.computation,
            evidence=item.evidence,
        )
        for item in kept
    )
    checks.sort(key=lambda check: _ORDER[check.code])
    return Verdict(findings=rank_findings(kept), checks=tuple(checks))


def rank_findings(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Price, structure, status and parties first; unattributed claims, damage and provenance last, each as a group."""
    return tuple(sorted(findings, key=_rank))


def _rank(finding: Finding) -> tuple[int, int, int, int, int]:
    place = min((span[0] for item in finding.evidence if (span := item.span)), default=0)
    later = finding.about.kind in _LATER_KINDS
    return (
        _LAST.get(finding.code, 0),
        _BY_WEIGHT[finding.severity],
        int(later),
        int(finding.code not in INCONSISTENCIES),
        place,
    )


def _without_broken_rests(findings: Sequence[Finding]) -> list[Finding]:
    """What is left of a total follows from nothing where the total and its parts disagree."""
    disputed = [_anchors(finding) for finding in findings if finding.code in INCONSISTENCIES]
    return [
        finding
        for finding in findings
        if finding.code is not Code.IMPLIED_VALUE
        or not any(len(_anchors(finding) & anchors) > 1 or _anchors(finding) <= anchors for anchors in disputed)
    ]


def _one_code_each(findings: Sequence[Finding], reading: Reading) -> list[Finding]:
    """Of two findings on the same anchors the one whose code comes first stays."""
    kept: list[Finding] = []
    by_anchor: dict[tuple[int, int], list[Finding]] = {}
    damaged = _sentences_of([item for item in findings if item.code is Code.DAMAGED_TEXT], reading)
    seen: set[str] = set()
    for finding in sorted(findings, key=lambda item: _ORDER[item.code]):
        if finding.id in seen:
            continue
        seen.add(finding.id)
        if (
            finding.code in (Code.MISSING_BASIS, Code.UNATTRIBUTED_CLAIM)
            and _sentences_of([finding], reading) & damaged
        ):
            continue
        if finding.code in INCONSISTENCIES:
            anchors = _anchors(finding)
            rivals = [other for anchor in anchors for other in by_anchor.get(anchor, ())]
            if any(_is_same_disagreement(anchors, _anchors(other)) for other in rivals):
                continue
            for anchor in anchors:
                by_anchor.setdefault(anchor, []).append(finding)
        kept.append(finding)
    return kept


def _anchors(finding: Finding) -> frozenset[tuple[int, int]]:
    return frozenset(span for item in finding.evidence if (span := item.span) is not None)


def _is_same_disagreement(one: frozenset[tuple[int, int]], other: frozenset[tuple[int, int]]) -> bool:
    """The same anchors, or both sides of the smaller among those of the larger."""
    return one == other or (min(len(one), len(other)) > 1 and (one <= other or other <= one))


def _sentences_of(findings: Sequence[Finding], reading: Reading) -> frozenset[int]:
    """The numbers of the sentences that the findings' places touch."""
    starts = [sentence.start for sentence in reading.sentences]
    found: set[int] = set()
    for finding in findings:
        for start, end in _anchors(finding):
            first = max(0, bisect_right(starts, start) - 1)
            found.update(range(first, max(first + 1, bisect_right(starts, max(start, end - 1)))))
    return frozenset(found)


def _mark_damage(findings: Sequence[Finding], reading: Reading) -> list[Finding]:
    """Findings whose places lie in damaged sentences say so, and weigh less."""
    damaged = _sentences_of([item for item in findings if item.code is Code.DAMAGED_TEXT], reading)
    return [
        finding.model_copy(update={"message": f"{finding.message} {_DAMAGED}", "severity": _LOWER[finding.severity]})
        if finding.code is not Code.DAMAGED_TEXT
        and finding.code not in PROVENANCE
        and _sentences_of([finding], reading) & damaged
        else finding
        for finding in findings
    ]
