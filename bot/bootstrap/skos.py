"""`bondje import thesaurus` and `bondje export thesaurus`."""

from pathlib import Path

from adapters.skos.reading import format_of, read_skos
from adapters.skos.writing import write_skos
from bot.bootstrap.ground import clock_of, opened_store
from bot.config import Settings
from bot.domain.thesaurus import combine
from bot.errors import UnreadableFileError
from bot.intake.telling_topics import tell_topics
from bot.intake.thesaurus import import_thesaurus as bring_in
from bot.reference.thesaurus import load_thesaurus


async def import_thesaurus(settings: Settings, file: Path) -> list[str]:
    """Bring in an organisation's own topics; returns what to tell. Raises UnreadableFileError."""
    foreign = read_skos(file, default=settings.language)
    async with opened_store(settings) as store:
        clock, _ = await clock_of(store)
        report = await bring_in(store, foreign, clock.now())
    return list(tell_topics(report))


async def export_thesaurus(settings: Settings, file: Path) -> list[str]:
    """Write every topic to a file; returns what to tell. Raises UnreadableFileError for a name that says no format."""
    form = format_of(file)
    async with opened_store(settings) as store, store.begin() as work:
        thesaurus = combine(load_thesaurus(), await work.thesaurus.additions())
    # Beside it first: whoever reads along never finds half of it.
    beside = file.with_name(f".{file.name}.new")
    try:
        beside.write_text(write_skos(thesaurus, form=form), encoding="utf-8")
        beside.replace(file)
    except OSError as error:
        raise UnreadableFileError(file=file.name, problem=error.strerror or str(error)) from error
    return [f"{len(thesaurus.concepts):,} topics written to {file}"]
