"""Every quantity of a news sentence, against NewsQuant: `python -m evals.newsquant [--errors N] [--held-out]`.

293 sentences (the CQE paper, EMNLP 2023), the quantity-free ones included. Micro F1 over quantities by value, by
value and unit, by value and change. A seeded third of the sentences is kept from the error listing and scored apart;
it has been read once since, and evals/LOG.md has its numbers from before.
"""

import argparse
import json
import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from agent.figures import read_figures
from evals.newsquant_convention import Quantity, convert, same_unit
from evals.outside import DATA

RESAMPLES = 1000
HELD_OUT_SEED = 7
CQE = {"value": 0.920, "value+unit": 0.856, "value+change": 0.881}
Same = Callable[[Quantity, Quantity], bool]


@dataclass(frozen=True)
class Sample:
    text: str
    gold: tuple[Quantity, ...]
    predicted: tuple[Quantity, ...]
    is_held_out: bool


@dataclass(frozen=True)
class Tally:
    right: int
    predicted: int
    gold: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.predicted + self.gold) if self.predicted + self.gold else 1.0


def read_samples() -> list[Sample]:
    rows = [json.loads(line) for line in (DATA / "newsquant_dev.jsonl").read_text(encoding="utf-8").splitlines()]
    held_out = held_out_rows(len(rows))
    return [
        Sample(
            text=row["text"],
            gold=tuple(quantity for item in row["quantities"] if (quantity := gold_quantity(item)) is not None),
            predicted=tuple(convert(row["text"], read_figures(row["text"]))),
            is_held_out=index in held_out,
        )
        for index, row in enumerate(rows)
    ]


def held_out_rows(count: int) -> frozenset[int]:
    """The third of the sentences that is kept from the error listing."""
    order = list(range(count))
    random.Random(HELD_OUT_SEED).shuffle(order)
    return frozenset(order[: count // 3])


def tally(sample: Sample, same: Same) -> Tally:
    """How many of the sentence's quantities are matched one to one."""
    left = list(sample.gold)
    right = 0
    for predicted in sample.predicted:
        match = next((gold for gold in left if same(predicted, gold)), None)
        if match is not None:
            left.remove(match)
            right += 1
    return Tally(right, len(sample.predicted), len(sample.gold))


def same_value(predicted: Quantity, gold: Quantity) -> bool:
    return _close(predicted.low, gold.low) and _close(predicted.high, gold.high)


def same_value_and_unit(predicted: Quantity, gold: Quantity) -> bool:
    return same_value(predicted, gold) and same_unit(predicted.unit, gold.unit)


def same_value_and_change(predicted: Quantity, gold: Quantity) -> bool:
    return same_value(predicted, gold) and predicted.change == gold.change


METRICS: dict[str, Same] = {
    "value": same_value,
    "value+unit": same_value_and_unit,
    "value+change": same_value_and_change,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=int, default=0, help="list this many sentences with errors, none held out")
    options = parser.parse_args()
    if not (DATA / "newsquant_dev.jsonl").exists():
        print(f"skipped: {DATA / 'newsquant_dev.jsonl'} is absent", file=sys.stderr)
        return 0
    samples = read_samples()
    for title, part in (
        ("all", samples),
        ("read while the rules were written", [sample for sample in samples if not sample.is_held_out]),
        ("kept from the error listing", [sample for sample in samples if sample.is_held_out]),
    ):
        print(f"{title}: {len(part)} sentences, {sum(len(sample.gold) for sample in part)} quantities")
        for name, same in METRICS.items():
            print(f"  {name:13} {_report(part, same)}   CQE {CQE[name]:.3f}")
    for sample in _worst(samples)[: options.errors]:
        _print_errors(sample)
    return 0


def gold_quantity(item: dict[str, str]) -> Quantity | None:
    low, high = _ends(item["value"])
    return None if low is None or high is None else Quantity(low, high, item["normalized_unit"], item["change"])


def _ends(value: str) -> tuple[Decimal | None, Decimal | None]:
    """ "252.0-287.0" is a range, "-1.4" a negative number, "1.99E-29" neither."""
    try:
        single = Decimal(value)
        return single, single
    except InvalidOperation:
        pass
    cut = value.find("-", 1)
    try:
        return Decimal(value[:cut]), Decimal(value[cut + 1 :])
    except InvalidOperation:
        return None, None


def _close(a: Decimal, b: Decimal) -> bool:
    return abs(a - b) <= Decimal("1e-6") * max(abs(a), abs(b), Decimal(1)) or abs(a - b) <= Decimal("1e-4") * abs(b)


def _report(samples: Sequence[Sample], same: Same) -> str:
    tallies = [tally(sample, same) for sample in samples]
    draw = random.Random(1)
    scores = sorted(_sum(draw.choices(tallies, k=len(tallies))).f1 for _ in range(RESAMPLES))
    low, high = scores[int(0.025 * RESAMPLES)], scores[int(0.975 * RESAMPLES)]
    whole = _sum(tallies)
    precision, recall = whole.right / max(1, whole.predicted), whole.right / max(1, whole.gold)
    return f"F1 {whole.f1:.3f} [{low:.3f}, {high:.3f}]  P {precision:.3f}  R {recall:.3f}"


def _sum(tallies: Sequence[Tally]) -> Tally:
    return Tally(sum(t.right for t in tallies), sum(t.predicted for t in tallies), sum(t.gold for t in tallies))


def _worst(samples: Sequence[Sample]) -> list[Sample]:
    def errors(sample: Sample) -> int:
        found = [tally(sample, same) for same in METRICS.values()]
        return sum(item.gold + item.predicted - 2 * item.right for item in found)

    readable = [sample for sample in samples if not sample.is_held_out and errors(sample)]
    return sorted(readable, key=errors, reverse=True)


def _print_errors(sample: Sample) -> None:
    print(f"\n{sample.text[:300]}")
    for quantity in sample.gold:
        mark = (
            "  "
            if any(
                same_value_and_unit(other, quantity) and other.change == quantity.change for other in sample.predicted
            )
            else "! "
        )
        print(f"  {mark}gold {quantity.low}..{quantity.high} {quantity.unit!r} {quantity.change}")
    for quantity in sample.predicted:
        print(f"    ours {quantity.low:g}..{quantity.high:g} {quantity.unit!r} {quantity.change}")


if __name__ == "__main__":
    sys.exit(main())
