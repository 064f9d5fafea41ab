"""Somebody's own calendar: given, read, used, out of reach, and forgotten. Its address is never said again."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.calendars import EVERY
from bot.domain.ids import MemberId
from bot.domain.spans import Span
from tests.contracts.test_erasure import everything
from tests.fakes.calendars import KnownCalendars
from tests.stage import MONDAY, Person, World

SECRET = "https://agenda.example.nl/geheim-7f3a/anna.ics"  # pragma: allowlist secret
HOUR = timedelta(hours=1)
BUSY = [Span(MONDAY + day * 24 * HOUR, MONDAY + day * 24 * HOUR + 3 * HOUR) for day in range(4)]
LATER = Span(MONDAY + timedelta(weeks=5), MONDAY + timedelta(weeks=5) + HOUR)


@pytest.fixture
def calendars(world: World) -> KnownCalendars:
    assert isinstance(world.calendars, KnownCalendars)
    world.calendars.busy[SECRET] = [*BUSY, LATER]
    return world.calendars


async def is_kept(world: World) -> bool:
    """Whether the secret stands anywhere."""
    return any("geheim-7f3a" in row for _, row in await everything(world.store))


async def busy(person: Person) -> list[Span]:
    """All that is known of it."""
    member = await person.is_kept_as()
    assert member is not None
    async with person.world.store.begin() as work:
        return list(await work.calendars.busy(member.id, Span(MONDAY, MONDAY + timedelta(weeks=52))))


async def test_an_address_is_fetched_and_never_said_again(world: World, calendars: KnownCalendars) -> None:
    anna = await world.member("Anna")
    told = await anna.says(f"mijn agenda is {SECRET}")
    assert "agenda.example.nl" in told
    assert calendars.asked == []
    await world.settles()
    anna.hears("12 uur bezet", "vergeet mijn agenda")
    await anna.says("welke agenda ken je?")
    anna.hears("agenda.example.nl", "12 uur bezet")
    await anna.says("mijn gegevens")
    anna.hears("agenda.example.nl", "5 tijden")
    (file,) = anna.last.files
    assert json.loads(file.text)["calendar"]["host"] == "agenda.example.nl"
    assert not any("geheim-7f3a" in one.text + "".join(each.text for each in one.files) for one in anna.heard)
    assert await busy(anna) == [*BUSY, LATER]
    assert {table for table, row in await everything(world.store) if "geheim-7f3a" in row} == {"calendars"}
    await anna.says("vergeet mijn agenda")
    anna.hears("vergeten")
    assert not await is_kept(world)
    await world.passes(days=1)
    assert calendars.asked == [SECRET]
    await anna.says("welke agenda ken je")
    anna.hears("Ik ken geen agenda van je")


async def test_the_same_in_english(world: World, calendars: KnownCalendars) -> None:
    bob = await world.member("Bob")
    await bob.says("English please", f"my calendar is {SECRET}")
    bob.hears("I am fetching your calendar at agenda.example.nl")
    await world.settles()
    bob.hears("12 hours", "forget my calendar")
    await bob.says("which calendar do you know?")
    bob.hears("I last read it on")
    await bob.says("forget my calendar")
    bob.hears("I have forgotten your calendar")
    await bob.says("forget my calendar")
    bob.hears("I know no calendar of yours")


@pytest.mark.parametrize("words", ["webcal://agenda.example.nl/anna", "https://agenda.example.nl/anna.ics?sleutel=1"])
async def test_a_bare_address_is_understood(world: World, calendars: KnownCalendars, words: str) -> None:
    anna = await world.member("Anna")
    await anna.says(words)
    anna.hears("Ik haal je agenda op agenda.example.nl op")


@pytest.mark.parametrize("words", ["vol", "https://", "ftp://agenda.example.nl/a.ics", "agenda.example.nl", "http://["])
async def test_what_is_no_address_is_told(world: World, calendars: KnownCalendars, words: str) -> None:
    anna = await world.member("Anna")
    await anna.says(f"mijn agenda is {words}")
    anna.hears("Dat is geen adres van een agenda", "https://")
    await world.settles()
    assert calendars.asked == []


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("private", "besloten netwerk"),
        ("address", "kan ik niet gebruiken"),
        ("refused", "veranderd of ingetrokken"),
        ("page", "webpagina"),
        ("format", "iCalendar"),
        ("heavy", "te veel"),
        ("large", "4 MB"),
    ],
)
async def test_what_will_never_work_is_told_and_not_kept(
    world: World, calendars: KnownCalendars, reason: str, told: str
) -> None:
    calendars.problems[SECRET] = reason
    anna = await world.member("Anna")
    await anna.says(f"mijn agenda is {SECRET}")
    await world.settles()
    anna.hears("Het lukt niet", told)
    assert not await is_kept(world)


async def test_what_may_work_later_is_tried_again(world: World, calendars: KnownCalendars) -> None:
    calendars.problems[SECRET] = "away"  # pragma: allowlist secret
    anna = await world.member("Anna")
    await anna.says(f"mijn agenda is {SECRET}")
    await world.settles()
    anna.hears("Het lukt nu niet", "vanzelf")
    await world.passes(hours=2)
    anna.hears_nothing()
    assert 3 <= len(calendars.asked) <= 8
    del calendars.problems[SECRET]
    await world.passes(hours=5)
    anna.hears("9 uur bezet")


async def test_who_had_one_that_fails_hears_it_after_a_day_once_and_after_two_weeks_it_is_forgotten(
    world: World, calendars: KnownCalendars
) -> None:
    anna = await world.member("Anna")
    await anna.says(f"mijn agenda is {SECRET}")
    await world.settles()
    anna.hears("12 uur bezet")
    calendars.problems[SECRET] = "refused"  # pragma: allowlist secret
    await world.passes(hours=23)
    anna.hears_nothing()
    await world.passes(hours=9)
    anna.hears("Sinds gisteren", "veranderd of ingetrokken", "vergeet ik deze agenda")
    await world.passes(days=12)
    heard = len(anna.heard)
    assert LATER in await busy(anna)
    assert await is_kept(world)
    await world.passes(days=2)
    assert len(anna.heard) == heard + 1
    anna.hears("Al twee weken", "vergeten")
    assert not await is_kept(world)


async def test_it_is_read_again_every_few_hours(world: World, calendars: KnownCalendars) -> None:
    anna = await world.member("Anna")
    await anna.says(f"mijn agenda is {SECRET}")
    await world.passes(days=1)
    assert 24 * HOUR // EVERY <= len(calendars.asked) <= 2 * (24 * HOUR // EVERY)
    calendars.busy[SECRET] = [LATER]
    await world.passes(hours=5)
    assert await busy(anna) == [LATER]


async def test_where_others_read_along_nothing_is_kept(world: World, calendars: KnownCalendars) -> None:
    anna = await world.member("Anna")
    await anna.says(f"mijn agenda is {SECRET}", room="#ciso")
    assert any("anderen mee" in said for said in world.said_in("#ciso"))
    await world.settles()
    assert calendars.asked == []
    assert not await is_kept(world)


async def test_somebody_new_is_asked_first_and_the_address_is_not_kept(world: World, calendars: KnownCalendars) -> None:
    anna = world.person("Anna")
    await anna.says(f"mijn agenda is {SECRET}")
    assert not await is_kept(world)
    await anna.says("ja")
    await world.settles()
    assert calendars.asked == []


async def test_in_the_middle_of_a_form_it_is_no_answer(world: World, calendars: KnownCalendars) -> None:
    anna = await world.member("Anna")
    await anna.says("mijn profiel invullen", f"mijn agenda is {SECRET}")
    await world.settles()
    assert calendars.asked == [SECRET]
    assert {table for table, row in await everything(world.store) if "geheim-7f3a" in row} == {"calendars"}


async def test_a_file_is_read_once(world: World, calendars: KnownCalendars) -> None:
    calendars.busy["F1"] = [*BUSY, LATER]
    anna = await world.member("Anna")
    told = await anna.sends_file("Agenda Anna.ICS", "F1", text="hierbij mijn agenda")
    assert "Ik lees het bestand" in told
    await world.settles()
    anna.hears("12 uur bezet", "een nieuw bestand")
    await world.passes(weeks=1)
    assert calendars.asked == ["F1"]
    assert not any('"F1"' in row for _, row in await everything(world.store))
    await world.passes(weeks=13)
    anna.hears("zegt niets meer over de komende tijd")
    await anna.says("mijn agenda")
    anna.hears("Ik ken geen agenda van je")


@pytest.mark.parametrize(
    ("name", "told"), [("agenda.zip", "Pak het uit"), ("verslag.pdf", "verslag.pdf"), ("*x*.txt", "*x*.txt")]
)
async def test_another_file_is_told_apart(world: World, calendars: KnownCalendars, name: str, told: str) -> None:
    anna = await world.member("Anna")
    assert told in await anna.sends_file(name, "F2")
    await world.settles()
    assert calendars.asked == []


async def test_a_file_that_is_gone_is_told(world: World, calendars: KnownCalendars) -> None:
    calendars.problems["F3"] = "gone"
    anna = await world.member("Anna")
    await anna.sends_file("agenda.ics", "F3", size=99)
    await world.settles()
    anna.hears("Stuur het nog eens")


async def test_who_forgets_it_while_it_is_read_hears_no_more_of_it(world: World, calendars: KnownCalendars) -> None:
    anna = await world.member("Anna")
    await anna.says(f"mijn agenda is {SECRET}")
    member = await anna.is_kept_as()
    assert member is not None

    class Forgetting(KnownCalendars):
        async def fetch(self, address: str, within: Span, zone: str) -> list[Span]:
            await world.bot.receive(anna.message("vergeet mijn agenda", anna.private))
            return BUSY

    world.calendars = Forgetting()
    await world.restarts()
    world.restarts_before_each_line = False
    await world.settles()
    assert "Ik heb je agenda" not in anna.hears("vergeten")
    async with world.store.begin() as work:
        assert await work.calendars.find(MemberId(member.id)) is None


async def test_a_meeting_is_not_proposed_when_one_of_both_is_busy(world: World, calendars: KnownCalendars) -> None:
    anna = await world.member("Anna", "ik werk aan de BIO")
    bram = await world.member("Bram", "ik werk aan de BIO")
    only = Span(datetime(2027, 1, 28, 12, tzinfo=UTC), datetime(2027, 1, 28, 16, tzinfo=UTC))
    calendars.busy[SECRET] = [
        Span(MONDAY, only.start),
        Span(only.end, MONDAY + timedelta(weeks=12)),
    ]
    await anna.says(f"mijn agenda is {SECRET}")
    await world.settles()
    await bram.says("wie werkt aan de BIO?")
    await bram.presses("Ontmoet")
    await anna.presses("Ja")
    await world.passes(hours=3)
    read = len(calendars.asked)
    await bram.presses("Zoek een tijd")
    moments = [option.label for option in bram.last.options if option.is_moment]
    assert moments
    assert all("28 januari" in moment for moment in moments)
    await world.settles()
    assert len(calendars.asked) == read + 1


@pytest.mark.parametrize("given", ["http://agenda.example.nl/a.ics", "HTTP://agenda.example.nl:80/a.ics"])
async def test_a_secret_address_is_never_asked_in_the_open(world: World, calendars: KnownCalendars, given: str) -> None:
    anna = await world.member("Anna")
    await anna.says(f"mijn agenda is {given}")
    await world.settles()
    assert calendars.asked == ["https://agenda.example.nl/a.ics"]


async def test_one_that_works_is_kept_until_the_new_one_was_read(world: World, calendars: KnownCalendars) -> None:
    anna = await world.member("Anna")
    await anna.says(f"mijn agenda is {SECRET}")
    await world.settles()
    broken, other = "https://stuk.example.nl/a.ics", "https://nieuw.example.nl/a.ics"
    calendars.problems[broken] = "away"
    await anna.says(f"mijn agenda is {broken}")
    await world.settles()
    assert await busy(anna) == [*BUSY, LATER]
    calendars.problems[broken] = "page"
    await world.passes(hours=1)
    anna.hears("Het lukt niet", "stuk.example.nl", "Ik blijf rekening houden met je agenda op agenda.example.nl")
    await world.passes(hours=5)
    assert calendars.asked[-1] == SECRET
    calendars.busy[other] = [LATER]
    await anna.says(f"mijn agenda is {other}")
    await world.settles()
    assert await busy(anna) == [LATER]
    assert not await is_kept(world)


async def test_a_file_counts_again_after_two_addresses_that_do_not_work(
    world: World, calendars: KnownCalendars
) -> None:
    calendars.busy["F1"] = [*BUSY, LATER]
    bob = await world.member("Bob")
    await bob.says("English please")
    await bob.sends_file("agenda.ics", "F1")
    await world.settles()
    for host in ("one", "two"):
        address = f"https://{host}.example.nl/a.ics"
        calendars.problems[address] = "page"
        await world.passes(minutes=1)
        await bob.says(f"my calendar is {address}")
        await world.settles()
        bob.hears("I still take your calendar")
        assert await busy(bob) == [*BUSY, LATER]
    await world.passes(weeks=14)
    assert await busy(bob) == []
