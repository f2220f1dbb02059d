"""Countries, and the words that say of a name what level of place it is."""

import re

from agent.check.whereabouts.regions import REGIONS, country_of, exclude

COUNTRIES = frozenset(
    """argentina australia austria bangladesh belgium bolivia botswana brazil bulgaria cambodia cameroon canada chad
    chile china colombia croatia cuba cyprus denmark ecuador egypt eritrea estonia ethiopia fiji finland france
    gabon germany ghana greece greenland guatemala guinea guyana haiti honduras hungary iceland india
    indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos
    latvia lebanon lesotho liberia libya lithuania luxembourg madagascar malawi malaysia mali malta mauritania
    mauritius mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua
    niger nigeria norway oman pakistan panama paraguay peru philippines poland portugal qatar romania russia rwanda
    senegal serbia singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan
    tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela
    vietnam yemen zambia zimbabwe""".split()
) | {"united states", "united kingdom", "south africa", "new zealand", "saudi arabia", "south korea", "costa rica"}
_LEVEL = r"province|county|state|department|district|region|canton|prefecture|municipality"
_LEVEL_BEFORE = re.compile(
    rf"\b(?:({_LEVEL}) of|(provinc)ia de|(province) d[eu]|(departament)o de|(région) d[eu]|(bundesland)|(municipi)o de"
    r"|(landkreis)|(kanton)|(land))\s+(?:la |el |los |las |l['’])?$"
)
_LEVEL_AFTER = re.compile(rf"\s+({_LEVEL})\b", re.IGNORECASE)


def level_of(text: str, start: int, end: int) -> str | None:
    """What the text or the lists say that the place text[start:end] is: a country, a state, a "province"."""
    name = " ".join(text[start:end].split()).lower()
    if before := _LEVEL_BEFORE.search(text[max(0, start - 24) : start].lower()):
        return next(word for word in before.groups() if word)[:7]
    if after := _LEVEL_AFTER.match(text, end):
        return after.group(1).lower()[:7]
    if name in COUNTRIES:
        return "country"
    return REGIONS[name][0].level if name in REGIONS else None


def exclude_one_another(first: str, second: str) -> bool:
    """Whether what lies in the one place cannot lie in the other: two countries, two states, a state and a country."""
    one, other = first.lower(), second.lower()
    if one in COUNTRIES and other in COUNTRIES:
        return one != other
    for country, region in ((one, other), (other, one)):
        if country in COUNTRIES and (home := country_of(region)) is not None and region not in COUNTRIES:
            return home in COUNTRIES and home != country
    return exclude(one, other)
