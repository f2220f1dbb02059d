"""Sentences of the kinds that news is made of, each with its whole ledger: "quote | value | unit | modifier"."""

import pytest

from agent.figures import read_figures
from agent.schema.number import plain_decimal

FINANCE = [
    ("Brent crude slipped 1.4% to $81.32 a barrel on Tuesday.", "1.4% | 1.4 | %", "$81.32 a barrel | 81.32 | USD/bbl"),
    ("The lender set aside nearly £3bn for bad loans.", "nearly £3bn | 3000000000 | GBP | about"),
    ("Shares in the retailer closed 37p lower at 412p.", "37p | 0.37 | GBP", "412p | 4.12 | GBP"),
    ("Gold was last at $2,015.60 an ounce.", "$2,015.60 an ounce | 2015.60 | USD/oz"),
    ("The yield on the ten-year note rose 6 basis points to 4.31 percent.", "ten-year | 10 | year",
     "6 basis points | 0.06 | %", "4.31 percent | 4.31 | %"),
    ("Inflation eased to 3.2 per cent from 3.7 per cent.", "3.2 per cent | 3.2 | %", "3.7 per cent | 3.7 | %"),
    ("The chipmaker expects sales of between $5.1 billion and $5.4 billion.",
     "between $5.1 billion and $5.4 billion | 5100000000..5400000000 | USD | range"),
    ("It guided to revenue of $410 million to $430 million.",
     "$410 million to $430 million | 410000000..430000000 | USD | range"),
    ("The fund returned 12.4%, net of fees, against 9% for its benchmark.", "12.4% | 12.4 | %", "9% | 9 | %"),
    ("Its market value topped 1 trillion dollars.", "topped 1 trillion dollars | 1000000000000 | USD | more_than"),
    ("The group will buy back up to 25 million shares.", "up to 25 million shares | 25000000 | share | up_to"),
    ("Every holder gets 0.45 of a share and €2.10 in cash.", "0.45 of a share | 0.45 | share", "€2.10 | 2.10 | EUR"),
    ("The dividend was lifted by a tenth to 22 cents per share.", "a tenth | 10 | %",
     "22 cents per share | 0.22 | USD/share"),
    ("The pound bought 1.27 dollars.", "1.27 dollars | 1.27 | USD"),
    ("The company owes its creditors 640 million Swiss francs.", "640 million Swiss francs | 640000000 | CHF"),
    ("Unemployment fell by half a percentage point.", "half a percentage point | 0.5 | %"),
    ("Some 40 lenders extended a 300-million-euro facility.", "Some 40 lenders | 40 | lender | about",
     "300-million-euro | 300000000 | EUR"),
    ("The order is worth more than 90 billion won.", "more than 90 billion won | 90000000000 | KRW | more_than"),
    ("The bank charged 75 rupees per transaction.", "75 rupees per transaction | 75 | INR/transaction"),
    ("The Nikkei added 212.5 points, or 0.6 percent, to 33,400.12.", "212.5 points | 212.5 | point",
     "0.6 percent | 0.6 | %", "33,400.12 | 33400.12 | "),
    ("The insurer's combined ratio was 94.2 percent, a 1.1-point improvement.", "94.2 percent | 94.2 | %",
     "1.1-point | 1.1 | point"),
    ("Household debt stands at 1.4 times disposable income.", "1.4 times | 1.4 | x"),
    ("It trades at 17 times forward earnings.", "17 times | 17 | x"),
    ("Profit nearly tripled to 48 million ringgit.", "48 million ringgit | 48000000 | MYR"),
    ("A ticket costs R120 in Johannesburg.", "R120 | 120 | ZAR"),
    ("The state borrowed 2.5 billion Brazilian reais.", "2.5 billion Brazilian reais | 2500000000 | BRL"),
    ("The deal values the firm at about NZ$1.1 billion.", "about NZ$1.1 billion | 1100000000 | NZD | about"),
    ("Wages grew at least 5% in each of the past three quarters.", "at least 5% | 5 | % | at_least",
     "three quarters | 9 | month"),
    ("Investors pulled $3.4bn out, the most in six weeks.", "$3.4bn | 3400000000 | USD", "six weeks | 42 | day"),
    ("The spread narrowed 12bps to 98bps.", "12bps | 0.12 | %", "98bps | 0.98 | %"),
]  # fmt: skip

SPORT = [
    ("She threw for 285 yards and three touchdowns.", "285 yards | 285 | yd", "three touchdowns | 3 | touchdown"),
    ("The forward averaged 21.3 points and 9.8 rebounds over 61 games.", "21.3 points | 21.3 | point",
     "9.8 rebounds | 9.8 | rebound", "61 games | 61 | game"),
    ("He won 6-4, 7-5 in two hours and eleven minutes.", "two hours | 2 | hour", "eleven minutes | 0.1833333 | hour"),
    ("A crowd of 54,211 saw the home side lose 3-1.", "54,211 | 54211 | "),
    ("The 31-year-old has scored 14 league goals this season.", "31-year | 31 | year", "14 league goals | 14 | goal"),
    ("United paid 60 million euros for the 22-year-old winger.", "60 million euros | 60000000 | EUR",
     "22-year | 22 | year"),
    ("He ran the 400 metres in 44.02 seconds.", "400 metres | 400 | m", "44.02 seconds | 0.01222778 | hour"),
    ("They have lost five of their last seven matches.", "five | 5 | match", "seven matches | 7 | match"),
    ("The club signed him on a four-year contract.", "four-year | 4 | year"),
    ("She finished 0.3 seconds behind the leader.", "0.3 seconds | 0.00008333333 | hour"),
    ("It was his seventh home run in nine starts.", "nine starts | 9 | start"),
    ("The bowler took 5 for 38 in 17 overs.", "17 overs | 17 | over"),
    ("Around 2,000 visiting supporters made the trip.", "Around 2,000 visiting supporters | 2000 | supporter | about"),
    ("The side has kept eight clean sheets.", "eight clean sheets | 8 | sheet"),
    ("The serve was clocked at 141 mph.", "141 mph | 141 | mph"),
    ("He weighs 94 kg and stands 1.98m tall.", "94 kg | 94 | kg", "1.98m | 1.98 | m"),
    ("The race covers 3,400 kilometres over 21 stages.", "3,400 kilometres | 3400 | km", "21 stages | 21 | stage"),
    ("The guard missed all six of his three-point attempts.", "six | 6 | attempt", "three-point | 3 | point"),
    ("Ten players and two coaches were fined $25,000 each.", "Ten players | 10 | player", "two coaches | 2 | coach",
     "$25,000 | 25000 | USD"),
]  # fmt: skip

SCIENCE = [
    ("The probe flew past at a distance of 3,500 km.", "3,500 km | 3500 | km"),
    ("The star is about 640 light-years away.", "about 640 light-years | 640 | ly | about"),
    ("The crater is 12 miles wide and half a mile deep.", "12 miles | 12 | mi", "half a mile | 0.5 | mi"),
    ("Temperatures reached 41.2 degrees Celsius.", "41.2 degrees Celsius | 41.2 | °C"),
    ("It froze at minus 12 degrees.", "minus 12 degrees | -12 | °"),
    ("The satellite weighs 1.8 tonnes and orbits at 550 kilometers.", "1.8 tonnes | 1.8 | t",
     "550 kilometers | 550 | km"),
    ("The sample holds 30 milligrams of iron per litre.", "30 milligrams of iron per litre | 30 | mg/L"),
    ("The telescope has a 6.5-metre mirror.", "6.5-metre | 6.5 | m"),
    ("Scientists counted more than 1,300 nests.", "more than 1,300 nests | 1300 | nest | more_than"),
    ("The quake struck at a depth of 10 km (6.2 miles).", "10 km | 10 | km", "6.2 miles | 6.2 | mi"),
    ("Only one in six species was found in both lakes.", "one in six | 16.666667 | %"),
    ("Sea levels will rise by 30 to 60 centimetres.", "30 to 60 centimetres | 30..60 | cm | range"),
    ("The reactor ran for 48 hours at 15 million degrees.", "48 hours | 48 | hour",
     "15 million degrees | 15000000 | °"),
    ("The rover drove 118 feet, then 40 more.", "118 feet | 118 | ft", "40 | 40 | ft"),
    ("The virus has a 1.2-megabase genome.", "1.2-megabase | 1.2 | megabase"),
    ("Each tree stores 20 kilograms of carbon dioxide a year.", "20 kilograms | 20 | kg"),
    ("The fossil is between 66 million and 70 million years old.",
     "between 66 million and 70 million years | 66000000..70000000 | year | range"),
    ("The lens weighs a quarter of a gram.", "a quarter of a gram | 0.25 | g"),
    ("The laser pulses last 5 nanoseconds.", "5 nanoseconds | 0.000000000001388889 | hour"),
    ("Plants there grow twice as fast.",),
    ("The blast was felt 70 kilometres away and measured 4.7 on the scale.", "70 kilometres | 70 | km", "4.7 | 4.7 | "),
]  # fmt: skip

POLITICS = [
    ("The bill passed by 217 votes to 212.", "217 votes | 217 | vote", "212 | 212 | vote"),
    ("Turnout was 58 percent, down four points on 2019.", "58 percent | 58 | %", "four points | 4 | point"),
    ("Thousands of protesters blocked three bridges.", "Thousands of protesters | 1000..10000 | protester | range",
     "three bridges | 3 | bridge"),
    ("A two-thirds majority is needed in the 100-seat chamber.", "two-thirds | 66.666667 | %", "100-seat | 100 | seat"),
    ("The plan would hire 6,000 new police officers.", "6,000 new police officers | 6000 | officer"),
    ("Half of voters said they would stay at home.", "Half | 50 | %"),
    ("The party won 34 of the 81 seats.", "34 | 34 | seat", "81 seats | 81 | seat"),
    ("He raised $12.6 million from 84,000 donors last quarter.", "$12.6 million | 12600000 | USD",
     "84,000 donors | 84000 | donor"),
    ("The ministry employs about 1,900 civil servants.", "about 1,900 civil servants | 1900 | servant | about"),
    ("The tax is 40 cents on the dollar.", "40 cents | 0.40 | USD"),
    ("Two former ministers and a dozen aides resigned.", "Two former ministers | 2 | minister",
     "a dozen aides | 12 | aide"),
    ("Nine in ten people back the ban.", "Nine in ten | 90 | %"),
    ("The talks lasted for more than three and a half hours.",
     "more than three and a half hours | 3.5 | hour | more_than"),
    ("The government will spend $1 in every $5 on health.", "$1 | 1 | USD", "$5 | 5 | USD"),
    ("The council has 47 elected members, 19 of them women.", "47 elected members | 47 | member", "19 | 19 | member"),
    ("The poll of 1,004 adults has a margin of error of 3.1 percentage points.", "1,004 adults | 1004 | adult",
     "3.1 percentage points | 3.1 | %"),
    ("Aid of US$250 million was pledged to 14 countries.", "US$250 million | 250000000 | USD",
     "14 countries | 14 | country"),
]  # fmt: skip

WEATHER = [
    ("Gusts of up to 95 mph brought down trees.", "up to 95 mph | 95 | mph | up_to"),
    ("As much as 14 inches of snow fell overnight.", "As much as 14 inches | 14 | in | up_to"),
    ("The storm dumped 4-6 inches of rain.", "4-6 inches | 4..6 | in | range"),
    ("Highs will be in the low 70s.",),
    ("The temperature dropped to -3C overnight.", "-3C | -3 | °C"),
    ("It was 104F in the shade.", "104F | 104 | °F"),
    ("Winds of 30 to 40 kilometres per hour are expected.", "30 to 40 kilometres per hour | 30..40 | km/h | range"),
    ("The fire has burned 12,400 acres and is 35% contained.", "12,400 acres | 12400 | acre", "35% | 35 | %"),
    ("More than 230,000 homes lost power.", "More than 230,000 homes | 230000 | home | more_than"),
    ("The dam holds 4.1 billion cubic metres of water.", "4.1 billion cubic metres | 4100000000 | m3"),
    ("The lake is 18 square miles.", "18 square miles | 18 | mi2"),
    ("The river crested at 21.7 feet, two feet above flood stage.", "21.7 feet | 21.7 | ft", "two feet | 2 | ft"),
    ("Pressure fell to 962 millibars.", "962 millibars | 962 | mbar"),
]  # fmt: skip

CRIME = [
    ("Police seized 340 kilograms of cocaine and 17 guns.", "340 kilograms | 340 | kg", "17 guns | 17 | gun"),
    ("A 19-year-old man was shot two times.", "19-year | 19 | year", "two times | 2 | time"),
    ("He was sentenced to 18 months in prison.", "18 months | 18 | month"),
    ("Three people died and at least 12 were hurt.", "Three people | 3 | person",
     "at least 12 | 12 | person | at_least"),
    ("The thieves took $40,000 worth of tools.", "$40,000 | 40000 | USD"),
    ("Jurors deliberated for under five hours.", "under five hours | 5 | hour | less_than"),
    ("Officers found 200 stolen bicycles in two lock-ups.", "200 stolen bicycles | 200 | bicycle",
     "two lock-ups | 2 | lock-up"),
    ("The court fined the firm £1.25m plus costs of £80,000.", "£1.25m | 1250000 | GBP", "£80,000 | 80000 | GBP"),
    ("Marta Quill, 47, of 12 Elm Road, was charged with four counts of fraud.", "47 | 47 | year",
     "four counts | 4 | count"),
    ("Burglaries fell from 1,204 to 988.", "1,204 | 1204 | ", "988 | 988 | "),
    ("The driver was going 30 miles an hour over the limit.", "30 miles an hour | 30 | mph"),
    ("A million-dollar painting was stolen.", "A million-dollar | 1000000 | USD"),
]  # fmt: skip

HEALTH = [
    ("Doctors gave 1.1 million doses in 10 days.", "1.1 million doses | 1100000 | dose", "10 days | 10 | day"),
    ("The pill cut the risk by about a third.", "about a third | 33.333333 | % | about"),
    ("Patients took 50mg twice daily for 12 weeks.", "50mg | 50 | mg", "12 weeks | 84 | day"),
    ("The hospital has 620 beds and 3,100 staff.", "620 beds | 620 | bed", "3,100 staff | 3100 | staff"),
    ("There were 212 new cases and six deaths.", "212 new cases | 212 | case", "six deaths | 6 | death"),
    ("One in three adults sleeps fewer than seven hours.", "One in three | 33.333333 | %",
     "fewer than seven hours | 7 | hour | less_than"),
    ("The baby weighed 7 pounds, 4 ounces.", "7 pounds | 7 | lb", "4 ounces | 4 | oz"),
    ("Adults should drink 2 to 3 litres a day.", "2 to 3 litres | 2..3 | L | range"),
    ("A serving has 250 calories and 12 g of sugar.", "250 calories | 250 | cal", "12 g | 12 | g"),
    ("The trial enrolled 480 volunteers aged 18 to 55.", "480 volunteers | 480 | volunteer",
     "18 to 55 | 18..55 | year | range"),
    ("Cases doubled in 9 days.", "9 days | 9 | day"),
    ("Waiting times are 11 hours on average.", "11 hours | 11 | hour"),
    ("Life expectancy is 79.4 years.", "79.4 years | 79.4 | year"),
    ("The vaccine was 94.1% effective in people over 60.", "94.1% | 94.1 | %", "over 60 | 60 | year | more_than"),
    ("About 3.5 in every 1,000 babies are affected.", "About 3.5 in every 1,000 | 0.35 | % | about"),
]  # fmt: skip

TECHNOLOGY = [
    ("The phone has a 6.1-inch screen and 256GB of storage.", "6.1-inch | 6.1 | in", "256GB | 256 | GB"),
    ("The battery is rated at 4,500mAh.", "4,500mAh | 4500 | mAh"),
    ("Downloads reached 1.2 gigabits per second.", "1.2 gigabits per second | 1.2 | Gbps"),
    ("The camera shoots 4K video at 60 frames per second.", "60 frames per second | 60 | fps"),
    ("The car goes 0-60 mph in 3.9 seconds.", "0-60 mph | 0..60 | mph | range", "3.9 seconds | 0.001083333 | hour"),
    ("Its engine makes 310 horsepower and 295 lb-ft of torque.", "310 horsepower | 310 | hp",
     "295 lb-ft | 295 | lb-ft"),
    ("The app has 45 million monthly active users.", "45 million monthly active users | 45000000 | user"),
    ("The plan costs $9.99 per month.", "$9.99 | 9.99 | USD"),
    ("The chip packs 57 billion transistors.", "57 billion transistors | 57000000000 | transistor"),
    ("The laptop weighs just 1.2kg and is 15mm thick.", "1.2kg | 1.2 | kg", "15mm | 15 | mm"),
    ("It sold 8.3 million units, up from 7.9 million a year earlier.", "8.3 million units | 8300000 | unit",
     "7.9 million | 7900000 | unit"),
    ("The firm cut 250 jobs, about 8 per cent of its workforce.", "250 jobs | 250 | job",
     "about 8 per cent | 8 | % | about"),
    ("The range is 330 miles on a single charge.", "330 miles | 330 | mi"),
    ("The 65-inch TV was $300 off.", "65-inch | 65 | in", "$300 | 300 | USD"),
    ("The video was watched 3 million times in two days.", "3 million times | 3000000 | time", "two days | 2 | day"),
    ("The data center will draw 150 megawatts.", "150 megawatts | 150 | MW"),
    ("Drivers get 38 mpg on the highway.", "38 mpg | 38 | mpg"),
    ("The display refreshes at 120Hz.", "120Hz | 120 | Hz"),
    ("It can store 12 kilowatt-hours.", "12 kilowatt-hours | 0.012 | MWh"),
    ("The files were 3.4 terabytes in size.", "3.4 terabytes | 3.4 | TB"),
]  # fmt: skip

WORDS = [
    ("Twenty-three sailors and seventy-five passengers were saved.", "Twenty-three sailors | 23 | sailor",
     "seventy-five passengers | 75 | passenger"),
    ("The estate covers two hundred and fifty acres.", "two hundred and fifty acres | 250 | acre"),
    ("A hundred volunteers planted five thousand trees.", "A hundred volunteers | 100 | volunteer",
     "five thousand trees | 5000 | tree"),
    ("Sales hit one-and-a-half billion euros.", "one-and-a-half billion euros | 1500000000 | EUR"),
    ("Three-quarters of the staff left.", "Three-quarters | 75 | %"),
    ("Dozens of flights were cancelled.", "Dozens of flights | 12..120 | flight | range"),
    ("Several hundred people waited.",),
    ("The firm has a couple of offices.",),
    ("Two or three bidders remain.", "Two or three bidders | 2..3 | bidder | range"),
    ("Four out of five dentists agreed.", "Four out of five | 80 | %"),
    ("Hundreds of thousands of people fled.", "Hundreds of thousands of people | 100000..1000000 | person | range"),
    ("The project took the better part of two decades.", "two decades | 20 | year"),
    ("It needs zero emissions by 2050.", "zero emissions | 0 | emission"),
    ("It has sold one million copies.", "one million copies | 1000000 | copy"),
    ("The tower has sixty-odd floors.", "sixty-odd floors | 60 | floor | about"),
    ("One hundred twenty-five firms applied.", "One hundred twenty-five firms | 125 | firm"),
    ("The firm's half-million customers pay nothing.", "half-million customers | 500000 | customer"),
]  # fmt: skip

NAMES = [
    ("The Boeing 787 landed on Runway 27 at Terminal 4.",),
    ("Channel 7 aired Season 3 of the show on 15 March.",),
    ("The Group of 20 met at Apollo 11's launch site.",),
    ("He wore number 23 for the 49ers.",),
    ("The M25 and the I-95 were closed near Junction 12.",),
    ("Chapter 11 and Article 50 were invoked.",),
    ("He is in his 60s and grew up in the 1980s.",),
    ("The 2018-19 season began in 2018.",),
    ("Call 555-0134 before 5:30 p.m. on Friday 12 June.",),
    ("The Fortune 500 firm is at 1600 Harbor Avenue.",),
    ("COVID-19 closed Route 66 and Studio 54.",),
    ("An iPhone 15 and a PlayStation 5 were raffled.",),
    ("The under-21 side beat the U19s.",),
    ("Formula 1 returns on Sunday, the 9th.",),
    ("The A380 flew as flight BA 117.",),
]

CASES = FINANCE + SPORT + SCIENCE + POLITICS + WEATHER + CRIME + HEALTH + TECHNOLOGY + WORDS + NAMES


@pytest.mark.parametrize(("text", "expected"), [(case[0], case[1:]) for case in CASES], ids=[case[0] for case in CASES])
def test_ledger_of_a_sentence(text, expected):
    assert [_written(figure) for figure in read_figures(text)] == [_filled(line) for line in expected]


def _written(figure):
    low, high = plain_decimal(figure.low.normalize()), plain_decimal(figure.high.normalize())
    value = low if low == high else f"{low}..{high}"
    return (figure.quote, value, figure.unit or "", str(figure.modifier))


def _filled(line):
    quote, value, unit, *modifier = (part.strip() for part in line.split("|"))
    low, _, high = value.partition("..")
    ends = [plain_decimal(type(read_figures("$1")[0].low)(end).normalize()) for end in (low, high) if end]
    return (quote, "..".join(ends), unit, modifier[0] if modifier else "exact")
