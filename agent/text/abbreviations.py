"""Words whose full stop need not end a sentence, in English, Spanish, German and French.

All are written in lower case and without their last stop.
"""

# What follows belongs to them: a name, a number, an example.
LEADING = frozenset(
    # titles and ranks
    "mr mrs ms dr prof rev hon gen col capt lt maj sgt sen rep gov pres amb messrs st ste mt ft "
    "sra srta dra dña excmo d dª dipl ing hr fr frl mag mme mlle mm mgr pr me "
    # references and counts
    "no nos nr nrn núm núms nº p pp pg pág págs s ss f ff fig figs art arts sec secs § abs ziff kap vol vols "
    "ch chap bd "
    "tel ext ed eds cf vgl viz vs v approx ca circa aprox env est ave blvd bldg c av avda ctra str "
    # examples and glosses
    "e.g eg i.e ie z.b d.h u.a o.ä i.d.r i.v.m s.o s.u p.ej ej ejem p.ex ex bzw resp incl inkl exkl excl zzgl abzgl "
    "ggf evtl sog max min mind "
    # currencies and scales before an amount
    "rs us u.s.d eur usd mio mrd bn mill mn".split()
)

# They end a sentence only when what follows looks like the start of one.
TRAILING = frozenset(
    "inc corp co cos ltd llc llp lp plc bros cie ltda cía gmbh kg ag ges mbh tbk bhd pte pty nv bv sa ab as oyj spa "
    "s.a s.p.a s.r.l n.v b.v s.l s.l.u s.a.s s.a.r.l c.v s.a.b a.g l.p l.l.c p.l.c k.k a/s "
    "u.s u.k u.n e.u u.s.a ee.uu d.c p.r.c u.a.e a.m p.m jr sr esq ph.d m.d b.sc m.sc mba etc usw usf et.al al "
    "jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic dez okt mrz janv févr avr juil déc "
    "mon tue tues wed thu thurs fri sat sun dept div intl natl assn univ tech mfg gov gob govt "
    "cts ct pct shr shrs mln bln dlr dlrs avg yr yrs mo mos hr hrs sq cu lb lbs oz bbl bpd mw kw gw km kg".split()
)

# Words that open sentences far more often than they go on with a name.
OPENERS = frozenset(
    "the a an it its in on at he she they we i you his her their our your this that these those there here but "
    "and or so yet "
    "however although though because since if when while after before under for from as by with without both each all "
    "some many most no not what why how who where which once until despite during following among according "
    "additionally "
    "meanwhile moreover furthermore separately last later earlier also one two three several such only then "
    "el la los las un una unos unas en con por para según sin sobre este esta estos estas ese esa esto su sus "
    "se pero y "
    "además también tras desde cuando como si no al del lo "
    "der die das den dem des ein eine einer eines im in am mit nach von vom zum zur bei für auf aus an es er "
    "sie wir ich "
    "dies diese dieser dieses und aber auch wenn als da seit laut damit zudem außerdem nun so "
    "le les l une dans avec selon pour sur sous il elle ils elles on nous vous ce cet cette ces et mais ou où "
    "après avant "
    "depuis quand lorsque si son sa ses leur leurs à au aux du de en".split()
)

# A German ordinal ("am 3. Januar", "das 2. Quartal") stands after one of these or before one of those.
BEFORE_ORDINAL = frozenset(
    "am vom zum beim im dem den der des das die ab bis und seit ihr ihre ihrem ihren ihres sein seine seinem seinen "
    "unser unsere jeder jedes jede".split()
)
AFTER_ORDINAL = frozenset(
    "januar jänner februar märz april mai juni juli august september oktober november dezember quartal halbjahr "
    "jahrhundert jahrestag geschäftsjahr platz mal bis und oder stock etage runde auflage".split()
)
