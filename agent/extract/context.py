"""What the readers of terms and claims are told about a deal: the deal so far, and the sentences that speak of it."""

from dataclasses import dataclass, field

from agent.schema.article import Sentence
from agent.schema.deal import Deal


@dataclass(frozen=True)
class DealContext:
    """A deal whose terms are not read yet, with its sentences in text order.

    With one deal in the article these are all of its sentences. `main_sentence` is the one that
    says who did what; it may be a headline. `told` are the offsets at which sentences begin that tell the
    deal, `marks` those of the words in them that do.
    """

    deal: Deal
    sentences: tuple[Sentence, ...]
    main_sentence: Sentence
    told: frozenset[int] = field(default_factory=frozenset)
    marks: tuple[int, ...] = ()
