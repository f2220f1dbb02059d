"""Short articles as facts, read by the real readers."""

from agent.check.facts import Facts, Verdict
from agent.check.rules import Rule
from agent.extract.claims.read import read_claims
from agent.figures import read_dates, read_figures
from agent.schema.article import Article, Document
from agent.schema.deal import Deal
from agent.schema.reading import Reading
from agent.text.sentences import split_sentences


def reading_of(text: str, *, published: str | None = None) -> Reading:
    document = Document(
        id="0" * 16, source="article.txt", published=published, media_type="text", characters=len(text), sha256="0" * 64
    )
    return Reading(
        article=Article(document=document, text=text),
        sentences=split_sentences(text),
        figures=tuple(read_figures(text)),
        dates=tuple(read_dates(text, published=published)),
    )


def facts_of(text: str, *, published: str | None = None, deals: tuple[Deal, ...] = ()) -> Facts:
    reading = reading_of(text, published=published)
    return Facts(reading, deals, read_claims(reading, deals))


def quotes_of(verdict: Verdict) -> list[list[str]]:
    """The quotes of each finding."""
    return [[item.quote or "" for item in finding.evidence] for finding in verdict.findings]


def rule_named(code: str, rules: tuple[Rule, ...]) -> Rule:
    return next(rule for rule in rules if rule.code == code)
