"""Somebody of the same organisation goes instead: asked first, and in only once they have said yes themselves."""

from dataclasses import replace

from bot.domain.people import Member
from bot.domain.programmes import Part
from bot.domain.rounds import Answer, Entry, Outcome, PairingState, Seat
from bot.messages import Bookmark
from bot.replies import Notice
from bot.rounding.answering import heard_from, settle
from bot.rounding.asking import shown_of
from bot.rounding.cases import Case, case_of
from bot.rounding.freeing import fell_out
from bot.rounding.rounding import Rounding
from bot.rounding.silence import sent_name
from bot.wording import pairings as wording

_ASKED = "asked"


async def colleagues(rounding: Rounding, case: Case, me: Member) -> list[Member]:
    """Those of their organisation who take part in the programme, and could go."""
    found = []
    for enrolment in await rounding.work.programmes.enrolments(case.programme.id):
        one = await rounding.work.members.find(enrolment.member)
        if one is not None and enrolment.state is Part.IN and not await hindrance(rounding, case, me, one):
            found.append(one)
    return found


async def hindrance(rounding: Rounding, case: Case, me: Member, colleague: Member) -> str:
    """The phrase that says why this one cannot go; empty: they may be asked."""
    if colleague.id == me.id:
        return "colleague-is-you"
    if me.organisation is None or colleague.organisation != me.organisation:
        return "colleague-elsewhere"
    if not colleague.is_visible_on(colleague.day_at(rounding.now)):
        return "meet-not-available"
    enrolment = await rounding.work.programmes.find_enrolment(case.programme.id, colleague.id)
    if enrolment is not None and enrolment.state is Part.OUT:
        return "meet-not-available"
    if colleague.id in await rounding.work.blocks.of(me.id):
        return "meet-not-available"
    if await is_placed(rounding, case, colleague):
        return "colleague-has-one"
    if await rounding.work.bookmarks.find(_name(case, me, colleague)):
        return "colleague-asked-already"
    return ""


async def is_placed(rounding: Rounding, case: Case, member: Member) -> bool:
    """Whether they have somebody in this round, or had these."""
    entry = await rounding.work.rounds.find_entry(case.round.id, member.id)
    return case.seat_of(member.id) is not None or (entry is not None and entry.outcome is Outcome.PLACED)


async def ask(rounding: Rounding, case: Case, me: Member, colleague: Member) -> list[Notice]:
    """Whether they go. Where one of those present does not want to meet them, or they those, nobody notices."""
    for name in (sent_name(case, me.id), _name(case, me, colleague)):
        await rounding.work.bookmarks.save(Bookmark(name=name, value=_ASKED))
    await heard_from(rounding, case, me.id)
    for other in case.others(me.id):
        blocks = rounding.work.blocks
        if colleague.id in await blocks.of(other.id) or other.id in await blocks.of(colleague.id):
            return []
    if me.id in await rounding.work.blocks.of(colleague.id):
        return []
    return [wording.ask_colleague(await shown_of(rounding, case), me, colleague, rounding.knowledge)]


async def is_asked(rounding: Rounding, case: Case, giver: Member, colleague: Member) -> bool:
    """Whether they may answer: they were asked, it is still open, and whose place it is has not said no meanwhile."""
    if not await rounding.work.bookmarks.find(_name(case, giver, colleague)):
        return False
    return case.pairing.state is PairingState.PROPOSED and any(seat.member == giver.id for seat in case.held)


async def take_over(rounding: Rounding, case: Case, giver: Member, colleague: Member) -> list[Notice]:
    """They go. The others hear who comes; their own yes still counts, and they can take it back."""
    seat = next(each for each in case.held if each.member == giver.id)
    entry = await rounding.work.rounds.find_entry(case.round.id, colleague.id)
    entry = entry or Entry(round=case.round.id, member=colleague.id, invited_by=giver.id, is_late=True)
    work = rounding.work
    await work.rounds.save_entries(replace(entry, coming=True, outcome=Outcome.PLACED, why="", told_at=rounding.now))
    await work.rounds.save_seats(
        replace(seat, answer=Answer.LATER, answered_at=rounding.now),
        Seat(
            pairing=case.pairing.id,
            member=colleague.id,
            side=seat.side,
            answer=Answer.YES,
            answered_at=rounding.now,
        ),
    )
    await work.bookmarks.save(Bookmark(name=_name(case, giver, colleague), value=""))
    await fell_out(rounding, case, giver.id)
    # Why the others suit was about whoever goes no more.
    grounds = tuple(ground for ground in case.pairing.grounds if giver.id not in ground.detail)
    await work.rounds.save_pairings(replace(case.pairing, grounds=grounds, changed_at=rounding.now))
    told = [
        wording.instead(case.programme, giver, colleague, other, rounding.knowledge) for other in case.others(giver.id)
    ]
    after = await case_of(rounding, case.pairing.id)
    return [*told, *(() if after is None else await settle(rounding, after, by=colleague.id))]


async def refused(rounding: Rounding, case: Case, giver: Member, colleague: Member) -> list[Notice]:
    """They do not go: whoever asked them can still answer themselves."""
    await rounding.work.bookmarks.save(Bookmark(name=_name(case, giver, colleague), value=""))
    return [wording.colleague_cannot(await shown_of(rounding, case), giver, colleague)]


def _name(case: Case, giver: Member, colleague: Member) -> str:
    return f"instead:{case.pairing.id}:{giver.id}:{colleague.id}"
