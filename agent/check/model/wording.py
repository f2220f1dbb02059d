"""What is said of a finding that the model saw: our words, around the places it pointed at."""

from agent.check.model.proposal import Proposal
from agent.schema.finding import GAPS, PROVENANCE, Code, Severity

_LONGEST_QUOTE = 160
# Said of a proposal about numbers whose arithmetic code could not do.
NOT_COMPUTED = " The two were compared by a reader, not by arithmetic."

# What the two places are said to do, and what would settle it.
_WORDS: dict[Code, tuple[str, str]] = {
    Code.MISSING_TERM: ("The article does not state the {kind}.", "What is the {kind}?"),
    Code.IMPLIED_VALUE: ("A value is not stated but follows: {places}.", "What is the value that is not stated?"),
    Code.DAMAGED_TEXT: ("Words seem to be missing here: {places}.", "What does the original say here?"),
    Code.UNATTRIBUTED_CLAIM: ("Nobody is named for this claim: {places}.", "Who says so, and on what data?"),
    Code.MISSING_BASIS: ("The figure lacks the base it needs: {places}.", "Of what, in which currency or period?"),
    Code.UNIT_MISMATCH: ("The unit cannot carry what it is said of: {places}.", "Which unit is meant?"),
    Code.HEDGE_DRIFT: ("A bound or condition is lost between: {places}.", "Is the amount capped or conditional?"),
    Code.DATE_CONFLICT: ("These dates cannot all be true: {places}.", "Which date holds?"),
    Code.STATUS_DRIFT: ("How far the deal has come is told in two ways: {places}.", "Is it agreed, or closed?"),
    Code.PARTY_CONFLICT: ("Two parties are told for one role: {places}.", "Who has this role?"),
    Code.LOCATION_CONFLICT: ("Two places are told for one asset: {places}.", "Where does the asset lie?"),
    Code.CONTRADICTION: ("These statements cannot both hold: {places}.", "Which of the two holds?"),
    Code.MACHINE_GENERATED: ("The article says that a machine made it: {places}.", "Who stands for the text?"),
    Code.LANGUAGE_MISMATCH: ("One part is in another language than the body: {places}.", "Is this the original?"),
    Code.EMBEDDED_INSTRUCTION: ("This speaks to a model or a tool, not to the reader: {places}.", "Who put it there?"),
}  # fmt: skip


def word_message(proposal: Proposal, text: str) -> str:
    return _WORDS[proposal.code][0].format(places=_places(proposal, text), kind=_kind(proposal))


def word_question(proposal: Proposal) -> str:
    return _WORDS[proposal.code][1].format(kind=_kind(proposal))


def weigh(code: Code) -> Severity:
    """A model's finding weighs less than the same one by arithmetic."""
    return Severity.LOW if code in GAPS | PROVENANCE else Severity.MEDIUM


def _kind(proposal: Proposal) -> str:
    return (proposal.kind or "term").replace("_", " ")


def _places(proposal: Proposal, text: str) -> str:
    quotes = [" ".join(text[start:end].split()) for start, end in proposal.spans()]
    return " and ".join(
        f"“{quote if len(quote) <= _LONGEST_QUOTE else quote[:_LONGEST_QUOTE] + '…'}”" for quote in quotes
    )
