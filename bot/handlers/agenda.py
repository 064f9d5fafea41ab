"""What people bring to a meeting, and its agenda."""

import re
from dataclasses import replace
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz

from bot.bringing import Bringing
from bot.commands.agenda import (
    Bring,
    BringNothing,
    EditBrought,
    FillBrought,
    RemoveBrought,
    ShowAgenda,
    ShowBrought,
)
from bot.commands.rounds import AskWhatToBring, BringToRound
from bot.context import Context
from bot.domain.agenda import Written, is_doubtful, is_nothing, read_items, told_aside, without_red
from bot.domain.ids import MeetingId
from bot.domain.meetings import Meeting
from bot.handlers.registry import checks, fills, handles, takes_words
from bot.markup import plain
from bot.phrases import render
from bot.replies import Accepted, Answer, Choice, Field, Form, Phrase, Problem, Reply, say
from bot.rounding.coming import my_rounds
from bot.rounding.finding import rounding_of
from bot.wording import agenda as wording
from bot.wording import brought
from bot.wording.naming import number_in
from bot.wording.which_meeting import Mine, which

_LIKE = 80
"""From so many of 100 on, these words are meant for that item."""
_SHORTEST_PART = 3
_NAMED = re.compile(
    r"\s*(?:van|voor|of|for)\s+(?:het|mijn|ons|the|my|our)\s+(?:gesprek|meeting)\s+(?:met|over|van|op|with|about|of|on)\s+"
    r"(?P<which>[^:\n]{1,100}):(?P<words>.+)",
    re.IGNORECASE | re.DOTALL,
)
"""`van het gesprek met Bram: koffie`."""


@handles(ShowAgenda)
async def show_agenda(command: ShowAgenda, context: Context) -> Reply:
    """All that is brought so far, also when the page is not due yet."""
    found = await which(command.meeting, command.which, context, lambda id: ShowAgenda(meeting=id))
    if isinstance(found, Reply):
        return found
    return wording.shown(await _bringing(context).page(found.meeting), context.member, context.knowledge)


@handles(Bring)
async def bring(command: Bring, context: Context) -> Reply:
    """Besides what they brought before."""
    words, named = command.words, command.which
    if not command.meeting and (inside := _NAMED.match(words)) is not None:
        words, named = inside["words"], inside["which"]
    found = await _open(command.meeting, named, context, Bring(words=without_red(words)))
    if isinstance(found, Reply):
        return await _for_a_round(found, without_red(words), context)
    return await _take(words, found.meeting, context)


@handles(EditBrought, opens=FillBrought)
async def edit_brought(command: EditBrought, context: Context) -> Reply:
    """Begin the form, for the meeting that is meant."""
    found = await _open(command.meeting, command.which, context, EditBrought())
    if isinstance(found, Reply):
        return await _for_a_round(found, "", context)
    form = await brought_form(FillBrought(meeting=found.meeting.id), context)
    known = await _bringing(context).brought_by(found.meeting, context.member.id)
    shown = brought.mine(found.meeting, known).phrases if known else ()
    return Reply(phrases=shown, form=form)


@fills(FillBrought)
async def brought_form(fixed: FillBrought, context: Context) -> Form:
    """One question, for the meeting that it is about."""
    meeting = await context.work.meetings.find(MeetingId(fixed.meeting))
    known = () if meeting is None else await _bringing(context).brought_by(meeting, context.member.id)
    about = "" if meeting is None else meeting.about
    field = Field(
        name="words",
        question=Phrase("agenda-form-more" if known else "agenda-form", {"about": about}),
        label=Phrase("agenda-sheet-words"),
        hint=Phrase("agenda-sheet-hint"),
        value="\n".join(told_aside(item, _not_kept(context)) for item in known),
    )
    return Form(
        command=FillBrought, title=Phrase("agenda-sheet"), fields=(field,), fixed={"meeting": str(fixed.meeting)}
    )


@checks(FillBrought)
async def check_brought(_name: str, value: str, _context: Context) -> Problem | Accepted | None:
    """Anything with a word in it will do."""
    if read_items(value).items or is_nothing(value):
        return None
    return Problem(field="words", phrase=Phrase("agenda-no-words"))


@handles(FillBrought)
async def fill_brought(command: FillBrought, context: Context) -> Reply:
    """On a sheet what they wrote takes the place of what they saw; question by question it is added."""
    found = await _open(command.meeting, "", context, EditBrought())
    if isinstance(found, Reply):
        return found
    bringing, me = _bringing(context), context.member.id
    known = await bringing.brought_by(found.meeting, me)
    if command.cleared:
        await bringing.bring_only(found.meeting, me, ())
        return brought.removed(found.meeting, known, ())
    if not command.words.strip():
        return brought.mine(found.meeting, known) if known else _nothing(found.meeting)
    if not command.shown_at and is_doubtful(command.words):
        return brought.is_it_for_the_agenda(found.meeting, command.words)
    if not command.shown_at or is_nothing(command.words):
        return await _take(command.words, found.meeting, context)
    written = read_items(command.words)
    if not written.items:
        return Reply(problem=Problem(field="words", phrase=Phrase("agenda-no-words")))
    await bringing.bring_only(found.meeting, me, ())
    return brought.taken(found.meeting, await bringing.bring(found.meeting, me, written))


@handles(ShowBrought)
async def show_brought(command: ShowBrought, context: Context) -> Reply:
    """Only their own."""
    found = await which(command.meeting, command.which, context, lambda id: ShowBrought(meeting=id))
    if isinstance(found, Reply):
        return found
    return brought.mine(found.meeting, await _bringing(context).brought_by(found.meeting, context.member.id))


@handles(BringNothing)
async def bring_nothing(command: BringNothing, context: Context) -> Reply:
    """That is fine; nothing changes."""
    found = await _open(command.meeting, "", context, EditBrought())
    return found if isinstance(found, Reply) else _nothing(found.meeting)


@handles(RemoveBrought)
async def remove_brought(command: RemoveBrought, context: Context) -> Reply:
    """All of it, or what these words are about. What others bring stays."""
    found = await _open(command.meeting, command.which, context, RemoveBrought(words=command.words))
    if isinstance(found, Reply):
        return found
    bringing = _bringing(context)
    known = await bringing.brought_by(found.meeting, context.member.id)
    gone = _meant(command.words, known, context) if command.words.strip() else known
    if known and not gone:
        return brought.not_mine(found.meeting, command.words, known)
    left = tuple(item for item in known if item not in gone)
    await bringing.bring_only(found.meeting, context.member.id, left)
    return brought.removed(found.meeting, gone, left)


@takes_words(EditBrought)
def in_own_words(choice: EditBrought, words: str) -> FillBrought:
    """Whoever is asked what they bring may just say it."""
    return FillBrought(words=without_red(words), meeting=choice.meeting)


def _bringing(context: Context) -> Bringing:
    return Bringing(work=context.work, now=context.now, knowledge=context.knowledge)


async def _open(id: str, words: str, context: Context, again: Bring | EditBrought | RemoveBrought) -> Mine | Reply:
    """The meeting that is meant, as long as it has not begun. `again`: what is asked, without a meeting."""

    def of(meeting: MeetingId) -> Bring | EditBrought | RemoveBrought:
        match again:
            case Bring(words=said):
                return Bring(words=said, meeting=meeting)
            case RemoveBrought(words=said):
                return RemoveBrought(words=said, meeting=meeting)
            case _:
                return EditBrought(meeting=meeting)

    found = await which(id, words, context, of)
    if isinstance(found, Mine) and found.meeting.span is not None and found.meeting.span.start <= context.now:
        return say("agenda-too-late", about=found.meeting.about)
    return found


async def _for_a_round(reply: Reply, words: str, context: Context) -> Reply:
    """Whoever has no meeting may mean the round that is coming; without one, the reply as it was."""
    if reply != say("meetings-none"):
        return reply
    rounds = await my_rounds(rounding_of(context), context.member.id)
    if not rounds:
        return reply
    choices = tuple(
        Choice(
            label=Phrase("choice-bring-to-round-of", {"programme": one.programme.name}),
            command=BringToRound(round=one.round.id, words=words) if words else AskWhatToBring(round=one.round.id),
            closes=True,
        )
        for one in rounds
    )
    if len(choices) == 1:
        choices = (replace(choices[0], answer=Answer.YES),)
    return Reply(phrases=(Phrase("agenda-for-a-round"),), choices=choices)


async def _take(words: str, meeting: Meeting, context: Context) -> Reply:
    if is_nothing(words):
        return _nothing(meeting)
    written = read_items(words)
    if not written.items:
        return say("agenda-no-words")
    result: Written = await _bringing(context).bring(meeting, context.member.id, written)
    return brought.taken(meeting, result)


def _not_kept(context: Context) -> str:
    """In their language, for a sheet: what they do not change there comes back as it was."""
    return plain(render(Phrase("agenda-not-kept"), context.member.language, ZoneInfo(context.member.time_zone)))


def _nothing(meeting: Meeting) -> Reply:
    return say("agenda-nothing", about=meeting.about)


def _meant(words: str, known: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """By its number, by its words or part of them, or by the topic that it is about."""
    if (number := number_in(words)) is not None:
        return known[number - 1 : number] if number else ()
    wanted = " ".join(words.casefold().split()).strip(" .!\"'")
    topics = _topics(words, context)
    parts = [item for item in known if len(wanted) >= _SHORTEST_PART and wanted in item.casefold()]
    near = [item for item in known if fuzz.token_sort_ratio(wanted, item.casefold()) >= _LIKE]
    about = [item for item in known if topics & _topics(item, context)]
    same = [item for item in known if item.casefold() == wanted]
    return tuple(same or parts or near or about)


def _topics(words: str, context: Context) -> set[str]:
    return {hit.subject.topic for hit in context.knowledge.topics.find_in(words)}
