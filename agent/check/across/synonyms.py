"""Words that competing reports use for one another."""

from agent.text.stems import stem

# Words that say one thing in competing reports; the keys are stems.
_SAME = {
    key: words.split()[0]
    for words in (
        "complet complete clos close closing finalis finaliz possession",
        "build construct construction built cost spend outlay expens expenditur capex",
        "employ people person seafar crew",
        "approv approval consent clear clearanc regulator authority",
        "extend extens extension renew renewal",
        "produc product production output",
        "insur premium",
        "loan credit bridg lend borrow facility debt",
        "offer bid accept",
        "permiss permission planning permit",
        "let leas rent tenant",
        "deliv delivery hand handov due ready given",
        "late delay behind overdue",
        "run term last",
        "site land campu plot estat acr hectar ground",
        "power electricity electric energy",
        "holder shareholder investor stake holding",
        "chair chairman chairwoman",
        "contingent condition depend milestone bonus",
        "option exercis",
        "phas stage initial",
        "saving synergy",
        "revenu turnover",
        "fund financ",
        "plant factory mill",
        "issu placed placing subscrib subscription",
        "underwrit underwriter backstop",
        "customer client",
        "guarantee guarant surety",
        "dividend payout distribut",
        "interest margin spread coupon",
        "ship vessel tanker",
        "store shop outlet branch",
        "hous home household flat apartment dwelling",
        "director seat",
        "hotel inn lodg",
        "pric priced charg tariff",
        "early buyback redempt redeem",
    )
    for word in words.split()
    if (key := stem(word) or word)
}


def canonical(key: str) -> str:
    """The key under which competing reports say one thing."""
    return _SAME.get(key, key)
