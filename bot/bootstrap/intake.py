"""`bondje import` and `bondje stats`."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from bot.bootstrap.ground import clock_of, opened_store
from bot.config import Settings
from bot.domain.delegations import Standing
from bot.domain.meetings import State
from bot.domain.programmes import Part as Enrolled
from bot.domain.programmes import Status
from bot.domain.rounds import PairingState, Step
from bot.ports import UnitOfWork


async def import_organisations(settings: Settings, files: Sequence[Path]) -> list[str]:
    """Bring in registers, all of them or none; returns what to tell. Raises UnreadableFileError."""
    # Only an import waits for these.
    from adapters.registers.detect import open_register  # noqa: PLC0415
    from bot.intake.organisations import import_organisations  # noqa: PLC0415
    from bot.intake.telling import tell_organisations  # noqa: PLC0415
    from bot.progress import Progress  # noqa: PLC0415

    registers = [open_register(file) for file in files]
    async with opened_store(settings) as store:
        with Progress(sum(register.bytes_to_read for register in registers)) as progress:
            records = chain.from_iterable(register.records(progress.add) for register in registers)
            clock, _ = await clock_of(store)
            report = await import_organisations(store, records, clock.now())
    return list(tell_organisations(report))


async def import_members(settings: Settings, file: Path, *, with_new_codes: bool = False) -> list[str]:
    """Invite the people in a list; returns what to tell, their codes included. Raises UnreadableFileError."""
    from adapters.registers.members_csv import read_members  # noqa: PLC0415 - as above
    from bot.intake.members import import_members  # noqa: PLC0415
    from bot.intake.telling import tell_members  # noqa: PLC0415

    read = read_members(file)
    async with opened_store(settings) as store:
        clock, _ = await clock_of(store)
        report = await import_members(
            store, read.rows, clock.now(), language=settings.language, with_new_codes=with_new_codes
        )
    return list(tell_members(report, read.problems))


async def import_scores(settings: Settings, file: Path) -> tuple[list[str], bool]:
    """Keep the scores in a list, all or none; returns what to tell, and whether it was done.

    Raises UnreadableFileError.
    """
    from adapters.registers.scores_csv import read_scores  # noqa: PLC0415 - as above
    from bot.intake.scores import import_scores  # noqa: PLC0415
    from bot.intake.telling import tell_scores  # noqa: PLC0415

    rows, problems = read_scores(file)
    async with opened_store(settings) as store:
        clock, _ = await clock_of(store)
        report = await import_scores(store, rows, clock.now(), problems=problems)
    return list(tell_scores(report)), not report.problems


async def count(settings: Settings) -> dict[str, int]:
    """What is there, by name."""
    async with opened_store(settings) as store, store.begin() as work:
        waiting, given_up = await work.outbox.count()
        outcomes = await work.feedback.count_by_outcome()
        return {
            "organisations": len(await work.organisations.all()),
            "members": await work.members.count(),
            "members invited, not agreed yet": len(await work.members.invited()),
            "coordinators appointed in chat": len(await work.members.coordinators()),
            "meetings to come": await work.meetings.count(State.PLANNED),
            "meetings over": await work.meetings.count(State.OVER),
            "meetings that took place, as somebody said": outcomes.get(True, 0),
            "meetings that did not, as somebody said": outcomes.get(False, 0),
            "meetings called off": await work.meetings.count(State.CANCELLED),
            **await _of_programmes(work),
            "organisations with scores": len({one.organisation for one in await work.scores.all()}),
            "organisations that let others see their scores": len(await work.scores.consents()),
            "messages waiting": waiting,
            "messages given up": given_up,
        }


async def _of_programmes(work: UnitOfWork) -> dict[str, int]:
    """Of all of them together: who is in which one is nobody's business here."""
    programmes = await work.programmes.all()
    going = [one for one in programmes if one.status is not Status.STOPPED]
    enrolled = {
        each.member for one in going for each in await work.programmes.enrolments(one.id) if each.state is Enrolled.IN
    }
    rounds = [each for one in programmes for each in await work.rounds.of(one.id)]
    pairings = [each for one in rounds for each in await work.rounds.pairings(one.id)]
    return {
        "programmes": len(going),
        "members who take part in a programme": len(enrolled),
        "rounds held": sum(each.step is Step.OVER for each in rounds),
        "conversations agreed in rounds": sum(each.state is PairingState.AGREED for each in pairings),
        "delegations signed up": sum(
            [each.standing is Standing.SIGNED_UP for one in going for each in await work.delegations.of(one.id)]
        ),
    }
