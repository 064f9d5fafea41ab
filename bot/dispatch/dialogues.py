"""Filling in a form question by question, where a platform shows no forms."""

import dataclasses
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.commands import command_named
from bot.commands.talking import AnswerField
from bot.context import Context
from bot.dispatch.choosing import among
from bot.handlers.registry import CHECKS, FORMS
from bot.messages import Account, Conversation
from bot.ports import Dialogue, Offer, UnitOfWork
from bot.ports.dialogues import LEFT_AFTER
from bot.replies import Choice, Command, Field, Form, Phrase, Problem, Reply
from bot.speaking import offered_to, reader_of

NOTHING = frozenset({"nee", "neen", "geen", "niks", "niets", "nvt", "n.v.t", "no", "none", "nothing", "nope", "-"})
SKIP = frozenset({"overslaan", "sla over", "skip", "volgende", "next", *NOTHING})
BACK = frozenset({"terug", "vorige", "vorige vraag", "back", "go back", "previous", "previous question"})


async def find_open(conversation: Conversation, account: Account, work: UnitOfWork, now: datetime) -> Dialogue | None:
    """The form that is being filled in there. One that was left is removed: nobody remembers its question."""
    dialogue = await work.dialogues.find(conversation, account)
    if dialogue is None or now - dialogue.touched_at <= LEFT_AFTER:
        return dialogue
    await work.dialogues.remove(conversation, account)
    return None


async def begin(form: Form, context: Context) -> Reply:
    """Ask the first question."""
    dialogue = Dialogue(
        conversation=context.conversation,
        account=context.account.account,
        command=form.command.__name__,
        values=form.fixed,
        left=tuple(field.name for field in form.fields),
        touched_at=context.now,
    )
    return await _ask(dialogue, form.fields[0], context)


async def gives_way(form: Form, context: Context) -> bool:
    """Whether another form is left for this one: there is one at a time."""
    left = await find_open(context.conversation, context.account.account, context.work, context.now)
    return left is not None and (left.command, left.values) != (form.command.__name__, form.fixed)


async def answer(dialogue: Dialogue, text: str, context: Context) -> Reply | Command:
    """Take the answer to the present question: the next question, the same one again, or the command that is ready."""
    form = await _form_of(dialogue, context)
    fields = {field.name: field for field in form.fields}
    field = fields[dialogue.left[0]]
    value = text.strip()
    words = value.casefold().strip(" .!") or value
    said: tuple[Phrase, ...] = ()
    if words in BACK:
        return await _go_back(dialogue, form, context)
    if words in SKIP:
        if not _can_be_skipped(field):
            return ask_again(Problem(field=field.name, phrase=Phrase("form-required")), field)
        value = dialogue.values.get(field.name, "")
    elif not value:
        return _question(field)
    else:
        checked = await CHECKS[form.command](field.name, value, context)
        if isinstance(checked, Problem):
            return ask_again(checked, field)
        if checked is not None:
            value, said = checked.value, checked.phrases
    values = {**dialogue.values, field.name: value}
    dialogue = replace(dialogue, values=values, left=dialogue.left[1:], touched_at=context.now)
    if dialogue.left:
        return await _ask(dialogue, fields[dialogue.left[0]], context, said=said)
    await context.work.dialogues.remove(dialogue.conversation, dialogue.account)
    return command_named(dialogue.command, _filled(dialogue.values))


async def open_again(dialogue: Dialogue, answered: Command, name: str, context: Context) -> None:
    """All answers were there, and together they cannot be: only that one is asked for once more, and none is lost."""
    values = {field.name: str(getattr(answered, field.name)) for field in dataclasses.fields(answered)}
    form = await _form_of(replace(dialogue, values=_filled(values)), context)
    if any(field.name == name for field in form.fields):
        again = replace(dialogue, values=_filled(values), left=(name,), touched_at=context.now)
        await context.work.dialogues.save(again)


async def return_to(name: str, dialogue: Dialogue, text: str, context: Context) -> tuple[Dialogue, str]:
    """To a question that is past, for another answer: the form there, and that answer.

    A number or a label that was offered with that question means what it meant then.
    """
    form = await _form_of(dialogue, context)
    field = next(field for field in form.fields if field.name == name)
    names = [field.name for field in form.fields]
    values = {key: value for key, value in dialogue.values.items() if key != name}
    before = replace(dialogue, values=values, left=tuple(names[names.index(name) :]), touched_at=context.now)
    await context.work.dialogues.save(before)
    reader = reader_of(context.member, context.account)
    _, offered = offered_to(reader, _choices(name, field.options))
    found = among(text, offered)
    return before, text if found is None else found.values["value"]


async def present_question(dialogue: Dialogue, context: Context) -> Reply:
    """The question that still waits for an answer."""
    form = await _form_of(dialogue, context)
    return _question(next(field for field in form.fields if field.name == dialogue.left[0]))


async def _form_of(dialogue: Dialogue, context: Context) -> Form:
    begun = command_named(dialogue.command, dialogue.values)
    return await FORMS[type(begun)](begun, context)


async def _go_back(dialogue: Dialogue, form: Form, context: Context) -> Reply:
    """To the question before; its answer stays until another is given."""
    names = [field.name for field in form.fields]
    before = max(names.index(dialogue.left[0]) - 1, 0)
    dialogue = replace(dialogue, left=tuple(names[before:]), touched_at=context.now)
    return await _ask(dialogue, form.fields[before], context)


async def _ask(dialogue: Dialogue, field: Field, context: Context, *, said: tuple[Phrase, ...] = ()) -> Reply:
    await context.work.dialogues.save(dialogue)
    await take_numbers(context)
    question = _question(field)
    return replace(question, phrases=(*said, *question.phrases))


async def take_numbers(context: Context) -> None:
    """From here on a number that is typed answers the form's question, and no list of before it."""
    nothing = Offer(
        key=context.new_id(),
        conversation=context.conversation,
        account=context.account.account,
        choices=(),
        made_at=context.now,
    )
    await context.work.offers.add(nothing)


def _filled(values: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}


def _question(field: Field) -> Reply:
    return Reply(phrases=(field.question,), choices=_choices(field.name, field.options))


def ask_again(problem: Problem, field: Field) -> Reply:
    """Say what is wrong with the answer, and offer what may have been meant."""
    skip = () if problem.suggestions or not _can_be_skipped(field) else (Phrase("form-or-skip"),)
    return Reply(phrases=(problem.phrase, *skip), choices=_choices(field.name, problem.suggestions or field.options))


def _can_be_skipped(field: Field) -> bool:
    return field.is_optional or bool(field.value)


def _choices(name: str, options: tuple[tuple[str, Phrase], ...]) -> tuple[Choice, ...]:
    return tuple(
        Choice(label=label, command=AnswerField(field=name, value=value), closes=True) for value, label in options
    )
