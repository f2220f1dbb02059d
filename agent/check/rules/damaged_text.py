"""Words that were lost from the article: a stripped link, a cut sentence, swapped synonyms."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from agent.check.facts import Facts, Verdict
from agent.schema.article import Sentence
from agent.schema.evidence import main_place
from agent.schema.finding import About, Check, Code, Finding, Outcome, Severity
from agent.schema.wording import is_unread
from agent.text.damage import Damage, find_damage

_SHOWN = 90


def check(facts: Facts) -> Verdict:
    """A sentence should be whole: where words are gone, what it says cannot be relied on."""
    reading = facts.reading
    page_ends = [page.end for page in reading.article.page_map]
    places = find_damage(reading.text, reading.sentences, page_ends=page_ends)
    if not places:
        if is_unread(reading.article.document.language):
            return Verdict()
        count = len(reading.sentences)
        detail = f"No sign of lost words in {count} sentence{'' if count == 1 else 's'}."
        return Verdict(checks=(Check(code=Code.DAMAGED_TEXT, outcome=Outcome.HOLDS, detail=detail),))
    deal_places = _deal_places(facts)
    return Verdict(findings=[_finding(facts, place, deal_places) for place in places])


def _deal_places(facts: Facts) -> list[int]:
    """Where the evidence of deals, parties and terms begins, in order."""
    cited = [deal.evidence for deal in facts.deals]
    cited += [party.evidence for deal in facts.deals for party in deal.parties]
    cited += [term.evidence for _, term in facts.terms()]
    return sorted(place[0] for place in map(main_place, cited) if place is not None)


def _finding(facts: Facts, place: Damage, deal_places: Sequence[int]) -> Finding:
    reading = facts.reading
    start, end = _touched(reading.sentences, place)
    figures = reading.figures_in(start, end)
    is_on_deal = bisect_left(deal_places, start) < bisect_left(deal_places, end)
    shown = " ".join(reading.text[place.start : place.end].split())
    if len(shown) > _SHOWN:
        shown = f"{shown[:_SHOWN].rsplit(' ', 1)[0]} …"
    return Finding(
        code=Code.DAMAGED_TEXT,
        severity=Severity.MEDIUM if figures or is_on_deal else Severity.LOW,
        message=f"Words seem to be missing at “{shown}”: {place.missing}.",
        about=About(items=tuple(figure.id for figure in figures)),
        evidence=(reading.cite(place.start, place.end),),
        settles_by="What does this sentence say in the article as first published?",
    )


def _touched(sentences: Sequence[Sentence], place: Damage) -> tuple[int, int]:
    """From the start of the first to the end of the last sentence that the place touches."""
    first = max(0, bisect_right(sentences, place.start, key=lambda sentence: sentence.start) - 1)
    last = max(0, bisect_left(sentences, place.end, key=lambda sentence: sentence.start) - 1)
    return sentences[first].start, sentences[last].end
