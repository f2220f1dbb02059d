"""Questions to the documents of a workspace, answered with evidence: by rules, or by a model whose "
"answer is checked."""

from collections.abc import Callable, Sequence
from time import perf_counter

from agent.chat.checked import check_sentence
from agent.chat.extractive import Draft, answer_offline
from agent.chat.library import Library, open_library
from agent.chat.question import read_question
from agent.llm.ask import Llm
from agent.schema.analysis import Run
from agent.schema.answer import Answer, AnswerNumber, AnswerSentence, AnswerStatus, Struck
from agent.schema.finding import FindingStatus
from agent.store.workspace import Workspace

OnSentence = Callable[[AnswerSentence], None]
MOST_CAVEATS = 8


def ask(
    workspace: Workspace,
    question: str,
    *,
    documents: Sequence[str] = (),
    history: Sequence[Answer] = (),
    llm: Llm | None = None,
    on_sentence: OnSentence | None = None,
) -> Answer:
    """An answer whose every sentence cites exact places and whose every number is in them.

    `documents` are ids, prefixes or sources; none means the whole workspace. `history` holds the answers before
    this one, oldest first. `on_sentence` hears each sentence once it has been checked. Without `llm` the answer is
    extractive. Raises UsageError for a document that is not there.
    """
    return ask_library(
        open_library(workspace, question=question, documents=documents), question, on_sentence=on_sentence
    )


def ask_library(library: Library, question: str, *, on_sentence: OnSentence | None = None) -> Answer:
    """An extractive answer from documents that are open already."""
    started = perf_counter()
    draft = answer_offline(read_question(question), library)
    return finish(question, draft, library, started=started, on_sentence=on_sentence)


def finish(
    question: str, draft: Draft, library: Library, *, started: float, on_sentence: OnSentence | None = None
) -> Answer:  # fmt: skip
    """Check a draft sentence by sentence; what fails is struck out, and without a sentence the answer is withheld."""
    kept: list[AnswerSentence] = []
    numbers: list[AnswerNumber] = []
    struck: list[Struck] = []
    for sentence in draft.sentences:
        checked = check_sentence(sentence, library, computations=draft.computations)
        if checked.faults:
            struck.append(Struck(text=sentence.text, why="; ".join(checked.faults)))
            continue
        kept.append(sentence)
        numbers.extend(checked.numbers)
        if on_sentence is not None:
            on_sentence(sentence)
    status = draft.status if kept else AnswerStatus.WITHHELD
    return Answer(
        question=question, status=status, answer=" ".join(sentence.text for sentence in kept), sentences=tuple(kept),
        numbers=tuple(numbers), struck=tuple(struck),
        caveats=tuple(touched_findings(kept, library, kinds=draft.kinds)),
        run=Run(seconds=round(perf_counter() - started, 4)),
    )  # fmt: skip


def touched_findings(sentences: Sequence[AnswerSentence], library: Library, *, kinds: Sequence[str] = ()) -> list[str]:
    """The ids of open findings whose places the sentences cite."""
    places = [(item.document, item.span) for sentence in sentences for item in sentence.citations if item.span]
    found: list[str] = []
    for member, finding in library.open_findings():
        if finding.status is not FindingStatus.OPEN:
            continue
        for item in finding.evidence:
            document = item.document or (member.id if member is not None else None)
            span = item.span
            if span is not None and any(
                document == cited and span[0] < place[1] and place[0] < span[1] for cited, place in places if place
            ):
                found.append(finding.id)
                break
    return list(dict.fromkeys(found))[:MOST_CAVEATS]
