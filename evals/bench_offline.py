"""Speed of the whole offline analysis: `python -m evals.bench_offline [--articles N] [--workers N]`.

First `tieout analyze FOLDER --workers N` over copies of our own articles, each with a number of its own so that no
two are alike: articles a second and the peak memory of the command and its workers. Then one warm process: an
article at 1, 10, 50 and 200 times its length, up to a megabyte, and a list of ever more deals, to see that cost grows
with length and no faster.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from agent.ingest.load import load_bytes
from agent.pipeline import analyze
from evals.corpus import CORPUS

TIMES = (1, 10, 50, 200)
DEALS = (50, 500, 2000)
LARGEST = 1_000_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*/article.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        _write_articles(texts, Path(folder), options.articles)
        measure_command(Path(folder), options.articles, options.workers)
    _measure_lengths(texts)
    return 0


def _write_articles(texts: list[str], folder: Path, count: int) -> None:
    for number in range(count):
        text = f"{texts[number % len(texts)].rstrip()}\n\nCopy number {number}.\n"
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


def measure_command(folder: Path, count: int, workers: int) -> float:
    """Articles a second of the command line, printed with the peak memory of its largest process."""
    command = [sys.executable, "-m", "agent", "analyze", str(folder), "--workers", str(workers), "--json"]
    started = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    seconds = time.perf_counter() - started
    lines = done.stdout.count(b"\n")
    if lines != count:
        raise RuntimeError(f"{count} articles went in, {lines} analyses came out")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = used.ru_utime + used.ru_stime
    # The largest single process that was waited for, in KiB; the command and each worker can be as large.
    peak = used.ru_maxrss / 1024
    print(f"tieout analyze FOLDER --workers {workers}: {count} articles in {seconds:.1f} s")
    # On a machine that others use, the wall clock says little; processor time says what an article costs.
    print(f"  {cpu:.1f} s of processor time, {1000 * cpu / count:.0f} ms an article, start of the processes included")
    print(f"  {count / seconds:.1f} articles/s, largest process {peak:.0f} MiB, at most {workers + 1} of them")
    return count / seconds


def _measure_lengths(texts: list[str]) -> None:
    article = max(texts, key=len)
    analyze(load_bytes(article.encode(), name="warm.txt"))
    print("one warm process, one article repeated:")
    _print_growth({f"{times}x": "\n\n".join([article] * times)[:LARGEST] for times in TIMES})
    print("and a list of deals, each with parties of its own:")
    _print_growth({f"{count} deals": "\n\n".join(map(_deal, range(1, count + 1))) for count in DEALS})


def _deal(number: int) -> str:
    return f"Larch {number} Ltd will buy mill {number} of Alder {number} Inc for ${number}.5 million in cash."


def _print_growth(texts: dict[str, str]) -> None:
    base = 0.0
    for name, text in texts.items():
        article = load_bytes(text.encode(), name="long.txt")
        started = time.process_time()
        analyze(article)
        seconds = time.process_time() - started
        per_character = seconds / len(text)
        base = base or per_character
        grown = per_character / base
        print(f"  {name:>10}  {len(text):9,} characters {seconds:8.3f} s  {grown:5.2f} times the first's a character")


if __name__ == "__main__":
    sys.exit(main())
