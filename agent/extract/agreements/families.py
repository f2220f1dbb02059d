"""The agreements that articles tell of, in the order in which a noun that two of them know is read."""

from agent.extract.agreements.contracts import (
    COLLABORATION,
    HOSTING,
    JOINT_VENTURE,
    LEASE,
    LICENSE,
    OFFTAKE,
    OPTION,
    SUPPLY,
)
from agent.extract.agreements.family import Family
from agent.extract.agreements.money import BONDS, DEBT, EQUITY, IPO, PROJECT, ROYALTY, TAX_EQUITY

# In this order a noun that two families know ("construction loan", "royalty") goes to the first.
FAMILIES: tuple[Family, ...] = (
    TAX_EQUITY,
    PROJECT,
    ROYALTY,
    IPO,
    OFFTAKE,
    HOSTING,
    LICENSE,
    LEASE,
    BONDS,
    DEBT,
    EQUITY,
    JOINT_VENTURE,
    COLLABORATION,
    OPTION,
    SUPPLY,
)
