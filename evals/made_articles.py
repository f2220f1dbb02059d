"""Small articles made from parts, as many as a benchmark needs, no two alike."""

import random
from collections.abc import Iterator
from pathlib import Path

_BUYERS = ("Alderbrook", "Bexley", "Corran", "Dunmore", "Eskdale", "Farnley", "Glaven", "Harrow", "Ivel", "Jarrow")
_KINDS = ("Power", "Foods", "Minerals", "Logistics", "Software", "Textiles", "Shipping", "Health")
_ASSETS = (
    "a solar park near Torrelba", "the dairy plant at Ostby", "a cold store in Veldhoven", "its parcel depots",
    "the Marran nickel mine", "a portfolio of 14 clinics", "two container feeders", "the mapping business",
)  # fmt: skip
_EXTRA = (
    "The asset employs {people} people and had sales of ${sales} million in the last financial year.",
    "Completion is expected within {months} months and needs the consent of the competition authority.",
    "The seller said the proceeds will be used to repay a bank loan of ${loan} million.",
    "A further ${earn} million is due if output reaches an agreed level.",
    "The parties agreed a break fee of ${fee} million.",
    "Advisers to both sides did not comment.",
)


def make_articles(count: int, *, seed: int = 7) -> Iterator[str]:
    """`count` texts of 60 to 110 words: who sells what to whom, for how much, and a few circumstances."""
    draw = random.Random(seed)
    for number in range(count):
        buyer, seller = draw.sample(_BUYERS, 2)
        buyer, seller = f"{buyer} {draw.choice(_KINDS)}", f"{seller} {draw.choice(_KINDS)}"
        asset, price = draw.choice(_ASSETS), draw.randrange(11, 990)
        values = {
            "people": draw.randrange(20, 900), "sales": draw.randrange(5, 400), "months": draw.randrange(2, 12),
            "loan": draw.randrange(3, 90), "earn": draw.randrange(1, 30), "fee": draw.randrange(1, 9),
        }  # fmt: skip
        extra = " ".join(line.format(**values) for line in draw.sample(_EXTRA, 4))
        yield (
            f"{buyer} to buy {asset} from {seller}\n\n"
            f"{buyer} said on Monday that it has agreed to buy {asset} from {seller} for ${price} million in cash. "
            f"{extra} The agreement is filed under reference {number:05d}.\n"
        )


def write_articles(folder: Path, count: int, *, seed: int = 7) -> list[str]:
    """The articles as files a00000.txt, a00001.txt ...; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, text in enumerate(make_articles(count, seed=seed)):
        path = folder / f"a{number:05d}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return paths
