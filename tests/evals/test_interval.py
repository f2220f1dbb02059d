"""Intervals hold the truth about as often as they say, and stay inside the possible."""

import numpy as np
import pytest

from evals.coverage import SHAPES, draw, truth
from evals.interval import difference_interval, interval_of, value_of
from evals.score import Counts, Kind

MIXED = [[Counts(hits, 4, 4)] for hits in (4, 3, 4, 2, 4, 4, 1, 3, 4, 4)]


def test_a_share_stays_between_none_and_all():
    low, high = interval_of(MIXED)

    assert 0 < low < 33 / 40 < high < 1


def test_all_right_in_few_articles_proves_little():
    few, many = (interval_of([[Counts(4, 4, 4)]] * count) for count in (3, 60))

    assert few == (pytest.approx(0.025 ** (1 / 3)), 1.0)
    assert many == (pytest.approx(0.025 ** (1 / 60)), 1.0)
    assert interval_of([[Counts(0, 4, 4)]] * 3) == (0.0, pytest.approx(1 - 0.025 ** (1 / 3)))


def test_one_article_proves_nothing():
    assert interval_of([[Counts(3, 4, 4)]]) == (0.0, 1.0)


def test_articles_with_nothing_to_score_do_not_narrow_it():
    low, high = interval_of(MIXED)
    padded_low, padded_high = interval_of([*MIXED, *([[Counts()]] * 10)])

    assert padded_low == pytest.approx(low, abs=0.05)
    assert padded_high == pytest.approx(high, abs=0.05)
    assert interval_of([[Counts()]]) is None


def test_no_alarm_leaves_room_for_some():
    assert interval_of([[Counts(0, 0, 1)]] * 12, Kind.RATE) == (0.0, pytest.approx(3.689 / 12, abs=0.001))


def test_a_rate_may_pass_one():
    low, high = interval_of([[Counts(hits, hits, 1)] for hits in (3, 0, 2, 5, 1, 4)], Kind.RATE)

    assert low > 0
    assert high > 2.5


def test_balanced_accuracy_is_the_mean_of_two_shares():
    sides = np.array([[90, 100, 100], [5, 10, 10]], dtype=float)

    assert value_of(sides, Kind.BALANCED) == pytest.approx(0.7)
    assert value_of(sides, Kind.SHARE) == pytest.approx(95 / 110)


def test_a_difference_is_taken_over_the_same_articles():
    """Articles differ much, and the second run is right once more in each: paired, that is beyond doubt."""
    first = [[Counts(hits, 10, 10)] for hits in (1, 9, 2, 8, 0, 9, 3, 7)]
    second = [[Counts(one[0].hits + 1, 10, 10)] for one in first]

    low, high = difference_interval(first, second)
    assert low == pytest.approx(0.1)
    assert high == pytest.approx(0.1)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_sixty_articles_hold_the_truth_about_as_often_as_they_say(shape):
    rng = np.random.default_rng(7)
    value, held = truth(shape)[0], 0
    for _ in range(100):
        counts = draw(shape, 60, rng)[0]
        low, high = interval_of([[Counts(*row)] for row in counts.tolist()], shape.kind)
        held += low <= value <= high

    assert held >= 88
