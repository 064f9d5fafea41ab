"""Forms filled in at once: what is shown, what came back, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import fields, replace
from hashlib import blake2b
from urllib.parse import urlencode

from bot.commands import command_named, values_of
from bot.commands.profile import FillProfile
from bot.commands.talking import FillInSteps
from bot.context import Context
from bot.dispatch.dialogues import NOTHING
from bot.handlers.registry import CHECKS, FORMS, HANDLERS, OPENS
from bot.markup import plain
from bot.messages import Sheet, SheetField, Submission
from bot.phrases import render
from bot.replies import Choice, Command, Form, Phrase, Problem, Reply
from bot.speaking import Reader

SHOWN = "shown"
"""Among the fixed values: the fingerprint of each field as it was shown."""
SHOWN_AT = "shown_at"


def offer_sheet(opening: Command, form: Form) -> Reply:
    """A button that opens the sheet, and the way around it."""
    is_profile = form.command is FillProfile
    begins = Phrase("sheet-begins") if is_profile else Phrase("sheet-begins-called", {"title": form.title})
    return Reply(
        phrases=(begins,),
        choices=(
            Choice(
                label=Phrase("choice-form" if is_profile else "choice-sheet"), command=_about_the_same(opening, form)
            ),
            Choice(
                label=Phrase("choice-in-steps"),
                command=FillInSteps(form=form.command.__name__, fixed=urlencode(form.fixed)),
            ),
        ),
    )


def _about_the_same(opening: Command, form: Form) -> Command:
    """Whoever asked for the form may have left out what it is about, which was found out since."""
    known = {part.name for part in fields(opening)}
    return replace(opening, **{name: value for name, value in form.fixed.items() if name in known})


def form_behind(opening: Command) -> Command | None:
    """The command whose form this one opens, as far as it is fixed."""
    filled = OPENS.get(type(opening))
    return None if filled is None else command_named(filled.__name__, values_of(opening))


def sheet_of(form: Form, reader: Reader, context: Context) -> Sheet:
    """The form in the reader's language, with what is known already."""

    def said(phrase: Phrase) -> str:
        return plain(render(phrase, reader.language, reader.zone))

    return Sheet(
        form=form.command.__name__,
        title=said(form.title),
        send=said(Phrase("sheet-send")),
        leave=said(Phrase("sheet-leave")),
        fields=tuple(
            SheetField(
                name=field.name,
                label=said(field.label),
                hint="" if field.hint is None else said(field.hint),
                value=field.value,
                is_optional=field.is_optional,
                options=tuple((value, said(label)) for value, label in field.options),
            )
            for field in form.fields
        ),
        fixed={
            **form.fixed,
            SHOWN: " ".join(f"{field.name}={_fingerprint(field.value)}" for field in form.fields),
            SHOWN_AT: context.now.isoformat(),
        },
    )


def filled_in(submission: Submission) -> Command:
    """The command of a form. A field that came back as it was shown stays as it is; one that is empty now is cleared.

    Raises LookupError for anything that is no form.
    """
    values = dict(submission.values)
    shown = dict(part.split("=", 1) for part in values.pop(SHOWN, "").split() if "=" in part)
    cleared = []
    for name, fingerprint in shown.items():
        answer = values.get(name, "").strip()
        values[name] = "" if answer.casefold().strip(" .!") in NOTHING else answer
        if _fingerprint(values[name]) == fingerprint:
            values[name] = ""
        elif not values[name]:
            cleared.append(name)
    if shown:
        values["cleared"] = ",".join(cleared)
    command = next((kind for kind in FORMS if kind.__name__ == submission.form), None)
    if command is None:
        raise LookupError(f"no form {submission.form!r}")
    return command_named(submission.form, values)


async def problems_with(command: Command, context: Context) -> Mapping[str, Problem]:
    """Everything that stands in the way of a filled-in form, by field. Does what the form does: do not commit."""
    form = await FORMS[type(command)](command, context)
    cleared = str(getattr(command, "cleared", "")).split(",")
    found: dict[str, Problem] = {}
    for field in form.fields:
        if field.name in cleared and not field.is_optional:
            found[field.name] = Problem(field=field.name, phrase=Phrase("sheet-needed"))
        elif value := str(getattr(command, field.name)).strip():
            checked = await CHECKS[type(command)](field.name, value, context)
            if isinstance(checked, Problem):
                found[field.name] = checked
    if not found:
        reply = await HANDLERS[type(command)](command, context)
        if reply.problem is not None:
            found[reply.problem.field] = reply.problem
    return found


def told(problem: Problem) -> tuple[Phrase, ...]:
    """What is wrong, with what may have been meant, for somebody who cannot choose it there."""
    if not problem.suggestions:
        return (problem.phrase,)
    return (problem.phrase, Phrase("sheet-suggestions", {"options": tuple(label for _, label in problem.suggestions)}))


def _fingerprint(value: str) -> str:
    """Spaces apart, which platforms treat as they like."""
    return blake2b(" ".join(value.split()).encode(), digest_size=6).hexdigest()
