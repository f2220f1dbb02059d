"""English."""

from decimal import Decimal

from agent.figures.lexicon.entry import Lexicon, durations, phrases_after, phrases_before, words
from agent.schema.figure import Modifier

_K, _M, _B, _T = Decimal(10**3), Decimal(10**6), Decimal(10**9), Decimal(10**12)

ENGLISH = Lexicon(
    cardinals={
        "zero": 0, "nil": 0, "nought": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
        "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
        "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    },
    hundred=words("hundred"),
    scales={
        "thousand": _K, "grand": _K, "million": _M, "millions": _M, "mln": _M, "mn": _M, "mio": _M, "mrd": _B,
        "mil": _M, "milion": _M, "mlns": _M, "billion": _B, "bln": _B, "bn": _B, "bil": _B, "blns": _B,
        "trillion": _T, "trn": _T, "tn": _T, "tln": _T, "quadrillion": Decimal(10**15), "lakh": Decimal(10**5),
        "lakhs": Decimal(10**5), "lac": Decimal(10**5), "crore": Decimal(10**7), "crores": Decimal(10**7),
        "cr": Decimal(10**7), "k": _K,
    },
    joiners=words("and"),
    articles=words("a an"),
    points=words("point"),
    minus=words("minus negative"),
    halves=words("half"),
    fractions={
        "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
        "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
        "tenth": 10, "tenths": 10, "twentieth": 20, "hundredth": 100, "hundredths": 100,
    },
    dozens={"dozen": 12, "dzn": 12, "score": 20},
    crowds={
        "dozens": (Decimal(12), Decimal(120)), "hundreds": (Decimal(100), _K), "thousands": (_K, Decimal(10**4)),
        "millions": (_M, Decimal(10**7)), "billions": (_B, Decimal(10**10)), "trillions": (_T, Decimal(10**13)),
    },
    before=phrases_before({
        Modifier.UP_TO: "up to, as much as, as many as, as high as, at most, no more than, not more than, maximum"
        " of, maximum, max, max., not exceeding, not to exceed, not exceed, capped at, no greater than, no higher"
        " than, less than or equal to, ≤, < =, less or equal than, no longer than, limited to, cap of, ceiling of,"
        " up to a maximum of, no later than, at or below, within",
        Modifier.AT_LEAST: "at least, no less than, not less than, no fewer than, not fewer than, minimum of,"
        " minimum, min., as little as, as low as, as few as, ≥, > =, starting at, starting from, greater than or"
        " equal to, at least or equal to, equal to or more than, no lower than, not below, more than or equal to,"
        " floor of, at or above",
        Modifier.MORE_THAN: "more than, over, above, in excess of, exceeding, exceeds, exceed, exceeded, greater"
        " than, higher than, larger than, bigger than, surpassing, surpass, surpassed, surpasses, topping, topped,"
        " tops, north of, upwards of, upward of, longer than, older than, better than, >, faster than, heavier"
        " than, taller than",
        Modifier.LESS_THAN: "less than, fewer than, under, below, lower than, smaller than, south of, shy of,"
        " sub, younger than, shorter than, <, short of",
        Modifier.ABOUT: "about, around, approximately, approx, approx., roughly, some, nearly, almost, close to,"
        " circa, c., ca., ca, ~, ≈, ∼, ±, estimated, in the region of, in the neighborhood of, in the"
        " neighbourhood of, on the order of, of the order of, in the order of, near, nearing, approaching,"
        " virtually, somewhere around, at around",
    }),
    after=phrases_after({
        Modifier.AT_LEAST: "or more, or greater, or higher, or above, or over, and above, and up, +, plus, or longer,"
        " and over, or better, at least, minimum, or older, and older",
        Modifier.UP_TO: "or less, or fewer, or below, or under, or lower, and under, at most, at the most, maximum,"
        " and below, or younger",
        Modifier.ABOUT: "or so, or thereabouts, give or take, more or less, ish, odd",
    }),
    hedges=words("just well slightly a an only somewhat far much significantly little bit substantially comfortably"),
    span_words=words("over"),
    between=words("between"),
    between_and=words("and to"),
    source=words("from"),
    target=words("to through thru till until"),
    per=words("per"),
    of=words("of"),
    durations=durations({
        "hour": "hour hours hr hrs hourly", "hour 1/60": "minute minutes min mins",
        "hour 1/3600": "second seconds sec secs", "hour 1/3600000": "millisecond milliseconds msec",
        "hour 1/3600000000": "microsecond microseconds", "hour 1/3600000000000": "nanosecond nanoseconds",
        "day": "day days", "day 7": "week weeks wk wks",
        "day 14": "fortnight fortnights", "month": "month months mo mos mth mths", "month 3": "quarter quarters",
        "year": "year years yr yrs annum", "year 10": "decade decades", "year 100": "century centuries",
        "day 1": "day days nights night",
    }),
    each={
        "annually": "per year", "yearly": "per year", "annual": "per year", "annualized": "per year",
        "annualised": "per year", "monthly": "per month", "quarterly": "per quarter", "daily": "per day",
        "p.a.": "per year", "pa": "per year",
    },
    up=words(
        "up rise rises rose risen rising gain gains gained gaining increase increases increased increasing jump jumps"
        " jumped jumping climb climbs climbed climbing surge surges surged surging soar soars soared soaring advance"
        " advanced advances add added adds adding grow grows grew grown growing rally rallied rebound rebounded"
        " higher raise raised raises raising boost boosted boosts expand expanded expands expanding improve improved"
        " improves appreciated spike spiked strengthened accelerated doubled leap leaped leapt inched edged ticked"
        " upped hike hiked hikes growth upgraded widened swelled skyrocketed bounced outperformed recovered"
    ),
    down=words(
        "down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease"
        " decreases decreased decreasing lose loses lost losing slide slides slid sliding slip slips slipped slipping"
        " tumble tumbles tumbled tumbling plunge plunges plunged plunging plummet plummets plummeted plummeting sink"
        " sank sunk shed sheds cut cuts cutting reduce reduces reduced reducing shrink shrank shrunk lower lowered"
        " lowers slump slumped slumps dip dipped dips retreat retreated contract contracted eased easing ease weaken"
        " weakened crashed collapsed narrowed trimmed slashed slash dive dived depreciated halved shaved shaving"
        " reduction downgraded tanked slowed slowing slow erased"
    ),
    grammar=words(
        "the a an of and or but nor so yet to in on at by for from with without within into onto upon over under"
        " above below between among through during before after since until till against toward towards about around"
        " across along behind beyond despite except inside near off out outside past per than up down via as if"
        " because while when where whether which who whom whose what that this these those there here it its he him"
        " his she her they them their we us our you your i me my is are was were be been being am has have had having"
        " do does did done doing will would shall should can could may might must not no also just only even still"
        " already more less most least fewer each every either neither both all any some such own other another"
        " same too very ago later earlier now then however although though unless once again away apart back"
        " said says say told reported announced made make makes took take takes gave give gives went go goes came"
        " come comes got get gets put set sold paid bought used won lost left led held including compared versus vs"
        " respectively plus minus equals alone instead together yesterday today tomorrow how why ever never"
        " according based due worth increased decreased rose fell"
    ),
)  # fmt: skip
