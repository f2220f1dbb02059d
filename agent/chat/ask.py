"""Questions to the documents of a workspace, answered with evidence: by rules, or by a model that is checked."""

from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

from agent.chat.checked import check_sentence
from agent.chat.draft import Draft
from agent.chat.extractive import answer_offline
from agent.chat.follow_up import condense_by_rules, condense_with_model, tell_history, visible_history
from agent.chat.library import Library, hidden_documents, open_library
from agent.chat.phrases import phrase
from agent.chat.question import Question, read_question
from agent.chat.tabled import answer_from_table
from agent.llm.ask import Llm
from agent.llm.exchange import RequestError
from agent.schema.analysis import Failure, Run
from agent.schema.answer import Answer, AnswerNumber, AnswerSentence, AnswerStatus, Struck
from agent.schema.finding import Finding, FindingStatus
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
    extractive. A document that is marked local only, and what rests on one, is never shown to a model on another
    machine: a question to such documents is answered offline. Raises UsageError for a document that is not there.
    """
    if llm is None:
        library = open_library(workspace, question=question, documents=documents)
        return ask_library(library, question, history=history, on_sentence=on_sentence)
    hidden = frozenset() if llm.endpoint.is_local else hidden_documents(workspace)
    library = open_library(workspace, question=question, documents=documents, without_local_only=bool(hidden))
    if library.withheld and documents:
        whole = open_library(workspace, question=question, documents=documents)
        told = Failure(step="answer", message="a document is marked local only, so no model was asked")
        return ask_library(whole, question, history=history, on_sentence=on_sentence, failures=(told,))
    return ask_library(
        library, question, history=visible_history(history, hidden), llm=llm.for_document(), on_sentence=on_sentence
    )


def ask_library(
    library: Library,
    question: str,
    *,
    history: Sequence[Answer] = (),
    llm: Llm | None = None,
    on_sentence: OnSentence | None = None,
    failures: Sequence[Failure] = (),
) -> Answer:
    """An answer from documents that are open already, all of which `llm` may see."""
    started = perf_counter()
    if llm is None:
        rewritten = condense_by_rules(question, history)
        asked = read_question(rewritten or question)
        draft = answer_from_table(asked, library) or answer_offline(asked, library)
        run = Run(failures=tuple(failures))
        return finish(question, draft, library, run=run, started=started, rewritten=rewritten, on_sentence=on_sentence)
    rewritten = condense_with_model(question, history, llm)
    asked = read_question(rewritten or question)
    try:
        answer = _answer_with_model(question, asked, library, history, llm, on_sentence)
    except RequestError as error:
        told = Failure(step="answer", message=error.message)
        draft = answer_from_table(asked, library) or answer_offline(asked, library)
        return finish(
            question, draft, library, run=_run(llm, (*failures, told)), started=started, rewritten=rewritten,
            on_sentence=on_sentence,
        )  # fmt: skip
    run = _run(llm, failures).model_copy(update={"seconds": round(perf_counter() - started, 4)})
    return answer.model_copy(update={"rewritten": rewritten, "run": run})


def _answer_with_model(
    question: str, asked: Question, library: Library, history: Sequence[Answer], llm: Llm,
    on_sentence: OnSentence | None,
) -> Answer:  # fmt: skip
    from agent.chat.desk import Desk
    from agent.chat.modelled import answer_with_model  # Seconds of imports, which only a model may cost.

    said = answer_with_model(asked, Desk(library), llm, history=tell_history(history), on_sentence=on_sentence)
    kept = [item.sentence for item in said.vetted if item.sentence is not None]
    struck = tuple(Struck(text=item.text, why=item.why) for item in said.vetted if item.sentence is None)
    return _answer(
        question, said.status, kept, [number for item in said.vetted for number in item.numbers], struck, library,
        language=asked.language,
    )  # fmt: skip


def finish(
    question: str,
    draft: Draft,
    library: Library,
    *,
    run: Run,
    started: float,
    rewritten: str | None = None,
    on_sentence: OnSentence | None = None,
) -> Answer:
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
    answer = _answer(question, draft.status, kept, numbers, tuple(struck), library, language="en")
    timed = run.model_copy(update={"seconds": round(perf_counter() - started, 4)})
    return answer.model_copy(update={"rewritten": rewritten, "run": timed})


def _answer(
    question: str, status: AnswerStatus, kept: Sequence[AnswerSentence], numbers: Sequence[AnswerNumber],
    struck: tuple[Struck, ...], library: Library, *, language: str,
) -> Answer:  # fmt: skip
    text = " ".join(sentence.text for sentence in kept)
    return Answer(
        question=question, status=status if kept else AnswerStatus.WITHHELD,
        answer=text or phrase("withheld", language),
        sentences=tuple(kept), numbers=tuple(numbers), struck=struck, caveats=tuple(touched_findings(kept, library)),
    )  # fmt: skip


def _run(llm: Llm, failures: Sequence[Failure]) -> Run:
    meter = llm.meter
    return Run(
        model=llm.endpoint.model, prompts=dict(sorted(llm.prompts.items())), input_tokens=meter.input_tokens,
        output_tokens=meter.output_tokens, cost_usd=meter.cost_usd, sent_to=llm.endpoint.host, failures=tuple(failures),
    )  # fmt: skip


def open_findings(workspace: Workspace, documents: Sequence[str] = ()) -> dict[str, Finding]:
    """Every open finding of the documents and across them, by id: what caveats name."""
    library = open_library(workspace, documents=documents)
    return {finding.id: finding for _, finding in library.open_findings()}


def touched_findings(sentences: Sequence[AnswerSentence], library: Library) -> list[str]:
    """The ids of open findings whose places the sentences cite."""
    places = [(item.document, item.span) for sentence in sentences for item in sentence.citations if item.span]
    return list(dict.fromkeys(_touched(places, library)))[:MOST_CAVEATS]


def _touched(places: Sequence[tuple[str | None, tuple[int, int] | None]], library: Library) -> Iterator[str]:
    for member, finding in library.open_findings():
        if finding.status is not FindingStatus.OPEN:
            continue
        for item in finding.evidence:
            document = item.document or (member.id if member is not None else None)
            span = item.span
            if span is not None and any(
                document == cited and place and span[0] < place[1] and place[0] < span[1] for cited, place in places
            ):
                yield finding.id
                break
