"""How the limits of a question are said, so that a person can correct them."""

from collections.abc import Iterator, Sequence

from bot.domain.ids import RoleId
from bot.domain.limits import Limits
from bot.domain.organisations import Kind
from bot.expertise.knowledge import Knowledge
from bot.replies import Phrase
from bot.wording import describing

Named = tuple[str, Phrase]
"""What `bot.expertise.questions.limits.without` calls it, and how it is said."""


def named(limits: Limits, knowledge: Knowledge) -> Sequence[Named]:
    """Each limit, in the order in which people say them."""
    return [*_of_people(limits, knowledge), *_of_places(limits, knowledge), *_of_work(limits)]


def _of_people(limits: Limits, knowledge: Knowledge) -> Iterator[Named]:
    for name, roles in (("roles", limits.roles), ("without_roles", limits.without_roles)):
        if roles:
            names = describing.roles([RoleId(role) for role in sorted(roles)], knowledge)
            yield name, Phrase(f"limit-{name.replace('_', '-')}", {"roles": names})


def _of_places(limits: Limits, knowledge: Knowledge) -> Iterator[Named]:
    for name, kinds in (("kinds", limits.kinds), ("without_kinds", limits.without_kinds)):
        if kinds:
            said = tuple(Phrase(f"audience-kind-{kind}") for kind in Kind if kind in kinds)
            yield name, Phrase(f"limit-{name.replace('_', '-')}", {"kinds": said})
    for name, within in (("within", limits.within), ("outside", limits.outside)):
        if within:
            places = tuple(sorted(describing.organisation(place, knowledge) for place in within))
            yield name, Phrase(f"limit-{name}", {"places": places})
    if limits.near is not None:
        yield "near", Phrase(f"limit-near-{limits.near}")
    if (size := _size(limits)) is not None:
        yield "size", size


def _of_work(limits: Limits) -> Iterator[Named]:
    if limits.stages:
        stages = tuple(Phrase(f"stage-{stage}") for stage in sorted(limits.stages, key=lambda stage: stage.rank))
        yield "stages", Phrase("limit-stages", {"stages": stages})
    if limits.is_elsewhere:
        yield "is_elsewhere", Phrase("limit-elsewhere")


def _size(limits: Limits) -> Phrase | None:
    if limits.is_our_size:
        return Phrase("limit-our-size")
    if limits.fewest is not None and limits.most is not None:
        return Phrase("limit-between", {"fewest": limits.fewest, "most": limits.most})
    if limits.fewest is not None:
        return Phrase("limit-fewest", {"fewest": limits.fewest})
    return None if limits.most is None else Phrase("limit-most", {"most": limits.most})
