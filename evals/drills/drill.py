"""One drill out of corpus/drills: its text, and gold that names places by quotes and leaves values to the ledger."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import yaml

from agent.ingest.load import load_bytes
from agent.schema.article import Article, Document
from agent.schema.deal import Deal, Party, Term
from agent.schema.evidence import Evidence, Match
from agent.schema.finding import Code, Finding
from evals.corpus import CORPUS
from evals.gold.gold import Gold
from evals.gold.places import GoldError, find_places
from evals.sample import AbsentError, Choice, Sample

FOLDER = CORPUS / "drills"
_KEYS = {"id", "language", "published", "text", "deals", "findings", "note"}


def choose_drills(choice: Choice) -> Iterator[Sample[Gold]]:
    """`dev` may be read and tuned on; of `test` only the score is read."""
    folder = choice.data or FOLDER
    splits = ("dev", "test") if choice.split == "all" else (choice.split,)
    paths = [path for split in splits for path in sorted((folder / split).glob("*.yaml"))]
    if not paths:
        raise AbsentError(f"{folder} holds no drill", hint="It has dev/NAME.yaml and test/NAME.yaml.")
    for path in paths:
        for loose in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield read_drill(loose)


def read_drill(loose: Mapping[str, Any]) -> Sample[Gold]:
    """Raises GoldError for a key or a quote that is not known."""
    name = str(loose["id"])
    if unknown := loose.keys() - _KEYS:
        raise GoldError(f"{name} knows no {', '.join(sorted(unknown))}")
    article = _dated(load_bytes(loose["text"].encode(), name=f"{name}.txt"), loose.get("published"))
    gold = Gold(
        document=article.document,
        text=article.text,
        deals=tuple(_deal(deal, article) for deal in loose["deals"]),
        findings=tuple(_finding(finding, article) for finding in loose["findings"]),
    )
    return Sample(name, article, gold)


def _dated(article: Article, published: date | str | None) -> Article:
    """The article with the day that its page would tell, where its text tells none."""
    if published is None or article.document.published is not None:
        return article
    known = article.document.model_dump() | {"published": str(published)}
    return article.model_copy(update={"document": Document.model_validate(known)})


def _deal(loose: Mapping[str, Any], article: Article) -> Deal:
    return Deal.model_validate(
        {
            "type": loose["type"],
            "status": loose["status"],
            "parties": [_party(line, article) for line in loose.get("parties", ())],
            "terms": [_term(line, article) for line in loose.get("terms", ())],
        }
    )


def _party(line: str, article: Article) -> Party:
    """Reads "Quillon Inc = target"."""
    name, _, role = line.partition(" = ")
    return Party.model_validate({"name": name, "role": role, "evidence": (_cite(name, article),)})


def _term(line: str, article: Article) -> Term:
    """Reads "total_consideration @ up to $30 million"; the quote stands as the term's words."""
    kind, _, quote = line.partition(" @ ")
    place = _cite(quote, article)
    return Term.model_validate({"kind": kind, "text": place.quote, "by": "person", "evidence": (place,)})


def _finding(loose: Mapping[str, Any], article: Article) -> Finding:
    evidence = tuple(_cite(quote, article) for quote in loose.get("evidence", ()))
    about = {"kind": loose.get("kind")}
    return Finding.model_validate(
        {
            "code": Code(loose["code"]), "severity": "medium", "message": loose["why"], "about": about,
            "evidence": evidence, "settles_by": "the writer's gold", "by": "person",
        }
    )  # fmt: skip


def _cite(wanted: str, article: Article) -> Evidence:
    """The first place of a quote that cuts no word, or the one that "quote @2" names, counting every place."""
    quote, _, nth = wanted.rpartition(" @")
    if nth.isdigit() and quote:
        places = [found.span() for found in re.finditer(re.escape(quote), article.text)][int(nth) - 1 :]
    else:
        places = find_places(wanted, article.text)
    if not places:
        raise GoldError(f"{article.document.source} does not say {wanted!r}")
    start, end = places[0]
    return Evidence(quote=article.text[start:end], start=start, end=end, match=Match.EXACT)
