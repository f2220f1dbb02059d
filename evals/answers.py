"""Questions over corpus/ answered offline: 30 that are answered there, 20 that are not, 10 with a false premise.

    python -m evals.answers            all sixty, asked of the whole corpus at once
    python -m evals.answers --each     asked of their own article only
    python -m evals.answers --gold     the questions of the corpus's gold files instead, each of its own article
    python -m evals.answers --groups   those over corpus/groups by another hand, each of its article, or of its group
    python -m evals.answers --drills corpus/asked/fifth.yaml    those over drills by a hand that knew no rule
    python -m evals.answers --drills evals/answers_drills_unread.yaml    the same over test drills, which nobody reads
    python -m evals.answers --groups --data QUESTIONS --folder GROUPS    the same over groups of yours

An answerable one is right where the answer holds an accepted string and cites a place on the evidence. The others are
right where the status is not_stated or premise_corrected; a corrected premise also has to cite what corrects it. Every
number of every answer is read again here, apart from the product, against the places that its sentence cites.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from agent.chat.ask import ask_library
from agent.chat.library import Library
from agent.check.across.members import Member, make_member
from agent.pipeline import analyze
from agent.schema.answer import Answer, AnswerStatus
from agent.schema.article import Article
from agent.schema.comparison import ComparedDocument
from evals.across import GROUPS, read_group
from evals.corpus import read_corpus
from evals.drills.drill import choose_drills
from evals.sample import Choice, Split

QUESTIONS = Path(__file__).with_name("answers.yaml")
GROUP_QUESTIONS = Path(__file__).with_name("answers_groups.yaml")
ANSWERED_GATE, REST_GATE = 0.80, 0.90
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


@dataclass(frozen=True)
class Asked:
    """A question with what a person expects of its answer."""

    sort: str
    name: str
    text: str
    accept: tuple[str, ...]
    evidence: tuple[str, ...]


def read_questions(path: Path = QUESTIONS) -> list[Asked]:
    written = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        Asked(sort, item["in"], item["question"], tuple(item.get("accept", ())), tuple(item.get("evidence", ())))
        for sort, items in written.items()
        for item in items
    ]


def gold_questions(split: Split = "all") -> list[Asked]:
    """The questions of the gold files; right there means the status and a citation on the evidence."""
    sorts = {"answered": "answerable", "not_stated": "unanswerable", "premise_corrected": "false_premise"}
    return [
        Asked(sorts[item.status], sample.name, item.question, (), tuple(e.quote for e in item.evidence if e.quote))
        for sample in read_corpus(split)
        for item in sample.gold.questions
    ]


def open_corpus(split: Split = "all") -> dict[str, Member]:
    """The articles of the corpus, analysed offline."""
    return {sample.name: open_article(sample.article, sample.name) for sample in read_corpus(split)}


def open_article(article: Article, name: str) -> Member:
    """An article as questions are asked of it, analysed offline."""
    analysis = analyze(article)
    document = analysis.document
    listed = ComparedDocument(
        id=document.id, title=document.title, source=name, published=document.published, lineage=document.id
    )
    return make_member(listed, analysis)


def open_groups(folder: Path = GROUPS) -> dict[str, tuple[Member, ...]]:
    """The documents of every group, under "group/document" each and under "group" together."""
    opened: dict[str, tuple[Member, ...]] = {}
    for gold in sorted(folder.glob("*/gold.yaml")):
        group = gold.parent.name
        held = {stem: make_member(*document) for stem, document in read_group(gold.parent).items()}
        opened |= {f"{group}/{stem}": (member,) for stem, member in held.items()}
        opened[group] = tuple(held.values())
    return opened


def is_right(asked: Asked, answer: Answer, *members: Member) -> bool:
    """Whether a person would take the answer, of the members that it was asked of."""
    if asked.sort == "unanswerable":
        return answer.status in (AnswerStatus.NOT_STATED, AnswerStatus.PREMISE_CORRECTED)
    if asked.sort == "false_premise" and answer.status is AnswerStatus.NOT_STATED:
        return True
    wanted = AnswerStatus.ANSWERED if asked.sort == "answerable" else AnswerStatus.PREMISE_CORRECTED
    if answer.status is not wanted:
        return False
    says = not asked.accept or any(_plain(item) in _plain(answer.answer) for item in asked.accept)
    return says and any(_cites(asked, answer, member) for member in members)


def _cites(asked: Asked, answer: Answer, member: Member) -> bool:
    spans = [item.span for sentence in answer.sentences for item in sentence.citations
             if item.document == member.id and item.span]  # fmt: skip
    for quote in asked.evidence:
        start = member.text.find(quote)
        while start >= 0:
            if any(span[0] < start + len(quote) and start < span[1] for span in spans):
                return True
            start = member.text.find(quote, start + 1)
    return not asked.evidence


def wrong_numbers(answer: Answer, members: Sequence[Member]) -> list[str]:
    """Numbers of an answer that stand in none of the places that their sentence cites, nor in a computation shown."""
    texts = {member.id: member.text for member in members}
    wrong = []
    for sentence in answer.sentences:
        cited = " ".join(texts[item.document or ""][slice(*item.span)] for item in sentence.citations if item.span)
        computed = " ".join(
            f"{number.computation.expression} {number.text}"
            for number in answer.numbers
            if number.computation is not None
        )
        known = set(_NUMBER.findall(cited)) | set(_NUMBER.findall(computed))
        wrong += [item for item in _NUMBER.findall(sentence.text) if item not in known]
    return wrong


def _plain(text: str) -> str:
    return " ".join(text.split()).lower()


def run(asked: Sequence[Asked], *, each: bool, show: bool) -> dict[str, tuple[int, int]]:
    """Ask the corpus everything; print what went wrong and the sums."""
    members = open_corpus()
    whole = Library(tuple(members.values()), total=len(members))
    return _ask_all([(item, (members[item.name],), None if each else whole) for item in asked], show=show)


def run_groups(asked: Sequence[Asked], folder: Path, *, show: bool) -> dict[str, tuple[int, int]]:
    """Ask each group, or the one article of it that a question names."""
    opened = open_groups(folder)
    return _ask_all([(item, opened[item.name], None) for item in asked], show=show)


def run_drills(asked: Sequence[Asked]) -> dict[str, tuple[int, int]]:
    """Ask each drill that a question names; of the test drills only the sums are read, so nothing else is printed."""
    named = {item.name for item in asked}
    drills = [drill for drill in choose_drills(Choice()) if drill.name in named]
    opened = {drill.name: open_article(drill.article, drill.name) for drill in drills}
    return _ask_all([(item, (opened[item.name],), None) for item in asked], show=None)


def _ask_all(
    asked: Sequence[tuple[Asked, tuple[Member, ...], Library | None]], *, show: bool | None
) -> dict[str, tuple[int, int]]:
    """`show` every answer, or the wrong ones, or with None no answer."""
    right: dict[str, list[bool]] = {}
    wrong: list[str] = []
    for item, members, library in asked:
        library = library or Library(members, total=len(members))
        answer = ask_library(library, item.text)
        outcome = is_right(item, answer, *members)
        right.setdefault(item.sort, []).append(outcome)
        wrong += wrong_numbers(answer, library.members)
        if show is not None and (not outcome or show):
            print(f"{'right' if outcome else 'WRONG'} {item.sort:<13} {item.name}: {item.text}")
            print(f"      {answer.status.value}: {answer.answer[:230]}")
    for sort, outcomes in right.items():
        print(f"{sort:<14} {sum(outcomes)}/{len(outcomes)} = {sum(outcomes) / len(outcomes):.2f}")
    print(f"numbers shown that are not in what their sentence cites: {len(wrong)} {wrong[:5]}")
    return {sort: (sum(outcomes), len(outcomes)) for sort, outcomes in right.items()} | {"wrong": (len(wrong), 0)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", action="store_true", help="ask each article alone")
    parser.add_argument("--gold", action="store_true", help="ask the questions of the gold files")
    parser.add_argument("--show", action="store_true", help="print every answer")
    parser.add_argument("--groups", action="store_true", help="ask the questions over groups of articles")
    parser.add_argument("--drills", type=Path, help="a file of questions over drills; only the sums are printed")
    parser.add_argument("--data", type=Path, default=GROUP_QUESTIONS, help="with --groups: another file of questions")
    parser.add_argument("--folder", type=Path, default=GROUPS, help="with --groups: where the groups are")
    options = parser.parse_args()
    if options.drills is not None:
        sums = run_drills(read_questions(options.drills))
    elif options.groups:
        sums = run_groups(read_questions(options.data), options.folder, show=options.show)
    else:
        asked = gold_questions() if options.gold else read_questions()
        sums = run(asked, each=options.each or options.gold, show=options.show)
    rest = [sums[sort] for sort in ("unanswerable", "false_premise")]
    share = sum(item[0] for item in rest) / sum(item[1] for item in rest)
    answered = sums["answerable"][0] / sums["answerable"][1]
    print(f"answerable {answered:.2f} (gate {ANSWERED_GATE}), the rest {share:.2f} (gate {REST_GATE})")
    return 0 if answered >= ANSWERED_GATE and share >= REST_GATE and sums["wrong"][0] == 0 else 100


if __name__ == "__main__":
    sys.exit(main())
