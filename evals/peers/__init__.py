"""Other libraries on the same task, each run from an environment of its own (see evals.bench_cost)."""
