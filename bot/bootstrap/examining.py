"""`bondje doctor`."""

import shutil
from pathlib import Path

from bot.bootstrap.ground import database_file
from bot.clock import SystemClock
from bot.config import Settings
from bot.doctor import Finding, State, examine_coordinators, examine_disk, examine_meetings, examine_store
from bot.errors import BondjeError
from storage.engine import SqlStore, open_store
from storage.versions import NEWEST


async def examine(settings: Settings, *, is_quick: bool) -> list[Finding]:
    """What the doctor finds. Creates and changes nothing; asks nobody outside for a quick answer."""
    file = database_file(settings.database_url)
    is_there = file is None or file.exists()
    findings = await _examine_database(settings, is_quick=is_quick) if is_there else [_missing(file, is_quick=is_quick)]
    if is_quick:
        return findings
    return [*findings, *_examine_surroundings(settings, file), *await _examine_platforms(settings, has_store=is_there)]


async def _examine_database(settings: Settings, *, is_quick: bool) -> list[Finding]:
    store = open_store(settings.database_url)
    try:
        findings = await examine_store(store, now=SystemClock().now(), latest=None if is_quick else NEWEST)
        return findings if is_quick else [*findings, *await _examine_topics(store)]
    finally:
        await store.close()


async def _examine_topics(store: SqlStore) -> list[Finding]:
    """Nothing where the database could not be asked: that was told already."""
    from bot.bootstrap.examining_topics import examine_topics  # noqa: PLC0415 - only a full answer waits for it

    try:
        if await store.version() != NEWEST:
            return []
        async with store.begin() as work:
            return [examine_topics(await work.thesaurus.additions())]
    except BondjeError:
        return []


def _missing(file: Path | None, *, is_quick: bool) -> Finding:
    # Before the first start that is how it should be; but who asks for a quick answer has started it.
    state = State.BROKEN if is_quick else State.LOOK
    return Finding(part="database", state=state, text=f"{file} does not exist yet: start Bondje once, that makes it")


def _examine_surroundings(settings: Settings, file: Path | None) -> list[Finding]:
    findings = [
        examine_coordinators(len(settings.coordinators)),
        *examine_meetings(has_place=settings.meeting_url is not None, public_url=settings.web.public_url),
    ]
    if file is not None:
        folder = file.absolute().parent
        if folder.exists():
            findings.append(examine_disk(shutil.disk_usage(folder).free))
    return findings


async def _examine_platforms(settings: Settings, *, has_store: bool) -> list[Finding]:
    findings: list[Finding] = []
    if settings.slack is None and settings.matrix is None:
        text = "console; neither Slack (docs/slack.md) nor Matrix (docs/matrix.md) is set up"
        findings.append(Finding(part="platforms", state=State.OK, text=text))
    # Only who has a platform waits for its libraries.
    if settings.slack is not None:
        from bot.bootstrap.examining_slack import examine_slack  # noqa: PLC0415

        findings += await examine_slack(settings, settings.slack, SystemClock(), has_store=has_store)
    if settings.matrix is not None:
        from bot.bootstrap.examining_matrix import examine_matrix  # noqa: PLC0415

        findings += await examine_matrix(settings.matrix)
    if settings.mail is not None:
        from bot.bootstrap.examining_mail import examine_mail  # noqa: PLC0415

        findings += await examine_mail(settings.mail)
    return findings
