"""What is said of people whom a member keeps for later. They are shown as that member may see them now."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.commands.peers import MeetMember
from bot.commands.saving import DropSavedMember, SaveMember
from bot.context import Context
from bot.domain.audiences import seen_by
from bot.domain.people import Language, Member, Profile
from bot.domain.saving import MOST_SAVED, Saved
from bot.replies import Choice, Param, Phrase
from bot.wording import describing
from bot.wording.finding import about_work
from bot.wording.meant import Shown, known_to
from bot.wording.naming import is_called

LONGEST_WORDS = 100


class Outcome(StrEnum):
    """What came of saving somebody."""

    NEW = "new"
    ALSO = "also"
    """Saved before, and now for something else as well."""
    ALREADY = "already"
    BLOCKED = "blocked"
    """By whoever would save them."""
    FULL = "full"
    """There are too many already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One person, what they were found for, and what came of it."""

    member: Member
    about: str
    outcome: Outcome


def outcomes(all_of_them: Iterable[Kept], context: Context) -> list[Phrase]:
    """All that came of it; the names of whom the same is true are taken together."""
    together: defaultdict[tuple[Outcome, str], list[Member]] = defaultdict(list)
    for one in all_of_them:
        about = one.about if one.outcome in {Outcome.NEW, Outcome.ALSO} else ""
        together[one.outcome, about].append(one.member)
    said: list[Phrase] = []
    for outcome in Outcome:
        for (came, about), people in together.items():
            if came is outcome:
                said += _outcome(outcome, about, people)
    there = [one.member for one in all_of_them if one.outcome not in {Outcome.BLOCKED, Outcome.FULL}]
    if away := [one for one in there if is_out_of_reach(one, context)]:
        said.append(Phrase("save-away", {"people": _names(away), "count": len(away)}))
    return said


def _outcome(outcome: Outcome, about: str, people: Sequence[Member]) -> list[Phrase]:
    if outcome is Outcome.BLOCKED:
        return [Phrase("save-blocked", {"name": one.name}) for one in people]
    params: dict[str, Param] = {"people": _names(people)}
    if outcome is Outcome.FULL:
        return [Phrase("save-full", {**params, "most": MOST_SAVED})]
    if outcome is Outcome.ALREADY or not about:
        return [Phrase("save-already" if outcome is Outcome.ALREADY else "save-done-bare", params)]
    return [Phrase("save-done" if outcome is Outcome.NEW else "save-also", {**params, "about": about})]


def _names(people: Iterable[Member]) -> tuple[str, ...]:
    return tuple(one.name for one in people)


def dropped(people: Iterable[Member]) -> Phrase:
    """These are saved no longer."""
    return Phrase("saved-dropped", {"people": _names(people)})


def is_out_of_reach(member: Member, context: Context) -> bool:
    """Whether nobody can find or ask them now. Why is never told."""
    return not member.is_visible_on(member.day_at(context.now))


def line(number: int, saved: Saved, member: Member, context: Context, *, is_blocked: bool) -> Phrase:
    """One person of the list. Of whoever is out of reach no more is shown than what they are called."""
    is_away, shown = is_out_of_reach(member, context), as_seen(member, context)
    since: dict[str, Param] = {"since": context.member.day_at(saved.saved_at)}
    known = Phrase("saved-for", {**since, "about": saved.abouts}) if saved.abouts else Phrase("saved-since", since)
    key = "saved-line-blocked" if is_blocked else "saved-line-away" if is_away else "saved-line"
    return Phrase(key, {"number": number, "person": shown, "saved": known})


def as_seen(member: Member, context: Context) -> Phrase:
    """Who they are, as far as whoever saved them may see that today: of who is out of reach only the name."""
    if is_out_of_reach(member, context):
        return Phrase("person", {"name": member.name})
    return describing.whole_person(seen_by(context.member, Profile(member=member)).member, context.knowledge)


def has_to_do_with(words: str, saved: Saved, member: Member, context: Context) -> bool:
    """Whether that is a topic they were saved for, or what can be seen of them: a name, a role, an organisation."""
    subjects = context.knowledge.topics.subjects_of(words)
    labels = {context.knowledge.topics.label(one.topic, language) for one in subjects for language in Language}
    wanted = {part.casefold() for part in (words, *labels)}
    seen = seen_by(context.member, Profile(member=member)).member
    texts = [*saved.abouts, member.name]
    if not is_out_of_reach(member, context):
        texts += [] if seen.organisation is None else [describing.organisation(seen.organisation, context.knowledge)]
        texts += [text for role in describing.roles(seen.roles, context.knowledge) for text in (role.nl, role.en)]
    return any(part in text.casefold() for part in wanted for text in texts)


def meet_choice(saved: Saved, member: Member, context: Context) -> Choice:
    """Ask to meet them about what they were found for."""
    about = ", ".join(saved.abouts) or about_work(context.member)
    label = Phrase("choice-meet", {"name": member.name})
    return Choice(label=label, command=MeetMember(member=member.id, about=about))


def drop_choice(member: Member) -> Choice:
    """Keep them no longer."""
    return Choice(label=Phrase("choice-drop-saved", {"name": member.name}), command=DropSavedMember(member=member.id))


def which_to_save(people: Iterable[Member], shown: Shown, context: Context) -> tuple[Choice, ...]:
    """Of those with the same name."""
    return tuple(
        Choice(
            label=Phrase("choice-save", {"person": as_seen(one, context)}),
            command=SaveMember(member=one.id, about=shown.abouts.get(one.id, "")),
        )
        for one in people
    )


def which_to_drop(people: Iterable[Member], context: Context) -> tuple[Choice, ...]:
    """The same."""
    return tuple(
        Choice(
            label=Phrase("choice-drop-saved", {"name": as_seen(one, context)}),
            command=DropSavedMember(member=one.id),
        )
        for one in people
    )


async def called(name: str, shown: Shown, context: Context) -> list[Member]:
    """Who is called that: of those before their eyes, else of whom they saw or saved before, else of whom they know."""
    for ids in (shown.numbered, shown.abouts, await known_to(context)):
        found = await context.work.members.several([id for id in dict.fromkeys(ids) if id])
        if named := [found[id] for id in dict.fromkeys(ids) if id in found and is_called(found[id], name)]:
            return named
    return []
