"""German, Spanish and French sentences with their terms marked."""

# After "Die Orra AG übernimmt den Ventilhersteller Lumo."
GERMAN = (
    "Der Kaufpreis liegt bei [total_consideration: 62 Millionen Euro].",
    "Damit wird die ganze Gesellschaft mit [equity_value: 140 Millionen Euro] bewertet.",
    "Die Gründer behalten einen Anteil von [stake: 12 Prozent].",
    "Eine Anleihe über [principal: 80 Millionen Euro] hilft bei der Finanzierung.",
    "Die Investition von [capex: 9 Millionen Euro] in eine neue Halle ist beschlossen.",
    "Der Kaufvertrag wurde [signing_date: am 3. Februar 2026] beurkundet.",
    "Der Umsatz lag zuletzt bei 41 Millionen Euro.",
)
# After "Orra S.A. compra el fabricante de válvulas Lumo."
SPANISH = (
    "El precio asciende a [total_consideration: 62 millones de euros].",
    "Los fundadores conservarán una participación del [stake: 12 %].",
    "Un préstamo de [principal: 40 millones de euros] cubre parte del pago.",
    "Otros [deferred_payment: 8 millones de euros] quedan aplazados a 2028.",
    "La inversión prevista en la planta es de [capex: 15 millones de euros].",
    "Lumo logró ventas de 41 millones de euros.",
)
# After "Orra SA rachète le fabricant de vannes Lumo."
FRENCH = (
    "Le prix s'élève à [total_consideration: 62 millions d'euros].",
    "Les fondateurs conservent une participation de [stake: 12 %].",
    "Un emprunt de [principal: 40 millions d'euros] finance une partie de l'opération.",
    "Un complément de prix plafonné à [earn_out: 6 millions d'euros] est prévu.",
    "Le budget des travaux est de [capex: 15 millions d'euros].",
    "Lumo a réalisé un chiffre d'affaires de 41 millions d'euros.",
)
