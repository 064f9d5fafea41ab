"""Scores of a monitor, from whatever spreadsheet: all of a file, or nothing of it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.registers.scores_csv import read_scores
from bot.domain.ids import OrganisationId, TopicId
from bot.domain.scores import Score
from bot.errors import UnreadableFileError
from bot.intake.scores import import_scores
from bot.intake.telling import tell_scores
from bot.ports import Store
from bot.reference.organisations import load_organisations

NOW = datetime(2027, 1, 18, 9, tzinfo=UTC)
BODIES = [body for body in load_organisations() if body.name in {"Zeewolde", "Dronten", "Urk", "Brielle"}]
BODIES += [body for body in load_organisations() if body.name.startswith(("Bergen", "Voorne")) and not body.ended_on]
ZEEWOLDE, DRONTEN, BRIELLE = map(OrganisationId, ("gm0050", "gm0303", "gm0501"))

SEMICOLONS = """\ufeff\
Organisatie;Indicator;Score;Peildatum\r
gemeente Zeewolde;Volwassenheid BIO;3,5;31-12-2026\r
GM0303;volwassenheid bio;2;31-12-2026\r
"""
COMMAS = """\
date,score,indicator,organisation
2026-12-31,3.5,Volwassenheid BIO,Zeewolde
2026-12-31,2,Volwassenheid BIO,303
"""
TABS = "gemeente\tonderdeel\twaarde\tjaar\tmax\nZeewolde\tVolwassenheid BIO\t3,5\t2026\t4\n\n"


@pytest.fixture(autouse=True)
async def _organisations(store: Store) -> None:
    async with store.begin() as work:
        await work.organisations.save_all(BODIES)
        await work.commit()


async def bring_in(store: Store, folder: Path, content: str) -> list[str]:
    file = folder / "scores.csv"
    file.write_text(content, encoding="utf-8")
    rows, problems = read_scores(file)
    return list(tell_scores(await import_scores(store, rows, NOW, problems=problems)))


async def kept(store: Store) -> list[Score]:
    async with store.begin() as work:
        return sorted(await work.scores.all(), key=lambda one: one.organisation)


def score(organisation: OrganisationId, value: float, *, most: float = 5, on: date = date(2026, 12, 31)) -> Score:
    topic = TopicId("bio")
    return Score(organisation=organisation, indicator="Volwassenheid BIO", topic=topic, value=value, most=most, on=on)


@pytest.mark.parametrize("content", [SEMICOLONS, COMMAS])
async def test_however_it_was_saved(store: Store, tmp_path: Path, content: str) -> None:
    told = await bring_in(store, tmp_path, content)
    assert told[:2] == ["Scores: 2 of 2 organisations kept, 2 of them new.", '  "Volwassenheid BIO": about bio']
    assert await kept(store) == [score(ZEEWOLDE, 3.5), score(DRONTEN, 2)]


async def test_a_year_is_a_date_and_a_file_may_say_the_scale(store: Store, tmp_path: Path) -> None:
    await bring_in(store, tmp_path, TABS)
    assert await kept(store) == [score(ZEEWOLDE, 3.5, most=4, on=date(2026, 1, 1))]


async def test_the_same_file_twice_is_the_same(store: Store, tmp_path: Path) -> None:
    await bring_in(store, tmp_path, SEMICOLONS)
    before = await kept(store)
    told = await bring_in(store, tmp_path, COMMAS)
    assert told[0] == "Scores: 2 of 2 organisations kept, 0 of them new."
    assert await kept(store) == before


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (";BIO;3;2026", "the organisation is missing"),
        ("Zeewolde;;3;2026", "the indicator is missing"),
        ("Zeewolde;BIO;;2026", "the score is missing"),
        ("Zeewolde;BIO;3;", "the date is missing"),
        ("Zeewolde;BIO;veel;2026", '"veel" is not a number; write one such as 3,5'),
        ("Zeewolde;BIO;-1;2026", '"-1" is not a number'),
        ("Zeewolde;BIO;nan;2026", '"nan" is not a number'),
        ("Zeewolde;BIO;1.234,5;2026", '"1.234,5" is not a number'),
        ("Zeewolde;BIO;" + "9" * 400 + ";2026", "is not a number"),
        ("Zeewolde;BIO;3;31-2-2026", '"31-2-2026" is not a date'),
        ("Zeewolde;BIO;3;gisteren", '"gisteren" is not a date'),
        ("Zeewolde;BIO;3;1-1-2028", '"01-01-2028" is still to come'),
        ("Zeewolde;BIO;3;2026;5", 'there are "5" cells'),
        ("Nergenshuizen;BIO;3;2026", 'no organisation is called "Nergenshuizen"'),
        ("Zeewold;BIO;3;2026", "is gemeente Zeewolde meant"),
        ("Bergen;BIO;3;2026", "more than one organisation"),
        ("Dronten;BIO;4;31-12-2026", "an earlier line has another score"),
    ],
)
async def test_one_bad_line_and_nothing_is_kept(store: Store, tmp_path: Path, line: str, told: str) -> None:
    report = await bring_in(store, tmp_path, f"organisatie;indicator;score;datum\nDronten;BIO;2;31-12-2026\n{line}\n")
    assert report[0] == "Scores: none kept, for 1 line is not right. Mend the file and bring it in again."
    assert report[1].startswith("  line 3: ")
    assert told in report[1]
    assert await kept(store) == []


async def test_every_bad_line_is_told_at_once(store: Store, tmp_path: Path) -> None:
    report = await bring_in(
        store, tmp_path, "organisatie;indicator;score;datum\nNergens;BIO;2;2026\nUrk;BIO;x;2026\nDronten;BIO;2;2026\n"
    )
    assert [line[:9] for line in report[1:]] == ["  line 2:", "  line 3:"]
    assert "2 lines are not right" in report[0]


async def test_who_is_no_more_keeps_theirs(store: Store, tmp_path: Path) -> None:
    told = await bring_in(store, tmp_path, "organisatie;indicator;score;datum\nBrielle;Volwassenheid BIO;2;2022\n")
    assert [one.organisation for one in await kept(store)] == [BRIELLE]
    assert any("gemeente Brielle is no more" in line for line in told)


async def test_what_a_coordinator_said_stays(store: Store, tmp_path: Path) -> None:
    await bring_in(store, tmp_path, SEMICOLONS)
    async with store.begin() as work:
        await work.scores.file("Volwassenheid BIO", TopicId("ensia"))
        await work.commit()
    told = await bring_in(store, tmp_path, SEMICOLONS.replace("31-12-2026", "1-1-2027"))
    assert told[1] == '  "Volwassenheid BIO": about ensia'
    assert {one.topic for one in await kept(store)} == {"ensia"}


async def test_an_indicator_that_says_nothing_is_about_nothing(store: Store, tmp_path: Path) -> None:
    told = await bring_in(store, tmp_path, "organisatie;indicator;score;datum\nUrk;Vraag 17;2;2026\n")
    assert told[1] == '  "Vraag 17": about no topic that Bondje knows, so it does not count'


async def test_a_larger_scale_that_shows_later_counts_for_all(store: Store, tmp_path: Path) -> None:
    heading = "organisatie;indicator;score;datum\n"
    await bring_in(store, tmp_path, f"{heading}Urk;Volwassenheid BIO;4;2026\n")
    await bring_in(store, tmp_path, f"{heading}Dronten;Volwassenheid BIO;80;2026\n")
    await bring_in(store, tmp_path, f"{heading}Zeewolde;Volwassenheid BIO;3;2026\n")
    assert {one.most for one in await kept(store)} == {100}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "empty"),
        ("organisatie;score\nUrk;2\n", "names no column indicator or date"),
        ("organisatie;indicator;score;datum\n", ""),
    ],
)
async def test_a_file_that_is_no_list(store: Store, tmp_path: Path, content: str, problem: str) -> None:
    if problem:
        with pytest.raises(UnreadableFileError, match=problem):
            await bring_in(store, tmp_path, content)
    else:
        assert (await bring_in(store, tmp_path, content))[0] == "Scores: 0 of 0 organisations kept, 0 of them new."


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=20))
def test_any_cells_are_read_or_told_of(tmp_path: Path, name: str, value: str, on: str) -> None:
    file = tmp_path / "scores.csv"
    cells = ";".join('"' + cell.replace('"', '""') + '"' for cell in (name, "BIO", value, on))
    file.write_text(f"organisatie;indicator;score;datum\n{cells}\n", encoding="utf-8", errors="replace")
    rows, problems = read_scores(file)
    assert len(rows) == 1 or problems
