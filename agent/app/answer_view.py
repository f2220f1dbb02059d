"""A conversation for the browser: sentences with the places they rest on, what was struck, what is in doubt.

Plain dictionaries. Knows nothing of Streamlit.
"""

from collections.abc import Mapping, Sequence

from agent.app.asking import Live
from agent.export.rows import word_computation
from agent.schema.answer import Answer, AnswerSentence, AnswerStatus
from agent.schema.evidence import Evidence
from agent.store.chats import Exchange

Json = dict[str, object]

_STATUS = {
    AnswerStatus.ANSWERED: "",
    AnswerStatus.NOT_STATED: "not stated in these documents",
    AnswerStatus.PREMISE_CORRECTED: "the question assumes something that the documents do not say",
    AnswerStatus.WITHHELD: "withheld: no sentence of the answer could be proven",
}


def conversation_view(
    exchanges: Sequence[Exchange], live: Live | None, *, titles: Mapping[str, str], findings: Mapping[str, str]
) -> Json:
    """`titles` names documents by id, `findings` tells the message of a finding by id.

    A question that is kept and still under way, as one is for a moment, is shown once.
    """
    is_kept = live is not None and len(exchanges) > live.turn
    return {
        "exchanges": [_answered(exchange.answer, titles, findings) for exchange in exchanges],
        "live": _under_way(live, titles) if live and not is_kept else None,
    }


def _answered(answer: Answer, titles: Mapping[str, str], findings: Mapping[str, str]) -> Json:
    run = answer.run
    return {
        "question": answer.question,
        "rewritten": answer.rewritten if answer.rewritten != answer.question else None,
        "status": answer.status, "status_words": _STATUS[answer.status],
        **_sentences(answer.sentences, titles),
        "computed": [
            {"text": number.text, "how": word_computation(number.computation)}
            for number in answer.numbers
            if number.origin == "computed"
        ],
        "struck": [{"text": struck.text, "why": struck.why} for struck in answer.struck],
        "caveats": [findings[identity] for identity in answer.caveats if identity in findings],
        "by": f"{run.model}, {run.seconds:.1f} s" if run.model else f"quoted by rules, no model, {run.seconds:.2f} s",
    }  # fmt: skip


def _under_way(live: Live, titles: Mapping[str, str]) -> Json:
    return {
        "question": live.question, "failure": live.failure, "hint": live.hint, **_sentences(live.sentences, titles),
    }  # fmt: skip


def _sentences(sentences: Sequence[AnswerSentence], titles: Mapping[str, str]) -> Json:
    """Each place has one number in the whole answer, however often it is cited."""
    places: list[Json] = []
    numbers: dict[tuple[str | None, int, int], int] = {}
    told: list[Json] = []
    for sentence in sentences:
        cited: list[int] = []
        for item in sentence.citations:
            if item.span is None:
                continue
            key = (item.document, *item.span)
            if key not in numbers:
                places.append(_place(item, titles))
                numbers[key] = len(places)
            cited.append(numbers[key])
        told.append({"text": sentence.text, "cites": list(dict.fromkeys(cited))})
    return {"sentences": told, "places": places}


def _place(item: Evidence, titles: Mapping[str, str]) -> Json:
    return {
        "document": item.document, "title": titles.get(item.document or "", "a document that is gone"),
        "quote": item.quote, "start": item.start, "end": item.end, "page": item.page,
    }  # fmt: skip
