"""Does every file give text or one clear line, in time and in memory: `python -m evals.files_robustness`.

Each file is loaded in a process of its own, as a command line would; its time and its peak memory are measured, or
those of the process that it starts for PDFs where they are more. The files are broken, encrypted and odd ones from
the tests of pdf.js, pypdf and others, and news pages; `--more` adds hostile ones made here.
"""

import gzip
import io
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from evals.outside import DATA

MAX_SECONDS = 30.0
MAX_BYTES = 1 << 30

# Loads one file as the product does; prints what came of it, and the peaks of this process and of its children.
_LOAD = """
import json, resource, sys
from agent.errors import TieoutError
from agent.ingest import isolate
from agent.ingest.load import load_article
try:
    article = load_article(sys.argv[1])
    outcome = {"kind": "text", "detail": f"{len(article.text)} characters"}
except TieoutError as error:
    outcome = {"kind": type(error).__name__, "detail": error.message}
isolate.stop_worker()
own, child = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps({**outcome, "kilobytes": max(own, child)}))
"""


@dataclass(frozen=True)
class Outcome:
    """`kind` is text, the name of the error, or failed: a traceback, a silent end, or words on the terminal."""

    name: str
    kind: str
    detail: str
    seconds: float
    memory: int

    @property
    def is_good(self) -> bool:
        return self.kind != "failed" and self.seconds <= MAX_SECONDS and self.memory <= MAX_BYTES


def load_alone(path: Path) -> Outcome:
    started = time.perf_counter()
    try:
        done = subprocess.run(
            [sys.executable, "-c", _LOAD, str(path)], capture_output=True, timeout=2 * MAX_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return Outcome(path.name, "failed", "no end in sight", 2 * MAX_SECONDS, 0)
    seconds = time.perf_counter() - started
    if done.returncode or done.stderr:
        return Outcome(path.name, "failed", done.stderr.decode(errors="replace")[-300:], seconds, 0)
    told = json.loads(done.stdout)
    detail = told["detail"].replace(f"{path.parent}{os.sep}", "")
    return Outcome(path.name, told["kind"], detail, seconds, told["kilobytes"] * 1024)


_MAKE = "import pathlib, sys; from evals.files_robustness import make_hostile; make_hostile(pathlib.Path(sys.argv[1]))"


def make_hostile(folder: Path) -> None:
    """Bombs, loops and wrong names, one file each."""
    spaces = zlib.compress(b" " * 300_000_000, 9)
    objects = b"".join(
        b"%d 0 obj\n<< /Type /Pages /Kids [%d 0 R] /Count 1 >>\nendobj\n" % (n, n % 50 + 1) for n in range(1, 51)
    )
    made = {
        "text_50_mb.txt": b"Marrow Grid sold two plants for $3 million. " * 1_200_000,
        "nothing.txt": b"",
        "noise.txt": bytes((n * 7919) % 256 for n in range(100_000)),
        "one_line_10_mb.txt": b"word " * 2_000_000,
        "pdf_stream_bomb.pdf": _pdf_with_content(b"<< /Length %d /Filter /FlateDecode >>" % len(spaces), spaces),
        "pdf_text_bomb.pdf": _pdf_with_content(
            b"<< /Length 60000000 >>", b"BT /F1 9 Tf (abcdefgh) Tj ET\n" * 2_000_000
        ),
        "pdf_page_loop.pdf": b"%PDF-1.4\n"
        + objects
        + b"99 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer\n<< /Root 99 0 R >>\n%%EOF",
        "pdf_cut_off.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0",
        "pdf_deep.pdf": b"%PDF-1.4\n1 0 obj\n" + b"[" * 200_000 + b"\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF",
        "docx_bomb.docx": _zip({"word/document.xml": b" " * 400_000_000}),
        "docx_entities.docx": _zip({"word/document.xml": _ENTITIES}),
        "page_deep.html": b"<html><body>" + b"<div>" * 100_000 + b"Sold for $3 million.",
        "page_18_mb.html": b"<html><body>"
        + b"<p>Marrow Grid sold two of its plants for $3 million in cash.</p>" * 280_000,
        "page_table.html": b"<html><body><table>" + b"<tr><td>Revenue<td>$3 million</tr>" * 100_000,
        "gzip_bomb.html.gz": gzip.compress(b" " * 400_000_000),
        "gzip_nested.txt.gz": gzip.compress(gzip.compress(b"Sold.")),
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)


_ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "ha">'
    + b"".join(b'<!ENTITY a%d "&a%d;&a%d;&a%d;&a%d;">' % (n, n - 1, n - 1, n - 1, n - 1) for n in range(1, 20))
    + b"]><w>&a19;</w>"
)


def _pdf_with_content(head: bytes, content: bytes) -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        b"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>\nendobj\n"
        b"4 0 obj\n" + head + b"\nstream\n" + content + b"\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF"
    )


def _zip(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = sorted((DATA / "files").iterdir()) if (DATA / "files").is_dir() else []
        if not paths:
            print("the outside files are absent: only those made here are read")
        if not paths or "--more" in sys.argv:
            # In a process of its own: a child's peak of memory begins with its parent's.
            subprocess.run([sys.executable, "-c", _MAKE, folder], check=True)
            paths += sorted(Path(folder).iterdir())
        outcomes = []
        for path in paths:
            outcomes.append(load_alone(path))
            _print_row(outcomes[-1])
    _print_summary(outcomes)
    sys.exit(0 if all(outcome.is_good for outcome in outcomes) else 1)


def _print_row(outcome: Outcome) -> None:
    mark = " " if outcome.is_good else "!"
    print(
        f"{mark} {outcome.seconds:6.2f} s {outcome.memory / 2**20:6.0f} MiB  {outcome.kind:<11} "
        f"{outcome.name[:44]:<44} {outcome.detail[:90]}",
        flush=True,
    )


def _print_summary(outcomes: list[Outcome]) -> None:
    slowest = max(outcomes, key=lambda outcome: outcome.seconds)
    largest = max(outcomes, key=lambda outcome: outcome.memory)
    kinds = ", ".join(f"{count} {kind}" for kind, count in Counter(outcome.kind for outcome in outcomes).most_common())
    print(f"{len(outcomes)} files: {kinds}; {sum(outcome.is_good for outcome in outcomes)} within the limits")
    print(
        f"slowest {slowest.seconds:.1f} s ({slowest.name}); largest {largest.memory / 2**20:.0f} MiB ({largest.name})"
    )


if __name__ == "__main__":
    main()
