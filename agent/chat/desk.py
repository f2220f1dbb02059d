"""What a model has in front of it while it answers: the ids that tools have shown, and the calculations they made."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, DivisionByZero, InvalidOperation

from agent.chat.checked import key_of
from agent.chat.library import Library
from agent.check.across.members import Member
from agent.figures.expression import SIGNS, solve
from agent.schema.deal import Computation
from agent.schema.evidence import Evidence
from agent.schema.figure import Figure
from agent.schema.number import plain_decimal

_ID = re.compile(r"[0-9a-f]{6}\.[a-z]\w+")
_TOKEN = re.compile(r"\s*(?:([0-9a-f]{6}\.[a-z]\w+)|(\d+(?:\.\d+)?)|([-+*/()×÷−]))")
# Of a percentage, halves, quarters, months, and steps between units.
_FACTORS = frozenset({"2", "4", "12", "100", "1000", "1000000"})
_PLACES = Decimal("0.000001")


@dataclass
class Desk:
    """The documents that the model may see; `shown` holds every id that a tool has returned."""

    library: Library
    shown: dict[str, Evidence] = field(default_factory=dict)
    computations: dict[str, Computation] = field(default_factory=dict)

    def show_sentence(self, member: Member, start: int) -> str:
        """ "[a1b2c3.s12] text", with the figures in it marked by their ids."""
        sentence = member.reading.sentence_at(start)
        if sentence is None:
            return ""
        key = key_of(member, sentence.id)
        self.shown[key] = member.cite(sentence.start, sentence.end)
        marked = "".join(self._marked(member, sentence.start, sentence.end))
        return f"[{key}] {' '.join(marked.split())}"

    def find_figure(self, key: str) -> tuple[Member, Figure] | None:
        """The figure of an id that has been shown."""
        if key not in self.shown:
            return None
        for member in self.library.members:
            for figure in member.analysis.figures:
                if key_of(member, figure.id) == key:
                    return member, figure
        return None

    def calculate(self, expression: str) -> str:
        """The value of an expression over shown figure ids and plain factors, by decimals; what is wrong, otherwise."""
        used: list[Figure] = []
        keys: list[str] = []
        try:
            parts = list(self._parts(expression, used, keys))
            value = solve(parts)
        except (ValueError, InvalidOperation, DivisionByZero) as error:
            return f"not calculated: {error}"
        if not used:
            return "not calculated: no figure id is in the expression"
        if any(figure.low != figure.high for figure in used):
            return "not calculated: a range has two ends; say which figures, or do not calculate"
        bounded = [figure.quote for figure in used if figure.modifier.value != "exact"]
        assumption = f"if {', '.join(bounded)} are reached" if bounded else None
        shown = " ".join(str(part) for part in parts)
        units = {figure.unit for figure in used}
        unit = next(iter(units)) if len(units) == 1 and not re.search(r"[*/×÷]", expression) else None
        value = value.quantize(_PLACES).normalize() if value != value.to_integral_value() else value.to_integral_value()
        computation = Computation(
            expression=shown, inputs=tuple(keys), low=value, high=value, unit=unit, assumption=assumption
        )
        name = f"calc{len(self.computations) + 1}"
        self.computations[name] = computation
        told = f"[{name}] {shown} = {plain_decimal(value)}" + (f" {unit}" if unit else "")
        return f"{told}, {assumption}" if assumption else told

    def _parts(self, expression: str, used: list[Figure], keys: list[str]) -> Iterator[Decimal | str]:
        at = 0
        expression = expression.replace("[", "").replace("]", "").strip()
        while at < len(expression):
            found = _TOKEN.match(expression, at)
            if found is None:
                raise ValueError(f"{expression[at : at + 12]!r} is neither an id, a number nor a sign")
            key, number, sign = found.groups()
            if key is not None:
                held = self.find_figure(key)
                if held is None:
                    raise ValueError(f"{key} is no figure that has been shown")
                used.append(held[1])
                keys.append(key)
                yield held[1].low
            elif number is not None:
                if number not in _FACTORS:
                    raise ValueError(f"{number} is no figure of the documents; use ids")
                yield Decimal(number)
            else:
                yield SIGNS.get(sign, sign)
            at = found.end()

    def _marked(self, member: Member, start: int, end: int) -> Iterator[str]:
        at = start
        for figure in member.reading.figures_in(start, end):
            key = key_of(member, figure.id)
            self.shown[key] = member.cite(figure.start, figure.end)
            yield member.text[at : figure.start] + f"{{{key}: {figure.quote}}}"
            at = figure.end
        yield member.text[at:end]
