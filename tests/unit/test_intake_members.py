"""People brought in from a coordinator's list."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.registers.members_csv import read_members
from bot.codes import ALPHABET
from bot.domain.ids import OrganisationId, RoleId
from bot.domain.invitations import InvitedRow, digest
from bot.domain.people import Involvement, Language, Member, Stage, Stance
from bot.intake.members import Report, import_members
from bot.intake.telling import tell_members
from bot.ports import Store
from bot.reference.organisations import load_organisations

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
FENNA = InvitedRow(
    line=2,
    name="Fenna Hoekzema",
    organisation="gemeente Zeewolde",
    roles=("CISO", "functionaris gegevensbescherming"),
    language=Language.ENGLISH,
    email="fenna@zeewolde.example",
    topics=("ENSIA (draait al)", "kan helpen met DPIA's"),
)
NAMELESS_MAIL = replace(FENNA, email=None)


BODIES = [body for body in load_organisations() if body.name in {"Zeewolde", "Dronten", "Urk", "Brielle"}]
BODIES += [body for body in load_organisations() if body.name.startswith(("Bergen", "Voorne")) and not body.ended_on]


@pytest.fixture(autouse=True)
async def _organisations(store: Store) -> None:
    async with store.begin() as work:
        await work.organisations.save_all(BODIES)
        await work.commit()


async def invited(store: Store) -> list[Member]:
    async with store.begin() as work:
        return list(await work.members.invited())


async def involvements(store: Store) -> list[Involvement]:
    async with store.begin() as work:
        return [one for member in await work.members.invited() for one in await work.involvements.of(member.id)]


async def agree(store: Store) -> Member:
    (member,) = await invited(store)
    agreed = replace(member, consented_at=NOW, name="Fenna H.", roles=(RoleId("dpo"),))
    async with store.begin() as work:
        await work.members.save(agreed)
        await work.commit()
    return agreed


def counts(report: Report) -> tuple[int, int, int, int]:
    return len(report.invited), report.updated, report.unchanged, report.agreed


async def test_a_person_is_invited_with_all_that_the_row_says_and_seen_by_nobody(store: Store) -> None:
    report = await import_members(store, [FENNA], NOW)

    assert counts(report) == (1, 0, 0, 0)
    (member,) = await invited(store)
    assert (member.name, member.organisation, member.email) == (FENNA.name, OrganisationId("gm0050"), FENNA.email)
    assert (member.roles, member.language) == ((RoleId("ciso"), RoleId("dpo")), Language.ENGLISH)
    assert (member.invited_at, member.consented_at) == (NOW, None)
    assert not member.is_visible_on(NOW.date())
    assert [(one.topic, one.stance, one.stage) for one in await involvements(store)] == [
        ("ensia", Stance.WORKS_ON, Stage.RUNNING),
        ("dpia", Stance.OFFERS, None),
    ]


async def test_the_code_is_shown_and_only_its_digest_kept(store: Store) -> None:
    ((name, code),) = (await import_members(store, [FENNA], NOW)).invited

    assert name == FENNA.name
    assert len(code) == 10
    assert set(code) <= set(ALPHABET)
    (member,) = await invited(store)
    async with store.begin() as work:
        assert await work.invitations.find(digest(code.lower())) == member.id
        assert await work.invitations.find(code) is None


@pytest.mark.parametrize("row", [FENNA, NAMELESS_MAIL], ids=["by address", "by name and organisation"])
async def test_nobody_is_invited_twice(store: Store, row: InvitedRow) -> None:
    await import_members(store, [row], NOW)

    report = await import_members(store, [row, replace(row, name=row.name.upper())], NOW + timedelta(days=1))

    assert counts(report)[0] == 0
    assert report.unchanged == 1
    assert len(await invited(store)) == 1


async def test_who_was_invited_is_brought_up_to_date_and_keeps_the_code(store: Store) -> None:
    ((_, code),) = (await import_members(store, [FENNA], NOW)).invited
    moved = replace(FENNA, organisation="Dronten", topics=("ENSIA (draait al)", "seeks: NIS2"), roles=())

    report = await import_members(store, [moved], NOW + timedelta(days=1))

    assert counts(report) == (0, 1, 0, 0)
    (member,) = await invited(store)
    assert (member.organisation, member.roles) == (OrganisationId("gm0303"), (RoleId("ciso"), RoleId("dpo")))
    assert {(one.topic, one.stance) for one in await involvements(store)} == {
        ("ensia", Stance.WORKS_ON),
        ("nis2", Stance.SEEKS),
    }
    async with store.begin() as work:
        assert await work.invitations.find(digest(code)) == member.id


@pytest.mark.parametrize("row", [FENNA, replace(FENNA, organisation="Urk", name="F. Hoekzema")])
async def test_who_has_agreed_is_never_touched(store: Store, row: InvitedRow) -> None:
    await import_members(store, [FENNA], NOW)
    agreed = await agree(store)

    report = await import_members(store, [row], NOW)

    assert counts(report) == (0, 0, 0, 1)
    async with store.begin() as work:
        assert await work.members.get(agreed.id) == agreed
        assert await work.members.count() == 1


async def test_two_people_of_one_name_with_two_addresses_are_two(store: Store) -> None:
    report = await import_members(store, [FENNA, replace(FENNA, email="fenna.2@zeewolde.example")], NOW)

    assert counts(report) == (2, 0, 0, 0)


async def test_a_former_municipality_leads_to_its_successor(store: Store) -> None:
    await import_members(store, [replace(FENNA, organisation="Brielle")], NOW)

    assert [one.organisation for one in await invited(store)] == ["gm1992"]


async def test_every_bad_line_is_told_and_the_others_go_in(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "members.csv"
    file.write_text(
        "name,organisation,roles,language,email,topics\n"
        "Fenna Hoekzema,Zeewolde,CISO,,,ENSIA\n"
        "Jorrit Abbink,Atlantis,CISO,,,\n"
        "Sietske Bos,Bergen,CISO,,,\n"
        ",Urk,,,,\n"
        "Klaas Vaak,Urk,,fr,geen adres,\n"
        "Tik Fout,Zewolde,,,,\n"
        '"=HYPERLINK(""http://x.example"")",Urk,,,,=1+1\n',
        encoding="utf-8",
    )
    read = read_members(file)

    report = await import_members(store, read.rows, NOW)

    lines = list(tell_members(report, read.problems))
    bergens = "gemeente Bergen (L) or gemeente Bergen (NH)"
    assert lines[:8] == [
        "Members: 3 invited, 0 updated, 0 unchanged, 0 taking part already, 4 lines left out.",
        '  line 3: no organisation is called "Atlantis"; write its full name, such as gemeente Zeewolde',
        f'  line 4: more than one organisation may be meant by "Bergen"; write {bergens}',
        "  line 5: the name is missing",
        '  line 6: the language "fr" is not one that Bondje speaks; write nl or en',
        '  line 6: "geen adres" is not an e-mail address; write one such as anna@zeewolde.example',
        '  line 7: took "Zewolde" for gemeente Zeewolde',
        "Give each of them their own code, which is shown only now. They write it to Bondje: mijn code is ...",
    ]
    # A spreadsheet must not take what somebody wrote for a formula.
    assert [line.rpartition(";")[0] for line in lines[8:]] == [
        "Fenna Hoekzema",
        "Tik Fout",
        '"\'=HYPERLINK(""http://x.example"")"',
    ]


async def test_a_name_of_control_characters_is_no_name(store: Store) -> None:
    report = await import_members(store, [replace(FENNA, name="\x1b\u202e")], NOW)

    assert [(one.line, one.code) for one in report.problems] == [(2, "no-name")]
    assert await invited(store) == []


async def test_an_import_that_names_somebody_again_keeps_them_for_longer(store: Store) -> None:
    await import_members(store, [FENNA], NOW)
    later = NOW + timedelta(days=100)
    report = await import_members(store, [FENNA], later)
    assert counts(report) == (0, 0, 1, 0)
    assert [one.invited_at for one in await invited(store)] == [later]


async def test_a_lost_code_can_be_replaced(store: Store) -> None:
    report = await import_members(store, [FENNA], NOW)
    assert report.renewed == []
    (_, old), *_ = report.invited
    report = await import_members(store, [FENNA, replace(FENNA, line=3)], NOW, with_new_codes=True)
    assert report.invited == []
    ((name, new),) = report.renewed
    assert name == FENNA.name
    assert any(new in line for line in tell_members(report))
    async with store.begin() as work:
        assert await work.invitations.find(digest(old)) is None
        assert await work.invitations.find(digest(new)) == (await work.members.invited())[0].id


async def test_whom_a_list_names_twice_has_one_code_that_works(store: Store) -> None:
    report = await import_members(store, [FENNA, replace(FENNA, line=3)], NOW, with_new_codes=True)
    ((_, code),) = report.invited
    assert report.renewed == []
    async with store.begin() as work:
        assert await work.invitations.find(digest(code)) is not None


async def test_who_takes_part_gets_no_new_code(store: Store) -> None:
    await import_members(store, [FENNA], NOW)
    await agree(store)
    report = await import_members(store, [FENNA], NOW, with_new_codes=True)
    assert (report.invited, report.renewed) == ([], [])
