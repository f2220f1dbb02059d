"""The words by which a text says how far a deal has come, by stage and language."""

import re
from typing import Literal

Stage = Literal["completed", "still to close", "called off", "signed", "not signed", "trading", "not yet trading"]

# What a deal is called, by what it moves: a sale of notes is an offering, a licence is no purchase.
DEAL_NOUNS = {
    "transfer": (
        "acquisition merger sale purchase takeover buyout buy-out divestiture divestment disposal combination handover"
        " übernahme verkauf kauf fusion erwerb veräußerung compra venta adquisición fusión cession rachat vente"
    ),
    "issue": ("offering placement placing ipo listing flotation issue emisión emission kapitalerhöhung"),
    "split": "spin-off spinoff separation demerger break-up",
    "funding": "financing loan refinancing funding raise round kredit financiación financement crédit",
    "contract": "licence license lease lizenz miete",
    "any": (
        "deal transaction agreement contract vertrag contrato contrat offer"
        " closing completion swap operación transacción cierre transaktion vollzug abschluss"
        " opération"
    ),
}
CLASS_OF = {noun: name for name, nouns in DEAL_NOUNS.items() for noun in nouns.split()}
NOUN = "(?:" + "|".join(sorted(map(re.escape, CLASS_OF), key=len, reverse=True)) + ")"
_DONE = r"(?:closed|completed|finali[sz]ed|consummated|concluded)"
_NOW = r"(?:(?:now|already|since|just|also|duly|formally|successfully|fully)\s+)*"
_DET = r"(?:the|its|their|this|that|his|her|our)"
_MODS = r"(?:[\w$€£.,'’%-]+\s+){0,5}?"
_OBJECT = rf"{_DET}\s+{_MODS}{NOUN}\b"
_PATTERNS: dict[Stage, tuple[str, ...]] = {
    "completed": (
        # A row of a table.
        r"\|\s*(?:completed|closed)\s+(?:on\s+)?(?:\d|[A-Z][a-z]{2})",
        r"\bownership (?:has )?(?:passed|changed hands)\b",
        r"\b(?:transaktion|übernahme|verkauf|kauf|fusion|erwerb)\b[^.;]{0,80}\b(?:ist|wurde|war|hat"
        r"|haben)\b[^.;]{0,60}"
        r"\b(?:abgeschlossen|vollzogen)\b(?! werden)|\b(?:transaktion|übernahme|verkauf|kauf|fusion)\s+[^.;]{0,60}"
        r"\b(?:bereits|inzwischen|nun|nunmehr)\s+(?:abgeschlossen|vollzogen)\b(?! werden)"
        r"|\b(?:seit|nachdem)\s+(?:der|die|das)\s+(?:übernahme|verkauf|kauf|erwerb|transaktion|fusion)\b[^.;,]{0,60}"
        r"\b(?:abgeschlossen|vollzogen)\s+(?:wurde|ist|war)\b",
        r"\b(?:operación|compra|venta|adquisición|fusión)\b[^.;]{0,80}\b(?:se|quedó|está) (?:cerró|completó"
        r"|cerrad[oa]"
        r"|completad[oa]|formalizó|materializó)\b|\b(?:completad|cerrad|culminad)[oa]\s(?:ya\s)?(?:la|el"
        r"|esta)\s(?:\w+\s){0,3}"
        r"(?:compra|venta|operación|adquisición|fusión)\b|\b(?:ha|han)\s(?:ya\s)?(?:completado|cerrado|culminado"
        r"|concluido)\s"
        r"(?:la|el|esta|su)\s(?:\w+\s){0,3}(?:compra|venta|operación|adquisición|fusión)\b|\btras\s(?:completar"
        r"|cerrar)\s"
        r"(?:la|el|esta|su)\s(?:\w+\s){0,3}(?:compra|venta|operación|adquisición|fusión)\b",
        r"\b(?:opération|acquisition|cession|rachat|fusion|vente)\b[^.;]{0,80}\b(?:est|a été)\s+(?:désormais |déjà )?"
        r"(?:réalisée?|finalisée?|bouclée?|conclue?|achevée?)\b|\b(?:a|ont|avoir)\s(?:désormais |déjà )?(?:finalisé"
        r"|bouclé|achevé)\s"
        r"(?:l['’]|la |le |son |sa )(?:\w+\s){0,2}(?:opération|acquisition|cession|rachat|fusion|vente)\b",
    ),
    "still to close": (
        r"\b(?:vollzug|abschluss|closing)\b[^.;]{0,60}\b(?:erwartet|geplant|vorgesehen|angestrebt|aussteh\w+"
        r"|steht noch)\b"
        r"|\bmit (?:dem|einem) (?:vollzug|abschluss|closing)\b[^.;]{0,40}\b(?:rechne\w*|gerechnet)\b"
        r"|\brechne[tn]\b[^.;]{0,40}\bmit (?:dem|einem) (?:vollzug|abschluss|closing)\b",
        r"\b(?:cierre|culminación|formalización)\b[^.;]{0,50}\b(?:se prevé|se espera|está previst[oa]|prevista?o?"
        r"|tendrá lugar)\b",
        r"\b(?:finalisation|clôture|réalisation|closing)\b[^.;]{0,50}\b(?:attendue?|prévue?|espérée?|interviendra"
        r"|devrait)\b",
        r"\b(?:soll|dürfte)\s(?:\w+\s){0,8}(?:abgeschlossen|vollzogen) werden\b|\bm(?:uss"
        r"|üssen) (?:\w+\s){0,6}noch (?:\w+\s){0,4}"
        r"zustimmen\b|\bmüssen noch zustimmen\b|\bsteht noch (?:aus|unter)\b|\bnoch nicht (?:abgeschlossen"
        r"|vollzogen)\b",
        r"\b(?:prevé|espera|esperan|prevén) (?:cerrar|completar)\b|\bse espera que (?:la operación|la compra"
        r"|la venta) se "
        r"cierre\b|\b(?:está|queda|sigue) pendiente (?:de|del)\b|\baún no se ha (?:cerrado|completado)\b",
        r"\bdevrait être (?:finalisée?|réalisée?|bouclée?|conclue)\b|\b(?:reste|est|demeure) (?:encore )?(?:soumise?"
        r"|subordonnée?)"
        r" (?:à|au|aux)\b|\bn['’]est pas encore (?:finalisée?|bouclée?|réalisée?|conclue)\b",
    ),
    "called off": (
        rf"\b(?:terminated|called off|abandoned|scrapped|cancell?ed|withdrew from|walked away from|pulled out of"
        rf"|dropped)\s+{_OBJECT}",
        rf"\b{NOUN}\b[^.;:]{{0,60}}\b(?:has|was|have|were)\s+(?:since |now |then )?(?:been )?(?:terminated|called off"
        rf"|abandoned|scrapped"
        r"|cancell?ed|collapsed|fallen through)\b",
    ),
    "not signed": (
        r"\b(?:licence|license|lease|agreement|contract|deal)\s+(?:has|have)\s+(?:not"
        r"|yet)\s+(?:yet\s+)?(?:to\s+be\s+|been\s+)signed\b",
        r"\b(?:has|have) (?:not|yet)(?: yet)?(?: to)? sign(?:ed)? (?:a|an|any|the)\b",
        r"\bno (?:[\w-]+ ){0,2}(?:agreement|contract|licence|license|lease) (?:has|have) (?:yet )?been (?:signed"
        r"|reached|concluded)\b",
        r"\b(?:is|are) (?:still )?(?:in talks|negotiating)\b|\b(?:is|are) still (?:bargaining|haggling|talking"
        r"|to (?:negotiate|sign|agree))\b",
        r"\b(?:has|have) (?:yet to sign|not (?:yet )?signed) (?:anything|a thing)\b|\bnothing binding\b",
        r"\b(?:signed|initialled|put their names (?:only )?to) (?:only )?(?:a|an) (?:non-binding|term sheet"
        r"|letter of intent|memorandum)\b",
        rf"\b(?:negotiations|talks) (?:on|over|about) (?:the|a|an) (?:[\w-]+\s){{0,3}}{NOUN}\s+(?:continue"
        rf"|are (?:still|continuing"
        r"|under way|ongoing)|go on|drag on|have not)\b",
        r"\b(?:term sheet|letter of intent|memorandum of understanding|heads of terms),?\s(?:which"
        r"|that)\s(?:\w+\s){0,3}?"
        r"(?:bind(?:s|ing)? (?:neither|nobody|no one)|is (?:not binding|non-binding))",
        r"\bnon-binding (?:letter of intent|term sheet|memorandum|offer|proposal) (?:is|remains)\b",
        r"\b(?:nothing|neither (?:side|company|party|of them|of the two)) (?:has|have) (?:yet )?(?:been )?signed\b"
        r"|\b(?:is|are"
        r"|remains?) (?:still )?unsigned\b",
    ),
    "signed": (
        r"\b(?:has|have) (?:now )?signed (?:a|an|the)\s(?!non-binding|term sheet|letter"
        r"|memorandum)(?:[\w'’-]+\s){0,3}"
        r"(?:agreement|contract|licence|license|lease|deal)\b",
        r"\bsigned a (?:definitive|binding)\b|\bentered into a (?:definitive|binding)\b",
        r"\b(?:licence|license|agreement|contract|lease) (?:has taken effect|took effect|is (?:now )?in force"
        r"|came into force"
        r"|has come into force|became effective)\b",
        r"\b(?:has|have) agreed to (?:buy|acquire|sell|merge)\b",
    ),
    "trading": (r"\b(?:since|after)\b[^.;]{0,40}\bbegan trading\b", r"\bshares (?:began|have begun|started) trading\b"),
    "not yet trading": (
        r"\btrading (?:starts|begins|will (?:start|begin)|is (?:expected|due) to (?:start|begin))\b",
        r"\bshares (?:will|are (?:expected|due) to) (?:start|begin) trading\b",
    ),
}  # fmt: skip
PATTERNS: dict[Stage, re.Pattern[str]] = {
    stage: re.compile("|".join(patterns), re.IGNORECASE) for stage, patterns in _PATTERNS.items()
}
# Parts of words without one of which no pattern of the stage matches: looking for these is cheap.
HINTS: dict[Stage, tuple[str, ...]] = {
    "completed": (
        "abgeschlossen", "vollzogen", "cerr", "complet", "culmin", "formaliz", "materializ", "réalis", "boucl", "achev",
        "finalis", "conclu", "ownership", "|",
    ),
    "still to close": (
        "abgeschlossen", "vollzogen", "zustimmen", "steht noch", "cierre", "cerr", "complet", "pendient", "soumis",
        "subordonn", "réalis", "boucl", "finalis", "vollzug", "abschluss", "closing", "clôture", "formaliz",
    ),
    "called off": (
        "terminated", "called off", "abandon", "scrapped", "cancel", "withdrew", "walked away", "collapsed",
        "pulled out", "dropped", "fallen through",
    ),
    "signed": ("sign", "entered into", "agreed to", "effect", "force"),
    "not signed": ("sign", "talks", "negotiat", "bind", "names", "still "),
    "trading": ("trading",),
    "not yet trading": ("trading",),
}  # fmt: skip
