"""What part of a price a sum is, by when, on what and in what it is paid, wherever the sentence stands."""

import re
from collections.abc import Sequence
from dataclasses import replace

from agent.extract.context import DealContext
from agent.extract.terms import part_words as said_words
from agent.extract.terms.choose import Item, Scene
from agent.extract.terms.draft import Draft
from agent.extract.terms.groups import TRANSFERS
from agent.extract.terms.lists import is_listed
from agent.extract.terms.segments import Said, has_sibling, said_of
from agent.schema.deal import DealType
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.schema.term_kind import TermKind as K

_RIGHTS = frozenset({DealType.LICENSE, DealType.COLLABORATION})
_PAYING = TRANSFERS | _RIGHTS | {DealType.ROYALTY_FINANCING}
_BUSINESSES = frozenset(
    {DealType.ACQUISITION, DealType.MERGER, DealType.STAKE_PURCHASE, DealType.ASSET_SALE, DealType.TENDER_OFFER}
)
_RIGHT = re.compile(r"[Cc]ontingent [Vv]alue [Rr]ight|\bCVRs?\b")
_OVER_TIME = frozenset({K.MILESTONE_PAYMENT, K.EARN_OUT, K.DEFERRED_PAYMENT, K.CONTINGENT_VALUE_RIGHT})
_IN_KIND = frozenset({K.STOCK_COMPONENT, K.SHARES_ISSUED, K.ASSUMED_DEBT})
# Below this a sum is a price of one of many.
# Who names it the upfront part means that more may follow.
_NAMED = re.compile(r"\b(?:up-?front|initial)\b")
_LEAST = 1000
_PART = re.compile(
    r"\b(?:further|another|additional|extra|the last|the final|others?|rest|remainder|remaining|balance|more"
    r"|of (?:that|this|which|it|the)"
    r"|plus|on top|also|then|milestones?|contingent|earn-?outs?|bonus|payouts?|instal?l?ments?|payments?|sales-based"
    r"|follows?|in addition|beyond that|weitere[nrs]?|davon|rest|zusätzlich|hinzu|otros|adicional(?:es)?|de ellos|dont"
    r"|de los cuales|restantes?|además|autres|supplémentaires?|solde|de plus)\b"
)
_WHOLE_AT_END = re.compile(
    said_words.WHOLE.pattern
    + r"(?:\W+(?:of|up|to|is|was|as|at|a|an|much|potential|possible|price|value|sum|amount|consideration"
    r"|purchase|payments?"
    r"|could|would|can|be|worth|come[s]?|de|hasta|von|bis|zu|amounts?|collect|reach|get|receive|bring|so"
    r"|which|makes?|the|deal|agreement|transaction|package|pact|licen[cs]e))*\W*$"
)
# "All in, the sellers could collect": what opens the clause counts everything.
_ALL_IN = re.compile(r"(?:^|[,;#]\s*)(?:all in|in all|all told|altogether|insgesamt|en total|au total),?\s[^,;]{0,60}$")
_BOUGHT_FOR = re.compile(
    r"\b(?:b(?:uy|uys|ought|uying)|acquir\w+|purchas\w+|s(?:ell|ells|old|elling)|tak(?:e|es|ing) over|took "
    r"over|dispos\w+"
    r"|divest\w*|offload\w*|snap(?:s|ped)? up|pick(?:s|ed)? up|hand(?:s|ed)? over|parts? with|went|goes"
    r"|passe[sd]|let(?:s|ting)? [^;]{0,20}go|tak(?:e|es|ing|en) [^;]{0,12}(?:%|per ?cent|stake|interest|control)"
    r"|kauf\w*|verkauf\w*|erw[iao]rb\w*|übern\w+|compr\w+|vend\w+|adqui\w+|achet\w+|acqui\w+|céd\w+|rach\w+)\b"
    r"[^;]*\b(?:for|at a price of|für|por|pour)\s(?:(?:an?|the|total|cash|aggregate|purchase|headline|base"
    r"|firm|of|price|consideration"
    r"|sum|amount|einen?|un|une|importe|precio|prix|montant|kaufpreis|von|de|d[’'])\s?)*$"
)
_PRICE_IS = re.compile(
    r"(?<!share )(?<!market )(?<!closing )(?<!list )(?<!oil )(?<!spot )(?<!strike )(?<!exercise )(?<!issue )(?<!offer )"
    r"(?<!target )(?<!average )\b(?:price|consideration|precio|importe|kaufpreis|preis|prix|montant)\b[^.;,]{0,30}\b"
    r"(?:is|was|would be|could be|could reach|amounts? to|comes? to|stands? at|reads|asciende a|fue de|es de"
    r"|será de|beträgt"
    r"|betrug|liegt bei|est de|était de|s[’']élève à|ressort à)\s(?:[a-z]+\s){0,2}$"
)
_SOLD_FOR = re.compile(r"[^;.]{0,60}\b(?:abgegeben|verkauft|übernommen|erworben|veräußert|gekauft)\b")
_BY_CASH = re.compile(r"\bcash (?:makes up|accounts for|comes to|component of|is)\s$")
_PAID_FOR = re.compile(r"\b(?:pay|pays|paid|paying|zahlt|zahlte|paga|pagó|paie|a payé)\s(?:[a-z]+\s){0,2}$")
_GOODS = re.compile(
    r"\s(?:in (?:cash|shares|stock)\s)?(?:for|für|por|pour)\s(?!(?:development|regulatory|each|every|the right))"
)
_OF_DEAL = re.compile(
    said_words.PAID.pattern
    + r"|\b(?:package|deal|agreement|pact|transaction|licen[cs]e|accord|vertrag|acuerdo|contrat)"
)
_SPENT = re.compile(
    r"\s(?:to|of|in) (?:repay|pay (?:back|down|off)|refinanc|redeem|fund|build|buy back)|\s(?:bond|loan"
    r"|notes?|facility)\b"
    r"|\s(?:of|from) (?:its|their|a|an|the|new)\b[^,;]{0,25}\b(?:loan|facility|cash|notes|debt|credit line)\b"
)
# What is paid for taking up an option hangs on the payer's own choice.
_CHOICE = re.compile(r"\b(?:if|when|once|should) [^,;]{0,40}\b(?:exercis\w+|takes? up|opts?)\b")
# The right to buy a royalty or a share back has its own price.
_BOUGHT_BACK = re.compile(
    r"\b(?:b(?:uy|ought|uying) back|repurchas(?:e|ed|ing)|bought out|buy out|reduce[sd]?|extinguish\w*|redeem\w*"
    r"|halve[sd]?)\b"
    r"[^,;]{0,60}\b(?:for|by paying)\s$"
)
_LATER_YEAR = re.compile(r"\b(?:a|one) (?:year|month) (?:later|after|on\b|from)")
# What a side owes when the deal fails.
_WALKS = re.compile(
    r"\bwalk\w* away|\bpulls? out|\bbroke\w* off|\b(?:better|higher|superior|rival|competing) (?:offer|bid"
    r"|suitor|proposal)"
    r"|\bdeal (?:falls?|fall) (?:over|through|apart)|\b(?:change[sd]?|withdr\w+|drop(?:s|ped)?) (?:its|their"
    r"|his) (?:mind|recommendation|advice|support|backing)"
)
_UNFINANCED = re.compile(
    r"\b(?:if|should) [^,;]{0,30}(?:financing|lenders|money|loan|debt)[^,;]{0,20}\b(?:fails?|fall|falls|collapses?"
    r"|refuse\w*"
    r"|not (?:come|be)|is not|walks?)"
)
_OWES = re.compile(r"\b(?:pays?|owes?|owed?|forfeits?|compensat\w+|liable|costs?|due)\b")
_OWED_IF = re.compile(
    r"\b(?:owed?|owes|payable|due|pays?|forfeit\w*)\b.*\b(?:if|should|unless|where|in the event)\b"
    r"|\bif\b.*\b(?:owe|pay)"
)
_A_PRICE = re.compile(r",? (?:a|which is a) (?:price|sum|figure) (?:that|which)\b")
_FEE = re.compile(r"\bfees?\b[^,;]{0,12}$")
_DEPOSIT = re.compile(r"\b(?:deposit|earnest money|anzahlung|señal|acompte)(?: of| is| was)?\W*$")
_EACH = re.compile(
    r"\s?(?:a|an|per|each|apiece|every|pro|je|la|le|l[’']|cada|por|par)\b(?!\s(?:first|second|total|share of"
    r"|years?|months?|weeks?|further|few|jahr|año|an\b))"
)
_ALL_CASH = re.compile(
    r"\b(?:all|wholly|entirely|fully|solely|ganz|vollständig|íntegramente|entièrement)\b[^,;]{0,12}\b(?:cash"
    r"|bar|num|efec)"
)
_IN_FORM = re.compile(
    r"\W*(?:in|of|en|mit) (?:[a-z]+ )?(?:cash|shares|stock|scrip|bar|efectivo|numéraire|acciones|aktien|actions)\b"
)
_IN_CASH = re.compile(
    r"\b(?:in|is|was|of|as) (?:[a-z]+ )?cash\b|^\s?cash\b|\b(?:in bar|en efectivo|en numéraire|en espèces)\b"
)
_IN_STOCK = re.compile(
    r"\b(?:in|of|as|through|by way of|worth of|en|mit|durch) (?:[\w.,]+ ){0,5}?(?:shares|stock|scrip|aktien"
    r"|acciones|actions)\b"
)
_STOCK_WORTH = re.compile(r"\b(?:shares|stock|scrip)\b[^,;]{0,30}\b(?:worth|valued at)\s(?:about\s)?$")
_ADDED_UP = re.compile(r"\W{0,2}(?:in total|in all|all in|altogether|all told|insgesamt|en total|au total)\b")


def part_of_price(scene: Scene, item: Item, *, is_told: bool) -> K | None:
    """None where nothing says that the sum is paid for what the deal is about."""
    if not isinstance(item, Figure) or item.kind is not FigureKind.MONEY or scene.deal_type not in _PAYING:
        return None
    said = said_of(scene, item)
    is_rate = (item.period or "").startswith("per ") and not _LATER_YEAR.search(said.after)
    if item.high < _LEAST or is_rate:
        return None
    if said_words.NOT_PAID.search(said.before) or _SPENT.match(said.after):
        return None
    if _EACH.match(said.after):
        return None
    if scene.deal_type in TRANSFERS and _WALKS.search(f"{said.lead} {said.own}") and _OWES.search(said.own):
        return K.BREAK_FEE
    if scene.deal_type in TRANSFERS and _UNFINANCED.search(f"{said.lead} {said.own}") and _OWES.search(said.own):
        return K.REVERSE_BREAK_FEE
    if _FEE.search(said.before):
        is_broken = scene.deal_type in TRANSFERS and _OWED_IF.search(said.own)
        return K.BREAK_FEE if is_broken else None
    if _BOUGHT_BACK.search(said.before):
        return K.OPTION_FEE
    if _DEPOSIT.search(said.before):
        return K.DEPOSIT
    if said_words.ESCROW.search(said.own):
        return K.ESCROW
    if scene.deal_type in TRANSFERS and _is_price(scene, item, said, is_told=is_told):
        return K.TOTAL_CONSIDERATION
    is_owed = scene.deal_type in TRANSFERS and said_words.DEBT.search(said.own)
    if is_owed and said_words.TAKEN_ON.search(said.own):
        return K.ASSUMED_DEBT
    if _WHOLE_AT_END.search(said.before) and (is_told or _OF_DEAL.search(f"{said.lead} {said.own}")):
        return K.TOTAL_CONSIDERATION
    if _ALL_IN.search(said.before) and _OF_DEAL.search(f"{said.lead} {said.own}"):
        return K.TOTAL_CONSIDERATION
    if not is_told and not said_words.PAID.search(f"{said.lead} {said.own}"):
        return None
    if _A_PRICE.match(said.after) or _ALL_IN.search(said.before) or _ADDED_UP.match(said.after):
        return K.TOTAL_CONSIDERATION
    return _by_time(scene, item, said)


def settle_parts(drafts: Sequence[Draft], context: DealContext, text: str) -> list[Draft]:
    """What is paid at closing is the upfront part of a price paid over time, the cash of one paid in two
    forms, and the price itself where nothing else is paid."""
    kinds = {draft.kind for draft in drafts}
    if K.MILESTONE_PAYMENT in kinds and _RIGHT.search(text):
        drafts = [_as_right(draft) for draft in drafts]
        kinds = {draft.kind for draft in drafts}
    if K.UPFRONT_PAYMENT not in kinds or kinds & _OVER_TIME or context.deal.type not in TRANSFERS:
        return list(drafts)
    if kinds & _IN_KIND:
        return [_as_cash(draft, text) for draft in drafts]
    paid = [draft for draft in drafts if draft.kind == K.UPFRONT_PAYMENT]
    if any(_NAMED.search(text[max(0, draft.item.start - 40) : draft.item.start].lower()) for draft in paid):
        return list(drafts)
    is_part = any(_PART.search(text[max(0, draft.item.start - 40) : draft.item.start].lower()) for draft in paid)
    if K.TOTAL_CONSIDERATION in kinds or is_part or len({draft.item.high for draft in paid}) > 1:
        return list(drafts)
    return [
        replace(draft, kind=K.TOTAL_CONSIDERATION) if draft.kind == K.UPFRONT_PAYMENT else draft for draft in drafts
    ]


def _as_right(draft: Draft) -> Draft:
    """A few dollars a share that hang on an event are what a contingent value right pays."""
    is_right = draft.kind == K.MILESTONE_PAYMENT and isinstance(draft.item, Figure) and draft.item.high < _LEAST
    return replace(draft, kind=K.CONTINGENT_VALUE_RIGHT) if is_right else draft


def _as_cash(draft: Draft, text: str) -> Draft:
    after = text[draft.item.end : draft.item.end + 12].lower()
    if is_listed(text, draft.item.start):
        return draft
    is_cash = draft.kind == K.UPFRONT_PAYMENT and said_words.CASH.search(after)
    return replace(draft, kind=K.CASH_COMPONENT) if is_cash else draft


def _is_price(scene: Scene, item: Figure, said: Said, *, is_told: bool) -> bool:
    """ "agreed to sell the plant to Birch for", "will pay … in cash for"."""
    if not said.alone and (_PART.search(said.own) or (_IN_FORM.match(said.after) and has_sibling(scene, item))):
        return False
    if _PRICE_IS.search(said.before) or (said.before.endswith("für ") and _SOLD_FOR.match(said.after)):
        return True
    return bool(
        _BOUGHT_FOR.search(said.before) or (is_told and _PAID_FOR.search(said.before) and _GOODS.match(said.after))
    )


def _by_time(scene: Scene, item: Figure, said: Said) -> K | None:
    if _CHOICE.search(said.own):
        return _by_form(said)
    now, conditional, later = (_first(words, said) for words in (said_words.NOW, said_words.IF, said_words.LATER))
    if now is not None and now <= min(_or_far(conditional), _or_far(later)):
        return K.UPFRONT_PAYMENT
    is_part = bool(_PART.search(said.own)) or not said.alone or item.modifier is Modifier.UP_TO
    if not is_part:
        return None
    is_measured = bool(said_words.PERFORMANCE.search(said.own))
    if is_measured and scene.deal_type in _BUSINESSES and (conditional is not None or item.modifier is Modifier.UP_TO):
        return K.EARN_OUT
    if conditional is not None and (conditional < _or_far(later) or said_words.SURELY_IF.search(said.own)):
        return K.MILESTONE_PAYMENT
    if later is not None:
        return K.DEFERRED_PAYMENT
    return _by_form(said) if scene.deal_type in TRANSFERS else None


def _by_form(said: Said) -> K | None:
    """ "$18 million was settled in cash and the rest in shares"."""
    if _BY_CASH.search(said.before):
        return K.CASH_COMPONENT
    near = said.after or said.before[-40:]
    if _IN_CASH.search(near) and not _ALL_CASH.search(near):
        return K.CASH_COMPONENT
    is_stock = _IN_STOCK.search(said.after) or _STOCK_WORTH.search(said.before)
    return K.STOCK_COMPONENT if is_stock else None


def _or_far(distance: int | None) -> int:
    return 1 << 30 if distance is None else distance


def _first(pattern: re.Pattern[str], said: Said) -> int | None:
    """How far from the figure the words stand; those behind it come first."""
    after = pattern.search(said.after)
    if after:
        return after.start()
    before = list(pattern.finditer(said.before))
    return 1000 + len(said.before) - before[-1].end() if before else None
