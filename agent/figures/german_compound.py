"""German numerals written as one word: "einundzwanzig", "zweihundertfünfzigtausend"."""

import re

from agent.figures.lexicon.german import GERMAN

_UNITS = {**{word: value for word, value in GERMAN.cardinals.items() if 0 < value < 20 and not word.startswith("eine")}}
_TENS = {word: value for word, value in GERMAN.cardinals.items() if value >= 20}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_TEN = "|".join(sorted(_TENS, key=len, reverse=True))
_BELOW_HUNDRED = rf"(?:(?:{_UNIT})und(?:{_TEN})|{_TEN}|{_UNIT})"
_BELOW_THOUSAND = rf"(?:(?:{_UNIT})?hundert(?:und)?{_BELOW_HUNDRED}?|{_BELOW_HUNDRED})"
_COMPOUND = re.compile(rf"(?:(?P<thousands>{_BELOW_THOUSAND})?tausend(?:und)?)?(?P<rest>{_BELOW_THOUSAND})?")
_PARTS = re.compile(rf"(?:(?P<hundreds>{_UNIT})?(?P<hundred>hundert)(?:und)?)?(?:(?P<unit>{_UNIT})und(?P<ten>{_TEN})"
                    rf"|(?P<alone>{_TEN}|{_UNIT}))?")  # fmt: skip
_FIRST_LETTERS = frozenset("ezdvfsanth")


def read_german_compound(word: str) -> int | None:
    """read_german_compound("einundzwanzig") -> 21; None for any other word."""
    if len(word) < 7 or word[0] not in _FIRST_LETTERS:
        return None
    found = _COMPOUND.fullmatch(word)
    if found is None or not word:
        return None
    value = _below_thousand(found["rest"]) if found["rest"] else 0
    if "tausend" in word:
        value += 1000 * (_below_thousand(found["thousands"]) if found["thousands"] else 1)
    return value or None


def _below_thousand(word: str) -> int:
    found = _PARTS.fullmatch(word)
    if found is None:
        return 0
    value = 0
    if found["hundred"]:
        value += 100 * (_UNITS[found["hundreds"]] if found["hundreds"] else 1)
    if found["ten"]:
        return value + _UNITS[found["unit"]] + _TENS[found["ten"]]
    alone = found["alone"]
    return value + (_UNITS.get(alone) or _TENS[alone] if alone else 0)
