"""Kept runs: begun, resumed, read back and scored again; one SQLite file beside the user's workspace."""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Row, create_engine, delete, event, func, insert, inspect, select, update
from sqlalchemy.exc import SQLAlchemyError

from agent.errors import StoreError, UsageError
from agent.schema.record import Record
from evals.score import Score
from evals.store.tables import METADATA, RUNS, SAMPLES, SCORES

FILE = "evals.db"


class Header(Record):
    """What makes two runs the same run, so that one that stopped goes on where it was."""

    task: str
    split: str
    data: str | None = None
    model: str | None = None
    corpus_digest: str
    product_digest: str
    samples: int


class Summary(Record):
    """One kept run as a line of a list. `cost_usd` is null where no price is known."""

    id: int
    header: Header
    prompts: dict[str, str]
    started: str
    finished: str | None
    seconds: float
    solved: int
    failed: int
    input_tokens: int
    output_tokens: int
    cost_usd: Decimal | None


@dataclass(frozen=True)
class Solved:
    """One sample as it came back: the reply as JSON, or why there is none; and what the scorers said."""

    name: str
    cluster: str
    digest: str
    text: str
    reply: str | None
    failure: str | None
    scores: tuple[Score, ...]
    seconds: float
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: Decimal | None = None
    prompts: Mapping[str, str] = field(default_factory=dict)


class RunStore:
    """Only the process that began a run writes to it."""

    def __init__(self, home: Path) -> None:
        """Raises StoreError where `home` cannot hold the file."""
        try:
            home.mkdir(parents=True, exist_ok=True)
            self._engine: Engine = create_engine(f"sqlite:///{home / FILE}")
            event.listen(self._engine, "connect", _set_up)
            METADATA.create_all(self._engine)
            missing = _missing_columns(self._engine)
        except (OSError, SQLAlchemyError) as error:
            told = str(getattr(error, "orig", None) or error).splitlines()[0]
            raise StoreError(f"{home / FILE} cannot keep runs: {told}", hint="Set TIEOUT_HOME.") from error
        if missing:
            raise StoreError(
                f"{home / FILE} was written by another version of tieout: it has no {', '.join(missing)}",
                hint="Move it away: the runs that it keeps cannot be gone on with or compared here.",
            )

    def begin(self, header: Header, *, fresh: bool = False) -> int:
        """A new run, or the unfinished one with the same header."""
        same = [RUNS.c[name].is_not_distinct_from(value) for name, value in header.model_dump().items()]
        query = select(RUNS.c.id).where(*same, RUNS.c.finished.is_(None)).order_by(RUNS.c.id.desc())
        with self._engine.begin() as connection:
            found = None if fresh else connection.execute(query).scalar()
            if found is not None:
                return int(found)
            values = {**header.model_dump(), "prompts": {}, "started": _now(), "seconds": 0.0}
            created = connection.execute(insert(RUNS).values(values)).inserted_primary_key
            assert created is not None
            return int(created[0])

    def keep(self, run_id: int, solved: Solved) -> None:
        """At once, so that a run that is cut off loses nothing; a failed sample is tried again on resuming."""
        row = {
            "run_id": run_id,
            "name": solved.name,
            "cluster": solved.cluster,
            "digest": solved.digest,
            "text": _pack(solved.text),
            "reply": None if solved.reply is None else _pack(solved.reply),
            "failure": solved.failure,
            "seconds": solved.seconds,
            "input_tokens": solved.input_tokens,
            "output_tokens": solved.output_tokens,
            "cost_usd": None if solved.cost_usd is None else str(solved.cost_usd),
        }
        with self._engine.begin() as connection:
            connection.execute(delete(SAMPLES).where(SAMPLES.c.run_id == run_id, SAMPLES.c.name == solved.name))
            connection.execute(insert(SAMPLES).values(row))
            known = connection.execute(select(RUNS.c.prompts).where(RUNS.c.id == run_id)).scalar_one()
            if not solved.prompts.items() <= known.items():
                prompts = {**known, **solved.prompts}
                connection.execute(update(RUNS).where(RUNS.c.id == run_id).values(prompts=prompts))
        self.keep_scores(run_id, solved.name, solved.scores)

    def keep_scores(self, run_id: int, sample: str, scores: Iterable[Score]) -> None:
        """In place of what the scorers said of the sample before."""
        rows = [{"run_id": run_id, "sample": sample, "score": score.model_dump(mode="json")} for score in scores]
        with self._engine.begin() as connection:
            connection.execute(delete(SCORES).where(SCORES.c.run_id == run_id, SCORES.c.sample == sample))
            if rows:
                connection.execute(insert(SCORES), rows)

    def finish(self, run_id: int, *, seconds: float) -> None:
        with self._engine.begin() as connection:
            values = {"finished": _now(), "seconds": RUNS.c.seconds + seconds}
            connection.execute(update(RUNS).where(RUNS.c.id == run_id).values(values))

    def solved_names(self, run_id: int) -> frozenset[str]:
        """The samples that need not be solved again."""
        query = select(SAMPLES.c.name).where(SAMPLES.c.run_id == run_id, SAMPLES.c.failure.is_(None))
        with self._engine.connect() as connection:
            return frozenset(connection.execute(query).scalars())

    def replies(self, run_id: int) -> dict[str, str]:
        """The reply of each sample that has one, as JSON."""
        query = select(SAMPLES.c.name, SAMPLES.c.reply).where(SAMPLES.c.run_id == run_id, SAMPLES.c.reply.is_not(None))
        with self._engine.connect() as connection:
            return {name: _unpack(reply) for name, reply in connection.execute(query)}

    def texts(self, run_id: int) -> dict[str, str]:
        """The article of each sample."""
        query = select(SAMPLES.c.name, SAMPLES.c.text).where(SAMPLES.c.run_id == run_id)
        with self._engine.connect() as connection:
            return {name: _unpack(text) for name, text in connection.execute(query)}

    def digests(self, run_id: int) -> dict[str, str]:
        """Of each article that is drawn as one: all its samples, with their gold."""
        query = select(SAMPLES.c.cluster, SAMPLES.c.digest).where(SAMPLES.c.run_id == run_id).order_by(SAMPLES.c.name)
        joined: dict[str, str] = {}
        with self._engine.connect() as connection:
            for cluster, digest in connection.execute(query):
                joined[cluster] = joined.get(cluster, "") + digest
        return {cluster: sha256(digests.encode()).hexdigest()[:16] for cluster, digests in joined.items()}

    def latest(self, task: str) -> Summary:
        """The newest finished run of a task; raises UsageError where there is none."""
        for found in self.summaries():
            if found.header.task == task and found.finished:
                return found
        raise UsageError(f"no finished run of {task!r} is kept", hint=f"Make one: run {task}.")

    def scores(self, run_id: int) -> list[Score]:
        query = select(SCORES.c.score).where(SCORES.c.run_id == run_id).order_by(SCORES.c.sample, SCORES.c.id)
        with self._engine.connect() as connection:
            return [Score.model_validate(score) for score in connection.execute(query).scalars()]

    def summaries(self) -> list[Summary]:
        """Every run, the newest first."""
        with self._engine.connect() as connection:
            runs = connection.execute(select(RUNS).order_by(RUNS.c.id.desc())).all()
            spent = connection.execute(select(*_SPENT).group_by(SAMPLES.c.run_id)).all()
            costs = connection.execute(select(SAMPLES.c.run_id, SAMPLES.c.cost_usd)).all()
        totals = {row.run_id: row for row in spent}
        return [
            _summary(row, totals.get(row.id), _cost([cost for run, cost in costs if run == row.id])) for row in runs
        ]

    def summary(self, run_id: int) -> Summary:
        """Raises UsageError for a run that is not kept."""
        for found in self.summaries():
            if found.id == run_id:
                return found
        raise UsageError(f"there is no run {run_id}", hint="`runs` lists the runs that are kept.")


_SPENT = (
    SAMPLES.c.run_id,
    func.count().label("solved"),
    func.count(SAMPLES.c.failure).label("failed"),
    func.sum(SAMPLES.c.input_tokens).label("input_tokens"),
    func.sum(SAMPLES.c.output_tokens).label("output_tokens"),
)


def _summary(run: Row[Any], spent: Row[Any] | None, cost: Decimal | None) -> Summary:
    return Summary(
        id=run.id,
        header=Header(**{name: getattr(run, name) for name in Header.model_fields}),
        prompts=run.prompts,
        started=run.started,
        finished=run.finished,
        seconds=run.seconds,
        solved=spent.solved - spent.failed if spent else 0,
        failed=spent.failed if spent else 0,
        input_tokens=spent.input_tokens if spent else 0,
        output_tokens=spent.output_tokens if spent else 0,
        cost_usd=cost,
    )


def _cost(costs: Sequence[str | None]) -> Decimal | None:
    known = [Decimal(cost) for cost in costs if cost is not None]
    return sum(known, Decimal(0)) if known else None


def _set_up(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA busy_timeout = 30000")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _pack(text: str) -> bytes:
    return zlib.compress(text.encode())


def _unpack(packed: bytes) -> str:
    return zlib.decompress(packed).decode()


def _missing_columns(engine: Engine) -> list[str]:
    """The columns that a file of another version lacks, as "table.column"."""
    there = inspect(engine)
    return [
        f"{table.name}.{name}"
        for table in METADATA.sorted_tables
        for name in set(table.columns.keys()) - {column["name"] for column in there.get_columns(table.name)}
    ]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
