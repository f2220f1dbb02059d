"""Every article of the corpus reads as its ruler says, and its gold is exact."""

import json
from pathlib import Path

import pytest

from agent.ingest.load import load_article
from agent.schema.finding import ACROSS_DOCUMENTS, INCONSISTENCIES, PROVENANCE, Code
from evals.gold.check import check_gold
from evals.gold.documents import CORPUS, corpus_folders, find_article
from evals.gold.gold import read_gold, read_relations
from evals.relations import prove_folder

FOLDERS = corpus_folders()
SPLIT = json.loads((CORPUS / "split.json").read_text(encoding="utf-8"))
SAMPLE = "bitfarms-paraguay"

every_article = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def planted_codes(folder: Path) -> set[Code]:
    return {finding.code for finding in read_gold(folder / "gold.json").findings}


@every_article
def test_an_article_reads_as_its_ruler(folder: Path):
    assert load_article(find_article(folder)).text == (folder / "article.txt").read_text(encoding="utf-8")


@every_article
def test_gold_is_exact(folder: Path):
    assert check_gold(folder) == []


@every_article
def test_the_arithmetic_that_gold_names_comes_out_as_gold_says(folder: Path):
    assert prove_folder(folder) == []


def test_every_article_is_in_one_part_of_the_split():
    assert sorted(SPLIT["dev"] + SPLIT["test"]) == [folder.name for folder in FOLDERS]
    assert SAMPLE in SPLIT["dev"]


def test_clean_articles_have_no_inconsistency():
    clean = [folder for folder in FOLDERS if folder.name in SPLIT["clean"]]

    assert [folder.name for folder in clean if planted_codes(folder) & (INCONSISTENCIES | PROVENANCE)] == []
    assert all(relation.fits for folder in clean for relation in read_relations(folder / "relations.json"))


@pytest.mark.parametrize("code", sorted(set(Code) - ACROSS_DOCUMENTS - {Code.CONTRADICTION}))
def test_every_code_is_planted_in_three_articles(code: Code):
    assert len([folder.name for folder in FOLDERS if code in planted_codes(folder)]) >= 3
