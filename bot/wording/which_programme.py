"""Which programme is meant, and the question when that is not clear."""

from collections.abc import Callable, Sequence

from bot.context import Context
from bot.domain.ids import ProgrammeId
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
    if name and (known := await context.work.programmes.find(ProgrammeId(name))) is not None:
        return known
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


def which_among(among: Sequence[Programme], words: str, command: Callable[[str], Command]) -> Programme | Reply:
    """Of these: the one they name, or the only one; of others nobody is told that there are any."""
    wanted = words.strip().strip("\"'“”.!?").casefold()
    exact = [each for each in among if each.name.casefold() == wanted]
    named = exact or [each for each in among if wanted in each.name.casefold()]
    if len(named) == 1:
        return named[0]
    if not among:
        return say("programmes-none-for-you")
    if not named:
        return _which("programme-unknown", among, command, words)
    return _which("programme-which", named, command, words)


def _which(key: str, programmes: Sequence[Programme], command: Callable[[str], Command], words: str) -> Reply:
    return Reply(
        phrases=(Phrase(key, {"words": words[:_LONGEST]} if key == "programme-unknown" else {}),),
        choices=tuple(
            Choice(label=Phrase("programme-name", {"programme": each.name}), command=command(each.name), closes=True)
            for each in programmes
        ),
    )
