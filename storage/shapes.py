"""Values without a table of their own, as JSON and back. A field that came later is read with its default."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from bot.domain.audiences import FIELDS, Audience, Audiences
from bot.domain.enquiries import Need, Question, Subject
from bot.domain.ids import OrganisationId, RoleId, TopicId
from bot.domain.limits import Limits, Near
from bot.domain.organisations import Kind
from bot.domain.people import Language, Stage, WorkingHours
from bot.domain.spans import Span
from bot.domain.wishes import Wish
from bot.messages import (
    Account,
    Conversation,
    Earlier,
    File,
    Message,
    Option,
    Outgoing,
    Pick,
    Platform,
    Poll,
    Presence,
    Sent,
    Submission,
    Together,
    Votes,
)
from bot.ports import LastSaid, OfferedChoice
from storage.columns import instant

Raw = dict[str, Any]


def write_audiences(audiences: Audiences) -> Raw:
    return {name: getattr(audiences, name) for name in FIELDS}


def read_audiences(raw: Raw) -> Audiences:
    return Audiences(**{name: Audience(raw[name]) for name in FIELDS if name in raw})


def write_account(account: Account) -> list[str]:
    return [account.platform, account.id]


def read_account(raw: list[str]) -> Account:
    platform, id = raw
    return Account(platform=Platform(platform), id=id)


def write_conversation(conversation: Conversation) -> Raw:
    return {
        "platform": conversation.platform,
        "id": conversation.id,
        "is_shared": conversation.is_shared,
        "thread": conversation.thread,
        "is_encrypted": conversation.is_encrypted,
    }


def read_conversation(raw: Raw) -> Conversation:
    return Conversation(
        platform=Platform(raw["platform"]),
        id=raw["id"],
        is_shared=raw["is_shared"],
        thread=raw["thread"],
        is_encrypted=raw.get("is_encrypted", False),
    )


def _write_together(together: Together) -> Raw:
    return {
        "together": together.key,
        "platform": together.platform,
        "title": together.title,
        "accounts": [write_account(account) for account in together.accounts],
    }


def _read_place(raw: Raw) -> Conversation | Together:
    if "together" not in raw:
        return read_conversation(raw)
    return Together(
        key=raw["together"],
        platform=Platform(raw["platform"]),
        title=raw["title"],
        accounts=tuple(read_account(account) for account in raw["accounts"]),
    )


def write_message(message: Message) -> Raw:
    pick, form, votes = message.pick, message.submission, message.votes
    return {
        "key": message.key,
        "conversation": write_conversation(message.conversation),
        "sender": write_account(message.sender),
        "sender_name": message.sender_name,
        "text": message.text,
        "id": message.id,
        "replaces": message.replaces,
        "removes": message.removes,
        "is_quoted": message.is_quoted,
        "files": [write_sent(sent) for sent in message.files],
        "presence": message.presence,
        "pick": None if pick is None else {"number": pick.number, "offer": pick.offer},
        "answers": message.answers,
        "votes": None if votes is None else {"numbers": list(votes.numbers), "offer": votes.offer},
        "submission": None if form is None else {"form": form.form, "values": dict(form.values)},
        "sent_at": instant(message.sent_at).isoformat(),
        "sender_email": message.sender_email,
        "name_is_proof": message.name_is_proof,
        "private": None if message.private is None else write_conversation(message.private),
    }


def read_message(raw: Raw) -> Message:
    pick, form, votes = raw["pick"], raw["submission"], raw.get("votes")
    return Message(
        key=raw["key"],
        conversation=read_conversation(raw["conversation"]),
        sender=read_account(raw["sender"]),
        sender_name=raw["sender_name"],
        text=raw["text"],
        id=raw.get("id"),
        replaces=raw.get("replaces"),
        removes=raw.get("removes"),
        is_quoted=raw.get("is_quoted", False),
        files=tuple(read_sent(sent) for sent in raw.get("files", ())),
        presence=Presence(raw["presence"]) if raw.get("presence") else None,
        pick=None if pick is None else Pick(number=pick["number"], offer=pick["offer"]),
        answers=raw.get("answers"),
        votes=None if votes is None else Votes(numbers=tuple(votes["numbers"]), offer=votes["offer"]),
        submission=None if form is None else Submission(form=form["form"], values=form["values"]),
        sent_at=datetime.fromisoformat(raw["sent_at"]),
        sender_email=raw["sender_email"],
        name_is_proof=raw["name_is_proof"],
        private=read_conversation(raw["private"]) if raw.get("private") else None,
    )


def write_sent(sent: Sent) -> Raw:
    return {"platform": sent.platform, "name": sent.name, "reference": sent.reference, "size": sent.size}


def read_sent(raw: Raw) -> Sent:
    return Sent(platform=Platform(raw["platform"]), name=raw["name"], reference=raw["reference"], size=raw["size"])


def write_outgoing(outgoing: Outgoing) -> Raw:
    place, earlier, poll = outgoing.conversation, outgoing.earlier, outgoing.poll
    return {
        "key": outgoing.key,
        "conversation": _write_together(place) if isinstance(place, Together) else write_conversation(place),
        "to": [write_account(account) for account in outgoing.to],
        "text": outgoing.text,
        "options": [
            {
                "number": option.number,
                "label": option.label,
                "closes": option.closes,
                "is_moment": option.is_moment,
            }
            for option in outgoing.options
        ],
        "poll": None if poll is None else {"question": poll.question, "most": poll.most},
        "files": [{"name": file.name, "media_type": file.media_type, "text": file.text} for file in outgoing.files],
        "title": outgoing.title,
        "instead": [write_outgoing(other) for other in outgoing.instead],
        "may_change": outgoing.may_change,
        # What the platform calls it is only known when this is said.
        "earlier": None if earlier is None else _write_earlier(earlier),
    }


def _write_earlier(earlier: Earlier) -> Raw:
    return {"key": earlier.key, "is_removed": earlier.is_removed, "or_nothing": earlier.or_nothing}


def read_outgoing(raw: Raw) -> Outgoing:
    earlier, poll = raw.get("earlier"), raw.get("poll")
    return Outgoing(
        key=raw["key"],
        conversation=_read_place(raw["conversation"]),
        to=tuple(read_account(account) for account in raw["to"]),
        text=raw["text"],
        options=tuple(
            Option(
                number=option["number"],
                label=option["label"],
                closes=option.get("closes", False),
                is_moment=option.get("is_moment", False),
            )
            for option in raw["options"]
        ),
        poll=None if poll is None else Poll(question=poll["question"], most=poll["most"]),
        files=tuple(File(name=file["name"], media_type=file["media_type"], text=file["text"]) for file in raw["files"]),
        title=raw.get("title", ""),
        instead=tuple(read_outgoing(other) for other in raw.get("instead", ())),
        may_change=raw.get("may_change", False),
        earlier=None if earlier is None else Earlier(**earlier),
    )


def write_last_said(said: LastSaid) -> Raw:
    return {"id": said.id, "commands": list(said.commands), "field": said.field}


def read_last_said(raw: Raw) -> LastSaid:
    return LastSaid(id=raw["id"], commands=tuple(raw["commands"]), field=raw["field"])


def write_choices(choices: tuple[OfferedChoice, ...]) -> list[Raw]:
    return [
        {"label": choice.label, "command": choice.command, "values": dict(choice.values), "answer": choice.answer}
        for choice in choices
    ]


def read_choices(raw: list[Raw]) -> tuple[OfferedChoice, ...]:
    return tuple(
        OfferedChoice(
            label=choice["label"],
            command=choice["command"],
            values=choice["values"],
            answer=choice.get("answer", ""),
        )
        for choice in raw
    )


def write_question(question: Question) -> Raw:
    return {
        "subjects": [{"topic": subject.topic, "words": subject.words} for subject in question.subjects],
        "need": question.need,
        "limits": _write_limits(question.limits),
        "words": question.words,
    }


def read_question(raw: Raw) -> Question:
    return Question(
        subjects=tuple(Subject(topic=TopicId(subject["topic"]), words=subject["words"]) for subject in raw["subjects"]),
        need=Need(raw["need"]),
        limits=_read_limits(raw.get("limits", {})),
        words=raw["words"],
    )


def _write_limits(limits: Limits) -> Raw:
    """Only what is named: most questions name nothing."""
    raw: Raw = {
        "roles": sorted(limits.roles),
        "kinds": sorted(limits.kinds),
        "within": sorted(limits.within),
        "outside": sorted(limits.outside),
        "without_roles": sorted(limits.without_roles),
        "without_kinds": sorted(limits.without_kinds),
        "near": limits.near,
        "fewest": limits.fewest,
        "most": limits.most,
        "is_our_size": limits.is_our_size,
        "stages": sorted(limits.stages),
        "is_elsewhere": limits.is_elsewhere,
    }
    return {name: value for name, value in raw.items() if value not in (None, False, [])}


def _read_limits(raw: Raw) -> Limits:
    return Limits(
        roles=frozenset(RoleId(role) for role in raw.get("roles", ())),
        kinds=frozenset(Kind(kind) for kind in raw.get("kinds", ())),
        within=frozenset(OrganisationId(place) for place in raw.get("within", ())),
        outside=frozenset(OrganisationId(place) for place in raw.get("outside", ())),
        without_roles=frozenset(RoleId(role) for role in raw.get("without_roles", ())),
        without_kinds=frozenset(Kind(kind) for kind in raw.get("without_kinds", ())),
        near=Near(raw["near"]) if "near" in raw else None,
        fewest=raw.get("fewest"),
        most=raw.get("most"),
        is_our_size=raw.get("is_our_size", False),
        stages=frozenset(Stage(stage) for stage in raw.get("stages", ())),
        is_elsewhere=raw.get("is_elsewhere", False),
    )


def read_languages(raw: list[str]) -> tuple[Language, ...]:
    return tuple(Language(language) for language in raw)


def write_week(week: tuple[WorkingHours, ...]) -> list[list[object]]:
    return [[hours.weekday, hours.start.isoformat(), hours.end.isoformat()] for hours in week]


def read_week(raw: list[list[Any]]) -> tuple[WorkingHours, ...]:
    return tuple(
        WorkingHours(weekday=weekday, start=time.fromisoformat(start), end=time.fromisoformat(end))
        for weekday, start, end in raw
    )


def write_spans(spans: Sequence[Span]) -> list[list[str]]:
    return [[span.start.isoformat(), span.end.isoformat()] for span in spans]


def read_spans(content: list[list[str]]) -> tuple[Span, ...]:
    return tuple(Span(datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in content)


def write_wishes(wishes: Sequence[Wish]) -> list[Raw]:
    return [
        {
            "is_unwanted": wish.is_unwanted,
            "first": None if wish.first is None else wish.first.isoformat(),
            "last": None if wish.last is None else wish.last.isoformat(),
            "weekdays": sorted(wish.weekdays),
            "start": wish.start.isoformat(),
            "end": None if wish.end is None else wish.end.isoformat(),
        }
        for wish in wishes
    ]


def read_wishes(raw: list[Raw]) -> tuple[Wish, ...]:
    return tuple(
        Wish(
            is_unwanted=wish["is_unwanted"],
            first=None if wish["first"] is None else date.fromisoformat(wish["first"]),
            last=None if wish["last"] is None else date.fromisoformat(wish["last"]),
            weekdays=frozenset(wish["weekdays"]),
            start=time.fromisoformat(wish["start"]),
            end=None if wish["end"] is None else time.fromisoformat(wish["end"]),
        )
        for wish in raw
    )


def write_labels(labels: Mapping[Language, tuple[str, ...]]) -> dict[str, list[str]]:
    return {language: list(names) for language, names in labels.items()}


def read_labels(raw: dict[str, list[str]]) -> dict[Language, tuple[str, ...]]:
    return {Language(language): tuple(names) for language, names in raw.items()}


def read_definition(raw: dict[str, str]) -> dict[Language, str]:
    return {Language(language): text for language, text in raw.items()}
