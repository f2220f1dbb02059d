"""Speed of the ledger next to quantulum3: `python -m evals.bench_figures [--seconds N]`.

Both read the same texts in this process, on one core. quantulum3 runs as fast as it can: without its classifier. The
ratio is of characters per second; then the ledger alone on texts up to a megabyte, to see that cost is linear.
"""

import argparse
import logging
import random
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial

from agent.figures import read_figures
from evals.outside import read_texts

RESAMPLES = 1000
SIZES = (10_000, 100_000, 1_000_000)
_OWN = (
    "Northgate Mining agreed on 12 March 2026 to sell its 70 MW site in Chile for up to $30 million, of which $12.5"
    " million is payable at closing. Revenue rose 5% to $1.2 billion, about 10-12 times the 2019 level, while the"
    " 1,200 employees and 35 sites stay where they are. The lease costs $4 per square foot a year for ten years."
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20.0, help="how long quantulum3 may take")
    options = parser.parse_args()
    texts = _texts()
    ours, theirs = _measure(texts, options.seconds)
    characters = sum(size for size, _, _ in ours)
    print(f"{len(ours)} texts, {characters} characters, read by both")
    print(f"  read_figures  {_speeds(ours, 1)}")
    if theirs:
        print(f"  quantulum3    {_speeds(ours, 2)}")
        print(f"  ratio         {_ratio(ours):.1f} {_interval(ours)}")
    long_text = "\n\n".join([*texts, _OWN])
    for size in SIZES:
        text = (long_text * (size // len(long_text) + 1))[:size]
        seconds = _time(partial(read_figures, text))
        print(f"  {size:9,} characters {seconds:7.3f} s  {size / seconds:12,.0f} characters/s")
    return 0


Timing = tuple[int, float, float]


def _texts() -> list[str]:
    try:
        found = read_texts(("summedits", "acquisitions"))
    except FileNotFoundError:
        print("the outside texts are absent: own text only", file=sys.stderr)
        return [_OWN] * 20
    return found["summedits"][:20] + found["acquisitions"][:40]


def _measure(texts: Sequence[str], limit_s: float) -> tuple[list[Timing], bool]:
    parse = _quantulum()
    timings: list[Timing] = []
    started = time.process_time()
    read_figures(_OWN)
    for text in texts:
        ours = _time(partial(read_figures, text))
        theirs = _time(partial(parse, text)) if parse else 0.0
        timings.append((len(text), ours, theirs))
        if time.process_time() - started > limit_s:
            break
    return timings, parse is not None


def _quantulum() -> Callable[[str], object] | None:
    try:
        from quantulum3 import classifier, parser
    except ImportError:
        print("quantulum3 is not installed: nothing to compare with", file=sys.stderr)
        return None
    classifier.USE_CLF = False
    logging.disable(logging.WARNING)
    parser.parse(_OWN)  # loads its unit tables

    def parse(text: str) -> object:
        try:
            return parser.parse(text)
        except Exception:  # a text that breaks it costs what it cost until then
            return None

    return parse


def _time(call: Callable[[], object]) -> float:
    started = time.process_time()
    call()
    return time.process_time() - started


def _speeds(timings: Sequence[Timing], which: int) -> str:
    seconds = sum(timing[which] for timing in timings)
    characters = sum(timing[0] for timing in timings)
    return f"{characters / seconds:12,.0f} characters/s  {len(timings) / seconds:8.1f} articles/s"


def _ratio(timings: Sequence[Timing]) -> float:
    return sum(theirs for _, _, theirs in timings) / sum(ours for _, ours, _ in timings)


def _interval(timings: Sequence[Timing]) -> str:
    draw = random.Random(1)
    ratios = sorted(_ratio(draw.choices(timings, k=len(timings))) for _ in range(RESAMPLES))
    return f"[{ratios[int(0.025 * RESAMPLES)]:.1f}, {ratios[int(0.975 * RESAMPLES)]:.1f}]"


if __name__ == "__main__":
    sys.exit(main())
