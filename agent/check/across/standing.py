"""How far a text says that the deal has come, in its own words, where no deal was read in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from agent.check.across.members import Member
from agent.schema.article import Sentence
from agent.schema.deal import DealStatus
from agent.text.attribution import read_attributions

_DEAL = (
    r"(?:deal|sale|acquisition|purchase|transaction|merger|takeover|buy-?out|offer|lease|agreement|contract|"
    r"financing|"
    r"placing|disposal|transfer|handover|tie-up|venture|bid|talks|plan|issue)"
)
_OPEN_STATUSES = frozenset({DealStatus.AGREED, DealStatus.PROPOSED, DealStatus.NON_BINDING, DealStatus.RUMOURED})
# In order: the first that a sentence says is what it says.
_CUES: tuple[tuple[DealStatus, re.Pattern[str]], ...] = tuple(
    (status, re.compile(words, re.IGNORECASE))
    for status, words in (
        (
            DealStatus.TERMINATED,
            rf"\b{_DEAL}\b[^.;]{{0,40}}\b(?:(?:has|have|had|was|were|is|been) (?:been )?(?:called off|"
            rf"terminated|abandoned|scrapped|withdrawn|dropped)|"
            r"(?:has|have) (?:collapsed|lapsed|fallen through)|collapsed|fell through|lapsed)\b|"
            rf"\b(?:called off|abandoned|scrapped|walked away from|pulled out of|terminated|withdrew) (?:the|"
            rf"its|their) (?:\w+ )?{_DEAL}\b",
        ),
        (
            DealStatus.NON_BINDING,
            r"\bnon-?binding\b|\bletters? of intent\b|\bmemorandum of understanding\b|\bheads of (?:terms|"
            r"agreement)\b|"
            r"\bindicative (?:offer|proposal|bid)\b|\bnot (?:yet )?(?:legally )?binding\b|\bexclusive (?:talks|"
            r"negotiations)\b",
        ),
        (
            DealStatus.COMPLETED,
            rf"\b(?:{_DEAL}|it|which)\b[^.;]{{0,80}}(?<!to )\b(?:closed|completed|went through|was finali[sz]ed|"
            rf"took effect|has closed|"
            r"has (?:been )?completed)\b|"
            rf"\b(?:has|have) (?:completed|closed|finali[sz]ed) (?:the|its|their) [^.;]{{0,40}}{_DEAL}\b|"
            rf"\bcompleted (?:the|its|their) (?:\w+ ){{0,3}}{_DEAL}\b|\b(?:has|have) taken (?:over|possession|"
            rf"control)\b",
        ),
        (
            DealStatus.RUMOURED,
            r"\b(?:in (?:early |advanced )?talks|considering|exploring|weighing|mulling|could bid|may bid|is "
            r"said to be)\b",
        ),
        (
            DealStatus.AGREED,
            r"\b(?:signed|executed|entered into|reached|inked|struck)\b[^.;]{0,30}\b(?:agreement|contract|lease|"
            r"deal|accord|pact)\b|"
            r"\b(?:has |have )?agreed (?:to|on)\b|\bhas let\b|\bhas leased\b|\bis (?:selling|buying|acquiring|"
            r"handing)\b|"
            rf"\b{_DEAL}\b[^.;]{{0,60}}\b(?:expected|due|set|likely) to (?:close|complete|be completed)\b|"
            r"\bchanging hands\b|\bwill (?:close|complete)\b",
        ),
    )
)
# What stands before the words of a state and takes it back: "will be", "until it is", "replaces the letter of intent".
_NOT_SO = re.compile(
    r"\b(?:will|would|to be|expected|once|until|if|before|after|not|n['’]t|never|following|replac\w+|"
    r"supersed\w+|earlier|"
    r"subject to|should|could|may|might|last year|denied|previous)\b[^.;,]{0,45}$",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:clos\w+|complet\w+)\b[^.;]{0,40}\b(?:is|are) (?:expected|planned|due|conditional|subject to)\b|"
    r"\b(?:expected|due|scheduled|set|likely) to (?:close|complete|be completed)\b|\bwill (?:close|complete|be "
    r"completed)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    rf"\b(?:changed hands|took (?:ownership|control|possession|charge|over)\b|taken (?:ownership|control|"
    rf"possession)\b|"
    rf"now (?:owns|owned by|belongs to)\b|"
    rf"(?:has |have )?(?:completed|closed|finali[sz]ed|wrapped up|sealed)\s+(?:on )?(?:the|its|their|his|"
    rf"a)\s+(?:[\w.,’'-]+\s+){{0,6}}{_DEAL}|"
    rf"{_DEAL}\s+(?:has |have |was |were |is )?(?:been )?(?:now )?(?:completed|closed|finali[sz]ed|gone through|"
    rf"went through|"
    rf"took effect|taken effect|become effective|became effective|done)\b|[Cc]ompletes\b|"
    rf"(?:became|become) (?:effective|unconditional)\b|(?:a )?done deal\b|"
    rf"(?:ist|wurde|sind) (?:vollzogen|abgeschlossen|übernommen)\b|a été (?:finalisée?|bouclée?|réalisée?)\b|"
    rf"(?:se cerró|quedó cerrad[ao]|ha (?:cerrado|completado))\b)"
)
_LOOK = re.compile(
    r"clos|complet|through|finali|effect|taken|binding|intent|understanding|heads of|indicative|exclusive|off\b|"
    r"abandon|scrap|"
    r"walked|pulled|terminat|withdr|collaps|laps|dropped|talks|consider|explor|weigh|mull|could|may bid|said to|"
    r"sign|execut|"
    r"enter|reach|inked|struck|agreed|has le|is (?:sell|buy|acq|hand)|expected|due|likely|changing|will",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Standing:
    """text[start:end] says how far the deal has come; `day` is when, where the sentence tells."""

    status: DealStatus
    start: int
    end: int
    day: str | None = None


def read_standing(member: Member) -> Standing | None:
    """What a text says of the deal's state: the first that is further on than signed, else the first of all."""
    if "standing" not in member.kept:
        found = list(_read(member))
        told = [item for item in found if item.status is not DealStatus.AGREED]
        member.kept["standing"] = next(iter(told or found), None)
    kept: Standing | None = member.kept["standing"]
    return kept


def to_come(member: Member) -> tuple[int, int] | None:
    """The words that tell of the completion as of something to come."""
    for sentence in member.reading.sentences:
        found = _TO_COME.search(member.text, sentence.start, sentence.end)
        if found is not None:
            return found.span()
    return None


def completed_on(member: Member) -> str | None:
    """The day on which a text says that the deal was completed, if it does."""
    for item in _read(member):
        if item.status is DealStatus.COMPLETED and item.day is not None:
            return item.day
    return None


def completion_of(member: Member) -> tuple[int, int] | None:
    """The words in which a text says that the deal is done, in the plain forms of a report on it."""
    if "completion" not in member.kept:
        found = [
            (is_headline(member.text, sentence), match.span()) for sentence in member.reading.sentences
            if (match := _DONE.search(member.text, sentence.start, sentence.end)) is not None
            and not _NOT_SO.search(member.text[sentence.start : match.start()])
        ]  # fmt: skip
        # What the headline says in short the story says in full.
        member.kept["completion"] = min(found)[1] if found else None
    kept: tuple[int, int] | None = member.kept["completion"]
    return kept


def is_headline(text: str, sentence: Sentence) -> bool:
    """Whether a sentence ends as none of running text does."""
    return text[sentence.start : sentence.end].rstrip()[-1:] not in ".!?:;”\"’'»)…"


def is_open(status: DealStatus) -> bool:
    return status in _OPEN_STATUSES


def _read(member: Member) -> Iterator[Standing]:
    attributions = read_attributions(member.text, member.reading.sentences)
    for sentence in member.reading.sentences:
        said = member.text[sentence.start : sentence.end]
        if _LOOK.search(said) is None:
            continue
        for status, cue in _CUES:
            found = cue.search(said)
            if found is None or _NOT_SO.search(said[: found.end()].rpartition(" ")[0] if status is DealStatus.COMPLETED
                                               else said[: found.start()]):  # fmt: skip
                continue
            start, end = sentence.start + found.start(), sentence.start + found.end()
            if attributions.covering(start, end) is None:
                yield Standing(status, start, end, _day(member, sentence.start, end, sentence.end))
                break


def _day(member: Member, start: int, at: int, end: int) -> str | None:
    """A full date right behind the words; one without its year is of the report's."""
    for item in member.reading.dates_in(start, end):
        if at - 1 <= item.start <= at + 25 and len(item.low) >= len("--01-01"):
            day = item.low if item.low[0] != "-" else f"{(member.published or '')[:4]}{item.low[1:]}"
            try:
                return date.fromisoformat(day).isoformat()
            except ValueError:
                return None
    return None
