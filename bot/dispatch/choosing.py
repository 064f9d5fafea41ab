"""Which choice a message takes: a pressed button, a number, "ja", or the words of the choice itself."""

from dataclasses import dataclass

from bot.commands import command_named
from bot.handlers.context import Context
from bot.markup import plain
from bot.messages import Message
from bot.ports import Dialogue, Offer, OfferedChoice
from bot.replies import Answer, Command, Reply, say

_YES = "ja|yes|j|y|jazeker|ok|oké|oke|okay|prima|akkoord|graag|ja graag|sure|yes please|goed|is goed|ja hoor|doe maar"
_NO = "nee|no|n|nope|neen|liever niet|nee dank je|no thanks|nee bedankt|nee liever niet|no thank you"
_LATER = "later|straks|nu niet|not now|misschien later|maybe later"
_WORDS = {Answer.YES: _YES.split("|"), Answer.NO: _NO.split("|"), Answer.LATER: _LATER.split("|")}
_LONGEST = 80
_LONGEST_NUMBER = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class NoSuchChoice:
    """A choice was meant, but there is none like it."""

    reply: Reply


async def chosen(message: Message, dialogue: Dialogue | None, context: Context) -> Command | NoSuchChoice | None:
    """The command that the message's choice stands for; None when it is no choice."""
    offers = context.work.offers
    number = message.pick.number if message.pick else _number(message.text)
    if message.pick is not None and message.pick.offer is not None:
        offer = await offers.find(message.pick.offer)
        if offer is not None and offer.account != message.sender:
            return NoSuchChoice(reply=say("choice-not-yours"))
    else:
        offer = await offers.find_latest(context.conversation, context.account.account)
    if dialogue is not None and message.pick is None and offer is not None and offer.made_at < dialogue.began_at:
        return None
    if offer is None:
        return NoSuchChoice(reply=say("choice-none")) if number is not None and dialogue is None else None
    if number is None:
        found = _by_words(message.text, offer)
    elif 1 <= number <= len(offer.choices):
        found = offer.choices[number - 1]
    elif message.pick is None and dialogue is not None:
        return None
    else:
        return NoSuchChoice(reply=say("choice-no-number", most=len(offer.choices)))
    if found is None:
        return None
    try:
        return command_named(found.command, found.values)
    except LookupError:
        return NoSuchChoice(reply=say("choice-none"))


def _number(text: str) -> int | None:
    word = text.strip().strip(".)#")
    return int(word) if word.isascii() and word.isdecimal() and len(word) <= _LONGEST_NUMBER else None


def _by_words(text: str, offer: Offer) -> OfferedChoice | None:
    words = " ".join(text.casefold().replace(",", " ").split()).strip(" .!?")
    if not words or len(words) > _LONGEST:
        return None
    by_label = [one for one in offer.choices if plain(one.label).casefold().replace(",", "").strip(" .!?") == words]
    by_answer = [one for one in offer.choices if one.answer and words in _WORDS[Answer(one.answer)]]
    return next(iter(by_label or by_answer), None)
