"""Nothing is seen of anybody before their yes, and a no leaves nothing."""

import pytest

from bot.domain.ids import MemberId
from bot.domain.invitations import digest
from bot.domain.people import Language, Member
from tests.stage import MONDAY, Person, World
from tests.stories.looking import everything_kept


async def test_the_welcome_says_four_things_and_asks_one(world: World) -> None:
    anna = world.person("Anna")
    welcome = (await anna.says("hoi")).splitlines()
    hello, kept, seen, leave, ask = welcome
    assert hello.startswith("Hallo Anna, ik ben Bondje")
    assert kept.startswith("Ik bewaar")
    assert "zien" in seen
    assert '"vergeet mij"' in leave
    assert ask == "Wil je meedoen?"
    assert anna.buttons == ["Ja, ik doe mee", "Nee, liever niet"]


async def test_nobody_sees_who_has_not_said_yes(world: World) -> None:
    bram = world.person("Bram")
    await bram.says("ik ben CISO bij Dronten", "ik werk aan ENSIA", "ontmoet 1", "mijn profiel")
    assert "Wil je meedoen?" in bram.told_since(len(bram.heard) - 1)
    anna = await world.member("Anna", "wie werkt er aan ENSIA?")
    anna.hears("nog niemand")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Wie weet er iets van datalekken?", "helpen met datalek"),
        ("heeft iemand ervaring met datalekken?", "helpen met datalek"),
        ("datalekken?", "datalek"),
        ("ik werk aan ENSIA", "Genoteerd: je werkt aan ENSIA"),
        ("ik ben CISO bij Zeewolde. Wie werkt er aan ENSIA?", "ENSIA"),
    ],
)
async def test_what_was_said_first_is_answered_after_the_yes(world: World, question: str, answer: str) -> None:
    anna = world.person("Anna")
    assert answer not in await anna.says(question)
    await anna.says("ja graag")
    anna.hears("Fijn dat je meedoet", answer)


async def test_a_greeting_is_not_answered_twice(world: World) -> None:
    anna = world.person("Anna")
    await anna.says("hoi", "ja")
    assert anna.hears("Fijn dat je meedoet, Anna").count("Vertel me") == 1
    assert anna.buttons == ["Profiel invullen", "Help"]


@pytest.mark.parametrize("no", ["nee", "Nee, liever niet.", "no", "2"])
async def test_a_no_leaves_nothing(world: World, no: str) -> None:
    anna = world.person("Annabel")
    await anna.says("Wie weet er iets van zwerfvuil?")
    await anna.says(no)
    anna.hears("I keep nothing" if no == "no" else "Ik bewaar niets van je")
    kept = await everything_kept(world)
    assert "annabel" not in kept
    assert "zwerfvuil" not in kept
    await anna.says("hallo")
    anna.hears("Hallo Annabel", "Wil je meedoen?")


async def test_a_yes_needs_to_have_been_asked_for(world: World) -> None:
    anna = world.person("Anna")
    await anna.says("ja")
    anna.hears("Wil je meedoen?")
    assert not await _has_agreed(anna)
    await anna.says("ja")
    assert await _has_agreed(anna)


async def test_help_my_data_and_erasure_need_no_yes(world: World) -> None:
    anna = world.person("Anna")
    await anna.says("hoi", "help")
    anna.hears("Dit kun je mij vragen")
    await anna.says("mijn gegevens")
    anna.hears("Dit bewaar ik van Anna")
    assert anna.last.files
    await anna.says("vergeet mij", "ja")
    anna.hears("Alles wat ik van je bewaarde, is gewist")
    assert "anna" not in await everything_kept(world)


async def test_the_language_is_learned_from_the_first_word_on(world: World) -> None:
    anna, bob = world.person("Anna"), world.person("Bob")
    await anna.says("goedemorgen")
    anna.hears("Wil je meedoen?")
    await bob.says("good morning")
    bob.hears("forget me")
    await bob.says("ja", "wie werkt er nog meer aan ENSIA?")
    bob.hears("Ik ken nog niemand")


@pytest.mark.parametrize("taken", ["3", "Continue in English"])
async def test_whoever_shows_no_language_can_take_the_other_one(world: World, taken: str) -> None:
    bob = world.person("Bob")
    await bob.says("ENSIA?")
    assert bob.buttons == ["Ja, ik doe mee", "Nee, liever niet", "Continue in English"]
    await bob.says(taken)
    bob.hears("Hello Bob, I am Bondje", "Do you want to take part?")
    assert bob.buttons == ["Yes, I will take part", "No, I would rather not"]
    assert all(option.closes for option in bob.last.options)
    assert not await _has_agreed(bob)
    assert (await _kept(bob)).languages == (Language.ENGLISH,)
    await bob.says("ja")
    bob.hears("Good to have you here, Bob", "ENSIA")


async def test_the_other_language_settles_the_question_in_this_one(world: World) -> None:
    bob = world.person("Bob")
    await bob.says("ENSIA?")
    assert [option.closes for option in bob.last.options] == [True, True, True]


async def test_a_yes_is_a_yes_beside_the_other_language(world: World) -> None:
    bob = world.person("Bob")
    await bob.says("ENSIA?", "yes")
    assert await _has_agreed(bob)
    bob.hears("Good to have you here, Bob")


async def test_a_language_that_was_taken_stays_and_can_be_asked_back(world: World) -> None:
    bob = world.person("Bob")
    await bob.says("ENSIA?", "Continue in English", "goedemorgen")
    bob.hears("I need your permission")
    assert bob.buttons == ["Yes, I will take part", "No, I would rather not"]
    await bob.says("spreek Nederlands")
    bob.hears("Nederlands")


async def test_a_no_after_the_other_language_leaves_nothing(world: World) -> None:
    bob = world.person("Robertus")
    await bob.says("zwerfvuil?", "Continue in English", "no")
    bob.hears("I keep nothing about you")
    assert "robertus" not in await everything_kept(world)
    assert "zwerfvuil" not in await everything_kept(world)


async def test_a_language_that_was_set_stays(world: World) -> None:
    anna = await world.member("Anna", "spreek Engels", "wie werkt er nog meer aan ENSIA?")
    anna.hears("I do not know anybody else")
    await anna.says("kan het in het Nederlands?", "who else works on ENSIA?")
    anna.hears("Ik ken nog niemand")


async def test_an_answer_in_a_form_shows_no_language(world: World) -> None:
    anna = await world.member("Anna", "profiel invullen", "overslaan", "overslaan", "security awareness and privacy")
    anna.hears("Waar kun je anderen mee helpen?")
    await anna.says("-", "-", "English", "-")
    anna.hears("Wanneer werk je?")


async def test_an_invited_person_is_known_by_name(world: World) -> None:
    await _invite(world, "Dirk Jansen", "KLAV-ER12")
    seeker = await world.member("Anna", "wie werkt er aan ENSIA?")
    seeker.hears("nog niemand")
    dirk = world.person("Dirk Jansen")
    await dirk.says("hoi")
    dirk.hears("Hallo Dirk Jansen", "een coördinator heeft je", "Wil je meedoen?")
    await dirk.says("ja")
    assert (await _kept(dirk)).id == "invited"


async def test_an_invited_person_is_known_by_address(world: World) -> None:
    await _invite(world, "Dirk Jansen", "KLAV-ER12", email="Dirk@voorbeeld.nl")
    dirk = world.person("D")
    dirk.email, dirk.name_is_proof = "dirk@voorbeeld.nl", False
    await dirk.says("hoi", "ja")
    assert (await _kept(dirk)).id == "invited"


async def test_a_name_proves_nothing_where_anybody_may_choose_one(world: World) -> None:
    await _invite(world, "Dirk Jansen", "KLAV-ER12")
    dirk = world.person("Dirk Jansen")
    dirk.name_is_proof = False
    await dirk.says("hoi")
    assert (await _kept(dirk)).id != "invited"


@pytest.mark.parametrize("words", ["mijn code is klav er12", "code KLAV-ER12", "my code is klaver12"])
async def test_an_invited_person_is_known_by_code(world: World, words: str) -> None:
    await _invite(world, "Dirk Jansen", "KLAV-ER12")
    dirk = world.person("Somebody")
    await dirk.says(words)
    assert (await _kept(dirk)).id == "invited"
    await dirk.says("ja")
    assert (await _kept(dirk)).consented_at is not None
    other = world.person("Other")
    await other.says(words)
    assert (await _kept(other)).id != "invited"
    assert (await _kept(other)).consented_at is None


async def test_a_code_is_of_no_use_once_its_owner_takes_part(world: World) -> None:
    await _invite(world, "Dirk Jansen", "KLAV-ER12")
    dirk = world.person("Dirk Jansen")
    await dirk.says("hoi", "ja")
    eve = world.person("Eve")
    await eve.says("mijn code is KLAV-ER12")
    eve.hears("Met deze code kan ik niets")
    assert (await _kept(eve)).id != "invited"
    assert (await _kept(dirk)).id == "invited"


async def test_a_wrong_code_changes_nothing_and_still_explains(world: World) -> None:
    anna = world.person("Anna")
    await anna.says("mijn code is FOUT-FOUT")
    anna.hears("Met deze code kan ik niets", "Wil je meedoen?")
    assert not await _has_agreed(anna)


async def _invite(world: World, name: str, code: str, *, email: str | None = None) -> None:
    async with world.store.begin() as work:
        member = Member(
            id=MemberId("invited"),
            name=name,
            language=Language.DUTCH,
            email=email,
            first_seen_at=MONDAY,
            invited_at=MONDAY,
        )
        await work.members.save(member)
        await work.invitations.add(digest(code), member.id)
        await work.commit()


async def _kept(person: Person) -> Member:
    member = await person.is_kept_as()
    assert member is not None
    return member


async def _has_agreed(person: Person) -> bool:
    return (await _kept(person)).consented_at is not None
