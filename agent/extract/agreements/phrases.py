"""Lists of nouns as they are written in families: one a comma, over as many lines as they take."""


def phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split(",") if part.strip())
