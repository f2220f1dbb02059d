"""From the loose gold.yaml that a person writes to the exact gold.json: ids, offsets, the document block, the text."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from agent.schema.claim import Claim
from agent.schema.deal import Computation, Deal, Party, Place, Term
from agent.schema.finding import About, Code, Finding
from agent.schema.term_kind import DATE_KINDS
from evals.gold.documents import GoldArticle, find_article, read_article
from evals.gold.gold import Gold, Question, Relation, write_gold, write_relations
from evals.gold.ledger import Ledger, listed
from evals.gold.missing import missing_findings
from evals.gold.notation import read_term_line
from evals.gold.places import GoldError, find_places
from evals.gold.settles import settling_question

Loose = Mapping[str, Any]
_DOCUMENT_KEYS = ("title", "byline", "published", "language", "title_language", "removed")
_KEYS = {*_DOCUMENT_KEYS, "figures", "dates", "deals", "claims", "findings", "questions", "relations"}
_INHERITED = ("low", "high", "unit", "unit_origin", "modifier", "period")


def anchor_gold(folder: Path) -> Gold:
    """Read `folder`/gold.yaml, write gold.json and relations.json beside it, and return what was written."""
    loose = read_loose(folder)
    article = read_article(find_article(folder))
    gold, relations = build_gold(loose, article), build_relations(loose, article.text)
    write_gold(folder / "gold.json", gold)
    write_relations(folder / "relations.json", relations)
    return gold


def read_loose(folder: Path) -> Loose:
    loose: Loose = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    if unknown := loose.keys() - _KEYS:
        raise GoldError(f"{folder.name}/gold.yaml knows no {', '.join(sorted(unknown))}")
    return loose


def build_gold(loose: Loose, article: GoldArticle) -> Gold:
    ledger = Ledger(loose, article)
    findings = [*missing_findings(loose), *loose.get("findings", ())]
    deals = [_deal(deal, number, findings, ledger) for number, deal in enumerate(loose.get("deals", ()), 1)]
    return Gold(
        document=article.document(loose, ledger.removed),
        text=article.text,
        figures=ledger.figures,
        dates=ledger.dates,
        deals=tuple(deals),
        claims=tuple(_claim(claim, ledger) for claim in loose.get("claims", ())),
        findings=tuple(_finding(finding, deals, ledger) for finding in findings),
        questions=tuple(_question(item, ledger) for item in loose.get("questions", ())),
    )


def build_relations(loose: Loose, text: str) -> list[Relation]:
    relations = [Relation.model_validate(item) for item in loose.get("relations", ())]
    for relation in relations:
        for quote in (*relation.inputs, relation.stated):
            if not quote.startswith("=") and not find_places(quote.rsplit(" @", 1)[0], text):
                raise GoldError(f"a relation names {quote!r}, which the article does not say")
    return relations


def _deal(loose: Loose, number: int, findings: Sequence[Loose], ledger: Ledger) -> Deal:
    terms = [_term(term, ledger) for term in loose.get("terms", ())]
    for finding in (item for item in findings if item.get("deal", 1) == number):
        if finding["code"] == Code.MISSING_TERM:
            terms.append(Term.model_validate({"kind": finding["kind"], "origin": "missing", "by": "person"}))
        if finding["code"] == Code.IMPLIED_VALUE:
            terms.append(_implied_term(finding, ledger))
    return Deal.model_validate(
        {
            "type": loose["type"],
            "status": loose["status"],
            "parties": [_party(line, ledger) for line in loose.get("parties", ())],
            "asset": _place(loose.get("asset"), ledger),
            "location": _place(loose.get("location"), ledger),
            "terms": terms,
            "evidence": ledger.cite_all(loose.get("evidence", ())),
        }
    )


def _party(line: str, ledger: Ledger) -> Party:
    """Reads "Sympatheia Power Fund = buyer; SPF"."""
    name, _, rest = line.partition(" = ")
    role, *aliases = [part.strip() for part in rest.split(";")]
    evidence = (ledger.cite_first(name),)
    return Party.model_validate({"name": name, "role": role, "aliases": aliases, "evidence": evidence})


def _place(wanted: Any, ledger: Ledger) -> Place | None:
    if wanted is None:
        return None
    name, evidence = (wanted["name"], wanted["evidence"]) if isinstance(wanted, Mapping) else (wanted, wanted)
    return Place(name=name, evidence=(ledger.cite_first(evidence),))


def _term(loose: str | Loose, ledger: Ledger) -> Term:
    if not isinstance(loose, str):
        evidence = ledger.cite_all(loose.get("evidence", ()))
        return Term.model_validate({**loose, "by": "person", "evidence": evidence})
    kind, quote, rest = read_term_line(loose)
    fields: dict[str, Any] = {"kind": kind, "by": "person", **rest}
    also = ledger.cite_all([quote for quote in fields.pop("also", "").split(" & ") if quote])
    figure = None if kind in DATE_KINDS else ledger.figure_at(quote)
    if figure is not None:
        inherited = {name: getattr(figure, name) for name in _INHERITED}
        evidence = (ledger.cite_span(figure.start, figure.end), *also)
        return Term.model_validate({**inherited, **fields, "figure_id": figure.id, "evidence": evidence})
    date = ledger.date_at(quote)
    if date is None:
        raise GoldError(f"{loose!r} names neither a figure nor a date")
    value = {"low": date.low, "high": date.high, "modifier": date.modifier, "date_id": date.id}
    return Term.model_validate({**value, **fields, "evidence": (ledger.cite_span(date.start, date.end), *also)})


def _implied_term(finding: Loose, ledger: Ledger) -> Term:
    computation = _computation(finding, ledger)
    return Term.model_validate(
        {
            "kind": finding["kind"],
            "low": computation.low,
            "high": computation.high,
            "unit": computation.unit,
            "modifier": finding.get("modifier", "exact"),
            "origin": "implied",
            "by": "person",
            "computation": computation,
            "evidence": ledger.cite_all(finding["evidence"]),
        }
    )


def _computation(finding: Loose, ledger: Ledger) -> Computation:
    low, _, high = str(finding["value"]).partition("..")
    return Computation(
        expression=finding["expression"],
        inputs=_figure_ids(finding, ledger),
        low=Decimal(low),
        high=Decimal(high or low),
        unit=finding.get("unit"),
        assumption=finding.get("assumption"),
    )


def _figure_ids(finding: Loose, ledger: Ledger) -> tuple[str, ...]:
    figures = [ledger.figure_at(quote) for quote in finding.get("evidence", ())]
    return tuple(figure.id for figure in figures if figure)


def _claim(loose: Loose, ledger: Ledger) -> Claim:
    figures = [ledger.figure(quote) for quote in listed(loose.get("figure"))]
    quoted = loose.get("evidence")
    evidence = ledger.cite_all(quoted) if quoted else (ledger.cite_sentence(figures[0]),)
    fields: dict[str, Any] = {
        "statement": " ".join(str(evidence[0].quote).split()),
        "by": "person",
        "evidence": evidence,
        "figure_ids": tuple(figure.id for figure in figures),
    }
    if figures:
        fields |= {name: getattr(figures[0], name) for name in ("low", "high", "unit", "modifier", "period")}
    given = {name: value for name, value in loose.items() if name not in ("figure", "evidence", "by")}
    if "period" in given:
        given["period"] = str(given["period"])
    return Claim.model_validate({**fields, **given, "attributed_to": loose.get("by")})


def _finding(loose: Loose, deals: Sequence[Deal], ledger: Ledger) -> Finding:
    code, kind = Code(loose["code"]), loose.get("kind")
    number = int(loose.get("deal", 1 if kind else 0))
    about = About(deal=deals[number - 1].id if number else None, kind=kind, items=_figure_ids(loose, ledger))
    return Finding.model_validate(
        {
            "code": code,
            "severity": loose.get("severity", "medium"),
            "message": loose.get("message") or _default_message(code, kind),
            "about": about,
            "evidence": ledger.cite_all(loose.get("evidence", ())),
            "computation": _computation(loose, ledger) if "expression" in loose else None,
            "settles_by": loose.get("settles_by") or settling_question(code, kind),
            "by": "person",
        }
    )


def _default_message(code: Code, kind: str | None) -> str:
    if code is Code.MISSING_TERM and kind:
        return f"The article does not state the {kind.replace('_', ' ')}."
    raise GoldError(f"a {code} finding needs its message")


def _question(loose: Loose, ledger: Ledger) -> Question:
    return Question.model_validate({**loose, "evidence": ledger.cite_all(loose.get("evidence", ()))})
