from dataclasses import replace
from datetime import date

from bot.domain.ids import MemberId, OrganisationId, TopicId
from bot.domain.rounds import Ground, Pairing, Round
from bot.domain.scores import TOLD_BY_SCORES, Indicator, Score
from bot.matching.delegation_values import Matter
from bot.matching.values import Feature
from bot.ports import UnitOfWork
from tests.contracts.given import NOW, known, member
from tests.contracts.programmes import PAIRING, PROGRAMME, ROUND, programme

ZEEWOLDE, ALMERE, URK = OrganisationId("gm0050"), OrganisationId("gm0034"), OrganisationId("gm0184")
BIO = TopicId("bio")


def score(organisation: OrganisationId, value: float, *, on: int = 2026, indicator: str = "Baseline") -> Score:
    return Score(organisation=organisation, indicator=indicator, value=value, most=5, on=date(on, 1, 1))


async def test_of_each_organisation_and_indicator_the_latest_counts(work: UnitOfWork) -> None:
    latest = (score(ZEEWOLDE, 3.5), score(ALMERE, 2), score(ZEEWOLDE, 1, on=2025, indicator="Privacy"))
    await work.scores.save(score(ZEEWOLDE, 1, on=2024), *latest, score(ALMERE, 4, on=2023))
    assert sorted(await work.scores.all(), key=repr) == sorted(latest, key=repr)


async def test_only_those_of_the_organisations_that_are_asked_for(work: UnitOfWork) -> None:
    await work.scores.save(score(ZEEWOLDE, 3.5), score(ALMERE, 2), score(URK, 1))
    assert {one.organisation for one in await work.scores.all(of={ZEEWOLDE, URK})} == {ZEEWOLDE, URK}
    assert await work.scores.all(of=()) == []


async def test_only_those_about_what_is_asked_for(work: UnitOfWork) -> None:
    await work.scores.save(score(ZEEWOLDE, 3.5), score(ALMERE, 2, indicator="P"), score(ALMERE, 2))
    await work.scores.file("Baseline", BIO)
    assert {one.organisation for one in await work.scores.all(about={BIO})} == {ZEEWOLDE, ALMERE}
    assert {one.indicator for one in await work.scores.all(about={BIO})} == {"Baseline"}
    assert [one.organisation for one in await work.scores.all(of={ALMERE}, about={BIO})] == [ALMERE]
    assert await work.scores.all(about=()) == []


async def test_the_same_again_is_the_same(work: UnitOfWork) -> None:
    await work.scores.save(score(ZEEWOLDE, 3.5))
    await work.scores.save(score(ZEEWOLDE, 3.5))
    assert await work.scores.all() == [score(ZEEWOLDE, 3.5)]
    await work.scores.save(score(ZEEWOLDE, 4))
    assert await work.scores.all() == [score(ZEEWOLDE, 4)]


async def test_nothing_is_nothing(work: UnitOfWork) -> None:
    await work.scores.save()
    assert await work.scores.all() == []
    assert await work.scores.indicators() == []


async def test_an_indicator_is_filed_as_a_whole(work: UnitOfWork) -> None:
    await work.scores.save(
        score(ZEEWOLDE, 3.5), score(ZEEWOLDE, 3, on=2025), score(ALMERE, 2), score(URK, 1, indicator="P")
    )
    await work.scores.file("Baseline", BIO)
    filed = Indicator(name="Baseline", topic=BIO, most=5, organisations=2, latest_on=date(2026, 1, 1))
    other = Indicator(name="P", topic=None, most=5, organisations=1, latest_on=date(2026, 1, 1))
    assert await work.scores.indicators() == [filed, other]
    assert {one.topic for one in await work.scores.all(of={ZEEWOLDE, ALMERE})} == {BIO}
    await work.scores.file("Baseline", None)
    assert await work.scores.indicators() == [replace(filed, topic=None), other]


async def test_the_scale_of_an_indicator_is_that_of_all_its_scores(work: UnitOfWork) -> None:
    await work.scores.save(score(ZEEWOLDE, 3.5), score(ALMERE, 2), score(URK, 1, indicator="P"))
    await work.scores.rescale("Baseline", 10)
    assert {one.organisation: one.most for one in await work.scores.all()} == {ZEEWOLDE: 10, ALMERE: 10, URK: 5}


async def test_an_organisation_allows_it_until_it_no_longer_does(work: UnitOfWork) -> None:
    await work.members.save(member("anna"))
    await work.members.save(member("bram"))
    await work.scores.allow(ZEEWOLDE, MemberId("anna"), NOW)
    await work.scores.allow(ALMERE, MemberId("anna"), NOW)
    await work.scores.allow(ZEEWOLDE, MemberId("bram"), NOW)
    assert await work.scores.consents() == {ZEEWOLDE, ALMERE}
    await work.scores.forbid(ALMERE)
    await work.scores.forbid(URK)
    assert await work.scores.consents() == {ZEEWOLDE}


async def test_what_is_not_confirmed_yet_allows_nothing(work: UnitOfWork) -> None:
    await work.members.save(member("anna"))
    anna = MemberId("anna")
    await work.scores.allow(ZEEWOLDE, anna, NOW, is_confirmed=False)
    await work.scores.allow(ALMERE, anna, NOW)
    assert await work.scores.consents() == {ALMERE}
    assert await work.scores.asked() == {ZEEWOLDE: anna}
    assert await work.scores.allowed_by(anna) == [ZEEWOLDE, ALMERE]
    assert await work.scores.allowed_by(MemberId("bram")) == []
    await work.scores.allow(ZEEWOLDE, anna, NOW)
    assert await work.scores.consents() == {ZEEWOLDE, ALMERE}
    assert await work.scores.asked() == {}


async def test_what_somebody_allowed_ends_with_them(work: UnitOfWork) -> None:
    await work.members.save(member("anna"))
    await work.accounts.save(known("anna"))
    await work.scores.allow(ZEEWOLDE, MemberId("anna"), NOW)
    await work.members.erase(MemberId("anna"))
    assert await work.scores.consents() == frozenset()


GROUNDS = (
    Ground(feature="shared", detail=("bio",)),
    Ground(feature=Feature.AHEAD, detail=("bio", "anna", "bram")),
    Ground(feature=Matter.ONE_FURTHER, detail=("bio", ZEEWOLDE, ALMERE)),
    Ground(feature=Feature.AHEAD, detail=("bio", "cor", "bram")),
)


async def together(work: UnitOfWork) -> None:
    """Anna, who works at Zeewolde and has said yes for it, with Bram of Almere."""
    await work.members.save(member("anna", organisation=ZEEWOLDE))
    await work.members.save(member("bram", organisation=ALMERE))
    await work.accounts.save(known("anna"))
    await work.scores.allow(ZEEWOLDE, MemberId("anna"), NOW)
    await work.programmes.save(programme(coordinator=MemberId("bram")))
    begun = Round(id=ROUND, programme=PROGRAMME, number=1, opened_at=NOW, starts_at=NOW, changed_at=NOW)
    await work.rounds.save(begun)
    await work.rounds.save_pairings(Pairing(id=PAIRING, round=ROUND, grounds=GROUNDS, made_at=NOW, changed_at=NOW))


async def grounds(work: UnitOfWork) -> tuple[Ground, ...]:
    found = await work.rounds.find_pairing(PAIRING)
    assert found is not None
    return found.grounds


async def test_what_is_allowed_no_more_is_no_ground_any_more(work: UnitOfWork) -> None:
    await together(work)
    await work.scores.forbid(URK)
    assert await grounds(work) == GROUNDS
    await work.scores.forbid(ZEEWOLDE)
    assert await grounds(work) == (GROUNDS[0], GROUNDS[3])


async def test_nor_when_whoever_allowed_it_is_erased(work: UnitOfWork) -> None:
    await together(work)
    await work.members.erase(MemberId("anna"))
    assert await grounds(work) == (GROUNDS[0], GROUNDS[3])


def test_what_scores_can_say_is_known_by_name() -> None:
    assert {Feature.AHEAD, Matter.ONE_FURTHER} == TOLD_BY_SCORES
