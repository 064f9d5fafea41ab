"""The profile on one sheet: what is there already, what was changed, and what was wrong with it."""

from dataclasses import replace
from datetime import date

from bot.domain.ids import MemberId, TopicId
from bot.domain.people import Involvement, Stance
from bot.involving import MOST_TOPICS
from bot.messages import Pick, Sheet, Submission
from tests.stage import MONDAY, Person, World

LINES = (
    "ik ben CISO en privacy officer bij gemeente Zeewolde",
    "ik werk aan ENSIA, dat draait al",
    "ik werk aan de BIO",
    "ik kan helpen met DPIA's",
)


async def _anna(world: World, *lines: str) -> Person:
    anna = await world.member("Anna", *(lines or LINES), "mijn profiel")
    await anna.says("mijn profiel")
    return anna


def _shown(sheet: Sheet) -> dict[str, str]:
    return {field.name: field.value for field in sheet.fields}


async def _notes(world: World, anna: Person) -> dict[str, str]:
    member = await anna.is_kept_as()
    assert member is not None
    async with world.store.begin() as work:
        return {one.topic: one.note for one in await work.involvements.of(member.id)}


async def test_a_sheet_shows_what_is_known(sheets_world: World) -> None:
    anna = await _anna(sheets_world)
    sheet = await anna.opens("Profiel invullen")
    assert _shown(sheet) == {
        "organisation": "gemeente Zeewolde",
        "roles": "CISO, privacy officer",
        "works_on": "ENSIA (draait al), BIO",
        "offers": "DPIA's",
        "seeks": "",
        "languages": "nl",
        "zone": "Europe/Amsterdam",
        "week": "maandag tot en met vrijdag van 09:00 tot 17:00",
        "pause": "",
    }
    assert (sheet.title, sheet.send, sheet.leave) == ("Mijn profiel", "Opslaan", "Annuleren")
    assert not any("overslaan" in field.label or "geen" in field.label for field in sheet.fields)
    assert not any("bijvoorbeeld" in field.label.casefold() or len(field.label) > 40 for field in sheet.fields)
    assert {field.name: field.hint for field in sheet.fields}["week"] == "Bijvoorbeeld: ma t/m do 9-17, vr 9-12:30."
    languages = next(field for field in sheet.fields if field.name == "languages")
    assert languages.options == (("nl", "Nederlands"), ("en", "Engels"), ("nl,en", "Nederlands en Engels"))


async def test_a_sheet_speaks_the_language_of_the_member(sheets_world: World) -> None:
    anna = await _anna(sheets_world, *LINES, "speak English")
    sheet = await anna.opens("my profile" if "my profile" in anna.last.text else "Fill in")
    assert sheet.send == "Save"
    assert _shown(sheet)["works_on"] == "ENSIA (up and running), BIO"


async def test_handing_in_what_was_shown_changes_nothing(sheets_world: World) -> None:
    anna = await _anna(sheets_world, *LINES, "ik werk aan Common Ground (met drie buurgemeenten)", "pauze")
    before, kept, notes = await anna.has(), await anna.is_kept_as(), await _notes(sheets_world, anna)
    assert notes["common-ground"]
    await sheets_world.passes(hours=1)
    sheet = await anna.opens("Profiel invullen")
    assert _shown(sheet)["pause"] == "zonder einddatum"
    assert await anna.fills(sheet) == {}
    anna.hears("je profiel is bijgewerkt")
    assert (await anna.has(), await anna.is_kept_as(), await _notes(sheets_world, anna)) == (before, kept, notes)


async def test_what_is_changed_takes_the_place_of_what_was(sheets_world: World) -> None:
    anna = await _anna(sheets_world, *LINES, "ik werk aan Common Ground (met drie buurgemeenten)")
    sheet = await anna.opens("Profiel invullen")
    await anna.fills(
        sheet,
        organisation="Urk",
        roles="functionaris gegevensbescherming",
        works_on="ENSIA, BIO (net begonnen), Common Ground, Woo",
        offers="",
        seeks="SIEM",
        pause="1 februari",
    )
    anna.hears("bijgewerkt")
    assert await anna.has() == {
        ("ensia", "works_on", None),
        ("bio", "works_on", "exploring"),
        ("common-ground", "works_on", None),
        ("woo", "works_on", None),
        ("soc-siem", "seeks", None),
    }
    assert "buurgemeenten" in (await _notes(sheets_world, anna))["common-ground"]
    member = await anna.is_kept_as()
    assert member is not None
    assert (member.roles, member.paused_until) == (("dpo",), date(2027, 2, 1))
    await anna.says("mijn profiel")
    sheet = await anna.opens("Profiel invullen")
    assert _shown(sheet)["pause"] == "1-2-2027"
    await anna.fills(sheet, works_on="BIO (net begonnen)", organisation="", roles="", pause="")
    assert await anna.has() == {("bio", "works_on", "exploring"), ("soc-siem", "seeks", None)}
    member = await anna.is_kept_as()
    assert member is not None
    assert (member.organisation, member.roles, member.paused_until) == (None, (), None)


async def test_a_word_for_nothing_is_nothing(sheets_world: World) -> None:
    anna = await _anna(sheets_world)
    assert await anna.fills(await anna.opens("Profiel invullen"), offers="geen", seeks="Geen.") == {}
    assert {topic for topic, _, _ in await anna.has()} == {"ensia", "bio"}


async def test_what_was_told_in_the_meantime_stays(sheets_world: World) -> None:
    anna = await _anna(sheets_world)
    sheet = await anna.opens("Profiel invullen")
    await sheets_world.passes(minutes=5)
    await anna.says("ik werk aan Common Ground", "mijn functie is informatiemanager")
    await anna.fills(sheet, works_on="ENSIA (draait al)")
    assert {topic for topic, _, _ in await anna.has()} == {"ensia", "common-ground", "dpia"}
    member = await anna.is_kept_as()
    assert member is not None
    assert member.roles != ("ciso", "privacy-officer")


async def test_each_field_is_told_what_is_wrong_with_it(sheets_world: World) -> None:
    anna = await _anna(sheets_world)
    sheet = await anna.opens("Profiel invullen")
    problems = await anna.fills(
        sheet, organisation="Bergen", roles="12", works_on="3", languages="", zone="Atlantis", week="soms", pause="ooit"
    )
    assert problems.keys() == {"organisation", "roles", "works_on", "languages", "zone", "week", "pause"}
    assert "Noord-Holland" in problems["organisation"]
    assert "Limburg" in problems["organisation"]
    assert problems["languages"] == "Dit veld kan niet leeg blijven."
    assert not any("overslaan" in told or "*" in told or "\\" in told for told in problems.values())
    anna.hears_nothing()
    assert {topic for topic, _, _ in await anna.has()} == {"ensia", "bio", "dpia"}


async def test_what_is_suggested_is_understood(sheets_world: World) -> None:
    anna = await _anna(sheets_world)
    sheet = await anna.opens("Profiel invullen")
    told = (await anna.fills(sheet, organisation="Bergen"))["organisation"]
    suggested = next(part for part in told.removesuffix(".").split(": ")[1].split(" en ") if "Limburg" in part)
    assert await anna.fills(sheet, organisation=suggested) == {}
    await anna.says("mijn profiel")
    anna.hears("Bergen")


async def test_people_write_what_they_like(sheets_world: World) -> None:
    anna = await _anna(sheets_world)
    told = await anna.fills(await anna.opens("Profiel invullen"), organisation="<!channel> **Foo\n*_x")
    assert told["organisation"].startswith('Ik ken geen organisatie "<!channel> **Foo *_x".')


async def test_too_many_topics_change_nothing(sheets_world: World) -> None:
    anna = await _anna(sheets_world)
    sheet = await anna.opens("Profiel invullen")
    many = ", ".join(f"onderwerp{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(MOST_TOPICS + 1))
    told = await anna.fills(sheet, works_on=many)
    assert str(MOST_TOPICS) in told["works_on"]
    assert {topic for topic, _, _ in await anna.has()} == {"ensia", "bio", "dpia"}


async def test_topics_that_read_as_others_survive_a_change_beside_them(sheets_world: World) -> None:
    anna = await _anna(sheets_world)
    member = await anna.is_kept_as()
    assert member is not None
    odd = Involvement(
        member=MemberId(member.id),
        topic=TopicId("free:samenwerking met politie en brandweer"),
        words="samenwerking met politie en brandweer",
        stance=Stance.WORKS_ON,
        note="eens per maand",
        confirmed_at=MONDAY,
    )
    async with sheets_world.store.begin() as work:
        await work.involvements.save(odd)
        await work.commit()
    sheet = await anna.opens("Profiel invullen")
    await anna.fills(sheet, works_on=_shown(sheet)["works_on"].replace("ENSIA (draait al)", "Woo"))
    works_on = {topic for topic, stance, _ in await anna.has() if stance == "works_on"}
    assert works_on == {"woo", "bio", odd.topic}
    assert (await _notes(sheets_world, anna))[odd.topic] == odd.note


async def test_typed_it_offers_the_sheet_and_the_way_around_it(sheets_world: World) -> None:
    anna = await _anna(sheets_world)
    await anna.says("profiel invullen")
    anna.hears("in één keer")
    assert anna.buttons == ["Profiel invullen", "Liever vraag voor vraag"]
    await anna.opens("Profiel invullen")
    await anna.presses("vraag voor vraag")
    anna.hears("Bij welke organisatie werk je?")
    await anna.says("Urk", "stop")
    anna.hears("gestopt")


async def test_the_number_of_the_button_begins_by_typing(sheets_world: World) -> None:
    anna = await _anna(sheets_world)
    await anna.says("profiel invullen", "1")
    anna.hears("Bij welke organisatie werk je?")


async def test_every_button_that_begins_the_form_opens_the_sheet(sheets_world: World) -> None:
    anna = await sheets_world.member("Anna")
    assert (await anna.opens("Profiel invullen")).form == "FillProfile"
    await anna.says("hallo")
    await anna.opens("Profiel invullen")


async def test_a_press_that_came_after_all_is_answered(sheets_world: World) -> None:
    anna = await _anna(sheets_world)
    await anna.presses("Profiel invullen")
    assert anna.buttons == ["Profiel invullen", "Liever vraag voor vraag"]


async def test_a_sheet_ends_the_questions(sheets_world: World) -> None:
    anna = await _anna(sheets_world)
    await anna.says("profiel invullen")
    sheet = await anna.opens("Profiel invullen")
    await anna.presses("vraag voor vraag")
    await anna.fills(sheet, roles="informatiemanager")
    await anna.says("wie ben jij?")
    assert "organisatie werk je" not in anna.hears("Ik ben Bondje")


async def test_no_sheet_for_others_nor_for_what_opens_none(sheets_world: World) -> None:
    anna = await _anna(sheets_world)
    bram = sheets_world.person("Bram")
    views = sheets_world.bot.views
    pick = anna.finds("Profiel invullen")
    for who in (bram, await sheets_world.member("Carla")):
        assert await views.sheet_behind(pick, who.account) is None
    await anna.says("wie ben jij?")
    assert await views.sheet_behind(anna.finds("Help"), anna.account) is None
    for odd in (Pick(number=99, offer=pick.offer), Pick(number=0, offer=pick.offer), Pick(number=1, offer="gone")):
        assert await views.sheet_behind(odd, anna.account) is None
    assert await views.sheet_behind(Pick(number=1), anna.account) is None


async def test_a_sheet_of_nobody_and_of_nothing_has_no_problems(sheets_world: World) -> None:
    anna, bram = await _anna(sheets_world), sheets_world.person("Bram")
    views = sheets_world.bot.views
    submission = Submission(form="FillProfile", values={"roles": "12"})
    assert await views.problems_in(submission, bram.account) == {}
    await bram.says("hoi")
    assert await views.problems_in(submission, bram.account) == {}
    assert await views.problems_in(replace(submission, form="ForgetMe"), anna.account) == {}
    assert await views.problems_in(submission, anna.account) != {}


async def test_a_problem_that_came_up_later_is_said(sheets_world: World) -> None:
    anna = await _anna(sheets_world)
    sheet = await anna.opens("Profiel invullen")
    values = {**_shown(sheet), **sheet.fixed, "organisation": "Bergen"}
    message = anna.message("", anna.private)
    await anna._sends(replace(message, submission=Submission(form=sheet.form, values=values)))
    anna.hears("Welke organisatie bedoel je?", "Limburg")


async def test_whoever_ends_a_pause_is_found_again(sheets_world: World) -> None:
    bram = await sheets_world.member("Bram", "ik werk aan ENSIA")
    anna = await _anna(sheets_world, *LINES, "pauze")
    await bram.says("wie werkt er aan ENSIA?", "houd dit in de gaten")
    await anna.fills(await anna.opens("Profiel invullen"), pause="")
    await sheets_world.passes(hours=1)
    bram.hears("Anna")
