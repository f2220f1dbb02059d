"""Outside data as tasks, read from a path and never bundled: one file a dataset."""
