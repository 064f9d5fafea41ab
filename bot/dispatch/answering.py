"""Words that nothing else understands, said where something was asked: the answer to that."""

from collections.abc import Mapping, Sequence

from bot.commands import command_named
from bot.commands.peers import AskPeers
from bot.commands.profile import AddInvolvement, DescribeMe
from bot.dispatch.dialogues import BACK, SKIP
from bot.dispatch.guessing import guess
from bot.domain.tlp import Tlp, strictest_in
from bot.expertise.knowledge import Knowledge
from bot.handlers.registry import OPENS, TAKES_WORDS
from bot.messages import Message
from bot.parsing import Reading
from bot.ports import Dialogue, Offer
from bot.replies import Choice, Command, Phrase, Reply

_PERHAPS = (AddInvolvement, DescribeMe)
"""What `ik loop vast op de DPIA` may be taken for as well."""


def in_own_words(
    message: Message, offer: Offer | None, commands: Sequence[Command], knowledge: Knowledge
) -> Command | Reply | None:
    """What they answer in their own words. What may be something else as well is asked back.

    `offer`: the choices before their eyes, or those that they reply to. None: it is no answer.
    """
    if offer is None or not message.text.strip() or message.conversation.is_shared or message.is_quoted:
        return None
    command = next((meant for one in offer.choices if (meant := _meant(one.command, one.values, message.text))), None)
    if command is None or (commands and not all(isinstance(one, _PERHAPS) for one in commands)):
        return None
    if strictest_in(message.text) is Tlp.RED:
        return command  # Asking back would keep it.
    if len(commands) == 1:
        return _asked_back(Phrase("answer-or-profile"), command, Phrase("choice-is-profile"), commands[0])
    guessed = guess(message.text, knowledge, message.sent_at.date())
    if isinstance(guessed, AskPeers):
        other = Phrase("choice-search-peers", {"topic": guessed.topic})
        return _asked_back(Phrase("answer-or-question"), command, other, guessed)
    return command


def yields(dialogue: Dialogue, words: str, reading: Reading) -> bool:
    """Whether a form gives way to what they say: where words alone would answer it, a command means what it says."""
    if dialogue.command not in {OPENS[choice].__name__ for choice in TAKES_WORDS if choice in OPENS}:
        return False
    if not reading.commands or any(row.interrupts for row in reading.rows):
        return False
    is_word_of_form = words.strip().casefold().strip(" .!") in SKIP | BACK
    return not is_word_of_form and not all(isinstance(one, _PERHAPS) for one in reading.commands)


def _asked_back(question: Phrase, answer: Command, label: Phrase, other: Command) -> Reply:
    return Reply(
        phrases=(question,),
        choices=(
            Choice(label=Phrase("choice-is-answer"), command=answer, closes=True),
            Choice(label=label, command=other, closes=True),
        ),
    )


def _meant(name: str, values: Mapping[str, str], words: str) -> Command | None:
    try:
        choice = command_named(name, values)
    except (LookupError, TypeError):  # Made by another version, which knew other commands.
        return None
    meant = TAKES_WORDS.get(type(choice))
    return None if meant is None else meant(choice, words)
