"""What may be meant by words that no pattern of the grammar fits. Never acts on a guess that changes anything."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.commands.calendars import GiveCalendar
from bot.commands.peers import AskPeers, Narrow
from bot.commands.profile import AddInvolvement, DescribeMe
from bot.delicate import is_about_who_they_are, names_somebody
from bot.domain.enquiries import Need
from bot.domain.limits import Limits
from bot.domain.people import Language, Stance
from bot.expertise.denying import without_denied
from bot.expertise.knowledge import Knowledge
from bot.expertise.labels import Certainty
from bot.expertise.questions.limits import Limited, limits_in
from bot.expertise.roles import RoleHit
from bot.replies import Choice, Command, Phrase, Reply, say
from bot.understanding import (
    in_free_words,
    limited_question,
    limits_alone,
    people_question,
    people_wanted,
)
from bot.wording import describing

_CALENDAR = re.compile(r"\s*(?:webcals?://\S+|https?://\S+\.ics\S*)\s*", re.IGNORECASE)
_QUESTION = re.compile(
    r"\s*(?:wie|wat|waar|hoe|is er|zijn er|welke|heeft|kan|kunnen|weet|who|which|what|how|is there|are there|is any"
    r"|does|has|can|could|any(?:one|body))\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:wie|who|iemand|iedereen|everybody|everyone|mensen|collega's|vakgenoten|anderen|gemeentes?|gemeenten|organisaties"
    r"|someone|somebody|anyone|anybody|people|peers|others|colleagues|municipalit(?:y|ies))\b",
    re.IGNORECASE,
)
_WHOM_FIRST = re.compile(
    r"\s*(?:nog )?(?:andere?|alle|iedereen|other|any|all|everybody|everyone)\b"
    r"|\s*(?:gemeentes|gemeenten|provincies|waterschappen|veiligheidsregio'?s|municipalities|provinces|water ?boards"
    r"|safety regions) (?:die|dat|met|who|that|with)\b",
    re.IGNORECASE,
)
"""Whom somebody looks for, without a word that asks: `andere CISO's die ...`."""
_GOES_ON = re.compile(
    r"(?:(?:nee|no|oh|ok|oké)[ ,]+)?(?:en|and|maar|but|dan|then|liever|rather|niet|not|niemand|nobody|die|who|that|met"
    r"|with|zonder|without|behalve|except)\b.+",
    re.IGNORECASE | re.DOTALL,
)
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
    roles = knowledge.roles.find_in(text)
    is_of_several = bool(limited.limits.roles) and roles[0].start == 0 and _are_several(text, roles[0])
    asks = asks or (is_limited and (is_of_several or bool(_WHOM_FIRST.match(text))))
    if asks or _PEOPLE.search(text):
        if (question := limited_question(text, knowledge, day)) is not None:
            return question
        if (about := _about(limited, knowledge, _need(text), text if is_limited else "")) is not None:
            return about
    wanted = people_wanted(limited.rest)
    if (not hits and wanted) or (asks and is_limited):
        free = in_free_words(wanted or limited.rest)
        if free or is_limited:
            return AskPeers(topic=free, need=_need(text), question=text)
        return replace(say("ask-what"), is_for_all=True)
    if roles and not asks and all(any(role.start <= hit.start < role.end for role in roles) for hit in hits):
        return _of_roles(text, roles, knowledge, day)
    if (narrower := _narrower(text, knowledge, day)) is not None:
        return narrower
    meant, _ = without_denied(text, ((hit.start, hit.end) for hit in hits))
    subjects = list({hit.subject.topic: hit.subject for hit in knowledge.topics.find_in(meant)}.values())[:_MOST]
    if not subjects:
        return None
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


def _about(limited: Limited, knowledge: Knowledge, need: Need, question: str) -> AskPeers | Reply | None:
    """A question about every known topic in what is left of the words, except for those that are not meant."""
    hits = knowledge.topics.find_in(limited.rest)
    words, denied = without_denied(limited.rest, ((hit.start, hit.end) for hit in hits))
    named = (
        [hit.subject.words for hit in knowledge.topics.find_in(words)]
        if denied
        else [hit.subject.words for hit in hits]
    )
    if not named:
        return replace(say("ask-what"), is_for_all=True) if denied else None
    topics = ", ".join(dict.fromkeys(named)) + "".join(f", niet {one}" for one in denied)
    return AskPeers(topic=topics, need=need, question=question)


def _of_roles(text: str, roles: Sequence[RoleHit], knowledge: Knowledge, day: date) -> Command | Reply:
    """`CISO bij Zeewolde` is about the one who writes it, `juristen` about others, and `jurist` may be either."""
    if text[: roles[0].start].strip().lower() not in {"", "de", "the"}:
        return say("guess-role")
    question = AskPeers(topic="", question=text)
    if any(_are_several(text, role) for role in roles):
        return question
    if knowledge.names.find_in(text, day):
        return DescribeMe(words=text)
    named = describing.roles([role.role for role in roles], knowledge)
    return Reply(
        phrases=(Phrase("guess-role-whose", {"roles": named}),),
        choices=(
            Choice(label=Phrase("guess-role-mine", {"roles": named}), command=DescribeMe(words=text)),
            Choice(label=Phrase("guess-role-others", {"roles": named}), command=question),
        ),
    )


def _are_several(text: str, role: RoleHit) -> bool:
    """Nobody calls themselves `juristen`, or `CISO's`."""
    return role.certainty is Certainty.LEMMA or text[role.start : role.end].endswith(("'s", "’s"))


def _narrower(text: str, knowledge: Knowledge, day: date) -> Narrow | None:
    """What can only be said of the question before: `die al live zijn`, `en 100.000+`, `liever in Drenthe`."""
    said = _GOES_ON.fullmatch(text)
    return None if said is None or limits_alone(text, knowledge, day) is None else Narrow(words=text)


def _surely(text: str, knowledge: Knowledge, day: date) -> Command | Reply | None:
    """What can be told without looking for topics."""
    if _CALENDAR.fullmatch(text):
        return GiveCalendar(address=text.strip())
    if is_about_who_they_are(text):
        return replace(say("ask-about-work"), is_for_all=True)
    if names_somebody(text, knowledge, day):
        return replace(say("ask-no-names"), is_for_all=True)
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
