"""When two names are the same name: letter case, punctuation, articles and legal suffixes apart."""

import re

_NOT_WORD = re.compile(r"[^\w&]+")
_LEFT_OUT = frozenset(
    "the a an inc corp corporation co company ltd limited llc lp plc sa ag gmbh se nv bv spa ab asa oyj pty".split()
)


def plain_name(name: str) -> str:
    words = [word for word in _NOT_WORD.split(name.casefold()) if word]
    kept = [word for word in words if word not in _LEFT_OUT]
    return " ".join(kept or words)


def same_name(one: str, other: str) -> bool:
    return plain_name(one) == plain_name(other)
