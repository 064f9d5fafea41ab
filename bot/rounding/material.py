"""What a matching needs to know, read in one go, so that it can be reckoned where nothing waits for it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from bot.domain.audiences import seen_by_members
from bot.domain.ids import MemberId, PairingId, TopicId
from bot.domain.people import Involvement, Member, Profile
from bot.domain.programmes import USUAL, Part, Programme
from bot.domain.rounds import Entry, Pairing, PairingState, Seat
from bot.domain.scores import ahead_of
from bot.matching.values import Entrant, Past, Places, Terms
from bot.rounding.rounding import Rounding

RECENT = timedelta(days=30)
"""Within which meetings count as load."""
REMEMBERED = 52
"""Rounds: whom somebody met longer ago is new again."""

Pair = frozenset[MemberId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Of one matching, of this or any other moment: everything, and nothing that can still change."""

    entrants: tuple[Entrant, ...]
    terms: Terms
    past: Past
    places: Places
    seed: str
    locked: tuple[Pair, ...] = ()

    @property
    def ids(self) -> frozenset[MemberId]:
        """Of who wants to meet."""
        return frozenset(entrant.member.id for entrant in self.entrants)


async def material_of(
    rounding: Rounding,
    programme: Programme,
    number: int,
    entries: Collection[Entry],
    *,
    locked: Iterable[Pair] = (),
    avoided: Mapping[MemberId, frozenset[MemberId]] | None = None,
) -> Material:
    """Of those of these who can still be asked. `avoided`: who had whom in this round already.

    The same round has the same seed, so that a dry run shows what is to come.
    """
    people = await _people(rounding, programme, entries)
    enrolments = {each.member: each for each in await rounding.work.programmes.enrolments(programme.id)}
    involvements = await rounding.work.involvements.of_several(people)
    blocks = await rounding.work.blocks.of_several(people)
    loads = await rounding.work.meetings.load_of(people, since=rounding.now - RECENT)

    def entrant(entry: Entry) -> Entrant:
        id, enrolment = entry.member, enrolments.get(entry.member)
        return Entrant(
            member=people[id],
            # What somebody hides brings nobody to them, for it would show in the reasons.
            involvements=tuple(
                seen_by_members(Profile(member=people[id], involvements=involvements.get(id, ()))).involvements
            ),
            part="" if enrolment is None else enrolment.part,
            side=entry.side or ("" if enrolment is None else enrolment.side),
            brings=frozenset(entry.topics),
            blocks=blocks.get(id, frozenset()),
            avoids=(avoided or {}).get(id, frozenset()),
            missed=0 if enrolment is None else enrolment.missed,
            load=loads.get(id, 0),
        )

    return Material(
        entrants=tuple(entrant(entry) for entry in entries if entry.member in people),
        terms=Terms(rules=programme.rules, length=programme.length, sides=USUAL[programme.shape].sides),
        past=await _past(rounding, programme, number),
        places=await _places(rounding, entries, involvements.values()),
        seed=f"{programme.id}/{number}",
        # Whoever is gone meanwhile is locked to nobody.
        locked=tuple(pair for pair in locked if pair <= people.keys()),
    )


async def _people(rounding: Rounding, programme: Programme, entries: Collection[Entry]) -> dict[MemberId, Member]:
    """Those who want to, take part, and are there."""
    wanting = [entry.member for entry in entries if entry.coming is not False]
    found = await rounding.work.members.several(wanting)
    out = {each.member for each in await rounding.work.programmes.enrolments(programme.id) if each.state is not Part.IN}
    return {
        id: member
        for id, member in found.items()
        if id not in out and member.is_visible_on(member.day_at(rounding.now))
    }


async def _past(rounding: Rounding, programme: Programme, number: int) -> Past:
    ago: defaultdict[Pair, list[int]] = defaultdict(list)
    for earlier, members in await rounding.work.rounds.together(programme.id, since=max(1, number - REMEMBERED)):
        if earlier < number:
            for pair in _pairs(members):
                ago[pair].append(number - earlier)
    had = await rounding.work.rounds.meetings_had(programme.id)
    marks = await rounding.work.feedback.marks([meeting for meeting, _ in had])
    rated: dict[Pair, int] = {}
    for meeting, members in had:
        given = marks.get(meeting, {})
        for pair in _pairs(members):
            # What one of the two says alone says nothing of the other.
            if pair <= given.keys():
                rated[pair] = min(given[member] for member in pair)
    return Past(met={pair: tuple(sorted(numbers)) for pair, numbers in ago.items()}, rated=rated)


def _pairs(members: Collection[MemberId]) -> Iterable[Pair]:
    return map(frozenset, combinations(sorted(members), 2))


async def _places(
    rounding: Rounding, entries: Iterable[Entry], involvements: Iterable[Sequence[Involvement]]
) -> Places:
    knowledge = rounding.knowledge
    topics: set[TopicId] = {each.topic for theirs in involvements for each in theirs}
    topics |= {topic for entry in entries for topic in entry.topics}
    scores = await rounding.work.scores.all()
    return Places(
        organisations=knowledge.organisations,
        ties=knowledge.ties,
        close={topic: knowledge.topics.expand(topic) for topic in topics},
        ahead=ahead_of(scores, rounding.now.date()),
        open=await rounding.work.scores.consents(),
    )


def avoided_in(
    pairings: Iterable[Pairing], seats: Mapping[PairingId, Sequence[Seat]]
) -> dict[MemberId, frozenset[MemberId]]:
    """Who was together in what came to nothing: never twice in one round."""
    found: defaultdict[MemberId, set[MemberId]] = defaultdict(set)
    for pairing in pairings:
        if pairing.state is PairingState.DRAFT:
            continue
        members = {seat.member for seat in seats.get(pairing.id, ())}
        for member in members:
            found[member] |= members - {member}
    return {member: frozenset(others) for member, others in found.items()}
