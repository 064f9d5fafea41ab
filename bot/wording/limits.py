"""How the limits of a question are said, so that a person can correct them."""

from collections.abc import Sequence

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
    found: list[Named] = []
    if limits.roles:
        names = describing.roles([RoleId(role) for role in sorted(limits.roles)], knowledge)
        found.append(("roles", Phrase("limit-roles", {"roles": names})))
    if limits.kinds:
        kinds = tuple(Phrase(f"audience-kind-{kind}") for kind in Kind if kind in limits.kinds)
        found.append(("kinds", Phrase("limit-kinds", {"kinds": kinds})))
    if limits.within:
        places = tuple(sorted(describing.organisation(place, knowledge) for place in limits.within))
        found.append(("within", Phrase("limit-within", {"places": places})))
    if limits.near is not None:
        found.append(("near", Phrase(f"limit-near-{limits.near}")))
    if (size := _size(limits)) is not None:
        found.append(("size", size))
    if limits.stages:
        stages = tuple(Phrase(f"stage-{stage}") for stage in sorted(limits.stages, key=lambda stage: stage.rank))
        found.append(("stages", Phrase("limit-stages", {"stages": stages})))
    if limits.is_elsewhere:
        found.append(("is_elsewhere", Phrase("limit-elsewhere")))
    return found


def _size(limits: Limits) -> Phrase | None:
    if limits.is_our_size:
        return Phrase("limit-our-size")
    if limits.fewest is not None and limits.most is not None:
        return Phrase("limit-between", {"fewest": limits.fewest, "most": limits.most})
    if limits.fewest is not None:
        return Phrase("limit-fewest", {"fewest": limits.fewest})
    return None if limits.most is None else Phrase("limit-most", {"most": limits.most})
