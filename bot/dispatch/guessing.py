"""What may be meant by words that no pattern of the grammar fits. Never acts on a guess that changes anything."""

import re

from bot.commands import AddInvolvement, AskPeers, DescribeMe, Help
from bot.domain.people import Stance
from bot.handlers import describing
from bot.handlers.context import Context
from bot.replies import Choice, Command, Phrase, Reply

_QUESTION = re.compile(
    r"^\s*(?:wie|wat|waar|is er|zijn er|welke|heeft|who|which|what|is there|are there|does|has)\b", re.IGNORECASE
)
_WHO = re.compile(r"^\s*(?:wie|who)\b", re.IGNORECASE)
_MOST = 3


def guess(text: str, context: Context) -> Command | Reply:
    """A question about known topics is asked; a statement is asked back; the rest is met with what can be said."""
    hits = context.knowledge.topics.find_in(text)
    asks = bool(_QUESTION.match(text)) or text.rstrip().endswith("?")
    if hits and asks:
        return AskPeers(topic=", ".join(dict.fromkeys(hit.subject.words for hit in hits)))
    if not hits and _WHO.match(text):
        return AskPeers(topic=_WHO.sub("", text).strip(" ?!."))
    if not hits and context.knowledge.roles.find_in(text) and not asks:
        return DescribeMe(words=text)
    if not hits:
        return Reply(
            phrases=(Phrase("not-understood"), Phrase("not-understood-examples")),
            choices=(Choice(label=Phrase("choice-help"), command=Help()),),
        )
    subjects = list({hit.subject.topic: hit.subject for hit in hits}.values())[:_MOST]
    words = ", ".join(subject.words for subject in subjects)
    topics = tuple(describing.topic(one.topic, one.words, context.knowledge) for one in subjects)
    return Reply(
        phrases=(Phrase("guess-topic", {"topics": topics}),),
        choices=(
            Choice(label=Phrase("guess-ask", {"topics": topics}), command=AskPeers(topic=words)),
            *(
                Choice(
                    label=Phrase(f"guess-{stance}", {"topics": topics}),
                    command=AddInvolvement(topics=words, stance=stance),
                )
                for stance in Stance
            ),
        ),
    )
