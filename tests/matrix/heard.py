"""What a person's client tells of: events as the person sees them, memberships, verifications."""

from dataclasses import dataclass
from typing import Any

Payload = dict[str, Any]

GREY, RED = 1, 2
"""Colours of the shield that a client shows beside a message it does not trust."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One event of a timeline."""

    id: str
    room: str
    sender: str
    type: str
    state_key: str | None
    content: Payload
    """What was sent, without what later edits made of it."""
    relation: Payload | None
    redacts: str | None
    at: int
    """The server's time, in milliseconds."""
    encrypted: bool
    failure: str | None
    """Why the client could not read it."""
    shield: int
    shield_reason: int | None

    @property
    def text(self) -> str:
        """The words, after the edit if it is one."""
        body: str = self.content.get("m.new_content", self.content).get("body", "")
        return body

    @property
    def html(self) -> str | None:
        """The words as HTML, after the edit if it is one."""
        formatted: str | None = self.content.get("m.new_content", self.content).get("formatted_body")
        return formatted

    @property
    def kind(self) -> str:
        """m.text, m.notice, m.file..."""
        return str(self.content.get("msgtype", ""))

    @property
    def thread(self) -> str | None:
        """The event that its thread began with."""
        return self._related("m.thread")

    @property
    def edits(self) -> str | None:
        """The event it takes the place of."""
        return self._related("m.replace")

    @property
    def reacts_to(self) -> str | None:
        """The event it is a reaction to."""
        return self._related("m.annotation")

    @property
    def reaction(self) -> str:
        """The emoji of a reaction."""
        return str((self.relation or {}).get("key", ""))

    @property
    def replies_to(self) -> str | None:
        """The event it answers; not when that only serves clients without threads."""
        relation = self.relation or {}
        answered: str | None = relation.get("m.in_reply_to", {}).get("event_id")
        return None if relation.get("is_falling_back") else answered

    def _related(self, kind: str) -> str | None:
        relation = self.relation or {}
        return str(relation["event_id"]) if relation.get("rel_type") == kind else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A change in what a person is in a room: invite, join, leave, ban."""

    room: str
    membership: str
    sender: str
    content: Payload


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """How far a verification is."""

    id: str
    phase: str
    """requested, ready, started, done or cancelled."""
    by_me: bool
    user: str
    device: str | None
    room: str | None
    emoji: list[str]
    """Seven to compare, once both sides have them."""
    decimal: list[int]
    cancelled: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """What a person's client thinks of somebody, and of one of their devices."""

    verified: bool
    """By this person themselves, by emoji."""
    changed: bool
    """Somebody else's identity than it was: the client warns."""
    device_signed: bool
    """By its owner."""
    device_verified: bool
    """Signed by an owner who is verified."""
