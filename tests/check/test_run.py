"""All rules together: failures, one code for one disagreement, damage, and rank."""

from agent.check.facts import Facts, Verdict
from agent.check.rules import RULES, Rule
from agent.check.run import check_facts
from agent.schema.finding import About, Code, Finding, Outcome, Severity
from tests.check.articles import facts_of

TEXT = "Alder Power sold the mine for $40 million. The price was $50 million, up to. Nobody knows why it was sold."


def _finding(
    facts: Facts, code: Code, *quotes: str, severity: Severity = Severity.HIGH, kind: str | None = None
) -> Finding:
    starts = [facts.reading.text.index(quote) for quote in quotes]
    return Finding(
        code=code,
        severity=severity,
        message=f"{code.value}.",
        about=About(kind=kind),
        evidence=tuple(facts.reading.cite(at, at + len(quote)) for at, quote in zip(starts, quotes, strict=True)),
        settles_by="Which?",
    )


def _run(*findings: tuple[Code, tuple[str, ...]], severity: Severity = Severity.HIGH) -> Verdict:
    facts = facts_of(TEXT)
    made = [_finding(facts, code, *quotes, severity=severity) for code, quotes in findings]
    return check_facts(facts, rules=[Rule(item.code, lambda _, item=item: Verdict(findings=[item])) for item in made])


def _codes(verdict: Verdict) -> list[Code]:
    return [finding.code for finding in verdict.findings]


def test_a_rule_that_breaks_is_a_failed_check_and_costs_nothing_else() -> None:
    facts = facts_of(TEXT)
    found = _finding(facts, Code.SUM_MISMATCH, "$40 million")

    def broken(_: Facts) -> Verdict:
        raise ZeroDivisionError("no shares")

    verdict = check_facts(
        facts, rules=[Rule(Code.RATIO_MISMATCH, broken), Rule(Code.SUM_MISMATCH, lambda _: Verdict(findings=[found]))]
    )
    assert _codes(verdict) == [Code.SUM_MISMATCH]
    assert [check.outcome for check in verdict.checks] == [Outcome.FAILED, Outcome.FOUND]


def test_one_disagreement_has_the_first_code_that_fits() -> None:
    sides = ("$40 million", "$50 million")
    verdict = _run((Code.CONFLICTING_VALUES, sides), (Code.HEDGE_DRIFT, sides))
    assert _codes(verdict) == [Code.HEDGE_DRIFT]


def test_two_disagreements_at_different_places_both_stay() -> None:
    verdict = _run((Code.HEDGE_DRIFT, ("$40 million",)), (Code.CONFLICTING_VALUES, ("$50 million", "the mine")))
    assert set(_codes(verdict)) == {Code.HEDGE_DRIFT, Code.CONFLICTING_VALUES}


def test_damaged_text_wins_over_a_missing_basis_and_an_unattributed_claim_there() -> None:
    verdict = _run(
        (Code.DAMAGED_TEXT, ("up to.",)),
        (Code.MISSING_BASIS, ("$50 million",)),
        (Code.UNATTRIBUTED_CLAIM, ("The price was $50 million",)),
        (Code.MISSING_BASIS, ("$40 million",)),
    )
    assert [(item.code, item.evidence[0].quote) for item in verdict.findings] == [
        (Code.MISSING_BASIS, "$40 million"),
        (Code.DAMAGED_TEXT, "up to."),
    ]


def test_a_finding_on_damaged_text_says_so_and_weighs_less() -> None:
    verdict = _run((Code.DAMAGED_TEXT, ("up to.",)), (Code.SUM_MISMATCH, ("$50 million",)))
    finding = verdict.findings[0]
    assert (finding.code, finding.severity) == (Code.SUM_MISMATCH, Severity.MEDIUM)
    assert "damaged" in finding.message


def test_damage_provenance_and_unattributed_claims_come_last_whatever_their_severity() -> None:
    facts = facts_of(TEXT)
    findings = [
        _finding(facts, Code.MACHINE_GENERATED, "Nobody"),
        _finding(facts, Code.DAMAGED_TEXT, "Nobody"),
        _finding(facts, Code.UNATTRIBUTED_CLAIM, "the mine"),
        _finding(facts, Code.MISSING_BASIS, "$50 million", severity=Severity.LOW),
        _finding(facts, Code.CONFLICTING_VALUES, "$40 million", "$50 million"),
    ]
    verdict = check_facts(facts, rules=[Rule(Code.SUM_MISMATCH, lambda _: Verdict(findings=findings))])
    assert _codes(verdict) == [
        Code.CONFLICTING_VALUES,
        Code.MISSING_BASIS,
        Code.UNATTRIBUTED_CLAIM,
        Code.DAMAGED_TEXT,
        Code.MACHINE_GENERATED,
    ]


def test_the_rules_stand_in_the_contracts_order() -> None:
    order = [list(Code).index(rule.code) for rule in RULES]
    assert order == sorted(order)
