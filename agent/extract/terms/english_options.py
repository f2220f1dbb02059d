"""English cues for what a side may choose: to exercise, to renew, and what the choice costs and how long it lasts."""

from agent.extract.terms.cue import Cue
from agent.extract.terms.groups import CONTRACTS, DATES, DURATION, MONEY
from agent.schema.deal import DealType
from agent.schema.term_kind import TermKind as K

OPTION_CUES = (
    Cue(
        K.OPTION_FEE,
        MONEY,
        before=(
            "to|on|upon exercise|exercising the|this|its? option ... pay|pays|paying|for|of",
            "exercise|exercising the|its|this? option costs|for",
        ),
        gap=2,
        strength=5,
    ),
    Cue(
        K.RENEWAL_OPTION,
        DURATION,
        before=(
            "renew|renewed|renewal|extend|extended|extension|extensions ... terms|periods|spells of",
            "option|options adds|add|of|for ... further|another|additional",
            "options|extensions of",
        ),
        gap=1,
        strength=5,
        types=CONTRACTS,
    ),
    Cue(
        K.OPTION_WINDOW,
        DATES,
        before=(
            "exercised|exercisable|exercise by|until|before|on?",
            "option runs|lasts|expires|lapses|is",
            "may call ...",
        ),
        gap=3,
        strength=4,
        needs="option",
    ),
    Cue(
        K.OPTION_WINDOW,
        DURATION,
        before=("has|have|gives|with ...", "earn ...", "can|may buy ...", "over"),
        after=("to exercise|decide", "for due diligence"),
        gap=4,
        strength=2,
        types=frozenset({DealType.OPTION}),
    ),
    Cue(
        K.OPTION_FEE,
        MONEY,
        before=("option ... in return|exchange for", "option ... for a? fee? of?"),
        gap=1,
        strength=4,
        types=frozenset({DealType.OPTION}),
    ),
    Cue(
        K.RENEWAL_OPTION,
        DURATION,
        before=("right|option to extend|renew ... by|for another?", "option to extend|renew ... by|for another?"),
        gap=2,
        strength=4,
        types=CONTRACTS,
    ),
)
