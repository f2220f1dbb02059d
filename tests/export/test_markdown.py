import pytest

from agent.export.dossier import Dossier
from agent.export.markdown import escape, write_markdown
from tests.export.analyses import hostile, reviewed_sample, sample, with_unfound_term

ESCAPED = [
    ("[click](javascript:x)", r"\[click\](javascript:x)"),
    ("$a$ and `b` and *c*", r"\$a\$ and \`b\` and \*c\*"),
    ("- not a list", r"\- not a list"),
    ("1. not a list", r"1\. not a list"),
    ("<b> & | pipe", r"\<b\> \& \| pipe"),
    ("two\nlines", "two lines"),
]


@pytest.mark.parametrize("text, escaped", ESCAPED, ids=[case[0] for case in ESCAPED])
def test_markup_in_text_is_disarmed(text, escaped):
    assert escape(text) == escaped


def test_terms_have_value_origin_and_place():
    total = next(line for line in write_markdown(Dossier(sample())).splitlines() if line.startswith("| total cons"))

    assert total.startswith(r"| total consideration | up to \$30,000,000 | stated | “up to \$30 million” (")


def test_tables_keep_their_columns_whatever_the_article_says():
    rows = [line for line in write_markdown(Dossier(hostile())).splitlines() if line.startswith("|")]

    assert rows
    assert {row.replace(r"\|", "").count("|") for row in rows} == {6}


def test_version_reviewer_and_unreviewed_are_stated():
    told = write_markdown(reviewed_sample())

    assert "Analysis 3 of text version 1" in told
    assert "Reviewed by Ada; unreviewed:" in told
    assert "*dismissed by Ada: seen in the contract*" in told


def test_what_is_not_in_the_text_is_never_shown_as_stated():
    assert r"not found in the text: “\$31 million”" in write_markdown(with_unfound_term())
