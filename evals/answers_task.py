"""Questions asked of their own article: right, cited, or rightly not answered."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias

from agent.chat.ask import ask_library
from agent.chat.library import Library
from agent.check.across.members import Member, make_member
from agent.llm.ask import Llm
from agent.pipeline import analyze
from agent.schema.analysis import Analysis
from agent.schema.answer import Answer, AnswerStatus
from agent.schema.article import Article
from agent.schema.comparison import ComparedDocument
from evals.answers import Asked, is_right, read_questions, wrong_numbers
from evals.corpus import choose_articles
from evals.sample import AbsentError, Choice
from evals.sample import Sample as AnySample
from evals.score import Counts, Error, Kind, Score
from evals.task import Task

Sample: TypeAlias = AnySample[Asked]
_SAYING = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PREMISE_CORRECTED})
_SORTS = {"answered": "answerable", "not_stated": "unanswerable", "premise_corrected": "false_premise"}


def read_samples(choice: Choice) -> Iterator[Sample]:
    """The questions of the articles' gold, and of ours those in answers.yaml, which accept an answer by its words."""
    articles = {sample.name: sample for sample in choose_articles(choice)}
    asked = [
        Asked(_SORTS[item.status], name, item.question, (), tuple(one.quote for one in item.evidence if one.quote))
        for name, sample in articles.items()
        for item in sample.gold.questions
    ]
    asked += [] if choice.data else [item for item in read_questions() if item.name in articles]
    if not asked:
        raise AbsentError("no article's gold has a question")
    for number, item in enumerate(asked):
        sample = articles[item.name]
        name = f"{item.name}/{number:03}"
        yield AnySample(name, sample.article, item, cluster=item.name, unread=sample.unread)


def solve(sample: Sample, llm: Llm | None) -> Answer:
    library = Library((_open(sample.article),), total=1)
    return ask_library(library, sample.gold.text, llm=llm)


# Questions of one article stand beside each other.
@lru_cache(maxsize=4)
def _open(article: Article) -> Member:
    return _member(article, analyze(article))


def _member(article: Article, analysis: Analysis) -> Member:
    document = article.document
    listed = ComparedDocument(
        id=document.id, title=document.title, source=document.source, published=document.published, lineage=document.id
    )
    return make_member(listed, analysis)


def score(sample: Sample, answer: Answer) -> Iterable[Score]:
    """Right by sort of question; how often anything is said at all; sentences with a place; numbers without one."""
    asked = sample.gold
    bare = _member(sample.article, Analysis(document=sample.article.document, text=sample.article.text))
    right = is_right(asked, answer, bare)
    told = f"{asked.text} {answer.status}: {answer.answer[:160]}"
    yield _share("answer right", asked.sort, right, told, sample)
    if asked.sort == "answerable":
        yield _share("answerable, and answered", "", answer.status is AnswerStatus.ANSWERED, told, sample)
    else:
        silent = answer.status is not AnswerStatus.ANSWERED
        yield _share("not answerable, and not answered", asked.sort, silent, told, sample)
    # A sentence that says that nothing is stated has no place to cite.
    said = answer.sentences if answer.status in _SAYING else ()
    cited = sum(bool(sentence.citations) for sentence in said)
    counts = Counts(cited, len(said), len(said))
    yield Score(sample=sample.name, measure="sentence cited", kind=Kind.SHARE, counts=counts)
    wrong = wrong_numbers(answer, [bare])
    errors = tuple(Error(kind="wrong", what=f"{number} in {answer.answer[:160]}") for number in wrong)
    counts = Counts(len(wrong), len(wrong), 1)
    yield Score(sample=sample.name, measure="number without a place", kind=Kind.RATE, counts=counts, errors=errors)


def _share(measure: str, group: str, hit: bool, told: str, sample: Sample) -> Score:
    errors = () if hit else (Error(kind="wrong", what=told),)
    counts = Counts(int(hit), 1, 1)
    return Score(sample=sample.name, measure=measure, group=group, kind=Kind.SHARE, counts=counts, errors=errors)


ANSWERS_TASK = Task(
    name="answers",
    about="questions about an article: answered, not stated there, or on a false premise",
    read_samples=read_samples,
    solve=solve,
    reply=Answer,
    score=score,
)
