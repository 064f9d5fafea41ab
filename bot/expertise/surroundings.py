"""What an answer follows from beside people's profiles, as the store has it: meetings, requests and scores."""

from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.afterwards import FEWEST_TO_TELL
from bot.domain.enquiries import Closeness, Question
from bot.domain.ids import MemberId, TopicId
from bot.domain.people import Profile
from bot.domain.scores import ahead_of
from bot.expertise import weights
from bot.expertise.knowledge import Knowledge
from bot.expertise.ranking import Meetings
from bot.expertise.standing import NOTHING_KNOWN, Standing
from bot.ports import UnitOfWork


def topics_of(question: Question, knowledge: Knowledge) -> set[TopicId]:
    """All whose people may answer."""
    return {topic for subject in question.subjects for topic in knowledge.topics.expand(subject.topic)}


async def meetings_of(question: Question, asker: Profile, work: UnitOfWork, knowledge: Knowledge) -> Meetings:
    """Of the asker, and about what is asked."""
    return Meetings(
        met=await work.feedback.met_by(asker.member.id),
        well_met=await work.feedback.well_met(topics_of(question, knowledge), least=FEWEST_TO_TELL),
    )


async def requests_of(members: Collection[MemberId], day: date, work: UnitOfWork) -> Mapping[MemberId, int]:
    """How often each was asked to meet these last weeks."""
    asked = await work.introductions.asked_since(first_instant(day), of=members)
    return {member: len(instants) for member, instants in asked.items()}


def first_instant(day: date) -> datetime:
    """From when on requests count on that day."""
    return datetime.combine(day - timedelta(days=weights.LOAD_DAYS - 1), time.min, tzinfo=UTC)


async def standing_of(
    question: Question, asker: Profile, day: date, work: UnitOfWork, knowledge: Knowledge
) -> Standing:
    """Of organisations that let others know their scores; nothing at all unless the asker's own is one of them.

    Where somebody works is only what they say. Were their own scores used without leave, anybody could find out how
    far any organisation is by saying that they work there.
    """
    if not weights.WEIGHTS[question.need].score:
        return NOTHING_KNOWN
    allowed = await work.scores.consents()
    if asker.member.organisation not in allowed:
        return NOTHING_KNOWN
    topics = {
        topic
        for subject in question.subjects
        for topic, closeness in knowledge.topics.expand(subject.topic).items()
        if closeness in {Closeness.EXACT, Closeness.NARROWER}
    }
    scores = await work.scores.all(of=allowed, about=topics)
    return Standing(ahead_of(scores, day), asker.member.organisation, topics)
