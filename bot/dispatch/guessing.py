"""What may be meant by words that no pattern of the grammar fits. Never acts on a guess that changes anything."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.commands.calendars import GiveCalendar
from bot.commands.peers import AskPeers
from bot.commands.profile import AddInvolvement, DescribeMe
from bot.domain.enquiries import Need
from bot.domain.limits import Limits
from bot.domain.people import Language, Stance
from bot.expertise.knowledge import Knowledge
from bot.expertise.labels import Certainty
from bot.expertise.questions.limits import limits_in
from bot.replies import Choice, Command, Phrase, Reply, say
from bot.understanding import in_free_words, is_about_who_they_are, limited_question, people_question
from bot.wording import describing

_CALENDAR = re.compile(r"\s*(?:webcals?://\S+|https?://\S+\.ics\S*)\s*", re.IGNORECASE)
_WHO = re.compile(r"\s*(?:wie|who)\b", re.IGNORECASE)
_QUESTION = re.compile(
    r"\s*(?:wie|wat|waar|hoe|is er|zijn er|welke|heeft|kan|kunnen|weet|who|which|what|how|is there|are there|is any"
    r"|does|has|can|could|any(?:one|body))\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:wie|who|iemand|mensen|collega's|vakgenoten|anderen|gemeentes?|gemeenten|organisaties"
    r"|someone|somebody|anyone|anybody|people|peers|others|colleagues|municipalit(?:y|ies))\b",
    re.IGNORECASE,
)
_WHOM_FIRST = re.compile(r"\s*(?:nog )?(?:andere?|alle|other|any|all)\b", re.IGNORECASE)
"""Whom somebody looks for, without a word that asks: `andere CISO's die ...`."""
_NEEDS = (
    (Need.SEEKERS, r"hulp nodig|zoek(?:t|en) (?:er )?(?:ook )?hulp|needs? help|looking for help"),
    (Need.BETTER, r"beter dan|hoger dan|lijkt op ons|better than|higher than|like us|similar to us"),
    (Need.FURTHER, r"verder|al (?:draaien|live|ingevoerd)|voorop|further|ahead|already (?:has|have|runs?|uses?)"),
    (Need.HELP, r"ervaring|kennis|verstand|hulp|helpen?|weet|weten|hoe|vraag|experience|knows?|help|how|question"),
)
_MOST = 3


def guess(text: str, knowledge: Knowledge, day: date) -> Command | Reply | None:
    """A question about known topics is asked; a statement about them is asked back. None: nothing is recognised."""
    if (sure := _surely(text, knowledge, day)) is not None:
        return sure
    hits = knowledge.topics.find_in(text)
    asks = bool(_QUESTION.match(text)) or text.rstrip().endswith("?")
    limited = limits_in(text, knowledge, day)
    is_limited = limited.limits != Limits()
    asks = asks or (is_limited and bool(_WHOM_FIRST.match(text)))
    if asks or _PEOPLE.search(text):
        if (question := limited_question(text, knowledge, day)) is not None:
            return question
        named = hits if not is_limited else knowledge.topics.find_in(limited.rest)
        if named:
            words = ", ".join(dict.fromkeys(hit.subject.words for hit in named))
            return AskPeers(topic=words, need=_need(text), question="" if named is hits else text)
    if (not hits and _WHO.match(text)) or (asks and is_limited):
        free = in_free_words(limited.rest)
        if free or is_limited:
            return AskPeers(topic=free, need=_need(text), question=text if is_limited else "")
        return replace(say("ask-what"), is_for_all=True)
    roles = knowledge.roles.find_in(text)
    if roles and not asks and all(any(role.start <= hit.start < role.end for role in roles) for hit in hits):
        # "CISO bij Zeewolde" is about the one who writes it; "ik zoek een CISO" is about somebody else.
        before = text[: roles[0].start].strip().lower()
        return DescribeMe(words=text) if before in {"", "de", "the"} else say("guess-role")
    if not hits:
        return None
    subjects = list({hit.subject.topic: hit.subject for hit in hits}.values())[:_MOST]
    words = ", ".join(subject.words for subject in subjects)
    topics = tuple(describing.topic(one.topic, one.words, knowledge) for one in subjects)
    return Reply(
        phrases=(Phrase("guess-topic", {"topics": topics}),),
        choices=(
            Choice(
                label=Phrase("guess-ask", {"topics": topics}),
                command=AskPeers(topic=words, question=text if is_limited else ""),
            ),
            *(
                Choice(
                    label=Phrase(f"guess-{stance}", {"topics": topics}),
                    command=AddInvolvement(topics=words, stance=stance),
                )
                for stance in Stance
            ),
        ),
    )


def _surely(text: str, knowledge: Knowledge, day: date) -> Command | Reply | None:
    """What can be told without looking for topics."""
    if _CALENDAR.fullmatch(text):
        return GiveCalendar(address=text.strip())
    if is_about_who_they_are(text):
        return replace(say("ask-about-work"), is_for_all=True)
    return people_question(text, knowledge, day)


def in_quoted(text: str, knowledge: Knowledge) -> str:
    """The topics that somebody else's words are about, for a question; nothing, if they name none that is sure.

    Those named most often come first.
    """
    sure = [hit.subject.topic for hit in knowledge.topics.find_in(text) if hit.certainty is not Certainty.TYPO]
    # The names of the thesaurus, for what is found here is no word of the member's own.
    return ", ".join(knowledge.topics.label(topic, Language.DUTCH) for topic, _ in Counter(sure).most_common(_MOST))


def asks(text: str, knowledge: Knowledge, day: date) -> AskPeers | None:
    """What is asked, where an answer was expected: only what can hardly be one."""
    is_question = text.rstrip().endswith("?") and bool(_QUESTION.match(text) or _PEOPLE.search(text))
    guessed = guess(text, knowledge, day) if is_question else None
    return guessed if isinstance(guessed, AskPeers) else None


def not_understood() -> Reply:
    """What can be said instead."""
    # Without choices, so that "ja" still answers the question of before.
    return Reply(
        phrases=(Phrase("not-understood"), Phrase("not-understood-examples"), Phrase("not-understood-help")),
        is_for_all=True,
    )


def says_nothing(commands: Sequence[Command], knowledge: Knowledge, day: date) -> bool:
    """Whether what was read as a description of somebody names no role and no organisation: "ik ben benieuwd"."""
    match commands:
        case [DescribeMe(words=words)]:
            return not knowledge.roles.find_in(words) and not knowledge.names.find_in(words, day)
        case _:
            return False


def _need(text: str) -> Need:
    return next((need for need, cues in _NEEDS if re.search(rf"\b(?:{cues})\b", text, re.IGNORECASE)), Need.PEERS)
