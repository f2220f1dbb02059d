"""The kinds a term can be, grouped as an analyst groups them."""

from enum import StrEnum

OWN_FIELD_PREFIX = "x_"


class TermKind(StrEnum):
    # money
    TOTAL_CONSIDERATION = "total_consideration"
    CASH_COMPONENT = "cash_component"
    STOCK_COMPONENT = "stock_component"
    ASSUMED_DEBT = "assumed_debt"
    NET_DEBT = "net_debt"
    ENTERPRISE_VALUE = "enterprise_value"
    EQUITY_VALUE = "equity_value"
    PRICE_PER_SHARE = "price_per_share"
    PRICE_PER_UNIT = "price_per_unit"
    PREMIUM = "premium"
    UPFRONT_PAYMENT = "upfront_payment"
    DEPOSIT = "deposit"
    ESCROW = "escrow"
    MILESTONE_PAYMENT = "milestone_payment"
    EARN_OUT = "earn_out"
    DEFERRED_PAYMENT = "deferred_payment"
    OTHER_CONSIDERATION = "other_consideration"
    CONTINGENT_VALUE_RIGHT = "contingent_value_right"
    ROYALTY_RATE = "royalty_rate"
    PROFIT_SHARE = "profit_share"
    CONTRACT_VALUE = "contract_value"
    CONTRACT_VALUE_WITH_OPTIONS = "contract_value_with_options"
    ANNUAL_VALUE = "annual_value"
    ESCALATOR = "escalator"
    CAPEX = "capex"
    PRINCIPAL = "principal"
    INTEREST_RATE = "interest_rate"
    SPREAD = "spread"
    CONVERSION_PRICE = "conversion_price"
    WARRANTS = "warrants"
    BREAK_FEE = "break_fee"
    REVERSE_BREAK_FEE = "reverse_break_fee"
    GUARANTEE = "guarantee"
    FEES = "fees"
    OPTION_FEE = "option_fee"
    PRE_MONEY = "pre_money"
    POST_MONEY = "post_money"
    VALUATION_MULTIPLE = "valuation_multiple"
    # size and share
    STAKE = "stake"
    SHARES_ISSUED = "shares_issued"
    EXCHANGE_RATIO = "exchange_ratio"
    CAPACITY = "capacity"
    CAPACITY_OPTION = "capacity_option"
    STORAGE_ENERGY = "storage_energy"
    VOLUME = "volume"
    # time
    TERM_LENGTH = "term_length"
    RENEWAL_OPTION = "renewal_option"
    MATURITY = "maturity"
    MILESTONE_PERIOD = "milestone_period"
    ANNOUNCEMENT_DATE = "announcement_date"
    SIGNING_DATE = "signing_date"
    EXPECTED_CLOSE = "expected_close"
    CLOSING_DATE = "closing_date"
    OUTSIDE_DATE = "outside_date"
    COMMISSIONING_DATE = "commissioning_date"
    OPTION_WINDOW = "option_window"
    # words
    USE_OF_PROCEEDS = "use_of_proceeds"
    EXCLUSIVITY = "exclusivity"
    TERRITORY = "territory"
    APPROVALS_REQUIRED = "approvals_required"


TERM_KINDS = frozenset(kind.value for kind in TermKind)

_PLACES = {kind.value: place for place, kind in enumerate(TermKind)}


def rank_kind(kind: str) -> int:
    """Where an analyst looks for a kind: price first, then size, time and words; a desk's own fields come last."""
    return _PLACES.get(kind, len(_PLACES))


# Kinds whose value is a date; maturity and option_window may be one or a duration.
DATE_KINDS = frozenset(
    {
        TermKind.ANNOUNCEMENT_DATE,
        TermKind.SIGNING_DATE,
        TermKind.EXPECTED_CLOSE,
        TermKind.CLOSING_DATE,
        TermKind.OUTSIDE_DATE,
        TermKind.COMMISSIONING_DATE,
    }
)

WORD_KINDS = frozenset(
    {TermKind.USE_OF_PROCEEDS, TermKind.EXCLUSIVITY, TermKind.TERRITORY, TermKind.APPROVALS_REQUIRED}
)
