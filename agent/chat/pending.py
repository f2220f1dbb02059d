"""What a question takes for done and a text has still to come: "when did the council approve", "has yet to approve"."""

import re

from agent.chat.question import Question
from agent.chat.same_words import kinship, likeness
from agent.text.stems import read_stems

# Only a day that something was done on takes for granted that it was.
_WHEN_DONE = re.compile(
    r"^\W*(?:when|(?:on|in|by) (?:what|which) (?:day|date|month|year|quarter))\s+"
    r"(?:did|was|were|has|have|had)\b(?P<what>.*)",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:(?:has|have|had|is|are|was|were) (?:still |yet )(?:to|be)|(?:still|yet) (?:has|have|had) to|remains? to be|"
    r"(?:has|have|had|is|are|was|were|did|does|do)(?: not|n['’]t)(?: yet)?|not yet|never|requires?|needs?|"
    r"awaits?|awaiting|subject to|conditional (?:up)?on|no decision|may yet|could yet|seeking|"
    r"(?:is|are) to be (?:put|submitted|decided|voted))\b(?P<what>[^.;]{0,60})",
    re.IGNORECASE,
)
_AFTER_ARTICLE = re.compile(r"\b(?:the|an?|its|their|his|her|this|that|of|to|for|in|on|by|with)\s+$", re.IGNORECASE)
LEAST = 0.7


def is_pending(question: Question, said: str) -> bool:
    """Whether a sentence has still to come what the question asks the day of; English only."""
    asked = _WHEN_DONE.search(question.text)
    if asked is None:
        return False
    start = asked.start("what")
    verbs = [
        word.stem for word in read_stems(question.text, start, len(question.text))
        if not word.is_name and not _AFTER_ARTICLE.search(question.text[start : word.start])
    ]  # fmt: skip
    coming = [
        word.stem
        for found in _TO_COME.finditer(said)
        for word in read_stems(said, found.start("what"), found.end("what"))
    ]
    return any(max(likeness(verb, key), kinship(verb, key)) >= LEAST for verb in verbs for key in coming)
