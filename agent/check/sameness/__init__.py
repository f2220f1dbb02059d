"""Whether two statements speak of one thing: what each figure is said of, and how far two contexts agree."""
