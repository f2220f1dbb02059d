"""Market, superlative, comparative and forecast claims in the author's own voice, with no source."""

import re
from collections.abc import Iterator

from agent.check.facts import Facts, Verdict
from agent.schema.article import Sentence
from agent.schema.claim import Claim
from agent.schema.finding import About, Code, Finding, Severity
from agent.schema.reading import Reading
from agent.text.broken_wording import find_broken_wording
from agent.text.instructions import find_instructions
from agent.text.market_claims import compares_kinds, forecasts_market, is_absolute, rank_of, sweeps
from agent.text.names import Name, NameKind

# A reader who checks ten of them has checked enough; the rest are counted in the last one.
MOST_FINDINGS = 12

_NAMED_SOURCE = re.compile(
    r"\b(?:according to|laut|nach angaben|según|de acuerdo con|selon|d['’]après)\s+"
    r"(?!(?:the |some |many |los |die |der |les )?(?:analysts|experts|observers|sources|reports|studies"
    r"|insiders|analistas"
    r"|expertos|analysten|experten|analystes|experts))|[\"”“],?\s+(?:said|says|told|added)\b|\b(?:said"
    r"|says) (?:on|in|that)\b",
    re.IGNORECASE,
)
_HEARSAY = re.compile(
    r"\b(?:(?:[\w-]+ )?(?:analysts(?! (?:at|of|from) (?-i:[A-Z]))|experts|observers|sources|insiders"
    r"|brokers)(?: [\w-]+){0,3}?"
    r"|(?:a|one|some|recent|several) (?:\w+ )?(?:reports?|study|studies|surveys?)|some|many|reports|studies)"
    r" (?:now |already |all )?(?:say|says|expect|believe|estimate|think|see|reckon|predict|put|suggest|show|claim"
    r"|agree|warn"
    r"|forecast|argue|point|project|consider)\w*\b"
    r"|\baccording to (?:(?:some|many|most|several|unnamed|industry|market) )*(?:analysts|experts|observers|sources"
    r"|insiders|studies"
    r"|reports)\b(?! (?:at|of|from) (?-i:[A-Z]))"
    r"|\b(?:analistas|expertos|analysten|experten|analystes)\b(?! (?:de|von|der|bei) (?-i:[A-Z]))",
    re.IGNORECASE,
)
# Parts of words without one of which nothing is hearsay: looking for these is cheap.
_HEARSAY_HINTS = (
    "analyst", "analist", "expert", "observer", "source", "insider", "broker", "report", "stud", "survey", "some ",
    "many ",
)  # fmt: skip
_MARKET = re.compile(
    r"\b(?:industry|sector|markets?|investors|competition|peers|demand|prices?|margins?|multiples?|mercado|branche"
    r"|markt|secteur"
    r"|marché|will)\b",
    re.IGNORECASE,
)
# "Quill thinks that it will": somebody who is named, or just was, holds the view.
_HOLDS = re.compile(
    r"(?:\b(?-i:[A-ZÀ-Þ])[\w’'-]+(?:,[^,;.]{2,80},)?|\b(?:he|she|it|they|who|company|group|bank|board"
    r"|management))\s+(?:also\s+|now\s+"
    r"|still\s+)?"
    r"(?:thinks?|believes?|reckons?|expects?|sees?|argues?|estimates?|doubts?|predicts?|puts?|calls?|called"
    r"|considers?|considered"
    r"|fears?|hopes?|warns?|insists?|maintains?|guesses|thought|believed|argued|estimated|describes?|described"
    r"|claims?|claimed"
    r"|contends?|holds|finds|says?|said)\b",
)
_DIALOGUE = re.compile(r"^\W{0,3}(?:Q|A|[A-Z]{2,3})\s?[:.]\s")
_SELF = re.compile(r"\b(?:we|our|(?-i:us)|nuestra|unser\w*|notre|nos)\b", re.IGNORECASE)
_RELEASE = re.compile(
    r"\b(?:press release|forward-looking statements|\((?:nasdaq|nyse|tsx|asx|lse|aim|otc\w*|tsxv|tsx-v|cse|"
    r"euronext)\s*:|"
    r"business wire|pr newswire|prnewswire|globe ?newswire|today announced|ad-hoc|we are pleased|"
    r"is pleased to announce)"
)


def check(facts: Facts) -> Verdict:
    """A claim on which a decision could rest needs somebody who vouches for it; here nobody does."""
    findings = list(_findings(facts, is_release=is_own_release(facts.reading)))
    return Verdict(findings=findings[:MOST_FINDINGS])


def is_own_release(reading: Reading) -> bool:
    """Whether the text is an issuer's own announcement, whose figures of itself are attributed to it."""
    return _RELEASE.search(reading.text.lower()) is not None


def _findings(facts: Facts, *, is_release: bool) -> Iterator[Finding]:
    """An issuer vouches for what its own release says of itself, not for what others say nor for a market."""
    by_sentence = _claims_by_sentence(facts)
    told: set[tuple[str, str]] = set()
    text = facts.reading.text
    addressed = find_instructions(text)
    for index, sentence in enumerate(facts.reading.sentences):
        passage = text[sentence.start : sentence.end]
        if len(passage) < 40 or _SELF.search(passage) or _is_title(facts, sentence):
            continue
        claims = by_sentence.get(index, [])
        names = [name for name in facts.names_in(sentence.start, sentence.end) if name.kind is not NameKind.PLACE]
        why = _why(passage, claims, has_company=any(_is_company(facts, name) for name in names))
        if why is None or (is_release and not _is_of_others(why, names)):
            continue
        if facts.attributions.covering(sentence.start, sentence.end) is not None or _is_vouched(passage, why):
            continue
        if next(find_broken_wording(text, sentence.start, sentence.end), None) is not None:
            # The source may be what was lost.
            continue
        if any(low < sentence.end and sentence.start < high for low, high in addressed):
            continue
        key = (claims[0].metric, claims[0].subject) if claims else (why, passage)
        if key in told:
            continue
        told.add(key)
        yield _finding(facts, sentence, claims, why)


def _is_title(facts: Facts, sentence: Sentence) -> bool:
    """A title is told again, with its source, below."""
    title = facts.reading.article.document.title
    return (
        title is not None
        and sentence.start < len(title) + 40
        and facts.reading.text[sentence.start : sentence.end] in title
    )


def _is_company(facts: Facts, name: Name) -> bool:
    """Whether a name may be a business's: a word that has its capital from opening a sentence is none, nor "AI"."""
    if name.kind is NameKind.ORGANISATION:
        return True
    sentence = facts.reading.sentence_at(name.start)
    opens = sentence is not None and sentence.start == name.start and " " not in name.text
    return not name.text.isupper() and not (opens and facts.reading.text.count(name.text) == 1)


def _is_of_others(why: str, names: list[Name]) -> bool:
    """Whether a release speaks of a market, not of its own company."""
    return why in (_UNNAMED, _FORECAST) or (
        why == _RANK and not any(name.kind is NameKind.ORGANISATION for name in names)
    )


def _is_vouched(passage: str, why: str) -> bool:
    if _NAMED_SOURCE.search(passage) or _DIALOGUE.match(passage):
        return True
    return why != _UNNAMED and _HOLDS.search(passage) is not None


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
_FORECAST = "says what a market will do"
_RANK = "claims a rank in a market"


def _why(passage: str, claims: list[Claim], *, has_company: bool) -> str | None:
    """What kind of claim this is, or None where nothing could rest on it."""
    lowered = passage.lower()
    is_told = any(hint in lowered for hint in _HEARSAY_HINTS)
    if is_told and _HEARSAY.search(passage) and (claims or _MARKET.search(passage)):
        return _UNNAMED
    if claims and not has_company and compares_kinds(passage):
        return "compares two things"
    if forecasts_market(passage):
        return _FORECAST
    if rank_of(passage):
        return _RANK
    if is_absolute(passage):
        return "claims more than the text can show"
    if sweeps(passage):
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
