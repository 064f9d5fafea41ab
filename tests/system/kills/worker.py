"""One of several processes that work on one database: a bot whose platform is a file that all of them add to."""

import asyncio
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path

from bot import logs
from bot.app import Bot
from bot.clock import SteerableClock
from bot.dispatch.arriving import House
from bot.messages import Account, Conversation, Message, Outgoing, Platform, Together
from storage.engine import open_store
from tests.system.kills.stories import CLOCK

PLATFORM = Platform("file")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileMessenger:
    """A platform that knows what was said on it, as real ones do."""

    file: Path
    platforms: frozenset[Platform] | None = None

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
        line = _line(outgoing, conversation)
        # In a thread, so that others go on meanwhile, as they do while a real platform answers.
        await asyncio.to_thread(self._add, line, maybe_said=maybe_said)

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:
        return self.file.exists() and _line(outgoing, conversation) in self.file.read_bytes()

    def _add(self, line: bytes, *, maybe_said: bool) -> None:
        if maybe_said and line in self.file.read_bytes():
            return
        descriptor = os.open(self.file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(descriptor, line)
        os.close(descriptor)

    async def open(self, together: Together) -> Conversation:
        raise NotImplementedError


def _line(outgoing: Outgoing, conversation: Conversation) -> bytes:
    return json.dumps({"key": outgoing.key, "conversation": conversation.id}).encode() + b"\n"


def main(arguments: Sequence[str]) -> int:
    """Arguments: database, file of the platform, minutes after nine. Input: JSON lines of conversation, key, text."""
    logs.configure(format="json", level="INFO")
    address, file, minutes = arguments
    now = datetime.fromisoformat(CLOCK) + timedelta(minutes=int(minutes))
    lines = [json.loads(line) for line in sys.stdin]
    asyncio.run(_work(address, FileMessenger(file=Path(file)), now, [_message(*line, sent_at=now) for line in lines]))
    return 0


async def _work(address: str, messenger: FileMessenger, now: datetime, messages: Sequence[Message]) -> None:
    store = open_store(address)
    bot = Bot(store=store, clock=SteerableClock(frozen_at=now), messenger=messenger, house=House())
    await bot.start()
    by_place = groupby(sorted(messages, key=lambda each: each.conversation.id), key=lambda each: each.conversation.id)
    async with asyncio.TaskGroup() as group:
        for _, said in by_place:
            group.create_task(_say_in_turn(bot, list(said)))
    await store.close()


async def _say_in_turn(bot: Bot, messages: Sequence[Message]) -> None:
    for message in messages:
        await bot.receive(message)


def _message(conversation: str, key: str, text: str, *, sent_at: datetime) -> Message:
    return Message(
        key=key,
        conversation=Conversation(platform=PLATFORM, id=conversation),
        sender=Account(platform=PLATFORM, id=conversation),
        sender_name=conversation.title(),
        text=text,
        sent_at=sent_at,
    )
