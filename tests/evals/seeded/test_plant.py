"""Every planted fault is there, once, where its marks say; and its twin is the article."""

import re
from collections import Counter
from decimal import Decimal

import pytest

from agent.schema.finding import ACROSS_DOCUMENTS, Code
from evals.corpus import CORPUS
from evals.seeded.base import Base, read_bases
from evals.seeded.fault import Edit, apply_edits, echo
from evals.seeded.kinds import KINDS
from evals.seeded.numbers import misread_figure, write_value
from evals.seeded.plant import MOST, MOST_BY_KIND, plant_faults

BASES = {base.name: base for base in read_bases(sorted(path.parent for path in CORPUS.glob("*/gold.json")))}


@pytest.fixture(scope="module")
def base() -> Base:
    return BASES["steinfurt-uebernahme"]


def test_a_thousand_faults_and_every_code_of_one_document():
    kept: Counter[Code] = Counter()
    for base in BASES.values():
        for kind, plant in KINDS.items():
            kept.update(fault.code for fault in list(plant(base))[: MOST_BY_KIND.get(kind, MOST)])

    assert kept.total() >= 1_000
    assert set(kept) == set(Code) - ACROSS_DOCUMENTS


@pytest.mark.parametrize("kind", KINDS)
def test_a_fault_changes_its_article_and_the_twin_does_not_have_it(kind: str):
    faults = [(base, fault) for base in BASES.values() for fault in KINDS[kind](base)]

    assert faults
    for base, fault in faults:
        faulty, twin = apply_edits(base.text, fault.edits), apply_edits(base.text, fault.twin)
        assert faulty.text not in (base.text, twin.text), fault.what
        assert len(faulty.marks) == len(fault.edits), fault.what
        assert all(0 <= start <= end <= len(faulty.text) for start, end in faulty.marks), fault.what


def test_edits_say_where_they_came_to_lie():
    edited = apply_edits("up to 30 and 21", [Edit(13, 15, "2100"), Edit(0, 6, "")])

    assert edited.text == "30 and 2100"
    assert [edited.text[start:end] for start, end in edited.marks] == ["", "2100"]


def test_a_figure_is_misread_in_its_own_writing(base: Base):
    figure = next(figure for figure in base.gold.figures if figure.quote == "68,4 Mio. EUR")

    misread = [(edit.new, factor) for edit, factor in misread_figure(figure)]
    assert misread[0] == ("86,4", Decimal(864) / Decimal(684))
    assert all(len(new) == 4 and new[2] == "," for new, _ in misread)


def test_a_value_is_written_as_the_figure_was(base: Base):
    shares = next(figure for figure in base.gold.figures if figure.quote.startswith("600.000"))
    price = next(figure for figure in base.gold.figures if figure.quote.startswith("45,00"))

    assert write_value(shares, Decimal(1_250_000)).new == "1.250.000"
    assert write_value(price, Decimal("52.5")).new == "52,50"


def test_a_sentence_is_told_again_with_one_word_changed(base: Base):
    start = base.text.index("135 Mio.")
    sentence = base.sentence_of((start, start + 3))
    edits, twin = echo(base, sentence, [Edit(start, start + 3, "153")])
    faulty, healthy = apply_edits(base.text, edits), apply_edits(base.text, twin)

    assert (
        healthy.text == base.text.rstrip() + "\n\n" + base.text[slice(*sentence)] + base.text[len(base.text.rstrip()) :]
    )
    assert faulty.text == healthy.text[: len(base.text)] + healthy.text[len(base.text) :].replace("135", "153")
    assert [faulty.text[a:b] for a, b in faulty.marks] == ["153"]


def test_the_same_seed_plants_the_same_faults():
    folders = [CORPUS / "quillon-acquisition"]

    once, again = ([sample.digest for sample in plant_faults(folders)] for _ in range(2))
    assert once == again
    assert len(once) > 20


def test_a_sum_loses_its_currency_only_where_no_other_sum_lends_it_one():
    for base in BASES.values():
        for fault in KINDS["lost basis"](base):
            (edit,) = fault.edits
            told = base.sentence_of((edit.start, edit.end))
            assert told is not None
            rest = base.text[told[0] : edit.start] + base.text[edit.end : told[1]]
            assert not re.search(r"[$€£¥]\s?\d|\b(?:EUR|USD|CHF) ?\d", edit.new + rest), fault.what


def test_only_the_name_of_a_place_is_exchanged():
    base = BASES["kestrel-option"]
    told = [apply_edits(base.text, fault.edits).text for fault in KINDS["moved place"](base)]

    assert any("140 kilometres north of Ohio." in text for text in told)


def test_a_change_of_a_value_is_called_one():
    codes = {fault.code for fault in KINDS["relation figure"](BASES["tamsin-earnout"]) if "£40 million" in fault.what}

    assert Code.PERCENT_CHANGE_MISMATCH in codes
