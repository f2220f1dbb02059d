import pytest

from agent.extract.claims.subjects import name_subject

BEFORE = "the company"
CASES = [
    ("A mill that runs at night brings in 12% more than one that stands still.", "A mill"),
    ("and growers must make do with 3%.", "growers"),
    ("Hosting contracts carry multiples of 9×.", "Hosting contracts"),
    ("At the top stands 341 MW of capacity.", BEFORE),
    ("Until then the case rests on the 2 GW pipeline.", "the case"),
    ("In 2025, Holmby Steel earned $4 million.", "Holmby Steel"),
    ("It sold 40 sites.", BEFORE),
]


@pytest.mark.parametrize("sentence, subject", CASES, ids=[case[0][:24] for case in CASES])
def test_the_subject_is_a_name_or_the_one_before(sentence, subject):
    assert name_subject(sentence, 0, len(sentence), before=BEFORE) == subject
