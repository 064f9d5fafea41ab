"""A ROO export of any size, in which nothing real is said."""

from pathlib import Path

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<p:overheidsorganisaties xmlns:p="urn:example:large">\n<p:regelingen>\n'
)
_TAIL = "</p:regelingen>\n</p:overheidsorganisaties>\n"
_CONTACT = "<p:contact><p:soort>algemeen</p:soort><p:waarde>bij de balie, iedere werkdag</p:waarde></p:contact>"
_ARRANGEMENT = (
    '<p:regeling p:systeemId="{number}"><p:citeertitel>Voorbeeldregeling {number}</p:citeertitel>'
    "<p:deelnemendeOrganisaties>"
    '<p:deelnemendeOrganisatie p:resourceIdentifierTOOI="https://identifier.overheid.nl/tooi/id/gemeente/gm0050"/>'
    '<p:deelnemendeOrganisatie p:resourceIdentifierTOOI="https://identifier.overheid.nl/tooi/id/gemeente/gm0303"/>'
    f"</p:deelnemendeOrganisaties><p:contacten>{_CONTACT * 90}</p:contacten></p:regeling>\n"
)
"""About nine kilobytes, of which a few words are wanted: as in the real export."""


def write_large_register(path: Path, *, megabytes: float) -> Path:
    """At least that large; about a hundred arrangements to the megabyte."""
    written, number = 0, 100_000
    with path.open("w", encoding="utf-8") as file:
        file.write(_HEAD)
        while written < megabytes * 1_000_000:
            number += 1
            written += file.write(_ARRANGEMENT.format(number=number))
        file.write(_TAIL)
    return path
