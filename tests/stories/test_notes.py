"""What people write besides a topic: said back with who reads it, and wiped when they want."""

import pytest

from tests.stage import World


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("hoi", "Je toelichting bij BIO kunnen alle deelnemers lezen: samen met Urk"),
        ("iedereen mag mijn profiel zien", "Je toelichting bij BIO kan iedereen lezen: samen met Urk"),
        ("verberg mijn notities", "Je toelichting bij BIO zie alleen jij: samen met Urk"),
        ("laat mijn notities alleen aan collega's zien", "alleen collega's van je eigen organisatie: samen met Urk"),
    ],
)
async def test_a_note_is_said_back_with_who_reads_it(steady_world: World, says: str, told: str) -> None:
    bram = await steady_world.member("Bram", "ik ben CISO bij Dronten", says, "ik werk aan BIO (samen met Urk)")
    bram.hears(told)


async def test_one_note_is_wiped_and_the_topic_stays(world: World) -> None:
    bram = await world.member(
        "Bram", "ik ben CISO bij Dronten", "ik werk aan BIO (samen met Urk) en NIS2 (voor de zorg)"
    )
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", "wie werkt er aan zorg?")
    await bram.says("wis de notitie bij BIO")
    bram.hears("Je toelichting is gewist bij: BIO", "Het onderwerp blijft staan")
    await bram.says("mijn profiel")
    told = bram.hears("BIO", "voor de zorg")
    assert "Urk" not in told
    await bram.says("wis de notitie bij BIO")
    bram.hears("Daar staat geen toelichting bij")
    await bram.says("delete my notes")
    bram.hears("Your note has been wiped on: NIS2")
    await bram.says("wis mijn notities", "wis de toelichting bij https://voorbeeld.nl")
    bram.hears("Daar staat geen toelichting bij, dus er is niets veranderd")
    await anna.says("wie werkt er aan BIO?")
    assert "Urk" not in anna.hears("Bram")
