"""Lessons: what others shared about a topic, and one's own, which can be shared otherwise or with nobody."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.commands.lessons import (
    ChangeLesson,
    DropLesson,
    LabelLesson,
    NameLesson,
    ShowLessons,
    ShowMyLessons,
    WithdrawLesson,
)
from bot.context import Context
from bot.domain.afterwards import Feedback, may_read, release
from bot.domain.ids import MeetingId
from bot.domain.tlp import Tlp
from bot.handlers.registry import handles
from bot.replies import Phrase, Reply, say
from bot.wording import describing
from bot.wording import lessons as wording

MOST_SHOWN = 8


@handles(ShowLessons)
async def show_lessons(command: ShowLessons, context: Context) -> Reply:
    """Said in private always: what is not for everybody must not be where others read along."""
    knowledge = context.knowledge.topics
    subjects = knowledge.subjects_of(command.topic)
    if not subjects:
        return say("lessons-on-what")
    topics = {topic for subject in subjects for topic in knowledge.expand(subject.topic)}
    found = await context.work.feedback.shared_about(topics)
    lessons = [lesson for lesson in found if await _may_read(lesson, context)]
    named = tuple(describing.topic(one.topic, one.words, context.knowledge) for one in subjects)
    if not lessons:
        return say("lessons-none", topics=named)
    first = lessons[:MOST_SHOWN]
    head = Phrase("lessons", {"topics": named, "number": len(first), "more": len(lessons) - len(first)})
    rules = wording.may_be_passed_on([one.label for one in first if one.label is not None])
    return Reply(
        phrases=(head, *[phrase for lesson in first for phrase in await wording.shown(lesson, named, context)], *rules)
    )


@handles(ShowMyLessons)
async def show_my_lessons(command: ShowMyLessons, context: Context) -> Reply:
    """All of them, the newest first."""
    return await _listed(await _mine(context), context)


@handles(ChangeLesson)
async def change_lesson(command: ChangeLesson, context: Context) -> Reply:
    """What can be done with it."""

    async def show(lesson: Feedback, about: str) -> Reply:
        return wording.what_can_be_done(lesson, about)

    return await _with(command.meeting, context, show)


@handles(LabelLesson)
async def label_lesson(command: LabelLesson, context: Context) -> Reply:
    """With whom it may be shared from now on."""

    async def label(lesson: Feedback, about: str) -> Reply:
        wished = Tlp(command.label)
        labelled = release(lesson, wished)
        await context.work.feedback.save(labelled)
        return wording.relabelled(labelled, wished, about)

    return await _with(command.meeting, context, label)


@handles(NameLesson)
async def name_lesson(command: NameLesson, context: Context) -> Reply:
    """Whether others see whose it is."""

    async def name(lesson: Feedback, about: str) -> Reply:
        if lesson.label is None:
            return wording.what_can_be_done(lesson, about)
        named = replace(lesson, is_named=command.named == "yes")
        await context.work.feedback.save(named)
        return wording.relabelled(named, lesson.label, about)

    return await _with(command.meeting, context, name)


@handles(WithdrawLesson)
async def withdraw_lesson(command: WithdrawLesson, context: Context) -> Reply:
    """From this moment nobody else is shown it. Twice is no mistake."""
    if not command.meeting:
        shared = [lesson for lesson in await _mine(context) if lesson.is_shared]
        if len(shared) != 1:
            return await _listed(shared, context)
        command = replace(command, meeting=shared[0].meeting)

    async def withdraw(lesson: Feedback, about: str) -> Reply:
        await context.work.feedback.save(release(lesson, None))
        return say("lesson-withdrawn", about=about)

    return await _with(command.meeting, context, withdraw)


@handles(DropLesson)
async def drop_lesson(command: DropLesson, context: Context) -> Reply:
    """Its words are kept no longer."""

    async def drop(lesson: Feedback, about: str) -> Reply:
        await context.work.feedback.save(replace(release(lesson, None), learned=""))
        return say("lesson-dropped", about=about)

    return await _with(command.meeting, context, drop)


async def _may_read(lesson: Feedback, context: Context) -> bool:
    me = None if context.member.consented_at is None else context.member.id
    present = [each.member for each in await context.work.meetings.participants(lesson.meeting) if each.comes]
    return may_read(lesson, me, present)


async def _mine(context: Context) -> list[Feedback]:
    said = [each for each in await context.work.feedback.of(context.member.id) if each.learned]
    return sorted(said, key=lambda each: each.answered_at, reverse=True)


async def _listed(lessons: list[Feedback], context: Context) -> Reply:
    if not lessons:
        return say("my-lessons-none")
    named = [(lesson, await _about(lesson, context)) for lesson in lessons[:MOST_SHOWN]]
    return Reply(
        phrases=(Phrase("my-lessons"), *(phrase for lesson, about in named for phrase in wording.mine(lesson, about))),
        choices=tuple(wording.change_choice(lesson, about) for lesson, about in named),
    )


async def _with(meeting: str, context: Context, do: Callable[[Feedback, str], Awaitable[Reply]]) -> Reply:
    lesson = await context.work.feedback.find(MeetingId(meeting), context.member.id)
    if lesson is None or not lesson.learned:
        return say("lesson-gone")
    return await do(lesson, await _about(lesson, context))


async def _about(lesson: Feedback, context: Context) -> str:
    meeting = await context.work.meetings.find(lesson.meeting)
    return "" if meeting is None else meeting.about
