from evals.sentences import ITEMS, Tally, f1, ours, read_items, score


def test_items_are_read_with_their_line_ends():
    (item,) = read_items("# what this is\n\nen\nIt sold.⏎\nIt left\nIt is gone.")

    assert (item.language, item.text) == ("en", "It sold.\nIt left It is gone.")
    assert item.ends == {7, 13, 22}


def test_the_last_end_of_an_item_is_no_achievement():
    (item,) = read_items("en\nIt sold.\nIt left.")

    assert score(item, lambda text, language: {7, 14}) == Tally(right=1, proposed=1, gold=1)
    assert score(item, lambda text, language: {14}) == Tally(right=0, proposed=0, gold=1)
    assert f1([Tally(right=0, proposed=0, gold=1)]) == 0


def test_our_own_items_stay_solved():
    tallies = [score(item, ours) for item in read_items(ITEMS.read_text(encoding="utf-8"))]

    assert len(tallies) > 50
    assert f1(tallies) > 0.97
