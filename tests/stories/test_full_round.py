"""A whole round of twelve: one says no, one says nothing, one comes late, and they are an odd number."""

from collections.abc import Mapping, Sequence

from bot.domain.ids import MemberId
from bot.domain.programmes import Enrolment
from bot.domain.rounds import Entry, Outcome, Pairing, PairingState, Round, Seat, Step
from tests.stage import Person, World
from tests.stories.round_stage import id_of
from tests.stories.test_rounds import FIRST, KOFFIE, TUESDAY, cast, programme

SUBJECTS = ("ENSIA", "de BIO", "DPIA's")


async def now_in(world: World) -> tuple[Round, list[Entry], list[tuple[Pairing, list[Seat]]]]:
    async with world.store.begin() as work:
        round = await work.rounds.find(FIRST)
        assert round is not None
        pairings = [(each, list(await work.rounds.seats(each.id))) for each in await work.rounds.pairings(FIRST)]
        return round, list(await work.rounds.entries(FIRST)), pairings


async def groups(world: World, people: Mapping[MemberId, Person]) -> list[list[Person]]:
    _, _, pairings = await now_in(world)
    return [[people[seat.member] for seat in seats] for pairing, seats in pairings if pairing.is_open]


async def known(everybody: Sequence[Person]) -> dict[MemberId, Person]:
    return {await id_of(one): one for one in everybody}


async def all_heard_how_it_ended(world: World, everybody: Sequence[Person]) -> None:
    """Nobody is left with a question open, and whoever agreed has a meeting with whoever else did."""
    round, entries, pairings = await now_in(world)
    assert round.step is Step.OVER
    assert {entry.outcome for entry in entries} <= set(Outcome) - {Outcome.NONE}
    assert len(entries) == len(everybody)
    assert all(pairing.state in {PairingState.AGREED, PairingState.OFF} for pairing, _ in pairings)
    with_meeting: set[MemberId] = set()
    async with world.store.begin() as work:
        for pairing, seats in pairings:
            if pairing.state is PairingState.AGREED:
                assert pairing.meeting is not None
                there = {each.member for each in await work.meetings.participants(pairing.meeting) if each.comes}
                assert there == {seat.member for seat in seats if seat.answer == "yes"}
                assert not there & with_meeting
                with_meeting |= there
    placed = {entry.member for entry in entries if entry.outcome is Outcome.PLACED}
    assert placed == with_meeting


async def test_a_round_of_twelve_in_dutch(world: World) -> None:
    eleven = await cast(world, 11, *(f"ik werk aan {subject}" for subject in SUBJECTS[:2]))
    await programme(world, eleven[0], eleven)
    late = await world.member("Lies", "ik ben CISO bij gemeente Harderwijk en ik werk aan ENSIA")
    everybody = [*eleven, late]
    people = await known(everybody)
    await world.passes(until=TUESDAY)
    for one in eleven:
        one.hears("Voor Koffie stel ik je voor aan", "Waarom juist jullie")
    made = await groups(world, people)
    assert sorted(map(len, made)) == [2, 2, 2, 2, 3]

    pairs = [each for each in made if len(each) == 2]
    (no, left), (silent, alone) = pairs[:2]
    await no.says("nee")
    no.hears("deze keer niet")
    left.hears("gaat deze keer niet door", "Ik zoek meteen iemand anders voor je")
    assert no.name not in left.last.text
    await world.settles()
    assert "stel ik je voor" in left.last.text or "er plaats bij" in left.last.text

    me = await id_of(late)
    async with world.store.begin() as work:
        await work.programmes.save_enrolments(Enrolment(programme=KOFFIE, member=me, since=world.clock.now()))
        await work.commit()
    await late.says("ik doe deze ronde mee")
    late.hears("Goed, je doet nog mee met deze ronde van Koffie")
    await world.settles()
    assert "stel ik je voor" in late.last.text or "er plaats bij" in late.last.text

    for one in everybody:
        if one.name not in {no.name, silent.name}:
            await one.says("mijn voorstellen")
            if "Er wacht geen voorstel" not in one.last.text:
                await one.says("ja")
    await world.passes(days=2)
    silent.hears("Ik hoorde nog niets van je over Koffie")
    await world.passes(days=12)
    silent.hears("Ik hoorde niets van je over het voorstel voor Koffie")
    # Somebody who fell free may have joined them meanwhile.
    heard = "\n".join(said.text for said in alone.heard)
    assert "gaat deze keer niet door" in heard or "Jullie willen het allemaal" in heard
    await all_heard_how_it_ended(world, everybody)
    told = "\n".join(said.text for said in eleven[0].heard)
    assert "Ronde 1 van Koffie is voorbij" in told


async def test_a_round_of_twelve_in_english(world: World) -> None:
    everybody = await cast(world, 12, "ik werk aan ENSIA", "speak English")
    await programme(world, everybody[0], everybody)
    people = await known(everybody)
    await world.passes(until=TUESDAY)
    made = await groups(world, people)
    assert sorted(map(len, made)) == [2] * 6
    (later, left), (silent, alone) = made[:2]
    left.hears("For Koffie I would like you to meet", "Why you", "You both work on ENSIA")
    await later.says("rather later")
    later.hears("gladly another time")
    left.hears("does not go on this time", "somebody else for you at once")
    await world.settles()
    left.hears("there is a place with", "you can join them")
    for one in everybody:
        if one.name not in {later.name, silent.name}:
            await one.says("my proposals")
            await one.says("yes")
    alone.hears("I noted your yes")
    await world.passes(days=14)
    silent.hears("I heard nothing from you about the proposal for Koffie")
    await all_heard_how_it_ended(world, everybody)
    assert "Round 1 of Koffie is over" in "\n".join(said.text for said in everybody[0].heard)
