"""The second call: a model proposes findings by ids, code computes them again, a verifier reads the rest.

What rules and model agree on is by both; what only the model saw is marked as its alone. What was
proposed and not kept is a check with the reason in it, and so is a finding of the rules that two readers doubt:
it is set aside and shown with its places, unless the article speaks to a model, which might do so to be rid of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from agent.check.facts import Facts, Verdict
from agent.check.model.judge import judge_objection, judge_proposal
from agent.check.model.passes import Pass, plan_passes
from agent.check.model.proposal import Lookup, Proposal, is_same_disagreement
from agent.check.model.replies import CheckReply, Doubt
from agent.check.run import rank_findings
from agent.llm.ask import Asker, expect_usage
from agent.llm.exchange import RequestError, Usage
from agent.schema.analysis import Failure
from agent.schema.deal import By
from agent.schema.finding import Check, Code, Finding, Outcome

STEP = "check"
# What a proposing call writes, and what a verifier reads and writes; for the budget.
PROPOSING_TOKENS = 700
VERIFYING_TOKENS = (900, 15)
VERIFIED_PER_PASS = 4
_ORDER = {code: place for place, code in enumerate(Code)}
# What an article says of itself, or to a machine, no model talks away.
_PROVENANCE = frozenset({Code.MACHINE_GENERATED, Code.LANGUAGE_MISMATCH, Code.EMBEDDED_INSTRUCTION})


@dataclass(frozen=True)
class ModelVerdict:
    """The rules' findings and checks with the model's among them.

    `proposed` counts what the model said of findings, `demoted` proposals not kept, `doubted` findings of the
    rules that the model and its second reader hold for none.
    """

    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]
    failures: tuple[Failure, ...] = ()
    proposed: int = 0
    agreed: int = 0
    demoted: int = 0
    doubted: int = 0


@dataclass(frozen=True)
class _Said:
    """What the proposing calls came to, over all of them."""

    proposals: tuple[Proposal, ...]
    agreed: frozenset[str]
    objections: tuple[tuple[Finding, Doubt], ...]
    failures: tuple[Failure, ...]


def check_with_model(facts: Facts, verdict: Verdict, llm: Asker) -> ModelVerdict:
    """The verdict of the rules, with what a model saw beyond it."""
    said = _ask_all(facts, verdict, llm)
    judged = llm.map(lambda proposal: judge_proposal(facts, proposal, verdict, llm), said.proposals)
    against = llm.map(lambda item: judge_objection(facts, *item, llm), said.objections)
    agreed = {*said.agreed, *(item.agrees_with.id for item in judged if item.agrees_with is not None)}
    doubted = {item.finding.id: item.finding for item in against if item.finding is not None}
    is_addressed = any(finding.code is Code.EMBEDDED_INSTRUCTION for finding in verdict.findings)
    aside = {key for key, finding in doubted.items() if not is_addressed and finding.code not in _PROVENANCE}
    known = [_as_read(finding, agreed, doubted) for finding in verdict.findings if finding.id not in aside]
    new = [item.finding for item in judged if item.finding is not None]
    checks = [
        _demotion(facts, proposal, item.reason)
        for proposal, item in zip(said.proposals, judged, strict=True)
        if item.reason is not None
    ]
    return ModelVerdict(
        findings=rank_findings(_merge(known, new)),
        checks=(*verdict.checks, *checks, *(_doubt(item, is_kept=key not in aside) for key, item in doubted.items())),
        failures=(*said.failures, *(item.failure for item in (*judged, *against) if item.failure is not None)),
        proposed=len(said.proposals) + len(said.agreed) + len(said.objections),
        agreed=len(agreed),
        demoted=len(checks),
        doubted=len(doubted),
    )


def expect_check(facts: Facts, verdict: Verdict) -> list[Usage]:
    """What the proposing calls of `check_with_model` would take, and a verifier for each of a few proposals."""
    expected = [
        expect_usage(item.prompt, item.inputs, CheckReply, reply_tokens=PROPOSING_TOKENS)
        for item in plan_passes(facts, verdict)
    ]
    return [*expected, *[Usage(*VERIFYING_TOKENS)] * (VERIFIED_PER_PASS * len(expected))]


def _ask_all(facts: Facts, verdict: Verdict, llm: Asker) -> _Said:
    passes = plan_passes(facts, verdict)
    lookup = Lookup(facts)
    asked = llm.map(lambda item: _propose(item, lookup, llm), passes)
    replies = [(item, reply) for item, reply in zip(passes, asked, strict=True) if isinstance(reply, CheckReply)]
    proposals = _distinct([lookup.resolve(found) for _, reply in replies for found in reply.findings])
    agreed = {finding.id for item, reply in replies for name in reply.agree if (finding := _named(name, item.rules))}
    objections = {
        finding.id: (finding, said.doubt)
        for item, reply in replies
        for said in reply.wrong
        if (finding := _named(said.finding, item.rules)) is not None and finding.id not in agreed
    }
    failures = tuple(answer for answer in asked if isinstance(answer, Failure))
    return _Said(tuple(proposals), frozenset(agreed), tuple(objections.values()), failures)


def _propose(proposing: Pass, lookup: Lookup, llm: Asker) -> CheckReply | Failure:
    try:
        return llm.ask(
            proposing.prompt,
            proposing.inputs,
            CheckReply,
            find_faults=lambda reply: [fault for found in reply.findings for fault in lookup.resolve(found).faults],
            label=proposing.label,
            reply_tokens=PROPOSING_TOKENS,
        ).reply
    except RequestError as error:
        return Failure(step=STEP, message=error.message, start=proposing.start, end=proposing.end)


def _named(name: str, rules: Mapping[str, Finding]) -> Finding | None:
    return rules.get(name.strip().strip("[]{}"))


def _distinct(proposals: Sequence[Proposal]) -> list[Proposal]:
    kept = {
        (proposal.code, proposal.kind, frozenset(proposal.spans()) or proposal.faults): proposal
        for proposal in proposals
    }
    return list(kept.values())


def _as_read(finding: Finding, agreed: set[str], doubted: Mapping[str, Finding]) -> Finding:
    if finding.id in agreed:
        return finding.model_copy(update={"by": By.BOTH})
    return doubted.get(finding.id, finding)


def _merge(known: Sequence[Finding], new: Sequence[Finding]) -> list[Finding]:
    """One disagreement, one code: of two readings of the same places the code that comes first, by both."""
    merged = list(known)
    for finding in new:
        at = next((at for at, other in enumerate(merged) if is_same_disagreement(finding, other)), None)
        if at is None:
            if all(finding.id != other.id for other in merged):
                merged.append(finding)
            continue
        first = min(merged[at], finding, key=lambda item: _ORDER[item.code])
        by = By.BOTH if merged[at].by is not finding.by else finding.by
        merged[at] = first.model_copy(update={"by": by})
    return merged


def _demotion(facts: Facts, proposal: Proposal, reason: str) -> Check:
    return Check(
        code=proposal.code,
        outcome=Outcome.NOT_APPLICABLE,
        detail=f"The model proposed this, and it was not kept: {reason}.",
        evidence=proposal.evidence(facts),
    )


def _doubt(finding: Finding, *, is_kept: bool) -> Check:
    kept = "it is kept at low severity" if is_kept else f"it is set aside: {finding.message}"
    return Check(
        code=finding.code,
        outcome=Outcome.NOT_APPLICABLE,
        detail=f"The rules found this, and a model that read it twice holds it for none; {kept}",
        computation=finding.computation,
        evidence=finding.evidence,
    )
