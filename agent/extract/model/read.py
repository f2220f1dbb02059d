"""Reading with a model: one call for each window, checked against the text, merged with what the rules read."""

from collections.abc import Callable
from dataclasses import dataclass

from agent.extract.model.ground import Ground
from agent.extract.model.merge import merge_claims, merge_deals, merge_windows
from agent.extract.model.replies import extraction_reply
from agent.extract.model.resolve import Resolved, resolve_reply
from agent.extract.offline import Extraction
from agent.llm.ask import Asker, expect_usage
from agent.llm.exchange import FaultKind, RequestError, Usage
from agent.llm.numbered import make_marker, number_sentences
from agent.llm.windows import MAX_REPLY_TOKENS, Window, reply_tokens, split_windows
from agent.schema.analysis import Failure
from agent.schema.checklist import Checklists
from agent.schema.claim import Claim
from agent.schema.deal import By, Deal, Origin, Term
from agent.schema.evidence import Match
from agent.schema.reading import Reading
from agent.text.instructions import find_instructions

STEP = "extract"
NO_OPENING = "(what follows is its beginning)"
# What asking again cannot help, and asking for less can.
_TOO_MUCH = (FaultKind.LENGTH_STOP, FaultKind.TOO_LONG)
# A model that cuts off even an eighth of a window never stops in time.
MOST_HALVINGS = 3


@dataclass(frozen=True)
class ModelExtraction:
    """Both readers' records; `failures` are windows for which the rules' reading stands alone.

    `unfound` counts what the model named and the text does not have, `quoted` the values that it
    had to quote because the ledger has no figure for them.
    """

    deals: tuple[Deal, ...]
    claims: tuple[Claim, ...]
    failures: tuple[Failure, ...] = ()
    windows: int = 0
    unfound: int = 0
    quoted: int = 0


def extract_with_model(
    reading: Reading,
    offline: Extraction,
    llm: Asker,
    *,
    checklists: Checklists | None = None,
    max_reply_tokens: int = MAX_REPLY_TOKENS,
) -> ModelExtraction:
    """Deals and claims by model and rules together; never less than the rules alone.

    The fields that a desk added to its checklists are asked for by name.

    No figure, date, name or quote is in the result as stated unless it stands at its place in the text.
    """
    windows = split_windows(reading, workers=llm.concurrency, max_reply_tokens=max_reply_tokens)
    read = _window_reader(reading, llm, len(windows), checklists or {})
    parts = [part for parts in llm.map(read, windows) for part in parts]
    replies = [part for part in parts if isinstance(part, Resolved)]
    deals = merge_windows([reply.deals for reply in replies])
    claims = tuple(claim for reply in replies for claim in reply.claims)
    return ModelExtraction(
        deals=merge_deals(offline.deals, deals),
        claims=merge_claims(offline.claims, claims),
        failures=tuple(part for part in parts if isinstance(part, Failure)),
        windows=len(windows),
        unfound=sum(_count_unfound(reply) for reply in replies),
        quoted=sum(_is_quoted(term) for deal in deals for term in deal.terms),
    )


def expect_extraction(reading: Reading, *, concurrency: int, checklists: Checklists | None = None) -> list[Usage]:
    """What each call of `extract_with_model` would take, before any is made."""
    fill = _filler(reading, checklists or {})
    asked = extraction_reply(_own_kinds(checklists or {}))
    return [
        expect_usage("extract", fill(window), asked, reply_tokens=reply_tokens(reading, window))
        for window in split_windows(reading, workers=concurrency)
    ]


def _filler(reading: Reading, checklists: Checklists) -> Callable[[Window], dict[str, str]]:
    marker = make_marker(reading.text)
    own_fields = _list_own_fields(checklists)
    return lambda window: {
        "marker": marker,
        "own_fields": own_fields,
        "opening": number_sentences(reading, window.lead, with_figures=False) or NO_OPENING,
        "article": number_sentences(reading, window.sentences),
    }


def _window_reader(
    reading: Reading, llm: Asker, count: int, checklists: Checklists
) -> Callable[[Window], list[Resolved | Failure]]:
    fill = _filler(reading, checklists)
    asked = extraction_reply(_own_kinds(checklists))
    addressed = find_instructions(reading.text)

    def read(window: Window, halvings: int = 0) -> list[Resolved | Failure]:
        ground = Ground(reading, window, addressed)
        label = "reading" if count == 1 else f"reading {window.sentences[0].id}-{window.sentences[-1].id}"
        try:
            answer = llm.ask(
                "extract",
                fill(window),
                asked,
                find_faults=lambda reply: resolve_reply(reply, ground).faults,
                label=label,
                reply_tokens=reply_tokens(reading, window),
            )
        except RequestError as error:
            if error.kind in _TOO_MUCH and halvings < MOST_HALVINGS:
                halves = window.halves()
                if halves:
                    return [part for half in halves for part in read(half, halvings + 1)]
            return [Failure(step=STEP, message=error.message, start=window.start, end=window.end)]
        return [resolve_reply(answer.reply, ground)]

    return read


def _own_kinds(checklists: Checklists) -> tuple[str, ...]:
    return tuple(sorted({field.kind for item in checklists.values() for field in item.fields}))


def _list_own_fields(checklists: Checklists) -> str:
    """One line each: "x_take_or_pay: the share of the volume that is paid for in any case"."""
    fields = {field.kind: field.description or field.ask for item in checklists.values() for field in item.fields}
    return "".join(f"\n- {kind}: {description}" for kind, description in sorted(fields.items())) or " none"


def _count_unfound(reply: Resolved) -> int:
    evidence = [item for claim in reply.claims for item in claim.evidence]
    for deal in reply.deals:
        evidence += [item for party in deal.parties for item in party.evidence]
        evidence += [item for term in deal.terms for item in term.evidence]
        evidence += [item for place in (deal.asset, deal.location) if place for item in place.evidence]
    return sum(item.match is Match.NONE for item in evidence)


def _is_quoted(term: Term) -> bool:
    """A stated value of the model's that has words only, though the words hold digits."""
    return (
        term.by is By.MODEL
        and term.origin is Origin.STATED
        and term.low is None
        and any(map(str.isdigit, term.text or ""))
    )
