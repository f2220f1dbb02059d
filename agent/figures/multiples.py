"""Whether "x" and "times" multiply: "25x EBITDA" and "three times as much" do, "won three times" does not."""

from agent.figures.tokens import Tokens

_AFTER_TIMES = frozenset(
    "as more higher larger greater bigger faster better less lower fewer smaller cheaper longer the a an its their last"
    " this that earnings ebitda ebit revenue revenues sales book forward trailing estimated annual annualized projected"
    " net gross cash profit profits equity assets adjusted over oversubscribed covered coverage leverage debt income"
    " multiple multiples expected current normal what fcf nav p/e ev consensus leveraged arr next ltm ntm su la"
    " el los le"
    " el plus más mayor so höher mehr größer umsatz le la les".split()
)

_ARTICLES = frozenset("a an the this last next la le el".split())
_CALENDAR = frozenset("day week month year row quarter season game past same first second".split())


def is_multiple(tokens: Tokens, index: int) -> bool:
    """Whether the multiplication sign or word at token `index` makes a multiple of the number before it."""
    following = index + 1
    if tokens.lowers[index] in ("times", "veces", "fois", "mal") and index and _is_decimal(tokens.texts[index - 1]):
        return True  # nothing happens 1.4 times
    if following >= tokens.size:
        return tokens.lowers[index] in ("x", "×")
    word, text = tokens.lowers[following], tokens.texts[following]
    if tokens.lowers[index] in ("x", "×"):
        is_dimension = tokens.kinds[following] == "number" and len(text) != 4
        return not is_dimension and not (tokens.glued[following] and tokens.kinds[following] == "word")
    if tokens.kinds[following] == "number" and following + 1 < tokens.size and len(text) == 4:
        word = tokens.lowers[following + 1]  # "8.5 times 2025 EBITDA"
    if tokens.lowers[index] == "mal" and tokens.languages[index] != "de":
        return False
    if text[:1].isupper() and text.endswith(("'s", "’s")):
        return True  # "29 times Acme's earnings"
    if word in _ARTICLES:
        behind = tokens.lowers[following + 1] if following + 1 < tokens.size else ""
        return word != "a" and word != "an" and behind not in _CALENDAR
    return word in _AFTER_TIMES


def _is_decimal(written: str) -> bool:
    whole, mark, rest = written.replace(",", ".").rpartition(".")
    return bool(mark) and whole.isdigit() and rest.isdigit() and len(rest) < 3
