"""The recovery key as people write it down, and what it opens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.matrix.recovery import new_key, read_key, write_key
from adapters.matrix.sealing import fits, make_check, seal, unseal
from adapters.matrix.signing import decode

# The private key of RFC 7748's example, and how every Matrix client writes it.
KEY = bytes.fromhex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")  # pragma: allowlist secret
WRITTEN = "EsTc LW2K PGiF wKEA 3As5 g5c4 BXwk qeeJ ZJV8 Q9fu gUMN UE4d"  # pragma: allowlist secret


def test_a_key_is_written_as_other_clients_do() -> None:
    assert write_key(KEY) == WRITTEN


@pytest.mark.parametrize("written", [WRITTEN, WRITTEN.replace(" ", ""), f"  {WRITTEN}\n", WRITTEN.replace(" ", "\r\n")])
def test_a_key_is_read_however_it_is_spaced(written: str) -> None:
    assert read_key(written) == KEY


@given(st.binary(min_size=32, max_size=32))
def test_every_key_is_read_as_it_was_written(key: bytes) -> None:
    assert read_key(write_key(key)) == key


@pytest.mark.parametrize(
    "written",
    [
        "",
        "1",
        "E",
        WRITTEN[:-1],
        WRITTEN + "1",
        f"F{WRITTEN[1:]}",
        f"{WRITTEN[:-1]}e",
        WRITTEN.replace("W", "0"),
        "z" * 60,
    ],
)
def test_a_key_with_a_wrong_letter_is_none(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_key(written)


def test_what_is_sealed_opens_with_its_key_and_name_only() -> None:
    key = new_key()
    sealed = seal(b"a secret", key, "m.cross_signing.master")
    assert unseal(sealed, key, "m.cross_signing.master") == b"a secret"
    for changed, with_key, name in (
        ({}, new_key(), "m.cross_signing.master"),
        ({}, key, "m.cross_signing.self_signing"),
        ({"ciphertext": sealed["mac"]}, key, "m.cross_signing.master"),
        ({"iv": 3}, key, "m.cross_signing.master"),
        ({"mac": None}, key, "m.cross_signing.master"),
    ):
        with pytest.raises(ValueError, match=r"."):
            unseal({**sealed, **changed}, with_key, name)


def test_a_key_is_known_by_its_check() -> None:
    key = new_key()
    assert fits(key, make_check(key))
    assert not fits(new_key(), make_check(key))
    assert not fits(key, {"iv": 3, "mac": None})
    assert fits(key, {})


def test_no_implementation_counts_past_the_half() -> None:
    assert all(decode(make_check(KEY)["iv"])[8] < 0x80 for _ in range(50))
