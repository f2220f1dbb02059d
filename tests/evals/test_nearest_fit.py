"""The fit puts the right sentence first where traits tell it, and finds a weight for every trait of real questions."""

import numpy as np

from agent.chat.nearest import describe_best
from agent.ingest.load import load_article
from evals.answers import open_article, read_questions
from evals.nearest_fit import ASKED, GATE, RANK, fit_chance, fit_items, fit_rank, hold

MADE = np.random.default_rng(7)


def made_up(sentences: int) -> tuple[np.ndarray, np.ndarray]:
    """Sentences with three traits: the right one has more of the first and less of the third; the second is noise."""
    traits = MADE.normal(size=(sentences, 3))
    right = np.zeros(sentences, bool)
    right[MADE.integers(sentences)] = True
    traits[right] += [4.0, 0.0, -4.0]
    return traits, right


def test_the_ranking_puts_the_right_sentence_first_in_questions_it_never_saw():
    taught, unseen = ([made_up(int(size)) for size in MADE.integers(2, 12, size=30)] for _ in range(2))

    weights = fit_rank([traits for traits, _ in taught], [right for _, right in taught])

    first = [bool(right[weights.weigh(traits).argmax()]) for traits, right in unseen]
    assert sum(first) >= 27
    assert weights.weight[0] > 0.5 > abs(weights.weight[1])
    assert weights.weight[2] < -0.5


def test_the_chance_follows_the_outcomes_and_a_question_that_counts_more_pulls_more():
    traits, outcomes = np.array([[0.0], [0.0], [1.0], [1.0]]), np.array([0.0, 1.0, 1.0, 1.0])

    even = fit_chance(traits, outcomes, np.ones(4)).weigh(traits)
    pulled = fit_chance(traits, outcomes, np.array([9.0, 1.0, 1.0, 1.0])).weigh(traits)

    assert even[2] > even[0]
    assert pulled[0] < even[0]


def test_a_handful_of_questions_gives_every_trait_a_finite_weight():
    asked = [item for item in read_questions(ASKED / "third.yaml") if item.name in {"e-01", "e-02", "e-06"}]
    members = {
        name: open_article(load_article(ASKED / "texts" / f"{name}.txt"), name) for name in {q.name for q in asked}
    }
    items = [hold("third", item, members[item.name]) for item in asked]
    assert all(item.right.any() for item in items if item.is_answerable)

    rank = fit_items(items)

    _, traits = describe_best(items[0].found, [float(score) for score in rank.weigh(items[0].traits)])
    assert set(traits) >= set(GATE)
    assert set(rank.rows(RANK)) == set(RANK)
    assert np.isfinite([rank.mean, rank.spread, rank.weight]).all()


def test_the_questions_name_texts_that_are_there_and_every_quote_stands_in_its_text():
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (ASKED / "texts").glob("*.txt")}
    asked = [item for name in ("first", "second", "third") for item in read_questions(ASKED / f"{name}.yaml")]

    assert {item.name for item in asked} == set(texts)
    assert [quote for item in asked for quote in item.evidence if quote not in texts[item.name]] == []
