"""Registers, brought into a store."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from adapters.registers.detect import open_register
from bot.domain.ids import MemberId, OrganisationId
from bot.domain.organisations import Kind
from bot.domain.registers import RegisterRecord
from bot.errors import UnreadableFileError
from bot.intake.organisations import Report, import_organisations
from bot.intake.seeding import is_outdated, renew, seed
from bot.intake.telling import tell_organisations
from bot.ports import Store
from bot.reference.organisations import TABLE
from tests.contracts.given import known, member

SAMPLES = sorted(Path(__file__).parents[1].joinpath("samples").glob("[rt]o*"))
NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
BRIELLE, VOORNE, HAAREN = map(OrganisationId, ("gm0501", "gm1992", "gm0788"))


def samples() -> Iterator[RegisterRecord]:
    for file in SAMPLES:
        yield from open_register(file).records()


async def bring_in(store: Store) -> Report:
    return await import_organisations(store, samples(), NOW)


async def save(store: Store, organisation: OrganisationId, id: str = "anna", **options: object) -> None:
    async with store.begin() as work:
        await work.members.save(member(id, organisation=organisation, **options))
        await work.accounts.save(known(id))
        await work.commit()


async def waiting(store: Store) -> list[str]:
    """What is to be said, each text once."""
    said = []
    async with store.begin() as work:
        while found := await work.outbox.claim(now=NOW, until=NOW):
            said.append(found.outgoing.text)
            await work.outbox.said(found.outgoing.key)
    return said


async def test_seeding_fills_an_empty_store_once(store: Store) -> None:
    assert [await seed(store), await seed(store)] == [True, False]
    async with store.begin() as work:
        existing = [body.kind for body in await work.organisations.all() if body.exists_on(NOW.date())]
        assert await work.organisations.version() == 1
    assert [existing.count(kind) for kind in Kind] == [342, 12, 21, 25, 0, 0]


@pytest.mark.parametrize("is_seeded", [False, True])
async def test_a_second_import_changes_nothing(store: Store, is_seeded: bool) -> None:
    if is_seeded:
        await seed(store)
    first = await bring_in(store)
    async with store.begin() as work:
        before = await work.organisations.all()

    second = await bring_in(store)

    assert first.outcome.touched
    assert second.outcome.touched == ()
    assert second.outcome.unchanged == len(first.outcome.touched) + first.outcome.unchanged
    assert second.existing == first.existing
    async with store.begin() as work:
        assert await work.organisations.all() == before


async def test_damage_at_the_end_changes_nothing(store: Store) -> None:
    await save(store, BRIELLE)

    def damaged() -> Iterator[RegisterRecord]:
        yield from samples()
        raise UnreadableFileError(file="register.json", problem="the file is cut off")

    with pytest.raises(UnreadableFileError):
        await import_organisations(store, damaged(), NOW)
    async with store.begin() as work:
        assert await work.organisations.version() == 0
        assert [one.id for one in await work.members.of_organisation(BRIELLE)] == ["anna"]


async def test_a_member_goes_along_to_the_successor_and_is_told(store: Store) -> None:
    await save(store, BRIELLE)

    report = await bring_in(store)

    assert (report.moved, report.asked) == (1, 0)
    async with store.begin() as work:
        assert [one.id for one in await work.members.of_organisation(VOORNE)] == ["anna"]
    assert await waiting(store) == [
        "Je gemeente **Brielle** is opgegaan in **Voorne aan Zee**. Ik heb je profiel aangepast."
    ]
    assert (await bring_in(store)).moved == 0


async def test_a_member_of_a_divided_body_is_asked_once_and_stays_until_then(store: Store) -> None:
    await seed(store)
    await save(store, HAAREN)

    reports = [await bring_in(store), await bring_in(store)]

    assert [(each.moved, each.asked) for each in reports] == [(0, 1), (0, 0)]
    async with store.begin() as work:
        assert [one.id for one in await work.members.of_organisation(HAAREN)] == ["anna"]
        asked = await work.outbox.claim(now=NOW, until=NOW)
        assert asked is not None
        offer = await work.offers.find(asked.outgoing.key)
    assert offer is not None
    assert [choice.label for choice in offer.choices] == ["gemeente Boxtel", "gemeente Vught"]
    assert len(await waiting(store)) == 1


async def test_who_has_not_agreed_goes_along_and_hears_nothing(store: Store) -> None:
    await save(store, BRIELLE, "invited", consented_at=None, invited_at=NOW)
    await save(store, HAAREN, "divided", consented_at=None, invited_at=NOW)
    await seed(store)

    report = await bring_in(store)

    assert (report.moved, report.asked) == (1, 0)
    assert await waiting(store) == []


async def test_somebody_away_is_left_in_peace(store: Store) -> None:
    await save(store, BRIELLE, paused_until=date(2026, 2, 1))

    assert (await bring_in(store)).moved == 0
    assert await waiting(store) == []


async def test_the_report_counts_and_names(store: Store) -> None:
    await seed(store)
    await save(store, BRIELLE)

    lines = list(tell_organisations(await bring_in(store)))

    assert lines[0].startswith("Organisations: ")
    assert any(line.startswith("  Added: Avri; ") for line in lines)
    assert any(line.startswith("Now known: 343 municipalities, 12 provinces, 21 water boards,") for line in lines)
    assert lines[-1] == "Members: 1 moved along, 0 asked where they work now."


async def test_a_long_report_names_ten_of_each(store: Store) -> None:
    records = (record for number in range(12) for record in _villages(number))

    lines = list(tell_organisations(await import_organisations(store, records, NOW)))

    assert (
        lines[1]
        == "  Added: Village 0; Village 1; Village 10; "
        + "; ".join([f"Village {number}" for number in (11, 2, 3, 4, 5, 6, 7)])
        + "; and 2 more."
    )


def _villages(number: int) -> Iterator[RegisterRecord]:
    for record in samples():
        if record.id == BRIELLE:
            yield RegisterRecord(
                register=record.register,
                id=OrganisationId(f"gm{number:04}"),
                kind=record.kind,
                name=f"Village {number}",
                official_name=f"gemeente Village {number}",
            )


@pytest.fixture
def newer_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the next release ships with: Urk has joined Dronten."""
    rows = {line.split("\t")[0]: line for line in TABLE.read_text(encoding="utf-8").splitlines()}
    urk = rows["gm0184"].split("\t")
    rows["gm0184"] = "\t".join([*urk[:-2], "2026-01-01", "gm0303"])
    table = tmp_path / "organisations.tsv"
    table.write_text("\n".join(rows.values()) + "\n", encoding="utf-8")
    monkeypatch.setattr("bot.reference.organisations.TABLE", table)
    return table


async def test_the_table_of_the_same_release_is_brought_in_once(store: Store) -> None:
    await seed(store)
    assert not await is_outdated(store)


async def test_the_table_of_a_newer_release_is_brought_in(store: Store, request: pytest.FixtureRequest) -> None:
    await seed(store)
    await save(store, OrganisationId("gm0184"))
    request.getfixturevalue("newer_table")
    assert not await seed(store)
    assert await is_outdated(store)
    await renew(store, NOW)
    assert not await is_outdated(store)
    async with store.begin() as work:
        assert (await work.organisations.get(OrganisationId("gm0184"))).ended_on == date(2026, 1, 1)
        assert (await work.members.get(MemberId("anna"))).organisation == "gm0303"
    assert len(await waiting(store)) == 1


async def test_bringing_in_the_same_table_changes_nothing(store: Store) -> None:
    await seed(store)
    async with store.begin() as work:
        before = await work.organisations.all()
    await renew(store, NOW)
    async with store.begin() as work:
        assert await work.organisations.all() == before
        assert await work.organisations.version() == 1


async def test_what_ships_takes_back_no_merger_that_was_imported(store: Store) -> None:
    await seed(store)
    async with store.begin() as work:
        urk = await work.organisations.get(OrganisationId("gm0184"))
        ended = replace(urk, ended_on=date(2027, 1, 1), successors=frozenset({OrganisationId("gm0303")}))
        await work.organisations.save_all([ended])
        await work.commit()
    await renew(store, NOW)
    async with store.begin() as work:
        assert await work.organisations.get(OrganisationId("gm0184")) == ended
