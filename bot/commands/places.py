"""Where a meeting is. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPlace(Command):
    """We meet there; without an id or `which`: my only meeting."""

    place: str
    meeting: str = ""
    which: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLink(Command):
    """We speak at this address."""

    link: str
    meeting: str = ""
    which: str = ""
