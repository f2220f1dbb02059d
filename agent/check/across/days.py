"""The days that a date may stand for."""


def span_of(low: str, high: str) -> tuple[str, str] | None:
    """The first and the last day that a date may stand for, as ISO days."""
    first, last = _ends(low), _ends(high)
    return (first[0], last[1]) if first and last else None


def _ends(iso: str) -> tuple[str, str] | None:
    if iso.startswith("--"):
        return None
    year, _, rest = iso.partition("-")
    if not rest:
        return f"{year}-01-01", f"{year}-12-31"
    if rest.startswith("Q"):
        month = 3 * int(rest[1])
        return f"{year}-{month - 2:02}-01", f"{year}-{month:02}-31"
    if rest.startswith("H"):
        return (f"{year}-01-01", f"{year}-06-31") if rest[1] == "1" else (f"{year}-07-01", f"{year}-12-31")
    if "-" not in rest:
        return f"{year}-{rest}-01", f"{year}-{rest}-31"
    return iso, iso
