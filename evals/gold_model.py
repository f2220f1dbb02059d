"""A scripted model that reads by gold: it points at what the gold says, by the ids that the prompt shows it.

It stands behind a real socket and sees nothing but requests, so that everything from the prompt to the
merged analysis is under test. Knows one article at a time.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from agent.extract.model.replies import Basis
from agent.schema.analysis import Analysis
from agent.schema.article import Sentence
from agent.schema.claim import Claim
from agent.schema.deal import Certainty, Deal, Origin, Party, Place, Term
from agent.schema.evidence import Evidence, main_place
from agent.schema.figure import Date, Figure
from agent.schema.finding import Finding
from agent.schema.reading import Reading
from evals.gold.gold import Gold

_SHOWN = re.compile(r"^\[(s\d+)\]", re.MULTILINE)
_MARKED = re.compile(r"\{([ft]\d+):")


@dataclass(frozen=True)
class GoldModel:
    """`reading` is what the product reads of the article; its ids are the ones in the prompts."""

    gold: Analysis | Gold
    reading: Reading

    def extraction(self, prompt: str) -> str:
        """The shortest valid reply that says everything the gold says of what the prompt shows."""
        shown = _Shown(frozenset(_SHOWN.findall(prompt)), frozenset(_MARKED.findall(prompt)))
        deals = [self._deal(deal, shown) for deal in self.gold.deals]
        claims = [said for claim in self.gold.claims if (said := self._claim(claim, shown)) is not None]
        claims = _pair(claims)
        said = {"deals": [deal for deal in deals if deal is not None], "claims": claims}
        return shorten(said)

    def findings(self, prompt: str) -> str:
        """Every gold finding whose places the prompt shows."""
        shown = _Shown(frozenset(_SHOWN.findall(prompt)), frozenset(_MARKED.findall(prompt)))
        said = [found for item in self.gold.findings if (found := self.finding(item, shown)) is not None]
        return shorten({"findings": said})

    def finding(self, finding: Finding, shown: "_Shown | None" = None) -> dict[str, Any] | None:
        """A gold finding by ids, or None where one of its places is not shown."""
        values = [self.value_at(item) for item in finding.evidence]
        homes = [self.sentence_at(item) for item in finding.evidence]
        ids = [*filter(None, values)] if all(values) else []
        if shown is not None and not ({*filter(None, homes)} <= shown.sentences):
            return None
        said: dict[str, Any] = {"code": finding.code.value, "figures": ids}
        if not ids:
            said["sentences"] = list(dict.fromkeys(filter(None, homes)))
        if finding.about.kind:
            said["kind"] = finding.about.kind
        return {key: value for key, value in said.items() if value}

    def value_at(self, evidence: Evidence) -> str | None:
        """The id of the figure or date that the product reads at this place."""
        if evidence.span is None:
            return None
        start, end = evidence.span
        items: Sequence[Figure | Date] = (*self.reading.figures_in(start, end), *self.reading.dates_in(start, end))
        if len(items) == 1:
            return items[0].id
        home = self.reading.sentence_at(start)
        if home is None:
            return None
        near: Sequence[Figure | Date] = (
            *self.reading.figures_in(home.start, home.end),
            *self.reading.dates_in(home.start, home.end),
        )
        return next((item.id for item in near if item.start <= start and end <= item.end), None)

    def sentence_at(self, evidence: Evidence) -> str | None:
        if evidence.start is None:
            return None
        home = self.reading.sentence_at(evidence.start)
        return home.id if home is not None else None

    def _deal(self, deal: Deal, shown: "_Shown") -> dict[str, Any] | None:
        terms = [said for term in deal.terms if (said := self._term(term, shown)) is not None]
        homes = [self.sentence_at(item) for item in deal.evidence]
        if not terms and not any(home in shown.sentences for home in homes):
            return None
        told = frozenset(home for home in homes if home in shown.sentences)
        parties = [said for party in deal.parties if (said := self._party(party, shown, told)) is not None]
        asset, location = self._place(deal.asset, shown, told), self._place(deal.location, shown, told)
        naming = [place[1] for place in (asset, location) if place is not None]
        made: dict[str, Any] = {
            "type": deal.type.value,
            "status": deal.status.value,
            "sentences": [home for home in dict.fromkeys([*homes, *naming]) if home in shown.sentences],
            "parties": parties,
            "asset": asset[0] if asset else "",
            "location": location[0] if location else "",
            "terms": terms,
        }
        return {key: value for key, value in made.items() if value}

    def _party(self, party: Party, shown: "_Shown", told: frozenset[str | None]) -> dict[str, Any] | None:
        home = self._home(party.name, party.evidence, shown)
        if home is None:
            return None
        name = self._as_written(party.name, party.evidence, home)
        said: dict[str, Any] = {"name": name, "role": party.role.value}
        if not any(name in self._words(item) for item in told if item):
            said["sentence"] = home
        return {**said, "aliases": list(party.aliases)} if party.aliases else said

    def _place(self, place: Place | None, shown: "_Shown", told: frozenset[str | None]) -> tuple[str, str] | None:
        """The place's name as a sentence writes it, and that sentence: one of the deal's own if it can be."""
        home = self._home(place.name, place.evidence, shown) if place is not None else None
        if place is None or home is None:
            return None
        name = self._as_written(place.name, place.evidence, home)
        return name, next((item for item in told if item and name in self._words(item)), home)

    def _as_written(self, name: str, evidence: Sequence[Evidence], home: str) -> str:
        """Gold names things as an analyst would; a model must copy what the sentence has."""
        if name in self._words(home):
            return name
        quotes = [item.quote for item in evidence if item.quote and self.sentence_at(item) == home]
        return quotes[0] if quotes else self._words(home).partition(",")[0]

    def _home(self, name: str, evidence: Sequence[Evidence], shown: "_Shown") -> str | None:
        """A shown sentence that has the name: the gold's own, else the first."""
        homes = [home for item in evidence if (home := self.sentence_at(item)) in shown.sentences]
        if homes:
            return homes[0]
        return next((item for item in self._naming(name) if item in shown.sentences), None)

    def _naming(self, name: str) -> list[str]:
        """The sentences that have a name, looked up once for each name."""
        if name not in self._named:
            text = self.reading.text
            self._named[name] = [item.id for item in self.reading.sentences if name in text[item.start : item.end]]
        return self._named[name]

    def _term(self, term: Term, shown: "_Shown") -> dict[str, Any] | None:
        if term.origin not in (Origin.STATED, Origin.UNDISCLOSED) or not term.evidence:
            return None
        evidence = term.evidence[0]
        home = self.sentence_at(evidence)
        value = self.value_at(evidence) if term.low is not None else None
        if home not in shown.sentences or (value is not None and value not in shown.values):
            return None
        said: dict[str, Any] = {"kind": term.kind}
        if term.origin is Origin.UNDISCLOSED:
            return {**said, "undisclosed": evidence.quote, "sentence": home}
        if value is None:
            return {**said, "quote": evidence.quote, "sentence": home, **({"scope": term.scope} if term.scope else {})}
        said["value"] = value
        if term.scope:
            said["scope"] = term.scope
        if term.condition:
            said["condition"] = term.condition
        if term.certainty not in (Certainty.UNKNOWN, Certainty.FIRM):
            said["certainty"] = term.certainty.value
        if term.basis in set(Basis):
            said["basis"] = term.basis
        return said

    def _claim(self, claim: Claim, shown: "_Shown") -> dict[str, Any] | None:
        place = main_place(claim.evidence)
        if place is None:
            return None
        home = self.sentence_at(claim.evidence[0])
        if home not in shown.sentences:
            return None
        gold_figures = [self._gold_figures[figure_id] for figure_id in claim.figure_ids]
        values = [self.value_at(Evidence(quote=f.quote, start=f.start, end=f.end)) for f in gold_figures]
        value = next(filter(None, values), None)
        if value is not None and value not in shown.values:
            return None
        own = self._home_of_value(value) or home
        near = self._nearest(claim.subject, own, shown)
        subject = claim.subject if near is not None else self._words(own).partition(",")[0]
        said: dict[str, Any] = {"metric": claim.metric, "subject": subject}
        if value is not None:
            said["value"] = value
        if value is None or (near is not None and near != own):
            said["sentence"] = near or own
        if claim.comparator and claim.comparator in self._words(own):
            said["versus"] = claim.comparator
        if claim.attributed_to:
            said["source"] = claim.attributed_to
        if claim.modality.value != "fact":
            said["modality"] = claim.modality.value
        return said

    def _home_of_value(self, value: str | None) -> str | None:
        found = self._values.get(value) if value is not None else None
        home = self.reading.sentence_at(found.start) if found is not None else None
        return home.id if home is not None else None

    def _nearest(self, name: str, home: str, shown: "_Shown") -> str | None:
        number = int(home[1:])
        naming = [item for item in self._naming(name) if item in shown.sentences]
        return min(naming, key=lambda item: abs(int(item[1:]) - number), default=None)

    def _words(self, sentence_id: str) -> str:
        sentence = self._sentences[sentence_id]
        return self.reading.text[sentence.start : sentence.end]

    @cached_property
    def _named(self) -> dict[str, list[str]]:
        return {}

    @cached_property
    def _sentences(self) -> dict[str, Sentence]:
        return {sentence.id: sentence for sentence in self.reading.sentences}

    @cached_property
    def _values(self) -> dict[str, Figure | Date]:
        values: dict[str, Figure | Date] = {figure.id: figure for figure in self.reading.figures}
        return {**values, **{date.id: date for date in self.reading.dates}}

    @cached_property
    def _gold_figures(self) -> dict[str, Figure]:
        return {figure.id: figure for figure in self.gold.figures}


def _pair(claims: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Two claims that are each the other's comparator are said as one."""
    paired: list[dict[str, Any]] = []
    for claim in claims:
        other = next((item for item in paired if _are_two_sides(item, claim)), None)
        if other is None:
            paired.append(dict(claim))
        else:
            other["versus_value"] = claim["value"]
    return paired


def _are_two_sides(one: dict[str, Any], other: dict[str, Any]) -> bool:
    same = all(one.get(key) == other.get(key) for key in ("metric", "sentence", "source", "modality"))
    crossed = one.get("versus") == other["subject"] and other.get("versus") == one["subject"]
    return same and crossed and "value" in one and "value" in other and "versus_value" not in one


@dataclass(frozen=True)
class _Shown:
    sentences: frozenset[str]
    values: frozenset[str]


def shorten(reply: dict[str, Any]) -> str:
    """JSON without what is empty, and with no character that it can do without."""
    return json.dumps({key: value for key, value in reply.items() if value}, ensure_ascii=False, separators=(",", ":"))
