"""The columns: a row for each involvement, a number for each member, and where to find the rows."""

from collections import Counter, OrderedDict
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from datetime import date

import numpy as np

from bot.domain.audiences import Audiences, seen_by_members, shows_colleagues_more
from bot.domain.changes import digest_of
from bot.domain.enquiries import Candidate
from bot.domain.ids import MemberId, OrganisationId, RoleId
from bot.domain.people import Involvement, Member, Profile, Stage, Stance
from bot.expertise import weights
from bot.expertise.answers import is_prose
from bot.expertise.index.columns import Array, Column, Names, Postings
from bot.expertise.index.vocabulary import Vocabulary
from bot.expertise.prose import terms_of

_STANCES = {stance: number for number, stance in enumerate(Stance)}
STAGES: Mapping[Stage | None, int] = {None: -1, **{stage: stage.rank for stage in Stage}}
_STAGES_EACH = len(Stage) + 1
SAID = len(Stance) * _STAGES_EACH
"""How many ways there are to be involved; also the number of no longer being so."""
_STAGE_OF = np.array([said % _STAGES_EACH - 1 for said in range(SAID + 1)], np.int8)
NOWHERE = 0
"""The number of no organisation."""
_USUAL = Audiences()
_LATEST = 4096
_OF_ALL = 32
"""So many rows, or one in so many, may wait until they are sorted in among the others."""
_MOST_TIMES = 65535
_MOST_STANDING = 3
"""For so many kinds of questions: eight bytes for each row."""


class Table:
    """Everybody who agreed to be found and is not gone, with what they are involved in, if anything."""

    def __init__(self) -> None:
        self.ids: list[MemberId] = []
        self._numbers: dict[MemberId, int] = {}
        self._closer: dict[OrganisationId, set[MemberId]] = {}
        self._closer_of: dict[MemberId, OrganisationId] = {}
        self._free: list[int] = []
        self.organisations = Names()
        self.organisations.number("")
        self.role_sets: list[tuple[RoleId, ...]] = []
        self._role_numbers: dict[tuple[RoleId, ...], int] = {}
        self.topics = Names()
        self.terms = Vocabulary()
        self.member_digest = Column(np.int64)
        self.member_here = Column(np.bool_)
        self.member_organisation = Column(np.int32)
        self.member_roles = Column(np.int32)
        self.member_paused = Column(np.int32)
        self.member_order = Column(np.uint64)
        self.member_first = Column(np.int32)
        self.member_rows = Column(np.int32)
        self._new_rows()
        self._alive = 0
        self.texts = 0
        self.length = 0
        self._requests: dict[int, tuple[int, ...]] = {}
        self._load = np.zeros(0)
        self._load_day = 0
        self._standing: OrderedDict[Hashable, Column] = OrderedDict()

    def _new_rows(self) -> None:
        self.row_alive = Column(np.bool_)
        self.row_member = Column(np.int32)
        self.row_topic = Column(np.int32)
        self.row_said = Column(np.int8)
        self.row_confirmed = Column(np.int32)
        self.row_length = Column(np.int32)
        self.by_topic = Postings()
        self.by_term = Postings([np.uint16])

    def __len__(self) -> int:
        """How many members there are."""
        return len(self._numbers)

    def __contains__(self, member: MemberId) -> bool:
        return member in self._numbers

    @property
    def rows(self) -> int:
        """How many involvements there are."""
        return self._alive

    @property
    def bytes_held(self) -> int:
        """By the columns; names and ids come on top."""
        held = sum(one.bytes_held for one in vars(self).values() if isinstance(one, Column | Postings))
        return held + self._load.nbytes

    def number(self, member: MemberId) -> int | None:
        """The number of a member, if they are here."""
        return self._numbers.get(member)

    def known_as(self, digest: int) -> MemberId | None:
        """Whoever that digest is of, if they are here."""
        for at in np.flatnonzero(self.member_digest.all == digest):
            if self.member_here.all[at]:
                return self.ids[at]
        return None

    def closer_at(self, asker: Member) -> Collection[MemberId]:
        """The asker's colleagues who show colleagues more than they show here: to be read from the store."""
        return () if asker.organisation is None else self._closer.get(asker.organisation, ())

    def take(self, candidate: Candidate, requests: Collection[date] = ()) -> None:
        """Take somebody in as members see them now. `requests`: the days on which they were asked to meet."""
        self.drop(candidate.member.id)
        self._note_closer(candidate)
        candidate = _for_members(candidate)
        member = candidate.member
        if not _is_findable(candidate):
            return
        number = self._free.pop() if self._free else self._new_member()
        self.ids[number] = member.id
        self._numbers[member.id] = number
        self.member_digest.all[number] = digest_of(member.id)
        self.member_here.all[number] = True
        home = self.organisations.number(member.organisation or "")
        self.member_organisation.all[number] = home
        self.member_roles.all[number] = self._role_set(member.roles)
        self.member_paused.all[number] = _day_of(member)
        self.member_order.all[number] = _order(member.id)
        self.member_first.all[number] = len(self.row_alive)
        self.member_rows.all[number] = len(candidate.involvements)
        self._add_rows(number, candidate)
        self._note_requests(number, requests)

    def says(self, candidate: Candidate) -> bool:
        """Whether it says of somebody what they are like now, to all members."""
        candidate = _for_members(candidate)
        member, number = candidate.member, self._numbers.get(candidate.member.id)
        if number is None:
            return not _is_findable(candidate)
        first, many = int(self.member_first.all[number]), int(self.member_rows.all[number])
        there = slice(first, first + many)
        rows = zip(
            (self.topics.names[topic] for topic in self.row_topic.all[there]),
            self.row_said.all[there].tolist(),
            self.row_confirmed.all[there].tolist(),
            self.row_length.all[there].tolist(),
            strict=True,
        )
        expected = [
            (one.topic, said_as(one.stance, one.stage), one.confirmed_at.date().toordinal(), len(_text_of(one)))
            for one in candidate.involvements
        ]
        return (
            list(rows) == expected
            and bool(self.row_alive.all[there].all())
            and self.organisations.names[self.member_organisation.all[number]] == (member.organisation or "")
            and self.role_sets[self.member_roles.all[number]] == member.roles
            and int(self.member_paused.all[number]) == _day_of(member)
        )

    def drop(self, member: MemberId) -> None:
        """Somebody is gone, or comes back otherwise."""
        if home := self._closer_of.pop(member, None):
            self._closer[home].discard(member)
        number = self._numbers.pop(member, None)
        if number is None:
            return
        first, many = int(self.member_first.all[number]), int(self.member_rows.all[number])
        there = slice(first, first + many)
        lengths = self.row_length.all[there]
        self.texts -= int(np.count_nonzero(lengths))
        self.length -= int(lengths.sum())
        self.row_alive.all[there] = False
        self.row_said.all[there] = SAID
        for column in self._standing.values():
            column.all[there] = -np.inf
        self._alive -= many
        self.member_here.all[number] = False
        self.ids[number] = MemberId("")
        self._note_requests(number, ())
        self._free.append(number)

    def settle(self) -> None:
        """Sort the latest rows in among the others, once there are many; dead ones go."""
        latest = self.by_topic.unsorted
        if latest > max(_LATEST, len(self.row_alive) // _OF_ALL):
            self.sort()

    def sort(self) -> None:
        """The same, at once."""
        alive = self.row_alive.all
        renumbered = np.where(alive, np.cumsum(alive) - 1, -1).astype(np.int32)
        kept = np.flatnonzero(alive)
        for name in ("member", "topic", "said", "confirmed", "length"):
            column: Column = getattr(self, f"row_{name}")
            setattr(self, f"row_{name}", Column(column.all.dtype, column.all[kept]))
        self.row_alive = Column(np.bool_, np.ones(len(kept), np.bool_))
        involved = np.flatnonzero(self.member_here.all & (self.member_rows.all > 0))
        self.member_first.all[involved] = renumbered[self.member_first.all[involved]]
        self.by_topic.sort(renumbered)
        self.by_term.sort(renumbered)
        self.terms.sort()
        self._standing.clear()

    def points_of_rows(self, kind: Hashable, points: Callable[[Array, Array], Array]) -> Array:
        """For each row the points that hang on nothing but the row and `kind`; for one that is gone minus infinity.

        `points` gives them for what was said, and for the days on which it was confirmed.
        """
        column = self._standing.pop(kind, None) or Column(np.float64)
        self._standing[kind] = column
        if len(self._standing) > _MOST_STANDING:
            self._standing.popitem(last=False)
        if len(column) < len(self.row_said):
            latest = slice(len(column), None)
            column.add(points(self.row_said.all[latest], self.row_confirmed.all[latest]))
        return column.all

    def load_on(self, day: int) -> Array:
        """For each member the share of the load that their requests give on that day."""
        if day != self._load_day or len(self._load) != len(self.ids):
            self._load = np.zeros(len(self.ids))
            self._load_day = day
            for number in self._requests:
                self._load[number] = self._share(number)
        return self._load

    def _share(self, number: int) -> float:
        since = self._load_day - weights.LOAD_DAYS
        return weights.load_share(sum(day > since for day in self._requests.get(number, ())))

    def _note_requests(self, number: int, days: Collection[date]) -> None:
        if days:
            self._requests[number] = tuple(day.toordinal() for day in days)
        else:
            self._requests.pop(number, None)
        if number < len(self._load):
            self._load[number] = self._share(number)

    def _note_closer(self, candidate: Candidate) -> None:
        member = candidate.member
        if member.organisation is not None and shows_colleagues_more(_profile_of(candidate)):
            self._closer.setdefault(member.organisation, set()).add(member.id)
            self._closer_of[member.id] = member.organisation

    def _new_member(self) -> int:
        self.ids.append(MemberId(""))
        for name, value in vars(self).items():
            if name.startswith("member_") and isinstance(value, Column):
                value.add([0])
        return len(self.ids) - 1

    def _role_set(self, roles: tuple[RoleId, ...]) -> int:
        found = self._role_numbers.get(roles)
        if found is None:
            found = self._role_numbers[roles] = len(self.role_sets)
            self.role_sets.append(roles)
        return found

    def _add_rows(self, number: int, candidate: Candidate) -> None:
        there = candidate.involvements
        first, many = len(self.row_alive), len(there)
        topics = [self.topics.number(one.topic) for one in there]
        self.row_alive.add(np.ones(many, np.bool_))
        self.row_member.add(np.full(many, number, np.int32))
        self.row_topic.add(topics)
        self.row_said.add([said_as(one.stance, one.stage) for one in there])
        self.row_confirmed.add([one.confirmed_at.date().toordinal() for one in there])
        texts = [_text_of(one) for one in there]
        self.row_length.add([len(text) for text in texts])
        self.by_topic.add(topics, range(first, first + many))
        for row, text in enumerate(texts, first):
            if text:
                self._add_text(row, text)
        self._alive += many

    def _add_text(self, row: int, text: Sequence[str]) -> None:
        times = Counter(text)
        numbers = [self.terms.number(term) for term in times]
        self.by_term.add(numbers, [row] * len(numbers), [min(many, _MOST_TIMES) for many in times.values()])
        self.texts += 1
        self.length += len(text)


def _profile_of(candidate: Candidate) -> Profile:
    return Profile(member=candidate.member, involvements=candidate.involvements)


def _for_members(candidate: Candidate) -> Candidate:
    """Only what every member may see is in the columns, and in how rare a word is."""
    if candidate.member.audiences == _USUAL and all(one.audience is None for one in candidate.involvements):
        return candidate
    seen = seen_by_members(_profile_of(candidate))
    return Candidate(member=seen.member, involvements=tuple(seen.involvements))


def _is_findable(candidate: Candidate) -> bool:
    member = candidate.member
    return member.consented_at is not None and member.left_at is None


def _day_of(member: Member) -> int:
    """Until when they are paused; 0: they are not."""
    return 0 if member.paused_until is None else member.paused_until.toordinal()


def _text_of(involvement: Involvement) -> tuple[str, ...]:
    return terms_of(f"{involvement.words} {involvement.note}") if is_prose(involvement) else ()


def _order(member: MemberId) -> int:
    """Members in the order of their ids, as far as their first letters tell."""
    return int.from_bytes(member.encode("utf-8", "surrogatepass")[:8].ljust(8, b"\0"), "big")


def said_as(stance: Stance, stage: Stage | None) -> int:
    """A stance and a stage as one number."""
    return _STANCES[stance] * _STAGES_EACH + STAGES[stage] + 1


def stage_of(said: Array) -> Array:
    """The ranks of the stages, -1 for none."""
    return np.asarray(_STAGE_OF.take(said))


def organisation_of(number: int, table: Table) -> OrganisationId | None:
    """None: no organisation."""
    return None if number == NOWHERE else OrganisationId(table.organisations.names[number])
