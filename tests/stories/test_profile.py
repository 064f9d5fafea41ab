"""Telling who you are and what you work on: by sentence, by form, and by mistake."""

import pytest

from bot.domain.people import Language
from tests.stage import World


async def test_by_sentence(world: World) -> None:
    anna = await world.member(
        "Anna",
        "ik ben CISO en privacy officer bij gemeente Zeewolde",
        "ik werk aan de BIO, we zijn net begonnen",
        "kan helpen met DPIA's",
        "ik zoek hulp bij de Woo",
        "ik spreek Nederlands en Engels",
        "werkdagen ma t/m do 9-17, vr 9-12:30",
        "tijdzone Londen",
        "tijdzone London",
        "ik heet Anna de Vries",
    )
    anna.hears("Deze tijdzone ken ik niet")
    await anna.says("mijn profiel")
    anna.hears("Anna de Vries", "CISO en privacy officer", "Zeewolde", "BIO (net begonnen)", "DPIA", "Woo", "Engels")
    anna.hears("vrijdag van 09:00 tot 12:30", "Europe/London")
    assert await anna.has() == {
        ("bio", "works_on", "exploring"),
        ("dpia", "offers", None),
        ("woo", "seeks", None),
    }
    member = await anna.is_kept_as()
    assert member is not None
    assert member.languages == (Language.DUTCH, Language.ENGLISH)


async def test_by_form(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen")
    anna.hears("Bij welke organisatie werk je?")
    for answer, following in (
        ("Zeewolde", "Wat is je functie?"),
        ("CISO, FG en privacy officer", "Waar werk je aan, en hoe ver"),
        ("ENSIA, Common Ground en zwerfvuil", "Waar kun je anderen mee helpen?"),
        ("DPIA's", "Waar zoek je hulp bij?"),
        ("overslaan", "Welke talen spreek je?"),
        ("3", "Nu is dat Europe/Amsterdam"),
        ("overslaan", "Wanneer werk je?"),
        ("ma-do 8-16", "Wil je even pauze"),
        ("nee", "je profiel is bijgewerkt"),
    ):
        await anna.says(answer)
        anna.hears(following)
    await anna.presses("Mijn profiel")
    anna.hears("Zeewolde", "zwerfvuil", "DPIA", "Nederlands en Engels", "maandag tot en met donderdag", "08:00")
    assert {topic for topic, _, _ in await anna.has()} == {"ensia", "common-ground", "free:zwerfvuil", "dpia"}


async def test_stopping_half_way_changes_nothing(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen", "Zeewolde", "CISO", "ENSIA", "stop")
    anna.hears("Er is niets veranderd")
    member = await anna.is_kept_as()
    assert member is not None
    assert (member.organisation, member.roles) == (None, ())
    assert not await anna.has()
    await anna.says("stop")
    anna.hears("niets om mee te stoppen")


async def test_skipping_keeps_what_was_there(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", "profiel invullen", *["overslaan"] * 9)
    anna.hears("bijgewerkt")
    await anna.says("mijn profiel")
    anna.hears("CISO bij gemeente Zeewolde")


async def test_wrong_answers_are_asked_again(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen")
    for wrong, told in (("Foobar BV", 'Ik ken geen organisatie "Foobar BV"'), ("12", "Ik ken geen organisatie")):
        await anna.says(wrong)
        anna.hears(told)
    await anna.says("Urk", "het de een")
    anna.hears("Deze functie ken ik niet")
    await anna.says("CISO", "het de een", "ENSIA", "-", "-", "Klingon")
    anna.hears("Ik ken alleen Nederlands en Engels")
    await anna.says("Nederlands", "Klingonië")
    anna.hears("Deze tijdzone ken ik niet")
    await anna.says("London", "altijd en nooit")
    anna.hears("niet als werkdagen")
    await anna.says("ma-vr", "gisteren")
    assert "Er is niets veranderd" not in anna.hears("niet tot welke dag")
    await anna.says("nee")
    anna.hears("bijgewerkt")
    assert {topic for topic, _, _ in await anna.has()} == {"ensia"}


async def test_a_number_that_answers_no_list_is_an_answer_to_the_form(world: World) -> None:
    anna = await world.member("Anna", "wie werkt er aan ENSIA?", "profiel invullen", "1")
    anna.hears('Ik ken geen organisatie "1"')
    await anna.says("mijn zoekvragen")
    member = await anna.is_kept_as()
    assert member is not None
    async with world.store.begin() as work:
        assert not await work.enquiries.watched_by(member.id)


async def test_something_else_in_the_middle_of_a_form(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen", "Urk", "wie werkt er aan de BIO?")
    anna.hears("nog niemand", "Wat is je functie?")
    await anna.says("CISO", "help")
    anna.hears("Dit kun je mij vragen", "Waar werk je aan, en hoe ver")
    await anna.says("vergeet mij")
    anna.hears("Weet je het zeker?")
    await anna.says("nee", "BIO")
    anna.hears("Waar kun je anderen mee helpen?")


async def test_the_two_bergens(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij Bergen")
    anna.hears("CISO", "Welke organisatie bedoel je?")
    assert anna.buttons == ["gemeente Bergen (L) (provincie Limburg)", "gemeente Bergen (NH) (provincie Noord-Holland)"]
    await anna.says("2")
    anna.hears("gemeente Bergen (NH)")
    bram = await world.member("Bram", "profiel invullen", "Bergen")
    bram.hears("Welke organisatie bedoel je?")
    await bram.says("1", *["overslaan"] * 8, "mijn profiel")
    bram.hears("gemeente Bergen (L)")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("organisatie Brielle", ("Brielle hoort nu bij Voorne aan Zee", "gemeente Voorne aan Zee")),
        ("organisatie zeewlde", ("Ik denk dat je gemeente Zeewolde bedoelt",)),
        ("organisatie Den Bosch", ("'s-Hertogenbosch",)),
        ("organisatie GM Utrecht", ("gemeente Utrecht",)),
        ("organisatie provincie Utrecht", ("provincie Utrecht",)),
        ("ik werk bij waterschap Zuiderzeeland", ("Zuiderzeeland",)),
        ("ik werk bij de Veiligheidsregio Flevoland", ("Veiligheidsregio Flevoland",)),
        ("organisatie Atlantis", ('geen organisatie "Atlantis"',)),
    ],
)
async def test_the_names_of_organisations(steady_world: World, words: str, told: tuple[str, ...]) -> None:
    anna = await steady_world.member("Anna", words)
    anna.hears(*told)


async def test_a_former_name_or_a_typo_in_a_form_is_told(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen", "Brielle", *["overslaan"] * 8)
    anna.hears("Brielle hoort nu bij Voorne aan Zee", "bijgewerkt")


async def test_how_far_they_are_by_number_by_words_and_by_button(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA", "3")
    anna.hears("draait al")
    await anna.says("ik werk aan de BIO", "we zijn net begonnen")
    await anna.says("ik werk aan NIS2")
    await anna.presses("volop")
    assert await anna.has() == {
        ("ensia", "works_on", "running"),
        ("bio", "works_on", "exploring"),
        ("nis2", "works_on", "building"),
    }


async def test_an_old_button_still_means_its_own_topic(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA", "ik werk aan de BIO", "verwijder ENSIA")
    first = next(one for one in anna.heard if "je werkt aan ENSIA" in one.text)
    await anna.presses_again(type(anna.finds("volop"))(number=1, offer=first.key))
    anna.hears("niet in je profiel")
    assert await anna.has() == {("bio", "works_on", None)}


async def test_many_topics_up_to_a_limit(steady_world: World) -> None:
    anna = await steady_world.member("Anna", f"ik werk aan {', '.join(f'onderwerp{number}' for number in range(39))}")
    assert len(await anna.has()) == 39
    await anna.says("ik werk aan appels en peren")
    anna.hears("te veel")
    assert len(await anna.has()) == 39
    await anna.says("profiel invullen", "Urk", "CISO", "appels", "peren", *["-"] * 5)
    anna.hears("te veel")
    member = await anna.is_kept_as()
    assert member is not None
    assert (member.organisation, len(await anna.has())) == (None, 39)


async def test_topics_go_again(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA en de BIO", "verwijder ENSIA")
    anna.hears("Uit je profiel gehaald: ENSIA")
    await anna.says("ik werk niet meer aan de BIO", "verwijder ENSIA")
    anna.hears("niet in je profiel")
    assert not await anna.has()


async def test_a_pause_and_a_return(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA", "pauze tot over 2 weken")
    bram.hears("1 februari")
    anna = await world.member("Anna", "wie werkt er aan ENSIA?")
    anna.hears("nog niemand")
    await bram.says("ik ben er weer")
    await anna.says("wie werkt er aan ENSIA?")
    anna.hears("Bram")
    await bram.says("pauze", "pauze tot gisteren", "pauze tot sint-juttemis")
    bram.hears("niet tot welke dag")
    await anna.says("wie werkt er aan ENSIA?")
    anna.hears("nog niemand")


async def test_a_sentence_that_describes_nobody_may_be_a_question(world: World) -> None:
    anna = await world.member("Anna", "ik ben benieuwd wie er nog meer aan NIS2 werkt")
    anna.hears("nog niemand anders die aan NIS2 werkt")
    await anna.says("ik ben moe")
    anna.hears("Ik haal hier geen functie of organisatie uit")


@pytest.mark.parametrize("words", ["ik zoek een CISO", "ik wil een CISO spreken", "onze CISO is ziek"])
async def test_speaking_of_somebody_elses_role_changes_nothing(world: World, words: str) -> None:
    anna = await world.member("Anna", "ik ben FG bij gemeente Zeewolde")
    await anna.says(words)
    await anna.says("mijn profiel")
    anna.hears("Anna, FG bij gemeente Zeewolde")


async def test_two_stages_in_one_sentence(world: World) -> None:
    anna = await world.member("Anna", "Ik werk aan de BIO (draait al) en aan ENSIA (net begonnen)")
    anna.hears("je werkt aan BIO (draait al) en ENSIA (net begonnen)")
    assert "Hoe ver" not in anna.told
    assert await anna.has() == {("bio", "works_on", "running"), ("ensia", "works_on", "exploring")}
    await anna.says("ik werk aan ENSIA en de Woo")
    anna.hears("Hoe ver zijn jullie met Woo?")
    await anna.says("1")
    assert ("ensia", "works_on", "exploring") in await anna.has()
    assert ("woo", "works_on", "exploring") in await anna.has()


async def test_what_is_denied_is_never_added(world: World) -> None:
    anna = await world.member("Anna", "wij draaien ENSIA al en ik kan helpen met ENSIA", "ik werk niet aan de BIO")
    anna.hears("Dit onderwerp staat niet in je profiel")
    await anna.says("ik kan niet helpen met ENSIA")
    assert await anna.has() == {("ensia", "works_on", "running")}


async def test_asking_what_something_is(world: World) -> None:
    anna = await world.member("Anna", "wat is ENSIA?")
    anna.hears("Jaarlijkse verantwoording")
    await anna.says("wat is zwerfvuil?")
    anna.hears("weet ik niet")
    await anna.says("wie ben jij?")
    anna.hears("Ik ben Bondje")
    await anna.says("doei")
    anna.hears("Tot ziens")
    await anna.says("ik spreek Nederlands, Engels en Frysk")
    anna.hears("je spreekt Nederlands en Engels", "Frysk")
