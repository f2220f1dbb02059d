"""English: how newswires, releases and exchange announcements speak of deals."""

from agent.extract.grammar.english_frames import (
    BUYER_OF,
    DEAL_FOR,
    DISTRIBUTION,
    EXIT,
    INTENT,
    MERGER,
    OFFER_NOUN,
    PHRASES,
    PURCHASE,
    PURSUIT,
    SALE,
    SELLER_OF,
    SPIN_OFF_NOUN,
    STAKE,
)
from agent.extract.grammar.english_verbs import VERBS
from agent.extract.grammar.frame import Grammar, status_cues
from agent.schema.deal import DealStatus

_NOUNS = {
    **dict.fromkeys(
        (
            "acquisition",
            "purchase",
            "takeover",
            "takeovers",
            "buyout",
            "buy-out",
            "take-over",
            "acquisitions",
            "purchases",
        ),
        PURCHASE,
    ),
    **dict.fromkeys(("sale", "divestiture", "divestment", "disposal", "disposition", "sales"), SALE),
    **dict.fromkeys(("bid", "offer", "proposal", "bids", "offers", "proposals"), OFFER_NOUN),
    **dict.fromkeys(("agreement", "deal"), DEAL_FOR),
    "approach": OFFER_NOUN,
    "pursuit": PURSUIT,
    **dict.fromkeys(("merger", "amalgamation", "tie-up", "combination"), MERGER),
    **dict.fromkeys(("spin-off", "spinoff", "demerger", "unbundling", "spin-out", "carve-out"), SPIN_OFF_NOUN),
    **dict.fromkeys(("bidder", "bidders", "suitor"), OFFER_NOUN),
    **dict.fromkeys(("stake", "shareholding"), STAKE),
    "exit": EXIT,
    "distribution": DISTRIBUTION,
    **dict.fromkeys(("buyer", "purchaser", "acquirer"), BUYER_OF),
    **dict.fromkeys(("seller", "vendor"), SELLER_OF),
    **dict.fromkeys(("letter of intent", "letters of intent"), INTENT),
    **PHRASES,
}

_CUES = status_cues(
    {
        DealStatus.RUMOURED: (
            "considering consider considers considered exploring explores explore talks negotiating negotiations "
            "negotiation discussions discussing discussed interested interest mulling weighing approached "
            "eyeing might may "
            "could negotiate evaluating studying rumoured rumored reportedly possibility possible possibly potential"
        ),
        DealStatus.PROPOSED: (
            "plans plan planned planning intends intend intended intention proposes propose proposed proposing "
            "seeks seek "
            "seeking wants want hopes hope aims aim expects expect expected offer offers offered offering bid bids "
            "proposal proposals attempt attempting trying try effort efforts launch launches launched launching "
            "begin began "
            "opens opened "
            "tabled tables lodged lodges submitted submits unveiled unveils mounted mounts sweetened sweetens "
            "recommended recommends prepared would tender pursue pursuing decided decision decide made make making "
            "start started extended "
            "extending extends"
        ),
        DealStatus.NON_BINDING: "tentative tentatively preliminary letter principle memorandum non-binding indicative",
        DealStatus.AGREED: (
            "struck strike strikes striking clinched inked agreed agrees agree agreeing signed sign "
            "signing executed entered enters entering inked reached reaches "
            "agreement agreements contract deal pact definitive binding set accepted approved approves accepts will "
            "contracted committed exchanged contracts"
        ),
        DealStatus.COMPLETED: (
            "completed completes complete completing closed closes close closing finalised finalized finalises "
            "finalizes "
            "concluded concludes completion consummated finished successfully"
        ),
        DealStatus.TERMINATED: (
            "terminated terminate terminates ended end ends abandoned abandons withdrew withdrawn withdraw "
            "dropped drops "
            "cancelled canceled rejected rejects reject failed unable broke called-off scrapped collapsed declined "
            "unsuccessful lapsed lapse lapses rebuffed rebuffs spurned"
        ),
        None: (
            "accept accepting recommend recommends announced announces announce announcing to has have had having "
            "been be is was are were being it also now "
            "previously already recently soon today yesterday earlier jointly mutually not n't the a an its their his "
            "of in into for on about with by new exclusive exclusively right rights option options an intent "
            "understanding "
            "terms term sheet heads receive received receives reports reported confirmed confirms approval clearance "
            "permission regulatory final conditional previously-announced unconditional first further talks under that "
            "which up looking called off moving move agreed-upon ongoing continue continued continuing "
            "continues been engaged "
            "from out away cash all-cash all-stock friendly hostile unsolicited board work working help able order "
            "pricing priced prices principal aggregate amount grant grants granted granting award awards "
            "awarded win wins "
            "won secure secures secured issue issued line series largest aggregate "
            "formed form forms forming created create creates establish established "
            "exploratory advanced early-stage informal late-stage serious binding-offer process holding "
            "held covering concerning regarding calls calling"
        ),
    }
)


def _with_plurals(words: str) -> frozenset[str]:
    return frozenset(form for word in words.split() for form in (word, word if word.endswith("s") else f"{word}s"))


ENGLISH = Grammar(
    language="en",
    verbs=VERBS,
    nouns=_NOUNS,
    cues=_CUES,
    be=frozenset("be is are was were been being".split()),
    have=frozenset("has have had having 've".split()),
    modals=frozenset("will would shall should may might could can must".split()),
    negations=frozenset("not never n't cannot no".split()),
    agents=frozenset({"by"}),
    prepositions=frozenset(
        "of in to from by for with into at on under through via as after before between among over during since until "
        "including excluding within without against about around near off out upon per following subject pending "
        "concerning regarding toward towards because based and/or plus due despite".split()
    ),
    determiners=frozenset(
        "a an the this that these those all any some certain both each another several two three four five six seven "
        "eight nine ten its their his her substantially virtually".split()
    ),
    possessives=frozenset("its their his her our my".split()),
    pronouns=frozenset("it they he she we".split()),
    relatives=frozenset("which that who whose whom where".split()),
    conjunctions=frozenset("and or but".split()),
    speech=frozenset(
        "said says say told announced announces announce added adds reported reports noted stated confirmed confirms "
        "disclosed declared pleased".split()
    ),
    company_nouns=frozenset(
        "company firm group corporation concern bank partnership partners maker producer carrier airline "
        "insurer utility "
        "retailer trust co-op cooperative club developer fund vendor buyer seller purchaser vendors investor "
        "brewer miner publisher conglomerate".split()
    ),
    unit_nouns=frozenset(
        "unit subsidiary division affiliate arm units subsidiaries divisions affiliates subsidary branch".split()
    ),
    asset_nouns=_with_plurals(
        "business businesses assets asset operation operations plant plants mine mines site sites facility facilities "
        "hotel hotels property properties project projects portfolio land building buildings store stores station "
        "stations newspaper newspapers newspapers papers field fields refinery terminal terminals brand brands rights "
        "line lines ship ships vessel vessels aircraft warehouse centre center campus hospital hospitals office "
        "offices "
        "ranch franchise franchises library network networks system systems pipeline pipelines wells reserves tenement "
        "tenements claims permits royalty royalties technology patents mill mills smelter factory factories works "
        "farm farms restaurants restaurant chain chains casino resort resorts magazine magazines branches block blocks "
        "acreage leases lease tower towers complex park parks rig rigs tankers fleet mall malls centers centres "
        "turbines deposit deposits group package activities interests department dam reactor cemetery cinemas theatres "
        "theaters practice practices route routes slots stockyards headquarters estate homes licence licences license "
        "licenses concession concessions prospect data-center quarry quarries battery batteries reservoir bulker "
        "bulkers "
        "carriers barge barges mast masts shop shops bakery bakeries brewery breweries clinic clinics school schools "
        "vineyard "
        "vineyards dairy depot depots hall apartments flats trucks lorries tanker locomotives wagons arcade parade "
        "satellite "
        "satellites cinema home nursery nurseries kindergarten pharmacy pharmacies surgery surgeries salon kiosk "
        "forecourt sawmill pub pubs gym gyms dealership dealerships laboratory port ports airport marina stadium "
        "garage "
        "crematorium crematoria greenhouse greenhouses abattoir kiln foundry smelters refineries distillery "
        "distilleries "
        "supermarket supermarkets hypermarket hypermarkets outlet outlets showroom showrooms hostel "
        "hostels lodge lodges villa "
        "villas cottage cottages arena racecourse racetrack colliery collieries drillship platform "
        "platforms substation "
        "substations electrolyser electrolysers digester digesters landfill landfills incinerator "
        "slaughterhouse hatchery "
        "hatcheries feedlot orchard orchards winery wineries silo silos elevator elevators tannery "
        "drydock hangar hangars "
        "bridge bridges tunnel tunnels canal canals spectrum trademark trademarks catalogue catalogues "
        "freighter freighters "
        "locomotive railcar railcars dredger dredgers jet jets airliner airliners kindergartens waterpark "
        "campsite campsites "
        "surgery dispensary dispensaries opticians bookshop bookshops bakery-cafe cold-store showground "
        "plantation plantations forest forests trawlers ferries helicopters wharf pier quay dock yard shipyard "
        "freehold freeholds leasehold premises trailers buses coaches containers cranes plot plots acre acres hectare "
        "hectares herd boatyard theatre theater tram trams ferry planes vans cars lorry tractors "
        "machines presses looms boats boat yacht trawler tug tugs barns mansion chateau château castle villa "
        "community communities flat apartment shopping-centre archive laboratories"
    ),
    share_nouns=frozenset(
        "stake stakes interest interests share shares stock holding holdings equity shareholding participation "
        "position pct percent % ownership control majority remainder rest securities portion half balance outstanding "
        "common part debentures warrants capital equivalent total number third quarter".split()
    ),
    buyer_nouns=frozenset(
        "group consortium management corporation company investors investor partnership firm subsidiary unit affiliate "
        "syndicate shareholders employees institutions companies firms funds fund trust brothers founders family "
        "municipality city state government".split()
    ),
    whole_words=frozenset(
        "all every each full outright substantially majority entire remaining virtually whole bulk most".split()
    ),
    granting=frozenset("grant grants granted granting award awards awarded provides provided extended offers".split()),
    receiving=frozenset(
        "received receive receives rejected rejects reject rejecting accept accepting accepted accepts approved".split()
    ),
    output_nouns=frozenset("output electricity power generation".split()),
    royalty_nouns=frozenset("sales royalty royalties".split()),
    holding_verbs=frozenset("own owns owned hold holds held holding control have has controlled".split()),
)
