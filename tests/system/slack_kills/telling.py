"""People who do what the story says, as people do: what did not work is done again."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace

import aiohttp

from tests.slack.calls import Payload
from tests.slack.people import Person
from tests.slack.said import Said
from tests.slack.socket_mode import Kind, NotTakenError
from tests.slack.ways import HttpWay, Way, encoded
from tests.slack.workspace import SlackWorkspace
from tests.system.slack_kills.service import Service
from tests.system.slack_kills.stories import Step


class PatientHttpWay:
    """Requests as Slack sends them: an event that was not taken comes again."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def send(self, kind: Kind, payload: Payload) -> Payload | None:
        retry = 0
        while True:
            await self._service.is_there()
            way = HttpWay(f"{self._service.address}/slack/events")
            try:
                if kind != "events_api":
                    return await way.send(kind, payload)
                status, text = await way.post(*encoded(kind, payload), retry=retry)
            except (aiohttp.ClientError, ConnectionError) as error:
                if kind != "events_api":
                    raise NotTakenError(kind) from error
            else:
                if status == 200:
                    return None
                assert status == 503, text
            retry += 1


class ThereFirst:
    """Nobody presses anything while Slack says that the app does not answer."""

    def __init__(self, way: Way, service: Service) -> None:
        self._way = way
        self._service = service

    async def send(self, kind: Kind, payload: Payload) -> Payload | None:
        if kind != "events_api":
            await self._service.is_there()
        return await self._way.send(kind, payload)


async def do(step: Step, slack: SlackWorkspace) -> None:
    """Returns once Slack knows that it has arrived."""
    person = slack.person(step.who)
    match step.does:
        case "says":
            await person.says(step.words)
        case "mentions":
            await person.mentions(step.words)
        case "presses":
            await _press(person, step.words)
        case "fills":
            await _again_until_taken(lambda: _fill(person, step))


async def _press(person: Person, label: str) -> None:
    all_said = await person.reads()
    found = [one for one in all_said if _has(one, label)]
    assert found, f"{person.who.name} sees no {label!r}: {[one.shown for one in all_said]}"
    said = found[-1]

    async def press() -> None:
        (now,) = [one for one in await person.reads() if one.ts == said.ts]
        if _has(now, label):
            await person.presses(label, now)

    await _again_until_taken(press)


async def _fill(person: Person, step: Step) -> None:
    assert await person.submits(step.answers) == {}


async def _again_until_taken(act: Callable[[], Awaitable[None]]) -> None:
    while True:
        with suppress(NotTakenError):
            await act()
            return


def _has(said: Said, label: str) -> bool:
    return any(button.label == label for button in said.buttons)


def without_marks(said: Said) -> Said:
    """As it was said, before anything was pressed."""
    blocks = [block for block in said.blocks if block.get("block_id") != "bondje_chosen" and block["type"] != "actions"]
    return replace(said, raw={**said.raw, "blocks": blocks})
