"""What becomes of a proposal: known already, computed again, read by the verifier, or not kept, and why."""

from dataclasses import dataclass, replace

from agent.check.facts import Facts, Verdict
from agent.check.model.proposal import Proposal, is_told_by, proposal_of
from agent.check.model.recompute import OTHER_VALUE, UNFIT, is_numeric, recompute, refute
from agent.check.model.replies import Doubt
from agent.check.model.verify import verify
from agent.check.model.wording import NOT_COMPUTED, weigh, word_message, word_question
from agent.check.silence import is_mentioned
from agent.llm.ask import Asker
from agent.schema.analysis import Failure
from agent.schema.checklist import ChecklistItem
from agent.schema.deal import By, Deal, Origin
from agent.schema.finding import About, Code, Finding, Severity

UNKNOWN_IDS = "it points at ids that are not in the text"
STATED_AFTER_ALL = "the deal states this term"
NOT_EXPECTED = "it names no kind of term, or there is no deal"
SPOKEN_OF = "deals of this type need not state this term, and the article speaks of it"


@dataclass(frozen=True)
class Judged:
    """A new finding, or the rules' finding that it is; else the reason that it was not kept."""

    finding: Finding | None = None
    agrees_with: Finding | None = None
    reason: str | None = None
    failure: Failure | None = None


def judge_proposal(facts: Facts, proposal: Proposal, verdict: Verdict, llm: Asker) -> Judged:
    if proposal.faults:
        return Judged(reason=UNKNOWN_IDS)
    same = next((finding for finding in verdict.findings if is_told_by(proposal, finding)), None)
    if same is not None:
        return Judged(agrees_with=same)
    if proposal.code is Code.MISSING_TERM:
        return _judge_missing(facts, proposal)
    proposal = _as_dates(proposal)
    reason = refute(proposal)
    computed: Finding | None = None
    if is_numeric(proposal.code) or reason == OTHER_VALUE:
        told = recompute(facts, replace(proposal, code=_numeric(proposal.code)))
        if isinstance(told, Finding):
            computed = told
        elif told != UNFIT or reason is not None:
            return Judged(reason=reason or told)
    elif reason is not None:
        return Judged(reason=reason)
    shown = replace(proposal, code=computed.code) if computed is not None else proposal
    judgement = verify(facts, shown, llm)
    if not judgement.holds and proposal.code is Code.HEDGE_DRIFT and computed is not None:
        # A contingent part that a total takes for settled is a drift, though the numbers are two.
        computed, judgement = None, verify(facts, proposal, llm)
    if not judgement.holds:
        return Judged(reason=judgement.doubt or None, failure=judgement.failure)
    return Judged(finding=_finding(facts, proposal, computed))


def judge_objection(facts: Facts, finding: Finding, doubt: Doubt, llm: Asker) -> Judged:
    """A finding of the rules that the model calls none: kept and marked, unless the second reader upholds it."""
    if finding.evidence:
        judgement = verify(facts, proposal_of(finding, facts), llm)
        if judgement.holds or judgement.failure is not None:
            return Judged(failure=judgement.failure)
    said = f"{finding.message} A model that read the text doubts it: {doubt.value}."
    return Judged(finding=finding.model_copy(update={"message": said, "severity": Severity.LOW}), reason=doubt.value)


def _numeric(code: Code) -> Code:
    return code if is_numeric(code) else Code.CONFLICTING_VALUES


def _as_dates(proposal: Proposal) -> Proposal:
    """Two dates of one thing are a conflict of dates, whatever it is called."""
    if proposal.code is Code.CONFLICTING_VALUES and len(proposal.dates) > 1 and not proposal.figures:
        return replace(proposal, code=Code.DATE_CONFLICT)
    return proposal


def _judge_missing(facts: Facts, proposal: Proposal) -> Judged:
    """What is missing has no sentence to be shown: the checklists, the deals' terms and the text's silence decide."""
    kind = proposal.kind
    deals = [proposal.deal] if proposal.deal is not None else facts.deals
    if kind is None or not deals:
        return Judged(reason=NOT_EXPECTED)
    items = {deal.id: _expected(facts, deal, kind) for deal in deals}
    silent = next((deal for deal in deals if not _states(deal, kind, items[deal.id])), None)
    if silent is None:
        return Judged(reason=STATED_AFTER_ALL)
    item = items[silent.id]
    if item is None and is_mentioned(kind, facts.reading.text):
        return Judged(reason=SPOKEN_OF)
    made = _finding(facts, replace(proposal, deal=silent), None)
    if item is None:
        return Judged(finding=made)
    weight = Severity.MEDIUM if item.required else Severity.LOW
    return Judged(finding=made.model_copy(update={"settles_by": item.ask, "severity": weight}))


def _expected(facts: Facts, deal: Deal, kind: str) -> ChecklistItem | None:
    checklist = facts.checklists.get(deal.type)
    return next((item for item in checklist.items if item.kind == kind), None) if checklist is not None else None


def _states(deal: Deal, kind: str, item: ChecklistItem | None) -> bool:
    answers = {kind, *(item.met_by if item is not None else ())}
    return any(term.kind in answers and term.origin not in (Origin.MISSING, Origin.NOT_FOUND) for term in deal.terms)


def _finding(facts: Facts, proposal: Proposal, computed: Finding | None) -> Finding:
    if computed is not None:
        kind = proposal.kind if computed.code is Code.IMPLIED_VALUE else None
        about = computed.about.model_copy(update={"kind": kind})
        # Made anew, because its id tells what it is about.
        return Finding.model_validate({**dict(computed), "id": "", "by": By.MODEL, "about": about})
    # Nobody has done its arithmetic, so that it is no finding of numbers.
    code = Code.CONTRADICTION if is_numeric(proposal.code) else proposal.code
    told = replace(proposal, code=code)
    missing = code is Code.MISSING_TERM
    return Finding(
        code=code,
        severity=weigh(code) if code is proposal.code else Severity.LOW,
        message=word_message(told, facts.reading.text) + (NOT_COMPUTED if code is not proposal.code else ""),
        about=About(
            deal=proposal.deal.id if proposal.deal is not None and missing else None,
            kind=proposal.kind if missing else None,
            items=tuple(value.id for value in proposal.values),
        ),
        evidence=proposal.evidence(facts),
        settles_by=word_question(told),
        by=By.MODEL,
    )
