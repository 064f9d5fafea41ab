"""Which function answers which command, and which forms there are. Handlers enter themselves here."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.context import Context
from bot.replies import Accepted, Command, Form, Problem, Reply

Asked = TypeVar("Asked", bound=Command)
Handler = Callable[[Asked, Context], Awaitable[Reply]]
FormMaker = Callable[[Asked, Context], Awaitable[Form]]
"""Of the command as far as it is fixed: what it is about, before anybody was asked anything."""
FieldCheck = Callable[[str, str, Context], Awaitable[Problem | Accepted | None]]

HANDLERS: dict[type[Command], Handler[Command]] = {}
FORMS: dict[type[Command], FormMaker[Command]] = {}
CHECKS: dict[type[Command], FieldCheck] = {}
OPENS: dict[type[Command], type[Command]] = {}
TAKES_WORDS: dict[type[Command], Callable[[Command, str], Command]] = {}
"""Of a choice that asks something: what they want who answer in words of their own, instead of choosing it."""
GATHERS: dict[type[Command], type[Command]] = {}
"""A choice of one -> the command of several: it has the same texts, but `numbers` for `number`."""


def handles(
    command: type[Asked], *, opens: type[Command] | None = None, gathers: type[Command] | None = None
) -> Callable[[Handler[Asked]], Handler[Asked]]:
    """Enter a function as the one that answers this command.

    `opens`: by beginning the form that fills that one; what both have by the same name is fixed.
    `gathers`: several of it at once are one of that.
    """

    def enter(handler: Handler[Asked]) -> Handler[Asked]:
        if command in HANDLERS:
            raise ValueError(f"{command.__name__} has a handler already")
        HANDLERS[command] = handler  # type: ignore[assignment]
        if opens is not None:
            OPENS[command] = opens
        if gathers is not None:
            GATHERS[command] = gathers
        return handler

    return enter


def fills(command: type[Asked]) -> Callable[[FormMaker[Asked]], FormMaker[Asked]]:
    """Enter a function as the maker of the form that fills this command."""

    def enter(maker: FormMaker[Asked]) -> FormMaker[Asked]:
        FORMS[command] = maker  # type: ignore[assignment]
        return maker

    return enter


def checks(command: type[Command]) -> Callable[[FieldCheck], FieldCheck]:
    """Enter a function that says what is wrong with the answer to a field of this command's form."""

    def enter(check: FieldCheck) -> FieldCheck:
        CHECKS[command] = check
        return check

    return enter


def takes_words(
    choice: type[Asked],
) -> Callable[[Callable[[Asked, str], Command]], Callable[[Asked, str], Command]]:
    """Enter a function as the one that says what words mean that nothing else understands, where this was offered."""

    def enter(meant: Callable[[Asked, str], Command]) -> Callable[[Asked, str], Command]:
        TAKES_WORDS[choice] = meant  # type: ignore[assignment]
        return meant

    return enter
