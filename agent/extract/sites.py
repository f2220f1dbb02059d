"""A target that is no company: a hotel, a mine or a ship that bears a name."""

from agent.extract.actors import Actor, Scene
from agent.extract.assemble import AGREED
from agent.extract.descriptions import SITES
from agent.extract.draft import Draft
from agent.extract.things import is_thing
from agent.schema.deal import Role
from agent.text.names import NameKind

_ARTICLE = 4


def settle_things(draft: Draft, scene: Scene) -> None:
    """Makes an asset of a target that the article calls a thing, or that only its headline takes for a company."""
    if draft.main.type in AGREED:
        _leave_out_sites(draft, scene)
    targets = draft.parties.get(Role.TARGET, {})
    if len(targets) != 1:
        return
    (actors,) = targets.values()
    if _is_called_thing(actors[0], scene) or _is_thing_below(draft):
        del draft.parties[Role.TARGET]
        draft.assets.extend((actor.start, actor.end) for actor in actors)


def _leave_out_sites(draft: Draft, scene: Scene) -> None:
    """ "take electricity from the Monte Coelho solar park": a park signs nothing, and who owns it may be told."""
    for members in draft.parties.values():
        for key in [key for key, actors in members.items() if _is_site(actors[0], scene)]:
            if sum(len(others) for others in draft.parties.values()) > 1:
                draft.assets.extend((actor.start, actor.end) for actor in members.pop(key))


def _is_site(actor: Actor, scene: Scene) -> bool:
    """A park or a campus; a foundry, a mill or a laboratory can be a company as well."""
    if actor.name is None or not is_thing(actor.name, scene):
        return False
    heads = scene.descriptions.heads_of(scene.cast.member(actor.name))
    return any(head in SITES and head not in _WORKS for head in heads)


_WORKS = frozenset("mill smelter refinery operation quarry estate".split())


def _is_called_thing(actor: Actor, scene: Scene) -> bool:
    """ "The Marlin Cove", "the Larks at Swift Creek": an article before every mention, and no word of a company."""
    if actor.name is None:
        return False
    if is_thing(actor.name, scene):
        return True
    member = scene.cast.member(actor.name)
    if member.name.kind is not NameKind.OTHER or member.forms or member.number in scene.descriptions.acting:
        return False
    heads = scene.descriptions.heads_of(member)
    if any(head in scene.grammar.company_nouns | scene.grammar.unit_nouns for head in heads):
        return False
    text = scene.text
    told = [name for name in member.mentions if text[name.start - 1 : name.start] not in ("", "\n")]
    articles = sum(text[max(0, name.start - _ARTICLE) : name.start].lower().endswith("the ") for name in told)
    return bool(told) and articles == len(told) > 1


def _is_thing_below(draft: Draft) -> bool:
    """ "picks up Lone Mesa" in the headline, "the purchase of three solar plants" in the story."""
    in_heading = [event for event in draft.events if event.is_heading]
    below = [event for event in draft.events if not event.is_heading]
    if not in_heading or not below or any(event.trade.targets for event in below):
        return False
    first = below[0]
    return bool(first.trade.asset) and bool(first.roles.get(Role.BUYER) and first.roles.get(Role.SELLER))
