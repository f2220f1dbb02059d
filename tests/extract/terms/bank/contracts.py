"""How loans, rounds, leases, supply contracts, mining options and royalties are told."""

# After "Halden Group has secured a new credit facility from Norrbank."
LOAN = (
    "The facility totals [principal: $250 million].",
    "Norrbank is lending [principal: €80 million], repayable [maturity: in June 2031].",
    "Halden can draw [principal: up to £120m] under the revolver.",
    "The loan has a tenor of [term_length: five years].",
    "It falls due [maturity: on 15 March 2032].",
    "The notes mature [maturity: in 2033].",
    "The debt carries a coupon of [interest_rate: 7.25%].",
    "Interest is fixed at [interest_rate: 6.1% a year].",
    "The money costs [spread: 275 basis points] over SOFR.",
    "It is priced at three-month Euribor plus [spread: 1.9%].",
    "The margin steps down from [spread: 325bp] to [spread: 275bp].",
    "An accordion lets Halden add [principal: another $50 million].",
    "Halden pays an arrangement fee of [fees: 1.5%] and a commitment fee of [fees: 0.4%] on undrawn sums.",
    "The notes convert at [conversion_price: $4.20 a share].",
    "The conversion price was set at [conversion_price: $18.75], a premium of [premium: 30%].",
    "Norrbank also receives warrants over [warrants: 1.2 million shares] with a strike price of [warrants: $3.10].",
    "The parent guarantees the first [guarantee: $40 million].",
    "A state guarantee covers [guarantee: €25 million] of the loan.",
    "The lender has an option to extend the maturity by [renewal_option: one year].",
    "Halden will use the money to [use_of_proceeds: refinance older loans and buy two vessels].",
    "The cash is meant for [use_of_proceeds: a second furnace at the Luleå works].",
    "Proceeds are earmarked for [use_of_proceeds: working capital and acquisitions].",
    "The deal replaces a $175 million loan that was due in 2027.",
    "Halden's net debt was 2.4 times EBITDA at the end of 2025.",
    "Financial close is expected [expected_close: in April 2026].",
)

# After "Tessera AI has raised money in a Series B led by Ashford Ventures."
ROUND = (
    "The round came to [total_consideration: $64 million].",
    "Ashford wrote a cheque for [total_consideration: $30 million].",
    "The start-up pulled in [total_consideration: €22 million].",
    "It values Tessera at [post_money: $410 million] post-money.",
    "The pre-money valuation was [pre_money: $350 million].",
    "Ashford now owns [stake: 15%] of the company.",
    "Shares were sold at [price_per_share: $8.40 each].",
    "The company placed [shares_issued: 7.6 million new shares] at [price_per_share: 84 cents].",
    "The issue comprises [shares_issued: 21,000,000 units] at [price_per_unit: C$0.25 per unit].",
    "Each whole warrant entitles the holder to buy one share at [warrants: C$0.40].",
    "Underwriters have a [option_window: 30-day] option on a further [shares_issued: 900,000 shares].",
    "Bookrunners take a commission of [fees: 5%] of gross proceeds.",
    "Net proceeds will go towards [use_of_proceeds: drilling at the Ferro prospect].",
    "Tessera plans to spend the funds on [use_of_proceeds: hiring engineers and a US launch].",
    "The first tranche closed [closing_date: on 26 February 2026].",
    "The second is due to settle [expected_close: on or about 20 April 2026].",
    "Tessera has now raised $118 million since it was founded in 2019.",
    "Its revenue tripled to $9 million.",
)

# After "Orbis Logistics has leased a warehouse from Grange Estates."
LEASE = (
    "Orbis takes [volume: 38,000 square metres] on a [term_length: 15-year] lease.",
    "The rent is [annual_value: £2.9 million a year].",
    "Orbis will pay [price_per_unit: €7.80 per square metre] a month.",
    "Over its life the contract brings Grange [contract_value: $210 million].",
    "There is a break clause after [option_window: ten years].",
    "Orbis may renew for [renewal_option: two further terms of five years].",
    "An option adds [renewal_option: a further ten years].",
    "Rent goes up [escalator: 2.5%] each year.",
    "Annual uplifts are capped at [escalator: 4%].",
    "The tenant moves in [commissioning_date: in October 2026].",
    "Grange is spending [capex: £11 million] on the fit-out.",
    "The first 12 months are rent-free.",
    "Grange owns 64 buildings worth £1.9 billion.",
)

# After "Borealis Compute will host servers for Quarry AI at its campus in Norway."
HOSTING = (
    "The contract is for [capacity: 48 MW] of critical IT load.",
    "Quarry has an option on [capacity_option: a further 60 MW].",
    "The customer reserved [capacity: 120 megawatts] for [term_length: ten years].",
    "The agreement is worth [contract_value: $1.6 billion] over its initial term.",
    "With both extensions it would reach [contract_value_with_options: $2.4 billion].",
    "Borealis expects [annual_value: about $160 million] a year from it.",
    "The first hall goes live [commissioning_date: in January 2027].",
    "A US tech group backs the lease payments with a guarantee of [guarantee: $500 million].",
    "Borealis has 310 MW in operation and a pipeline of 2 GW.",
)

# After "Solveig Energy will sell power from its Halland wind farm to Ferrum Steel."
SUPPLY = (
    "Ferrum takes [volume: 220 GWh] a year for [term_length: twelve years].",
    "The price is fixed at [price_per_unit: €47 per MWh].",
    "Deliveries begin [commissioning_date: on 1 January 2028].",
    "The plant has a capacity of [capacity: 96 MW] and a battery of [storage_energy: 120 MWh].",
    "Ferrum will buy [volume: 1.2 million tonnes] over the life of the deal.",
    "The strike price rises with inflation, by no more than [escalator: 3%] a year.",
    "Spot power averaged €61 per MWh last month.",
    "The wind farm will be built for [capex: SEK 1.4 billion].",
)

# After "Karri Metals has an option to earn into the Dunmore project of Bellbird Resources."
EARN_IN = (
    "Karri can earn [stake: 51%] by spending [capex: $3 million] over [option_window: three years].",
    "It may lift its interest to [stake: 75%] by sole funding a further [capex: $5 million] of work.",
    "To exercise the option Karri must pay [option_fee: $200,000] in cash.",
    "An exclusivity fee of [option_fee: $50,000] has been paid.",
    "The option lapses [option_window: on 30 June 2027].",
    "Karri will issue [shares_issued: 2,500,000 shares] on each anniversary.",
    "A minimum of [capex: $400,000] must be spent before Karri can withdraw.",
    "Bellbird keeps a [royalty_rate: 2% NSR], half of which can be bought back for [option_fee: $1 million].",
    "A discovery bonus of [milestone_payment: $2 million] is due on a resource of 500,000 ounces.",
    "Karri then has [option_window: 90 days] to decide.",
    "The deal is subject to [approvals_required: acceptance by the TSX Venture Exchange].",
    "Drilling returned 14 metres at 3.2 g/t gold from 82 metres.",
    "Karri holds A$6.1 million in cash and no debt.",
)

# After "Lindqvist Royalty will buy a royalty on the Tarn copper mine from Orrin Mining."
ROYALTY = (
    "Lindqvist pays [upfront_payment: $40 million] at closing for a [royalty_rate: 1.75%] gross royalty.",
    "A further [milestone_payment: $10 million] follows when the mill reaches full capacity.",
    "Orrin may buy back a third of the royalty for [option_fee: $20 million].",
)
