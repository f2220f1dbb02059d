"""Spanish, German and French: number formats, currencies, bounds, dates and percents, with the whole ledger."""

import pytest

from agent.figures import read_dates
from tests.figures.ledger_lines import filled, written

GERMAN = [
    ("Die Bank gewährte der Reederei einen Kredit über 340 Millionen Euro.", "340 Millionen Euro | 340000000 | EUR"),
    ("Sie unterzeichneten einen Vertrag über 12 Jahre.", "12 Jahre | 12 | year"),
    ("Der Auftrag der Werft über 1,2 Mrd. Euro ist der größte seit langem.", "1,2 Mrd. Euro | 1200000000 | EUR"),
    ("Der Umsatz lag bei über 1 Milliarde Euro.", "über 1 Milliarde Euro | 1000000000 | EUR | more_than"),
    ("Sie zahlte über 40 Millionen Euro für das Werk.", "über 40 Millionen Euro | 40000000 | EUR | more_than"),
    ("Der Kredit beläuft sich auf über 40 Millionen Euro.", "über 40 Millionen Euro | 40000000 | EUR | more_than"),
    ("Das Darlehen von 2,5 Mio. Euro läuft bis zu 5 Jahre.", "2,5 Mio. Euro | 2500000 | EUR",
     "bis zu 5 Jahre | 5 | year | up_to"),
    ("Der Gewinn stieg um 12,5 Prozent auf 1.250,75 Millionen Euro.", "12,5 Prozent | 12.5 | %",
     "1.250,75 Millionen Euro | 1250750000 | EUR"),
    ("Die Nettoverschuldung ist das 2,7-Fache des Ergebnisses.", "2,7-Fache | 2.7 | x"),
    ("Der Kaufpreis entspricht dem 10-Fachen des Gewinns.", "10-Fachen | 10 | x"),
    ("Der Preis hat sich verdreifacht, und zwar auf 30.000 Euro.", "30.000 Euro | 30000 | EUR"),
    ("Das Unternehmen rechnet mit Kosten von 4 bis 5 Mio. Euro.", "4 bis 5 Mio. Euro | 4000000..5000000 | EUR | range"),
    ("Die Marge soll zwischen 15 und 16 Prozent liegen.", "zwischen 15 und 16 Prozent | 15..16 | % | range"),
    ("Mindestens 3.500 Haushalte sind ohne Strom.", "Mindestens 3.500 Haushalte | 3500 | Haushalt | at_least"),
    ("Die vier Banken und drei Fähren der Gruppe wurden geprüft.", "vier Banken | 4 | bank", "drei Fähren | 3 | Fähre"),
    ("Sie prüfte drei Angebote und zwei Neubauten.", "drei Angebote | 3 | Angebot", "zwei Neubauten | 2 | Neubau"),
    ("Die Linie zählt 1,3 Millionen Passagiere im Jahr.", "1,3 Millionen Passagiere | 1300000 | Passagier"),
    ("Das Werk hat 410 Mitarbeiter, davon 330 in Villach und 80 in Linz.", "410 Mitarbeiter | 410 | employee",
     "330 | 330 | employee", "80 | 80 | employee"),
    ("Die Leistung beträgt 2,1 Gigawatt bei knapp 40 Prozent Auslastung.", "2,1 Gigawatt | 2100 | MW",
     "knapp 40 Prozent | 40 | % | about"),
    ("Sie zahlt 25 Euro je Aktie.", "25 Euro je Aktie | 25 | EUR/share"),
    ("Der Zins liegt 250 Basispunkte über dem Euribor.", "250 Basispunkte | 2.5 | %"),
    ("Die Frist endet nach vierundzwanzig Monaten.", "vierundzwanzig Monaten | 24 | month"),
    ("Der Strompreis beträgt 8,3 Cent pro Kilowattstunde.", "8,3 Cent pro Kilowattstunde | 0.083 | EUR/kWh"),
    ("Das Grundstück misst 12.000 Quadratmeter.", "12.000 Quadratmeter | 12000 | m2"),
    ("Rund ein Drittel der Belegschaft geht.", "Rund ein Drittel | 33.333333 | % | about"),
    ("Die Hälfte der Aktien gehört der Familie.", "Die Hälfte | 50 | %"),
    ("Am 5. März 2026 um 9.30 Uhr öffnet die Halle 7.",),
]  # fmt: skip

FRENCH = [
    ("Le groupe verse 1,25 milliard d'euros pour la société.", "1,25 milliard d'euros | 1250000000 | EUR"),
    ("Le prêt de 340 M€ court sur 7 ans.", "340 M€ | 340000000 | EUR", "7 ans | 7 | year"),
    ("La société emploie 1 250 salariés dans trois pays.", "1 250 salariés | 1250 | employee",
     "trois pays | 3 | country"),
    ("Un emprunt auprès de trois banques finance les quatre usines.", "trois banques | 3 | bank",
     "quatre usines | 4 | usine"),
    ("Le prix peut atteindre jusqu'à 30 millions de dollars.",
     "jusqu'à 30 millions de dollars | 30000000 | USD | up_to"),
    ("Le chiffre d'affaires a progressé de plus de 12,5 %.", "plus de 12,5 % | 12.5 | % | more_than"),
    ("Les ventes ont reculé de 3 points de pourcentage.", "3 points de pourcentage | 3 | %"),
    ("L'offre vaut 42,50 euros par action.", "42,50 euros par action | 42.50 | EUR/share"),
    ("Il détient la moitié du capital et un quart des droits de vote.", "la moitié | 50 | %", "un quart | 25 | %"),
    ("Le parc produira entre 120 et 150 GWh par an.", "entre 120 et 150 GWh | 120000..150000 | MWh | range"),
    ("Une centaine de salariés et une vingtaine de clients sont venus.", "Une centaine de salariés | 100 | employee",
     "une vingtaine de clients | 20 | customer"),
    ("L'offre court du 16 mars au 20 avril 2026 pour les actionnaires.",),
    ("Le jeudi 5 mars 2026, le groupe a signé.",),
    ("La réunion du 5 mars est reportée à la fin mai.",),
    ("Lecture de 4 min pour les abonnés.",),
    ("Le ratio atteint 2,5 fois l'excédent brut.", "2,5 fois | 2.5 | x"),
    ("Il faut au moins 75 % des voix.", "au moins 75 % | 75 | % | at_least"),
    ("Le terrain s'étend sur 12 hectares, soit 120 000 m².", "12 hectares | 12 | ha", "120 000 m² | 120000 | m2"),
    ("Le tarif est de 60 €/MWh depuis trois mois.", "60 €/MWh | 60 | EUR/MWh", "trois mois | 3 | month"),
    ("Quatre-vingt-dix familles ont reçu 500 francs suisses.", "Quatre-vingt-dix familles | 90 | famille",
     "500 francs suisses | 500 | CHF"),
]  # fmt: skip

SPANISH = [
    ("La empresa pagará hasta 30 millones de dólares.", "hasta 30 millones de dólares | 30000000 | USD | up_to"),
    ("El contrato vale 1.250,5 millones de euros.", "1.250,5 millones de euros | 1250500000 | EUR"),
    ("Vendió la mitad de la producción y un tercio de las acciones.", "la mitad | 50 | %", "un tercio | 33.333333 | %"),
    ("Emplea a 1.100 personas en la obra y a 280 en la mina.", "1.100 personas | 1100 | person", "280 | 280 | person"),
    ("Costó 28 millones de dólares, de los cuales 12 millones son deuda.", "28 millones de dólares | 28000000 | USD",
     "12 millones | 12000000 | USD"),
    ("El precio subió un 12,5 % en los últimos tres meses.", "12,5 % | 12.5 | %", "tres meses | 3 | month"),
    ("Se prevé una capacidad de entre 100 y 120 megavatios.", "entre 100 y 120 megavatios | 100..120 | MW | range"),
    ("Son al menos 45 mil toneladas al año.", "al menos 45 mil toneladas | 45000 | t | at_least"),
    ("Pagó cerca de 3 mil millones de pesos mexicanos.",
     "cerca de 3 mil millones de pesos mexicanos | 3000000000 | MXN | about"),
    ("El bono rinde 150 puntos básicos más.", "150 puntos básicos | 1.5 | %"),
    ("Cobra 45 euros por megavatio hora.", "45 euros por megavatio hora | 45 | EUR/MWh"),
    ("Compró dos plantas y veinticinco camiones.", "dos plantas | 2 | planta", "veinticinco camiones | 25 | camión"),
    ("El 3 de marzo de 2026 abrió la oficina 12.",),
    ("Lectura de 5 minutos para los socios.",),
    ("Tiempo de lectura: 5 min",),
    ("La deuda equivale a 3,2 veces el ebitda.", "3,2 veces | 3.2 | x"),
    ("El salario es de unos 1.500 euros mensuales.", "unos 1.500 euros | 1500 | EUR | about"),
    ("Tiene una superficie de 350 hectáreas y más de 40 km de canales.", "350 hectáreas | 350 | ha",
     "más de 40 km | 40 | km | more_than"),
    ("La acción cerró en 12,35 euros, un 2 % menos.", "12,35 euros | 12.35 | EUR", "2 % | 2 | %"),
    ("Docenas de camiones bloquearon la vía.", "Docenas de camiones | 12..120 | camión | range"),
]  # fmt: skip

CASES = GERMAN + FRENCH + SPANISH


@pytest.mark.parametrize(("text", "expected"), [(case[0], case[1:]) for case in CASES], ids=[case[0] for case in CASES])
def test_ledger_of_a_sentence(text, expected):
    assert written(text) == [filled(line) for line in expected]


DATES = [
    ("Le jeudi 5 mars 2026, le groupe a signé.", "2026-03-05"),
    ("La clôture aura lieu le 12 mai 2026.", "2026-05-12"),
    ("Am 5. März 2026 wurde der Vertrag unterzeichnet.", "2026-03-05"),
    ("Der Vollzug wird im Dezember 2026 erwartet.", "2026-12"),
    ("El 3 de marzo de 2026 se firmó.", "2026-03-03"),
    ("El cierre se espera en el tercer trimestre de 2026.", "2026-Q3"),
    ("Die Anlage geht im ersten Halbjahr 2027 ans Netz.", "2027-H1"),
]


@pytest.mark.parametrize(("text", "value"), DATES)
def test_date_of_a_sentence(text, value):
    assert [date.low for date in read_dates(text)] == [value]


def test_days_without_a_year_are_dates_in_french():
    found = read_dates("L'offre court du 16 mars au 20 avril 2026 pour les actionnaires.")

    assert [(date.low, date.high) for date in found] == [("2026-03-16", "2026-04-20")]
