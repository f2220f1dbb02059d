"""How long a reader waits: `python -m evals.bench_start`.

One whole offline analysis once everything is loaded, and the CPU that `tieout --help` costs from a cold process. The
analysis is timed in CPU seconds too, so that a busy machine does not count.
"""

import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

from agent.bundled import sample_article
from agent.ingest.load import load_article, load_bytes
from agent.pipeline import analyze

SEED = Path(__file__).resolve().parents[2] / "shared" / "seed"
RUNS = 30
STARTS = 7
MOST_MS = 50
MOST_HELP_S = 0.4


def main() -> int:
    for name, path in (("bundled sample", sample_article()), *(("seed", path) for path in sorted(SEED.glob("*.txt")))):
        wall, cpu, fastest, size = time_analysis(path)
        print(f"  analysis of the {name}, {size:,} characters, warm: {cpu:.0f} ms of CPU, {wall:.0f} ms by the clock")
        print(f"    the fastest of {RUNS}: {fastest:.0f} ms of CPU")
        print(f"    wanted: under {MOST_MS} ms")
    print(f"  tieout --help: {time_help():.2f} s of CPU; wanted: under {MOST_HELP_S} s")
    return 0


def time_analysis(path: Path) -> tuple[float, float, float, int]:
    """Median milliseconds by the clock and of CPU, and the fewest, for reading nothing but a loaded article."""
    article = load_article(path)
    # Every run has a text of its own, so that nothing kept from the run before serves it.
    variants = [load_bytes(f"{article.text}\n{'.' * run}".encode(), name=path.name) for run in range(RUNS + 1)]
    analyze(variants.pop())
    walls, cpus = [], []
    for article in variants:
        started, used = time.perf_counter(), time.process_time()
        analyze(article)
        walls.append(1000 * (time.perf_counter() - started))
        cpus.append(1000 * (time.process_time() - used))
    return statistics.median(walls), statistics.median(cpus), min(cpus), len(article.text)


def time_help() -> float:
    """Median seconds of CPU, user and system, of the command in a process of its own."""
    spent = []
    for _ in range(STARTS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, "-m", "agent", "--help"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "COLUMNS": "100"})
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(spent)


if __name__ == "__main__":
    sys.exit(main())
