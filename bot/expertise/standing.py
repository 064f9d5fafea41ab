"""Where the asker's organisation stands among others, as far as these let that be known."""

from collections.abc import Collection

from bot.domain.ids import OrganisationId, TopicId
from bot.domain.scores import Levels, steps_ahead
from bot.expertise import weights


class Standing:
    """How many steps each organisation is ahead of the asker's own with what was asked."""

    def __init__(
        self, levels: Levels | None = None, own: OrganisationId | None = None, topics: Collection[TopicId] = ()
    ) -> None:
        """`levels`: only of organisations that allow it. Who is shown and in what order follows from these alone."""
        self._levels = levels or {}
        self._own = own
        self._topics = sorted(topics)
        self._known: dict[OrganisationId | None, int | None] = {}

    def steps_to(self, other: OrganisationId | None) -> int | None:
        """Negative: behind; None: may not be known."""
        if not self._levels:
            return None
        if other not in self._known:
            self._known[other] = steps_ahead(self._levels, self._own, other, self._topics)
        return self._known[other]

    def is_ahead(self, other: OrganisationId | None) -> bool:
        """Whether it is known to be further."""
        steps = self.steps_to(other)
        return steps is not None and steps > 0

    def share_of(self, other: OrganisationId | None) -> float:
        """The share of the feature: the next step is the easiest to learn from."""
        steps = self.steps_to(other)
        return 0 if steps is None or steps < 1 else weights.SCORE_STEPS.get(steps, weights.FAR_AHEAD)


NOTHING_KNOWN = Standing()
