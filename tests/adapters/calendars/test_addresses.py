"""Nobody looks around in our network through an address that they give us."""

import socket

import pytest
from aiohttp.abc import AbstractResolver, ResolveResult
from hypothesis import given
from hypothesis import strategies as st

from adapters.calendars.addresses import PublicResolver, Reach, checked, is_public
from bot.errors import CalendarError


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.1.2.3", "0.0.0.0", "10.0.0.1", "172.16.4.4", "192.168.1.1"),  # noqa: S104
        *("169.254.169.254", "100.64.0.1", "192.0.0.8"),
        *("224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "240.0.0.1"),
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::"),
        *("2001:0:7f00:1::", "::ffff:0:127.0.0.1"),
        *("2001:1::1", "2001:db8:1::", "3fff::1", "5f00::1", "192.88.99.1", "::ffff:0:0", "64:ff9b:1::1"),
        *("::127.0.0.1", "not an address", "", "999.1.1.1"),
    ],
)
def test_what_is_inside_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2a00:1450:400e:80d::200e", "::ffff:8.8.8.8"])
def test_the_internet_is(address: str) -> None:
    assert is_public(address)


@given(
    st.ip_addresses(network="10.0.0.0/8") | st.ip_addresses(network="127.0.0.0/8") | st.ip_addresses(network="fc00::/7")
)
def test_no_private_network_is_public(address: object) -> None:
    assert not is_public(str(address))


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ("https://calendar.example.nl/private/anna.ics", "https://calendar.example.nl/private/anna.ics"),
        ("webcal://calendar.example.nl/anna.ics?key=1", "https://calendar.example.nl/anna.ics?key=1"),
        (" HTTPS://Calendar.Example.nl ", "https://calendar.example.nl/"),
        ("http://calendar.example.nl:80/a#part", "http://calendar.example.nl:80/a"),
        ("https://[2a00:1450:400e:80d::200e]/a.ics", "https://[2a00:1450:400e:80d::200e]/a.ics"),
    ],
)
def test_an_address_is_asked_by_http(given: str, asked: str) -> None:
    assert checked(given, Reach()) == asked


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("mijn agenda", "address"),
        ("", "address"),
        ("file:///etc/passwd", "address"),
        ("ftp://calendar.example.nl/a.ics", "address"),
        ("gopher://calendar.example.nl/a.ics", "address"),
        ("https:///a.ics", "address"),
        ("https://anna:secret@calendar.example.nl/a.ics", "address"),  # pragma: allowlist secret
        ("https://calendar.example.nl:22/a.ics", "address"),
        ("https://calendar.example.nl:99999/a.ics", "address"),
        ("https://calendar.example.nl/" + "a" * 3_000, "address"),
        ("https://kalender.exampl\u0435.nl/a.ics", "address"),
        ("http://127.0.0.1/a.ics", "private"),
        ("http://127.1/a.ics", "private"),
        ("http://2130706433/a.ics", "private"),
        ("http://0x7f000001/a.ics", "private"),
        ("http://0x7f.1/a.ics", "private"),
        ("http://0177.0.0.1/a.ics", "private"),
        ("http://[::1]/a.ics", "private"),
        ("http://[::ffff:169.254.169.254]/latest/meta-data", "private"),
        ("http://[fe80::1%25eth0]/a.ics", "private"),
        ("http://10.0.0.1./a.ics", "private"),
        ("http://good.example.nl\\@127.0.0.1/", "address"),
        ("http://\u246027.0.0.1/", "address"),
    ],
)
def test_what_is_no_public_address_is_refused(address: str, reason: str) -> None:
    with pytest.raises(CalendarError) as refused:
        checked(address, Reach())
    assert refused.value.reason == reason


class Names(AbstractResolver):
    """What a name leads to."""

    def __init__(self, *addresses: str) -> None:
        self._addresses = addresses

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [
            ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=0)
            for address in self._addresses
        ]

    async def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize("inside", ["127.0.0.1", "10.1.2.3", "::1", "169.254.169.254"])
async def test_a_name_that_leads_inside_is_refused_even_when_it_leads_outside_as_well(inside: str) -> None:
    for addresses in [(inside,), ("93.184.215.14", inside)]:
        with pytest.raises(CalendarError) as refused:
            await PublicResolver(Names(*addresses), Reach()).resolve("calendar.example.nl", 443)
        assert refused.value.reason == "private"
    found = await PublicResolver(Names("93.184.215.14"), Reach()).resolve("calendar.example.nl", 443)
    assert [each["host"] for each in found] == ["93.184.215.14"]
