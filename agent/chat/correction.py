"""What a question has wrong, and the place that says otherwise."""

from dataclasses import dataclass

from agent.check.across.members import Member


@dataclass(frozen=True)
class Correction:
    """What the question assumes, and the place that says otherwise."""

    assumed: str
    member: Member
    start: int
    end: int
    sentence_start: int
    sentence_end: int


def correction(assumed: str, member: Member, start: int, end: int) -> Correction:
    sentence = member.reading.sentence_at(start)
    low, high = (sentence.start, sentence.end) if sentence is not None else (start, end)
    return Correction(assumed, member, start, end, low, high)
