"""`make bench`, which is `python -m evals.bench [NAME ...]`: every benchmark, each in a process of its own.

Timings belong to the machine they were taken on, so it is printed first; ratios are of one run.
"""

import os
import platform
import subprocess
import sys
from importlib.metadata import version

# A name that can be asked for, and the module that measures it with its arguments.
BENCHMARKS: dict[str, tuple[str, ...]] = {
    "start": ("evals.bench_start",),
    "figures": ("evals.bench_figures",),
    "pdf": ("evals.bench_pdf",),
    "cost": ("evals.bench_cost",),
    "offline": ("evals.bench_offline",),
    "app": ("evals.bench_app",),
    "index": ("evals.bench_index",),
    "add": ("evals.bench_add",),
}
_SHOWN = ("chromadb", "langchain-openai", "openai", "pydantic", "pypdf", "streamlit", "trafilatura")


def main(names: list[str]) -> int:
    unknown = sorted(set(names) - set(BENCHMARKS))
    if unknown:
        print(f"no benchmark is called {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}", file=sys.stderr)
        return 2
    load = os.getloadavg()[0]
    print(f"{platform.machine()}, {os.cpu_count()} cores, load {load:.1f}, Python {platform.python_version()}")
    print("  " + ", ".join(f"{name} {version(name)}" for name in _SHOWN))
    failed = [name for name in names or BENCHMARKS if not _run(name)]
    if failed:
        print(f"\nfailed: {', '.join(failed)}")
    return 1 if failed else 0


def _run(name: str) -> bool:
    module, *arguments = BENCHMARKS[name]
    print(f"\n== {name} ({module})", flush=True)
    return subprocess.run([sys.executable, "-m", module, *arguments], check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
