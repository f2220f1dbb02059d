"""All extracted statements in a few lists, those of one subject together, for contradictions that stand pages apart."""

from collections import defaultdict

from agent.check.facts import Facts
from agent.schema.article import Sentence
from agent.schema.evidence import main_place

MAX_CHARACTERS = 60_000


def gather_statements(facts: Facts) -> list[list[Sentence]]:
    """Sentences that carry a claim or a term, by subject; a list is as long as fits one call."""
    by_subject: dict[str, dict[str, Sentence]] = defaultdict(dict)
    told = [(claim.subject, claim.evidence) for claim in facts.claims]
    told += [(f"deal {deal.id}", term.evidence) for deal, term in facts.terms()]
    for subject, evidence in told:
        place = main_place(evidence)
        sentence = facts.reading.sentence_at(place[0]) if place is not None else None
        if sentence is not None:
            by_subject[subject.casefold()][sentence.id] = sentence
    lists: list[list[Sentence]] = [[]]
    for sentences in by_subject.values():
        size = sum(sentence.end - sentence.start for sentence in sentences.values())
        if lists[-1] and size + sum(item.end - item.start for item in lists[-1]) > MAX_CHARACTERS:
            lists.append([])
        known = {sentence.id for sentence in lists[-1]}
        lists[-1] += [sentence for sentence in sentences.values() if sentence.id not in known]
    return [sorted(sentences, key=lambda sentence: sentence.start) for sentences in lists if sentences]
