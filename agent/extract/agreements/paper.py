"""New shares that are placed or issued for money."""

from collections.abc import Sequence

from agent.extract.tokens import Token


def is_new_paper(ahead: Sequence[Token]) -> bool:
    """ "is placing 20 million new shares at 400 pence": a count of shares, and what each costs or who takes them."""
    at = next((at for at, token in enumerate(ahead[:7]) if token.lower.rstrip(".") in _PAPERS_SOLD), None)
    if at is None or not any(token.kind in ("number", "figure") for token in ahead[:at]):
        return False
    if ahead[0].lower in ("it", "them", "him", "her") or ahead[0].kind == "name":
        # "will issue Birch 2,500,000 shares": what it is paid in
        return False
    behind = ahead[at + 1 :]
    return any(token.is_money or token.lower in _TAKERS_OF_PAPER for token in behind) and not any(
        token.lower in _PAID_FOR for token in behind
    )


_PAPERS_SOLD = frozenset("shares units securities stock".split())
_TAKERS_OF_PAPER = frozenset("institutions investors shareholders holders".split())
# Shares that a price is paid in are no financing.
_PAID_FOR = frozenset("acquire acquisition purchase vendor vendors sellers target consideration option".split())
