"""What a register changes in what we know."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import OrganisationId
from bot.domain.merging import (
    Added,
    Change,
    Changed,
    Ended,
    Merged,
    Unchanged,
    change_from,
    inheriting,
    is_worth_adding,
)
from bot.domain.organisations import Kind, Organisation
from bot.domain.registers import Register, RegisterRecord

GM = OrganisationId("gm0501")
NEXT = OrganisationId("gm1992")
KNOWN = Organisation(
    id=GM,
    kind=Kind.MUNICIPALITY,
    name="Brielle",
    official_name="gemeente Brielle",
    other_names=frozenset({"Den Briel"}),
    province=OrganisationId("pv28"),
    safety_region=OrganisationId("vr17"),
    inhabitants=17_000,
    neighbours=frozenset({NEXT}),
)
TOOI = RegisterRecord(
    register=Register.TOOI,
    id=GM,
    kind=Kind.MUNICIPALITY,
    name="Brielle",
    official_name="gemeente Brielle",
    province=OrganisationId("pv28"),
)
ROO = replace(TOOI, register=Register.ROO, inhabitants=17_000)


def test_what_we_did_not_know_is_added() -> None:
    change = change_from(None, TOOI)

    assert isinstance(change, Added)
    assert change.organisation == Organisation(
        id=GM,
        kind=Kind.MUNICIPALITY,
        name="Brielle",
        official_name="gemeente Brielle",
        province=OrganisationId("pv28"),
    )


@pytest.mark.parametrize("record", [TOOI, ROO], ids=["tooi", "roo"])
def test_what_a_register_does_not_say_erases_nothing(record: RegisterRecord) -> None:
    assert change_from(KNOWN, record) == Unchanged(organisation=KNOWN)


def test_a_new_name_keeps_the_old_one() -> None:
    change = change_from(KNOWN, replace(TOOI, name="Den Briel", official_name="gemeente Den Briel"))

    assert isinstance(change, Changed)
    assert change.fields == {"name", "official_name", "other_names"}
    assert change.organisation.other_names == {"Brielle"}


def test_roo_knows_the_inhabitants_and_tooi_the_name() -> None:
    record = replace(ROO, name="Briel", official_name="Gemeente Briel", inhabitants=17_500, province=None)

    change = change_from(KNOWN, record)

    assert isinstance(change, Changed)
    assert change.fields == {"inhabitants"}


def test_roo_does_not_end_what_tooi_knows() -> None:
    assert isinstance(change_from(KNOWN, replace(ROO, ended_on=date(2023, 1, 1))), Unchanged)


def test_a_merger() -> None:
    record = replace(TOOI, ended_on=date(2023, 1, 1), successors=frozenset({NEXT}))

    change = change_from(KNOWN, record)

    assert isinstance(change, Merged)
    assert change.organisation.ended_on == date(2023, 1, 1)
    assert change.organisation.successors == {NEXT}
    assert isinstance(change_from(change.organisation, record), Unchanged)


def test_an_end_with_nobody_to_follow() -> None:
    assert isinstance(change_from(KNOWN, replace(TOOI, ended_on=date(2023, 1, 1))), Ended)


def test_an_end_that_was_taken_back() -> None:
    ended = replace(KNOWN, ended_on=date(2027, 1, 1), successors=frozenset({NEXT}))

    change = change_from(ended, TOOI)

    assert isinstance(change, Changed)
    assert change.organisation == KNOWN


def test_an_arrangement_follows_its_own_register_in_everything() -> None:
    record = replace(
        ROO,
        id=OrganisationId("gr900"),
        kind=Kind.JOINT_BODY,
        province=None,
        inhabitants=None,
        participants=frozenset({GM, NEXT}),
    )
    known = change_from(None, record).organisation

    assert isinstance(change_from(known, record), Unchanged)
    assert isinstance(change_from(known, replace(record, participants=frozenset({GM}))), Changed)
    assert isinstance(change_from(known, replace(record, ended_on=date(2026, 1, 1))), Ended)


def test_arrangements_of_the_past_are_not_worth_adding() -> None:
    today = date(2026, 11, 22)
    arrangement = replace(ROO, kind=Kind.JOINT_BODY)

    assert is_worth_adding(arrangement, today)
    assert is_worth_adding(replace(arrangement, ended_on=date(2026, 11, 23)), today)
    assert not is_worth_adding(replace(arrangement, ended_on=today), today)
    assert is_worth_adding(replace(TOOI, ended_on=date(2005, 1, 1)), today)


def test_a_new_municipality_inherits_what_no_register_tells() -> None:
    other = replace(
        KNOWN, id=OrganisationId("gm0530"), inhabitants=40_000, neighbours=frozenset({GM, OrganisationId("gm0599")})
    )
    fresh = Organisation(id=NEXT, kind=Kind.MUNICIPALITY, name="Voorne", official_name="gemeente Voorne")

    heir = inheriting(fresh, [replace(KNOWN, neighbours=frozenset({other.id})), other])

    assert (heir.safety_region, heir.province, heir.inhabitants) == ("vr17", "pv28", 57_000)
    assert heir.neighbours == {"gm0599"}
    assert inheriting(heir, [KNOWN]) == heir
    assert inheriting(fresh, []) == fresh
    assert inheriting(fresh, [KNOWN, replace(other, safety_region=OrganisationId("vr18"))]).safety_region is None


IDS = st.sampled_from([GM, NEXT, OrganisationId("gr900"), OrganisationId("so0861")])
NAMES = st.sampled_from(["Brielle", "brielle", "Den Briel", "Voorne", "VAZ", "gemeente Brielle"])


def records_of(register: Register, id_: OrganisationId) -> st.SearchStrategy[RegisterRecord]:
    return st.builds(
        RegisterRecord,
        register=st.just(register),
        id=st.just(id_),
        kind=st.just(Kind.MUNICIPALITY),
        name=NAMES,
        official_name=NAMES,
        other_names=st.frozensets(NAMES, max_size=2),
        province=st.sampled_from([None, OrganisationId("pv28"), OrganisationId("pv30")]),
        inhabitants=st.sampled_from([None, 1, 2]) if register is Register.ROO else st.none(),
        participants=st.one_of(st.none(), st.frozensets(IDS, max_size=2)) if register is Register.ROO else st.none(),
        ended_on=st.sampled_from([None, date(2023, 1, 1)]),
        successors=st.frozensets(IDS, max_size=2) if register is Register.TOOI else st.just(frozenset()),
    )


def after(known: Organisation | None, *records: RegisterRecord) -> Change:
    for record in records[:-1]:
        known = change_from(known, record).organisation
    return change_from(known, records[-1])


@given(st.data())
def test_importing_twice_or_in_turn_changes_nothing_more(data: st.DataObject) -> None:
    id_ = data.draw(IDS)
    tooi = data.draw(records_of(Register.TOOI, id_))
    roo = data.draw(records_of(Register.ROO, id_))
    if id_.startswith("gr"):
        # The arrangements are in one register only.
        assert isinstance(after(None, roo, roo), Unchanged)
        return
    for known in (None, replace(KNOWN, id=id_)):
        assert isinstance(after(known, tooi, tooi), Unchanged)
        assert isinstance(after(known, roo, roo), Unchanged)
        assert isinstance(after(known, tooi, roo, tooi), Unchanged)
        assert isinstance(after(known, roo, tooi, roo), Unchanged)
