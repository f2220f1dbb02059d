"""Every task, by hand, in the order of the table."""

from typing import Any

from agent.errors import UsageError
from evals.adapters.acquisitions import ACQUISITIONS_TASK
from evals.adapters.mining_announcements import MINING_TASK
from evals.adapters.newsquant import NEWSQUANT_TASK
from evals.adapters.summedits import SUMMEDITS_TASK
from evals.analysis_task import CORPUS_TASK
from evals.answers_task import ANSWERS_TASK
from evals.drills.task import DRILLS_TASK
from evals.retrieval_task import RETRIEVAL_TASK
from evals.seeded.task import SEEDED_TASK
from evals.task import Task

TASKS: tuple[Task[Any, Any], ...] = (
    CORPUS_TASK,
    DRILLS_TASK,
    SEEDED_TASK,
    ANSWERS_TASK,
    RETRIEVAL_TASK,
    NEWSQUANT_TASK,
    ACQUISITIONS_TASK,
    SUMMEDITS_TASK,
    MINING_TASK,
)


def find_task(name: str) -> Task[Any, Any]:
    for task in TASKS:
        if task.name == name:
            return task
    raise UsageError(f"no task is called {name!r}", hint=f"There are {', '.join(task.name for task in TASKS)}.")
