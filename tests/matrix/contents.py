"""What people's clients write, as Element writes it."""

from collections.abc import Sequence

from tests.matrix.heard import Heard, Payload

MESSAGE, REACTION = "m.room.message", "m.reaction"
POLL_ANSWERS = {
    "m.poll.start": "m.poll.response",
    "org.matrix.msc3381.poll.start": "org.matrix.msc3381.poll.response",
}


def text(
    words: str,
    *,
    html: str | None = None,
    mentions: Sequence[str] = (),
    reply_to: Heard | str | None = None,
    thread: Heard | str | None = None,
    kind: str = "m.text",
) -> Payload:
    """A message; in a thread, a reply, or both."""
    content: Payload = {"msgtype": kind, "body": words, "m.mentions": {"user_ids": list(mentions)} if mentions else {}}
    if html is not None:
        content |= {"format": "org.matrix.custom.html", "formatted_body": html}
    relation: Payload = {}
    if thread is not None:
        root = _id(thread)
        relation = {"rel_type": "m.thread", "event_id": root, "is_falling_back": reply_to is None}
        relation["m.in_reply_to"] = {"event_id": root}
    if reply_to is not None:
        relation["m.in_reply_to"] = {"event_id": _id(reply_to)}
    return {**content, "m.relates_to": relation} if relation else content


def edit(of: Heard | str, words: str) -> Payload:
    """The same message in other words."""
    return {
        **text(f"* {words}"),
        "m.new_content": text(words),
        "m.relates_to": {"rel_type": "m.replace", "event_id": _id(of)},
    }


def reaction(to: Heard | str, emoji: str) -> Payload:
    """An emoji under a message."""
    return {"m.relates_to": {"rel_type": "m.annotation", "event_id": _id(to), "key": emoji}}


def vote(poll: Heard, *answers: str) -> Payload:
    """An answer to a poll, by the ids of its choices, in the poll's own dialect."""
    relation = {"m.relates_to": {"rel_type": "m.reference", "event_id": poll.id}}
    if poll.type == "m.poll.start":
        return {"m.selections": list(answers), **relation}
    return {"org.matrix.msc3381.poll.response": {"answers": list(answers)}, **relation}


def poll(question: str, *answers: str, stable: bool = False) -> Payload:
    """Something to vote on; the id of each answer is its number, from 1."""
    numbered = list(enumerate(answers, 1))
    if stable:
        asked = {"question": {"m.text": [{"body": question}]}, "kind": "m.disclosed", "max_selections": len(answers)}
        choices = [{"m.id": str(number), "m.text": [{"body": answer}]} for number, answer in numbered]
        return {"m.poll": {**asked, "answers": choices}, "m.text": [{"body": question}]}
    unstable = "org.matrix.msc1767.text"
    return {
        unstable: question,
        "org.matrix.msc3381.poll.start": {
            "question": {unstable: question, "body": question, "msgtype": "m.text"},
            "kind": "org.matrix.msc3381.poll.disclosed",
            "max_selections": len(answers),
            "answers": [{"id": str(number), unstable: answer} for number, answer in numbered],
        },
    }


def _id(event: Heard | str) -> str:
    return event if isinstance(event, str) else event.id
