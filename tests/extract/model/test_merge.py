"""Two readers' deals: each finds its own among several that share a party, and none swallows two."""

from agent.extract.model.merge import merge_deals
from agent.schema.deal import Deal, DealStatus, DealType, Party, Role, Term
from agent.schema.term_kind import TermKind


def deal(type_: DealType, *figures: str, **parties: str) -> Deal:
    terms = tuple(Term(kind=TermKind.PRINCIPAL, low=1, high=1, unit="USD", figure_id=name) for name in figures)
    made = tuple(Party(name=name, role=Role(role)) for role, name in parties.items())
    return Deal(type=type_, status=DealStatus.AGREED, parties=made, terms=terms)


def test_two_leases_to_one_tenant_stay_two():
    rules = (deal(DealType.LEASE, "f1", lessee="Larch", lessor="Alder"),)
    model = (deal(DealType.LEASE, "f7", lessee="Larch"), deal(DealType.LEASE, "f1", lessee="Larch", lessor="Alder"))

    merged = merge_deals(rules, model)

    assert [[term.figure_id for term in one.terms] for one in merged] == [["f1"], ["f7"]]


def test_what_shares_most_is_the_same():
    rules = (
        deal(DealType.DEBT_FINANCING, "f2", borrower="Larch"),
        deal(DealType.ACQUISITION, "f1", buyer="Larch", target="Birch"),
    )
    model = (
        deal(DealType.ACQUISITION, "f1", "f2", buyer="Larch", target="Birch"),
        deal(DealType.DEBT_FINANCING, "f2", borrower="Larch", lender="Elm Bank"),
    )

    merged = merge_deals(rules, model)

    assert [(one.type, len(one.parties)) for one in merged] == [
        (DealType.DEBT_FINANCING, 2),
        (DealType.ACQUISITION, 2),
    ]
