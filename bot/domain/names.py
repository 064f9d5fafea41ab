"""Names of public bodies with and without their kind, so that every register leads to the same name."""

import re

from bot.domain.organisations import Kind

_KIND_WORDS = {
    Kind.MUNICIPALITY: "gemeente",
    Kind.PROVINCE: "provincie",
    Kind.WATER_BOARD: "waterschap",
    Kind.SAFETY_REGION: "veiligheidsregio",
}

_KIND_IN_FRONT = re.compile(
    r"(?:gemeente|provincie|waterschap|hoogheemraadschap(?:\s+van)?|veiligheidsregio)\s+", re.IGNORECASE
)


def without_kind(name: str) -> str:
    """The name as people say it: `Hoogheemraadschap van Delfland` is Delfland; a Wetterskip stays one."""
    tidy = " ".join(name.split())
    return _KIND_IN_FRONT.sub("", tidy, count=1) if _KIND_IN_FRONT.match(tidy) else tidy


def with_kind(kind: Kind, name: str) -> str:
    """The official form of a name that came without its kind."""
    word = _KIND_WORDS.get(kind)
    return name if word is None else f"{word} {name}"
