"""Whether what somebody said they are involved in still holds."""

from collections.abc import Sequence
from dataclasses import replace

from bot.commands.confirming import AskAboutTopic, ConfirmAll, ConfirmTopic, ConfirmTopics, DropTopic, SetAsking
from bot.context import Context
from bot.domain.ids import TopicId
from bot.domain.people import Involvement, Stage, Stance
from bot.handlers.registry import handles
from bot.replies import Label, Phrase, Reply, say
from bot.wording import confirming as wording
from bot.wording import describing


@handles(ConfirmAll)
async def confirm_all(command: ConfirmAll, context: Context) -> Reply:
    """Also when nobody asked."""
    mine = await context.work.involvements.of(context.member.id)
    if not mine:
        return say("confirm-nothing")
    await _confirm(mine, context)
    if await context.work.confirmations.find_since(context.member.id) is not None:
        await context.work.confirmations.count_from(context.member.id, context.now)
    return say("confirm-all-done", count=len({one.topic for one in mine}))


@handles(ConfirmTopics)
async def confirm_topics(command: ConfirmTopics, context: Context) -> Reply:
    """Those of these that are theirs."""
    topics = context.knowledge.topics
    named = {topics.now(one.topic) for one in topics.subjects_of(command.topics)}
    mine = [one for one in await context.work.involvements.of(context.member.id) if topics.now(one.topic) in named]
    if not mine:
        return say("topics-not-mine")
    await _confirm(mine, context)
    return Reply(phrases=(Phrase("confirm-done", {"topics": _named(mine, context)}),))


@handles(AskAboutTopic)
async def ask_about_topic(command: AskAboutTopic, context: Context) -> Reply:
    """What may have changed."""
    mine = await _of(command.topic, context)
    return say("topics-not-mine") if not mine else wording.about(mine[0].topic, mine, context.knowledge)


@handles(ConfirmTopic)
async def confirm_topic(command: ConfirmTopic, context: Context) -> Reply:
    """As it is, or with how far they are now."""
    mine = await _of(command.topic, context)
    if not mine:
        return say("topics-not-mine")
    stage = Stage(command.stage) if command.stage in set(Stage) else None
    now = [replace(one, stage=stage) if stage and one.stance is Stance.WORKS_ON else one for one in mine]
    await _confirm(now, context)
    return Reply(phrases=(Phrase("confirm-done", {"topics": _named(mine, context)}),))


@handles(DropTopic)
async def drop_topic(command: DropTopic, context: Context) -> Reply:
    """Whatever they said of it."""
    mine = await _of(command.topic, context)
    if not mine:
        return say("topics-not-mine")
    await context.work.involvements.remove(context.member.id, mine[0].topic)
    return Reply(phrases=(Phrase("topics-removed", {"topics": _named(mine, context)}),))


@handles(SetAsking)
async def set_asking(command: SetAsking, context: Context) -> Reply:
    """It is asked again half a year after they say so."""
    is_wanted = command.wanted == "yes"
    await context.work.confirmations.count_from(context.member.id, context.now if is_wanted else None)
    return say("confirm-asked-again" if is_wanted else "confirm-never")


async def _of(topic: str, context: Context) -> list[Involvement]:
    topics = context.knowledge.topics
    wanted = topics.now(TopicId(topic))
    return [one for one in await context.work.involvements.of(context.member.id) if topics.now(one.topic) == wanted]


async def _confirm(mine: Sequence[Involvement], context: Context) -> None:
    for one in mine:
        await context.work.involvements.save(replace(one, confirmed_at=context.now))


def _named(mine: Sequence[Involvement], context: Context) -> tuple[Label, ...]:
    each = {one.topic: describing.topic(one.topic, one.words, context.knowledge) for one in mine}
    return tuple(each.values())
