"""Long names and many people on Slack: nothing is refused for its size, and nothing that matters is cut off."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.slack import PLATFORM
from adapters.slack.places import account_of, private_conversation
from bot.domain.ids import MemberId, OrganisationId
from bot.domain.organisations import Kind, Organisation
from bot.domain.people import Member
from bot.domain.programmes import LONGEST_NAME, Enrolment
from bot.ports.accounts import KnownAccount
from tests.slack.emulators import Emulators
from tests.slack.seeding import RESIDENTS, Resident
from tests.slack.server import SlackServer
from tests.slack.workspace import SlackWorkspace, workspace_in
from tests.stories.slack.stage import SlackWorld, Someone

_NAMES = [f"Persoon{number}" for number in range(1, 30)]
_PROGRAMME = "Kennismaken van informatiebeveiligers & privacyfunctionarissen <in> heel Nederland"[:LONGEST_NAME]
_BODY = "samenwerkingsverband voor informatie & veiligheid nummer"


@pytest.fixture
async def crowd(slack_emulators: Emulators, slack_server: SlackServer) -> AsyncIterator[SlackWorkspace]:
    """A workspace with Anna and 29 others with long names."""
    others = [Resident(name=name.casefold(), real_name=f"{name} {'van den Berg-' * 3}Bos") for name in _NAMES]
    async with workspace_in(slack_emulators, slack_server, residents=[RESIDENTS[0], *others]) as workspace:
        yield workspace


async def test_thirty_people_with_long_names_fit(crowd: SlackWorkspace, seeded_address: str) -> None:
    async with SlackWorld(seeded_address, crowd, by="socket") as world:
        anna = await _coordinates(world)
        assert len(_PROGRAMME) == LONGEST_NAME
        await anna.says("nieuw programma")
        await anna.presses("Koffie (30 minuten)")
        assert "Hoe vaak" in await anna.sees_a_sheet()
        often = {"Hoe vaak": "elke week op donderdag 10:00", "Eerst goedkeuren": "Ja, ik kijk eerst"}
        problems = await anna.fills({"Naam": f"{_PROGRAMME}!", **often})
        assert "80" in " ".join(problems.values())
        assert await anna.fills({"Naam": _PROGRAMME, **often}) == {}
        await anna.hears(_PROGRAMME)
        await _take_part(world, crowd)

        await anna.says("programma's")
        join = next(button.label for button in anna.last.buttons if button.label.startswith("Doe mee aan Kennismaken"))
        assert len(join) <= 75
        await anna.presses(join)
        await anna.hears("Je doet mee aan", _PROGRAMME)
        await anna.says(f"deelnemers van {_PROGRAMME}")
        told = await anna.hears("30")
        assert all(name in told for name in _NAMES)
        assert f"{_BODY} 29" in told

        await world.passes(until=world.clock.now() + timedelta(days=3, hours=2))
        await anna.hears("De indeling voor", "is klaar", "Niemand weet ervan")
        shown = await anna.says("toon de indeling")
        assert all(name in shown for name in ("Anna", *_NAMES)), shown
        await anna.presses("Het is goed zo")
        await world.passes(minutes=1)
        proposed = [f"Voor {_PROGRAMME} stel ik je voor" in await _reads(world, name) for name in ("anna", *_NAMES)]

        sent = [call for call in crowd.server.calls if call.method.startswith(("chat.", "views."))]
        assert (proposed.count(True), [call.answer for call in sent if not (call.answer or {}).get("ok")]) == (30, [])
        assert all(call.arguments.get("blocks") for call in sent if call.method == "chat.postMessage")


async def _reads(world: SlackWorld, name: str) -> str:
    return "\n".join(said.shown for said in await world.person(name.casefold()).reads())


async def _coordinates(world: SlackWorld) -> Someone:
    anna = await world.member("anna", "ik ben CISO bij gemeente Zeewolde")
    async with world.store.begin() as work:
        (known,) = await work.accounts.on(PLATFORM)
        await work.members.save(replace(await work.members.get(known.member), is_coordinator=True))
        await work.commit()
    return anna


async def _take_part(world: SlackWorld, crowd: SlackWorkspace) -> None:
    """All others, each of an organisation with a long name."""
    now = world.clock.now()
    async with world.store.begin() as work:
        (programme,) = await work.programmes.all()
        for number, name in enumerate(_NAMES, start=1):
            who = crowd.person(name.casefold()).who
            body = Organisation(
                id=OrganisationId(f"body{number}"),
                kind=Kind.OTHER,
                name=f"{_BODY} {number}",
                official_name=f"{_BODY} {number}",
            )
            await work.organisations.save_all([body])
            member = Member(
                id=MemberId(name),
                name=f"{name} {'van den Berg-' * 3}Bos",
                organisation=body.id,
                first_seen_at=now,
                consented_at=now,
            )
            await work.members.save(member)
            account = account_of(who.team, who.id)
            there = private_conversation(who.team, who.id)
            await work.accounts.save(KnownAccount(account=account, member=member.id, conversation=there, name=name))
            await work.programmes.save_enrolments(Enrolment(programme=programme.id, member=member.id, since=now))
        await work.commit()
