"""The roles that Bondje knows, read from `roles.toml`."""

import tomllib
from importlib.resources import files

from bot.domain.ids import RoleId
from bot.domain.people import Language
from bot.domain.roles import Role


def load_roles() -> tuple[Role, ...]:
    """Read every role, in the order of the file."""
    tables = tomllib.loads(files(__package__).joinpath("roles.toml").read_text(encoding="utf-8"))
    return tuple(
        Role(
            id=RoleId(name),
            pref_label={language: table[language][0] for language in Language},
            alt_labels=frozenset(label for language in Language for label in table[language][1:]),
        )
        for name, table in tables.items()
    )
