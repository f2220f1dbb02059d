"""Whether "x" and "times" multiply: "25x EBITDA" and "three times as much" do, "won three times" does not."""

from agent.figures.tokens import Tokens

_AFTER_TIMES = frozenset(
    "as more higher larger greater bigger faster better less lower fewer smaller cheaper longer the a an its their last"
    " this that earnings ebitda ebit revenue revenues sales book forward trailing estimated annual annualized projected"
    " net gross cash profit profits equity assets adjusted over oversubscribed covered coverage leverage debt income"
    " multiple multiples expected current normal what fcf nav p/e ev consensus leveraged arr next ltm ntm su la el los le"
    " el plus más mayor so höher mehr größer umsatz le la les".split()
)


def is_multiple(tokens: Tokens, index: int) -> bool:
    """Whether the multiplication sign or word at token `index` makes a multiple of the number before it."""
    following = index + 1
    word = tokens.lowers[following] if following < len(tokens) else ""
    if tokens.lowers[index] in ("x", "×"):
        return not (following < len(tokens) and tokens.kinds[following] == "number") and not (
            following < len(tokens) and tokens.glued[following] and tokens.kinds[following] == "word"
        )
    if tokens.lowers[index] == "mal" and tokens.languages[index] != "de":
        return False
    if word in ("a", "an", "the", "this", "last", "next", "plus", "la", "le", "el"):
        return (
            word in ("the", "its", "plus")
            or (
                following + 1 < len(tokens)
                and tokens.lowers[following + 1] not in ("day", "week", "month", "year", "row", "quarter", "season")
            )
            and word in ("last", "next", "this")
        )
    return word in _AFTER_TIMES
