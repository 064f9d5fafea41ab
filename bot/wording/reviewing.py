"""A matching as a coordinator reads it, how a programme stands, and how its rounds went."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.commands.reviewing import ApproveMatching, MatchAnew, ShowHistory, ShowMatching
from bot.domain.ids import RoleId, TopicId
from bot.domain.people import Member
from bot.domain.programmes import Programme, Shape, Status
from bot.domain.rounds import Ground, Round, Step
from bot.expertise.knowledge import Knowledge
from bot.markup import plain
from bot.matching.values import Feature, Why
from bot.messages import File
from bot.phrases import render
from bot.replies import Answer, Choice, Param, Phrase, Reply
from bot.wording import describing

MOST_SHOWN = 20
"""Groups; all of more are in a file."""
_OF_TOPIC = frozenset(
    {Feature.OFFERED, Feature.BROUGHT, Feature.SHARED, Feature.BOTH_SEEK, Feature.STEP_AHEAD, Feature.AHEAD}
)
_PLAIN = frozenset({Feature.TIE, Feature.SIZE, Feature.NEW, Feature.WENT_FIRST})
_ALIKE = {Why.ALONE: Why.NOBODY_SUITS}
"""Told in the same words: of who does not want to meet whom nobody is to hear, coordinators neither."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One group."""

    people: tuple[Member, ...]
    grounds: tuple[Ground, ...]
    is_locked: bool
    breaks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """All of it."""

    programme: Programme
    round: Round | None
    lines: tuple[Line, ...]
    left: tuple[tuple[Member, str], ...]


def shown(matching: Matching, reader: Member, knowledge: Knowledge) -> Reply:
    """The groups by number, who has nobody, and what can be done about it."""
    named: dict[str, Param] = {
        "programme": matching.programme.name,
        "groups": len(matching.lines),
        "people": sum(len(line.people) for line in matching.lines),
    }
    lines = [_line(number, line, knowledge) for number, line in enumerate(matching.lines, start=1)]
    left = [_left(member, why, knowledge) for member, why in matching.left]
    if not lines and not left:
        return Reply(phrases=(Phrase("matching-empty", {"programme": matching.programme.name}),))
    head = Phrase("matching-shown" if matching.round is not None else "matching-tried", named)
    phrases = [head, *lines[:MOST_SHOWN]]
    files: tuple[File, ...] = ()
    if len(lines) > MOST_SHOWN or len(left) > MOST_SHOWN:
        phrases.append(Phrase("matching-rest-in-file"))
        files = (_file([*lines, *left], reader),)
    phrases += left[:MOST_SHOWN]
    if matching.round is None:
        return Reply(phrases=(*phrases, Phrase("matching-only-tried")), files=files)
    return Reply(phrases=(*phrases, Phrase("matching-how-to-change")), choices=_choices(matching.round), files=files)


def _choices(round: Round) -> tuple[Choice, ...]:
    approve = ApproveMatching(round=round.id, version=str(round.version))
    return (
        Choice(label=Phrase("choice-approve-matching"), command=approve, answer=Answer.YES, closes=True),
        Choice(label=Phrase("choice-match-anew"), command=MatchAnew(round=round.id), closes=True),
    )


def _line(number: int, line: Line, knowledge: Knowledge) -> Phrase:
    why = tuple(phrase for ground in line.grounds if (phrase := _ground(ground, knowledge)) is not None)
    named: dict[str, Param] = {"number": number, "people": _named(line.people, knowledge)}
    key = "matching-line"
    if why:
        key, named = "matching-line-why", {**named, "why": why}
    if line.breaks:
        named["rules"] = rules(line.breaks)
        return Phrase(f"{key}-breaks", named)
    return Phrase(f"{key}-locked" if line.is_locked else key, named)


def _named(people: Iterable[Member], knowledge: Knowledge) -> tuple[Phrase, ...]:
    return tuple(describing.person(one, knowledge) for one in people)


def _left(member: Member, why: str, knowledge: Knowledge) -> Phrase:
    person = describing.person(member, knowledge)
    return Phrase("matching-left", {"person": person, "why": Phrase(f"matching-why-not-{_alike(why)}")})


def rules(broken: Sequence[str]) -> tuple[Phrase, ...]:
    """What speaks against it."""
    return tuple(Phrase(f"matching-rule-{rule}") for rule in dict.fromkeys(map(_alike, broken)))


def _alike(why: str) -> str:
    known = next((each for each in Why if each.value == why), Why.OTHERS_WENT_FIRST)
    return _ALIKE.get(known, known).value


def _ground(ground: Ground, knowledge: Knowledge) -> Phrase | None:
    feature = next((each for each in Feature if each.value == ground.feature), None)
    if feature in _OF_TOPIC and ground.detail:
        topic = TopicId(ground.detail[0])
        label = describing.topic(topic, topic.removeprefix("free:"), knowledge)
        return Phrase(f"matching-ground-{ground.feature}", {"topic": label})
    if feature is Feature.ROLE and ground.detail:
        (role,) = describing.roles([RoleId(ground.detail[0])], knowledge)
        return Phrase("matching-ground-role", {"role": role})
    return Phrase(f"matching-ground-{ground.feature}") if feature in _PLAIN else None


def _file(lines: Sequence[Phrase], reader: Member) -> File:
    zone = ZoneInfo(reader.time_zone)
    text = "\n".join(plain(render(line, reader.language, zone)) for line in lines)
    name = plain(render(Phrase("matching-file-name"), reader.language, zone))
    return File(name=name, media_type="text/plain", text=f"{text}\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a programme stands."""

    programme: Programme
    taking_part: int
    delegations: int
    resting: int
    round: Round | None
    """The latest that is open."""
    coming: int
    skipping: int
    proposed: int
    agreed: int
    off: int
    left_out: int


def status(standing: Standing) -> Reply:
    """In a few lines."""
    programme, round = standing.programme, standing.round
    phrases = [Phrase(f"status-{programme.status}", {"programme": programme.name, "people": standing.taking_part})]
    if programme.shape is Shape.ADMINISTRATIVE:
        named: dict[str, Param] = {"programme": programme.name, "delegations": standing.delegations}
        phrases = [Phrase(f"status-delegations-{programme.status}", named)]
    if standing.resting:
        phrases.append(Phrase("status-resting", {"people": standing.resting}))
    choices = [Choice(label=Phrase("choice-history"), command=ShowHistory(programme=programme.name))]
    if round is not None:
        counted: dict[str, Param] = {
            "number": round.number,
            "when": round.starts_at,
            "coming": standing.coming,
            "skipping": standing.skipping,
        }
        key = {Step.SIGN_UP: "status-sign-up", Step.REVIEW: "status-review"}.get(round.step, "status-under-way")
        phrases.append(Phrase(key, counted))
        if round.step not in {Step.SIGN_UP, Step.REVIEW}:
            phrases.append(
                Phrase(
                    "status-pairings",
                    {"agreed": standing.agreed, "proposed": standing.proposed, "off": standing.off},
                )
            )
            if standing.left_out:
                phrases.append(Phrase("status-left-out", {"people": standing.left_out}))
    is_shown = round is None or round.step in {Step.SIGN_UP, Step.REVIEW}
    if is_shown:
        tried = ShowMatching(programme=programme.name) if round is None else ShowMatching(round=round.id)
        choices.insert(0, Choice(label=Phrase("choice-show-matching"), command=tried))
    if programme.status is Status.ACTIVE and programme.next_round_at is not None:
        phrases.append(Phrase("status-next", {"when": programme.next_round_at}))
    return Reply(phrases=tuple(phrases), choices=tuple(choices))


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """How one round went."""

    number: int
    starts_at: datetime
    people: int
    agreed: int
    met: int
    """Conversations that took place, as far as somebody said so."""
    left_out: int


def history(programme: Programme, rounds: Sequence[Held]) -> Reply:
    """The latest first."""
    if not rounds:
        return Reply(phrases=(Phrase("history-none", {"programme": programme.name}),))
    lines = [
        Phrase(
            "history-line",
            {
                "number": each.number,
                "when": each.starts_at,
                "people": each.people,
                "agreed": each.agreed,
                "met": each.met,
                "left": each.left_out,
            },
        )
        for each in sorted(rounds, key=lambda each: -each.number)[:MOST_SHOWN]
    ]
    return Reply(phrases=(Phrase("history-head", {"programme": programme.name}), *lines))
