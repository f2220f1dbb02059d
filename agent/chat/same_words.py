"""Words that mean one thing where questions are asked about deals; the keys are stems, or the start of a word."""

from functools import cache
from pathlib import Path

from agent.text.stems import stem

_FAMILIES = (
    # what is paid, and the words for paying it
    "pay paid payment receiv get cost price pric costs hand zahl zahlt paga pagar paie verser bezahlt",
    "price pric kaufprei preis prei precio prix",
    "owe due fee",
    "rent leas let miet loyer",
    "buy bought acquir purchas buyer purchaser compr compra comprador kauf käufer übernahm übernimmt "
    "achet acquéreur rachat order",
    "sell sold seller vendor vend vende vendedor vendió venta verkauf verkäufer cèd cession",
    # people and offices
    "employ people person staff work workforc job headcount mitarbeiter empleado empleo salarié",
    "advis adviser advisor beraten asesor conseil",
    "headquarter head office seat sitz sede siège",
    "lead led head",
    "lend lender loan borrow credit bridg kredit darlehen préstam emprunt prêt",
    "guarante guarantee bürgschaft garantí aval garant",
    "own owner hold holder possèd possed detien détien détient posee tien gehört keep",
    # time
    "matur due fällig vence échéance repaid",
    "run term last length duration laufzeit läuft plazo duré",
    "complet clos finaliz vollzug abschluss cierr clôtur",
    "sign firm firmó unterzeichn signé",
    # things
    "tanker ship vessel",
    "share stock equity aktie accion action",
    "shareholder holder investor stockholder owner accionist aktionär actionnair",
    "contract agreement agreem accord vertrag contrato contrat deal",
    "warehous distribution",
    "power electric electricity",
    "venture ventur",
    "operat operar operación",
    "contribut invest aporta aport aportar invert investi",
    "percent percentag share stake porcentaj pourcentag anteil",
    "bond note",
    "provid lend",
    "takeov offer bid",
    "obligat",
    "debt schuld finanzschulden deuda dett liability",
    # what ends, and what stands behind it
    "lapse fall expire end cease terminate drop void",
    "replace succeed successor successive take over follow",
    "backing guarantee surety",
    "parent holding",
    "estimate forecast reckon expect predict guidance projection",
    "cost spend expense outlay",
    "last close closing",
    "resign quit depart leave",
    "chairman chair chairwoman head board",
    "cut lose loss redundancy axe shed",
    "proceeds money fund cash",
    "operate operator run manage",
    "join hire recruit",
    "bank lender",
    "household home dwelling",
    "union labor labour worker steward collective",
    "analyst research broker researcher",
    "build construct construction development develop",
    "extend renew renewal extension prolong option",
    "bankrupt bankruptcy insolvent insolvency collapse",
    "worry concern risk fear warn danger",
    "site land plot acre campus ground property",
    "saving synergy",
    "vote approve approval consent clearance ballot",
    "regulator authority watchdog antitrust commission",
)


@cache
def _related() -> dict[str, frozenset[str]]:
    """Each stem with the stems of its family; a word of two families has both."""
    found: dict[str, frozenset[str]] = {}
    for family in _FAMILIES:
        stems = frozenset(stem(word) or word for word in family.split())
        for key in stems:
            found[key] = found.get(key, frozenset()) | stems
    return found


_PREFIX = 5
_SUFFIX = 6


def likeness(one: str, other: str) -> float:
    """1 for one word, 0.85 for two of one family, 0.8 for two that begin alike ("vende", "vendedor"), else 0."""
    if one == other:
        return 1.0
    if other in _related().get(one, ()):
        return 0.85
    short, long = sorted((one, other), key=len)
    if len(short) >= _PREFIX and long.startswith(short[: max(_PREFIX, len(short) - 2)]):
        return 0.8
    # German puts words together: "Schulden" in "Finanzschulden".
    if len(short) >= _SUFFIX and long.endswith(short):
        return 0.75
    return 0.0


_LEXICON = Path(__file__).parent / "lexicon" / "alike.txt"
KIN = 0.7


@cache
def _kin() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _LEXICON.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        stems = {stem(word) or word for word in line.split()}
        for key in stems:
            found.setdefault(key, set()).update(stems)
    return {key: frozenset(stems) for key, stems in found.items()}


def kinship(one: str, other: str) -> float:
    """Less than likeness: two words by which people of the field often mean one thing ("suitor", "bidder")."""
    return KIN if other in _kin().get(one, ()) else 0.0


def kin_of(word: str) -> frozenset[str]:
    """The stems by which people of the field often mean what the word says."""
    key = stem(word) or word
    return _kin().get(key, frozenset()) - {key}
