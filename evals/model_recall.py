"""`python -m evals.model_recall`: nothing lost between a model and the report, nothing wrong let through.

A scripted model proposes every gold term, claim and finding of the corpus by ids, through a real socket; then
with as many wrong proposals among them. The scripted verifier answers by gold; then one says yes to everything.
"""

import json
import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from agent.pipeline import read
from agent.schema.claim import Claim
from agent.schema.deal import By, Origin, Term
from agent.schema.evidence import Evidence
from agent.schema.finding import Finding
from agent.schema.reading import Reading
from agent.schema.term_kind import TERM_KINDS
from evals.corpus import Sample, read_corpus
from evals.fakes.openai_server import Request
from evals.gold_model import GoldModel
from evals.score import pair_up
from evals.scorers.findings import same_finding
from evals.scripted import Outcome, proposed_finding, read_scripted, reply_type

SEED = 7
LOWEST_RECALL, LARGEST_DROP = 0.98, 0.01
NUMERIC = ("sum_mismatch", "percent_change_mismatch", "ratio_mismatch", "per_unit_mismatch", "conflicting_values")
_READ = (Origin.STATED, Origin.UNDISCLOSED)


@dataclass(frozen=True)
class Recall:
    """Of the gold, how much is in the report; and what is there that nobody but a wrong model says."""

    wanted: int
    reached: int
    lost: tuple[str, ...]
    wrong_numeric: int
    unmarked: int


def main() -> int:
    samples = list(read_corpus())
    clean = total([measure(sample, wrong=False, yes=False) for sample in samples])
    noisy = total([measure(sample, wrong=True, yes=False) for sample in samples])
    credulous = total([measure(sample, wrong=True, yes=True) for sample in samples])
    print(f"{len(samples)} articles, {clean.wanted} terms, claims and findings in gold")
    for name, recall in (
        ("gold alone", clean), ("with as many wrong proposals", noisy), ("and a verifier that says yes", credulous),
    ):  # fmt: skip
        print(
            f"  {name:30} reached {recall.reached}/{recall.wanted} = {share(recall):.4f}; wrong numeric findings let "
            f"through {recall.wrong_numeric}; of the wrong, not marked as the model's alone {recall.unmarked}"
        )
    for kind, count in Counter(clean.lost).most_common(20):
        print(f"    lost {count}: {kind}")
    dropped = share(clean) - share(noisy)
    passed = share(clean) >= LOWEST_RECALL and dropped <= LARGEST_DROP and noisy.wrong_numeric == 0
    return 0 if passed and credulous.unmarked == 0 else 100


def share(recall: Recall) -> float:
    return recall.reached / recall.wanted


def total(recalls: Sequence[Recall]) -> Recall:
    return Recall(
        wanted=sum(recall.wanted for recall in recalls),
        reached=sum(recall.reached for recall in recalls),
        lost=tuple(item for recall in recalls for item in recall.lost),
        wrong_numeric=sum(recall.wrong_numeric for recall in recalls),
        unmarked=sum(recall.unmarked for recall in recalls),
    )


def measure(sample: Sample, *, wrong: bool, yes: bool) -> Recall:
    reading = read(sample.article)
    script = _Script(sample, reading, wrong=wrong, yes=yes)
    outcome = read_scripted(reading, script)
    lost = [*_lost_terms(sample, outcome), *_lost_claims(sample, outcome), *_lost_findings(sample, outcome)]
    wanted = len(_gold_terms(sample)) + len(sample.gold.claims) + len(sample.gold.findings)
    assert outcome.verdict is not None
    by_model = [finding for finding in outcome.verdict.findings if finding.by is By.MODEL]
    false = [finding for finding in by_model if not any(same_finding(gold, finding) for gold in sample.gold.findings)]
    mixed_in = [finding for finding in outcome.verdict.findings if script.is_wrong(finding)]
    return Recall(
        wanted=wanted,
        reached=wanted - len(lost),
        lost=tuple(lost),
        wrong_numeric=sum(finding.code.value in NUMERIC for finding in false),
        unmarked=sum(finding.by is By.BOTH for finding in mixed_in),
    )


class _Script:
    """The model and the verifier of one article."""

    def __init__(self, sample: Sample, reading: Reading, *, wrong: bool, yes: bool) -> None:
        self.model = GoldModel(sample.gold, reading)
        self.reading, self.yes = reading, yes
        self.random = random.Random(f"{SEED}{sample.name}")
        said = [self.model.finding(finding) for finding in sample.gold.findings]
        self.true = {_key(item) for item in said if item}
        self.wrong = [self._wrong_finding() for _ in said] if wrong and len(reading.figures) > 3 else []
        self.wrong_terms = wrong

    def __call__(self, request: Request) -> str:
        kind = reply_type(request)
        if kind == "ExtractionReply":
            return self._extraction(request)
        if kind == "CheckReply":
            true = json.loads(self.model.findings(request.texts[1])).get("findings", [])
            return json.dumps({"findings": self.random.sample([*true, *self.wrong], len(true) + len(self.wrong))})
        return json.dumps({"holds": self.yes or proposed_finding(request) in self.true})

    def is_wrong(self, finding: Finding) -> bool:
        places = {(item.start, item.end) for item in finding.evidence}
        return any(
            item["code"] == finding.code.value
            and places == {(figure.start, figure.end) for i in item["figures"] if (figure := self.reading.figure(i))}
            for item in self.wrong
        )

    def _extraction(self, request: Request) -> str:
        """As many wrong terms and claims as right ones: other kinds, figures, and ids that are not there."""
        reply = json.loads(self.model.extraction(request.texts[1]))
        if not self.wrong_terms:
            return json.dumps(reply)
        ids = [figure.id for figure in self.reading.figures] or ["f1"]
        kinds = sorted(TERM_KINDS)
        for deal in reply.get("deals", []):
            for _ in list(deal.get("terms", [])):
                value = self.random.choice([*ids, f"f{self.random.randint(500, 999)}"])
                deal["terms"].append({"kind": self.random.choice(kinds), "value": value})
        for claim in list(reply.get("claims", [])):
            made = {**claim, "subject": self.random.choice([claim["subject"], "Fenwick Capital"])}
            reply["claims"].append({**made, "value": self.random.choice(ids)})
        return json.dumps(reply)

    def _wrong_finding(self) -> dict[str, Any]:
        code = self.random.choice(NUMERIC)
        count = 2 if code == "conflicting_values" else 3
        while True:
            figures = [figure.id for figure in self.random.sample(self.reading.figures, count)]
            made = {"code": code, "figures": figures}
            if _key(made) not in self.true:
                return made


def _key(item: dict[str, Any]) -> tuple[str, frozenset[str]]:
    return item["code"], frozenset(item.get("figures") or item.get("sentences") or ())


def _gold_terms(sample: Sample) -> list[Any]:
    return [term for deal in sample.gold.deals for term in deal.terms if term.origin in _READ]


def _lost_terms(sample: Sample, outcome: Outcome) -> list[str]:
    found = [term for deal in outcome.extraction.deals for term in deal.terms if term.origin in _READ]
    lost = pair_up(_gold_terms(sample), found, _is_same_term)[1]
    return [f"term {term.kind} ({sample.name})" for term in lost]


def _lost_claims(sample: Sample, outcome: Outcome) -> list[str]:
    lost = pair_up(sample.gold.claims, outcome.extraction.claims, _is_same_claim)[1]
    return [f"claim {claim.metric} ({sample.name})" for claim in lost]


def _is_same_term(one: Term, other: Term) -> bool:
    """Of one kind at one place. What the value there is, is the ledger's business, and measured with it."""
    return one.kind == other.kind and one.origin is other.origin and _overlap(one.evidence, other.evidence)


def _is_same_claim(one: Claim, other: Claim) -> bool:
    return _overlap(one.evidence, other.evidence)


def _overlap(one: Sequence[Evidence], other: Sequence[Evidence]) -> bool:
    spans = [span for item in other if (span := item.span) is not None]
    return any(item.span and item.span[0] < end and start < item.span[1] for item in one for start, end in spans)


def _lost_findings(sample: Sample, outcome: Outcome) -> list[str]:
    assert outcome.verdict is not None
    # One finding may stand for two of gold at one place, so each is looked for alone.
    found = outcome.verdict.findings
    return [
        f"finding {gold.code.value} ({sample.name})"
        for gold in sample.gold.findings
        if not any(same_finding(gold, finding) for finding in found)
    ]


if __name__ == "__main__":
    sys.exit(main())
