"""Articles that mean harm or are very long: everything is text, nothing runs, and a click still answers at once."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.app.desk import put_in, workspace_at
from tests.app.giving import give

pytestmark = pytest.mark.xdist_group("browser")

# From click to highlight, in a browser on a machine that does other things too.
MOST_CLICK_MS = 1000
HOSTILE = """# Harm **bold** _it_ $x^2$ <script>window.harmed = 1</script>

<img src=x onerror="window.harmed = 2"> <svg onload="window.harmed = 3"></svg>
[click me](javascript:window.harmed=4) and <a href="javascript:window.harmed=5">this</a>
<style>body { display: none }</style> {{ 7 * 7 }} ${7*7} :material/delete: :red[red] `code` | a | b |
Alder "Quote" & <b>Sons</b> will buy Birch Ltd for up to $30 million and $21 million, \u202eno tluser a\u202c he said.
The emoji \U0001f600\U0001f680 stands before 45 MW of capacity that cost EUR 3 million.
"""


def open_document(page: Page, identity: str) -> None:
    page.goto(f"/article?doc={identity}")
    expect(page.locator(".tie-bench")).to_be_visible()


def test_an_article_that_means_harm_is_shown_letter_by_letter(page: Page, server):
    identity = put_in(workspace_at(server.home), HOSTILE, name='evil"><img src=x onerror=alert(1)>.md')
    open_document(page, identity)

    lines = page.locator(".tie-line").all_text_contents()
    assert "\n".join(lines) == HOSTILE
    assert page.evaluate("window.harmed") is None
    assert page.locator(".tie-lines :is(script, img, svg, a, style, b)").count() == 0
    expect(page.locator(".tie-unseen").first).to_have_attribute("data-code", "U+202E")
    page.goto("/")
    expect(page.locator(".tie-book", has_text="onerror=alert(1)")).to_be_visible()
    assert page.evaluate("window.harmed") is None


def test_offsets_after_an_emoji_still_meet_their_words(page: Page, server):
    identity = put_in(workspace_at(server.home), HOSTILE, name="emoji.md")
    open_document(page, identity)

    page.get_by_role("tab", name=re.compile("^Ledger")).click()
    page.locator(".tie-row", has_text="45 MW").click()
    expect(page.locator(".tie-lines mark.on")).to_have_text("45 MW")


def test_five_thousand_figures_stay_usable(page: Page, server, capsys: pytest.CaptureFixture[str]):
    text = "".join(f"Plant {n} of Alder has {n + 3} MW and cost ${n + 2} million.\n\n" for n in range(2500))
    identity = put_in(workspace_at(server.home), text, name="long.txt")
    open_document(page, identity)
    page.get_by_role("tab", name=re.compile("^Ledger")).click()
    expect(page.locator(".tie-row.item-figure")).to_have_count(5000)

    took = click_to_highlight(page, 4321)

    with capsys.disabled():
        size, marks = len(text), page.locator(".tie-lines mark").count()
        print(f"\nclick to highlight: {took:.0f} ms on {size:,} characters with {marks:,} marked segments")
    assert took < MOST_CLICK_MS
    expect(page.locator(".tie-lines mark.on").first).to_be_in_viewport()


def click_to_highlight(page: Page, index: int) -> float:
    """Milliseconds from the click on a row of the ledger to the frame that shows its words."""
    return page.evaluate(
        """index => new Promise(done => {
            const row = document.querySelectorAll('.tie-row.item-figure')[index];
            row.scrollIntoView();
            requestAnimationFrame(() => {
                const started = performance.now();
                row.click();
                const look = () => document.querySelector('.tie-lines mark.on')
                    ? requestAnimationFrame(() => done(performance.now() - started))
                    : requestAnimationFrame(look);
                look();
            });
        })""",
        index,
    )


def test_a_reload_in_the_middle_loses_nothing_and_starts_nothing_twice(page: Page, tmp_path: Path):
    files = []
    for number in range(6):
        files.append(tmp_path / f"batch-{number}.txt")
        deal = f"Tarn {number} Ltd will buy Beck {number} plc for ${number + 5} million in cash. "
        files[-1].write_text(deal * 200)
    page.goto("/")
    give(page, files)
    expect(page.locator(".tie-book", has_text="batch-0.txt")).to_be_visible()

    page.reload()

    for file in files:
        found = page.locator(".tie-book", has_text=file.name)
        expect(found).to_have_count(1)
        expect(found.locator(".tie-chip")).to_have_text("read")
