"""The sentences around what people mean to do."""

from datetime import date

from bot.commands.actions import AddAction, DropAction, FinishAction, PostponeAction
from bot.commands.talking import NeverMind
from bot.domain.afterwards import Action
from bot.domain.ids import MemberId
from bot.replies import Answer, Choice, Notice, Phrase, Reply


def kept(action: Action) -> Reply:
    """With the day, so that they can correct it."""
    named = {"what": action.what, "day": action.due_on or ""}
    return Reply(phrases=(Phrase("action-kept", named),), choices=(_dropped(action),))


def line(action: Action, today: date) -> Phrase:
    """One in a list."""
    if action.due_on is None:
        return Phrase("action-line-some-day", {"what": action.what})
    key = "action-line-late" if action.due_on < today else "action-line"
    return Phrase(key, {"what": action.what, "day": action.due_on})


def what_can_be_done(action: Action) -> tuple[Choice, ...]:
    """With one of them: by a button, or in a word."""
    return (
        Choice(label=Phrase("choice-action-done"), command=FinishAction(action=action.id), answer=Answer.YES),
        Choice(label=Phrase("choice-action-later"), command=PostponeAction(action=action.id), answer=Answer.LATER),
        Choice(label=Phrase("choice-action-drop"), command=DropAction(action=action.id), answer=Answer.NO),
    )


def one_of_several(actions: list[Action]) -> tuple[Choice, ...]:
    """Which of them is done."""
    return tuple(
        Choice(label=Phrase("choice-action-done-named", {"what": each.what}), command=FinishAction(action=each.id))
        for each in actions
    )


def due(action: Action, reader: MemberId) -> Notice:
    """On the morning of the day."""
    return Notice(to=reader, phrases=(Phrase("action-due", {"what": action.what}),), choices=what_can_be_done(action))


def is_it_one(what: str, by: str, day: date) -> Reply:
    """Words that may be an action are kept when they say so."""
    return Reply(
        phrases=(Phrase("action-is-it-one", {"what": what, "day": day}),),
        choices=(
            Choice(
                label=Phrase("choice-action-yes"), command=AddAction(what=what, by=by), answer=Answer.YES, closes=True
            ),
            Choice(label=Phrase("choice-action-no"), command=NeverMind(), answer=Answer.NO, closes=True),
        ),
    )


def _dropped(action: Action) -> Choice:
    return Choice(label=Phrase("choice-action-drop"), command=DropAction(action=action.id))
