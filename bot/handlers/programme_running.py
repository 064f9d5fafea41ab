"""Pausing, resuming and stopping programmes, telling of them, and who takes part."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.commands.programmes import (
    AnnounceProgramme,
    PauseProgramme,
    ResumeProgramme,
    ShowParticipants,
    StopProgramme,
)
from bot.commands.talking import NeverMind
from bot.context import Context
from bot.domain.programmes import Part, Programme, Status
from bot.domain.rounds import Step
from bot.expertise.dates import read_day
from bot.handlers.registry import handles
from bot.replies import Answer, Choice, Notice, Param, Phrase, Reply, say
from bot.rounding.dates import start_after, told_at
from bot.wording import describing, programmes
from bot.wording.which_programme import which_programme

_BEFORE_TELLING = frozenset({Step.SIGN_UP, Step.REVIEW})
MOST_NAMED = 40


@handles(PauseProgramme)
async def pause_programme(command: PauseProgramme, context: Context) -> Reply:
    """A round that is not matched yet is called off; what was proposed goes on."""
    found = await which_programme(command.programme, context, lambda name: PauseProgramme(programme=name))
    if isinstance(found, Reply):
        return found
    if found.status is Status.STOPPED:
        return say("programme-has-stopped", programme=found.name)
    until = _day(command.until, context)
    if command.until and until is None:
        return say("programme-pause-unclear")
    paused = replace(found, status=Status.PAUSED, paused_until=until, due_at=None, changed_at=context.now)
    if until is not None:
        # The first round from that day on is planned already: nobody has to think of it.
        paused = _planned(replace(paused, status=Status.ACTIVE), context, not_before=until)
    await context.work.programmes.save(paused)
    notices = await _call_off(found, context)
    key = "programme-paused-until" if until is not None else "programme-paused"
    named: dict[str, Param] = {"programme": found.name}
    if until is not None:
        named["until"] = until
    return Reply(phrases=(Phrase(key, named), *programmes.next_round(paused)), notices=tuple(notices))


@handles(ResumeProgramme)
async def resume_programme(command: ResumeProgramme, context: Context) -> Reply:
    """The first round that can still be announced in time."""
    found = await which_programme(command.programme, context, lambda name: ResumeProgramme(programme=name))
    if isinstance(found, Reply):
        return found
    if found.status is Status.STOPPED:
        return say("programme-has-stopped", programme=found.name)
    if found.status is Status.ACTIVE:
        return say("programme-is-active", programme=found.name)
    resumed = _planned(replace(found, status=Status.ACTIVE, paused_until=None), context)
    await context.work.programmes.save(resumed)
    return Reply(phrases=(Phrase("programme-resumed", {"programme": found.name}), *programmes.next_round(resumed)))


@handles(StopProgramme)
async def stop_programme(command: StopProgramme, context: Context) -> Reply:
    """For good, so it is asked first. Conversations that are planned go on."""
    found = await which_programme(command.programme, context, lambda name: StopProgramme(programme=name))
    if isinstance(found, Reply):
        return found
    if found.status is Status.STOPPED:
        return say("programme-has-stopped", programme=found.name)
    if not command.is_sure:
        return Reply(
            phrases=(Phrase("programme-stop-sure", {"programme": found.name}),),
            choices=(
                Choice(
                    label=Phrase("choice-stop-programme"),
                    command=StopProgramme(programme=found.name, is_sure="yes"),
                    answer=Answer.YES,
                    closes=True,
                ),
                Choice(label=Phrase("choice-keep-programme"), command=NeverMind(), answer=Answer.NO, closes=True),
            ),
        )
    stopped = replace(found, status=Status.STOPPED, due_at=None, next_round_at=None, changed_at=context.now)
    await context.work.programmes.save(stopped)
    notices = await _call_off(found, context)
    return replace(say("programme-stopped", programme=found.name), notices=tuple(notices))


@handles(AnnounceProgramme)
async def announce_programme(command: AnnounceProgramme, context: Context) -> Reply:
    """Said in a channel, there; else in the one it is for."""
    found = await which_programme(command.programme, context, lambda name: AnnounceProgramme(programme=name))
    if isinstance(found, Reply):
        return found
    if found.status is not Status.ACTIVE:
        return say("programme-not-active", programme=found.name)
    told = programmes.announcement(found, context.knowledge)
    if context.aloud_in is not None:
        return told
    if found.audience.place is None:
        return replace(told, is_for_all=False, phrases=(Phrase("programme-no-place"), *told.phrases))
    return replace(
        told, is_for_all=False, phrases=(Phrase("programme-say-it-there", {"programme": found.name}), *told.phrases)
    )


@handles(ShowParticipants)
async def show_participants(command: ShowParticipants, context: Context) -> Reply:
    """Names, as everybody in it may learn them too."""
    found = await which_programme(command.programme, context, lambda name: ShowParticipants(programme=name))
    if isinstance(found, Reply):
        return found
    enrolments = [each for each in await context.work.programmes.enrolments(found.id) if each.state is Part.IN]
    people = await context.work.members.several([each.member for each in enrolments])
    if not people:
        return say("programme-participants-none", programme=found.name)
    named = [describing.person(one, context.knowledge) for one in people.values()]
    shown: Sequence[Phrase] = [Phrase("programme-participant", {"person": one}) for one in named[:MOST_NAMED]]
    head = Phrase("programme-participants", {"programme": found.name, "people": len(named)})
    rest = (
        (Phrase("programme-participants-more", {"people": len(named) - MOST_NAMED}),) if len(named) > MOST_NAMED else ()
    )
    return Reply(phrases=(head, *shown, *rest))


async def _call_off(programme: Programme, context: Context) -> list[Notice]:
    """A round in which nobody has heard with whom they are: those who were told that it comes hear that it does not."""
    work, notices = context.work, []
    for round in await work.rounds.of(programme.id):
        if round.step not in _BEFORE_TELLING:
            continue
        await work.rounds.remove_drafts(round.id)
        await work.rounds.save(
            replace(round, step=Step.CANCELLED, due_at=None, version=round.version + 1, changed_at=context.now)
        )
        for entry in await work.rounds.entries(round.id):
            if entry.announced_at is not None and entry.coming is not False:
                gone = Phrase("round-called-off", {"programme": programme.name})
                notices.append(Notice(to=entry.member, phrases=(gone,)))
    return notices


def _planned(programme: Programme, context: Context, *, not_before: date | None = None) -> Programme:
    first = start_after(programme.cadence, context.now)
    while first is not None and (
        told_at(first, context.member) <= context.now
        or (not_before is not None and context.member.day_at(first) < not_before)
    ):
        first = start_after(programme.cadence, first)
    due_at = None if first is None else told_at(first, context.member)
    return replace(programme, next_round_at=first, due_at=due_at, changed_at=context.now)


def _day(words: str, context: Context) -> date | None:
    day = read_day(words, context.today) if words else None
    return day if day is not None and day > context.today else None
