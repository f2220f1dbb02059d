"""Drills: every one is well formed, and the scorer is proven on gold itself and on nothing."""

import pytest

from agent.schema.analysis import Analysis
from agent.schema.finding import INCONSISTENCIES, Code
from evals.drills.drill import choose_drills, read_drill
from evals.drills.task import score
from evals.gold.places import GoldError
from evals.sample import Choice

SPLITS = ("dev", "test")
DRILLS = {split: list(choose_drills(Choice(split=split))) for split in SPLITS}
LOOSE = {
    "id": "one",
    "text": "Alder to buy Birch\n\nAlder pays up to $30 million for Birch: $21 million later, $12 million now.\n",
    "deals": [
        {
            "type": "acquisition",
            "status": "agreed",
            "parties": ["Alder = buyer", "Birch = target"],
            "terms": ["total_consideration @ up to $30 million"],
        }
    ],
    "findings": [{"code": "sum_mismatch", "evidence": ["$21 million", "$12 million"], "why": "33 is not 30"}],
}


@pytest.mark.parametrize("split", SPLITS)
def test_every_drill_reads_and_has_a_name_of_its_own(split):
    names = [sample.name for sample in DRILLS[split]]

    assert len(names) == len(set(names)) >= 60


@pytest.mark.parametrize("split", SPLITS)
def test_each_inconsistency_is_planted_and_many_drills_are_clean(split):
    planted = [finding.code for sample in DRILLS[split] for finding in sample.gold.findings]
    clean = [sample for sample in DRILLS[split] if not {item.code for item in sample.gold.findings} & INCONSISTENCIES]

    assert all(planted.count(code) >= 4 for code in INCONSISTENCIES)
    assert len(clean) >= 20


def test_gold_against_itself_is_right_in_every_measure():
    sample = read_drill(LOOSE)
    gold = sample.gold
    itself = Analysis(document=gold.document, text=gold.text, deals=gold.deals, findings=gold.findings)

    scored = {score.measure: score for score in score(sample, itself) if score.unscored is None}

    for measure in ("deal", "deal type", "party and role", "term, by kind and place", "inconsistency"):
        counts = scored[measure].counts
        assert counts.hits == counts.expected == counts.found > 0, measure


def test_nothing_found_is_nothing_right():
    sample = read_drill(LOOSE)
    empty = Analysis(document=sample.gold.document, text=sample.gold.text)

    scored = {score.measure: score.counts for score in score(sample, empty) if score.unscored is None}

    assert scored["inconsistency"].hits == scored["term, by kind and place"].hits == scored["deal"].hits == 0
    assert scored["inconsistency"].expected == 1


def test_a_quote_may_be_any_place_of_several():
    sample = read_drill({**LOOSE, "findings": [{"code": "hedge_drift", "evidence": ["Alder @2"], "why": "the second"}]})
    [place] = sample.gold.findings[0].evidence

    assert place.start == sample.gold.text.index("Alder pays")
    assert sample.gold.findings[0].code is Code.HEDGE_DRIFT


def test_a_quote_that_the_text_does_not_say_is_refused():
    with pytest.raises(GoldError, match="31 million"):
        read_drill({**LOOSE, "findings": [{"code": "sum_mismatch", "evidence": ["$31 million"], "why": "invented"}]})
