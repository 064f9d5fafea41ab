"""What the records of registers make of the organisations we know."""

from dataclasses import replace
from datetime import date
from typing import Any

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind, Organisation
from bot.domain.registers import Register, RegisterRecord
from bot.intake.reckoning import Outcome, Reckoning

TODAY = date(2026, 1, 12)
NEW_YEAR = date(2026, 1, 1)
REGION = OrganisationId("vr17")

Options = Any


def ids(*names: str) -> frozenset[OrganisationId]:
    return frozenset(map(OrganisationId, names))


def body(id: str, **options: Options) -> Organisation:
    values = {"kind": Kind.MUNICIPALITY, "name": id.upper(), "official_name": f"gemeente {id.upper()}"}
    return Organisation(**{**values, **options, "id": OrganisationId(id)})


def record(id: str, **options: Options) -> RegisterRecord:
    values = {
        "register": Register.TOOI,
        "kind": Kind.MUNICIPALITY,
        "name": id.upper(),
        "official_name": f"gemeente {id.upper()}",
    }
    return RegisterRecord(**{**values, **options, "id": OrganisationId(id)})


def region(*participants: str) -> Organisation:
    return body(REGION, kind=Kind.SAFETY_REGION, participants=ids(*participants))


def reckon(known: list[Organisation], *records: RegisterRecord) -> tuple[Reckoning, Outcome]:
    reckoning = Reckoning(known={each.id: each for each in known}, today=TODAY)
    for each in records:
        reckoning.enter(each)
    return reckoning, reckoning.outcome()


def named(bodies: tuple[Organisation, ...]) -> list[str]:
    return [each.id for each in bodies]


def test_every_kind_of_change_is_told_apart() -> None:
    known = [body("same"), body("renamed"), body("merged"), body("ended")]

    _, outcome = reckon(
        known,
        record("same"),
        record("renamed", name="Fresh", official_name="gemeente Fresh"),
        record("merged", ended_on=NEW_YEAR, successors=ids("fresh")),
        record("ended", ended_on=NEW_YEAR),
        record("fresh"),
    )

    assert named(outcome.added) == ["fresh"]
    assert named(outcome.changed) == ["renamed"]
    assert named(outcome.merged) == ["merged"]
    assert named(outcome.ended) == ["ended"]
    assert outcome.unchanged == 1
    assert len(outcome.touched) == 4


MERGER = (
    record("old1", ended_on=NEW_YEAR, successors=ids("new")),
    record("old2", ended_on=NEW_YEAR, successors=ids("new")),
    record("new"),
)
BEFORE_MERGER = [
    body("old1", safety_region=REGION, inhabitants=100, neighbours=ids("old2", "next")),
    body("old2", safety_region=REGION, inhabitants=200, neighbours=ids("old1", "other")),
    body("next", safety_region=REGION, neighbours=ids("old1")),
    body("other", neighbours=ids("old2")),
    region("old1", "old2", "next"),
]


def test_a_fresh_merger_lies_where_its_predecessors_lay() -> None:
    reckoning, _ = reckon(BEFORE_MERGER, *MERGER)

    new = reckoning.bodies[OrganisationId("new")]
    assert (new.safety_region, new.inhabitants, new.neighbours) == (REGION, 300, ids("next", "other"))
    assert reckoning.bodies[OrganisationId("next")].neighbours == ids("old1", "new")
    assert reckoning.bodies[REGION].participants == ids("new", "next")


def test_the_order_of_the_records_makes_no_difference() -> None:
    forward, backward = reckon(BEFORE_MERGER, *MERGER), reckon(BEFORE_MERGER, *reversed(MERGER))

    assert forward[0].bodies == backward[0].bodies
    assert forward[1] == backward[1]


def test_the_same_records_a_second_time_change_nothing() -> None:
    first, _ = reckon(BEFORE_MERGER, *MERGER)

    second, outcome = reckon(list(first.bodies.values()), *MERGER)

    assert second.bodies == first.bodies
    assert outcome == Outcome(unchanged=3)


def test_a_body_that_takes_another_in_borders_on_what_that_bordered_on() -> None:
    known = [
        body("city", neighbours=ids("village")),
        body("village", neighbours=ids("city", "far")),
        body("far", neighbours=ids("village")),
    ]

    reckoning, _ = reckon(known, record("village", ended_on=NEW_YEAR, successors=ids("city")))

    assert reckoning.bodies[OrganisationId("city")].neighbours == ids("village", "far")
    assert reckoning.bodies[OrganisationId("far")].neighbours == ids("village", "city")


def test_a_merger_to_come_leaves_the_safety_region_as_it_is() -> None:
    later = tuple(replace(each, ended_on=each.ended_on and date(2027, 1, 1)) for each in MERGER)

    reckoning, _ = reckon(BEFORE_MERGER, *later)

    assert reckoning.bodies[REGION].participants == ids("old1", "old2", "next", "new")


def test_what_one_register_calls_long_gone_another_does_not_bring_back() -> None:
    gone = record("so0001", kind=Kind.JOINT_BODY, ended_on=date(2010, 1, 1))

    _, outcome = reckon([], gone, replace(gone, register=Register.ROO, ended_on=None))

    assert outcome == Outcome(left_out=1)


def test_two_registers_with_two_things_to_say_of_one_body_count_once() -> None:
    _, outcome = reckon([], record("new"), record("new", register=Register.ROO, inhabitants=5))

    assert [each.inhabitants for each in outcome.added] == [5]
    assert outcome.changed == ()


def test_records_can_be_held_against_what_is_known_by_now() -> None:
    reckoning, _ = reckon([body("same")], record("same"), record("new"))
    by_now = {each.id: each for each in (body("same"), body("own-1"))}

    outcome = reckoning.against(by_now).outcome()

    assert named(outcome.added) == ["new"]
    assert outcome.unchanged == 1
