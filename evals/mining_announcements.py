"""Consideration of mining deals: are the labelled amounts found as terms of a fitting kind?

    python -m evals.mining_announcements [FILE] [--show]

Exchange announcements of one project are read one by one, each as one deal (an option where the text
grants one, else an asset sale); a labelled value counts if its digits stand in the texts.
"""

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from agent.extract.context import DealContext
from agent.extract.terms.read import read_terms
from agent.figures import read_dates, read_figures
from agent.schema.article import Article, Document
from agent.schema.deal import Deal, DealStatus, DealType, Term
from agent.schema.number import plain_decimal
from agent.schema.reading import Reading
from agent.schema.term_kind import TermKind as K
from agent.text.sentences import split_sentences

DATA = Path(__file__).parents[2] / "shared" / "data" / "mining_announcements_dev.jsonl"
ROUNDS = 2000

_MONEY = frozenset(
    {
        K.TOTAL_CONSIDERATION,
        K.OTHER_CONSIDERATION,
        K.UPFRONT_PAYMENT,
        K.DEPOSIT,
        K.DEFERRED_PAYMENT,
        K.MILESTONE_PAYMENT,
        K.OPTION_FEE,
        K.EARN_OUT,
    }
)
FITTING: Mapping[str, frozenset[K]] = {
    "interest_acquired_percent": frozenset({K.STAKE}),
    "cash_payments_raw": _MONEY | {K.CASH_COMPONENT},
    "share_payments_raw": _MONEY | {K.STOCK_COMPONENT},
    "cash_and_share_payments_combined_raw": _MONEY,
    "amount_of_shares_issued": frozenset({K.SHARES_ISSUED}),
    "issued_share_price": frozenset({K.PRICE_PER_SHARE}),
    "exploration_commitment_value_raw": frozenset({K.CAPEX}),
    "nsr_acquired_percent": frozenset({K.ROYALTY_RATE, K.PROFIT_SHARE}),
}
_SCALES = (("", Decimal(1)), ("thousand|k", Decimal(1000)), ("million|mln|m", Decimal(1_000_000)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=DATA)
    parser.add_argument("--show", action="store_true", help="print each label and whether it was found")
    arguments = parser.parse_args()
    if not arguments.file.exists():
        print(f"skipped: no data at {arguments.file.name}")
        return
    projects = [json.loads(line) for line in arguments.file.read_text(encoding="utf-8").splitlines()]
    results = [score for project in projects for score in _score(project, show=arguments.show)]
    by_field: dict[str, list[bool]] = defaultdict(list)
    for field, is_found in results:
        by_field[field].append(is_found)
    for field, found in by_field.items():
        print(f"{field:40} {sum(found):3} of {len(found)}")
    found = [is_found for _, is_found in results]
    low, high = _interval(found)
    print(
        f"{'all consideration fields':40} {sum(found):3} of {len(found)}  {_share(found):.1%} [{low:.1%}, {high:.1%}]"
    )


def _score(project: Mapping[str, Any], *, show: bool) -> Iterator[tuple[str, bool]]:
    texts = [text for text in project["texts"].values() if text]
    terms = [term for text in texts for term in read_announcement(text)]
    for field, kinds in FITTING.items():
        label = project["gold"].get(field, {}).get("value")
        if label is None or not any(stands_in(Decimal(str(label)), text) for text in texts):
            continue
        is_found = any(term.kind in kinds and Decimal(str(label)) in (term.low, term.high) for term in terms)
        if show:
            print(f"{'found ' if is_found else 'MISSED'} {project['id']:20} {field:36} {label}")
        yield field, is_found


def read_announcement(text: str) -> tuple[Term, ...]:
    """The terms of one announcement, read as one deal."""
    document = Document(
        id="0" * 16,
        source="-",
        language="en",
        media_type="text",
        characters=len(text),
        sha256=sha256(text.encode()).hexdigest(),
    )
    reading = Reading(
        Article(document=document, text=text),
        tuple(split_sentences(text)),
        tuple(read_figures(text)),
        tuple(read_dates(text)),
    )
    if not reading.sentences:
        return ()
    is_option = re.search(r"\boption to (?:acquire|purchase|earn)|\bearn[- ]in\b", text, re.IGNORECASE)
    deal = Deal(type=DealType.OPTION if is_option else DealType.ASSET_SALE, status=DealStatus.AGREED)
    return read_terms(reading, DealContext(deal, reading.sentences, reading.sentences[0]))


def stands_in(value: Decimal, text: str) -> bool:
    """Whether the value is written in the text: in full, with separators, or in thousands or millions."""
    for words, scale in _SCALES:
        number = value / scale
        whole, _, rest = plain_decimal(number).partition(".")
        written = rf"(?<![\d.,]){int(whole):,}|(?<![\d.,]){whole}"
        if re.search(
            rf"(?:{written}){rf'[.]{rest}0*' if rest else '(?:[.]0+)?'}(?![\d]|[.,]\d)\s?(?:{words})",
            text,
            re.IGNORECASE,
        ):
            return True
    return False


def _share(found: list[bool]) -> float:
    return sum(found) / len(found) if found else 0.0


def _interval(found: list[bool]) -> tuple[float, float]:
    """Bootstrap 95% interval over the fields."""
    if not found:
        return 0.0, 0.0
    draw = random.Random(0)
    shares = sorted(_share(draw.choices(found, k=len(found))) for _ in range(ROUNDS))
    return shares[int(ROUNDS * 0.025)], shares[int(ROUNDS * 0.975)]


if __name__ == "__main__":
    main()
