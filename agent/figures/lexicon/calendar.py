"""Months, weekdays and the words around dates, in four languages at once."""

_MONTH_NAMES = (
    "january jan enero ene januar jänner jaenner janvier janv",
    "february feb febr febrero februar feber février fevrier févr fév",
    "march mar marzo märz maerz mär mrz mars",
    "april apr abril abr avril avr",
    "may mayo mai",
    "june jun junio juni juin",
    "july jul julio juli juillet juil",
    "august aug agosto ago août aout",
    "september sep sept septiembre setiembre septembre",
    "october oct octubre oktober okt octobre",
    "november nov noviembre novembre",
    "december dec diciembre dic dezember dez décembre decembre déc",
)
_WEEKDAY_NAMES = (
    "monday mon lunes montag lundi",
    "tuesday tue tues martes dienstag mardi",
    "wednesday wed miércoles miercoles mittwoch mercredi",
    "thursday thu thur thurs jueves donnerstag jeudi",
    "friday fri viernes freitag vendredi",
    "saturday sat sábado sabado samstag sonnabend samedi",
    "sunday sun domingo sonntag dimanche",
)
_ORDINAL_NAMES = (
    "first 1st primer primero primera erste erstes ersten erster premier première 1er 1ère",
    "second 2nd segundo segunda zweite zweites zweiten zweiter deuxième second 2e 2ème",
    "third 3rd tercer tercero tercera dritte drittes dritten dritter troisième 3e 3ème",
    "fourth 4th final cuarto cuarta vierte viertes vierten vierter quatrième 4e 4ème",
)


def _numbered(names: tuple[str, ...]) -> dict[str, int]:
    return {name: number for number, line in enumerate(names, start=1) for name in line.split()}


MONTHS = _numbered(_MONTH_NAMES)
WEEKDAYS = _numbered(_WEEKDAY_NAMES)
ORDINALS = {name: number for name, number in _numbered(_ORDINAL_NAMES).items() if name != "final"}
# Lower-case English words that are no months unless capitalised, and abbreviations that need it too.
ONLY_CAPITALISED = frozenset(
    "may march mar jan dec sep sept ago abr ene dic nov oct apr feb aug jun jul mars mai avr okt dez".split()
)
# Lower-case words and units of English that no day beside them makes a month.
ENGLISH_WORDS = frozenset("may march mar jan dec sep ago nov oct feb aug jun jul".split())
