"""The check of a thesaurus finds what is wrong, and nothing else."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import TopicId
from bot.domain.people import Language
from bot.domain.thesaurus import Addition, broader_circles, combine
from bot.domain.topics import Concept
from bot.expertise.thesaurus_faults import find_faults, find_slips
from bot.expertise.topics import TopicFinder
from bot.reference.thesaurus import load_thesaurus

NL, EN = Language.DUTCH, Language.ENGLISH
IDS = [TopicId(f"t{number}") for number in range(6)]


def concept(id: str, **options: object) -> Concept:
    values = {"labels": {NL: (f"naam {id}",), EN: (f"name {id}",)}, "definition": {NL: "Iets.", EN: "Something."}}
    return Concept(**{**values, **options, "id": TopicId(id)})  # type: ignore[arg-type]


links = st.frozensets(st.sampled_from(IDS), max_size=3)
webs = st.lists(links, min_size=len(IDS), max_size=len(IDS)).map(
    lambda above: [
        concept(id, broader=broader, related=frozenset(IDS[:2]) - {id}) for id, broader in zip(IDS, above, strict=True)
    ]
)


def test_the_topics_that_we_ship_have_no_fault() -> None:
    assert list(find_faults(load_thesaurus())) == []


@pytest.mark.parametrize(
    ("concepts", "fault"),
    [
        ([concept("a"), concept("a", labels={NL: ("b",), EN: ("c",)})], "a: this id is there twice"),
        ([concept("a", labels={NL: ("alleen nl",)})], "a: has no name in en"),
        ([concept("a", labels={})], "a: has no name"),
        ([concept("a", definition={EN: "Something."})], "a: has no definition in nl"),
        ([concept("a", labels={NL: ("Web", "web"), EN: ("w",)})], "a: has the label 'web' twice in nl"),
        ([concept("a", labels={NL: ("de",), EN: ("web",)})], "a: the label 'de' names nothing"),
        ([concept("a", broader=frozenset({TopicId("z")}))], "a: broader z, which is not there"),
        ([concept("a", related=frozenset({TopicId("z")}))], "a: related z, which is not there"),
        ([concept("a", related=frozenset({TopicId("a")}))], "a: has a link to itself"),
        ([concept("a", broader=frozenset({TopicId("a")}))], "a: is broader than itself"),
        (
            [concept("a"), concept("b", broader=frozenset({TopicId("a")}), related=frozenset({TopicId("a")}))],
            "b: a is both broader and related",
        ),
        (
            [concept("a", labels={NL: ("E-depot",), EN: ("x1",)}), concept("b", labels={NL: ("y1",), EN: ("edepót",)})],
            "a, b: all have the label 'E-depot'",
        ),
    ],
)
def test_each_fault_is_told(concepts: Sequence[Concept], fault: str) -> None:
    assert fault in list(find_faults(concepts))


def test_own_topics_need_not_have_every_language() -> None:
    assert list(find_faults([concept("a", labels={NL: ("web",)}, definition={})], needs_all=False)) == []


@given(webs)
def test_circles_are_found_as_somebody_walking_up_would(concepts: list[Concept]) -> None:
    above = {one.id: one.broader for one in concepts}

    def comes_back(start: TopicId) -> bool:
        paths = [[start]]
        for _ in IDS:
            paths = [[*path, upper] for path in paths for upper in above[path[-1]] if upper not in path[1:]]
            if any(path[-1] == start for path in paths):
                return True
        return False

    assert set(broader_circles(concepts)) == {id for id in IDS if comes_back(id)}


@given(webs, st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from([*IDS, TopicId("nowhere")])), max_size=8))
def test_whatever_is_merged_the_topics_stay_whole(
    concepts: list[Concept], mergers: list[tuple[TopicId, TopicId]]
) -> None:
    additions = [Addition(concept=concept(gone), into=into) for gone, into in mergers]
    thesaurus = combine(concepts, additions)
    there = {one.id for one in thesaurus.concepts}
    assert there | thesaurus.instead.keys() == set(IDS)
    assert not there & thesaurus.instead.keys()
    assert set(thesaurus.instead.values()) <= there
    related = {one.id: one.related for one in thesaurus.concepts}
    for one in thesaurus.concepts:
        assert one.broader | one.related <= there - {one.id}
        assert not one.broader & one.related
        assert all(one.id in related[other] for other in one.related)
    names = {name for one in thesaurus.concepts for labels in one.labels.values() for name in labels}
    assert names == {f"{kind} {id}" for id in IDS for kind in ("naam", "name")}
    finder = TopicFinder(thesaurus.concepts, instead=thesaurus.instead)
    for id in IDS:
        assert finder.now(id) in there
        assert finder.expand(id) == finder.expand(finder.now(id))
        assert id in finder.expand(id)
        assert finder.label(id, NL) == finder.label(finder.now(id), NL)


def test_what_is_added_to_a_topic_comes_beside_what_was_there() -> None:
    known = concept("a", labels={NL: ("oud", "ouder"), EN: ("old",)}, definition={NL: "Iets.", EN: "Something."})
    more = Concept(id=known.id, labels={NL: ("nieuw",)}, definition={NL: "Iets anders."})
    [together] = combine([known], [Addition(concept=more)]).concepts
    assert together == replace(
        known, labels={NL: ("nieuw", "oud", "ouder"), EN: ("old",)}, definition={NL: "Iets anders.", EN: "Something."}
    )


def test_slips_in_the_file_are_told() -> None:
    tables = {"a_B": {"nl": ["x"], "en": [], "wider": ["y"], "means": {"nl": "geen zin"}}}
    assert list(find_slips(tables)) == [
        "a_B: an id has small letters, digits and hyphens only",
        "a_B: nobody knows what 'wider' is",
        "a_B: has no labels in en",
        "a_B: the definition in nl is one short sentence",
    ]


def test_what_we_ship_is_the_same_when_nothing_is_added() -> None:
    assert combine(load_thesaurus(), []).concepts == load_thesaurus()
