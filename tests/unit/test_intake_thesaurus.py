"""Topics that an organisation brings."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import MemberId, TopicId
from bot.domain.people import Involvement, Language, Member, Stance
from bot.domain.thesaurus import ForeignConcept, combine
from bot.domain.topics import Concept
from bot.expertise.knowledge import read_topics
from bot.expertise.thesaurus_faults import find_faults
from bot.intake.telling_topics import tell_topics
from bot.intake.thesaurus import Report, _Intake, import_thesaurus
from bot.ports import Store
from bot.reference.thesaurus import load_thesaurus

NL, EN = Language.DUTCH, Language.ENGLISH
NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
BASE = "https://begrippen.example/id/"
OURS = "urn:bondje:topic:"


def foreign(
    uri: str, *names: str, language: Language = NL, is_preferred: bool = True, **links: set[str]
) -> ForeignConcept:
    return ForeignConcept(
        uri=uri,
        labels={NL: names} if names else {},
        preferred=frozenset({NL}) if names and is_preferred else frozenset(),
        **{kind: frozenset(uris) for kind, uris in links.items()},  # type: ignore[arg-type]
    )


async def bring(store: Store, *concepts: ForeignConcept) -> Report:
    return await import_thesaurus(store, concepts, NOW)


async def topics_of(store: Store, words: str) -> list[str]:
    async with store.begin() as work:
        return [one.topic for one in (await read_topics(work)).subjects_of(words)]


def problems(report: Report) -> list[tuple[str, str, str]]:
    return [(one.code, one.uri.removeprefix(BASE), one.value) for one in report.problems]


async def test_a_topic_of_ones_own_is_found_from_then_on(store: Store) -> None:
    keten = foreign(
        f"{BASE}Ketenmarketing", "ketenmarketing", "marketing in de keten", broader={f"{OURS}communication"}
    )
    report = await bring(store, keten)
    assert (report.added, report.problems) == (["ketenmarketing"], [])
    [id] = await topics_of(store, "marketing in de keten")
    assert id.startswith("own-ketenmarketing-")
    async with store.begin() as work:
        topics = await read_topics(work)
        concept = topics.find_concept(TopicId(id))
        assert concept is not None
        assert (concept.uri, concept.broader) == (keten.uri, frozenset({TopicId("communication")}))
        assert TopicId(id) in topics.expand(TopicId("communication"))


async def test_a_second_time_nothing_changes(store: Store) -> None:
    concepts = (foreign(f"{BASE}a", "alfastad"), foreign(f"{BASE}b", "betastad", broader={f"{BASE}a"}))
    await bring(store, *concepts)
    async with store.begin() as work:
        before = await work.thesaurus.version()
    again = await bring(store, *concepts)
    assert (again.added, again.changed, again.merged, again.unchanged) == ([], [], [], 2)
    async with store.begin() as work:
        assert await work.thesaurus.version() == before


async def test_what_was_added_in_the_meantime_stays(store: Store) -> None:
    await bring(store, foreign(f"{BASE}a", "alfastad", "alphastad"))
    report = await bring(store, foreign(f"{BASE}a", "grote alfastad", "alfaville"))
    assert report.changed == ["grote alfastad"]
    found = {words: await topics_of(store, words) for words in ("grote alfastad", "alfastad", "alphastad", "alfaville")}
    assert len({tuple(ids) for ids in found.values()}) == 1


async def test_names_can_be_added_to_a_topic_that_is_known(store: Store) -> None:
    report = await bring(store, foreign(f"{OURS}ensia", "verantwoordingsfeest", is_preferred=False))
    assert (report.changed, report.problems) == (["ENSIA"], [])
    assert await topics_of(store, "verantwoordingsfeest") == ["ensia"]
    async with store.begin() as work:
        assert (await read_topics(work)).label(TopicId("ensia"), NL) == "ENSIA"


async def test_the_same_as_a_known_topic_becomes_that(store: Store) -> None:
    report = await bring(store, foreign(f"{BASE}k", "koekjesbeleid", same_as={f"{OURS}cookies"}))
    assert report.merged == ["koekjesbeleid"]
    assert await topics_of(store, "koekjesbeleid") == ["cookies"]


async def test_peoples_own_words_follow(store: Store) -> None:
    async with store.begin() as work:
        await work.members.save(Member(id=MemberId("anna"), name="Anna", first_seen_at=NOW, consented_at=NOW))
        await work.involvements.save(
            Involvement(
                member=MemberId("anna"),
                topic=TopicId("free:alfastad"),
                words="Alfastad",
                stance=Stance.OFFERS,
                confirmed_at=NOW,
            )
        )
        await work.commit()
    report = await bring(store, foreign(f"{BASE}a", "alfastad"))
    assert report.followed == 1
    async with store.begin() as work:
        [one] = await work.involvements.of(MemberId("anna"))
    assert one.topic.startswith("own-a-")
    assert "mentions in profiles that follow: 1" in list(tell_topics(report))


@pytest.mark.parametrize(
    ("concepts", "told"),
    [
        ([foreign(f"{BASE}p", "Privacy")], [("name-taken", "p", "Privacy")]),
        ([foreign(f"{BASE}p", "alfastad", "e depot")], [("label-taken", "p", "e depot")]),
        ([foreign(f"{BASE}p", "alfastad"), foreign(f"{BASE}q", "Alfa-stad")], [("name-taken", "q", "Alfa-stad")]),
        ([foreign(f"{BASE}p")], [("no-name", "p", "")]),
        ([foreign(f"{BASE}p", "alfastad", is_preferred=False)], [("no-name", "p", "")]),
        ([foreign(f"{BASE}p", "de")], [("bad-name", "p", "de"), ("no-name", "p", "")]),
        ([foreign(f"{BASE}p", "alfastad", "x" * 121)], [("bad-name", "p", "x" * 120)]),
        ([foreign(f"{BASE}p", "alfastad", broader={f"{BASE}weg"})], [("lost-link", "p", f"{BASE}weg")]),
        ([foreign(f"{BASE}p", "alfastad", related={f"{OURS}weg"})], [("lost-link", "p", f"{OURS}weg")]),
        ([foreign(f"{BASE}p", "alfastad", related={"https://elders.example/x"})], []),
        (
            [
                foreign(f"{BASE}p", "alfastad", broader={f"{BASE}q"}),
                foreign(f"{BASE}q", "betastad", broader={f"{BASE}p"}),
            ],
            [("circle", "p", ""), ("circle", "q", "")],
        ),
        ([foreign(f"{OURS}privacy", broader={f"{OURS}gdpr"})], [("circle", f"{OURS}privacy", "")]),
    ],
)
async def test_what_cannot_be_used_is_told_and_left_out(
    store: Store, concepts: Sequence[ForeignConcept], told: list[tuple[str, str, str]]
) -> None:
    report = await bring(store, *concepts)
    assert problems(report) == told
    assert all(len(line) < 400 for line in tell_topics(report))
    async with store.begin() as work:
        thesaurus = combine(load_thesaurus(), await work.thesaurus.additions())
    assert list(find_faults(thesaurus.concepts, needs_all=False)) == []


names = st.sampled_from(["privacy", "alfastad", "Alfa stad", "betastad", "de", "", "ENSIA", "x" * 130, "gammastad"])
uris = st.sampled_from([*(BASE + letter for letter in "abcd"), *(OURS + id for id in ("ensia", "gdpr", "nieuw"))])
SHIPPED = [
    Concept(id=TopicId("ensia"), labels={NL: ("ENSIA",), EN: ("ENSIA",)}),
    Concept(id=TopicId("gdpr"), labels={NL: ("AVG",), EN: ("GDPR",)}, broader=frozenset({TopicId("privacy")})),
    Concept(id=TopicId("privacy"), labels={NL: ("privacy",), EN: ("privacy",)}),
]
concepts = st.builds(
    ForeignConcept,
    uri=uris,
    labels=st.dictionaries(st.sampled_from(Language), st.lists(names, min_size=1, max_size=4).map(tuple)),
    preferred=st.frozensets(st.sampled_from(Language)),
    broader=st.frozensets(uris, max_size=2),
    related=st.frozensets(uris, max_size=2),
    same_as=st.frozensets(uris, max_size=1),
)


@given(st.lists(concepts, max_size=5, unique_by=lambda one: one.uri))
def test_whatever_is_brought_the_topics_stay_whole(brought: list[ForeignConcept]) -> None:
    additions = _Intake([], brought, SHIPPED).read()
    thesaurus = combine(SHIPPED, additions)
    assert list(find_faults(thesaurus.concepts, needs_all=False)) == []
    ids = {concept.id for concept in thesaurus.concepts} | thesaurus.instead.keys()
    assert {concept.id for concept in SHIPPED} <= ids
    # Names may be free the second time, once others have moved on; whole it stays.
    once_more = {one.concept.id: one for one in _Intake(additions, brought, SHIPPED).read()}
    settled = list({**{one.concept.id: one for one in additions}, **once_more}.values())
    assert list(find_faults(combine(SHIPPED, settled).concepts, needs_all=False)) == []
