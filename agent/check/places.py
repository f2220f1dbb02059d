"""Countries and large states: places of which one cannot lie in another of the same list."""

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
)


def exclude_one_another(first: str, second: str) -> bool:
    """Whether what lies in the one place cannot lie in the other: two countries, or two states."""
    one, other = first.lower(), second.lower()
    return one != other and any(one in places and other in places for places in (COUNTRIES, STATES))
