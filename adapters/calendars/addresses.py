"""Addresses that members give: only what anybody could reach, so that nobody looks around in our network through us."""

import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit, urlunsplit

from aiohttp import AddrInfoType
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.errors import CalendarError

_SCHEMES = {"https": 443, "webcal": 443, "webcals": 443, "http": 80}
_PORTS = frozenset({80, 443, 8443})
_LONGEST = 2_000
_GLOBAL = IPv6Network("2000::/3")
"""All that is given out of IPv6; what wraps an older address in another way lies outside it (RFC 4291, RFC 6052)."""
# Python has called some of these global, depending on its version.
_SPECIAL_V4 = (IPv4Network("192.0.0.0/24"), IPv4Network("192.88.99.0/24"))
"""Protocols, and the relays of 6to4."""
_SPECIAL_V6 = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")))
"""Protocols (Teredo among them), documentation, 6to4, and documentation again."""


def is_public(address: str) -> bool:
    """Whether this IP address is one of the internet, whichever way it is written or wrapped."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        if (inside := found.ipv4_mapped) is not None:
            return _is_public_v4(inside)
        return found in _GLOBAL and found.is_global and not any(found in network for network in _SPECIAL_V6)
    return _is_public_v4(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Where we go."""

    allows: Callable[[str], bool] = is_public
    """Asked for every IP address, however we came to it."""
    ports: frozenset[int] = _PORTS


def checked(address: str, reach: Reach) -> str:
    """The address to ask, by HTTP. Raises CalendarError for what is none, or leads nowhere that is public."""
    parts = urlsplit(address.strip()) if len(address) <= _LONGEST and address.isascii() else None
    try:
        port = parts.port if parts is not None else None
    except ValueError:
        raise CalendarError("address") from None
    if parts is None or parts.scheme.lower() not in _SCHEMES or not parts.hostname:
        raise CalendarError("address")
    scheme = "http" if parts.scheme.lower() == "http" else "https"
    if parts.username is not None or parts.password is not None or (port or _SCHEMES[scheme]) not in reach.ports:
        raise CalendarError("address")
    if _is_number(parts.hostname) and not reach.allows(parts.hostname):
        raise CalendarError("private")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return urlunsplit((scheme, host if port is None else f"{host}:{port}", parts.path or "/", parts.query, ""))


class PublicResolver(AbstractResolver):
    """What is not public does not exist. The connection goes to the address that was looked at, and to no other."""

    def __init__(self, resolver: AbstractResolver, reach: Reach) -> None:
        self._resolver = resolver
        self._reach = reach

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await self._resolver.resolve(host, port, family)
        public: Sequence[ResolveResult] = [each for each in found if self._reach.allows(each["host"])]
        if len(public) < len(found) or not public:
            # A name that leads inside as well is meant for that.
            raise CalendarError("private")
        return list(public)

    async def close(self) -> None:
        await self._resolver.close()


def gate(reach: Reach) -> Callable[[AddrInfoType], socket.socket]:
    """The last look at an address: whatever way it came, nothing is connected to that is not allowed."""

    def open_socket(address: AddrInfoType) -> socket.socket:
        family, kind, protocol, _, place = address
        if not reach.allows(str(place[0])):
            raise CalendarError("private")
        return socket.socket(family, kind, protocol)

    return open_socket


def _is_public_v4(address: IPv4Address) -> bool:
    is_special = address.is_multicast or any(address in network for network in _SPECIAL_V4)
    return address.is_global and not is_special


def _is_number(host: str) -> bool:
    """Also in the older ways that systems still read: `127.1`, `0x7f000001`, `2130706433`."""
    if ":" in host:
        return True
    return all(part.isdigit() or part.lower().startswith("0x") for part in host.rstrip(".").split("."))
