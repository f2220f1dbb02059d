import pytest

from agent.app.escape import escape, escape_html, plain


@pytest.mark.parametrize(
    "text, escaped",
    [
        ("$30 million and $21 million", r"\$30 million and \$21 million"),
        ("**bold** _it_ `code`", r"\*\*bold\*\* \_it\_ \`code\`"),
        ("[x](javascript:alert(1))", r"\[x\]\(javascript\:alert\(1\)\)"),
        (":material/delete: :red[x]", r"\:material\/delete\: \:red\[x\]"),
        ("# not a heading\nnor a break", r"\# not a heading nor a break"),
        ("<script>", r"\<script\>"),
    ],
)
def test_markdown_shows_exactly_what_was_written(text: str, escaped: str):
    assert escape(text) == escaped


def test_html_stays_text_even_inside_an_attribute():
    assert escape_html('"><img src=x onerror=alert(1)>') == "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"


def test_marks_of_direction_turn_nothing_around():
    assert plain("pay\u202eyap\u2066 \x00now") == "payyap now"
