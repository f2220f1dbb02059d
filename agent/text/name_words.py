"""Small closed lists that tell what kind of name a capitalised run is; no list of companies."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A legal form ends a name, whatever capital follows. In lower case, without dots.
LEGAL_FORMS = _words(
    "inc incorporated corp corporation ltd limited plc llc llp lp ulc gmbh ag kg kgaa ohg nv bv sa sab spa srl "
    "sarl sas "
    "sl slu ab asa oy oyj pty pte kk cos bhd berhad ltda nl na cv fsb se aps mbh sae lda sgps pllc eirl scpa sca "
    "dac clg cic jsc ojsc plt eurl sasu bvba oü gbr wll fzco "
    "saa sac sapi rl oo doo zrt kft nyrt uab sia ehf tbk pvt reit lllp pjsc pao"
)
# These are part of a legal form, and can be followed by another or by "of America".
COMPANY_WORDS = _words("co company cia cie companies")
# Legal forms that a hurried hand writes in lower case, and that are no other word.
LOWER_CASE_FORMS = _words("co inc corp ltd plc llc gmbh")

ORGANISATION_WORDS = _words(
    "group holdings holding partners capital fund funds trust bank bancorp bancorporation industries international "
    "enterprises resources energy mining metals minerals systems technologies technology communications foods airlines "
    "airways motors petroleum oil gas steel chemicals chemical pharmaceuticals pharma therapeutics biosciences labs "
    "laboratories insurance financial savings investments investors associates brothers ventures equity power electric "
    "utilities networks software solutions services media entertainment studios stores hotels realty properties "
    "infrastructure renewables solar exploration gold silver lithium copper uranium royalty products cement paper "
    "electronics semiconductor aerospace banco grupo banque groupe gruppe bankhaus versicherung werke energie energía "
    "minera compañía sociedad société compagnie gesellschaft stadtwerke fondo fonds caisse association broadcasting "
    "publishing newspapers airline railway railroad shipping logistics brands digital data ai health healthcare medical"
)
# Public bodies and newsrooms speak of deals; they seldom make them.
PUBLIC_WORDS = _words(
    "commission court department ministry congress senate government exchange authority agency parliament council "
    "ministerio comisión gobierno tribunal bundeskartellamt kartellamt ministerium regierung kommission ministère "
    "commission-europeenne gouvernement autorité autoridad bundesregierung police treasury office"
)
NEWSROOMS = _words("reuter reuters bloomberg newsfile globenewswire businesswire prnewswire afp efe dpa cnn bbc")

TITLES = _words(
    "mr mrs ms dr sir prof professor chairman chairwoman chair president ceo cfo coo cto director investor financier "
    "minister secretary senator governor judge analyst founder spokesman spokeswoman chief executive vice managing "
    "general-counsel don doña señor señora herr frau monsieur madame presidente directeur président consejero "
    "vorstandschef geschäftsführer pdg entrepreneur billionaire tycoon treasurer"
)
# What a company does, in front of its name: "Carmaker Alder". Words that end in "maker" are trades too.
TRADES = _words(
    "haulier bidder contractor carrier shipowner wholesaler caterer recycler lessor rival drugmaker housebuilder "
    "conglomerate utility retailer miner insurer insurtech fintech biotech grocer brewer lender landlord startup "
    "start-up shipper airline trader developer producer refiner operator explorer distiller builder publisher "
    "broadcaster telecoms supermarket hospital hotelier logistics robotics datacentre payments software "
    "minera constructora tecnológica aseguradora eléctrica petrolera cadena inmobiliaria siderúrgica "
    "foncière fabricant constructeur assureur"
)
MONTHS = _words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday januar februar märz mai juni juli "
    "oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag q1 q2 q3 q4 h1 h2 fy gmt est edt et "
    "christmas easter"
)
NATIONALITIES = _words(
    "american canadian british english scottish irish welsh french german italian spanish portuguese dutch "
    "belgian swiss "
    "austrian swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian greek "
    "turkish "
    "russian ukrainian israeli egyptian saudi emirati qatari kuwaiti iranian iraqi indian pakistani bangladeshi "
    "chinese "
    "japanese korean taiwanese vietnamese thai malaysian singaporean indonesian philippine filipino australian mexican "
    "brazilian argentine argentinian chilean peruvian colombian venezuelan paraguayan uruguayan bolivian ecuadorian "
    "african nigerian kenyan ghanaian moroccan tunisian algerian ethiopian european asian latin nordic scandinavian "
    "western eastern northern southern central federal u.s. us u.k. uk eu"
)
# Whole names, in lower case: countries, states as written out or shortened, and regions.
PLACES = frozenset(
    """argentina,australia,austria,bahrain,bangladesh,belgium,bermuda,bolivia,bosnia-herzegovina,botswana,brazil,brasil,
    britain,great britain,bulgaria,burkina faso,cambodia,cameroon,canada,chile,china,colombia,congo,costa rica,croatia,
    cuba,cyprus,czech republic,czechia,denmark,dominican republic,ecuador,egypt,el salvador,england,estonia,ethiopia,
    fiji,finland,france,gabon,georgia,germany,west germany,east germany,deutschland,ghana,greece,guatemala,guinea,
    guyana,    honduras,hong kong,hungary,iceland,india,indonesia,iran,iraq,ireland,northern ireland,israel,
    italy,italia,
    ivory coast,japan,jordan,kazakhstan,kenya,kuwait,laos,latvia,lebanon,liberia,libya,lithuania,luxembourg,malawi,
    malaysia,mali,malta,mauritania,mexico,méxico,mongolia,morocco,mozambique,myanmar,namibia,nepal,netherlands,
    the netherlands,new zealand,nicaragua,niger,nigeria,norway,oman,pakistan,panama,papua new guinea,paraguay,peru,perú,
    philippines,poland,portugal,puerto rico,qatar,romania,russia,rwanda,saudi arabia,scotland,senegal,serbia,
    sierra leone,singapore,slovakia,slovenia,south africa,south korea,north korea,korea,spain,españa,sri lanka,sudan,
    suriname,sweden,switzerland,schweiz,suisse,syria,taiwan,tanzania,thailand,tunisia,turkey,türkiye,uganda,ukraine,
    united arab emirates,uae,united kingdom,u.k.,uk,united states,u.s.,us,u.s.a.,usa,estados unidos,états-unis,
    uruguay,uzbekistan,venezuela,vietnam,wales,yemen,zambia,zimbabwe,
    alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,
    iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,
    nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,
    rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,
    wyoming,ala.,ariz.,ark.,calif.,colo.,conn.,del.,fla.,ga.,ill.,ind.,kan.,ky.,la.,mass.,md.,mich.,minn.,miss.,mo.,
    mont.,neb.,nev.,n.h.,n.j.,n.m.,n.y.,n.c.,n.d.,okla.,ore.,pa.,r.i.,s.c.,s.d.,tenn.,tex.,vt.,va.,wash.,w.va.,wis.,
    wyo.,d.c.,b.c.,ont.,ca,tx,ny,fl,il,nj,ontario,quebec,québec,british columbia,alberta,manitoba,saskatchewan,
    nova scotia,new brunswick,newfoundland,yukon,new south wales,nsw,queensland,victoria,western australia,
    south australia,tasmania,northern territory,bavaria,bayern,catalonia,scotland,
    america,north america,south america,latin america,central america,latinoamérica,américa latina,europe,europa,
    western europe,eastern europe,asia,asia pacific,southeast asia,africa,west africa,middle east,far east,oceania,
    scandinavia,caribbean,north sea,gulf of mexico,midwest,southeast,southwest,northeast,new england,
    london,paris,berlin,munich,frankfurt,zurich,geneva,madrid,barcelona,milan,rome,tokyo,hong kong,sydney,melbourne,
    perth,toronto,vancouver,montreal,chicago,boston,houston,dallas,los angeles,san francisco,new york city,philadelphia,
    atlanta,miami,seattle,denver,detroit,cleveland,pittsburgh,brussels,amsterdam,stockholm,oslo,copenhagen,helsinki,
    dublin,vienna,moscow,beijing,shanghai,mumbai,delhi,santiago,lima,bogotá,buenos aires,são paulo,
    mexico city""".replace("\n", "")
    .replace("    ", "")
    .split(",")
)
# Words of a sentence's beginning, or of a title, that are capitalised for another reason than being a name.
COMMON_WORDS = _words(
    "a an the this that these those it its they their he she his her we our i you your who which what when "
    "where why how "
    "and or but nor so yet if as at by for from in into of off on onto out over to under up upon with within without "
    "about above across after against along among around before behind below beneath beside besides between beyond "
    "despite down during except following given including like near per plus regarding since through throughout toward "
    "towards until via versus while whereas because although though once unless also however moreover meanwhile "
    "nevertheless then thus therefore instead still already now today yesterday tomorrow earlier later last next first "
    "second third another other others both each either neither every all any some many most more much few "
    "several such "
    "same no not none only just even there here one two three four five six seven eight nine ten hundred half "
    "is are was "
    "were be been being has have had do does did will would shall should can could may might must said says say told "
    "announced according under pursuant subject based separately previously recently currently originally finally "
    "initially additionally similarly together although upon completion closing terms details shareholders holders "
    "shares stock stocks shareholder company companies firm firms group unit board management officials analysts "
    "sources industry market markets investors bank banks deal deals transaction transactions agreement agreements "
    "acquisition acquisitions merger mergers sale sales purchase purchases offer offers bid takeover proposal proposed "
    "price prices total net gross revenue revenues earnings profit profits cash debt stake interest public private "
    "new old large small big major minor key highlights title headline subject summary conclusion introduction "
    "background overview outlook introducing about contact further information release press news story read more "
    "sign share send email page dear hi hello thanks thank regards sincerely best welcome editor editor's note photo "
    "image figure table chart source file watch video comments related advertisement table quarter quarterly annual "
    "year years month months week weeks day days time times date completed completes acquires acquired buys "
    "bought sells "
    "sold agrees agreed signs signed closes closed takes raises raised enters plans announces reports "
    "definitive binding "
    "chief executive officer president chairman director managing vice senior former co-founder founder spokesman "
    "joint venture tender common preferred partner strategic potential possible rumour report reporter people bitcoin "
    "mine plant project site property asset assets operations business division subsidiary affiliate consolidated "
    "ownership control holders owners title sets buyer seller target vendor purchaser lender borrower issuer "
    "consideration status parties adviser advisers advisor "
    "mr mrs ms dr inc ltd corp private national international global us u.s. american federal state city county let "
    "expected excluded included founded headquartered located led managed owned operated backed asked speaking as "
    "el la los las un una unos unas de del en con por para según su sus este esta estos estas ese esa lo le les "
    "que como "
    "al y o pero si no más también además tras sin sobre entre desde hasta durante mientras aunque cuando donde fuente "
    "der die das den dem des ein eine einen einem einer und oder aber nicht auch nach mit von vom zum zur für bei beim "
    "aus auf im am an als wie wenn dass durch über unter seit bis sie er es wir ihr sein seine ihre dieser "
    "diese dieses "
    "laut heute gestern damit zudem dabei das beide "
    "le les un une des du au aux et ou mais pas plus avec dans sur sous pour par selon son sa ses ce cet cette ces il "
    "elle ils elles nous vous leur leurs qui que dont où après avant depuis pendant ainsi aussi lors dès "
    "comentarios público generado revisado lawyers bankers lenders founders owners directors sellers buyers employees "
    "customers suppliers base net proceeds isotope finance brokers books"
)
# Words that only ever begin a sentence or a heading, where they stand alone: people told in the plural, counts, small
# words; no company is called so by one of them.
OPENERS = _words(
    "nobody everybody somebody anybody everyone someone anyone nothing everything something anything eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety dozens hundreds thousands millions billions twice whether maybe perhaps never always often sometimes soon "
    "never again almost nearly roughly barely hardly rather quite yes please prior voluntary ahead alongside amid "
    "beyond barring unlike whatever whichever whoever wherever whenever less least enough plenty lots part parts "
    "voters residents locals neighbours neighbors critics rivals workers unions staff regulators ministers lawmakers "
    "politicians farmers drivers passengers patients doctors students tenants members trustees councillors taxpayers "
    "consumers users readers insiders observers opponents supporters competitors creditors bondholders stockholders "
    "noteholders unitholders depositors economists traders brokers advisers auditors accountants builders developers "
    "engineers scientists researchers teachers nurses children families women men everyone sellers bidders winners "
    "vendors landlords insurers retailers brewers growers bakers grocers operators utilities hospitals hotels shops "
    "stores prices rents wages costs margins volumes rates taxes fees dividends bonds loans notes funds money capital "
    "equity leverage gearing interest inflation demand supply output production capacity construction drilling work "
    "talks negotiations discussions questions answers worries doubts concerns hopes fears rumours rumors news word "
    "prospects trading business turnover royalties milestones deliveries delivery installation commissioning "
    "exercise redemption repayment interest security collateral signature signing nor go get give make take keep put "
    "think look see call ask add compare consider expect wait watch remember imagine suppose"
)
# Behind "and", these go on with a name: "Savings and Loan", "Oil and Gas", "Securities and Exchange".
SECOND_HALVES = _words(
    "loan exchange gas rubber light electric drug trust telegraph steel petroleum minerals metals "
    "infrastructure chemical "
    "engineering sons associates bros technology commerce finance power paper refining manufacturing"
)
UNIT_NAMES = _words("mw gw kw mwh gwh kwh mwp mwac mwdc btc eth eps usd eur gbp cad aud jpy chf gst vat")
# Capitals that name no one: units, trade terms, exchanges.
NO_NAMES = _words(
    "mw gw kw mwh gwh kwh mwp mwac mwdc btc eth ai hpc lng lpg ev evs ipo ebitda ebit capex opex esg gdp jv ppa eps "
    "nav npv "
    "irr usd eur gbp cad aud "
    "jpy chf m&a r&d spac etf llm gpu gpus cpu asx nyse nasdaq tsx tsxv otc otcqb otcqx lse aim fse abn acn "
    "isin gst vat opa opv "
    "nz bitcoin ethereum blockchain internet elsewhere separately figure table appendix note section page"
)
