"""What people write, and which body they mean by it."""

from datetime import date, timedelta
from time import perf_counter

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind, Organisation
from bot.expertise.organisations import Choices, Found, OrganisationFinder, Recognised, Unknown
from bot.reference.organisations import load_organisations

TODAY = date(2026, 11, 22)
BODIES = load_organisations()
CURRENT = [body for body in BODIES if body.exists_on(TODAY)]
FINDER = OrganisationFinder(BODIES)


def named(found: Found) -> list[str]:
    match found:
        case Recognised(organisation=organisation):
            return [organisation.official_name]
        case Choices(options=options):
            return [option.official_name for option in options]
        case Unknown():
            return []


@pytest.mark.parametrize(
    ("words", "official_name"),
    [
        ("Zeewolde", "gemeente Zeewolde"),
        ("  zeewolde. ", "gemeente Zeewolde"),
        ("gemeente 's-Hertogenbosch", "gemeente 's-Hertogenbosch"),
        ("’s Hertogenbosch", "gemeente 's-Hertogenbosch"),
        ("Den Bosch", "gemeente 's-Hertogenbosch"),
        ("DENBOSCH", "gemeente 's-Hertogenbosch"),
        ("'s-Gravenhage", "gemeente Den Haag"),
        ("The Hague", "gemeente Den Haag"),
        ("GM Utrecht", "gemeente Utrecht"),
        ("gem. Utrecht", "gemeente Utrecht"),
        ("Utrecht (gemeente)", "gemeente Utrecht"),
        ("provincie Utrecht", "provincie Utrecht"),
        ("Utrecht province", "provincie Utrecht"),
        ("VR Utrecht", "veiligheidsregio Utrecht"),
        ("Bergen NH", "gemeente Bergen (NH)"),
        ("Bergen (NH.)", "gemeente Bergen (NH)"),
        ("Bergen (L)", "gemeente Bergen (L)"),
        ("Bergen Limburg", "gemeente Bergen (L)"),
        ("gemeente Bergen in Noord-Holland", "gemeente Bergen (NH)"),
        ("Hengelo (O)", "gemeente Hengelo"),
        ("Laren NH", "gemeente Laren"),
        ("municipality of Zeewolde", "gemeente Zeewolde"),
        ("the city of Amsterdam", "gemeente Amsterdam"),
        ("bij de gemeente De Bilt", "gemeente De Bilt"),
        ("Sudwest Fryslan", "gemeente Súdwest-Fryslân"),
        ("De Friese Meren", "gemeente De Fryske Marren"),
        ("waterschap Rivierenland", "waterschap Rivierenland"),
        ("Rivierenland", "waterschap Rivierenland"),
        ("HHNK", "Hoogheemraadschap Hollands Noorderkwartier"),
        ("hoogheemraadschap Delfland", "Hoogheemraadschap van Delfland"),
        ("Wetterskip Fryslân", "Wetterskip Fryslân"),
        ("waterschap Limburg", "waterschap Limburg"),
        ("veiligheidsregio Flevoland", "veiligheidsregio Flevoland"),
        ("VR Flevoland", "veiligheidsregio Flevoland"),
        ("VRBZO", "veiligheidsregio Brabant-Zuidoost"),
        ("Brabant", "provincie Noord-Brabant"),
        ("ik ben CISO op de afdeling ICT van de gemeente Zeewolde", "gemeente Zeewolde"),
        ("gm0050", "gemeente Zeewolde"),
        ("VR25", "veiligheidsregio Flevoland"),
    ],
)
def test_recognised_to_the_letter(words: str, official_name: str) -> None:
    found = FINDER.find(words, TODAY)

    assert isinstance(found, Recognised)
    assert (found.organisation.official_name, found.former, found.guessed) == (official_name, None, False)


@pytest.mark.parametrize(
    ("words", "official_name"),
    [
        ("Zewolde", "gemeente Zeewolde"),
        ("gemeente Zewolde", "gemeente Zeewolde"),
        ("Amstrdam", "gemeente Amsterdam"),
        ("provincie Utrect", "provincie Utrecht"),
        ("Bilt", "gemeente De Bilt"),
        ("gemente Zeewolde", "gemeente Zeewolde"),
        ("Montfort", "gemeente Montfoort"),
        ("Eindhovne", "gemeente Eindhoven"),
        ("hoogheemraadschap Rivierenlnd", "waterschap Rivierenland"),
    ],
)
def test_guessed_where_one_is_clearly_meant(words: str, official_name: str) -> None:
    found = FINDER.find(words, TODAY)

    assert isinstance(found, Recognised)
    assert (found.organisation.official_name, found.guessed) == (official_name, True)


@pytest.mark.parametrize(
    ("words", "official_names"),
    [
        ("Utrecht", ["gemeente Utrecht", "provincie Utrecht", "veiligheidsregio Utrecht"]),
        ("Limburg", ["provincie Limburg", "waterschap Limburg"]),
        ("Bergen", ["gemeente Bergen (L)", "gemeente Bergen (NH)"]),
        ("gemeente Bergen", ["gemeente Bergen (L)", "gemeente Bergen (NH)"]),
        ("Heerle", ["gemeente Heerde", "gemeente Heerlen"]),
        ("VRF", ["veiligheidsregio Flevoland", "veiligheidsregio Fryslân"]),
        ("gemeente Flevoland", ["provincie Flevoland", "veiligheidsregio Flevoland"]),
    ],
)
def test_choices_where_more_than_one_may_be_meant(words: str, official_names: list[str]) -> None:
    found = FINDER.find(words, TODAY)

    assert isinstance(found, Choices)
    assert named(found) == official_names


@pytest.mark.parametrize(
    "place", ["Hengelo gld", "Hengelo (Gld)", "Hengelo in Gelderland", "gemeente Hengelo, Gelderland"]
)
def test_a_namesake_in_another_province_is_not_that_body(place: str) -> None:
    assert FINDER.find_in(f"ik werk bij {place}", TODAY) == ()
    assert isinstance(FINDER.find(place, TODAY), Unknown)


def test_a_body_in_the_province_that_is_named_is_meant() -> None:
    (mention,) = FINDER.find_in("ik ben CISO bij Hengelo Overijssel", TODAY)
    assert isinstance(mention.found, Recognised)
    assert mention.found.organisation.official_name == "gemeente Hengelo"


def test_a_former_municipality_leads_to_its_successor() -> None:
    found = FINDER.find("gemeente Brielle", TODAY)

    assert isinstance(found, Recognised)
    assert found.organisation.name == "Voorne aan Zee"
    assert found.former is not None
    assert found.former.name == "Brielle"
    assert not found.guessed


def test_before_its_end_a_municipality_is_itself() -> None:
    found = FINDER.find("Brielle", date(2022, 12, 31))

    assert isinstance(found, Recognised)
    assert (found.organisation.name, found.former) == ("Brielle", None)


def test_a_divided_municipality_gives_the_choice_of_its_successors() -> None:
    found = FINDER.find("Haaren", TODAY)

    assert isinstance(found, Choices)
    assert found.former is not None
    assert [option.name for option in found.options] == ["Boxtel", "Oisterwijk", "Tilburg", "Vught"]


@pytest.mark.parametrize(
    "words", ["", "   ", "???", "xyzzy", "ENSIA", "gemeente", "ik werk bij", "x" * 100_000, "gm9999"]
)
def test_unknown(words: str) -> None:
    assert FINDER.find(words, TODAY) == Unknown(words=words)


def test_never_more_than_five_choices() -> None:
    found = FINDER.find("Noord", TODAY)

    assert isinstance(found, Choices)
    assert len(found.options) == 5


def test_an_organisation_that_a_coordinator_added_is_found_too() -> None:
    own = Organisation(
        id=OrganisationId("own-1"), kind=Kind.OTHER, name="Stichting Voorbeeld", official_name="Stichting Voorbeeld"
    )

    found = OrganisationFinder([*BODIES, own]).find("stichting voorbeeld", TODAY)

    assert found == Recognised(organisation=own)


def joint_body(id_: str, name: str, *other_names: str) -> Organisation:
    return Organisation(
        id=OrganisationId(id_),
        kind=Kind.JOINT_BODY,
        name=name,
        official_name=name,
        other_names=frozenset(other_names),
    )


WITH_JOINT_BODIES = OrganisationFinder(
    [
        *BODIES,
        joint_body("so9001", "GGD Flevoland"),
        joint_body("so9002", "Hecht"),
        joint_body("so9003", "Dienst van de gemeente Voorbeeld", "ONS"),
        joint_body("gr900", "Samen Sterk"),
    ]
)


def test_nobody_works_for_an_arrangement() -> None:
    assert WITH_JOINT_BODIES.find("Samen Sterk", TODAY) == Unknown(words="Samen Sterk")


def test_a_word_that_is_part_of_many_names_names_none() -> None:
    assert WITH_JOINT_BODIES.find("gemeente", TODAY) == Unknown(words="gemeente")


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        ("ik werk bij GGD Flevoland", ["GGD Flevoland"]),
        ("ik werk bij de ggd flevoland", ["GGD Flevoland"]),
        ("zo doet een ggd flevoland aan", []),
        ("Hecht u daaraan? Wij hechten daar ook aan, bij ons", []),
    ],
)
def test_joint_bodies_inside_sentences(text: str, mentioned: list[str]) -> None:
    found = WITH_JOINT_BODIES.find_in(text, TODAY)

    assert [name for mention in found for name in named(mention.found)] == mentioned


@given(st.sampled_from(CURRENT))
def test_every_official_name_is_recognised_as_itself(body: Organisation) -> None:
    assert FINDER.find(body.official_name, TODAY) == Recognised(organisation=body)
    assert FINDER.find(body.official_name.upper(), TODAY) == Recognised(organisation=body)


@given(st.sampled_from(CURRENT))
def test_every_name_leads_to_the_body_or_to_a_choice_with_it(body: Organisation) -> None:
    assert body.official_name in named(FINDER.find(body.name, TODAY))


@given(st.sampled_from(CURRENT), st.data())
def test_one_wrong_letter_in_a_long_name_is_forgiven(body: Organisation, data: st.DataObject) -> None:
    assume(len(body.name) >= 8)
    place = data.draw(st.integers(1, len(body.name) - 1))
    letter = data.draw(st.sampled_from("aeiorstnx"))
    misspelt = data.draw(
        st.sampled_from(
            [
                body.name[:place] + body.name[place + 1 :],
                body.name[:place] + letter + body.name[place:],
                body.name[:place] + letter + body.name[place + 1 :],
            ]
        )
    )

    assert body.official_name in named(FINDER.find(misspelt, TODAY))


@given(st.text(max_size=300))
def test_any_text_gets_an_answer(text: str) -> None:
    found = FINDER.find(text, TODAY)

    assert isinstance(found, Recognised | Choices | Unknown)
    assert len(named(found)) <= 5
    for mention in FINDER.find_in(text, TODAY):
        assert 0 <= mention.start < mention.end <= len(text)


@settings(max_examples=30)
@given(st.lists(st.sampled_from(["gemeente", "Bergen", "van", "de", "Zewolde", ".", ",", "HHNK", "bij", "Ede", "\n"])))
def test_mentions_do_not_overlap(words: list[str]) -> None:
    end = 0
    for mention in FINDER.find_in(" ".join(words), TODAY):
        assert mention.start >= end
        end = mention.end


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        ("ik ben Anna, CISO bij de gemeente Zeewolde", {"gemeente Zeewolde": ["gemeente Zeewolde"]}),
        ("Ik werk in Leiden en wij leiden dat zelf", {"Leiden": ["gemeente Leiden"]}),
        ("I am a DPO at the municipality of Goes", {"municipality of Goes": ["gemeente Goes"]}),
        ("CISO bij best", {"best": ["gemeente Best"]}),
        ("wij zijn de gemeente goes", {"gemeente goes": ["gemeente Goes"]}),
        ("Ik ben Loes, CISO van Ede", {"Ede": ["gemeente Ede"]}),
        ("wij in oss en epe doen dat", {"oss": ["gemeente Oss"]}),
        ("ik ben FG bij Zewolde", {"Zewolde": ["gemeente Zeewolde"]}),
        ("FG bij de gem. Bergen (NH) sinds mei", {"gem. Bergen (NH": ["gemeente Bergen (NH)"]}),
        ("ik ben Anna uit Best", {"Best": ["gemeente Best"]}),
        ("ik kom uit Bergen, Limburg", {"Bergen, Limburg": ["gemeente Bergen (L)"]}),
        ("wij van HHNK doen NIS2", {"HHNK": ["Hoogheemraadschap Hollands Noorderkwartier"]}),
        ("ik werk bij Brielle", {"Brielle": ["gemeente Voorne aan Zee"]}),
        ("ik ben Jan van Leiden, FG bij Dronten", {"Dronten": ["gemeente Dronten"]}),
        ("Anna van Zeewolde", {"Zeewolde": ["gemeente Zeewolde"]}),
        ("Ik ben Bram. Dronten zoekt hulp", {"Dronten": ["gemeente Dronten"]}),
        (
            "CISO voor Tubbergen/Dinkelland",
            {"Tubbergen": ["gemeente Tubbergen"], "Dinkelland": ["gemeente Dinkelland"]},
        ),
        (
            "de provincie Utrecht en het waterschap Rivierenland",
            {"provincie Utrecht": ["provincie Utrecht"], "waterschap Rivierenland": ["waterschap Rivierenland"]},
        ),
        (
            "ik zit bij 's-Hertogenbosch",
            {"'s-Hertogenbosch": ["gemeente 's-Hertogenbosch"]},
        ),
        ("wie doet dat in Limburg?", {"Limburg": ["provincie Limburg", "waterschap Limburg"]}),
    ],
)
def test_names_inside_sentences(text: str, mentioned: dict[str, list[str]]) -> None:
    found = FINDER.find_in(text, TODAY)

    assert {text[mention.start : mention.end]: named(mention.found) for mention in found} == mentioned


@pytest.mark.parametrize(
    "text",
    [
        "dat is best lastig, wie is er goed in?",
        "Best lastig allemaal",
        "Leiden tot minder werk: hoe doe je dat?",
        "who goes first?",
        "ik ben Kees van Dongen",
        "ik heet Loes Best",
        "wij hebben haren en huizen",
        "onze buren in houten huizen",
        "NB: dit is echt heel leuk",
        "FG, OV en GR",
        "Universiteit Utrecht",
        "Wie weet er iets van datalekken?",
        "Wij zoeken een gemeente die al verder is met Common Ground",
        "Welke gemeente moet leren van een ander waterschap?",
        "Wie kan helpen met DPIA's?",
        "who else is doing NIS2?",
    ],
)
def test_words_that_are_no_bodies(text: str) -> None:
    assert FINDER.find_in(text, TODAY) == ()


def test_a_body_that_ends_tomorrow_is_still_itself_today() -> None:
    brielle = next(body for body in BODIES if body.name == "Brielle")
    assert brielle.ended_on is not None

    (mention,) = FINDER.find_in("CISO bij Brielle", brielle.ended_on - timedelta(days=1))

    assert mention.found == Recognised(organisation=brielle)


def test_finding_is_quick() -> None:
    words = ["Zeewolde", "gemeente Zewolde", "qwertyuiopasdfghjkl", "Noord", "Bergen"] * 20

    begin = perf_counter()
    for word in words:
        FINDER.find(word, TODAY)
    # A lookup takes a fraction of a millisecond; five leaves room for a busy machine.
    assert (perf_counter() - begin) / len(words) < 0.005
