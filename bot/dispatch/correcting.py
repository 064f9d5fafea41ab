"""What becomes of words that somebody has changed after they said them."""

from collections.abc import Collection
from enum import Enum

from bot.commands.accounts import ShowMyData
from bot.commands.agenda import ShowAgenda, ShowBrought
from bot.commands.peers import AskPeers, ShowIntroductions, ShowWatches
from bot.commands.profile import (
    Pause,
    SetLanguage,
    SetName,
    SetOrganisation,
    SetRoles,
    SetSpokenLanguages,
    SetTimeZone,
    SetWorkingWeek,
    ShowProfile,
)
from bot.commands.relays import ShowRelays
from bot.commands.talking import Explain, Greet, Help, IntroduceYourself, NeverMind, SayGoodbye, Thank
from bot.messages import Message
from bot.ports import Dialogue, LastSaid
from bot.replies import Command

_ONLY_TELL: Collection[type[Command]] = (
    AskPeers,
    Explain,
    Greet,
    Help,
    IntroduceYourself,
    NeverMind,
    SayGoodbye,
    ShowAgenda,
    ShowBrought,
    ShowIntroductions,
    ShowMyData,
    ShowProfile,
    ShowRelays,
    ShowWatches,
    Thank,
)
"""Nothing is different after these, so other words can take their place."""
_OVERWRITE: Collection[type[Command]] = (
    Pause,
    SetLanguage,
    SetName,
    SetOrganisation,
    SetRoles,
    SetSpokenLanguages,
    SetTimeZone,
    SetWorkingWeek,
)
"""Said again, these leave nothing of what was said before."""
_TELLING = frozenset(kind.__name__ for kind in _ONLY_TELL)
_OVERWRITING = frozenset(kind.__name__ for kind in _OVERWRITE)


class Correction(Enum):
    """What changed words are."""

    NONE = "words like any others"
    ANEW = "worked off in the place of the first ones, of which nothing will be left"
    ANSWER = "another answer to a question of the form that is past already"
    TOO_LATE = "of words that have had their effect, or were not the last"


def judge(
    message: Message, last: LastSaid | None, dialogue: Dialogue | None, commands: Collection[Command]
) -> Correction:
    """`commands`: what the new words are read as, as far as a pattern fits them."""
    if message.replaces is None:
        return Correction.NONE
    if last is None or last.id != message.replaces:
        return Correction.TOO_LATE
    if dialogue is not None and last.field:
        if last.field == dialogue.left[0]:
            # That question is still asked: the first answer could not be used.
            return Correction.NONE
        return Correction.ANSWER if last.field in dialogue.values else Correction.TOO_LATE
    if dialogue is not None and not commands:
        # What came in between has to stay that: else it would answer the question that waits.
        return Correction.TOO_LATE
    done = frozenset(last.commands) - _TELLING
    meant = {type(command).__name__ for command in commands}
    return Correction.ANEW if done <= _OVERWRITING & meant else Correction.TOO_LATE
