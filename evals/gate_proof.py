"""Does the gate hold? `python -m evals.gate_proof`: unchanged builds pass, a rule switched off is caught.

The rules' verdicts on a text do not depend on each other, so each text is read once and each rule run once; then
every rule in turn is left out, what remains is put together and scored, and the gate is asked. The unchanged build
is run as a user runs it, in a process of its own with another hash seed each time.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from agent.check.facts import Facts, Verdict
from agent.check.rules import RULES, Rule
from agent.check.run import check_facts
from agent.extract.offline import extract_offline
from agent.ingest.load import load_bytes
from agent.pipeline import read
from agent.schema.analysis import Analysis
from agent.schema.article import Article
from agent.schema.checklist import load_checklists
from agent.schema.finding import Finding
from evals.analysis_task import CORPUS_TASK
from evals.compare import Change, Side, side_of
from evals.corpus import CORPUS
from evals.drills.task import DRILLS_TASK
from evals.gate import hold
from evals.run import score_sample
from evals.sample import Choice, Sample
from evals.score import Score
from evals.seeded.task import SEEDED_TASK, SeededReply
from evals.task import Task

UNCHANGED = "unchanged"
TIMES = 20
Named = list[tuple[str, list[Score]]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=None, help="only the first articles of the corpus")
    parser.add_argument("--times", type=int, default=TIMES, help="how often the unchanged build is run")
    options = parser.parse_args()
    scores = _solve_all(options.articles)
    baselines = {task: _side(task, builds[UNCHANGED]) for task, builds in scores.items()}
    caught = 0
    for rule in RULES:
        failures = [
            f"{task}: {_told(change)}"
            for task, builds in scores.items()
            for change in hold(baselines[task], _side(task, builds[rule.code]))[1]
        ]
        caught += bool(failures)
        told = failures[0] if failures else "NOT CAUGHT"
        print(f"  without {rule.code:26} {len(failures):2} measures worse; {told}")
    print(f"a rule switched off is caught {caught} times of {len(RULES)}", flush=True)
    passed = _run_unchanged(options.times, options.articles)
    print(f"an unchanged build passes {passed} times of {options.times}")
    return 0 if passed == options.times and caught == len(RULES) else 100


def _told(change: Change) -> str:
    low, high = change.interval or (0.0, 0.0)
    return f"{change.name} {change.group} {change.change:+.3f} [{low:.3f}, {high:.3f}] n={change.n}"


def _solve_all(articles: int | None) -> dict[str, dict[str, list[Score]]]:
    """By task and by build: what the scorers say."""
    scores: dict[str, dict[str, list[Score]]] = {}
    for task, solve in _SOLVED:
        samples: list[Sample[Any]] = list(task.read_samples(Choice()))
        names = sorted({sample.drawn_as for sample in samples})[: articles if task is not DRILLS_TASK else None]
        chosen = [sample for sample in samples if sample.drawn_as in names]
        builds: dict[str, list[Score]] = defaultdict(list)
        with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
            for named in pool.map(solve, chosen, chunksize=4):
                for build, said in named:
                    builds[build].extend(said)
        scores[task.name] = builds
    return scores


def _solve_article(sample: Sample[Any]) -> Named:
    return _solve_as(CORPUS_TASK, sample)


def _solve_drill(sample: Sample[Any]) -> Named:
    return _solve_as(DRILLS_TASK, sample)


def _solve_as(task: Task[Any, Any], sample: Sample[Any]) -> Named:
    analysis = Analysis(document=sample.article.document, text=sample.article.text)
    facts, verdicts = _verdicts(sample.article)
    whole = analysis.model_copy(
        update={
            "figures": facts.reading.figures, "dates": facts.reading.dates, "deals": facts.deals,
            "claims": facts.claims,
        }
    )  # fmt: skip
    return [
        (build, list(score_sample(task, sample, whole.model_copy(update={"findings": findings}))))
        for build, findings in _builds(facts, verdicts)
    ]


def _solve_seeded(sample: Sample[Any]) -> Named:
    there = _twin_builds(sample.gold.twin, sample.article.document.source)
    here = there if sample.gold.code is None else dict(_builds(*_verdicts(sample.article)))
    return [
        (build, list(score_sample(SEEDED_TASK, sample, SeededReply(findings=here[build], twin=there[build]))))
        for build in here
    ]


# Many faults share one twin.
@lru_cache(maxsize=8)
def _twin_builds(text: str, name: str) -> dict[str, tuple[Finding, ...]]:
    return dict(_builds(*_verdicts(load_bytes(text.encode(), name=name))))


def _verdicts(article: Article) -> tuple[Facts, dict[str, Verdict]]:
    reading = read(article)
    checklists = load_checklists()
    extraction = extract_offline(reading, checklists)
    facts = Facts(reading, extraction.deals, extraction.claims, checklists)
    return facts, {rule.code: _verdict(rule, facts) for rule in RULES}


def _verdict(rule: Rule, facts: Facts) -> Verdict:
    try:
        return rule.check(facts)
    except Exception:  # As in a real run: a rule that breaks costs no other rule.
        return Verdict()


def _kept(verdict: Verdict, _: Facts) -> Verdict:
    return verdict


def _builds(facts: Facts, verdicts: dict[str, Verdict]) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """The whole build, and one without each rule."""
    known = [Rule(rule.code, partial(_kept, verdicts[rule.code])) for rule in RULES]
    yield UNCHANGED, tuple(check_facts(facts, rules=known).findings)
    for rule in RULES:
        rest = [one for one in known if one.code is not rule.code]
        yield rule.code, tuple(check_facts(facts, rules=rest).findings)


_SOLVED = ((CORPUS_TASK, _solve_article), (DRILLS_TASK, _solve_drill), (SEEDED_TASK, _solve_seeded))


def _side(task: str, scores: Sequence[Score]) -> Side:
    clusters = {score.cluster: "the same" for score in scores}
    return side_of(task, None, "all", clusters, scores)


def _run_unchanged(times: int, articles: int | None) -> int:
    """`gate` as a user runs it, over corpus and drills, held to a baseline that another process wrote.

    A few articles are a folder of their own; planted faults are left out, since they take a minute each time.
    """
    tasks: list[str] = ["corpus", "drills"]
    data: list[str] = []
    passed = 0
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "TIEOUT_HOME": home}
        path, folder = Path(home) / "baseline.json", Path(home) / "articles"
        if articles is not None:
            for source in sorted(path.parent for path in CORPUS.glob("*/gold.json"))[:articles]:
                shutil.copytree(source, folder / source.name)
            tasks, data = ["corpus"], ["--data", str(folder)]
        run = [sys.executable, "-m", "evals"]
        subprocess.run([*run, "run", *tasks, *data], env=environment, check=True, capture_output=True)
        subprocess.run([*run, "baseline", *tasks, "--out", str(path)], env=environment, check=True, capture_output=True)
        for seed in range(times):
            seeded = {**environment, "PYTHONHASHSEED": str(seed)}
            gate = [*run, "gate", "--baseline", str(path), *data]
            done = subprocess.run(gate, env=seeded, check=False, capture_output=True)
            passed += done.returncode == 0
    return passed


if __name__ == "__main__":
    sys.exit(main())
