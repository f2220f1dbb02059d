"""Analyses to export: the bundled sample, and an article that attacks whatever shows it."""

from decimal import Decimal
from functools import cache

from agent.bundled import sample_article
from agent.export.dossier import Decision, Dossier
from agent.ingest.load import load_article, load_bytes
from agent.pipeline import analyze
from agent.schema.analysis import Analysis
from agent.schema.deal import Deal, Term
from agent.schema.evidence import Evidence, Match

HOSTILE = (
    '=HYPERLINK("http://example.invalid","x") Holdings <script>alert(1)</script> agreed to buy | Quill & Sons for '
    "$5 million and $7 million, says [click](javascript:alert(2)) <img src=x onerror=alert(3)>.\n\n"
    "@SUM(A1) +1 -1 `code` **bold** $\\alpha$ ends here. \u202eright to left\u202c"
)


@cache
def sample() -> Analysis:
    return analyze(load_article(sample_article()))


@cache
def hostile() -> Analysis:
    analysis = analyze(load_bytes(HOSTILE.encode(), name="hostile.txt"))
    titled = analysis.document.model_copy(update={"title": HOSTILE.partition(" ")[0], "byline": "@SUM(A1)"})
    return analysis.model_copy(update={"document": titled})


def reviewed_sample() -> Dossier:
    analysis = sample()
    term = analysis.deals[0].terms[1]
    finding = analysis.findings[0]
    return Dossier(
        analysis,
        number=3,
        text_version=1,
        decisions={
            term.id: Decision("edited", "Ada", "2026-01-05", machine="up to $31,000,000"),
            finding.id: Decision("dismissed", "Ada", "2026-01-05", reason="seen in the contract"),
        },
    )


def with_unfound_term() -> Dossier:
    """A model proposed a price that is nowhere in the text."""
    unfound = Term(
        kind="upfront_payment", low=Decimal(31_000_000), high=Decimal(31_000_000), unit="USD", origin="not_found",
        evidence=(Evidence(match=Match.NONE, claimed="$31 million"),),
    )  # fmt: skip
    deal = Deal(type="asset_sale", terms=(unfound,))
    return Dossier(sample().model_copy(update={"deals": (deal,)}))
