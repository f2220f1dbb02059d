"""Deals out of newswire and mining news, from the contract's output: `python -m evals.acquisitions [--misses N]`.

261 Reuters stories of 1987 (Freitag's acquisitions corpus). ACQUIRED is the target party or the asset, PURCHASER a
buyer or investor, SELLER a seller, DLRAMT the quote of the total consideration, or of the words that withhold it.
A predicted slot is right when it equals one of the accepted strings, in lower case and without punctuation,
legal forms and the modifier of a sum ("about", which our quotes hold and the corpus leaves out), any wording of
"not disclosed" being one ("normalised"); or to the letter ("exact"). A third of the stories was never read while
the rules were written; it is reported apart. Then: how many of the mining items give the right kind and parties,
and how many articles that tell of no deal give none.
"""

import argparse
import json
import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from agent.extract.deals import find_deals
from agent.extract.offline import extract_offline
from agent.figures import read_dates, read_figures
from agent.schema.checklist import Checklists, load_checklists
from agent.schema.deal import Deal, DealType, Origin, Role
from agent.schema.reading import Reading
from agent.text.names import core_words
from agent.text.sentences import split_sentences
from evals.outside import DATA
from evals.plain import article_of

SLOTS = ("ACQUIRED", "PURCHASER", "SELLER", "DLRAMT")
RESAMPLES = 2000
_SLOT_OF_ROLE = {
    Role.TARGET: "ACQUIRED",
    Role.BUYER: "PURCHASER",
    Role.INVESTOR: "PURCHASER",
    Role.SELLER: "SELLER",
}
_PRICES = ("total_consideration", "equity_value", "enterprise_value")
_LEGAL_FORMS = frozenset(
    "inc corp co ltd plc llc lp sa ag nv spa pty cos corporation limited incorporated company companies".split()
)
_MODIFIER = re.compile(
    r"^(?:about|almost|approximately|around|nearly|roughly|some|over|more than|less than|at least|at most|up to|under|"
    r"an estimated|as much as|just|slightly|in excess of|well|excess of)\s+(?=.*\d|.*illion)"
)
_UNDISCLOSED = re.compile(r"disclos|withheld|not (?:been |be )?(?:released|revealed|announced|given)", re.IGNORECASE)
Slots = dict[str, list[str]]
Key = Callable[[str], str]


@dataclass(frozen=True)
class Story:
    text: str
    gold: dict[str, list[list[str]]]
    predicted: Slots
    is_held_out: bool


@dataclass(frozen=True)
class Tally:
    right: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.predicted + self.gold) if self.predicted + self.gold else 0.0

    def __str__(self) -> str:
        precision = self.right / self.predicted if self.predicted else 0.0
        recall = self.right / self.gold if self.gold else 0.0
        return f"F1 {self.f1:.3f}  precision {precision:.3f}  recall {recall:.3f}  gold {self.gold}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", type=int, default=0, help="print this many stories with a wrong slot")
    options = parser.parse_args()
    if not DATA.exists():
        print("skipped: ../shared/data is not here")
        return 0
    checklists = load_checklists()
    stories = list(read_stories(checklists))
    for name, part in (
        ("all", stories),
        ("read", [story for story in stories if not story.is_held_out]),
        ("held out", [story for story in stories if story.is_held_out]),
    ):
        _report(name, part)
    _report_mining()
    _report_none()
    _show_misses([story for story in stories if not story.is_held_out], options.misses)
    return 0


def read_stories(checklists: Checklists) -> Iterator[Story]:
    rows = _rows("acquisitions_dev.jsonl")
    held_out = held_out_rows(len(rows))
    for number, row in enumerate(rows):
        deals = extract_offline(reading_of(row["text"]), checklists).deals
        yield Story(row["text"], row["gold"], slots_of(deals), number in held_out)


def held_out_rows(count: int) -> frozenset[int]:
    """The third of the stories that was never read."""
    order = list(range(count))
    random.Random(7).shuffle(order)
    return frozenset(order[: count // 3])


def reading_of(text: str) -> Reading:
    article = article_of(text)
    return Reading(
        article, split_sentences(article.text), tuple(read_figures(article.text)), tuple(read_dates(article.text))
    )


def slots_of(deals: Sequence[Deal]) -> Slots:
    """A report's deals as the corpus writes them. Its gold has one deal a story: a side deal costs precision."""
    slots: Slots = {slot: [] for slot in SLOTS}
    for deal in deals:
        for party in deal.parties:
            if party.role in _SLOT_OF_ROLE:
                slots[_SLOT_OF_ROLE[party.role]].append(party.name)
        if deal.asset is not None:
            slots["ACQUIRED"].append(deal.asset.name)
        prices = [
            term for term in deal.terms if term.kind in _PRICES and term.origin in (Origin.STATED, Origin.UNDISCLOSED)
        ]
        slots["DLRAMT"].extend(quote for term in prices[:1] for quote in [term.evidence[0].quote] if quote)
    return {slot: list(dict.fromkeys(values)) for slot, values in slots.items()}


def normalised(value: str) -> str:
    """ "The Alder Foods Co., Inc." -> "the alder foods"."""
    if _UNDISCLOSED.search(value):
        return "undisclosed"
    words = re.sub(r"[^\w\s]", "", _MODIFIER.sub("", value.lower())).split()
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def tally(story: Story, slot: str, key: Key) -> Tally:
    gold = [{key(string) for string in strings} for strings in story.gold[slot]]
    right = 0
    open_slots = list(range(len(gold)))
    for value in story.predicted[slot]:
        hit = next((number for number in open_slots if key(value) in gold[number]), None)
        if hit is not None:
            open_slots.remove(hit)
            right += 1
    return Tally(right, len(story.predicted[slot]), len(gold))


def _report(name: str, stories: Sequence[Story]) -> None:
    print(f"{name}: {len(stories)} stories")
    for label, key in (("normalised", normalised), ("exact", collapsed)):
        per_story = [sum((tally(story, slot, key) for slot in SLOTS), Tally()) for story in stories]
        low, high = _interval(per_story)
        print(f"  {label:10}  {sum(per_story, Tally())}  95% [{low:.3f}, {high:.3f}]")
        for slot in SLOTS if label == "normalised" else ():
            print(f"    {slot:9} {sum((tally(story, slot, key) for story in stories), Tally())}")


def collapsed(value: str) -> str:
    return " ".join(value.split())


def _interval(tallies: Sequence[Tally]) -> tuple[float, float]:
    chance = random.Random(1987)
    scores = sorted(sum(chance.choices(tallies, k=len(tallies)), Tally()).f1 for _ in range(RESAMPLES))
    return scores[int(0.025 * RESAMPLES)], scores[int(0.975 * RESAMPLES)]


_KINDS = {
    "acquisition": {DealType.ACQUISITION, DealType.TENDER_OFFER, DealType.ASSET_SALE, DealType.STAKE_PURCHASE},
    "merger": {DealType.MERGER},
}


def _report_mining() -> None:
    kinds = parties = total = 0
    for row in _rows("mining_news_dev.jsonl"):
        gold = row["gold"]
        if gold["article_type"] == "other":
            continue
        total += 1
        deals = [context.deal for context in find_deals(reading_of(f"{row['title']}\n\n{row['content']}"))]
        names = {
            core_words(name)[0] for deal in deals[:1] for party in deal.parties for name in (party.name, *party.aliases)
        }
        wanted = [gold.get(key) for key in ("parent_company", "child_company", "company_1", "company_2")]
        kinds += any(deal.type in _KINDS[gold["article_type"]] for deal in deals[:1])
        parties += all(core_words(name)[0] in names for name in wanted if name)
    print(f"mining news with a deal: {total} items, kind right {kinds}, both parties there {parties}")


def _report_none() -> None:
    documents = list(json.loads((DATA / "summedits_dev_docs.json").read_text(encoding="utf-8")).values())
    silent = sum(not find_deals(reading_of(text)) for text in documents)
    print(f"articles without a deal (SummEdits): {len(documents)}, of them silent {silent}")
    pages = json.loads((DATA / "html_dev_gold.json").read_text(encoding="utf-8"))
    silent = sum(not find_deals(reading_of(page["articleBody"])) for page in pages.values())
    print(f"general news pages: {len(pages)}, of them silent {silent}")


def _show_misses(stories: Sequence[Story], count: int) -> None:
    def is_missed(story: Story) -> bool:
        found = sum((tally(story, slot, normalised) for slot in SLOTS), Tally())
        return found.right < max(found.predicted, found.gold)

    for story in [story for story in stories if is_missed(story)][:count]:
        print("=" * 20, story.text[:500], sep="\n")
        for slot in SLOTS:
            found = tally(story, slot, normalised)
            if found.right < max(found.predicted, found.gold):
                print(f"  {slot} gold {story.gold[slot]} predicted {story.predicted[slot]}")


def _rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    sys.exit(main())
