"""From the loose gold.yaml that a person writes to the exact gold.json: ids, offsets, the document block, the whole text."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from agent.schema.claim import Claim
from agent.schema.checklist import load_checklists
from agent.schema.deal import Computation, Deal, DealStatus, DealType, Party, Place, Term
from agent.schema.evidence import Evidence, cite
from agent.schema.figure import Date, Figure
from agent.schema.finding import About, Code, Finding
from agent.schema.term_kind import DATE_KINDS
from evals.gold.documents import GoldArticle, find_article, read_article
from evals.gold.gold import Gold, Question, Relation, write_gold, write_relations
from evals.gold.notation import LooseFigure, read_date_line, read_figure_line, read_term_line
from evals.gold.places import GoldError, find_places, place_of
from evals.gold.settles import settling_question

Loose = Mapping[str, Any]
_INHERITED = ("low", "high", "unit", "unit_origin", "modifier", "period")


def anchor_gold(folder: Path) -> Gold:
    """Read `folder`/gold.yaml, write gold.json and relations.json beside it, and return what was written."""
    loose = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    article = read_article(find_article(folder))
    gold, relations = build_gold(loose, article), build_relations(loose, article.text)
    write_gold(folder / "gold.json", gold)
    write_relations(folder / "relations.json", relations)
    return gold


def build_gold(loose: Loose, article: GoldArticle) -> Gold:
    return _Anchoring(loose, article).gold()


def build_relations(loose: Loose, text: str) -> list[Relation]:
    relations = [Relation.model_validate(item) for item in loose.get("relations", ())]
    for relation in relations:
        for quote in (*relation.inputs, relation.stated):
            if not quote.startswith("=") and not find_places(quote.rsplit(" @", 1)[0], text):
                raise GoldError(f"a relation names {quote!r}, which the article does not say")
    return relations


class _Anchoring:
    """One article's gold on the way from loose to exact; figures and dates first, the rest points at them."""

    def __init__(self, loose: Loose, article: GoldArticle) -> None:
        self.loose, self.article, self.text = loose, article, article.text
        self.figures = self._figures(loose.get("figures", ()))
        self.dates = self._dates(loose.get("dates", ()))

    def gold(self) -> Gold:
        findings = [*self._missing(), *self.loose.get("findings", ())]
        deals = [self._deal(deal, number, findings) for number, deal in enumerate(self.loose.get("deals", ()))]
        return Gold(
            document=self.article.document(self.loose, self._removed()),
            text=self.text,
            figures=tuple(self.figures),
            dates=tuple(self.dates),
            deals=tuple(deals),
            claims=tuple(self._claim(claim) for claim in self.loose.get("claims", ())),
            findings=tuple(self._finding(finding, deals) for finding in findings),
            questions=tuple(self._question(item) for item in self.loose.get("questions", ())),
        )

    def _missing(self) -> list[Loose]:
        """One missing_term for each kind that the checklist requires and the deal does not state.

        A deal's own `missing:` replaces that list: nobody asks for every term of a deal told in passing.
        """
        found: list[Loose] = []
        for number, deal in enumerate(self.loose.get("deals", ()), 1):
            kinds = deal["missing"] if "missing" in deal else _unmet(deal, self.loose.get("findings", ()), number)
            found += [
                {"code": "missing_term", "kind": kind, "deal": number, "severity": severity_of(deal["type"], kind)}
                for kind in kinds
            ]
        return found

    def _figures(self, lines: Sequence[str]) -> list[Figure]:
        found, at = [], 0
        for number, line in enumerate(lines, 1):
            loose = read_figure_line(line)
            start, end = self._next_place(loose.quote, at)
            found.append(
                Figure.model_validate(
                    {
                        "id": f"f{number}",
                        "quote": self.text[start:end],
                        "start": start,
                        "end": end,
                        "low": loose.low,
                        "high": loose.high,
                        "unit": loose.unit,
                        "kind": loose.kind,
                        "modifier": loose.modifier,
                        "step": loose.step,
                        **_figure_options(loose),
                    }
                )
            )
            at = end
        return found

    def _dates(self, lines: Sequence[str]) -> list[Date]:
        found, at = [], 0
        for number, line in enumerate(lines, 1):
            loose = read_date_line(line)
            start, end = self._next_place(loose.quote, at)
            found.append(
                Date(
                    id=f"t{number}",
                    quote=self.text[start:end],
                    start=start,
                    end=end,
                    low=loose.low,
                    high=loose.high,
                    precision=loose.precision,
                    modifier=loose.modifier,  # type: ignore[arg-type]  # validated from its value
                    resolved_from=loose.options.get("from"),
                )
            )
            at = end
        return found

    def _next_place(self, quote: str, at: int) -> tuple[int, int]:
        """Lists are in text order, so the next place of a quote is the one that is meant."""
        removed = self._removed()
        for start, end in find_places(quote, self.text):
            if start >= at and not any(a <= start < b for a, b, _ in removed):
                return start, end
        raise GoldError(f"no {quote!r} after {self.text[max(0, at - 40) : at]!r}")

    def _removed(self) -> list[tuple[int, int, str]]:
        spans = []
        for item in self.loose.get("removed", ()):
            start, end = place_of(item.get("quote") or item["from"], self.text)
            if "to" in item:
                end = min(b for _, b in find_places(item["to"], self.text) if b > start)
            spans.append((start, end, item.get("why", "furniture")))
        return sorted(spans)

    def _deal(self, loose: Loose, number: int, findings: Sequence[Loose]) -> Deal:
        terms = [self._term(term) for term in loose.get("terms", ())]
        for finding in findings:
            if finding.get("deal", 1) == number + 1:
                if finding["code"] == Code.MISSING_TERM:
                    terms.append(Term.model_validate({"kind": finding["kind"], "origin": "missing"}))
                if finding["code"] == Code.IMPLIED_VALUE:
                    terms.append(self._implied(finding))
        return Deal.model_validate(
            {
                "type": loose["type"],
                "status": loose["status"],
                "parties": [self._party(party) for party in loose.get("parties", ())],
                "asset": self._place(loose.get("asset")),
                "location": self._place(loose.get("location")),
                "terms": terms,
                "evidence": self._cite_all(loose.get("evidence", ())),
            }
        )

    def _party(self, line: str) -> Party:
        """ "Sympatheia Power Fund = buyer; SPF" """
        name, _, rest = line.partition(" = ")
        role, *aliases = [part.strip() for part in rest.split(";")]
        places = find_places(name, self.text)
        if not places:
            raise GoldError(f"the article does not name {name!r}")
        evidence = (cite(self.text, *places[0]),)
        return Party.model_validate({"name": name, "role": role, "aliases": aliases, "evidence": evidence})

    def _place(self, wanted: Any) -> Place | None:
        if wanted is None:
            return None
        name, evidence = (wanted["name"], wanted["evidence"]) if isinstance(wanted, Mapping) else (wanted, wanted)
        start, end = (
            find_places(evidence, self.text)[0]
            if find_places(str(evidence), self.text)
            else place_of(evidence, self.text)
        )
        return Place(name=name.rsplit(" @", 1)[0], evidence=(cite(self.text, start, end),))

    def _term(self, loose: str | Loose) -> Term:
        if not isinstance(loose, str):
            return Term.model_validate({**loose, "evidence": self._cite_all(loose.get("evidence", ()))})
        kind, quote, rest = read_term_line(loose)
        fields: dict[str, Any] = {"kind": kind, **rest}
        also = [self._cite(quote) for quote in fields.pop("also", "").split(" & ") if quote]
        date = None if kind not in DATE_KINDS and self._figure_at(quote) else self._date_at(quote)
        if date is not None:
            fields |= {"low": date.low, "high": date.high, "modifier": date.modifier, "date_id": date.id}
            return Term.model_validate({**fields, "evidence": (cite(self.text, date.start, date.end), *also)})
        figure = self._figure_at(quote)
        if figure is None:
            raise GoldError(f"{loose!r} names neither a figure nor a date")
        fields = {**{name: getattr(figure, name) for name in _INHERITED}, **fields, "figure_id": figure.id}
        return Term.model_validate({**fields, "evidence": (cite(self.text, figure.start, figure.end), *also)})

    def _implied(self, finding: Loose) -> Term:
        computation = self._computation(finding)
        return Term.model_validate(
            {
                "kind": finding["kind"],
                "low": computation.low,
                "high": computation.high,
                "unit": computation.unit,
                "modifier": finding.get("modifier", "exact"),
                "origin": "implied",
                "computation": computation,
                "evidence": self._cite_all(finding["evidence"]),
            }
        )

    def _computation(self, finding: Loose) -> Computation:
        inputs = [self._figure_at(quote) for quote in finding["evidence"]]
        low, _, high = str(finding["value"]).partition("..")
        return Computation(
            expression=finding["expression"],
            inputs=tuple(figure.id for figure in inputs if figure),
            low=Decimal(low),
            high=Decimal(high or low),
            unit=finding.get("unit"),
            assumption=finding.get("assumption"),
        )

    def _claim(self, loose: Loose) -> Claim:
        figures = [self._figure(quote) for quote in _listed(loose.get("figure"))]
        quoted = loose.get("evidence")
        evidence = self._cite_all(_listed(quoted)) if quoted else (self._sentence_around(figures[0]),)
        fields: dict[str, Any] = {"statement": " ".join(str(evidence[0].quote).split()), "evidence": evidence}
        if figures:
            first = figures[0]
            fields |= {name: getattr(first, name) for name in ("low", "high", "unit", "modifier", "period")}
            fields["figure_ids"] = tuple(figure.id for figure in figures)
        given = {name: value for name, value in loose.items() if name not in ("figure", "evidence", "by")}
        if "by" in loose:
            given["attributed_to"] = loose["by"]
        if "period" in given:
            given["period"] = str(given["period"])
        return Claim.model_validate({**fields, **given})

    def _finding(self, loose: Loose, deals: Sequence[Deal]) -> Finding:
        code, kind = Code(loose["code"]), loose.get("kind")
        evidence = self._cite_all(loose.get("evidence", ()))
        number = int(loose.get("deal", 1 if kind else 0))
        items = [figure.id for quote in loose.get("evidence", ()) if (figure := self._figure_at(quote))]
        computation = self._computation(loose) if "expression" in loose else None
        return Finding.model_validate(
            {
                "code": code,
                "severity": loose.get("severity", "medium"),
                "message": loose.get("message") or _default_message(code, kind),
                "about": About(deal=deals[number - 1].id if number else None, kind=kind, items=tuple(items)),
                "evidence": evidence,
                "computation": computation,
                "settles_by": loose.get("settles_by") or settling_question(code, kind),
                "by": "person",
            }
        )

    def _question(self, loose: Loose) -> Question:
        return Question.model_validate({**loose, "evidence": self._cite_all(loose.get("evidence", ()))})

    def _cite(self, wanted: Any) -> Evidence:
        start, end = place_of(wanted, self.text)
        return cite(self.text, start, end, page=self.article.page_at(start))

    def _cite_all(self, wanted: Sequence[Any]) -> tuple[Evidence, ...]:
        return tuple(self._cite(item) for item in _listed(wanted))

    def _figure_at(self, wanted: Any) -> Figure | None:
        """The figure with exactly this quote; "@2" counts its places in the text."""
        return self._listed_at(wanted, self.figures)

    def _date_at(self, wanted: Any) -> Date | None:
        return self._listed_at(wanted, self.dates)

    def _listed_at(self, wanted: Any, items: Sequence[Any]) -> Any:
        exact = [item for item in items if item.quote == wanted]
        if len(exact) == 1:
            return exact[0]
        try:
            start, end = place_of(wanted, self.text)
        except GoldError:
            return None
        return next((item for item in items if (item.start, item.end) == (start, end)), None)

    def _figure(self, wanted: Any) -> Figure:
        figure = self._figure_at(wanted)
        if figure is None:
            raise GoldError(f"no one figure is quoted {wanted!r}")
        return figure

    def _sentence_around(self, figure: Figure) -> Evidence:
        start, end = self.article.sentence_around(figure.start, figure.end)
        return cite(self.text, start, end, page=self.article.page_at(start))


def _figure_options(loose: LooseFigure) -> dict[str, str]:
    return {"unit_origin" if name == "origin" else name: value for name, value in loose.options.items()}


def severity_of(deal_type: str, kind: str) -> str:
    """As heavy as the checklist weighs the term."""
    items = load_checklists()[DealType(deal_type)].terms
    weight = next((item.weight for item in items if item.kind == kind), 5)
    return "high" if weight >= 8 else "medium" if weight >= 5 else "low"


def _unmet(deal: Loose, findings: Sequence[Loose], number: int) -> list[str]:
    stated = {_kind_of(term) for term in deal.get("terms", ())}
    stated |= {item["kind"] for item in findings if item["code"] == "implied_value" and item.get("deal", 1) == number}
    items = load_checklists()[DealType(deal["type"])].terms
    expected = [item for item in items if item.expected_of(DealStatus(deal["status"]))]
    return [item.kind for item in expected if not stated & {item.kind, *item.met_by}]


def _kind_of(term: str | Loose) -> str:
    return read_term_line(term)[0] if isinstance(term, str) else str(term["kind"])


def _default_message(code: Code, kind: str | None) -> str:
    if code is Code.MISSING_TERM and kind:
        return f"The article does not state the {kind.replace('_', ' ')}."
    raise GoldError(f"a {code} finding needs its message")


def _listed(wanted: Any) -> list[Any]:
    if wanted is None:
        return []
    return list(wanted) if isinstance(wanted, Sequence) and not isinstance(wanted, str) else [wanted]
