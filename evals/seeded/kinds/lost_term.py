"""The sentences that state a term which this type of deal normally states are taken out."""

from collections.abc import Iterator

from agent.schema.checklist import load_checklists
from agent.schema.deal import Deal, Origin
from agent.schema.finding import Code
from evals.seeded.base import Base, Span, spans_of
from evals.seeded.fault import Edit, Fault


def plant(base: Base) -> Iterator[Fault]:
    """Of the deal that the article is about, and only sentences that do not also tell of the deal itself."""
    deal = base.gold.deals[0] if len(base.gold.deals) == 1 else None
    if deal is None:
        return
    told = [span for place in spans_of(deal.evidence) if (span := base.sentence_of(place))]
    expected = [item for item in load_checklists()[deal.type].terms if item.expected_of(deal.status)]
    for item in expected:
        sentences = _stating(base, deal, {str(item.kind), *map(str, item.met_by)})
        if sentences and not any(sentence in told for sentence in sentences):
            edits = tuple(Edit(*sentence, "") for sentence in sentences)
            what = f"{item.kind} is nowhere: {base.text[slice(*sentences[0])]!r} is gone"
            yield Fault(Code.MISSING_TERM, what, edits, kind=str(item.kind))


def _stating(base: Base, deal: Deal, kinds: set[str]) -> list[Span]:
    """The sentences to take out; none where one of them cannot be taken out cleanly."""
    terms = [term for term in deal.terms if term.kind in kinds and term.origin in (Origin.STATED, Origin.UNDISCLOSED)]
    places = [place for term in terms for place in spans_of(term.evidence)]
    figures = {term.figure_id for term in terms if term.figure_id}
    values = {(one.low, one.unit) for one in base.gold.figures if one.id in figures}
    places += [(one.start, one.end) for one in base.gold.figures if (one.low, one.unit) in values]
    sentences = [base.sentence_of(place) for place in places]
    if len(sentences) > 4 or any(sentence is None for sentence in sentences):
        return []
    return sorted({sentence for sentence in sentences if sentence})
