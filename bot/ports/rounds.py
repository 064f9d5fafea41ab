"""Rounds: who comes, and who is put together with whom."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import MeetingId, MemberId, PairingId, ProgrammeId, RoundId
from bot.domain.rounds import Entry, Pairing, Round, Seat, Turn


class Rounds(Protocol):
    """Rounds, their entries, and their pairings with the seats in them."""

    soonest: datetime | None
    """When the first of the steps that this unit of work made due is."""

    async def find(self, round: RoundId) -> Round | None:
        """The round, unless there is none."""
        ...

    async def save(self, round: Round) -> None:
        """Add or replace."""
        ...

    async def of(self, programme: ProgrammeId) -> Sequence[Round]:
        """By number."""
        ...

    async def take_due(self, now: datetime) -> Round | None:
        """The one of which the next step has been due longest, held for this unit of work."""
        ...

    async def next_due_at(self) -> datetime | None:
        """When the next step of any is due."""
        ...

    async def entries(self, round: RoundId) -> Sequence[Entry]:
        """In the order in which they came."""
        ...

    async def find_entry(self, round: RoundId, member: MemberId) -> Entry | None:
        """None: they are not in it."""
        ...

    async def entries_of(self, member: MemberId) -> Sequence[Entry]:
        """In the order in which they came to the rounds."""
        ...

    async def save_entries(self, *saved: Entry) -> None:
        """Add or replace."""
        ...

    async def pairings(self, round: RoundId) -> Sequence[Pairing]:
        """All that were ever made of it, in the order in which they were."""
        ...

    async def find_pairing(self, pairing: PairingId) -> Pairing | None:
        """The pairing, unless there is none."""
        ...

    async def pairing_of_meeting(self, meeting: MeetingId) -> Pairing | None:
        """From which this meeting came."""
        ...

    async def pairings_of(self, member: MemberId) -> Sequence[Pairing]:
        """In which they have a seat, in the order in which they were made."""
        ...

    async def save_pairings(self, *saved: Pairing) -> None:
        """Add or replace."""
        ...

    async def remove_drafts(self, round: RoundId) -> None:
        """Those nobody has heard of, except for locked ones."""
        ...

    async def remove_pairing(self, pairing: PairingId) -> None:
        """With its seats. None there: nothing happens."""
        ...

    async def seats(self, pairing: PairingId) -> Sequence[Seat]:
        """In the order in which they were given."""
        ...

    async def seats_in(self, round: RoundId) -> Mapping[PairingId, Sequence[Seat]]:
        """Of all its pairings that have any."""
        ...

    async def save_seats(self, *saved: Seat) -> None:
        """Add or replace."""
        ...

    async def remove_seat(self, pairing: PairingId, member: MemberId) -> None:
        """They are no part of it any more."""
        ...

    async def together(self, programme: ProgrammeId, *, since: int) -> Sequence[tuple[int, frozenset[MemberId]]]:
        """Who was put together and heard of it, with the number of the round, from that number on.

        Those who said no or later are not in it: they did not meet.
        """
        ...

    async def turns(self, programme: ProgrammeId) -> Sequence[Turn]:
        """Who had which side in which round, of what was agreed; oldest first."""
        ...

    async def meetings_had(self, programme: ProgrammeId) -> Sequence[tuple[MeetingId, frozenset[MemberId]]]:
        """Those that came of its rounds and are over, with who was put together for each."""
        ...
