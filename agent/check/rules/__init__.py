"""The rules, in the contract's order: of one disagreement, the first code that fits is the one."""

from collections.abc import Callable
from typing import NamedTuple

from agent.check.facts import Facts, Verdict
from agent.check.rules import (
    conflicting_values,
    contradiction,
    damaged_text,
    date_conflict,
    embedded_instruction,
    hedge_drift,
    implied_value,
    language_mismatch,
    location_conflict,
    machine_generated,
    missing_basis,
    missing_term,
    part_exceeds_whole,
    party_conflict,
    per_unit_mismatch,
    percent_change_mismatch,
    ratio_mismatch,
    status_drift,
    sum_mismatch,
    unattributed_claim,
    unit_mismatch,
)
from agent.schema.finding import Code


class Rule(NamedTuple):
    """A rule and the code of what it finds."""

    code: Code
    check: Callable[[Facts], Verdict]


RULES: tuple[Rule, ...] = (
    # gaps
    Rule(Code.MISSING_TERM, missing_term.check),
    Rule(Code.IMPLIED_VALUE, implied_value.check),
    Rule(Code.DAMAGED_TEXT, damaged_text.check),
    Rule(Code.UNATTRIBUTED_CLAIM, unattributed_claim.check),
    Rule(Code.MISSING_BASIS, missing_basis.check),
    # inconsistencies
    Rule(Code.UNIT_MISMATCH, unit_mismatch.check),
    Rule(Code.PER_UNIT_MISMATCH, per_unit_mismatch.check),
    Rule(Code.PERCENT_CHANGE_MISMATCH, percent_change_mismatch.check),
    Rule(Code.RATIO_MISMATCH, ratio_mismatch.check),
    Rule(Code.PART_EXCEEDS_WHOLE, part_exceeds_whole.check),
    Rule(Code.SUM_MISMATCH, sum_mismatch.check),
    Rule(Code.HEDGE_DRIFT, hedge_drift.check),
    Rule(Code.CONFLICTING_VALUES, conflicting_values.check),
    Rule(Code.DATE_CONFLICT, date_conflict.check),
    Rule(Code.STATUS_DRIFT, status_drift.check),
    Rule(Code.PARTY_CONFLICT, party_conflict.check),
    Rule(Code.LOCATION_CONFLICT, location_conflict.check),
    Rule(Code.CONTRADICTION, contradiction.check),
    # provenance
    Rule(Code.MACHINE_GENERATED, machine_generated.check),
    Rule(Code.LANGUAGE_MISMATCH, language_mismatch.check),
    Rule(Code.EMBEDDED_INSTRUCTION, embedded_instruction.check),
)
