from dataclasses import replace

import pytest

from agent.check.facts import Facts
from agent.check.rules.language_mismatch import check
from agent.schema.article import Removed
from tests.check.articles import facts_of, quotes_of

BODY = "The company has sold its mill to a fund, and the buyer said that it would pay in cash."


def facts_with(text: str, **document) -> Facts:
    facts = facts_of(text)
    known = facts.reading.article.document.model_copy(update=document)
    article = facts.reading.article.model_copy(update={"document": known})
    return replace(facts, reading=replace(facts.reading, article=article))


def test_a_title_in_another_language_is_shown():
    title = "Harlow vende su fábrica de papel y busca socios en el norte"
    facts = facts_with(f"{title}\n\n{BODY}", title=title, title_language="es", language="en")
    verdict = check(facts)

    assert quotes_of(verdict) == [[title]]
    assert verdict.findings[0].message == "The title is in Spanish, the article in English."


def test_chrome_in_another_language_is_shown():
    chrome = "Aún no hay comentarios sobre esta noticia y este tema, sé el primero en comentar"
    text = f"{BODY}\n\n{chrome}"
    removed = (Removed(start=text.index(chrome), end=len(text), why="comments"),)

    assert quotes_of(check(facts_with(text, language="en", removed=removed))) == [[chrome]]


@pytest.mark.parametrize(
    "title, title_language",
    [
        pytest.param("Harlow sells its paper mill to a fund", "en", id="same language"),
        pytest.param("Banco Norte Holding GmbH", "de", id="names only"),
        pytest.param("Harlow SA – Dent AG: 31 MW", "fr", id="names and numbers"),
        pytest.param("Harlow sells its paper mill to a fund", None, id="not known"),
        pytest.param(None, None, id="no title"),
    ],
)
def test_a_title_that_could_be_english_is_left_alone(title: str | None, title_language: str | None):
    facts = facts_with(f"{title or ''}\n\n{BODY}", title=title, title_language=title_language, language="en")

    assert not check(facts).findings


def test_languages_that_are_taken_for_one_another_are_left_alone():
    title = "A companhia vendeu a sua fábrica de papel no norte do país"
    facts = facts_with(f"{title}\n\n{BODY}", title=title, title_language="pt", language="es")

    assert not check(facts).findings


def test_chrome_of_a_few_words_has_no_language():
    text = f"{BODY}\n\nComentarios"

    assert not check(
        facts_with(text, language="en", removed=(Removed(start=len(BODY) + 2, end=len(text), why="x"),))
    ).findings
