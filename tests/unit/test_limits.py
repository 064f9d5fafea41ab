"""To whom a question is limited, read from how people say it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import OrganisationId, RoleId
from bot.domain.limits import Limits, Near
from bot.domain.organisations import Kind
from bot.domain.people import Stage
from bot.expertise.limiting import allowed_by, spelt_out
from bot.expertise.questions.limits import LARGE_FROM, SMALL_BELOW, Limited, combined, limits_in, narrowed, without
from bot.understanding import limits_alone
from tests.unit.knowledge_samples import KNOWLEDGE

DAY = date(2026, 11, 23)
IJSSELLAND = Limits(within=frozenset({OrganisationId("vr04")}))
CISO = Limits(roles=frozenset({RoleId("ciso")}))
DRENTHE = Limits(within=frozenset({OrganisationId("pv22")}))
TWENTE = Limits(within=frozenset({OrganisationId("vr05")}))
NO_CISO = Limits(without_roles=frozenset({RoleId("ciso")}))
NO_MUNICIPALITY = Limits(without_kinds=frozenset({Kind.MUNICIPALITY}))
MUNICIPALITIES = Limits(kinds=frozenset({Kind.MUNICIPALITY}))


@pytest.mark.parametrize(
    ("text", "rest", "limits"),
    [
        ("wie werkt er aan ENSIA", "wie werkt er aan ENSIA", Limits()),
        ("ENSIA in Drenthe", "ENSIA", DRENTHE),
        ("wie in de provincie Drenthe werkt aan ENSIA?", "wie werkt aan ENSIA?", DRENTHE),
        ("welke andere CISO's werken aan NIS2?", "welke werken aan NIS2?", CISO),
        ("ik zoek CISO's die bezig zijn met NIS2", "ik zoek die bezig zijn met NIS2", CISO),
        ("NIS2 bij andere waterschappen", "NIS2", Limits(kinds=frozenset({Kind.WATER_BOARD}))),
        ("ENSIA in onze regio", "ENSIA", Limits(near=Near.SAFETY_REGION)),
        ("wie werkt er in de regio aan ENSIA?", "wie werkt er aan ENSIA?", Limits(near=Near.SAFETY_REGION)),
        ("who works on ENSIA in this region", "who works on ENSIA", Limits(near=Near.SAFETY_REGION)),
        ("ENSIA in de regio zwolle", "ENSIA", IJSSELLAND),
        ("ENSIA in de regio rond Zwolle", "ENSIA", IJSSELLAND),
        ("ENSIA in de regio Achterhoek", "ENSIA in de regio Achterhoek", Limits()),
        ("de website van de regio", "de website van de regio", Limits()),
        ("ENSIA, behalve mijn eigen gemeente", "ENSIA", Limits(is_elsewhere=True)),
        ("ENSIA except our own municipality", "ENSIA", Limits(is_elsewhere=True)),
        ("wie heeft er ook geen CISO", "wie heeft er ook geen CISO", Limits()),
        ("wie werkt aan NIS2, behalve CISO's", "wie werkt aan NIS2", NO_CISO),
        ("NIS2 but not the CISOs", "NIS2", NO_CISO),
        ("who isn't a CISO and works on NIS2", "who works on NIS2", NO_CISO),
        ("who doesn't work at a municipality and does NIS2", "who does NIS2", NO_MUNICIPALITY),
        ("NIS2, niet bij gemeenten", "NIS2", NO_MUNICIPALITY),
        ("ENSIA in de regio Twente", "ENSIA", TWENTE),
        ("ENSIA in regio Twente", "ENSIA", TWENTE),
        ("ENSIA in de regio Enschede", "ENSIA", TWENTE),
        ("who works on ENSIA in the region of Twente", "who works on ENSIA", TWENTE),
        ("privacy noord holland", "privacy", Limits(within=frozenset({OrganisationId("pv27")}))),
        ("ENSIA Zwolle", "ENSIA", Limits(within=frozenset({OrganisationId("gm0193")}))),
        ("wie doet ENSIA op Texel", "wie doet ENSIA", Limits(within=frozenset({OrganisationId("gm0448")}))),
        ("people my size working on ENSIA", "people working on ENSIA", Limits(is_our_size=True)),
        ("ENSIA bij mij in de buurt", "ENSIA", Limits(near=Near.SAFETY_REGION)),
        ("NIS2 in the neighbourhood", "NIS2", Limits(near=Near.SAFETY_REGION)),
        ("wie uit het waterschap doet NIS2", "wie doet NIS2", Limits(kinds=frozenset({Kind.WATER_BOARD}))),
        ("ENSIA bij buurgemeenten", "ENSIA", Limits(near=Near.NEIGHBOURS)),
        ("who in our province works on Woo", "who works on Woo", Limits(near=Near.PROVINCE)),
        ("Woo bij gemeenten van onze omvang", "Woo", combined(MUNICIPALITIES, Limits(is_our_size=True))),
        ("Woo bij kleine gemeenten", "Woo", combined(MUNICIPALITIES, Limits(most=SMALL_BELOW - 1))),
        ("Woo at large municipalities", "Woo", combined(MUNICIPALITIES, Limits(fewest=LARGE_FROM))),
        ("Woo bij 100.000+ gemeenten", "Woo", combined(MUNICIPALITIES, Limits(fewest=100_000))),
        ("Woo met meer dan 50.000 inwoners", "Woo", Limits(fewest=50_000)),
        ("Woo onder de 25 duizend inwoners", "Woo", Limits(most=25_000)),
        ("Woo bij gemeenten met 25.000 inwoners of meer", "Woo", combined(MUNICIPALITIES, Limits(fewest=25_000))),
        ("Woo bij gemeenten van 25k of minder", "Woo", combined(MUNICIPALITIES, Limits(most=25_000))),
        ("Woo with 25,000 or more inhabitants", "Woo", Limits(fewest=25_000)),
        ("Woo rond de 30.000 inwoners", "Woo", Limits(fewest=20_000, most=45_000)),
        ("Woo met zo'n 30 duizend inwoners", "Woo", Limits(fewest=20_000, most=45_000)),
        ("Woo bij 30k gemeenten", "Woo", combined(MUNICIPALITIES, Limits(fewest=20_000, most=45_000))),
        ("Woo with about 30,000 residents", "Woo", Limits(fewest=20_000, most=45_000)),
        ("Woo in ongeveer 300 gemeenten", "Woo in ongeveer 300 gemeenten", Limits()),
        ("Woo, tussen 20 en 40 duizend inwoners", "Woo", Limits(fewest=20_000, most=40_000)),
        ("Woo, tussen de 40.000 en 20.000 inwoners", "Woo", Limits(fewest=20_000, most=40_000)),
        ("Woo, not my own municipality", "Woo", Limits(is_elsewhere=True)),
        ("Woo, maar niet bij ons", "Woo", Limits(is_elsewhere=True)),
        ("Common Ground die al live zijn", "Common Ground", Limits(stages=frozenset({Stage.RUNNING}))),
        ("NIS2 die net beginnen", "NIS2", Limits(stages=frozenset({Stage.EXPLORING}))),
    ],
)
def test_what_limits_a_question_is_taken_out_of_it(text: str, rest: str, limits: Limits) -> None:
    found = limits_in(text, KNOWLEDGE, DAY)
    assert (found.rest, found.limits) == (rest, limits)


@pytest.mark.parametrize(
    "text",
    [
        "samenwerking tussen gemeenten",
        "het delen van een CISO",
        "privacy",
        "de opleiding tot privacy officer",
        "5 jaar ervaring",
        "meer dan 3 mensen",
        "ik ben Anna van gemeente Zeewolde en werk aan ENSIA",
        "Common Ground",
    ],
)
def test_what_only_looks_like_a_limit_is_left(text: str) -> None:
    assert limits_in(text, KNOWLEDGE, DAY).limits == Limits()


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("Drenthe", DRENTHE),
        ("uit Drenthe", DRENTHE),
        ("CISO's", CISO),
        ("gemeenten", MUNICIPALITIES),
        ("dat dan", Limits()),
    ],
)
def test_in_a_limit_alone_a_name_needs_no_word_before_it(text: str, limits: Limits) -> None:
    assert limits_in(text, KNOWLEDGE, DAY, is_bare=True).limits == limits


def test_a_place_said_anew_takes_the_place_of_the_one_before() -> None:
    before = combined(DRENTHE, CISO)
    zeeland = Limits(within=frozenset({OrganisationId("pv29")}))
    assert narrowed(before, zeeland) == combined(zeeland, CISO)
    assert narrowed(before, Limits(near=Near.NEIGHBOURS)) == combined(CISO, Limits(near=Near.NEIGHBOURS))
    assert without(before, "within") == CISO
    assert without(combined(CISO, Limits(fewest=5_000)), "size") == CISO


LIMITS = st.builds(
    Limits,
    kinds=st.frozensets(st.sampled_from(Kind), max_size=2),
    within=st.frozensets(
        st.sampled_from([OrganisationId(id) for id in ("pv22", "pv24", "vr25", "gm0050")]), max_size=2
    ),
    near=st.none() | st.sampled_from(Near),
    fewest=st.none() | st.integers(0, 500_000),
    most=st.none() | st.integers(0, 500_000),
    is_our_size=st.booleans(),
)
ONES = ("kinds", "within", "near", "size")


@given(limits=LIMITS, name=st.sampled_from(ONES), own=st.sampled_from(["gm0050", "pv24", "gm0363"]))
def test_without_a_limit_nobody_is_lost(limits: Limits, name: str, own: str) -> None:
    def allowed(some: Limits) -> frozenset[OrganisationId]:
        found = allowed_by(some, OrganisationId(own), KNOWLEDGE.organisations, KNOWLEDGE.ties).organisations
        return frozenset(KNOWLEDGE.organisations) if found is None else found

    assert allowed(limits) <= allowed(without(limits, name))


@given(text=st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    found = limits_in(text, KNOWLEDGE, DAY)
    assert len(found.rest) <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        f"ENSIA {',' * 400}x in Drenthe",
        f"ENSIA {'en ' * 250}x in Drenthe",
        "in gemeenten " * 70,
        "1.111" * 150,
    ],
)
def test_text_made_to_keep_it_busy_is_read_at_once(text: str) -> None:
    """With a pattern that tries every way to divide these, this would not end."""
    assert len(limits_in(text, KNOWLEDGE, DAY).rest) <= len(text)


def test_a_whole_story_limits_nothing() -> None:
    story = "ENSIA in Drenthe. " * 100
    assert limits_in(story, KNOWLEDGE, DAY) == Limited(rest=story, limits=Limits())


SAID = (
    "in Drenthe",
    "bij kleine gemeenten",
    "die al live zijn",
    "maar niet bij mijn eigen gemeente",
    "met meer dan 5.000 inwoners",
)


@given(said=st.permutations(SAID), few=st.integers(1, len(SAID)))
def test_the_order_in_which_limits_are_said_does_not_matter(said: list[str], few: int) -> None:
    some = said[:few]
    found = limits_in(f"wie werkt er aan ENSIA {' '.join(some)}?", KNOWLEDGE, DAY)
    in_order = [one for one in SAID if one in some]
    same = limits_in(f"{', '.join(in_order)}: wie werkt er aan ENSIA?", KNOWLEDGE, DAY)
    assert found.limits == same.limits
    assert [one.subject.topic for one in KNOWLEDGE.topics.find_in(found.rest)] == ["ensia"]
    assert [one.subject.topic for one in KNOWLEDGE.topics.find_in(same.rest)] == ["ensia"]


@pytest.mark.parametrize(
    "text",
    ["ENSIA niet in Drenthe", "ENSIA, behalve in Drenthe", "ENSIA but not in Drenthe"],
)
def test_where_they_do_not_look_is_no_place_to_look(text: str) -> None:
    found = limits_in(text, KNOWLEDGE, DAY)
    assert (found.rest, found.limits) == ("ENSIA", Limits(outside=DRENTHE.within))


def test_a_no_goes_on_for_a_list_of_places() -> None:
    found = limits_in("ENSIA in Flevoland, maar niet in Urk of Dronten", KNOWLEDGE, DAY)
    assert found.rest == "ENSIA"
    assert found.limits.within == {"pv24"}
    assert found.limits.outside == {"gm0184", "gm0303"}


@pytest.mark.parametrize("words", ["en in december", "niet in week 3", "uit nood", "", "alles", "ENSIA"])
def test_what_names_no_limit_is_not_one_alone(words: str) -> None:
    assert limits_alone(words, KNOWLEDGE, DAY) is None


@pytest.mark.parametrize(
    ("words", "limits"),
    [
        ("kleine", combined(MUNICIPALITIES, Limits(most=SMALL_BELOW - 1))),
        ("en in Drenthe", DRENTHE),
        ("bij andere waterschappen", Limits(kinds=frozenset({Kind.WATER_BOARD}))),
        ("not from Drenthe", Limits(outside=DRENTHE.within)),
        ("en andere CISO's", CISO),
    ],
)
def test_limits_alone(words: str, limits: Limits) -> None:
    found = limits_alone(words, KNOWLEDGE, DAY)
    assert found is not None
    assert found.limits == limits


@pytest.mark.parametrize("near", [Near.NEIGHBOURS, Near.SAFETY_REGION, Near.PROVINCE])
def test_near_places_spelt_out_allow_the_same_people(near: Near) -> None:
    own = OrganisationId("gm0050")

    def allowed(limits: Limits) -> frozenset[OrganisationId] | None:
        return allowed_by(limits, own, KNOWLEDGE.organisations, KNOWLEDGE.ties).organisations

    spelt = spelt_out(Limits(near=near), KNOWLEDGE.organisations[own])
    assert spelt.near is None
    assert allowed(spelt) == allowed(Limits(near=near))
