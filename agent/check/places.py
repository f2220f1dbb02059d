"""Countries, large states, and the words that say of a name what level of place it is."""

import re

COUNTRIES = frozenset(
    """argentina australia austria bangladesh belgium bolivia botswana brazil bulgaria cambodia cameroon canada chad
    chile china colombia croatia cuba cyprus denmark ecuador egypt eritrea estonia ethiopia fiji finland france
    gabon georgia germany ghana greece greenland guatemala guinea guyana haiti honduras hungary iceland india
    indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos
    latvia lebanon lesotho liberia libya lithuania luxembourg madagascar malawi malaysia mali malta mauritania
    mauritius mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua
    niger nigeria norway oman pakistan panama paraguay peru philippines poland portugal qatar romania russia rwanda
    senegal serbia singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan
    tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela
    vietnam yemen zambia zimbabwe""".split()
)
STATES = frozenset(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana
    iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming
    alberta manitoba ontario quebec québec saskatchewan newfoundland yukon nunavut queensland tasmania bavaria
    saxony hesse catalonia andalusia scotland wales""".split()
) | frozenset(
    {
        "new jersey", "new mexico", "new hampshire", "north carolina", "south carolina", "north dakota",
        "south dakota", "west virginia", "rhode island", "british columbia", "nova scotia", "new brunswick",
        "prince edward island", "northern territory", "western australia", "south australia", "new south wales",
    }
)  # fmt: skip
_LEVEL = r"province|county|state|department|district|region|canton|prefecture|municipality"
_LEVEL_BEFORE = re.compile(
    rf"\b(?:({_LEVEL}) of|(provinc)ia de|(province) d[eu]|(departament)o de|(région) d[eu]|(bundesland)|(municipi)o de"
    r"|(landkreis)|(kanton)|(land))\s+(?:la |el |los |las |l['’])?$",
    re.IGNORECASE,
)
_LEVEL_AFTER = re.compile(rf"\s+({_LEVEL})\b", re.IGNORECASE)


def level_of(text: str, start: int, end: int) -> str | None:
    """What the text or the lists say that the place text[start:end] is: a country, a state, a "province"."""
    name = " ".join(text[start:end].split()).lower()
    if before := _LEVEL_BEFORE.search(text[max(0, start - 24) : start]):
        return next(word for word in before.groups() if word).lower()[:7]
    if after := _LEVEL_AFTER.match(text, end):
        return after.group(1).lower()[:7]
    return "country" if name in COUNTRIES else "state" if name in STATES else None


def exclude_one_another(first: str, second: str) -> bool:
    """Whether what lies in the one place cannot lie in the other: two countries, or two states."""
    one, other = first.lower(), second.lower()
    return one != other and any(one in places and other in places for places in (COUNTRIES, STATES))
