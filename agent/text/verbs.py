"""Which English words could be a finite verb; generous, for saying that a sentence has none."""

_AUXILIARIES = frozenset(
    "am is are was were be been being has have had do does did will would shall should can could may might must "
    "ought cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't "
    "couldn't".split()
)
_PAST_FORMS = frozenset(
    "said sold bought made paid took gave got held kept led left lost met put ran rose fell saw sent set cut hit "
    "let won began became came went grew knew stood told thought brought built spent drew drove flew spoke wrote "
    "broke chose felt found heard meant read shut shot sank slid sought split spread stuck struck swept swung "
    "taught tore understood underwent withdrew wore fed fought forgot froze hung laid lay lent lit rang rid rode "
    "sang sat shook shone slept sprang stole swore swam threw woke wound bet bid cast cost hurt quit upset oversaw "
    "overcame undertook dealt dug ate drank beat blew caught crept fled foresaw forwent ground hid leapt outdid "
    "overtook proved shrank sped swelled".split()
)
_PLAIN_S = frozenset(
    "its this thus as us less unless plus minus versus across perhaps always besides towards afterwards whereas "
    "overseas previous various numerous serious famous gas bus loss mass class glass cross gross press business "
    "access success progress process basis crisis analysis thesis emphasis status focus bonus campus surplus "
    "consensus basis series species headquarters means".split()
)
# Who speaks, acts or is meant without a noun: a verb in its plain form may follow, in disguise as a noun.
_SUBJECTS = frozenset("i you we they he she it who people police there let".split())
# With 's they are a clause of their own: "that's", "what's".
_POINTERS = frozenset("that this what where how here".split())


def could_be_verb(word: str) -> bool:
    """Whether a word of a sentence could be its finite verb or point to one."""
    lower = word.lower()
    if lower in _AUXILIARIES or lower in _PAST_FORMS or lower in _SUBJECTS:
        return True
    if lower.endswith(("'ll", "'ve", "'re", "'d", "n't", "’ll", "’ve", "’re", "’d", "n’t")):
        return True
    if lower.endswith(("'s", "’s")) and lower[:-2] in _SUBJECTS | _POINTERS:
        return True
    if not word.islower():
        return False
    return lower.endswith("ed") or (lower.endswith("s") and not lower.endswith(("'s", "’s")) and lower not in _PLAIN_S)
