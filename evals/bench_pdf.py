"""How many pages of PDF are read in a second: `python -m evals.bench_pdf [PAGES]`.

The file is made here: pages of 45 lines of running text with a header and a page number, compressed as printers do.
Timed are the reader alone and the whole way through load_bytes, the start of the worker process left out.
"""

import io
import random
import statistics
import sys
import time
from collections.abc import Callable

from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from agent.ingest.load import load_bytes
from agent.ingest.pdf import read_pdf

LINES = 45
RUNS = 7
_WORDS = (
    "the buyer will pay up to $30 million in cash at closing and a further 12% on milestones over ten months while "
    "seller keeps its share of plant capacity under a long supply contract with lenders consent and regulator approval"
).split()


def make_pdf(pages: int) -> bytes:
    chosen = random.Random(0)
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, pageCompression=1)
    for number in range(1, pages + 1):
        canvas.setFont("Times-Roman", 10)
        canvas.drawString(60, 810, "Marrow Grid | Sale of two plants")
        for line in range(LINES):
            canvas.drawString(60, 780 - 15 * line, " ".join(chosen.choices(_WORDS, k=14)).capitalize())
        canvas.drawString(290, 40, f"Page {number} of {pages}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def time_runs(read: Callable[[], object]) -> list[float]:
    read()
    seconds = []
    for _ in range(RUNS):
        started = time.perf_counter()
        read()
        seconds.append(time.perf_counter() - started)
    return seconds


def main() -> None:
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    data = make_pdf(pages)
    readers: dict[str, Callable[[], object]] = {
        "reader alone": lambda: read_pdf(data, name="bench.pdf"),
        "load_bytes": lambda: load_bytes(data, name="bench.pdf"),
    }
    print(f"{pages} pages of {LINES} lines, {len(data) / 1000:.0f} KB, {RUNS} runs each")
    for name, read in readers.items():
        rates = sorted(pages / seconds for seconds in time_runs(read))
        print(f"  {name:<13} {statistics.median(rates):6.1f} pages/s [{rates[0]:.1f}, {rates[-1]:.1f}]")


if __name__ == "__main__":
    main()
