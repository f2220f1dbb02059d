"""A claim about a market or the future that names its source in the twin, and nobody here."""

from collections.abc import Iterator

from agent.schema.finding import Code
from evals.seeded.base import Base
from evals.seeded.fault import Fault, add_line

# The claim in the author's voice, and the same with a source that has a name.
_LINES = {
    "en": (
        (
            "The market will double in size by 2031.",
            "According to the research firm Halden Insight, the market will double in size by 2031.",
        ),
        (
            "Demand will outrun supply for the rest of the decade.",
            '"Demand will outrun supply for the rest of the decade," said Edda Hallgren, an analyst at Halden Insight.',
        ),
        (
            "It is the largest transaction that the industry has ever seen.",
            "It is the largest transaction that the industry has ever seen, according to Halden Insight.",
        ),
        (
            "The sector is growing by 14% a year and margins are three times those of its peers.",
            "The sector is growing by 14% a year and margins are three times those of its peers, Halden Insight said.",
        ),
    ),
    "de": (
        (
            "Der Markt wird sich bis 2031 verdoppeln.",
            "Nach Angaben des Marktforschers Halden Insight wird sich der Markt bis 2031 verdoppeln.",
        ),
    ),
    "es": (
        (
            "El mercado se duplicará hasta 2031.",
            "Según la consultora Halden Insight, el mercado se duplicará hasta 2031.",
        ),
    ),
    "fr": (
        (
            "Le marché doublera d'ici à 2031.",
            "Selon le cabinet Halden Insight, le marché doublera d'ici à 2031.",
        ),
    ),
}


def plant(base: Base) -> Iterator[Fault]:
    for wrong, right in _LINES.get(base.language, ()):
        yield Fault(Code.UNATTRIBUTED_CLAIM, wrong, (add_line(base, wrong),), twin=(add_line(base, right),))
