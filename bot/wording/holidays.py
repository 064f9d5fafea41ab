"""Whose school holidays somebody means: those of the region their organisation lies in."""

from bot.domain.people import Member
from bot.expertise.knowledge import Knowledge

_REGIONS = {
    "Noord": ("Groningen", "Fryslân", "Friesland", "Drenthe", "Overijssel", "Flevoland", "Noord-Holland"),
    "Midden": ("Utrecht", "Zuid-Holland"),
    "Zuid": ("Zeeland", "Noord-Brabant", "Limburg"),
}
"""Gelderland lies in two of them; of the few municipalities that differ from their province, the province counts."""


def holidays_region(member: Member, knowledge: Knowledge) -> str | None:
    """`Noord`, `Midden` or `Zuid`; None: not known, so any of them."""
    body = None if member.organisation is None else knowledge.organisations.get(member.organisation)
    if body is None:
        return None
    province = body if body.province is None else knowledge.organisations.get(body.province)
    name = "" if province is None else province.name
    return next((region for region, provinces in _REGIONS.items() if name in provinces), None)
