"""What people change after they said it, on a real Synapse: edits as Element sends them."""

import pytest

from tests.adapters.matrix.whole import Bondje, Home
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.person import Person

TOO_LATE = "aangepast dat ik al heb verwerkt"
ANEW = "antwoord op je nieuwe tekst"
ANSWER = "Je hebt je vorige antwoord aangepast"


async def _joins_in(bondje: Bondje, anna: Person) -> str:
    """A member, in the room with Bondje."""
    room = await bondje.meets(anna)
    await anna.says(room, "hallo")
    await anna.hears(sender=bondje.id, room=room)
    await anna.says(room, "ja")
    await _hears(anna, bondje, "Fijn dat je meedoet")
    return room


async def _hears(anna: Person, bondje: Bondje, words: str) -> None:
    heard = await anna.hears(words, sender=bondje.id, matching=lambda heard: heard.edits is None)
    assert heard.encrypted


async def test_an_answer_in_a_form_is_corrected_also_after_a_restart(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await _joins_in(bondje, anna)
        await anna.says(room, "profiel invullen")
        await _hears(anna, bondje, "Bij welke organisatie werk je?")
        await anna.says(room, "overslaan")
        await _hears(anna, bondje, "Wat is je functie?")
        said = await anna.says(room, "CISO")
        await _hears(anna, bondje, "Waar werk je aan")
        await anna.edits(room, said, "FG")
        await _hears(anna, bondje, ANSWER)
    await anna.edits(room, said, "privacy officer")
    async with home.running(matrix.homeserver.url) as bondje:
        await _hears(anna, bondje, ANSWER)
        for answer in (*["overslaan"] * 7, "mijn profiel"):
            await anna.says(room, answer)
        await _hears(anna, bondje, ", privacy officer.")
    assert not anna.unreadable


async def test_changes_that_overtake_the_answer_to_the_first_words(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await _joins_in(bondje, anna)
    await anna.says(room, "profiel invullen")
    await anna.says(room, "overslaan")
    said = await anna.says(room, "CISO")
    for changed in ("FG", "privacy officer"):
        await anna.edits(room, said, changed)
    async with home.running(matrix.homeserver.url) as bondje:
        for _ in range(2):
            await _hears(anna, bondje, ANSWER)
        for answer in (*["overslaan"] * 7, "mijn profiel"):
            await anna.says(room, answer)
        await _hears(anna, bondje, ", privacy officer.")


@pytest.mark.parametrize("is_restarted", [False, True], ids=["at once", "restarted"])
async def test_what_had_its_effect_is_told_apart(matrix: MatrixPeople, home: Home, is_restarted: bool) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await _joins_in(bondje, anna)
        said = await anna.says(room, "ik werk aan de BIO")
        await _hears(anna, bondje, "BIO")
        if not is_restarted:
            await anna.edits(room, said, "ik werk aan ENSIA")
            await _hears(anna, bondje, TOO_LATE)
    if is_restarted:
        await anna.edits(room, said, "ik werk aan ENSIA")
        async with home.running(matrix.homeserver.url) as bondje:
            await _hears(anna, bondje, TOO_LATE)


async def test_a_typed_choice_that_is_changed_too_late_shows_no_other(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        await anna.says(room, "hallo")
        welcome = await anna.hears(sender=bondje.id, room=room)
        said = await anna.says(room, "1")
        await anna.hears("✓ ", sender=bondje.id)
        await anna.edits(room, said, "2")
        await _hears(anna, bondje, TOO_LATE)
        await anna.says(room, "help")
        await _hears(anna, bondje, "Dit kun je mij vragen")
        changes = [each for each in anna.timeline.values() if each.edits == welcome.id]
        assert len(changes) == 1


async def test_a_changed_reply_where_others_read_along_is_still_for_bondje(matrix: MatrixPeople, home: Home) -> None:
    anna, bram = await matrix.person("anna"), await matrix.person("bram")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await anna.opens("BIO2", invites=[bondje.id, bram])
        await bondje.comes(anna, room)
        await anna.says(room, "!bondje help")
        answer = await anna.hears(sender=bondje.id, room=room)
        said = await anna.says(room, "en wta is ENSIA?", reply_to=answer)
        await anna.hears(sender=bondje.id, room=room)
        await anna.edits(room, said, "wat is ENSIA?")
        again = await anna.hears(ANEW, sender=bondje.id, room=room)
        assert again.replies_to == said
