"""A draft of conversations between delegations, as a coordinator reads it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.commands.reviewing import ApproveMatching, MatchAnew
from bot.domain.ids import OrganisationId
from bot.domain.people import Member
from bot.domain.programmes import Programme
from bot.domain.rounds import Ground, Round
from bot.expertise.knowledge import Knowledge
from bot.markup import plain
from bot.messages import File
from bot.phrases import render
from bot.replies import Answer, Choice, Param, Phrase, Reply
from bot.wording import describing
from bot.wording.couples import reasons

MOST_SHOWN = 12
"""Conversations, each of some lines; all of more are in a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One conversation."""

    organisations: tuple[OrganisationId, ...]
    leader: Member | None
    grounds: tuple[Ground, ...]
    is_locked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """All of it."""

    programme: Programme
    round: Round | None
    lines: tuple[Line, ...]
    left: tuple[tuple[OrganisationId, str], ...]


def shown(draft: Shown, reader: Member, knowledge: Knowledge) -> Reply:
    """The conversations by number, who has none, and what can be done about it."""
    named: dict[str, Param] = {"programme": draft.programme.name, "couples": len(draft.lines)}
    if not draft.lines and not draft.left:
        return Reply(phrases=(Phrase("coupling-empty", named),))
    lines = [list(_line(number, line, knowledge)) for number, line in enumerate(draft.lines, start=1)]
    left = [_left(organisation, why, knowledge) for organisation, why in draft.left]
    phrases = [Phrase("coupling-tried" if draft.round is None else "coupling-shown", named)]
    phrases += [phrase for line in lines[:MOST_SHOWN] for phrase in line]
    files: tuple[File, ...] = ()
    if len(lines) > MOST_SHOWN or len(left) > MOST_SHOWN:
        phrases.append(Phrase("matching-rest-in-file"))
        files = (_file([*(phrase for line in lines for phrase in line), *left], reader),)
    phrases += left[:MOST_SHOWN]
    if draft.round is None:
        return Reply(phrases=(*phrases, Phrase("matching-only-tried")), files=files)
    return Reply(phrases=(*phrases, Phrase("coupling-how-to-change")), choices=_choices(draft.round), files=files)


def why_not(lack: str) -> Phrase:
    """To somebody who is in none of them."""
    return Phrase(f"coupling-why-not-{lack.replace('_', '-')}")


def _line(number: int, line: Line, knowledge: Knowledge) -> Iterator[Phrase]:
    named: dict[str, Param] = {
        "number": number,
        "organisations": tuple(sorted(describing.organisation(each, knowledge) for each in line.organisations)),
        "leader": Phrase("coupling-no-leader") if line.leader is None else line.leader.name,
    }
    yield Phrase("coupling-line-locked" if line.is_locked else "coupling-line", named)
    yield from reasons(line.grounds, knowledge)


def _left(organisation: OrganisationId, why: str, knowledge: Knowledge) -> Phrase:
    name = describing.organisation(organisation, knowledge)
    return Phrase("coupling-left", {"organisation": name, "why": why_not(why)})


def _choices(round: Round) -> tuple[Choice, ...]:
    approve = ApproveMatching(round=round.id, version=str(round.version))
    return (
        Choice(label=Phrase("choice-approve-matching"), command=approve, answer=Answer.YES, closes=True),
        Choice(label=Phrase("choice-match-anew"), command=MatchAnew(round=round.id), closes=True),
    )


def _file(lines: Sequence[Phrase], reader: Member) -> File:
    zone = ZoneInfo(reader.time_zone)
    text = "\n".join(plain(render(line, reader.language, zone)) for line in lines)
    name = plain(render(Phrase("matching-file-name"), reader.language, zone))
    return File(name=name, media_type="text/plain", text=f"{text}\n")
