"""All settings, and how they are read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

from bot.config.coordinators import read_coordinators
from bot.config.mail import MailSettings, read_mail
from bot.config.matrix import MatrixSettings, read_matrix
from bot.config.names import unknown_names
from bot.config.places import read_meeting_url
from bot.config.slack import SlackSettings, read_slack
from bot.config.web import WebSettings, read_web
from bot.domain.people import Language
from bot.errors import ConfigurationError
from bot.messages import Account

DEFAULT_DATABASE_URL = "sqlite:///bondje.db"
_TIME_ZONE = "Europe/Amsterdam"
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_SWITCH = ("on", "off")
_FORMATS = ("text", "json")
_DATABASE = re.compile(r"(?:sqlite|postgres(?:ql)?)(?:\+\w+)?://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How this Bondje is set up."""

    database_url: str = DEFAULT_DATABASE_URL
    coordinators: frozenset[Account] = frozenset()
    language: Language = Language.DUTCH
    """What Bondje speaks to whoever it does not know yet."""
    time_zone: ZoneInfo = field(default_factory=lambda: ZoneInfo(_TIME_ZONE))
    asks_to_confirm: bool = True
    """Whether members are asked twice a year if what they said still holds."""
    log_format: str = "text"
    log_level: str | None = None
    """None: what suits the command."""
    slack: SlackSettings | None = None
    matrix: MatrixSettings | None = None
    mail: MailSettings | None = None
    meeting_url: str | None = None
    """Where people speak, with `{name}` in it: see `bot.config.places`."""
    web: WebSettings = field(default_factory=WebSettings)


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Raises ConfigurationError with every problem found. An empty variable counts as not set."""
    given = {name: value.strip() for name, value in environment.items() if value.strip()}
    problems = unknown_names(given)
    slack = read_slack(given, problems)
    settings = Settings(
        database_url=_database_url(given.get("DATABASE_URL", DEFAULT_DATABASE_URL), problems),
        coordinators=read_coordinators(
            given.get("BONDJE_COORDINATORS", ""),
            problems,
            has_workspaces=slack is not None and slack.has_workspaces,
        ),
        language=_language(given.get("BONDJE_LANGUAGE", "nl"), problems),
        time_zone=_time_zone(given.get("BONDJE_TIME_ZONE", _TIME_ZONE), problems),
        asks_to_confirm=_one_of("BONDJE_CONFIRMING", given.get("BONDJE_CONFIRMING", "on").lower(), _SWITCH, problems)
        == "on",
        log_format=_one_of("LOG_FORMAT", given.get("LOG_FORMAT", "text").lower(), _FORMATS, problems),
        log_level=_one_of("LOG_LEVEL", given["LOG_LEVEL"].upper(), _LEVELS, problems) if "LOG_LEVEL" in given else None,
        slack=slack,
        matrix=read_matrix(given, problems),
        mail=read_mail(given, problems),
        meeting_url=read_meeting_url(given, problems),
        web=read_web(given, problems),
    )
    if problems:
        raise ConfigurationError(problems)
    return settings


def with_database(settings: Settings, address: str | None) -> Settings:
    """The same, with another database, if one is given: an address, or simply a file for SQLite."""
    if not address:
        return settings
    return replace(settings, database_url=address if "://" in address else f"sqlite:///{address}")


def _database_url(url: str, problems: list[str]) -> str:
    if not _DATABASE.match(url):
        # The value itself may hold a password, so it is not repeated.
        problems.append("DATABASE_URL must begin with sqlite:/// or postgresql://.")
    return url


def _language(code: str, problems: list[str]) -> Language:
    return Language(_one_of("BONDJE_LANGUAGE", code.lower(), tuple(Language), problems) or Language.DUTCH)


def _time_zone(name: str, problems: list[str]) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        problems.append(f"BONDJE_TIME_ZONE: {name!r} is not a time zone; write one such as Europe/Amsterdam.")
        return ZoneInfo("UTC")


def _one_of(setting: str, value: str, allowed: tuple[str, ...], problems: list[str]) -> str:
    if value in allowed:
        return value
    problems.append(f"{setting}: {value!r} is not possible; choose {' or '.join(allowed)}.")
    return allowed[0]
