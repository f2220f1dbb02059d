"""How near single words come to one another by static vectors: a storm to a hurricane, a tenant to an occupier."""

from collections.abc import Sequence

import numpy as np

from agent.check.across.members import Member
from agent.store.embedding import LocalEmbedding, Vectors
from agent.text.stems import Stemmed

# Below the first two words have nothing to do with each other; at the second they mean about one thing.
FROM, TO = 0.2, 0.6
MOST = 0.8


def read_nearness(words: Sequence[str], member: Member, stems: Sequence[Sequence[Stemmed]]) -> Vectors:
    """For each sentence and each word, how near the nearest word of the sentence comes: 0 to MOST."""
    if not words or not stems:
        return np.zeros((len(stems), len(words)), dtype=np.float32)
    places, vectors = _vocabulary(member, stems)
    if not len(vectors):
        return np.zeros((len(stems), len(words)), dtype=np.float32)
    near = np.clip((vectors @ LocalEmbedding().embed(list(words)).T - FROM) / (TO - FROM), 0.0, 1.0) * MOST
    rows = [near[list(here)].max(axis=0) if here else np.zeros(len(words)) for here in places]
    found: Vectors = np.asarray(rows, dtype=np.float32)
    return found


def _vocabulary(member: Member, stems: Sequence[Sequence[Stemmed]]) -> tuple[list[tuple[int, ...]], Vectors]:
    """By sentence the rows of its words, and a row for every word of the document."""
    if "word vectors" not in member.kept:
        rows: dict[str, int] = {}
        places = [
            tuple({rows.setdefault(member.text[item.start : item.end].lower(), len(rows)) for item in here})
            for here in stems
        ]
        member.kept["word vectors"] = (places, LocalEmbedding().embed(list(rows)))
    found: tuple[list[tuple[int, ...]], Vectors] = member.kept["word vectors"]
    return found
