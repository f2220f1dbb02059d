"""What the second call fills in: codes and ids. It writes no message and no number."""

from enum import StrEnum

from agent.llm.reply import Reply
from agent.schema.finding import ACROSS_DOCUMENTS, Code
from agent.schema.term_kind import TermKind

ProposedCode = StrEnum("ProposedCode", {code.name: code.value for code in Code if code not in ACROSS_DOCUMENTS})  # type: ignore[misc]


class Doubt(StrEnum):
    """Why something is no finding; in words, because they are shown."""

    NONE = "none"
    DIFFERENT_THINGS = "the two places speak of different things"
    DIFFERENT_TIMES = "of different times or periods"
    DIFFERENT_SCOPES = "of different scopes or bases"
    NOT_ASSERTED = "one side is reported, hypothetical or a possibility"
    BOTH_CAN_HOLD = "both can be true"
    IS_STATED = "the article does state it"
    MISREAD = "a figure or name was misread"
    NOT_SO = "the text does not say that"
    ANOTHER_CODE = "it is not what the code says"


class FindingReply(Reply):
    """`figures` in the order that the code's arithmetic reads them; `kind` and `deal` say what is missing."""

    shapes = ("code figures", "sentences code figures", "kind code deal figures")

    code: ProposedCode
    figures: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    kind: TermKind | None = None
    deal: str | None = None


class ObjectionReply(Reply):
    """A finding of the rules that the model thinks is none."""

    finding: str
    doubt: Doubt


class CheckReply(Reply):
    """`notes` are for the model's own thinking, read by nobody; `agree` and `wrong` name findings of the rules."""

    notes: tuple[str, ...] = ()
    findings: tuple[FindingReply, ...] = ()
    agree: tuple[str, ...] = ()
    wrong: tuple[ObjectionReply, ...] = ()


class JudgementReply(Reply):
    """The doubt comes first, so that it is thought of before the answer."""

    doubt: Doubt = Doubt.NONE
    holds: bool
