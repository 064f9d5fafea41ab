"""The table that Bondje ships: its facts hang together."""

from collections import Counter
from datetime import date

import pytest

from bot.domain.organisations import Kind, Organisation, heirs
from bot.reference.organisations import load_organisations

TODAY = date(2026, 11, 22)
BODIES = {body.id: body for body in load_organisations()}


def named(name: str, kind: Kind = Kind.MUNICIPALITY) -> Organisation:
    (found,) = (body for body in BODIES.values() if body.kind is kind and body.name == name)
    return found


def test_every_current_body_is_there() -> None:
    current = Counter(body.kind for body in BODIES.values() if body.exists_on(TODAY))

    assert current == {Kind.MUNICIPALITY: 342, Kind.PROVINCE: 12, Kind.WATER_BOARD: 21, Kind.SAFETY_REGION: 25}


def test_ids_are_unique() -> None:
    assert len(BODIES) == len(load_organisations())


def test_neighbours_are_current_and_neighbours_of_each_other() -> None:
    for body in BODIES.values():
        for id_ in body.neighbours:
            assert BODIES[id_].exists_on(TODAY)
            assert body.id in BODIES[id_].neighbours
            assert BODIES[id_].kind is body.kind


def test_only_islands_have_no_neighbours() -> None:
    alone = {
        body.name
        for body in BODIES.values()
        if body.kind is Kind.MUNICIPALITY and body.exists_on(TODAY) and not body.neighbours
    }

    assert alone == {"Texel", "Ameland", "Schiermonnikoog"} | ({"Vlieland", "Terschelling"} & alone)


def test_current_municipalities_are_complete() -> None:
    for body in BODIES.values():
        if body.kind is Kind.MUNICIPALITY and body.exists_on(TODAY):
            assert BODIES[body.province].kind is Kind.PROVINCE  # type: ignore[index]
            assert BODIES[body.safety_region].kind is Kind.SAFETY_REGION  # type: ignore[index]
            assert body.id in BODIES[body.safety_region].participants  # type: ignore[index]
            assert body.inhabitants is not None
            assert 900 < body.inhabitants < 1_000_000


def test_the_country_adds_up() -> None:
    totals = {
        kind: sum(body.inhabitants or 0 for body in BODIES.values() if body.kind is kind)
        for kind in (Kind.MUNICIPALITY, Kind.PROVINCE, Kind.SAFETY_REGION)
    }

    assert len(set(totals.values())) == 1
    assert 18_000_000 < totals[Kind.MUNICIPALITY] < 19_000_000


def test_every_former_municipality_leads_to_one_that_exists() -> None:
    former = [body for body in BODIES.values() if body.kind is Kind.MUNICIPALITY and not body.exists_on(TODAY)]

    assert len(former) == 263
    for body in former:
        found = heirs(body, BODIES, TODAY)
        assert found, body.name
        assert all(heir.exists_on(TODAY) and heir.kind is Kind.MUNICIPALITY for heir in found)


@pytest.mark.parametrize(
    ("name", "names_of_heirs"),
    [
        ("Brielle", {"Voorne aan Zee"}),
        ("Haaren", {"Boxtel", "Oisterwijk", "Tilburg", "Vught"}),
        ("De Friese Meren", {"De Fryske Marren"}),
        ("Spijkenisse", {"Nissewaard"}),
        ("Graft-De Rijp", {"Alkmaar"}),
        ("Sevenum", {"Horst aan de Maas"}),
    ],
)
def test_old_names_lead_to_today(name: str, names_of_heirs: set[str]) -> None:
    assert {heir.name for heir in heirs(named(name), BODIES, TODAY)} == names_of_heirs


def test_a_chain_of_mergers_is_followed_to_its_end() -> None:
    # Gaasterlân-Sleat went into De Friese Meren in 2014, which is De Fryske Marren since 2015.
    first = next(body for body in BODIES.values() if body.name.startswith("Gaasterl"))

    assert {heir.name for heir in heirs(first, BODIES, TODAY)} == {"De Fryske Marren"}


def test_before_the_merger_nobody_follows_yet() -> None:
    brielle = named("Brielle")

    assert heirs(brielle, BODIES, date(2022, 12, 31)) == (brielle,)


def test_names_are_clean() -> None:
    for body in BODIES.values():
        for name in (body.name, body.official_name, *body.other_names):
            assert name == " ".join(name.split())
            assert name
        assert not body.name.casefold().startswith(("gemeente ", "provincie ", "waterschap "))


def test_two_municipalities_are_called_bergen() -> None:
    provinces = {
        BODIES[body.province].name  # type: ignore[index]
        for body in BODIES.values()
        if body.name.startswith("Bergen (")
    }

    assert provinces == {"Limburg", "Noord-Holland"}
