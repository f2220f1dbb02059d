"""`python -m evals.bench_add [--documents 1000] [--workers 2]`: `tieout add` of small documents, analysed and indexed.

Offline, with as many processes as cores are asked for; the time is that of the command in a process of its own,
imports included.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from agent.config import load_settings
from evals.kills import disagreements
from evals.made_articles import write_articles


def main(argv: list[str]) -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--documents", type=int, default=1000)
    options.add_argument("--workers", type=int, default=2)
    given = options.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="tieout-add-") as folder:
        articles, home = Path(folder) / "articles", Path(folder) / "home"
        write_articles(articles, given.documents)
        command = [sys.executable, "-m", "agent", "add", str(articles), "--workers", str(given.workers)]
        started = time.perf_counter()
        ended = subprocess.run(
            command, env={**os.environ, "TIEOUT_HOME": str(home)}, stdout=subprocess.DEVNULL, check=False
        ).returncode
        seconds = time.perf_counter() - started
        told = disagreements(load_settings({"home": home}, environ={}), given.documents)
    print(
        f"{given.documents} documents of 60 to 110 words, {given.workers} processes: {seconds:.1f} s, "
        f"{given.documents / seconds:.1f} documents a second; {told or 'database, index and originals agree'}"
    )
    return 1 if ended or told else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
