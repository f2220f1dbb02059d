"""How far a deal is: what its verbs say, and what the sentences that tell it say beside them."""

import re

from agent.extract.draft import Draft
from agent.extract.kinds import span_of
from agent.schema.deal import DealStatus, DealType
from agent.schema.reading import Reading


def settle_status(draft: Draft, kind: DealType, reading: Reading) -> DealStatus:
    """What the text says first; a headline's present tense ("Alder buys Birch") gives way to the story below it."""
    told = _told_status(draft, kind, reading)
    return told if (wider := _stage(draft, told, reading)) is None else wider


def _told_status(draft: Draft, kind: DealType, reading: Reading) -> DealStatus:
    known = [event for event in draft.events if event.status is not DealStatus.UNKNOWN]
    if kind in _SIGNED and not (known and known[0].status not in (DealStatus.COMPLETED, DealStatus.AGREED)):
        # A contract that was let, ordered or announced is signed; completed it is when it has run out.
        return DealStatus.AGREED
    if not known:
        return DealStatus.UNKNOWN
    first = known[0]
    if kind is DealType.TENDER_OFFER and first.status is DealStatus.AGREED:
        # An offer to whoever holds shares is agreed with nobody: until it is closed it is proposed.
        return DealStatus.PROPOSED
    if kind is DealType.SPIN_OFF and first.status is DealStatus.AGREED:
        # A company agrees with nobody on a spin-off: it plans one.
        return DealStatus.PROPOSED
    if first.is_heading and first.status is DealStatus.AGREED:
        first = next(
            (event for event in known if not event.is_heading and event.sentence < first.sentence + _BELOW_HEADLINE),
            first,
        )
    return first.status


_SIGNED = frozenset(
    {
        DealType.LEASE,
        DealType.LICENSE,
        DealType.SUPPLY,
        DealType.OFFTAKE,
        DealType.HOSTING,
        DealType.OPTION,
        DealType.COLLABORATION,
        DealType.JOINT_VENTURE,
    }
)
# A byline, a date line and a lead can stand between a headline and the sentence that tells the deal.
_BELOW_HEADLINE = 12


def _stage(draft: Draft, told: DealStatus, reading: Reading) -> DealStatus | None:
    """What the main sentence says of the deal as a whole: a letter of intent, talks, a deal called off."""
    text = reading.text
    start, end = span_of(draft.main, reading)
    if told is not DealStatus.TERMINATED and _ENDED.search(text, start, end):
        return DealStatus.TERMINATED
    if told in _OPEN and _LOOSE.search(text, start, end) and not _FIRM.search(text, start, end):
        return DealStatus.NON_BINDING
    if told is not DealStatus.UNKNOWN:
        return None
    for event in draft.events[:_FEW]:
        start, end = span_of(event, reading)
        for status, pattern in _STAGES:
            if pattern.search(text, start, end):
                return status
    return None


_FEW = 3
_OPEN = (DealStatus.UNKNOWN, DealStatus.AGREED, DealStatus.PROPOSED, DealStatus.RUMOURED)
_DEAL = (
    r"(?:deal|sale|merger|acquisition|takeover|purchase|transaction|agreement|bid|offer|plan|plans|talks|pact|tie-up)"
)
_ENDED = re.compile(
    rf"\b(?:call(?:s|ed|ing)? off|scrap(?:s|ped|ping)?|abandon(?:s|ed|ing)?|ditch(?:es|ed)?|pull(?:s|ed) out of"
    rf"|walk(?:s|ed) away from|withdr(?:ew|awn|aws)|back(?:s|ed) out of|terminat(?:es|ed|ing)) "
    rf"(?:(?:the|its|their|a|an|from|previously|planned|proposed|agreed|[$€£]?[\d.]+|million|billion|mln|bln|dlrs?) )*"
    rf"(?:[\w-]+ )?{_DEAL}\b"
    rf"|\b{_DEAL}(?: [\w$€£.,-]+){{0,8}} (?:(?:has|have|had) (?:fallen through|collapsed|lapsed)"
    rf"|(?:has been|have been|had been|was|were) (?:called off|scrapped|abandoned|terminated|cancelled|canceled|shelved"
    rf"|withdrawn|dissolved|wound up|torn up))|\b{_DEAL} (?:fell through|collapsed|is off|was off)\b"
    r"|\bwould have (?:acquired|bought)\b",
    re.I,
)
_LOOSE = re.compile(
    r"\b(?:letters? of intent|non-?binding|heads of (?:terms|agreement)|memorandum of understanding|MOU|term sheet"
    r"|agreement in principle|agreed in principle|preliminary agreement|indicative (?:offer|proposal))\b",
    re.I,
)
_FIRM = re.compile(
    r"\b(?:definitive|(?<!non-)(?<!non)binding|replac\w+|supersed\w+|following|after|earlier)\b",
    re.I,
)
_STAGES = (
    (
        DealStatus.COMPLETED,
        re.compile(
            r"\b(?:(?:was|were|been|has|have) (?:now )?(?:completed|closed|finalised|finalized|consummated)"
            r"|took effect|takes effect today|became effective|went through|came into (?:force|effect)|changed hands"
            r"|completes?|wraps? up|closes?) ?",
            re.I,
        ),
    ),
    (DealStatus.RUMOURED, re.compile(r"\b(?:in talks|is considering|people familiar|sources said|reportedly)\b", re.I)),
    (
        DealStatus.AGREED,
        re.compile(
            r"\b(?:signed|agreed|agreement|has struck|struck a deal|reached a deal|contracted|exchanged contracts"
            r"|will (?:acquire|buy|sell|merge|pay|take over)|is (?:buying|selling|acquiring)"
            r"|being (?:bought|sold|acquired))\b",
            re.I,
        ),
    ),
    (
        DealStatus.PROPOSED,
        re.compile(r"\b(?:plans? to|intends? to|proposes?|proposed|up for sale|on the block)\b", re.I),
    ),
)
