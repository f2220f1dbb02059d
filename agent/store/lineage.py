"""Which documents tell the same article: near-duplicates by word shingles and min-hash bands.

Two outlets that print one wire story are two documents with one lineage, so that corroboration
counts origins and not pages. Broder 1997 (min-wise hashing), Leskovec et al. 2014, ch. 3 (bands).
"""

from collections.abc import Iterable
from hashlib import blake2b

import numpy as np

SHINGLE_WORDS = 5
# 24 bands of 3: documents that share half of their shingles meet in a band 96 times of 100.
BANDS, ROWS = 24, 3
# A reprint with another headline, a cut last paragraph and a new byline still shares this much.
SAME_ARTICLE = 0.5
# The multipliers of the hash family; any fixed draw does, but it must never change once stored.
_DRAW = np.random.Generator(np.random.PCG64(20260103))
_FACTORS = _DRAW.integers(1, 2**63, size=(BANDS * ROWS, 1), dtype=np.uint64) | np.uint64(1)
_OFFSETS = _DRAW.integers(0, 2**63, size=(BANDS * ROWS, 1), dtype=np.uint64)


def shingle(text: str) -> frozenset[int]:
    """The hashed runs of SHINGLE_WORDS words, letter case and punctuation left out."""
    words = ["".join(char for char in word if char.isalnum()) for word in text.casefold().split()]
    words = [word for word in words if word]
    runs = range(max(1, len(words) - SHINGLE_WORDS + 1)) if words else ()
    return frozenset(_hash(" ".join(words[first : first + SHINGLE_WORDS])) for first in runs)


def sign(shingles: Iterable[int]) -> list[str]:
    """One value a band; texts that share one are worth comparing."""
    values = np.fromiter(shingles, dtype=np.uint64)
    if not len(values):
        return []
    # Multiply-shift hashing: the high bits are the well-mixed ones.
    least = ((_FACTORS * values + _OFFSETS) >> np.uint64(16)).min(axis=1).reshape(BANDS, ROWS)
    return [blake2b(band.tobytes(), digest_size=8).hexdigest() for band in least]


def resemblance(one: frozenset[int], other: frozenset[int]) -> float:
    """Shared shingles over all of the shorter text's: a cut reprint is still its original's kin."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _hash(run: str) -> int:
    return int.from_bytes(blake2b(run.encode(), digest_size=8).digest(), "big")
