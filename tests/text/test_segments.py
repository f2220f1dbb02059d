import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.text.segments import cut_segments

CASES = [
    ("none", [], [(0, 10, ())]),
    ("apart", [(1, 3), (5, 6)], [(0, 1, ()), (1, 3, (0,)), (3, 5, ()), (5, 6, (1,)), (6, 10, ())]),
    ("crossing", [(0, 6), (4, 10)], [(0, 4, (0,)), (4, 6, (0, 1)), (6, 10, (1,))]),
    ("inside", [(2, 8), (4, 5)], [(0, 2, ()), (2, 4, (0,)), (4, 5, (0, 1)), (5, 8, (0,)), (8, 10, ())]),
    ("same", [(2, 4), (2, 4)], [(0, 2, ()), (2, 4, (0, 1)), (4, 10, ())]),
    ("empty and beyond", [(3, 3), (8, 99)], [(0, 8, ()), (8, 10, (1,))]),
]


@pytest.mark.parametrize("spans, segments", [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_spans_are_cut_at_every_edge(spans, segments):
    assert [(cut.start, cut.end, cut.marks) for cut in cut_segments(spans, end=10)] == segments


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=12))
def test_segments_tile_the_text_and_carry_exactly_the_spans_over_them(spans):
    cuts = cut_segments(spans, end=40)
    covers = {at: tuple(i for i, (low, high) in enumerate(spans) if low <= at < high) for at in range(40)}

    assert [at for cut in cuts for at in range(cut.start, cut.end)] == list(range(40))
    assert all(cut.marks == covers[at] for cut in cuts for at in range(cut.start, cut.end))
