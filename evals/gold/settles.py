"""What would settle a finding, where gold.yaml does not say it itself."""

from agent.schema.finding import Code

_DOCUMENTS = {
    Code.DAMAGED_TEXT: "The original page or release, with its links.",
    Code.UNATTRIBUTED_CLAIM: "The source that the author had.",
    Code.MISSING_BASIS: "The issuer, or the document that the figure comes from.",
    Code.IMPLIED_VALUE: "A statement of the amount by one of the parties.",
    Code.DATE_CONFLICT: "The signed document or the announcement, which carry their dates.",
    Code.STATUS_DRIFT: "A statement by the parties on whether the deal is signed or closed.",
    Code.PARTY_CONFLICT: "The signed agreement, which names the parties and their roles.",
    Code.LOCATION_CONFLICT: "The permit, the land register or the issuer.",
    Code.MACHINE_GENERATED: "A source written or vouched for by a person.",
    Code.LANGUAGE_MISMATCH: "The page in its original language.",
    Code.EMBEDDED_INSTRUCTION: "Nothing: it is not addressed to the reader.",
}


def settling_question(code: Code, kind: str | None) -> str:
    if code is Code.MISSING_TERM and kind:
        return f"What is the {kind.replace('_', ' ')}?"
    return _DOCUMENTS.get(code, "The signed agreement, or the filing that reports it.")
