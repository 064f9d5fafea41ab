"""Two people without a common platform who talk through Bondje: what each says is passed on to where the other is."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import IntroductionId, MemberId, RelayId
from bot.domain.titles import title_of
from bot.domain.tlp import Tlp
from bot.messages import Account, Conversation, Platform, Together

CHANGES_KEPT = timedelta(days=7)
"""How long what was passed on can still be changed or taken back."""
_PLACE = "relay"


class State(StrEnum):
    """Where a relayed conversation stands."""

    PROPOSED = "proposed"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two, and where they are."""

    member: MemberId
    account: Account
    has_agreed: bool = False
    has_confirmed: bool = False
    """They know the label, and that what is said leaves encryption."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """A conversation in two places."""

    id: RelayId
    introduction: IntroductionId
    """Whose yes it follows."""
    sides: tuple[Side, Side]
    about: str
    state: State = State.PROPOSED
    label: Tlp | None = None
    """The strictest that was named in it."""
    changed_at: datetime

    def side_of(self, member: MemberId) -> Side | None:
        """Theirs, if they are one of the two."""
        return next((side for side in self.sides if side.member == member), None)

    def opposite(self, member: MemberId) -> Side:
        """The other one's."""
        return self.sides[1] if self.sides[0].member == member else self.sides[0]

    def place_of(self, member: MemberId) -> Together:
        """The place apart in which that one of the two talks."""
        number = 0 if self.sides[0].member == member else 1
        side = self.sides[number]
        return Together(
            key=f"{_PLACE}:{self.id}:{number}",
            platform=Platform(side.account.platform),
            title=title_of(self.about),
            accounts=(side.account,),
        )

    @property
    def is_held(self) -> bool:
        """Whether nothing may be passed on before both have confirmed the label."""
        confined = self.label is not None and self.label.is_confined
        return confined and not all(side.has_confirmed for side in self.sides)


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOn:
    """What became of one thing that was said in a relay, without its words."""

    relay: RelayId
    place: Conversation
    """Where it was said."""
    id: str
    """What the platform called it there."""
    key: str
    """Under which key it was passed on."""
    at: datetime


def relay_in(key: str) -> RelayId | None:
    """Which relay a place was opened for under this key; None: for none."""
    kind, _, rest = key.partition(":")
    relay, _, side = rest.partition(":")
    return RelayId(relay) if kind == _PLACE and side else None


def agree(relay: Relay, member: MemberId, now: datetime, *, confirmed: Tlp | None) -> Relay:
    """One of the two says yes, also to the label they were shown. Open once both have."""
    is_known = relay.label is None or confirmed == relay.label
    agreed = _with(relay, member, has_agreed=True, has_confirmed=is_known)
    if relay.state is State.PROPOSED and all(side.has_agreed for side in agreed.sides):
        return replace(agreed, state=State.OPEN, changed_at=now)
    return agreed


def confirm(relay: Relay, member: MemberId, label: Tlp) -> Relay:
    """They know that what is said under this label leaves encryption. A label of before counts no more."""
    return _with(relay, member, has_confirmed=True) if label == relay.label else relay


def raise_to(relay: Relay, label: Tlp) -> Relay:
    """The label counts from now on, unless a stricter one does. What was confirmed was another."""
    if relay.label is not None and relay.label.rank >= label.rank:
        return relay
    sides = tuple(replace(side, has_confirmed=False) for side in relay.sides)
    return replace(relay, label=label, sides=(sides[0], sides[1]))


def close(relay: Relay, now: datetime) -> Relay:
    """Nothing more is passed on."""
    return replace(relay, state=State.CLOSED, changed_at=now)


def _with(relay: Relay, member: MemberId, *, has_confirmed: bool, has_agreed: bool = True) -> Relay:
    first, second = (
        replace(side, has_agreed=has_agreed, has_confirmed=has_confirmed) if side.member == member else side
        for side in relay.sides
    )
    return replace(relay, sides=(first, second))
