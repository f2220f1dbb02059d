"""What changes hands: reads the phrase of a trade into a target company, a stake in it, or an asset."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from agent.extract.actors import Actor, Scene, actor_of
from agent.extract.clauses import Segment
from agent.extract.grammar.frame import Grammar
from agent.extract.things import COUNTS, asset_span, doubtful_thing, is_thing, without_time
from agent.extract.tokens import Token
from agent.schema.deal import DealType
from agent.text.name_words import TRADES
from agent.text.names import Name, NameKind

_LISTING = frozenset({"and", "&", "y", "und", "et"})
_GOING_CONCERN = frozenset("assets business businesses operations liabilities".split())
_PARTICLES = frozenset({"up", "off", "out", "back", "over"})
_OF = frozenset({"of", "de", "del", "von", "der", "des", "du", "di"})
_FROM = frozenset({"from", "aus", "von"})
_IN = frozenset({"am", "in", "en", "im", "à", "au", "near", "at"})
_LONG = 5
# "a further 25% of Birch"
_FURTHER = frozenset("a an another further additional extra the its their other remaining final last more".split())
_OPEN_NOUNS = frozenset("group number series portfolio package block part portion parts blocks".split())


@dataclass(frozen=True)
class Trade:
    """`targets` are companies; `asset` is the place of an asset's phrase; `owners` are said to have had it."""

    targets: tuple[Actor, ...] = ()
    asset: tuple[int, int] | None = None
    owners: tuple[Actor, ...] = ()
    places: tuple[Name, ...] = ()
    kind: DealType | None = None
    is_stake: bool = False
    is_whole: bool = False
    # A thing that no word list knows; it counts where both sides have names and a price is said.
    doubtful: tuple[int, int] | None = None
    is_counted: bool = False

    def __bool__(self) -> bool:
        return bool(self.targets or self.asset)


def read_trade(segments: Sequence[Segment], position: int, scene: Scene, *, depth: int = 0) -> Trade:
    """The trade whose phrase begins with segments[position]."""
    if position >= len(segments) or depth > 2:
        return Trade()
    grammar = scene.grammar
    if not segments[position].tokens:
        return Trade()
    tokens = _up_to_head(segments[position].tokens, grammar)
    timeless = without_time(tokens)
    if len(timeless) < len(tokens):
        tokens = segments[position].tokens = list(timeless)
    while len(tokens) > 1 and tokens[-1].lower in _PARTICLES:
        tokens = tokens[:-1]
    words = [token.lower for token in tokens if token.kind == "word"]
    if tokens[-1].kind == "number" and _of_them(segments, position):
        # "sold 640 of them"
        return Trade(asset=(tokens[0].start, tokens[-1].end))
    shares = any(token.lower in grammar.share_nouns for token in tokens if token.kind == "word")
    only_part = (not words or all(word in _FURTHER for word in words)) and (
        tokens[-1].kind == "figure" or (tokens[-1].kind == "number" and _of_follows(segments, position))
    )
    only_count = (
        bool(words)
        and not any(token.kind == "name" for token in tokens)
        and all(word in grammar.determiners or word in grammar.conjunctions for word in words)
        and len(segments) > position + 1
    )
    if shares or only_part or only_count or (words and words[-1] in grammar.whole_words):
        trade = _stake(segments, position, scene, depth)
    elif tokens[-1].lower in grammar.output_nouns | grammar.royalty_nouns:
        trade = _yield(segments, position, scene)
    elif any(token.kind == "name" for token in tokens) and not _is_described(tokens, scene):
        trade = _named(segments, position, scene)
    else:
        trade = _described(segments, position, scene, words)
    return replace(trade, places=trade.places or _places(segments, position, trade))


def _is_described(tokens: Sequence[Token], scene: Scene) -> bool:
    """ "the Minneapolis snack company": a company spoken of before, and where it sits."""
    if tokens[0].lower != "the" or tokens[-1].lower not in scene.grammar.company_nouns or len(tokens) < 4:
        return False
    names = [token for token in tokens if token.name is not None]
    if len(names) != 1 or names[0] is not tokens[1] or names[0].possessive or names[0].name is None:
        return False
    is_plain = names[0].name.kind in (NameKind.PLACE, NameKind.OTHER) and " " not in names[0].lower
    return is_plain and len(scene.cast.member(names[0].name).mentions) == 1


def _of_them(segments: Sequence[Segment], position: int) -> bool:
    """A pronoun ends what is read of a clause, so that nothing stands behind this "of"."""
    following = segments[position + 1] if position + 1 < len(segments) else None
    return following is not None and following.preposition == "of" and not following.tokens


def _of_follows(segments: Sequence[Segment], position: int) -> bool:
    """ "six of its warehouses"."""
    return position + 1 < len(segments) and segments[position + 1].preposition in _OF


def _yield(segments: Sequence[Segment], position: int, scene: Scene) -> Trade:
    """ "the output of the Alder wind farm", "the future sales of Larchivant": what a thing gives, not the thing."""
    following = segments[position + 1] if position + 1 < len(segments) else None
    tokens = segments[position].tokens
    source = following.tokens if following is not None and following.preposition in _OF | _FROM else tokens
    if not any(token.name is not None for token in source):
        return Trade()
    is_royalty = tokens[-1].lower in scene.grammar.royalty_nouns
    span = asset_span(source, scene.grammar)
    return Trade(asset=span, kind=DealType.ROYALTY_FINANCING if is_royalty else DealType.OFFTAKE)


def _stake(segments: Sequence[Segment], position: int, scene: Scene, depth: int) -> Trade:
    """ "39,000 shares of Alder", "the Alder shares it does not own", "all of Alder", "50 pct of the mine"."""
    grammar = scene.grammar
    tokens = segments[position].tokens
    words = [token.lower for token in tokens if token.kind == "word"]
    part = any(token.kind == "figure" and not token.is_money and not token.lower.startswith("100") for token in tokens)
    is_whole = bool(grammar.whole_words.intersection(words)) or any(token.lower.startswith("100") for token in tokens)
    is_whole = is_whole and not part
    inside = [token for token in tokens if _can_be_target(token)]
    behind = (
        _stake_behind(segments, position, scene, depth, is_whole=is_whole)
        if not inside or inside[-1].possessive
        else None
    )
    if behind:
        # "Alder's stake in Birch" is one in Birch; "Alder's shares" are of Alder.
        is_own = any(token.possessive and token.lower in grammar.company_nouns for token in tokens)
        return replace(behind, owners=scene.company()) if is_own and not behind.owners else behind
    # A product's "share" is one of a market.
    if inside and not (inside[-1].possessive and words[-1:] == ["share"]):
        name = inside[-1].name
        return Trade((actor_of(name),), is_stake=True, is_whole=is_whole) if name else Trade()
    if any(token.lower in ("company", "firm") and token.possessive for token in tokens):
        return Trade(scene.other_company(tokens[0].start), is_stake=True, is_whole=is_whole)
    if words[-1:] in (["interests"], ["holdings"]) and len(words) > 2:
        return Trade(asset=asset_span(tokens, grammar))
    # "has acquired a 24% stake from Moss": in whom the text says elsewhere.
    return Trade(is_stake=part and words[-1:] in _STAKES)


_STAKES = (["stake"], ["interest"], ["holding"], ["shareholding"], ["share"])


def _stake_behind(
    segments: Sequence[Segment], position: int, scene: Scene, depth: int, *, is_whole: bool
) -> Trade | None:
    """The company or asset that stands behind "of" or "in"."""
    grammar = scene.grammar
    words = [token.lower for token in segments[position].tokens]
    for later in range(position + 1, min(position + 5, len(segments))):
        preposition = segments[later].preposition
        if preposition not in _OF | _IN and preposition not in ("to", "at", ",", "on", "an", "from"):
            break
        if preposition in ("to", "at", ",", "on", "from"):
            continue
        inner = read_trade(segments, later, scene, depth=depth + 1)
        if inner:
            is_bulk = is_whole or "majority" in words
            if inner.asset and inner.owners and is_bulk and segments[later].tokens[-1].lower in _GOING_CONCERN:
                return Trade(inner.owners, is_whole=True)
            return replace(inner, is_stake=not inner.asset or inner.is_stake, is_whole=is_whole)
        nouns = [token.lower for token in segments[later].tokens if token.kind == "word"]
        if nouns[:1] == ["the"] and nouns[-1] in grammar.company_nouns:
            return Trade(scene.other_company(segments[position].tokens[0].start), is_stake=True, is_whole=is_whole)
    return None


def _named(segments: Sequence[Segment], position: int, scene: Scene) -> Trade:
    """A phrase with a name: the company itself, its unit, or an asset that carries a name."""
    grammar = scene.grammar
    trades = [_item(item, segments, position, scene) for item in _items(segments[position].tokens)]
    for later in segments[position + 1 :]:
        # "Alder Inc, Birch Ltd and Cedar Co"
        if later.preposition in _IN or (later.preposition == "," and _is_all_place(later.tokens)):
            continue
        if later.preposition != "," or not any(trade.targets for trade in trades):
            break
        is_listed = later.is_listed or any(token.lower in _LISTING for token in later.tokens)
        if not is_listed or not later.tokens or later.tokens[0].kind != "name":
            break
        trades.extend(_item(item, segments, position, scene) for item in _items(later.tokens))
    targets = tuple(actor for trade in trades for actor in trade.targets)
    assets = [trade.asset for trade in trades if trade.asset]
    owners = tuple(actor for trade in trades for actor in trade.owners)
    if targets and assets and not trades[0].targets:
        targets = ()
    words = [token.lower for token in segments[position].tokens]
    is_whole = bool(grammar.whole_words.intersection(words))
    asset = None if targets else next(iter(assets), None)
    return Trade(targets, asset, owners, is_whole=is_whole, doubtful=trades[0].doubtful)


def _is_all_place(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and all(token.name is not None and token.name.kind is NameKind.PLACE for token in tokens)


def _items(tokens: Sequence[Token]) -> list[list[Token]]:
    """The members of a list; "and" inside "oil and gas" is no border, one in front of a name is."""
    items: list[list[Token]] = [[]]
    for index, token in enumerate(tokens):
        ahead = tokens[index + 1 : index + 4]
        is_border = token.lower in _LISTING and any(other.kind == "name" for other in ahead)
        if is_border and any(other.kind == "name" for other in items[-1]):
            items.append([])
        else:
            items[-1].append(token)
    return [item for item in items if item]


def _item(item: Sequence[Token], segments: Sequence[Segment], position: int, scene: Scene) -> Trade:
    grammar = scene.grammar
    owners: tuple[Actor, ...] = ()
    first = next((i for i, token in enumerate(item) if token.kind == "name"), None)
    if first is not None and item[first].possessive and first + 1 < len(item):
        owner = item[first].name
        owners = (actor_of(owner),) if owner is not None and _can_be_target(item[first]) else ()
        item = item[first + 1 :]
        first = next((i for i, token in enumerate(item) if token.kind == "name"), None)
    item = _up_to_head(item, grammar)
    words = [token.lower for token in item if token.kind == "word"]
    head = grammar.head(words)
    last_is_name = item[-1].kind == "name"
    names = [token for token in item if _can_be_target(token)]
    if names and (last_is_name or head in grammar.unit_nouns or head not in grammar.asset_nouns):
        chosen = names[-1] if last_is_name else names[0]
        is_noun = last_is_name or head in grammar.unit_nouns or head in grammar.company_nouns or not words
        if chosen.name is not None and not _is_company(chosen) and is_thing(chosen.name, scene):
            # "Marolle Tower, a 27-storey office block"
            return Trade(asset=(chosen.start, chosen.end), owners=owners)
        if chosen.name is not None and (is_noun or chosen is item[0] or _is_company(chosen)):
            parent = _parent(segments, position) if head in grammar.unit_nouns else ()
            return Trade((actor_of(chosen.name),), owners=owners or parent)
        return Trade(owners=owners, doubtful=doubtful_thing(item, grammar))
    if head in grammar.asset_nouns or head in grammar.unit_nouns:
        span = asset_span(item, grammar)
        return Trade(asset=span, owners=owners or _parent(segments, position))
    return Trade(owners=owners, doubtful=doubtful_thing(item, grammar))


def _up_to_head(item: Sequence[Token], grammar: Grammar) -> Sequence[Token]:
    """ "two blocks and part": cut where a list begins, if the noun before it is the one that says what it is."""
    nouns = grammar.asset_nouns | grammar.unit_nouns
    if item[-1].kind == "name" or item[-1].lower in nouns:
        return item
    for index in range(1, len(item)):
        if item[index].lower in _LISTING and item[index - 1].lower in nouns:
            return item[:index]
    return item


def _described(segments: Sequence[Segment], position: int, scene: Scene, words: Sequence[str]) -> Trade:
    """A phrase without a name: "its printing business, Alder Ltd", "the assets of Alder", "the company"."""
    grammar = scene.grammar
    tokens = segments[position].tokens
    if not words:
        return Trade()
    head = grammar.head(words)
    is_asset = head in grammar.asset_nouns or head in grammar.unit_nouns
    following = segments[position + 1] if position + 1 < len(segments) else None
    apposed = (
        following.tokens[0] if following is not None and following.preposition == "," and following.tokens else None
    )
    if apposed is not None and _can_be_target(apposed) and apposed.name is not None:
        listed = any(token.lower in _LISTING for token in segments[position].tokens[-2:])
        if (is_asset or head in grammar.company_nouns) and not listed:
            return Trade((actor_of(apposed.name),))
    if not is_asset and (called := scene.called(tokens, other=True)):
        return Trade(called)
    if head in grammar.company_nouns and tokens[0].lower in ("the", "la", "el", "das", "die", "le", "der"):
        return Trade(scene.other_company(tokens[0].start))
    if tokens[0].lower == "the" and len(words) < _LONG and head.endswith(("er", "or")) and not is_asset:
        # "the contractor", "the haulier": the company spoken of before.
        return Trade(scene.other_company(tokens[0].start))
    if not is_asset:
        is_counted = tokens[0].kind == "number" or tokens[0].lower in COUNTS
        if is_counted and head in _COMPANIES:
            return Trade(asset=asset_span(tokens, grammar))
        is_counted = tokens[0].lower in COUNTS or tokens[0].lower in _INDEFINITE
        is_firm = head in TRADES or head in grammar.company_nouns or head in _FIRMS or head.endswith("maker")
        kind = DealType.ACQUISITION if is_firm and tokens[0].lower in _INDEFINITE else None
        return Trade(doubtful=doubtful_thing(tokens, grammar), is_counted=is_counted, kind=kind)
    parents = _parent(segments, position)
    if parents and grammar.whole_words.intersection(words) and head in ("assets", "asset", "business", "businesses"):
        return Trade(parents, is_whole=True)
    span = asset_span(tokens, grammar)
    if head in _OPEN_NOUNS and following is not None and following.preposition in _OF and not parents:
        if not following.tokens or not any(t.lower in grammar.asset_nouns for t in following.tokens):
            return Trade()
        span = (span[0], following.tokens[-1].end)
    elif head in _OPEN_NOUNS and not parents:
        is_own = tokens[0].lower in grammar.possessives and len(words) > 2
        return Trade(asset=span) if is_own else Trade()
    return Trade(asset=span, owners=parents)


def _parent(segments: Sequence[Segment], position: int) -> tuple[Actor, ...]:
    """ "the plastics business of Alder Co": whose it was."""
    following = segments[position + 1] if position + 1 < len(segments) else None
    if following is None or following.preposition not in _OF or not following.tokens:
        return ()
    names = [token for token in following.tokens if _can_be_target(token)]
    return tuple(actor_of(token.name) for token in names[:3] if token.name is not None and not token.possessive)


_INDEFINITE = frozenset({"a", "an", "another"})
_FIRMS = frozenset(
    "broker brokerage distributor bottler dealer manufacturer supplier packager processor reseller consultancy agency "
    "specialist consultant outfit house provider integrator installer grower roaster bank insurer lender startup "
    "start-up competitor rival newcomer startup cooperative co-operative business company firm boutique designer "
    "subsidiary spin-out spinout wholesaler exporter importer charterer freighter-operator housebuilder".split()
)
_COMPANIES = frozenset("companies firms banks agencies empresas bancos firmen banken sociétés entreprises".split())


def _can_be_target(token: Token) -> bool:
    is_body = token.name is not None and token.name.kind not in (NameKind.PLACE, NameKind.PUBLIC, NameKind.PERSON)
    # "Series B" is a round.
    return is_body and not token.lower.startswith("series ")


def _is_company(token: Token) -> bool:
    return token.name is not None and token.name.kind is NameKind.ORGANISATION


def _places(segments: Sequence[Segment], position: int, trade: Trade) -> tuple[Name, ...]:
    """Where it is: a place inside the phrase ("its Paraguay site"), or behind "in" right after it."""
    inside = [token.name for token in segments[position].tokens if token.name and token.name.kind is NameKind.PLACE]
    if inside and trade.asset:
        return tuple(inside[:1])
    for segment in segments[position + 1 : position + 4]:
        if segment.preposition in _IN | _OF and segment.tokens and segment.tokens[0].name is not None:
            name = segment.tokens[0].name
            can_be = name.kind is NameKind.OTHER and segment.preposition in _IN and trade.asset is not None
            is_place = name.kind is NameKind.PLACE or can_be
            if is_place and not segment.tokens[0].possessive:
                return (name,)
    return ()
