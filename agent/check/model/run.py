"""The second call: a model proposes findings by ids, code computes them again, a verifier reads the rest.

What rules and model agree on is by both; what only the model saw is marked as its alone. What was
proposed and not kept is a check with the reason in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from agent.check.facts import Facts, Verdict
from agent.check.model.listing import list_deals, list_findings
from agent.check.model.proposal import Lookup, Proposal, is_told_by
from agent.check.model.recompute import HOLDS, is_numeric, recompute, refute
from agent.check.model.replies import CheckReply
from agent.check.model.statements import gather_statements
from agent.check.model.verify import verify
from agent.check.model.wording import weigh, word_message, word_question
from agent.check.run import rank_findings
from agent.llm.ask import Asker, expect_usage
from agent.llm.exchange import RequestError, Usage
from agent.llm.numbered import make_marker, number_sentences
from agent.llm.windows import Window, split_windows
from agent.schema.analysis import Failure
from agent.schema.article import Sentence
from agent.schema.deal import By, Deal, Origin
from agent.schema.finding import About, Check, Code, Finding, Outcome

STEP = "check"
# Findings are few, so that a section may be much longer here than where every figure is read.
MAX_REPLY_TOKENS = 40_000
# What a proposing call writes, and what a verifier reads and writes; for the budget.
PROPOSING_TOKENS = 500
VERIFYING_TOKENS = (900, 15)
VERIFIED_PER_PASS = 4
UNKNOWN_IDS = "it points at ids that are not in the text"
STATED_AFTER_ALL = "the deal states this term"
NOT_EXPECTED = "deals of this type do not normally state this term"


@dataclass(frozen=True)
class ModelVerdict:
    """The rules' findings and checks with the model's among them; `demoted` counts proposals not kept."""

    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]
    failures: tuple[Failure, ...] = ()
    proposed: int = 0
    agreed: int = 0
    demoted: int = 0


@dataclass(frozen=True)
class _Outcome:
    finding: Finding | None = None
    agrees_with: Finding | None = None
    reason: str | None = None
    failure: Failure | None = None


def check_with_model(facts: Facts, verdict: Verdict, llm: Asker) -> ModelVerdict:
    """The verdict of the rules, with what a model saw beyond it."""
    passes = _plan_passes(facts, verdict)
    lookup = Lookup(facts)
    asked = llm.map(lambda item: _propose(item, lookup, llm), passes)
    failures = [answer for answer in asked if isinstance(answer, Failure)]
    proposals = _distinct([proposal for answer in asked if not isinstance(answer, Failure) for proposal in answer])
    outcomes = llm.map(lambda proposal: _judge(facts, proposal, verdict, llm), proposals)
    failures += [outcome.failure for outcome in outcomes if outcome.failure is not None]
    agreed = {outcome.agrees_with.id for outcome in outcomes if outcome.agrees_with is not None}
    known = [
        finding.model_copy(update={"by": By.BOTH}) if finding.id in agreed else finding for finding in verdict.findings
    ]
    new = {outcome.finding.id: outcome.finding for outcome in outcomes if outcome.finding is not None}
    demoted = [
        _demotion(facts, proposal, outcome.reason)
        for proposal, outcome in zip(proposals, outcomes, strict=True)
        if outcome.reason is not None
    ]
    return ModelVerdict(
        findings=rank_findings((*known, *(finding for finding in new.values() if finding.id not in agreed))),
        checks=(*verdict.checks, *demoted),
        failures=tuple(failures),
        proposed=len(proposals),
        agreed=len(agreed),
        demoted=len(demoted),
    )


def expect_check(facts: Facts, verdict: Verdict) -> list[Usage]:
    """What the proposing calls of `check_with_model` would take, and a verifier for each of a few proposals."""
    expected = [
        expect_usage(item.prompt, item.inputs, CheckReply, reply_tokens=PROPOSING_TOKENS)
        for item in _plan_passes(facts, verdict)
    ]
    return [*expected, *[Usage(*VERIFYING_TOKENS)] * (VERIFIED_PER_PASS * len(expected))]


@dataclass(frozen=True)
class _Pass:
    """One proposing call: a section of the article, or all its statements."""

    prompt: str
    inputs: dict[str, str]
    label: str
    start: int
    end: int


def _plan_passes(facts: Facts, verdict: Verdict) -> list[_Pass]:
    windows = split_windows(facts.reading, max_reply_tokens=MAX_REPLY_TOKENS)
    passes = [_read_section(facts, verdict, window) for window in windows]
    if len(windows) > 1:
        # What stands pages apart is in no section together.
        passes += [_compare_statements(facts, sentences) for sentences in gather_statements(facts)]
    return passes


def _read_section(facts: Facts, verdict: Verdict, window: Window) -> _Pass:
    inputs = {
        "marker": make_marker(facts.reading.text),
        "article": number_sentences(facts.reading, window.sentences),
        "deals": list_deals(facts),
        "found": list_findings(verdict.findings, facts),
    }
    return _Pass("check", inputs, "checking", window.start, window.end)


def _compare_statements(facts: Facts, sentences: Sequence[Sentence]) -> _Pass:
    inputs = {
        "marker": make_marker(facts.reading.text),
        "statements": number_sentences(facts.reading, sentences),
    }
    return _Pass("contradictions", inputs, "comparing statements", sentences[0].start, sentences[-1].end)


def _propose(proposing: _Pass, lookup: Lookup, llm: Asker) -> list[Proposal] | Failure:
    try:
        answer = llm.ask(
            proposing.prompt,
            proposing.inputs,
            CheckReply,
            find_faults=lambda reply: [fault for found in reply.findings for fault in lookup.resolve(found).faults],
            label=proposing.label,
            reply_tokens=PROPOSING_TOKENS,
        )
    except RequestError as error:
        return Failure(step=STEP, message=error.message, start=proposing.start, end=proposing.end)
    return [lookup.resolve(found) for found in answer.reply.findings]


def _distinct(proposals: Sequence[Proposal]) -> list[Proposal]:
    kept = {
        (proposal.code, proposal.kind, frozenset(proposal.spans()) or proposal.faults): proposal
        for proposal in proposals
    }
    return list(kept.values())


def _judge(facts: Facts, proposal: Proposal, verdict: Verdict, llm: Asker) -> _Outcome:
    if proposal.faults:
        return _Outcome(reason=UNKNOWN_IDS)
    told = [finding for finding in verdict.findings if is_told_by(proposal, finding)]
    same = next((finding for finding in told if finding.code is proposal.code), None)
    if same is not None:
        return _Outcome(agrees_with=same)
    if proposal.code is Code.MISSING_TERM:
        return _judge_missing(facts, proposal)
    computed: Finding | None = None
    if is_numeric(proposal.code):
        again = recompute(facts, proposal)
        if isinstance(again, str):
            return _Outcome(reason=again)
        computed = next(iter(again.findings), None)
        if computed is None:
            return _Outcome(reason=HOLDS)
    elif (reason := refute(proposal)) is not None:
        return _Outcome(reason=reason)
    judgement = verify(facts, proposal, llm)
    if not judgement.holds:
        return _Outcome(reason=judgement.doubt or None, failure=judgement.failure)
    return _Outcome(finding=_finding(facts, proposal, computed))


def _judge_missing(facts: Facts, proposal: Proposal) -> _Outcome:
    """What is missing has no sentence to be shown: the checklist and the deals' terms decide."""
    deals = [proposal.deal] if proposal.deal is not None else facts.deals
    expecting = [deal for deal in deals if _expects(facts, deal, proposal.kind)]
    if not expecting:
        return _Outcome(reason=NOT_EXPECTED)
    silent = next((deal for deal in expecting if not _states(deal, proposal.kind)), None)
    if silent is None:
        return _Outcome(reason=STATED_AFTER_ALL)
    return _Outcome(finding=_finding(facts, replace(proposal, deal=silent), None))


def _expects(facts: Facts, deal: Deal, kind: str | None) -> bool:
    checklist = facts.checklists.get(deal.type)
    return checklist is not None and any(item.kind == kind for item in checklist.items)


def _states(deal: Deal, kind: str | None) -> bool:
    return any(term.kind == kind and term.origin not in (Origin.MISSING, Origin.NOT_FOUND) for term in deal.terms)


def _finding(facts: Facts, proposal: Proposal, computed: Finding | None) -> Finding:
    if computed is not None:
        return computed.model_copy(update={"by": By.MODEL, "about": computed.about.model_copy(
            update={"kind": proposal.kind} if proposal.code is Code.IMPLIED_VALUE else {})})  # fmt: skip
    about = About(
        deal=proposal.deal.id if proposal.deal is not None and proposal.code is Code.MISSING_TERM else None,
        kind=proposal.kind,
        items=tuple(value.id for value in proposal.values),
    )
    return Finding(
        code=proposal.code,
        severity=weigh(proposal.code),
        message=word_message(proposal, facts.reading.text),
        about=about,
        evidence=proposal.evidence(facts),
        settles_by=word_question(proposal),
        by=By.MODEL,
    )


def _demotion(facts: Facts, proposal: Proposal, reason: str) -> Check:
    return Check(
        code=proposal.code,
        outcome=Outcome.NOT_APPLICABLE,
        detail=f"The model proposed this, and it was not kept: {reason}.",
        evidence=proposal.evidence(facts),
    )
