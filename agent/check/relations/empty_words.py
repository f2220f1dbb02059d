"""Words that bring no new thing into a sentence, in four languages: of grammar, of change, of comparison, of time."""

_FUNCTION = (
    "a an the it its this that these those they their them which who what one ones is was were are be been being has"
    " had have having will would as so also just only even still about around some roughly nearly almost over under by"
    " of to at from in on for up down into with within or not than then now where while when ie el la los las lo un"
    " una unos unas de del al que es fue era son ha había han se su sus por para con en hasta desde y o más menos"
    " frente cerca der die das den dem des ein eine einen einem einer eines und oder von vom zu zum zur auf um nach"
    " bei im am mit ist war waren sind sei hat hatte haben sie er ihr sein sich wird wurde noch rund etwa gut knapp"
    " gewesen à le les une du d au aux et ou sur par pour dans ce cette ces c qui il elle était est sont ont avait été"
    " soit environ près"
)
_SETS = (
    "against after compared compares compare comparing versus vs previous previously prior earlier before last former"
    " formerly ago once used instead old new was stood rather same corresponding comparable equal equals equivalent"
    " means meaning makes making made represents representing gives giving marks marking amounts amounting corresponds"
    " brought brings bringing took takes taking lifted lifts lifting pushed pushes pushing left leaves leaving put"
    " puts reached reaching reaches came comes coming totalled totaled totalling totaling stands standing went goes"
    " going moved moving got call calls called say says said itself gegenüber zuvor vorher entspricht bedeutet macht"
    " lag liegt betrug statt contre après avant soit représente précédent précédente frente anterior anteriores antes"
    " supone representa decir pasó pasa pasar"
)
_CHANGES = (
    "rise rises rose risen rising raise raises raised raising grow grows grew grown growing growth gain gains gained"
    " gaining increase increases increased increasing jump jumps jumped jumping surge surges surged surging climb"
    " climbs climbed climbing advance advances advanced advancing soar soars soared soaring expand expands expanded"
    " expanding expansion improve improves improved improving improvement uplift leap leapt leaps hike hiked more"
    " higher larger bigger greater above better plus fall falls fell fallen falling drop drops dropped dropping"
    " decline declines declined declining decrease decreases decreased decreasing cut cuts cutting less fewer lower"
    " lowered lowering smaller below reduce reduces reduced reducing reduction shrink shrinks shrank shrunk shrinking"
    " shrinkage slump slumps slumped slumping slide slides slid sliding sank sink sinks sinking narrow narrows"
    " narrowed narrowing contract contracts contracted contracting contraction trim trims trimmed trimming slash"
    " slashes slashed slashing ease eased easing plunge plunged plunges plunging cheaper off minus doubled doubling"
    " doubles tripled tripling trebled quadrupled halved halving change changed swing sube subió subieron subida crece"
    " creció crecieron crecimiento aumenta aumentó aumento alza avance avanza avanzó baja bajó bajada cae cayó caída"
    " descenso descendió retroceso incremento incrementó redujo reducción stieg steigt gestiegen anstieg steigerung"
    " zuwachs wuchs wächst gewachsen wachstum mehr höher fiel gesunken rückgang weniger niedriger erhöht erhöhte"
    " erhöhung verdoppelt hausse baisse progression progresse progressé augmente augmenté augmentation recul recule"
    " reculé croissance diminution diminué moins supérieur inférieur doublé"
)
_TIMES = (
    "year years yearly quarter quarters half halves month months week weeks day days period periods time end start"
    " beginning first second third fourth fiscal financial calendar full full-year half-year quarter-on-quarter"
    " year-on-year year-over-year yoy annual nine six three twelve january february march april may june july august"
    " september october november december monday tuesday wednesday thursday friday saturday sunday spring summer"
    " autumn winter fall yesterday today currently current past next recent since during close q1 q2 q3 q4 h1 h2 fy"
    " jan feb mar apr jun jul aug sep sept oct nov dec through año años trimestre semestre mes meses ejercicio pasado"
    " pasada mismo primer primera segundo jahr jahre jahres vorjahr vorjahres vorjahreszeitraum quartal halbjahr monat"
    " monate monaten ende anfang gleichen an ans année années mois exercice dernier dernière même fin plus tôt"
)
KNOWN = frozenset(" ".join((_FUNCTION, _SETS, _CHANGES, _TIMES)).split())
