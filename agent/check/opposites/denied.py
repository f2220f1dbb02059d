"""Things that a deal has in one sentence and has none of in another: "no royalty is payable", "a royalty of 2%"."""

import re
from collections.abc import Iterator

from agent.check.facts import Facts
from agent.check.opposites.sides import Clash, Side
from agent.schema.article import Sentence

# What a deal may hold or lack, in the singular; of each the text may say "no" once and give it elsewhere.
_THINGS = (
    (
        "royalty, mortgage, earn-out, earnout, finder's fee, finders' fee, finder’s fee, commission, lock-up, "
        "warrant, guarantee, collateral, covenant, deposit, subsidy, escrow, holdback, clawback, dividend, "
        "coupon, non-compete, pre-emption right, right of first refusal, upfront payment, milestone payment, "
        "break fee, termination fee, break clause, financing condition, minimum volume, penalty, prepayment, down "
        "payment, management contract, franchise agreement, hedge, pension liability, pension deficit, lease, "
        "tenant, sitting tenant, option, renewal option, purchase option, conversion right, veto, casting vote, "
        "golden share, drag-along, put option, call option, machine, aircraft, ship, patent, trademark, licence, "
        "license, lawsuit, litigation, arbitration, debt, loan, overdraft, board seat, adviser, advisor, broker, "
        "underwriter, arranger, rights issue, capital increase, rent-free period, fixed fee, profit share, stock "
        "component, cash component, change-of-control clause, material adverse change clause, exclusivity period, "
        "price adjustment, net debt, vendor loan, employee, permit, customer, streaming agreement, offtake "
        "agreement, hotel management contract, shareholder agreement, voting agreement, state aid "
    )
    .strip()
    .split(", ")
)
_ANY = "|".join(sorted((re.escape(thing) for thing in _THINGS), key=len, reverse=True))
_FORM = (
    r"(?P<mods>(?:(?!(?:the|its|their|this|that|his|her|our|of|in|to|for|on)\b)[\w.%€$£-]+\s+){0,2}?)"
    rf"(?P<thing>{_ANY})(?P<many>s|es)?\b"
)
_DENIED = re.compile(
    r"\b(?:no|not (?:a single|one|any)|without(?: an?| any)?|free (?:of|from)(?: any| all)?|neither(?: an?)?"
    r"|(?:does|do|did|will|would) not (?:include|carry|provide for|involve|have|pay|owe|contain|bear|get|come with"
    r"|require)"
    rf"(?: an?| any)?|nor(?: an?| any)?|lacks(?: an?| any)?)\s+{_FORM}",
    re.IGNORECASE,
)
_HAD = re.compile(
    rf"\b(?P<det>an?|pays|charges|owes|one|two|three|the|its|their|some|\d+|existing|being the)\s+{_FORM}",
    re.IGNORECASE,
)
# What narrows a denial: "no royalty on the first 10,000 ounces".
_NARROWED = re.compile(
    r"\s*,?\s*(?:\w+\s+)?(?:on|for|before|until|till|unless|beyond|other than|except|apart|in|above|below|after|during"
    r"|within|at|to|of|from|with|but|over|beside|has been (?:set|agreed|named|chosen)|yet|so far"
    r"|(?:is|are|was|were) (?:disclosed|named|known|given|set|planned|pending))\b"
    r"(?! (?:or commission|connection|respect of the deal))",
    re.IGNORECASE,
)
_PLAIN_WORDS = frozenset("such other further more any all part of the a an its own form kind sort".split())
_NEGATED = re.compile(
    r"\b(?:no|not|never|without|neither|nor|free of|free from|nobody|none|than|instead of|rather than)\b|n['’]t\b",
    re.IGNORECASE,
)
OPENING = 3
_HINTS = ("no ", "not ", "without ", "free of", "free from", "neither ", "nor ", "lacks ")


def read_denied(facts: Facts) -> Iterator[Clash]:
    """Each denial of a thing, with each other sentence that has it."""
    for index, sentence in enumerate(facts.reading.sentences):
        lowered = facts.lowered[sentence.start : sentence.end]
        if not any(hint in lowered for hint in _HINTS):
            continue
        for match in _DENIED.finditer(facts.lowered, sentence.start, sentence.end):
            if _NARROWED.match(facts.lowered, match.end(), sentence.end):
                continue
            # "Without leases the ratio drops": what would be, were there none.
            if match.start() - sentence.start < OPENING and match.group().startswith("without"):
                continue
            denied = Side(index, sentence, *match.span())
            for had in _places(facts, match["thing"], _modifiers(match)):
                if had.index != index and not _of_others(facts, sentence, had.sentence):
                    yield Clash(match["thing"], denied, had)


def _of_others(facts: Facts, one: Sentence, other: Sentence) -> bool:
    """Whether each of the two sentences speaks of a name that the other lacks, and they share none."""
    here, there = ({name.text for name in facts.names_in(item.start + OPENING, item.end)} for item in (one, other))
    return bool(here) and bool(there) and not here & there


def _places(facts: Facts, thing: str, modifiers: frozenset[str]) -> Iterator[Side]:
    for index, sentence in enumerate(facts.reading.sentences):
        if thing not in facts.lowered[sentence.start : sentence.end]:
            continue
        for match in _HAD.finditer(facts.lowered, sentence.start, sentence.end):
            is_same = match["thing"] == thing and modifiers <= _modifiers(match) | _around(facts, sentence, match)
            if is_same and not _NEGATED.search(facts.lowered, max(sentence.start, match.start() - 40), match.start()):
                yield Side(index, sentence, *match.span())


def _modifiers(match: re.Match[str]) -> frozenset[str]:
    return frozenset(match["mods"].split()) - _PLAIN_WORDS


def _around(facts: Facts, sentence: Sentence, match: re.Match[str]) -> frozenset[str]:
    """The words beside a thing that is told: "a loan from the bank" is a bank loan."""
    low, high = max(sentence.start, match.start() - 30), min(sentence.end, match.end() + 40)
    return frozenset(facts.lowered[low:high].split())
