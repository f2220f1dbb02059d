"""Words that cannot stand next to one another, and what is missing where they do.

Closed classes only: a determiner needs a noun, a finite verb no second one. Hyphenated words are one word
("the on-site plant"), and what can end a clause ("the firm it deals with") is left out.
"""

from itertools import product

_NOUN = "a noun"
_OBJECT = "a name or an object"
_FIGURE = "a figure"
_SUBJECT = "a subject"

_DETERMINERS = "the a an its their our whose"
_FINITE = "is are was were has had"


def _pairs(missing: str, first: str, second: str) -> dict[tuple[str, str], str]:
    return dict.fromkeys(product(first.split(), second.split()), missing)


IMPOSSIBLE_PAIRS: dict[tuple[str, str], str] = {
    **_pairs(_NOUN, _DETERMINERS, f"of and or but that which who because if when where than {_FINITE}"),
    **_pairs(_NOUN, _DETERMINERS, "would could should might in to at for on by with from into during against"),
    **_pairs(_NOUN, "the a an", "a an the its their our he she they we it"),
    **_pairs(_OBJECT, "with by from into of at to will would could should might must", "of"),
    **_pairs(_OBJECT, "of with from by into", "he she they we"),
    **_pairs(_SUBJECT, "would could should must to", "would could should"),
    **_pairs(_SUBJECT, "would could should must", _FINITE),
    **_pairs(_SUBJECT, "is are was were", "has had have will would"),
    **_pairs(_FIGURE, "with from by at to of for than", "per"),
    **_pairs(
        _FIGURE, "for over than nearly about approximately around exceeding worth under", "million billion trillion"
    ),
    **_pairs(_FIGURE, "about approximately nearly around over", "percent pct"),
    **_pairs(_FIGURE, "between", "and"),
    **_pairs(_FIGURE, "from", "to"),
    **_pairs(_FIGURE, "by of at over than to about", "%"),
    **_pairs(
        _OBJECT, "at from", "put puts say says show shows suggest suggests expect expects believe believes think thinks"
    ),
    **_pairs(_OBJECT, "at from", "reckon reckons argue argues estimate indicate indicates told wrote warn warns"),
    **_pairs("a date", "dated", "and or with which at from to"),
    **_pairs("words", ", ; (", ","),
    **_pairs("words", ", ;", ")"),
}

# With these behind them, some of the pairs are sound: "of of course", "with per capita income", "the at times".
SOUND_BEFORE = {
    "of": frozenset("course late which whom necessity old".split()),
    "per": frozenset(
        "cent centum capita annum diem se share unit head person day week month quarter year hour ton tonne barrel "
        "employee pupil student".split()
    ),
    **dict.fromkeys(
        "in to at for on by with from".split(),
        frozenset("part times date least now then most all first the its a situ place force between".split()),
    ),
}

# "for $ million", but "Sales, $ million" heads a column.
CURRENCIES = frozenset("$€£")
SCALES = frozenset("million billion trillion bn mln".split())
AMOUNT_LEADS = frozenset("for of to at about over nearly than worth paid pays costs by".split())

# "Its fleet to around by the end of the year": a number is gone between such words.
AMOUNT_OPENERS = frozenset("to of for at from than".split())
NEARLY = frozenset("around about approximately roughly nearly almost".split())
AFTER_AMOUNT = frozenset("by in from for to at on with and of , .".split())

# Function words of four languages that never stand alone before a full stop or a comma with a space between.
NEED_MORE = frozenset(
    "a an the and or nor of from with by into between than its their our your my every whose to for in at on per "
    "el la los las un una unos unas y e o de del al con por para en según sin su sus "
    "der die das den dem des ein eine einen einem einer eines und oder mit von vom zum zur für im ins durch "
    "le les une et ou du dans avec pour sur par ses leur leurs".split()
)
# Nor before a full stop with no space.
NEED_A_NOUN = frozenset("the an its their our whose than and".split())

# Said twice in a row, something between them is gone or was changed.
NEVER_TWICE = frozenset("the a an of to and for with by from its their at are were have would could".split())

# Verbs that end in -ed in their plain form: "will need".
PLAIN_ED = frozenset(
    "need feed exceed proceed succeed speed breed embed shed bleed seed wed heed weed concede impede recede".split()
)
MODALS = frozenset("will would could should might".split())
