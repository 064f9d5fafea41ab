"""Which programme is meant, and the question when that is not clear."""

from collections.abc import Callable, Sequence

from bot.context import Context
from bot.domain.programmes import Programme, Status
from bot.domain.rounds import Round
from bot.replies import Choice, Command, Phrase, Reply, say

_LONGEST = 100
"""Characters of people's words that are said back."""


async def open_round(programme: Programme, context: Context) -> Round | None:
    """The latest, unless it is over."""
    rounds = await context.work.rounds.of(programme.id)
    return rounds[-1] if rounds and rounds[-1].is_open else None


async def which_programme(name: str, context: Context, command: Callable[[str], Command]) -> Programme | Reply:
    """The one they name, or the only one that is not stopped."""
    every = list(await context.work.programmes.all())
    wanted = name.strip().strip("\"'“”.!?").casefold()
    going = [each for each in every if each.status is not Status.STOPPED]
    exact = [each for each in every if each.name.casefold() == wanted]
    named = exact or [each for each in every if wanted in each.name.casefold()] if wanted else going
    if len(named) == 1:
        return named[0]
    if not every:
        return say("programmes-none-yet")
    if not named:
        return _which("programme-unknown", going, command, name)
    return _which("programme-which", named, command, name)


def _which(key: str, programmes: Sequence[Programme], command: Callable[[str], Command], words: str) -> Reply:
    return Reply(
        phrases=(Phrase(key, {"words": words[:_LONGEST]} if key == "programme-unknown" else {}),),
        choices=tuple(
            Choice(label=Phrase("programme-name", {"programme": each.name}), command=command(each.name), closes=True)
            for each in programmes
        ),
    )
