"""English cues for size (power, energy, volume) and for time (terms, windows and dates)."""

from agent.extract.terms.cue import Cue
from agent.extract.terms.groups import (
    AMOUNT,
    CONTRACTS,
    DATES,
    DELIVERIES,
    DURATION,
    ENERGY,
    FINANCINGS,
    LETTINGS,
    POWER,
)
from agent.schema.deal import DealType
from agent.schema.term_kind import TermKind as K

SIZE_CUES = (
    Cue(
        K.CAPACITY,
        POWER,
        before=("combined|installed|contracted|total|nameplate capacity|output? of?",),
        gap=1,
        types=CONTRACTS | {DealType.PROJECT_FINANCING, DealType.ASSET_SALE},
    ),
    Cue(
        K.CAPACITY,
        POWER,
        before=(
            "<deal> of|covers|covering|includes|including|for ... of?",
            "<buy>",
            "<contract> ... for|of|covers|covering|at",
        ),
        after=("<plant>", "of ... <plant>"),
        gap=4,
        strength=2,
        needs="deal",
    ),
    Cue(
        K.CAPACITY,
        POWER,
        before=(
            "capacity of|is|to?",
            "<deal> ... for",
            "deliver|provide|supply|host|lease|leases|leasing|leased|deploy|build|offtake|totaling|totalling",
        ),
        after=("of|in ... capacity|load|power|compute|gross", "capacity|load|it|critical|gross"),
        gap=3,
        strength=2,
        types=CONTRACTS | {DealType.PROJECT_FINANCING, DealType.JOINT_VENTURE},
    ),
    Cue(
        K.CAPACITY_OPTION,
        POWER,
        before=(
            "option|options|right|rights ... for|of|to|on|lease|take|additional|another",
            "may|can|could call|take|add|lease|reserve another|additional|further|extra?",
        ),
        after=("option", "expansion option", "of optional|expansion capacity", "on option"),
        gap=4,
        strength=4,
    ),
    Cue(
        K.STORAGE_ENERGY,
        ENERGY,
        before=("storage capacity of?",),
        after=("of ... storage|battery|batteries|bess", "battery|storage|bess"),
        gap=3,
        strength=3,
    ),
    Cue(
        K.VOLUME,
        AMOUNT,
        before=(
            "supply|supplies|deliver|delivers|delivery|purchase|offtake|take|sell|buy"
            "|order|volume|quantity|quantities|tonnage of?",
        ),
        gap=3,
        strength=1,
        types=DELIVERIES,
    ),
    Cue(
        K.VOLUME,
        frozenset({"measure"}),
        before=("lease|leases|leasing|leased|rent|occupy|let of?", "<contract> ... for"),
        after=("of ... space|office|warehouse|land",),
        gap=3,
        strength=2,
        types=LETTINGS,
    ),
)

TIME_CUES = (
    Cue(
        K.TERM_LENGTH,
        DURATION,
        before=("for", "for up? to?"),
        gap=0,
        strength=1,
        needs="deal",
        types=CONTRACTS,
    ),
    Cue(
        K.TERM_LENGTH,
        DURATION,
        before=(
            "term|tenor|period|duration of|is?",
            "for a? period|term|minimum of?",
            "<contract> ... for",
            "lasting|lasts|last|runs|run|running for?",
            "over",
        ),
        after=(
            "term",
            "<contract>",
            "fixed|initial|minimum|non|exclusive|triple|binding|definitive ... <contract>",
            "<contract> term",
        ),
        gap=4,
        strength=2,
        types=CONTRACTS,
    ),
    Cue(
        K.RENEWAL_OPTION,
        DURATION,
        before=(
            "renew|renewable|renewed|renewal|renewals|extend|extended|extendable"
            "|extension|extensions ... for|by|of|to?",
            "options|option to ... renew|extend ... for|by?",
        ),
        after=(
            "renewal|renewals|extension|extensions option|options|term|terms|periods?",
            "renewal|extension",
            "options to renew|extend",
        ),
        gap=3,
        strength=4,
    ),
    Cue(
        K.TERM_LENGTH,
        DURATION,
        before=("maturity|tenor|term of", "matures|maturing|mature|repayable|due in|after?", "over"),
        after=("<loan>", "maturity|tenor|term", "term|senior|secured|revolving|credit|bank <loan>"),
        gap=3,
        strength=2,
        types=FINANCINGS,
    ),
    Cue(
        K.MILESTONE_PERIOD,
        DURATION,
        before=("over|within|during the?", "next|following|coming"),
        gap=2,
        strength=2,
        needs="milestone",
    ),
    Cue(
        K.OPTION_WINDOW,
        DURATION,
        before=(
            "option ... for|within|over|period?",
            "exercisable|exercised ... for|within|over|period",
            "earn ... within|over",
            "within",
        ),
        after=("option|exclusivity? period?", "to exercise", "exclusivity period"),
        gap=3,
        strength=2,
        needs="option",
    ),
)

DATE_CUES = (
    Cue(
        K.EXPECTED_CLOSE,
        DATES,
        before=(
            "<expect> to? be? <close> ... in|on|by|around|during|before?",
            "<expect> ... <close> ... in|on|by|around|during|before?",
            "<expect> <closing> ... in|on|by|around|during|before|is?",
            "<closing> <of>? ... is|are <expect> ... in|on|by|around|for|during?",
            "<closing> ... <expect> ... in|on|by|around|for|during?",
            "will|to|would|should|could <close> in|on|by|around|during|before?",
            "will|to|would|should be <close> in|on|by|around|during|before?",
        ),
        gap=4,
        strength=3,
    ),
    Cue(
        K.CLOSING_DATE,
        DATES,
        before=(
            "closed|completed|settled|finalised|finalized|consummated on|in|effective?",
            "completed|closed|finalised|finalized the? ... <deal> on|in|of?",
            "closing|completion|settlement|transaction|deal|acquisition|merger|sale|purchase occurred|was|took|is"
            "|place on|completed?",
            "<closing> date",
        ),
        gap=4,
        strength=2,
    ),
    Cue(
        K.SIGNING_DATE,
        DATES,
        before=(
            "signed|executed|entered|dated|inked ... on|in?",
            "<contract> dated|signed|executed|of ... on?",
            "execution|signing of|date ... <contract>?",
        ),
        gap=3,
        strength=2,
    ),
    Cue(
        K.ANNOUNCEMENT_DATE,
        DATES,
        before=("announced ... on", "announced on?", "announcement of|on"),
        gap=1,
        strength=1,
    ),
    Cue(
        K.OUTSIDE_DATE,
        DATES,
        before=(
            "outside|longstop|sunset|end|deadline date ... of|is?",
            "long stop date ... of|is?",
            "drop dead date ... of|is?",
            "not|no later than",
            "<deal> expires|expire|expiring|lapses|lapse|expired ... on|at|until?",
            "<deal> ... until|through",
            "deadline of|is|for|to?",
        ),
        after=("drop dead date", "long stop date", "outside date", "deadline"),
        gap=3,
        strength=3,
    ),
    Cue(
        K.COMMISSIONING_DATE,
        DATES,
        before=(
            "commissioning|commissioned|energised|energized|energisation|energization|operational"
            "|online|operation|operations ... in|by|on|from|for?",
            "go|goes|going|come|comes|coming|brought|bring live|online|on|into|stream|service|operation ... in|by?",
            "commence|commences|commencing|begin|begins|beginning|start|starts|starting ... in|on|by|from?",
            "deliver|delivered|delivery|deliveries|ready|available|phased ... in|by|from|starting?",
            "first power|production|phase|deliveries|delivery ... in|by?",
            "cod",
        ),
        gap=3,
        strength=2,
        types=(CONTRACTS - {DealType.LICENSE, DealType.COLLABORATION})
        | {DealType.PROJECT_FINANCING, DealType.JOINT_VENTURE, DealType.ASSET_SALE, DealType.DEBT_FINANCING},
    ),
    Cue(
        K.MATURITY,
        DATES,
        before=("maturing|matures|mature|maturity|repayable in|on|of|date|is?",),
        gap=2,
        strength=3,
        types=FINANCINGS,
    ),
    Cue(
        K.MATURITY,
        DATES,
        before=("due|expires|expiring in|on|of|date|is?",),
        gap=2,
        strength=3,
        needs="paper",
        types=FINANCINGS,
    ),
    Cue(
        K.OPTION_WINDOW,
        DATES,
        before=("option ... until|by|before|on", "exercisable|exercised|exercise ... until|by|before|on"),
        gap=3,
        strength=3,
        needs="option",
    ),
)
