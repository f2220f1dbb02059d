"""Longer sentences, as a reporter, a lawyer or a blogger would put them: several figures, asides and decoys in one."""

# After "Orra Corp has agreed to buy the valve maker Lumo."
PURCHASE = (
    "Of the [total_consideration: $84 million] that changes hands, [upfront_payment: $60 million] is due on "
    "completion and"
    " the remaining [deferred_payment: $24 million] in two equal instalments.",
    "Orra's chief executive called the [total_consideration: €310 million] outlay a fair price for a business with "
    "sales of"
    " €280 million.",
    "The founders walk away with [cash_component: £9 million] in cash and a [stake: 6%] stake in the enlarged group.",
    "At the offer price of [price_per_share: $14.20] the whole company is valued at [equity_value: $1.1 billion].",
    "That equates to [valuation_multiple: 12.4 times] trailing earnings before interest and tax.",
    "The bid, [premium: 46%] above the price at which Lumo closed on Thursday, has the board's backing.",
    "Should Lumo's directors change their recommendation, it would have to pay Orra [break_fee: $33 million].",
    "Orra in turn has promised [reverse_break_fee: $50 million] if its lenders do not come up with the money.",
    "Vendors have agreed to leave [escrow: 10% of the price] in escrow for a year.",
    "The sale is subject to [approvals_required: approval from the Committee on Foreign Investment].",
    "It was on [signing_date: 12 February] that the two sides signed the purchase agreement.",
    "The watchdog in [approvals_required: Warsaw] still has to give its blessing.",
    "Orra will fund the purchase with a [principal: $150 million] term loan from three banks.",
    "To help pay for it, Orra is borrowing [principal: €90 million] at [spread: 210 basis points] over Euribor.",
    "Existing owners keep [stake: 20%] and can earn up to [earn_out: $18 million] more if profits double.",
    "Lumo's shareholders are to be handed [exchange_ratio: 0.74] of a new Orra share for each one they own.",
    "Once the dust settles, Orra's investors will hold [stake: about 68%] of the combined company.",
    "The price comprises [cash_component: $40 million] in cash, [shares_issued: 2.1 million] new Orra shares and the"
    " assumption of [assumed_debt: $12 million] of debt.",
    "Orra paid a deposit of [deposit: $3 million], with the balance of [deferred_payment: $27 million] payable on"
    " 30 June 2026.",
    "Legal and banking fees will come to [fees: about $6 million].",
    "A year earlier Lumo had rejected an offer of $70 million from Kestrel.",
    "Analysts at Harbour Street expect Lumo to earn $14 million next year, 9% more than this year.",
    "Its last funding round, in 2019, valued Lumo at $55 million.",
    "Orra shares have lost a fifth of their value since January.",
)

# After "Halden Group has secured a new credit facility from Norrbank."
LOAN = (
    "The package is made up of a [principal: $180 million] term loan and a [principal: $70 million] revolver.",
    "Both tranches run for [term_length: five years].",
    "Interest starts at [spread: 240 basis points] over SOFR and drops to [spread: 200 basis points] once leverage "
    "is below two times.",
    "Holders of the [interest_rate: 5.875%] notes will be repaid in [maturity: March 2031].",
    "The bonds were sold in minimum pieces of €100,000.",
    "Of the money, [use_of_proceeds: $120 million goes towards the repayment of the 2024 bridge loan].",
    "Halden means to put the cash into [use_of_proceeds: two new ferries for the Oslo route].",
    "The loan was signed [signing_date: on 20 February] and drawn in full a week later.",
    "The export credit agency stands behind [guarantee: 80%] of the loan.",
    "Lenders earn an upfront fee of [fees: 75 basis points].",
    "Before the deal, Halden owed banks $320 million.",
)

# After "Vantis Bio has licensed its antibody VB-12 to Kemmer Pharma."
LICENCE = (
    "Besides the [upfront_payment: $20 million] it gets on signing, Vantis could receive [milestone_payment: up to $280"
    " million] if the drug reaches certain goals.",
    "Of the [upfront_payment: €40 million] upfront, [stock_component: €15 million] takes the form of new Vantis "
    "shares.",
    "Vantis is entitled to a royalty in the range of [royalty_rate: 6% to 11%], depending on sales.",
    "Kemmer gains the [exclusivity: sole right] to sell the drug [territory: outside the United States and Canada].",
    "A first milestone of [milestone_payment: $8 million] falls due when a phase 3 trial begins.",
    "In all, the agreement is worth [total_consideration: up to $640 million] to the Danish company.",
    "It must decide on a second programme within [option_window: 90 days] of the first data.",
    "A similar deal last year brought a rival $35 million.",
)

# After "Orbis Logistics has leased a warehouse from Grange Estates."
LEASE = (
    "The lease, signed for [term_length: 20 years], starts [commissioning_date: on 1 September 2026] at a rent of"
    " [annual_value: €1.9 million a year].",
    "Orbis has the right to prolong it [renewal_option: by five years] on two occasions.",
    "In total the tenant will pay [contract_value: €38 million] over the term.",
    "At [price_per_unit: €6.20 a square metre] per month the rent is 11% above the local average.",
    "Grange will pay [capex: up to €4 million] towards the conversion of the building.",
    "The parent company guarantees the rent up to [guarantee: €2 million].",
    "From the third year the rent climbs by [escalator: 2%] annually.",
)

# After "Solveig Energy will sell power from its Halland wind farm to Ferrum Steel."
SUPPLY = (
    "Under the [term_length: ten-year] contract Ferrum is to receive [volume: 150 GWh] annually from "
    "[commissioning_date: January 2028].",
    "The park, with [capacity: 84 MW] of turbines, will cost [capex: about €130 million].",
    "The mill has an option on [volume: a further 50 GWh] a year.",
    "Solveig receives a fixed [price_per_unit: €41 per megawatt-hour], indexed at [escalator: 1.5%] a year.",
    "Banks are lending [principal: €95 million] to build it, and Solveig puts in the rest.",
)

# After "Karri Metals has an option to earn into the Dunmore project of Bellbird Resources."
EARN_IN = (
    "Under the terms Karri may acquire [stake: up to 80%] in two stages.",
    "Stage one requires [capex: A$2 million] of exploration within [option_window: 24 months] for a [stake: 51%] "
    "interest.",
    "On signing Karri pays [upfront_payment: A$100,000] and issues [shares_issued: 1,000,000 shares] to Bellbird.",
    "Bellbird retains a [royalty_rate: 1.5%] gross royalty, which Karri can reduce to 0.75% by paying"
    " [option_fee: A$1.5 million].",
    "If the option lapses, either side may walk away without further payment.",
    "The consideration shares are to be held in voluntary escrow for [escrow: 12 months].",
    "Bellbird will be free-carried until a decision to mine.",
)
