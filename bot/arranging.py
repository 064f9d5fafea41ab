"""Arranging meetings: what changes in the store, and what is to be said to whom. For handlers and for routines."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from bot.domain.calendar import morning_after_night, next_working_moment
from bot.domain.calendars import FRESH
from bot.domain.hosting import Hosting
from bot.domain.ids import MeetingId, MemberId
from bot.domain.meetings import (
    FAR_HORIZON,
    FEWEST,
    MOST_SETS,
    Meeting,
    Participant,
    State,
    cancel,
    give_up,
    propose,
    seats_of,
    settle,
    votes_of,
    window_of,
)
from bot.domain.people import Member
from bot.domain.promises import Kind, Promise, promises_of
from bot.domain.slots import Party, Search, free_time, proposals
from bot.domain.spans import Span
from bot.domain.votes import Votes
from bot.domain.wishes import Wishes, all_suit
from bot.inviting import Inviting
from bot.ports import UnitOfWork
from bot.replies import Notice, Phrase
from bot.wording import meetings as wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranging:
    """In one unit of work, at one instant."""

    work: UnitOfWork
    now: datetime
    hosting: Hosting

    @property
    def inviting(self) -> Inviting:
        """What goes into calendars."""
        return Inviting(work=self.work, hosting=self.hosting)

    async def begin(self, meeting: Meeting, members: Sequence[MemberId], *, by: MemberId | None = None) -> list[Notice]:
        """A meeting of these. What each is to hear: the moments, or that there is none."""
        await self.gather(meeting, members)
        return await self.seek(meeting, by=by)

    async def gather(self, meeting: Meeting, members: Sequence[MemberId]) -> None:
        """A meeting of these, of which nobody is to hear anything yet."""
        await self.work.meetings.save(meeting)
        await self.work.meetings.save_participants(
            *(Participant(meeting=meeting.id, member=member, seat=member) for member in members)
        )

    async def seek(
        self, meeting: Meeting, *, by: MemberId | None = None, because: Mapping[MemberId, Phrase] | None = None
    ) -> list[Notice]:
        """Propose moments that were not proposed before; those who are in it tick anew.

        `by`: who is awake, for they are speaking. `because`: what each hears first.
        """
        people = await self._people_to_be_had(meeting)
        if len(people) < FEWEST:
            return await self._give_up(meeting, await self._people(meeting))
        # For what is proposed next: nobody waits for it here.
        await self.work.calendars.freshen(people, read_before=self.now - FRESH, now=self.now)
        moments = [] if meeting.tries >= MOST_SETS else await self.find_moments(meeting, people)
        return await self.ask(meeting, moments, people, by=by, because=because)

    async def ask(
        self,
        meeting: Meeting,
        moments: Sequence[Span],
        people: Mapping[MemberId, Member],
        *,
        by: MemberId | None = None,
        because: Mapping[MemberId, Phrase] | None = None,
    ) -> list[Notice]:
        """Which of these suit; without any, nothing does. Whoever is asleep is asked in the morning."""
        if not moments:
            return await self._give_up(meeting, people)
        organiser = people.get(meeting.organiser) or next(iter(people.values()))
        asked = propose(meeting, moments, organiser, self.now, self._heard_at(people.values()))
        there = await self.work.meetings.participants(meeting.id)
        await self.work.meetings.save_participants(*(replace(each, ticked=None, is_ticking=False) for each in there))
        await self.keep(asked, people)
        return [
            *wording.asked_before(meeting, people.values()),
            *(
                wording.which_moment(asked, member, people.values(), because=(because or {}).get(member.id))
                for member in people.values()
                if member.id == by or not self._is_asleep(member)
            ),
        ]

    async def tick(self, meeting: Meeting, participant: Participant) -> list[Notice]:
        """What they have ticked is kept, and what follows from it is done."""
        await self.work.meetings.save_participants(participant)
        return await self.look_again(meeting, by=participant.member)

    async def look_again(self, meeting: Meeting, *, by: MemberId | None = None) -> list[Notice]:
        """What follows from all that was ticked so far, and from who is still in it."""
        votes = votes_of(meeting, await self.work.meetings.participants(meeting.id))
        if len(await self.people_of(meeting.id)) < FEWEST:
            return await self.seek(meeting, by=by)
        if (number := votes.settled()) is not None:
            return await self.settle(meeting, meeting.proposed[number - 1])
        return await self.seek(meeting, by=by) if votes.is_hopeless() else []

    async def decide(self, meeting: Meeting) -> list[Notice]:
        """Nobody is waited for any more: the best moment, or others."""
        people = await self._people_to_be_had(meeting)
        votes = votes_of(meeting, await self.work.meetings.participants(meeting.id))
        number = votes.best() if len(people) >= FEWEST else None
        if number is None and len(people) >= FEWEST and _is_silence(meeting, votes):
            return await self._give_up(meeting, people, nobody_spoke=True)
        if number is None:
            return await self.seek(meeting)
        moment = meeting.proposed[number - 1]
        # After a long silence of ours, what they ticked may be past.
        return await (self.settle(meeting, moment) if moment.start > self.now else self.seek(meeting))

    async def settle(self, meeting: Meeting, moment: Span, *, was_fixed_by: MemberId | None = None) -> list[Notice]:
        """It is then. `was_fixed_by`: nobody was asked, so the others can say that they cannot."""
        people = await self._people(meeting)
        planned = self._with_link(settle(meeting, moment, self.now))
        await self.keep(planned, people)
        told = [
            wording.it_is_then(
                planned,
                member,
                people.values(),
                was_moved=meeting.was_planned,
                was_fixed=was_fixed_by not in {None, member.id},
            )
            for member in people.values()
        ]
        return [*wording.asked_before(meeting, people.values()), *await self.inviting.attached(planned, told)]

    async def call_off(self, meeting: Meeting, by: Member) -> list[Notice]:
        """For everybody; whoever called it off hears it otherwise."""
        people = await self._people(meeting)
        cancelled = cancel(meeting, self.now)
        await self.keep(cancelled, people)
        # Before all have said yes, nobody has heard of it.
        others = [] if meeting.state is State.GATHERING else [one for one in people.values() if one.id != by.id]
        told = [wording.called_off(cancelled, by, member) for member in others]
        return [*wording.asked_before(meeting, people.values()), *await self.inviting.attached(cancelled, told)]

    async def silent(self, meeting: Meeting) -> frozenset[MemberId]:
        """Who has not answered."""
        return votes_of(meeting, await self.work.meetings.participants(meeting.id)).silent

    async def people_of(self, meeting: MeetingId) -> list[Member]:
        """Who still wants to come."""
        there = await self.work.meetings.participants(meeting)
        found = [await self.work.members.find(each.member) for each in there if each.comes]
        return [member for member in found if member is not None]

    async def find_moments(self, meeting: Meeting, people: Mapping[MemberId, Member]) -> list[Span]:
        """What may be proposed: everybody's hours, calendars, other meetings and wishes leave it free."""
        heard_at = self._heard_at(people.values())
        near = window_of(meeting, self.now, heard_at)
        far = window_of(meeting, self.now, heard_at, horizon=FAR_HORIZON)
        for within in dict.fromkeys((near, far)):
            if within is not None and (found := await self._find_within(within, meeting, people)):
                return found
        return []

    async def _find_within(self, within: Span, meeting: Meeting, people: Mapping[MemberId, Member]) -> list[Span]:
        there = [each for each in await self.work.meetings.participants(meeting.id) if each.member in people]
        free = {each.member: await self._free(people[each.member], meeting, within) for each in there}
        parties = [
            Party(free=tuple(free[member] for member in sorted(seats.members)), needs=seats.needs)
            for seats in seats_of(there)
        ]
        wishes = [wishes_of(each, people[each.member]) for each in there if each.wishes]
        search = Search(length=meeting.length, within=within, zone=ZoneInfo(meeting.zone))
        known = [*meeting.refused, *meeting.proposed, *([] if meeting.span is None else [meeting.span])]
        # Half an hour next to what did not suit is hardly another moment, but better than none.
        for is_known in (lambda span: any(_touch(span, each) for each in known), lambda span: span in known):
            if found := proposals(parties, replace(search, suits=partial(_suits, wishes, is_known))):
                return found
        return []

    async def _free(self, member: Member, meeting: Meeting, within: Span) -> list[Span]:
        return free_time(member, within, await self.busy(member, meeting, within))

    async def busy(self, member: Member, meeting: Meeting, within: Span) -> list[Span]:
        """When they have something else: another meeting here, or something in the calendar they gave."""
        others = [other.span for other in await self.work.meetings.of(member.id) if _takes_time(other, meeting)]
        here = [span for span in others if span is not None and _touch(span, within)]
        return [*here, *await self.work.calendars.busy(member.id, within)]

    async def _give_up(
        self, meeting: Meeting, people: Mapping[MemberId, Member], *, nobody_spoke: bool = False
    ) -> list[Notice]:
        stuck = give_up(meeting, self.now)
        await self.keep(stuck, people)
        told = wording.not_heard_of_all if nobody_spoke else wording.no_moment
        return [
            *wording.asked_before(meeting, people.values()),
            *(told(stuck, member, people.values()) for member in people.values()),
        ]

    async def _people(self, meeting: Meeting) -> dict[MemberId, Member]:
        return {member.id: member for member in await self.people_of(meeting.id)}

    async def _people_to_be_had(self, meeting: Meeting) -> dict[MemberId, Member]:
        """Who can be reached at all. Whoever is away is waited for no more, as long as enough others are there."""
        people = await self._people(meeting)
        within = window_of(meeting, self.now)
        last = self.now if within is None else within.end
        reached = {id: member for id, member in people.items() if not member.is_away_on(member.day_at(last))}
        if len(reached) == len(people):
            return people
        for each in await self.work.meetings.participants(meeting.id):
            if each.comes and each.member not in reached and len(reached) >= FEWEST:
                await self.work.meetings.save_participants(replace(each, comes=False, ticked=None, is_ticking=False))
        return reached

    def _is_asleep(self, member: Member) -> bool:
        return morning_after_night(self.now, member) > self.now

    def _heard_at(self, people: Iterable[Member]) -> datetime:
        asleep = (next_working_moment(self.now, member) for member in people if self._is_asleep(member))
        return max(asleep, default=self.now)

    def _with_link(self, meeting: Meeting) -> Meeting:
        """Who said no place meets at an address that nobody else can guess."""
        if self.hosting.new_link is None or meeting.link is not None or meeting.place:
            return meeting
        return replace(meeting, link=self.hosting.new_link())

    async def keep(self, meeting: Meeting, people: Mapping[MemberId, Member]) -> None:
        """The meeting as it is now, and what is promised about it from now on."""
        await self.work.meetings.save(meeting)
        there = await self.work.meetings.participants(meeting.id)
        reminders = await self.work.meetings.reminders_of(people)
        made = [
            *promises_of(meeting, there, people, self.now, reminders=reminders),
            *(each for each in _asked_in_the_morning(meeting, people.values()) if each.makes_sense_at(self.now)),
        ]
        await self.work.meetings.promise(meeting.id, made, now=self.now)


def _takes_time(other: Meeting, meeting: Meeting) -> bool:
    return other.id != meeting.id and other.state in {State.PLANNED, State.SEEKING} and other.span is not None


def _is_silence(meeting: Meeting, votes: Votes) -> bool:
    """Nobody has answered, or not for the second time: other moments would change nothing."""
    return bool(votes.silent) and not votes.is_hopeless() and (not votes.ticked or meeting.tries > 1)


def _suits(wishes: Sequence[Wishes], is_known: Callable[[Span], bool], span: Span) -> bool:
    return not is_known(span) and all_suit(wishes, span)


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def wishes_of(participant: Participant, member: Member) -> Wishes:
    """What they said about when, by the clock of their own place."""
    return Wishes(wishes=participant.wishes, zone=ZoneInfo(member.time_zone))


def _asked_in_the_morning(meeting: Meeting, people: Iterable[Member]) -> Iterable[Promise]:
    """Nobody is woken up by a question that can wait."""
    if meeting.state is not State.SEEKING or meeting.answer_by is None:
        return
    for member in people:
        due_at = morning_after_night(meeting.changed_at, member)
        if meeting.changed_at < due_at < meeting.answer_by:
            yield Promise(
                key=f"{meeting.id}/set{meeting.set_number}/{member.id}/ask",
                meeting=meeting.id,
                kind=Kind.ASK_MOMENTS,
                member=member.id,
                due_at=due_at,
                until=meeting.answer_by,
            )
