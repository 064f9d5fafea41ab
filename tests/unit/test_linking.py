"""Which of two members goes on, and with what."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audiences import Audience, Audiences, audience_of, narrowest
from bot.domain.ids import IntroductionId, MemberId, OrganisationId, RoleId, TopicId
from bot.domain.introductions import Introduction, State, ask, close
from bot.domain.linking import goes_on, merged, to_close, to_take_over
from bot.domain.people import Involvement, Language, Member, Profile, Stance
from tests.builders import MONDAY, member

ANNA, OLDER = member("Anna"), replace(member("Older"), first_seen_at=MONDAY - timedelta(days=1))


def test_who_agreed_goes_on_and_else_the_older() -> None:
    undecided = replace(OLDER, consented_at=None)
    assert goes_on(ANNA, OLDER) == goes_on(OLDER, ANNA) == OLDER
    assert goes_on(ANNA, undecided) == goes_on(undecided, ANNA) == ANNA
    assert goes_on(replace(ANNA, consented_at=None), undecided) == undecided


def test_gaps_are_filled_and_what_is_there_stays() -> None:
    gone = replace(
        ANNA,
        organisation=OrganisationId("gm0050"),
        roles=(RoleId("ciso"), RoleId("fg")),
        languages=(Language.ENGLISH,),
        email="anna@urk.example",
        is_coordinator=True,
        paused_until=date(2027, 3, 1),
        left_at=MONDAY,
    )
    kept = replace(OLDER, roles=(RoleId("fg"),), paused_until=date(2027, 2, 1))
    settled = merged(kept, gone)
    assert (settled.id, settled.name, settled.organisation) == (OLDER.id, OLDER.name, "gm0050")
    assert settled.roles == ("fg", "ciso")
    assert settled.languages == (Language.DUTCH, Language.ENGLISH)
    assert settled.is_coordinator
    assert settled.paused_until == date(2027, 3, 1)
    assert settled.left_at is None
    assert merged(replace(kept, organisation=OrganisationId("gm1")), gone).organisation == "gm1"
    assert merged(kept, gone).first_seen_at == merged(gone, kept).first_seen_at == OLDER.first_seen_at


def _involved(
    topic: str, days: int = 0, stance: Stance = Stance.WORKS_ON, audience: Audience | None = None
) -> Involvement:
    at = MONDAY + timedelta(days=days)
    return Involvement(
        member=ANNA.id, topic=TopicId(topic), words=topic, stance=stance, confirmed_at=at, audience=audience
    )


def _profile(person: Member, *involvements: Involvement) -> Profile:
    return Profile(member=person, involvements=involvements)


def test_of_the_same_topic_what_was_confirmed_last_counts() -> None:
    kept = [_involved("a"), _involved("b", 1)]
    gone = [_involved("a", 1), _involved("b"), _involved("b", stance=Stance.SEEKS)]
    assert to_take_over(_profile(OLDER, *kept), _profile(ANNA, *gone)) == [gone[0], gone[2]]


@given(
    usual=st.tuples(st.sampled_from(Audience), st.sampled_from(Audience)),
    own=st.tuples(*[st.none() | st.sampled_from(Audience)] * 2),
    days=st.integers(-1, 1),
)
def test_who_could_not_see_it_of_both_does_not_see_it_of_the_one(
    usual: tuple[Audience, Audience], own: tuple[Audience | None, Audience | None], days: int
) -> None:
    people = [
        replace(one, audiences=Audiences(topics=audience)) for one, audience in zip((OLDER, ANNA), usual, strict=True)
    ]
    same, other = _involved("a", 0, audience=own[0]), _involved("a", days, audience=own[1])
    taken = to_take_over(_profile(people[0], same), _profile(people[1], other))
    (settled,) = taken or [same]
    narrow = narrowest(audience_of(same, people[0]), audience_of(other, people[1]))
    assert audience_of(settled, merged(*people)) is narrow
    assert settled.confirmed_at == max(same.confirmed_at, other.confirmed_at)


def _request(id: str, asker: str, asked: str) -> Introduction:
    return replace(
        ask(id=IntroductionId(id), asker=MemberId(asker), asked=member(asked), about="x", now=MONDAY, is_silent=False),
        asked=MemberId(asked),
    )


def test_of_several_requests_with_one_person_the_first_stays() -> None:
    requests = [
        _request("1", "me", "bram"),
        _request("2", "bram", "me"),
        _request("3", "me", "cor"),
        _request("4", "me", "dirk"),
        close(_request("5", "dirk", "me"), State.ACCEPTED, MONDAY),
        replace(_request("6", "bram", "me"), is_silent=True),
        close(_request("7", "me", "els"), State.DECLINED, MONDAY),
        _request("8", "me", "els"),
    ]
    assert to_close(MemberId("me"), requests) == ["2", "4"]
