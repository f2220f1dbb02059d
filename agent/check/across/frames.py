"""The frames in which a text says what part somebody has in a deal: a noun for the part, or a verb for what is done.

"The contractor for the quay, X"; "X, its contractor"; "named X as contractor"; "X builds the quay"; "built by X".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_ADJECTIVES = r"(?:[\w'’-]+\s+){0,3}"
_BE = r"(?:is|are|was|were|will be|has been|being|remains?|stays?|becomes?|became|includes?|included|called|named)"
_AS = (
    r"(?:(?:is|was|are|were|will|has|had|have|been|be|to|also)\s+)*(?:acts?|acted|acting|serves?|served|serving|works?|"
    r"worked|appointed|named|hired|picked|chosen|selected|retained|mandated|engaged|tapped|brought in|confirmed)?\s*"
)
_PICKS = (
    r"(?:appoint|nam|hir|pick|chose|choos|select|retain|mandat|engag|tapp|brought in|bring|us|took|tak|instruct|"
    r"commission)\w*"
)
_AUX = r"(?:\s*,)?\s+(?:(?:who|which|that|is|are|was|were|will|would|has|have|had|been|be|to|also|now|then|had)\s+)*"
_TO_NAME = r"\s+(?:(?:the|its|an?|their)\s+)?(?:[\w’'-]+\s+){0,2}$"


@dataclass(frozen=True)
class Frame:
    """A part with its nouns and verbs. `does` stands behind a name, `done` before "by" and a name; `to` and `behind`
    are turns of their own, before and behind a name."""

    role: str
    nouns: str
    does: str = r"(?!)"
    done: str = r"(?!)"
    to: str = r"(?!)"
    behind: str = r"(?!)"

    @cached_property
    def before(self) -> re.Pattern[str]:
        noun = rf"\b(?:{self.nouns})s?\b"
        return re.compile(
            rf"{noun}(?:\s+(?:for|of|to|on|in|behind|at|with|from)\s+[^.;:,]{{1,45}})?\s*(?:,|:|{_BE}|\bat\b)*"
            rf"\s+(?:(?:the|its|by|from|at)\s+)?$|"
            rf"\b(?:{self.done})\b[^.;]{{0,40}}\bby{_TO_NAME}|\b(?:{self.done})\s+by{_TO_NAME}|"
            rf"(?:{self.to})\s+(?:(?:the|its)\s+)?(?:[\w’'-]+\s+){{0,1}}$",
            re.IGNORECASE,
        )

    @cached_property
    def after(self) -> re.Pattern[str]:
        noun = rf"(?:{self.nouns})s?\b"
        return re.compile(
            rf"^(?:\s*,)?\s+{_BE}\s+(?:(?:the|its|an?|their|as|also)\s+)*{_ADJECTIVES}{noun}|"
            rf"^,\s+(?:the|its|an?|their|[\w]+['’]s)\s+{_ADJECTIVES}{noun}|"
            rf"^(?:\s*,)?\s+{_AS}as\s+(?:(?:the|its|an?|their)\s+)?{_ADJECTIVES}{noun}|"
            rf"^{_AUX}(?:{self.does})\b|^(?:{self.behind})",
            re.IGNORECASE,
        )

    @cached_property
    def picked(self) -> re.Pattern[str]:
        """Behind a name that somebody is said to have picked: "as its contractor", "to build the quay"."""
        noun = rf"(?:{self.nouns})s?\b"
        return re.compile(
            rf"^(?:\s+as\s+(?:(?:the|its|an?|their)\s+)?{_ADJECTIVES}{noun}|\s+to\s+(?:{self.does}))", re.IGNORECASE
        )


_FINANCE = r"(?:loan|debt|credit|facility|facilities|financing|funding|bridge|notes?|bonds?|mortgage|revolver|money)"
FRAMES: tuple[Frame, ...] = (
    Frame(
        "lender",
        r"lender|arranger|bookrunner|financier|agent bank|lending bank|creditor|noteholder",
        does=rf"(?:lend|lent|arrang|financ|syndicat|underwr|provid|extend|suppl|put up)\w*\s+(?:[\w’'.,%$€£-]+\s+)"
        rf"{{0,6}}{_FINANCE}|(?:lend|lent)\w*",
        done=rf"{_FINANCE}[^.;]{{0,30}}\b(?:arranged|provided|financed|syndicated|supplied|led)|lent",
        to=rf"\b{_FINANCE}\b[^.;]{{0,40}}\bfrom|\bborrow\w*\b[^.;]{{0,40}}\bfrom",
        behind=r"\s+(?:is|are|was|were)\s+(?:to\s+)?(?:arranging|lending|providing|financing)\b",
    ),
    Frame(
        "guarantor",
        r"guarantor|surety|backstop",
        does=r"(?:guarant|vouch|stands? (?:behind|surety)|stood behind|backstop)\w*",
        done=r"guaranteed|backstopped",
        to=r"\bguarantees?\b[^.;,]{0,40}\b(?:from|of|by)",
    ),
    Frame(
        "insurer",
        r"insurer|reinsurer|underwriter",
        does=r"(?:insur|reinsur|underwr)\w*",
        done=r"insured|reinsured|underwritten",
        to=r"\binsurance\b[^.;,]{0,40}\b(?:from|by|with)",
    ),
    Frame(
        "law firm",
        r"law firm|lawyer|solicitor|attorney|legal (?:counsel|advis[eo]r)|outside counsel|counsel",
    ),
    Frame(
        "adviser",
        r"advis[eo]r|broker|investment bank|banker|boutique|auctioneer|placement agent|sales? agent|consultant",
        does=r"(?:advis(?:ed|es|ing|e)\b(?! by)|represent\w*\s+(?:the\s+)?[A-Z]|broker\w*|"
        r"(?:act|work)(?:ed|s|ing)? (?:for|as advis)|(?:ran|runs?|running|handl\w+|conduct\w*|manag\w+) (?:the|its) "
        r"(?:sale|auction|process|side|talks|raise|search)|"
        r"run its (?:side|sale))",
        done=r"advised|represented|brokered|guided|counselled",
        behind=r"\s+(?:found|finds|introduced) the (?:buyer|tenant|investor|lender)",
    ),
    Frame(
        "valuer or auditor",
        r"valuer|auditor|appraiser|surveyor|assessor|independent expert|verifier|rating agency",
        does=r"(?:valued|audit|apprais|certif|verif|assess)\w*|puts? (?:the|its) (?:value|worth)\b|rates?\b",
        done=r"valued|audited|appraised|certified|verified|assessed|surveyed|estimated",
    ),
    Frame(
        "supplier",
        r"contractor|builder|supplier|vendor|maker|manufacturer|ship ?yard|yard|fabricator|architect|designer|"
        r"developer",
        does=r"(?:(?:re)?build|built|construct|suppl|manufactur|mak|deliver|install|erect|fit out|design|provid|produc|"
        r"maintain)\w*",
        done=r"(?:re)?built|constructed|supplied|manufactured|made|delivered|installed|erected|designed|provided|"
        r"fitted out|done|carried out",
        to=r"\b(?:comes?|came|ordered|sourced|procured|bought in|arriv\w+|purchased)\b[^.;]{0,25}\bfrom|"
        r"\b(?:order|contract)\b[^.;]{0,30}\b(?:went|goes|gone|awarded|placed|given)\s+(?:to|with)",
    ),
    Frame(
        "customer",
        r"customer|tenant|off-?taker|client|lessee|charterer|subtenant|subscriber",
        does=r"(?:signed (?:up )?for|take[ns]?\s+(?:[\w’'.,%-]+\s+){0,5}(?:output|volume|production|power|"
        r"capacity|tonnes|space|rest)|buys? the (?:output|power|rest)|rent\w*\s|leas\w+\s|contracted for|committed to)",
        to=r"\b(?:go(?:es)?|sold|lets?|leased|rented|chartered|contracted|supplied|delivered|sells? [^.;]{0,30})\s+to|"
        r"\b(?:contract|agreement|deal|lease)\b[^.;]{0,25}\bwith",
    ),
    Frame(
        "possible buyer or bidder",
        r"bidder|under-?bidder|runner-up|suitor|rival bidder|counter-?bidder|losing party",
        does=r"(?:came second|finished second|lost out|also bid|had bid|bid\b|dropped out|withdrew|walked away|"
        r"offered\b|was outbid|made an offer)",
        done=r"rival (?:bid|offer)",
        to=r"\b(?:beat|beating|outbid|outbidding|saw off|seeing off|edged out|ahead of|pipped|instead of|talks with|"
        r"bid from|offer from|interest from|approach from)",
    ),
    Frame(
        "lead investor",
        r"lead investor|lead backer|cornerstone investor|anchor investor",
        does=r"(?:led\b(?! by)|leads\b|is leading|will lead the (?:round|raise|financing)|co-?led|headed the round)",
        done=r"(?:round|raise|financing|investment|funding|placing|operation|issue)[^.;]{0,30}\b(?:led|headed|anchored)|led",
        behind=r"\s*,\s+(?:the|an?)\s+(?:[\w-]+\s+){0,4}(?:that|which|who)\s+(?:led|headed)\b",
    ),
    Frame(
        "investor",
        r"investor|backer|subscriber|co-?investor|limited partner|anchor",
        does=r"(?:put in|puts in|putting in|invest\w*|participat\w*|joined (?:the|in)|joins (?:the round|as)|"
        r"subscrib\w*|followed with|wrote a|chipped in|contribut\w*)",
        done=r"backed|subscribed|funded",
    ),
    Frame(
        "owner",
        r"owner|shareholder|holder|parent|co-?owner|partner",
        does=r"(?:owns?|owned|holds?|held|controls?|keeps?)\s+(?:[\w.,’'-]+\s+){0,3}(?:\d|a stake|stake|half|third|"
        r"quarter|fifth|rest|remain\w+|minority|majority|balance|other)",
        done=r"owned|controlled|held",
        to=r"\bin the hands of|\bbelongs? to|\bbelonging to|\bremains? with|\brests? with",
    ),
    Frame(
        "operator",
        r"operator|trustee|custodian|facility manager|asset manager|property manager|servicer|administrator",
        does=r"(?:operat|servic)\w*|(?:runs?|will run|to run|manages?|will manage)\s+(?:the|its|it)\b",
        done=r"operated|run|managed|serviced|administered",
        behind=r"\s+holds?\b[^.;]{0,30}\b(?:escrow|trust|custody)\b",
    ),
    Frame(
        "director",
        r"director|non-executive|nominee|observer",
        does=r"(?:joins?|joined|will join|sits? on|takes? (?:a|the|up a) (?:seat|place)|gets? (?:a|the) seat|enters?)\b"
        r"[^.;]{0,25}\bboard",
        behind=r"\s+to the board\b",
    ),
    Frame(
        "head",
        r"president|chief \w+(?: officer)?|chair(?:man|woman|person)?|managing director|head",
        does=r"(?:becomes?|became|will become|succeeds?|replaces?|takes over|will lead|to lead|moves over|"
        r"will chair|will run)",
    ),
    Frame(
        "royalty holder",
        r"royalty holder|royalty owner",
        to=r"\broyalt(?:y|ies)\b[^.;]{0,30}\b(?:goes|go|paid|owed|due|payable|sold) to",
    ),
)  # fmt: skip
_PICKED = re.compile(rf"\b{_PICKS}\s+(?:on\s+)?(?:(?:the|its)\s+)?(?:[\w’'-]+\s+){{0,2}}$", re.IGNORECASE)
# What takes the part back: another deal, another time, or only a likeness.
_NOT_SO = re.compile(
    r"\b(?:unlike|former|formerly|ex-|previous|rivals? of|competitors?|similar to|like)\b[^.;,]{0,25}$", re.IGNORECASE
)
_LOOK = re.compile(
    r"\bby\b|from|with|\bto\b|hands|guarant|insur|lend|lent|arrang|financ|advis|broker|lawyer|counsel|auction|valu|audit|"
    r"apprais|certif|contract|build|built|suppl|vendor|mak|made|deliver|install|design|provid|customer|tenant|take|signed|"
    r"bid|second|lost|offer|invest|back|put|led|join|owner|own|hold|held|control|keep|operat|trustee|manag|run|board|"
    r"director|become|succeed|beat|outbid|participat|behind|name|chair|head|surety|stands|escrow|agent|consult|partner|parent|firm|yard|rates?|royalt|served?|act",
    re.IGNORECASE,
)


def has_cue(said: str) -> bool:
    """Whether a sentence has any word of a frame at all."""
    return _LOOK.search(said) is not None


def parts_of(before: str, after: str) -> Iterator[tuple[str, bool]]:
    """The parts that the words before and behind a name give to it, and whether the words stand before it."""
    if _NOT_SO.search(before):
        return
    is_picked = _PICKED.search(before) is not None
    for frame in FRAMES:
        if is_picked and frame.picked.search(after):
            yield frame.role, True
        elif frame.before.search(before):
            yield frame.role, True
        elif frame.after.search(after):
            yield frame.role, False
