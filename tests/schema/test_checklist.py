import pytest

from agent.errors import UsageError
from agent.schema.checklist import load_checklists
from agent.schema.deal import DealStatus, DealType

OWN = """
deal_type: hosting
terms:
  - kind: capacity
    required: true
    weight: 9
    ask: "How much?"
fields:
  - kind: x_pue
    type: number
    description: "Design power usage effectiveness"
    cues: ["PUE of", "PUE"]
    ask: "Which PUE?"
"""


def test_every_deal_type_has_a_packaged_checklist_that_asks_for_something():
    checklists = load_checklists()
    assert set(checklists) == set(DealType)
    assert all(any(item.required for item in checklist.terms) for checklist in checklists.values())


def test_a_closing_date_is_asked_of_a_deal_that_is_done_only():
    item = next(item for item in load_checklists()[DealType.ACQUISITION].terms if item.kind == "closing_date")
    assert item.expected_of(DealStatus.COMPLETED)
    assert not item.expected_of(DealStatus.AGREED)


def test_a_desk_file_replaces_the_packaged_one_of_its_name_only(tmp_path):
    (tmp_path / "hosting.yaml").write_text(OWN)
    checklists = load_checklists(tmp_path)
    assert [item.kind for item in checklists[DealType.HOSTING].items] == ["capacity", "x_pue"]
    assert checklists[DealType.LEASE] == load_checklists()[DealType.LEASE]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        pytest.param("hosting.yaml", OWN.replace("weight: 9", "weight: heavy"), "terms, 1, weight", id="bad weight"),
        pytest.param("hosting.yaml", OWN.replace("x_pue", "pue"), "fields, 1, kind", id="own field without prefix"),
        pytest.param("hosting.yaml", OWN.replace("kind: capacity", "kind: size"), "'size' is no term kind", id="kind"),
        pytest.param("hosting.yaml", OWN.replace("type: number", "type: colour"), "fields, 1, type", id="field type"),
        pytest.param("lease.yaml", OWN, "deal_type is 'hosting'", id="file name says another type"),
        pytest.param("lease.yaml", "- a\n- b", "holds no checklist", id="a list"),
        pytest.param("lease.yaml", "a: [", "is no YAML", id="not yaml"),
    ],
)
def test_a_broken_file_is_named_with_its_field(tmp_path, name, text, said):
    (tmp_path / name).write_text(text)
    with pytest.raises(UsageError) as caught:
        load_checklists(tmp_path)
    assert name in caught.value.message
    assert said in caught.value.message


def test_a_missing_directory_is_named(tmp_path):
    with pytest.raises(UsageError, match="no directory"):
        load_checklists(tmp_path / "absent")
