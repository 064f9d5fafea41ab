"""Where Bondje listens on the web, and how the world reaches it there."""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

_LISTEN = re.compile(r"(?P<host>\[[0-9A-Fa-f:.%]+\]|[\w.-]+):(?P<port>\d{1,5})")
_LAST_PORT = 65_535


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSettings:
    """Only this machine can reach the default: a proxy before it brings the requests, and keeps the certificate."""

    host: str = "127.0.0.1"
    port: int = 8080
    is_wanted: bool = False
    """Whether somebody asked for it, so that it is there even when no platform needs it: it tells how Bondje is."""
    public_url: str | None = None
    """What the world calls it, without a slash at the end."""


def read_web(given: Mapping[str, str], problems: list[str]) -> WebSettings:
    public_url = given.get("BONDJE_PUBLIC_URL")
    if public_url is not None:
        public_url = public_url.rstrip("/")
        if not is_safe_address(public_url):
            problems.append("BONDJE_PUBLIC_URL must be an address such as https://bondje.example.nl.")
    listen = given.get("BONDJE_LISTEN")
    if listen is None:
        return WebSettings(is_wanted=public_url is not None, public_url=public_url)
    read = _LISTEN.fullmatch(listen)
    if read is None or int(read["port"]) > _LAST_PORT:
        problems.append(f"BONDJE_LISTEN: {listen!r} is not possible; write an address and a port: 127.0.0.1:8080.")
        return WebSettings(public_url=public_url)
    return WebSettings(host=read["host"].strip("[]"), port=int(read["port"]), is_wanted=True, public_url=public_url)


def is_safe_address(text: str) -> bool:
    """https; or http to a machine nearby, since secrets go there."""
    try:
        parts = urlsplit(text)
        host = parts.hostname
        parts.port  # noqa: B018 - reading it is what fails
    except ValueError:
        return False
    if not host or re.search(r"\s", text) or parts.query or parts.fragment:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_near(host))


def is_near(host: str) -> bool:
    """Whether it is this machine, or one of the same network."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        # A name without a dot is one of the local network, such as that of another container.
        return "." not in host
