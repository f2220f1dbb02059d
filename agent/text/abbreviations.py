"""Words whose full stop need not end a sentence, in English, Spanish, German and French.

All are written in lower case and without their last stop.
"""

# What follows belongs to them: a name, an example.
LEADING = frozenset(
    "mr mrs ms dr prof rev reps sens gens hon gen col capt lt maj sgt sen rep gov pres amb messrs st ste mt ft sra "
    "srta dra dña excmo d dª dipl ing hr fr frl mag mme mlle mgr pr cf vgl viz vs v approx ca circa aprox env avda "
    "ctra e.g eg i.e z.b d.h u.a o.ä i.d.r i.v.m s.o s.u p.ej ej ejem p.ex bzw resp incl inkl exkl zzgl abzgl ggf "
    "evtl sog".split()
)

# They belong to a number that follows, and are plain words elsewhere: "No. 3", but "The answer is no. The".
BEFORE_NUMBER = frozenset(
    "no nos nr nrn núm núms nº p pp pg pág págs s ss f ff fig figs art arts sec secs § abs ziff kap vol vols ch "
    "chap bd tel ext ed max min mind rs us c av str".split()
)

# They end a sentence only when what follows looks like the start of one.
TRAILING = frozenset(
    "inc corp co cos ltd bros zrt kft nyrt pvt cie ltda cía bhd pte s.a s.p.a s.r.l n.v b.v s.l s.l.u s.a.s s.a.r.l "
    "c.v s.a.b a.g "
    "l.p l.l.c p.l.c k.k a/s u.s u.k u.n e.u u.s.a ee.uu d.c p.r.c u.a.e a.m p.m jr sr esq ph.d m.d b.sc m.sc etc "
    "usw usf et.al al jan feb mar apr jun jul aug sep sept oct nov dec ene abr dic dez okt mrz janv févr avr juil "
    "déc mio mrd bn mill mn bill est ave blvd bldg excl dept intl natl assn mfg gov gob govt yr yrs mo hr hrs lbs "
    "oz bbl bpd".split()
)

# Words that open sentences far more often than they go on with a name.
OPENERS = frozenset(
    "the a an it its in on at he she they we i you his her their our your this that these those there here but and "
    "or so yet however although though because since if when while after before under for from as by with without "
    "both each all some many most no not what why how who where which once until despite during following among "
    "according additionally meanwhile moreover furthermore separately last later earlier also one two three several "
    "such only then el la los las un una unos unas en con por para según sin sobre este esta estos estas ese esa "
    "esto su sus se pero y además también tras desde cuando como si al del lo der die das den dem des ein eine "
    "einer eines im am mit nach von vom zum zur bei für auf aus es er sie wir ich dies diese dieser dieses und aber "
    "auch wenn als da seit laut damit zudem außerdem nun le les l une dans avec selon pour sur sous il elle ils "
    "elles nous vous ce cet cette ces et mais ou où après avant depuis quand lorsque son sa ses leur leurs à au aux "
    "du de".split()
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
