"""What people mean to do: a list of one's own, which nobody else sees."""

from dataclasses import replace
from datetime import date

from bot.acting import LATER, Acting
from bot.commands.actions import AddAction, DropAction, FinishAction, MeanToDo, PostponeAction, ShowActions
from bot.context import Context
from bot.domain.afterwards import LONGEST_ACTION, Action
from bot.domain.ids import ActionId
from bot.expertise.dates import read_day
from bot.expertise.verdicts import plan_in
from bot.handlers.registry import handles
from bot.markup import plain_words
from bot.replies import Phrase, Reply, say
from bot.wording import actions as wording


@handles(ShowActions)
async def show_actions(command: ShowActions, context: Context) -> Reply:
    """What is to be done still, the first that is due first."""
    return _listed(await _mine(context), context)


@handles(AddAction)
async def add_action(command: AddAction, context: Context) -> Reply:
    """In their own words, with a day if they name one."""
    day = read_day(command.by, context.today) if command.by else None
    what = command.what
    if not command.by:
        what, day = plan_in(command.what, language=context.member.language, today=context.today)
    what = plain_words(what).strip(" :")
    if not any(sign.isalpha() for sign in what):
        return say("action-no-words")
    if len(what) > LONGEST_ACTION:
        return say("action-too-long", most=LONGEST_ACTION)
    if day is not None and day < context.today:
        return say("action-in-the-past", day=day)
    acting = Acting(work=context.work, now=context.now)
    return wording.kept(await acting.add(what, day, context.member, ActionId(context.new_id())))


@handles(MeanToDo)
async def mean_to_do(command: MeanToDo, context: Context) -> Reply:
    """Only what has a day can be one, and they say whether it is."""
    what, day = plain_words(command.what), read_day(command.by, context.today)
    if day is None or day < context.today or len(what) > LONGEST_ACTION:
        return say("action-unclear")
    return wording.is_it_one(what, command.by, day)


@handles(FinishAction)
async def finish_action(command: FinishAction, context: Context) -> Reply:
    """Done; a second time is no mistake."""
    mine = await _mine(context)
    if not command.action and len(mine) != 1:
        return _listed(mine, context)
    found = await _find(command.action or mine[0].id, context)
    if found is None:
        return say("action-gone")
    done = found if found.done_at is not None else replace(found, done_at=context.now)
    await Acting(work=context.work, now=context.now).keep(done, context.member)
    return say("action-done", what=found.what)


@handles(PostponeAction)
async def postpone_action(command: PostponeAction, context: Context) -> Reply:
    """A week from its day, or from today if that is past."""
    found = await _find(command.action, context)
    if found is None:
        return say("action-gone")
    if found.done_at is not None:
        return say("action-done", what=found.what)
    later = replace(found, due_on=max(found.due_on or date.min, context.today) + LATER)
    await Acting(work=context.work, now=context.now).keep(later, context.member)
    return say("action-postponed", what=found.what, day=later.due_on or context.today)


@handles(DropAction)
async def drop_action(command: DropAction, context: Context) -> Reply:
    """No reason is asked."""
    found = await _find(command.action, context)
    if found is None:
        return say("action-gone")
    await Acting(work=context.work, now=context.now).drop(found)
    return say("action-dropped", what=found.what)


def _listed(mine: list[Action], context: Context) -> Reply:
    if not mine:
        return say("actions-none")
    lines = [wording.line(each, context.today) for each in mine]
    choices = wording.what_can_be_done(mine[0]) if len(mine) == 1 else wording.one_of_several(mine)
    return Reply(phrases=(Phrase("actions", {"number": len(mine)}), *lines), choices=choices)


async def _mine(context: Context) -> list[Action]:
    mine = [each for each in await context.work.actions.of(context.member.id) if each.done_at is None]
    return sorted(mine, key=lambda each: each.due_on or date.max)


async def _find(id: str, context: Context) -> Action | None:
    found = await context.work.actions.find(ActionId(id))
    return found if found is not None and found.member == context.member.id else None
