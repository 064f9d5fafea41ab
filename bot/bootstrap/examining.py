"""`bondje doctor`."""

import shutil
from pathlib import Path

from bot.bootstrap.ground import database_file
from bot.clock import SystemClock
from bot.config import Settings
from bot.doctor import Finding, State, examine_coordinators, examine_disk, examine_store
from storage.engine import open_store
from storage.versions import NEWEST


async def examine(settings: Settings, *, is_quick: bool) -> list[Finding]:
    """What the doctor finds. Creates and changes nothing."""
    file = database_file(settings.database_url)
    if file is not None and not file.exists():
        # Before the first start that is how it should be; but who asks for a quick answer has started it.
        state = State.BROKEN if is_quick else State.LOOK
        text = f"{file} does not exist yet: start Bondje once, that makes it"
        missing = Finding(part="database", state=state, text=text)
        return [missing] if is_quick else [missing, *_examine_surroundings(settings, file)]
    store = open_store(settings.database_url)
    try:
        latest = None if is_quick else NEWEST
        findings = await examine_store(store, now=SystemClock().now(), latest=latest)
    finally:
        await store.close()
    return findings if is_quick else [*findings, *_examine_surroundings(settings, file)]


def _examine_surroundings(settings: Settings, file: Path | None) -> list[Finding]:
    console = Finding(part="platforms", state=State.OK, text="console; no other platform is set up")
    findings = [examine_coordinators(len(settings.coordinators)), console]
    if file is not None:
        folder = file.absolute().parent
        if folder.exists():
            findings.append(examine_disk(shutil.disk_usage(folder).free))
    return findings
