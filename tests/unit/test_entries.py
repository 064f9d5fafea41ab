"""What stands in somebody's calendar: for each in their own language, and no more of others than they show."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import MeetingId, MemberId
from bot.domain.meetings import Meeting, Participant, State
from bot.domain.people import Language, Member
from bot.domain.spans import Span
from bot.replies import Phrase
from bot.wording.entries import Circle, entry

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)


def somebody(name: str, language: Language = Language.DUTCH) -> Member:
    return Member(
        id=MemberId(name.casefold()),
        name=f"{name} de Vries",
        language=language,
        languages=(language,),
        time_zone="Europe/Amsterdam",
        first_seen_at=NOW,
    )


ANNA, BRAM, CARLA = somebody("Anna"), somebody("Bram", Language.ENGLISH), somebody("Carla")
MEETING = Meeting(
    id=MeetingId("m1"),
    about="ENSIA",
    organiser=ANNA.id,
    zone="Europe/Amsterdam",
    state=State.PLANNED,
    span=Span(NOW, NOW + timedelta(hours=1)),
    link="https://meet.example.nl/bondje-7f3a",
    sequence=2,
    made_at=NOW,
    changed_at=NOW,
)


def circle(*people: Member, shown: Mapping[MemberId, str] | None = None, brings: str = "") -> Circle:
    participants = [Participant(meeting=MEETING.id, member=one.id, seat=one.id, brings=brings) for one in people]
    return Circle(people=people, participants=participants, addresses=shown or {})


def test_each_reads_it_in_their_own_language() -> None:
    hers, his = (entry(MEETING, circle(ANNA, BRAM, brings="hoe vul je BIO2 in?"), one) for one in (ANNA, BRAM))
    assert (hers.uid, hers.sequence, hers.summary) == (his.uid, his.sequence, his.summary)
    assert (hers.uid, hers.summary) == ("m1@bondje", "ENSIA: Anna - Bram")
    assert "Gesprek met Bram de Vries." in hers.description
    assert "hoe vul je BIO2 in?" in hers.description
    assert "zeg mijn gesprek af" in hers.description
    assert "Meeting with Anna de Vries." in his.description
    assert '"cancel my meeting"' in his.description


def test_nobodys_address_is_there_who_does_not_show_it() -> None:
    alone = entry(MEETING, circle(ANNA, BRAM, CARLA), ANNA)
    assert [guest.email for guest in alone.guests] == ["anna@bondje.invalid"]
    assert alone.organiser.email == "noreply@bondje.invalid"
    shown = {BRAM.id: "bram@example.nl"}
    hers = entry(MEETING, circle(ANNA, BRAM, CARLA, shown=shown), ANNA, own="anna@example.nl", invites="b@example.nl")
    assert [guest.email for guest in hers.guests] == ["anna@example.nl", "bram@example.nl"]
    assert hers.organiser.email == "b@example.nl"
    others = entry(MEETING, circle(ANNA, BRAM, CARLA, shown=shown), CARLA)
    assert [guest.email for guest in others.guests] == ["carla@bondje.invalid", "bram@example.nl"]
    assert "anna@example.nl" not in repr(others)


def test_of_many_the_heading_names_some() -> None:
    many = [somebody(f"G{number}") for number in range(9)]
    assert entry(MEETING, circle(*many), many[0]).summary == "ENSIA: G0 - G1 - G2 - G3 - G4 +4"
    assert entry(MEETING, circle(), ANNA).summary == "ENSIA"


@pytest.mark.parametrize("label", ["TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"])
def test_what_is_confined_is_in_no_calendar(label: str) -> None:
    made = entry(replace(MEETING, about=f"{label} het lek"), circle(ANNA, BRAM, brings=f"{label} ons lek"), ANNA)
    assert made.summary == "Bondje: Anna - Bram"
    assert "lek" not in made.description
    assert entry(replace(MEETING, about="TLP:GREEN ENSIA"), circle(ANNA), ANNA).summary == "TLP:GREEN ENSIA: Anna"


def test_what_is_off_says_so() -> None:
    gone = entry(replace(MEETING, state=State.CANCELLED), circle(ANNA, BRAM), ANNA)
    assert gone.is_cancelled
    assert "gaat niet door" in gone.description
    assert "verzet" not in gone.description


def test_a_checklist_comes_along_as_plain_text() -> None:
    looked_at = replace(circle(ANNA, BRAM), checklist=(Phrase("meeting-where-place", {"place": "**x**"}),))
    assert "Plek: **x**" in entry(MEETING, looked_at, ANNA).description


def test_without_a_time_there_is_none() -> None:
    with pytest.raises(ValueError, match="without a time"):
        entry(replace(MEETING, span=None), circle(ANNA), ANNA)
