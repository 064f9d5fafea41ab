"""What whoever leads a conversation hears beforehand. Of people only what they show to others."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from bot.domain.ids import MemberId, TopicId
from bot.domain.meetings import Format
from bot.domain.people import Involvement, Member, Stage, Stance
from bot.expertise.knowledge import Knowledge
from bot.replies import Label, Notice, Param, Phrase
from bot.wording import describing
from bot.wording.agenda import Page, file_of, labels, names_of, order_lines, page_lines
from bot.wording.meetings import moment

_MOST_TOPICS = 10
_QUESTIONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Those who come for one organisation, and what they are involved in."""

    name: str
    people: tuple[Member, ...]
    involvements: Mapping[TopicId, Involvement]
    """Of each topic that of whoever is furthest with it."""

    def stage(self, topic: TopicId) -> Stage | None:
        """How far they are."""
        known = self.involvements.get(topic)
        return None if known is None or known.stance is Stance.SEEKS else known.stage


def sides_of(
    page: Page,
    seats: Mapping[MemberId, str],
    involvements: Mapping[MemberId, Sequence[Involvement]],
    knowledge: Knowledge,
) -> tuple[Side, ...]:
    """Sorted by name, so that none comes first for having been asked first."""
    there = [member for member in page.people if member.id not in page.leads]
    names = names_of(page.people)
    found = []
    for seat in {seats[member.id] for member in there}:
        people = tuple(sorted((one for one in there if seats[one.id] == seat), key=lambda one: (one.name, one.id)))
        shown = sorted({one.organisation for one in people if one.organisation and one.consented_at is not None})
        name = describing.organisation(shown[0], knowledge) if shown else " / ".join(names[one.id] for one in people)
        furthest: dict[TopicId, Involvement] = {}
        for one in sorted(chain.from_iterable(involvements.get(each.id, ()) for each in people), key=_how_far):
            furthest[one.topic] = one
        found.append(Side(name=name, people=people, involvements=dict(sorted(furthest.items()))))
    return tuple(sorted(found, key=lambda side: (side.name.casefold(), [one.id for one in side.people])))


def notice(page: Page, sides: Sequence[Side], reader: Member, knowledge: Knowledge) -> Notice:
    """In short in the conversation, and in full as a file to have at hand."""
    heading = Phrase("brief-heading", _when(page))
    people = list(_people(sides, knowledge))
    between = list(_between(sides, knowledge))
    questions = [Phrase("brief-questions"), *opening_questions(page, sides, knowledge)]
    in_full = (
        heading,
        *people,
        *_topics(sides, knowledge),
        *between,
        Phrase("brief-agenda"),
        *page_lines(page, knowledge),
        *questions,
    )
    cards = (Phrase("cards-in-file"),) if page.meeting.format is Format.DELEGATIONS else ()
    order = order_lines(page, knowledge)
    in_short = (heading, *people, *between, *order, *questions, *cards, Phrase("brief-in-file"))
    return Notice(to=reader.id, phrases=in_short, files=(file_of("briefing.txt", in_full, reader),))


def opening_questions(page: Page, sides: Sequence[Side], knowledge: Knowledge) -> tuple[Phrase, ...]:
    """Three, made of what they bring, have in common and differ in; of each kind one before a second."""
    names = names_of(page.people)
    apart = [
        Phrase(
            "brief-ask-further",
            {"topic": _label(topic, sides, knowledge), "further": further.name, "other": other.name},
        )
        for topic, further, other in differences(sides)
    ]
    brought = [
        Phrase(
            "brief-ask-brought",
            {"topic": label, "names": tuple(sorted(names[one] for one in point.members if one in names))},
        )
        for label, point in zip(labels(page, knowledge), page.agenda.points, strict=True)
    ]
    shared = [Phrase("brief-ask-common", {"topic": _label(topic, sides, knowledge)}) for topic in in_common(sides)]
    open_ones = [Phrase(f"brief-ask-open-{number}", {"about": page.meeting.about}) for number in range(1, 4)]
    mixed = [one for each in zip_longest(apart, brought, shared) for one in each if one is not None]
    return tuple([*mixed, *open_ones][:_QUESTIONS])


def in_common(sides: Sequence[Side]) -> list[TopicId]:
    """What more than one side is involved in; what most of them are comes first."""
    topics = {topic for side in sides for topic in side.involvements}
    shared = {topic: sum(topic in side.involvements for side in sides) for topic in topics}
    return sorted((topic for topic, count in shared.items() if count > 1), key=lambda topic: (-shared[topic], topic))


def differences(sides: Sequence[Side]) -> list[tuple[TopicId, Side, Side]]:
    """Of what they have in common: who is furthest with it, and who has furthest to go."""
    found = []
    for topic in in_common(sides):
        ranked = sorted(
            ((stage.rank, side.name, side) for side in sides if (stage := side.stage(topic)) is not None),
            key=lambda one: (-one[0], one[1]),
        )
        if ranked and ranked[0][0] > ranked[-1][0]:
            found.append((topic, ranked[0][2], ranked[-1][2]))
    return found


def _people(sides: Sequence[Side], knowledge: Knowledge) -> Iterator[Phrase]:
    yield Phrase("brief-people")
    for side in sides:
        for one in side.people:
            shown = describing.person(one, knowledge) if one.consented_at is not None else describing.first_name(one)
            yield Phrase("brief-person", {"person": shown})


def _topics(sides: Sequence[Side], knowledge: Knowledge) -> Iterator[Phrase]:
    for side in sides:
        if side.involvements:
            shown = [_involved(one, knowledge) for one in side.involvements.values()][:_MOST_TOPICS]
            yield Phrase("brief-topics", {"side": side.name, "topics": tuple(shown)})


def _between(sides: Sequence[Side], knowledge: Knowledge) -> Iterator[Phrase]:
    shared = in_common(sides)[:_MOST_TOPICS]
    if not shared:
        yield Phrase("brief-nothing-in-common")
        return
    yield Phrase("brief-in-common", {"topics": tuple(_label(topic, sides, knowledge) for topic in shared)})
    for topic, further, other in differences(sides):
        yield Phrase(
            "brief-differs",
            {
                "topic": _label(topic, sides, knowledge),
                "further": further.name,
                "stage": Phrase(f"stage-{further.stage(topic)}"),
                "other": other.name,
                "other_stage": Phrase(f"stage-{other.stage(topic)}"),
            },
        )


def _involved(one: Involvement, knowledge: Knowledge) -> Phrase | Label:
    label = describing.topic(one.topic, one.words, knowledge)
    if one.stage is None:
        return label
    return Phrase("involvement-stage", {"topic": label, "stage": Phrase(f"stage-{one.stage}")})


def _label(topic: TopicId, sides: Sequence[Side], knowledge: Knowledge) -> Label:
    words = next((side.involvements[topic].words for side in sides if topic in side.involvements), "")
    return describing.topic(topic, words, knowledge)


def _how_far(one: Involvement) -> tuple[bool, int, MemberId]:
    return (one.stance is not Stance.SEEKS, -1 if one.stage is None else one.stage.rank, one.member)


def _when(page: Page) -> dict[str, Param]:
    if page.meeting.span is None:
        raise ValueError("a meeting without a time is led by nobody yet")
    return {"about": page.meeting.about, "when": moment(page.meeting.span)}
