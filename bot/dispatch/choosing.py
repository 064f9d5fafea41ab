"""Which choice a message takes: a pressed button, a number, "ja", or the words of the choice itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.commands import command_named
from bot.commands.peers import ShowIntroductions
from bot.commands.talking import NeverMind
from bot.context import Context
from bot.dispatch.gathering import gathered_in_words
from bot.markup import plain
from bot.messages import Message, Pick
from bot.ports import Dialogue, Offer, OfferedChoice
from bot.replies import Answer, Command, Reply, say

_YES = "ja|yes|j|y|jazeker|ok|oké|oke|okay|prima|akkoord|graag|ja graag|sure|yes please|goed|is goed|ja hoor|doe maar"
_NO = "nee|no|n|nope|neen|liever niet|nee dank je|no thanks|nee bedankt|nee liever niet|no thank you"
_LATER = "later|straks|nu niet|not now|misschien later|maybe later"
_WORDS = {Answer.YES: _YES.split("|"), Answer.NO: _NO.split("|"), Answer.LATER: _LATER.split("|")}
_NUMBERED = re.compile(r"(?:nummer|number|nr|no|keuze|optie|choice|option)\.?\s+(?=\d)", re.IGNORECASE)
_HESITANT = re.compile(r"\b(?:maar|alleen als|tenzij|mits|nog niet|but|only if|unless|not yet|later)\b")
"""A yes with one of these is none: nobody is brought together by accident."""
_LONGEST = 80
_LONGEST_NUMBER = 3
_CLOCKS_APART = timedelta(seconds=2)
"""Platforms stamp messages by their own clocks; nobody answers what was offered later than that so soon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoSuchChoice:
    """A choice was meant, but there is none like it."""

    reply: Reply


async def chosen(message: Message, dialogue: Dialogue | None, context: Context) -> Command | NoSuchChoice | None:
    """The command that the message's choice stands for; None when it is no choice."""
    if message.pick is not None:
        return await _pressed(message.pick, message, context)
    offer = await offer_meant(message, context)
    if offer is not None and offer.account != context.account.account:
        return NoSuchChoice(reply=say("choice-not-yours")) if among(message.text, offer.choices) else None
    number = _number(message.text)
    choices = offer.choices if offer else ()
    found = among(message.text, choices)
    if found is not None:
        # "ja, 4": some commands can do something with the rest of it. A number is only that of a choice.
        return _command_of(found, said=message.text if number is None else "")
    if (together := gathered_in_words(message.text, choices)) is not None:
        return together
    if dialogue is not None:
        return None
    if number is None and (meant := await _for_a_request(message.text, context)) is not None:
        return meant
    return _unasked(message.text, number, len(choices))


def is_number(message: Message) -> bool:
    """Whether they typed the number of a choice."""
    return message.pick is None and _number(message.text) is not None


def among(text: str, choices: Sequence[OfferedChoice]) -> OfferedChoice | None:
    """The one that these words take: its number, its own words, or a yes or no."""
    number = _number(text)
    return _by_words(text, choices) if number is None else _by_number(number, choices)


async def offer_meant(message: Message, context: Context) -> Offer | None:
    """The choices that they reply to, or that they had before their eyes."""
    answers = message.answers
    return await (_latest(message, context) if answers is None else context.work.offers.find(answers))


async def _latest(message: Message, context: Context) -> Offer | None:
    """The choices before their eyes when they said it: there, or in private."""
    # Of two at the same instant, the one that is there.
    places = dict.fromkeys((message.conversation, context.conversation))
    account = context.account.account
    seen_at = message.sent_at + _CLOCKS_APART
    found = [await context.work.offers.find_latest(place, account, seen_at=seen_at) for place in places]
    return max((one for one in found if one is not None), key=lambda one: one.made_at, default=None)


async def _pressed(pick: Pick, message: Message, context: Context) -> Command | NoSuchChoice:
    account = context.account.account
    offer = await (context.work.offers.find(pick.offer) if pick.offer else _latest(message, context))
    if offer is None:
        return NoSuchChoice(reply=say("choice-none"))
    if offer.account != account:
        return NoSuchChoice(reply=say("choice-not-yours"))
    found = _by_number(pick.number, offer.choices)
    return _no_such_number(len(offer.choices)) if found is None else _command_of(found)


def _command_of(choice: OfferedChoice, *, said: str = "") -> Command | NoSuchChoice:
    try:
        return command_named(choice.command, {**choice.values, "said": said})
    except (LookupError, TypeError):  # Made by another version, which knew other commands.
        return NoSuchChoice(reply=say("choice-none"))


def _unasked(text: str, number: int | None, choices: int) -> Command | NoSuchChoice | None:
    """A number or a yes where there is none to give; a no is always possible."""
    answer = _answer_in(text)
    if number is None and answer is None:
        return None
    if not choices:
        return NoSuchChoice(reply=say("choice-none"))
    if number is None:
        return NeverMind() if answer is Answer.NO else NoSuchChoice(reply=say("choice-no-yes"))
    return _no_such_number(choices)


async def _for_a_request(text: str, context: Context) -> Command | None:
    """A yes or no that no choice asked for may be for a request that waits, or for anything: so show what waits."""
    if _answer_in(text) is None:
        return None
    me = context.member.id
    mine = await context.work.introductions.of(me)
    return ShowIntroductions() if any(one.is_open and one.asked == me and not one.is_silent for one in mine) else None


def _no_such_number(most: int) -> NoSuchChoice:
    return NoSuchChoice(reply=say("choice-no-number", most=most))


def _by_number(number: int, choices: Sequence[OfferedChoice]) -> OfferedChoice | None:
    return choices[number - 1] if 1 <= number <= len(choices) else None


def _answer_in(text: str) -> Answer | None:
    """The answer that a text is, or that it begins with: people add why, which is nobody else's business."""
    words = _plain(text)
    whole = next((answer for answer, known in _WORDS.items() if words in known), None)
    if whole is not None or "?" in text or len(words) > _LONGEST:
        return whole
    first = re.split(r"[,.!;]", text.strip(), maxsplit=1)[0].casefold()
    begun = next((answer for answer, known in _WORDS.items() if first in known), None)
    return None if begun is Answer.YES and _HESITANT.search(words) else begun


def _plain(text: str) -> str:
    return " ".join(text[: 2 * _LONGEST].casefold().replace(",", " ").split()).strip(" .!?")


def _number(text: str) -> int | None:
    word = _NUMBERED.sub("", text.strip(), count=1).strip(" .,!)#")
    return int(word) if word.isascii() and word.isdecimal() and len(word) <= _LONGEST_NUMBER else None


def _by_words(text: str, choices: Sequence[OfferedChoice]) -> OfferedChoice | None:
    words = _plain(text)
    if not words or len(words) > _LONGEST:
        return None
    by_label = [one for one in choices if words in _names_of(one)]
    answer = _answer_in(text)
    by_answer = [one for one in choices if one.answer and Answer(one.answer) is answer]
    found = by_label or by_answer
    return found[0] if len(found) == 1 else None


def _names_of(choice: OfferedChoice) -> set[str]:
    """Its own words: what stands in brackets only explains them."""
    label = plain(choice.label)
    return {_plain(label), _plain(label.split(" (", maxsplit=1)[0])}
