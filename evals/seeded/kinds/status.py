"""A deal at another stage than the article gives it."""

from collections.abc import Iterator

from agent.schema.deal import DealStatus, DealType
from agent.schema.finding import Code
from evals.seeded.base import Base
from evals.seeded.fault import Fault, add_line

# What a line says of the stage, and what would be true instead.
_AHEAD: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("{buyer} completed the deal with {seller} last week.", "{buyer} has yet to complete the deal with {seller}."),
        ("The deal between {buyer} and {seller} has closed.", "The deal between {buyer} and {seller} has not closed."),
        ("{buyer} and {seller} have terminated the agreement.", "{buyer} and {seller} stand by the agreement."),
    ),
    "de": (
        ("Der Vertrag zwischen {buyer} und {seller} ist bereits vollzogen.", "Der Vertrag ist noch nicht vollzogen."),
    ),
    "es": (("La operación entre {buyer} y {seller} se cerró la semana pasada.", "La operación no se ha cerrado."),),
    "fr": (("L'opération entre {buyer} et {seller} est déjà réalisée.", "L'opération n'est pas encore réalisée."),),
}
_BEHIND = {
    "en": (
        ("{buyer} and {seller} have not signed a contract yet.", "{buyer} and {seller} have signed and closed."),
        ("The deal between {buyer} and {seller} is expected to close next year.", "The deal has closed."),
    ),
}
# Contracts that run are neither closed nor open.
_CLOSES = frozenset(
    {
        DealType.ACQUISITION, DealType.MERGER, DealType.TENDER_OFFER, DealType.ASSET_SALE,
        DealType.STAKE_PURCHASE, DealType.JOINT_VENTURE, DealType.ROYALTY_FINANCING, DealType.EQUITY_FINANCING,
    }
)  # fmt: skip
_OPEN = frozenset({DealStatus.AGREED, DealStatus.PROPOSED, DealStatus.NON_BINDING})


def plant(base: Base) -> Iterator[Fault]:
    """Articles that tell of one deal: a line at the end belongs to it."""
    closing = [(deal, buyer, seller) for deal, buyer, seller in base.sides() if deal.type in _CLOSES]
    if len(base.gold.deals) != 1:
        return
    for deal, buyer, seller in closing:
        pairs = _AHEAD if deal.status in _OPEN else _BEHIND if deal.status is DealStatus.COMPLETED else {}
        for wrong, right in pairs.get(base.language, ()):
            line = wrong.format(buyer=buyer.name, seller=seller.name)
            twin = add_line(base, right.format(buyer=buyer.name, seller=seller.name))
            yield Fault(Code.STATUS_DRIFT, f"{deal.status}: {line}", (add_line(base, line),), twin=(twin,))
