"""Of which part of their organisation somebody is, in a programme that brings parts together."""

from collections.abc import Sequence
from dataclasses import replace

from bot.commands.parts import ChoosePart, SetParts, ShowPart
from bot.context import Context
from bot.domain.ids import ProgrammeId
from bot.domain.parts import LONGEST_PART, MOST_PARTS, has_parts, lacks_part, parts_of, read_part, read_parts
from bot.domain.programmes import Enrolment, Part, Programme, Status
from bot.handlers.registry import handles, takes_words
from bot.markup import plain_words
from bot.replies import Phrase, Reply, joined, say
from bot.wording import parts as wording

Theirs = Sequence[tuple[Programme, Enrolment]]


@handles(ShowPart)
async def show_part(command: ShowPart, context: Context) -> Reply:
    """In each programme where that matters, with the others to choose from."""
    theirs = await _theirs(context)
    if not theirs:
        return say("part-matters-nowhere")
    return joined([_shown(programme, enrolment) for programme, enrolment in theirs])


def _shown(programme: Programme, enrolment: Enrolment) -> Reply:
    if lacks_part(programme, enrolment):
        return wording.asked(programme)
    is_now = Phrase("part-is", {"programme": programme.name, "part": wording.named(enrolment.part, programme)})
    return Reply(phrases=(is_now,), choices=wording.choices(programme))


@handles(ChoosePart)
async def choose_part(command: ChoosePart, context: Context) -> Reply:
    """Everywhere that it fits; asked again where it is none of those that there are."""
    theirs = [
        (programme, enrolment)
        for programme, enrolment in await _theirs(context)
        if command.programme in {"", programme.id}
    ]
    if not theirs:
        return say("part-matters-nowhere")
    chosen = [
        (programme, enrolment, part)
        for programme, enrolment in theirs
        if (part := _read(command.part, programme)) is not None
    ]
    if not chosen:
        programme, _ = theirs[0]
        unknown = Phrase("part-unknown", {"words": plain_words(command.part)[:LONGEST_PART]})
        return Reply(phrases=(unknown, *wording.question(programme)), choices=wording.choices(programme))
    await context.work.programmes.save_enrolments(*(replace(enrolment, part=part) for _, enrolment, part in chosen))
    return Reply(
        phrases=tuple(
            Phrase("part-chosen", {"programme": programme.name, "part": wording.named(part, programme)})
            for programme, _, part in chosen
        )
    )


@takes_words(ChoosePart)
def in_words(offered: ChoosePart, words: str) -> ChoosePart:
    """Somebody answers with the name of their part, and presses nothing."""
    return replace(offered, part=words)


@handles(SetParts)
async def set_parts(command: SetParts, context: Context) -> Reply:
    """Whose part is none of them any more is asked again."""
    programmes = [one for one in await context.work.programmes.all() if one.status is not Status.STOPPED]
    across = [one for one in programmes if has_parts(one)]
    words = plain_words(command.programme)
    meant = [one for one in across if one.name.casefold() == words.casefold()]
    meant = meant or [one for one in across if _is_named_by(one.name, words)]
    if len(meant) != 1:
        names = tuple(one.name for one in (meant or across))
        return say("parts-which-programme", words=words, programmes=names) if names else say("parts-no-programme")
    parts = read_parts(plain_words(command.parts))
    if parts is None:
        return say("parts-unclear", most=MOST_PARTS, longest=LONGEST_PART)
    programme = replace(meant[0], parts=parts, changed_at=context.now)
    await context.work.programmes.save(programme)
    lacking = [
        enrolment
        for enrolment in await context.work.programmes.enrolments(programme.id)
        if enrolment.state is Part.IN and lacks_part(programme, enrolment)
    ]
    changed = Phrase("parts-changed", {"programme": programme.name})
    return replace(
        say("parts-set", programme=programme.name, parts=parts, count=len(lacking)),
        notices=tuple(wording.notice(programme, one.member, changed) for one in lacking),
    )


def _is_named_by(name: str, words: str) -> bool:
    """Whether the words stand in the name."""
    return bool(words) and words.casefold() in name.casefold()


async def _theirs(context: Context) -> Theirs:
    """The programmes across parts in which they take part."""
    found = []
    for enrolment in await context.work.programmes.enrolments_of(context.member.id):
        programme = await context.work.programmes.find(ProgrammeId(enrolment.programme))
        if programme is None or programme.status is Status.STOPPED or enrolment.state is Part.OUT:
            continue
        if has_parts(programme):
            found.append((programme, enrolment))
    return found


def _read(words: str, programme: Programme) -> str | None:
    return words if words in parts_of(programme) else read_part(plain_words(words), programme)
