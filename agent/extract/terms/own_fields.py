"""A desk's own fields: figures, dates or words that stand near the cue words its checklist gives."""

import re
from collections.abc import Iterator, Sequence

from agent.extract.context import DealContext
from agent.extract.terms.choose import Item, Scene, read_choices
from agent.extract.terms.cue import Cue, Lexicon, split_words
from agent.extract.terms.draft import Draft, merge_drafts
from agent.extract.terms.groups import DATES
from agent.schema.article import Sentence
from agent.schema.checklist import OwnField
from agent.schema.deal import Term
from agent.schema.reading import Reading

_KINDS = {
    "number": frozenset({"count", "measure", "multiple"}),
    "percent": frozenset({"percent", "points"}),
    "date": DATES,
}
_GAP = 4
_STATED = re.compile(r"\s*(?:(?:is|of|to|for|are|:|-|–)\s+)?([^.;,\n]{2,160})")


def read_own_fields(reading: Reading, context: DealContext, fields: Sequence[OwnField]) -> list[Term]:
    """One term for each value of each own field; a `text` field is the clause after its cue."""
    valued = [field for field in fields if field.type != "text"]
    lexicon = Lexicon((_cue(field) for field in valued), {}) if valued else None
    drafts: list[Draft] = []
    terms: list[Term] = []
    for sentence in context.sentences:
        if lexicon:
            drafts.extend(_read_values(reading, context, sentence, lexicon))
        terms.extend(_read_texts(reading, sentence, [field for field in fields if field.type == "text"]))
    return merge_drafts(drafts, reading) + _first_of_each(terms)


def _cue(field: OwnField) -> Cue:
    on = _KINDS.get(field.type, frozenset({field.type}))
    return Cue(field.kind, on, before=field.cues, after=field.cues, gap=_GAP, unit=field.unit)


def _read_values(reading: Reading, context: DealContext, sentence: Sentence, lexicon: Lexicon) -> Iterator[Draft]:
    figures = reading.figures_in(sentence.start, sentence.end)
    items: list[Item] = sorted([*figures, *reading.dates_in(sentence.start, sentence.end)], key=lambda item: item.start)
    if not items:
        return
    words = split_words(reading.text, sentence.start, sentence.end)
    sightings = tuple(lexicon.sightings(words))
    if not sightings:
        return
    scene = Scene(reading.text, words, items, sightings, frozenset(), context.deal.type, sentence.start, sentence.end)
    for item in items:
        kinds = dict.fromkeys(choice.kind for choice in read_choices(scene, item, {}) if choice.kind)
        for kind in kinds:
            yield Draft(kind, item, 3, sentence == context.main_sentence)


def _read_texts(reading: Reading, sentence: Sentence, fields: Sequence[OwnField]) -> Iterator[Term]:
    said = reading.text[sentence.start : sentence.end].lower()
    for field in fields:
        for cue in field.cues:
            at = said.find(cue.lower())
            found = _STATED.match(reading.text, sentence.start + at + len(cue), sentence.end) if at >= 0 else None
            if found:
                evidence = reading.cite(sentence.start + at, found.end(1))
                yield Term(kind=field.kind, text=found[1].strip(), evidence=(evidence,))
                break


def _first_of_each(terms: Sequence[Term]) -> list[Term]:
    seen: dict[tuple[str, str | None], Term] = {}
    for term in terms:
        seen.setdefault((term.kind, term.text), term)
    return list(seen.values())
