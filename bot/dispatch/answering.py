"""Words that nothing else understands, said where something was asked: the answer to that."""

from collections.abc import Mapping, Sequence

from bot.commands import command_named
from bot.commands.peers import AskPeers
from bot.dispatch.guessing import guess
from bot.expertise.knowledge import Knowledge
from bot.handlers.registry import TAKES_WORDS
from bot.messages import Message
from bot.ports import Offer
from bot.replies import Choice, Command, Phrase, Reply


def in_own_words(
    message: Message, offer: Offer | None, commands: Sequence[Command], knowledge: Knowledge
) -> Command | Reply | None:
    """What they answer in their own words. A question may be the answer, or one to the others: that is asked back.

    `offer`: the choices before their eyes, or those that they reply to. None: it is no answer.
    """
    if commands or offer is None or not message.text.strip() or message.conversation.is_shared or message.is_quoted:
        return None
    command = next((meant for one in offer.choices if (meant := _meant(one.command, one.values, message.text))), None)
    guessed = None if command is None else guess(message.text, knowledge)
    if command is None or not isinstance(guessed, AskPeers):
        return command
    return Reply(
        phrases=(Phrase("answer-or-question"),),
        choices=(
            Choice(label=Phrase("choice-is-answer"), command=command, closes=True),
            Choice(label=Phrase("choice-search-peers", {"topic": guessed.topic}), command=guessed, closes=True),
        ),
    )


def _meant(name: str, values: Mapping[str, str], words: str) -> Command | None:
    try:
        choice = command_named(name, values)
    except (LookupError, TypeError):  # Made by another version, which knew other commands.
        return None
    meant = TAKES_WORDS.get(type(choice))
    return None if meant is None else meant(choice, words)
