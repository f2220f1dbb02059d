"""All relations that are told apart, by the rule that reports them; a slip of scale is another rule's."""

from agent.check.facts import Facts
from agent.check.relation import Relation
from agent.check.relations.changes import told_changes_after
from agent.check.relations.contract_values import told_contract_values
from agent.check.relations.multiples import told_multiples
from agent.check.relations.premiums import told_premiums
from agent.check.relations.price_products import told_products
from agent.check.relations.scales import scale_off
from agent.check.relations.settle import fits, unrivalled
from agent.check.relations.share_values import told_share_values
from agent.check.relations.shares import told_shares
from agent.check.relations.typed_changes import typed_changes
from agent.check.relations.typed_quotients import typed_quotients


def told_ratios(facts: Facts) -> tuple[Relation, ...]:
    """Multiples, margins, yields and shares."""
    return tuple(unrivalled((*told_multiples(facts), *told_shares(facts), *typed_quotients(facts))))


def told_totals(facts: Facts) -> tuple[Relation, ...]:
    """Prices per thing, values of all shares, values of a contract."""
    return tuple(unrivalled((*told_products(facts), *told_share_values(facts), *told_contract_values(facts))))


def told_changes(facts: Facts) -> tuple[Relation, ...]:
    """Premiums and discounts, and changes told after both values."""
    return (*told_premiums(facts), *told_changes_after(facts), *typed_changes(facts))


def is_slip(relation: Relation) -> bool:
    """Whether it does not hold, and would at another scale: million for billion."""
    return not fits(relation) and scale_off(relation)
