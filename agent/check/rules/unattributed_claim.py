"""Market, superlative, comparative and forecast claims in the author's own voice, with no source."""

import re
from collections.abc import Iterator

from agent.check.facts import Facts, Verdict
from agent.schema.article import Sentence
from agent.schema.claim import Claim
from agent.schema.finding import About, Code, Finding, Severity
from agent.schema.reading import Reading

# A reader who checks ten of them has checked enough; the rest are counted in the last one.
MOST_FINDINGS = 12

_MARKET = re.compile(
    r"\b(?:industry|sector|market|markets|investors|competition|competitors|peers|demand|profitability|margins?|"
    r"multiples?|"
    r"miners|banks|companies|mercado|sector|branche|markt|secteur|marché)\b",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"\b(?:largest|biggest|fastest[- ]growing|leading|best[- ]in[- ]class|lowest[- ]cost|highest|unprecedented|"
    r"unrivall?ed|"
    r"dominat\w+|number one|market leader|only company|most (?:\w+ )?(?:profitable|efficient|valuable|advanced))\b",
    re.IGNORECASE,
)
_SWEEPING = re.compile(
    r"\b(?:increasingly|collapsed|soar(?:ed|ing)|surg(?:ed|es|ing)|intensifying|rewarding|accelerat\w+|booming|"
    r"bifurcating|"
    r"plunged|skyrocket\w*|exploded|far outpac\w+|outperform\w*|transform\w+)\b",
    re.IGNORECASE,
)
# What nobody can know of a whole market: the superlative, the never and the nobody.
_ABSOLUTE = re.compile(
    r"\b(?:the (?:most|best|cheapest|lowest|biggest|largest) (?:[\w-]+ ){0,5}(?:in|of|for|anywhere)|by far|"
    r"in the world|golden age|new era of|"
    r"will never|(?:always|never) (?:beat|lose|fail|go|win|sell)\w*|nobody (?:else|can|will ever|beats"
    r"|doubts)|no one else|no other|no rival|the only way|"
    r"as never before|everywhere in|any price|will (?:replace|dominate|outgrow|revolutioni[sz]e|be the next)|"
    r"finally the|"
    r"record prices|next tier-one|unmet need|"
    r"le plus \w+ d[eu']|la plus \w+ d[eu']|nadie|más \w+ que nunca|kein(?:e|er)? ander\w+|so \w+ wie nie|jamais)\b",
    re.IGNORECASE,
)
# "Less than 25%" bounds a value; it compares nothing.
_COMPARED = re.compile(
    r"\b(?:(?<!less )(?<!more )(?<!fewer )than|(?:less|more|fewer) than (?!\W?[\d$€£])|compared (?:to|with)"
    r"|versus|outpac\w+"
    r"|times (?:more|higher)|(?:times|x) the)\b|×\s?the\b",
    re.IGNORECASE,
)
# What a whole market will do, whoever says so.
_MARKET_FORECAST = re.compile(
    r"\b(?:market|demand|sector|industry|markt|nachfrage|mercado|demanda|marché|demande)\b(?! (?:value|price"
    r"|capitali))[^.;]{0,70}"
    r"\b(?:will|is (?:set|expected|forecast|going) to|wird|se espera|va|devrait)\b[^.;]{0,40}",
    re.IGNORECASE,
)
_NAMED_SOURCE = re.compile(
    r"\b(?:according to|laut|nach angaben|según|de acuerdo con|selon|d['’]après)\s+"
    r"(?!(?:the |some |many |los |die |der |les )?(?:analysts|experts|observers|sources|reports|studies"
    r"|insiders|analistas"
    r"|expertos|analysten|experten|analystes|experts))|[\"”“],?\s+(?:said|says|told|added)\b|\b(?:said"
    r"|says) (?:on|in|that)\b",
    re.IGNORECASE,
)
_HEARSAY = re.compile(
    r"\b(?:analysts(?! (?:at|of|from) (?-i:[A-Z]))|experts|observers|sources|a report|reports|studies|insiders"
    r"|some say|analistas|expertos|"
    r"analysten)\b",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:we|our|us|nuestra|unser\w*|notre|nos)\b", re.IGNORECASE)
_RELEASE = re.compile(
    r"\b(?:press release|forward-looking statements|\((?:nasdaq|nyse|tsx|asx|lse|aim|otc\w*|tsxv|tsx-v|cse|"
    r"euronext)\s*:|"
    r"business wire|pr newswire|prnewswire|globe ?newswire|today announced|ad-hoc|we are pleased|"
    r"is pleased to announce)",
    re.IGNORECASE,
)


def check(facts: Facts) -> Verdict:
    """A claim on which a decision could rest needs somebody who vouches for it; here nobody does."""
    findings = list(_findings(facts, hearsay_only=is_own_release(facts.reading)))
    return Verdict(findings=findings[:MOST_FINDINGS])


def is_own_release(reading: Reading) -> bool:
    """Whether the text is an issuer's own announcement, whose figures of itself are attributed to it."""
    return _RELEASE.search(reading.text) is not None


def _findings(facts: Facts, *, hearsay_only: bool) -> Iterator[Finding]:
    """An issuer vouches for what its own release says, but not for what unnamed others say in it."""
    by_sentence = _claims_by_sentence(facts)
    told: set[tuple[str, str]] = set()
    for index, sentence in enumerate(facts.reading.sentences):
        passage = facts.reading.text[sentence.start : sentence.end]
        if len(passage) < 40 or facts.attributions.covering(sentence.start, sentence.end) is not None:
            continue
        claims = by_sentence.get(index, [])
        why = _why(passage, claims)
        if why is None or (hearsay_only and why != _UNNAMED) or _NAMED_SOURCE.search(passage):
            continue
        key = (claims[0].metric, claims[0].subject) if claims else (why, passage)
        if key in told:
            continue
        told.add(key)
        yield _finding(facts, sentence, claims, why)


def _claims_by_sentence(facts: Facts) -> dict[int, list[Claim]]:
    """The claims without a source, by the sentence they stand in."""
    order = {sentence.id: index for index, sentence in enumerate(facts.reading.sentences)}
    found: dict[int, list[Claim]] = {}
    for claim in facts.claims:
        span = next((item.span for item in claim.evidence if item.span is not None), None)
        sentence = facts.reading.sentence_at(span[0]) if span and claim.attributed_to is None else None
        if sentence is not None:
            found.setdefault(order[sentence.id], []).append(claim)
    return found


_UNNAMED = "is put to unnamed sources"


def _why(passage: str, claims: list[Claim]) -> str | None:
    """What kind of claim this is, or None where nothing could rest on it."""
    if _SELF.search(passage):
        return None
    if _HEARSAY.search(passage) and (claims or _MARKET.search(passage)):
        return _UNNAMED
    if claims and _COMPARED.search(passage):
        return "compares two things"
    if _MARKET_FORECAST.search(passage):
        return "says what a market will do"
    if _SUPERLATIVE.search(passage) and _MARKET.search(passage):
        return "claims a rank in a market"
    if _ABSOLUTE.search(passage):
        return "claims more than the text can show"
    if _SWEEPING.search(passage) and _MARKET.search(passage):
        return "says how a market moves"
    return None


def _finding(facts: Facts, sentence: Sentence, claims: list[Claim], why: str) -> Finding:
    quote = " ".join(facts.reading.text[sentence.start : sentence.end].split())
    shown = quote if len(quote) <= 120 else quote[:119].rstrip() + "…"
    return Finding(
        code=Code.UNATTRIBUTED_CLAIM,
        severity=Severity.MEDIUM if claims else Severity.LOW,
        message=f"“{shown}” {why}, and no source is named.",
        about=About(items=tuple(claim.id for claim in claims)),
        evidence=(facts.reading.cite(sentence.start, sentence.end),),
        settles_by="Who says so, on what data?",
    )
