"""Roles: the jobs people hold, so that a CISO finds the other CISOs."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.ids import RoleId
from bot.domain.people import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A job that Bondje knows under several names."""

    id: RoleId
    pref_label: Mapping[Language, str]
    """How people see it, in each language."""
    alt_labels: frozenset[str] = frozenset()
    """Every other name of the job, Dutch and English together."""
