"""Who a sentence is attributed to."""

import pytest

from agent.text.attribution import attribute_sentence, read_attributions
from agent.text.sentences import split_sentences

NAMED = [
    ("name before the verb", "Alder Power said it would close the plant.", "Alder Power"),
    ("name after the quotation", "“We are growing,” said Mary Quill, the chief executive.", "Mary Quill"),
    ("title between name and verb", "Mary Quill, chief executive of Alder Power, said sales rose 4%.", "Mary Quill"),
    ("according to", "Rents rose 4%, according to Kestrel Research.", "Kestrel Research"),
    ("according to data from", "Rents rose 4%, according to data from Kestrel Research.", "Kestrel Research"),
    ("estimate", "Kestrel Research estimates that demand will double.", "Kestrel Research"),
    ("a report with its author", "A report by Kestrel Research puts demand at 40 GW.", "Kestrel Research"),
    ("group after the name", "The Alder group said it sold two mines.", "Alder"),
    ("Spanish, según", "Las ventas crecieron un 4%, según Banco Norte.", "Banco Norte"),
    ("Spanish, verb first", "«Creceremos», dijo María Robles.", "María Robles"),
    ("German, laut", "Der Umsatz stieg laut Norddeutsche Energie um 4 Prozent.", "Norddeutsche Energie"),
    ("German, sagte", "„Wir wachsen“, sagte Karl Winter.", "Karl Winter"),
    ("French, selon", "Les ventes ont progressé de 4 %, selon Banque Nord.", "Banque Nord"),
    ("French, a déclaré", "Claire Fournier a déclaré que les ventes progressent.", "Claire Fournier"),
]
NOBODY = [
    ("analysts", "Analysts said the price was high."),
    ("experts", "According to experts, demand will double."),
    ("a report without a name", "A report showed that demand will double."),
    ("sources", "Sources told the newspaper that a deal was near."),
    ("the author's own voice", "Alder Power is the largest producer in the market."),
    ("an expectation without that", "Alder Power expects sales of $40 million."),
]


@pytest.mark.parametrize("sentence, source", [row[1:] for row in NAMED], ids=[row[0] for row in NAMED])
def test_a_named_source_with_a_speech_verb_is_found_in_place(sentence: str, source: str) -> None:
    found = attribute_sentence(sentence, 0, len(sentence))
    assert found is not None
    assert found.source == source
    assert sentence[found.source_start : found.source_end] == source


@pytest.mark.parametrize("sentence", [row[1] for row in NOBODY], ids=[row[0] for row in NOBODY])
def test_nobody_is_no_source(sentence: str) -> None:
    assert attribute_sentence(sentence, 0, len(sentence)) is None


def _source_of(text: str, quote: str) -> str | None:
    start = text.index(quote)
    found = read_attributions(text, split_sentences(text)).covering(start, start + len(quote))
    return found.source if found else None


def test_a_quotation_keeps_its_speaker_to_its_end() -> None:
    text = "“Sales rose 4%. Margins rose too,” said Mary Quill. The plant is old."
    assert _source_of(text, "Sales rose 4%.") == "Mary Quill"
    assert _source_of(text, "The plant is old.") is None


def test_the_company_and_a_pronoun_stand_for_the_last_named_source() -> None:
    text = "Alder Power said sales rose 4%. The company said margins fell. It added that costs rose."
    assert _source_of(text, "margins fell") == "Alder Power"
    assert _source_of(text, "costs rose") == "Alder Power"


def test_a_new_quotation_after_an_attributed_one_goes_on_with_its_speaker() -> None:
    text = "“Sales rose,” Mary Quill said. “Margins in the north went up by 4% as well.” Costs fell."
    assert _source_of(text, "Margins in the north") == "Mary Quill"
    assert _source_of(text, "Costs fell.") is None
