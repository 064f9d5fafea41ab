"""Environment -> one frozen Settings. Every problem is told at once."""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

from bot.domain.people import Language
from bot.errors import ConfigurationError
from bot.messages import Account, Platform

DEFAULT_DATABASE_URL = "sqlite:///bondje.db"
_TIME_ZONE = "Europe/Amsterdam"
_OURS = "BONDJE_"
_KNOWN = ("BONDJE_COORDINATORS", "BONDJE_LANGUAGE", "BONDJE_TIME_ZONE")
_NAMES = tuple(name.removeprefix(_OURS) for name in _KNOWN)
_NEAR = 0.65
"""How alike, what all our settings begin with left aside, two names are when one may be a slip for the other."""
_PLATFORMS = ("console", "matrix", "slack")
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_FORMATS = ("text", "json")
_DATABASE = re.compile(r"(?:sqlite|postgres(?:ql)?)(?:\+\w+)?://")
_CONSOLE_NAME = re.compile(r"[\w.@'-]{1,40}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How this Bondje is set up."""

    database_url: str = DEFAULT_DATABASE_URL
    coordinators: frozenset[Account] = frozenset()
    language: Language = Language.DUTCH
    """What Bondje speaks to whoever it does not know yet."""
    time_zone: ZoneInfo = field(default_factory=lambda: ZoneInfo(_TIME_ZONE))
    log_format: str = "text"
    log_level: str | None = None
    """None: what suits the command."""


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Raises ConfigurationError with every problem found. An empty variable counts as not set."""
    given = {name: value.strip() for name, value in environment.items() if value.strip()}
    problems = _unknown(given)
    settings = Settings(
        database_url=_database_url(given.get("DATABASE_URL", DEFAULT_DATABASE_URL), problems),
        coordinators=frozenset(_coordinators(given.get("BONDJE_COORDINATORS", ""), problems)),
        language=_language(given.get("BONDJE_LANGUAGE", "nl"), problems),
        time_zone=_time_zone(given.get("BONDJE_TIME_ZONE", _TIME_ZONE), problems),
        log_format=_one_of("LOG_FORMAT", given.get("LOG_FORMAT", "text").lower(), _FORMATS, problems),
        log_level=_one_of("LOG_LEVEL", given["LOG_LEVEL"].upper(), _LEVELS, problems) if "LOG_LEVEL" in given else None,
    )
    if problems:
        raise ConfigurationError(problems)
    return settings


def with_database(settings: Settings, address: str | None) -> Settings:
    """The same, with another database, if one is given: an address, or simply a file for SQLite."""
    if not address:
        return settings
    return replace(settings, database_url=address if "://" in address else f"sqlite:///{address}")


def _unknown(given: Mapping[str, str]) -> list[str]:
    problems = []
    for name in sorted(given):
        if name.startswith(_OURS) and name not in _KNOWN:
            near = difflib.get_close_matches(name.removeprefix(_OURS), _NAMES, n=1, cutoff=_NEAR)
            hint = f"did you mean {_OURS}{near[0]}?" if near else f"Bondje reads {', '.join(_KNOWN)}."
            problems.append(f"{name} is not a setting: {hint}")
    return problems


def _database_url(url: str, problems: list[str]) -> str:
    if not _DATABASE.match(url):
        # The value itself may hold a password, so it is not repeated.
        problems.append("DATABASE_URL must begin with sqlite:/// or postgresql://.")
    return url


def _coordinators(accounts: str, problems: list[str]) -> list[Account]:
    found = []
    for account in filter(None, (part.strip() for part in accounts.split(","))):
        platform, _, identity = account.partition(":")
        if platform not in _PLATFORMS or not identity:
            problems.append(
                f"BONDJE_COORDINATORS: {account!r} is not an account; write console:anna, slack:U123 or matrix:@a:b."
            )
        elif platform == "console" and not _CONSOLE_NAME.fullmatch(identity):
            problems.append(f"BONDJE_COORDINATORS: {identity!r} cannot be a name on the console.")
        else:
            # The console folds names in the same way.
            found.append(
                Account(platform=Platform(platform), id=identity.casefold() if platform == "console" else identity)
            )
    return found


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
