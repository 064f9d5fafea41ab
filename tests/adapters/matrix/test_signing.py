"""Signatures as the specification has worked them out, and as nobody should accept them."""

from typing import Any

import pytest

from adapters.matrix.signing import SigningKey, canonical, decode, encode, is_signed

SEED = "YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1"  # pragma: allowlist secret
"""The seed of the specification's own examples."""
OF_NOTHING = (
    "K8280/U9SSy9IVtjBuVeLr+HpOB4BQFWbg+UZaADMtTdGYI7Geitb76LTrr5QV/7Xg4ahLwYGYZzuHGZKM5ZAQ"  # pragma: allowlist secret
)
OF_WORDS = (
    "KqmLSbO39/Bzb0QIYE82zqLwsA+PDzYIpIRA2sRQ4sL53+sN6/fpNSoqE7BP7vBZhG6kYdD13EIMJpvhJI+6Bw"  # pragma: allowlist secret
)


@pytest.mark.parametrize(
    ("content", "written"),
    [
        ({}, "{}"),
        ({"two": "Two", "one": 1}, '{"one":1,"two":"Two"}'),
        ({"b": "2", "a": "1"}, '{"a":"1","b":"2"}'),
        ({"本": 2, "日": 1}, '{"日":1,"本":2}'),
        ({"a": "\u65e5"}, '{"a":"日"}'),
        ({"a": None}, '{"a":null}'),
        ({"auth": {"mxid": "@john:x", "ok": True}}, '{"auth":{"mxid":"@john:x","ok":true}}'),
    ],
    ids=str,
)
def test_json_is_written_in_one_way(content: dict[str, Any], written: str) -> None:
    assert canonical(content) == written.encode()


@pytest.mark.parametrize(
    ("content", "signature"), [({}, OF_NOTHING), ({"one": 1, "two": "Two"}, OF_WORDS)], ids=["empty", "with words"]
)
def test_signatures_are_those_of_the_specification(content: dict[str, Any], signature: str) -> None:
    key = SigningKey.from_secret(SEED)
    assert key.sign(content) == signature
    signed = {**content, "signatures": {"domain": {"ed25519:1": signature}}, "unsigned": {"age": 3}}
    assert is_signed(signed, by="domain", name="1", key=key.public)


@pytest.mark.parametrize(
    "changed",
    [
        {"one": 2},
        {"signatures": {}},
        {"signatures": {"domain": {"ed25519:1": "AAAA"}}},
        {"signatures": {"domain": {"ed25519:1": 7}}},
        {"signatures": "none"},
        {"one": "\ud800"},
        {"one": float("nan")},
    ],
    ids=repr,
)
def test_what_was_changed_is_not_signed(changed: dict[str, Any]) -> None:
    key = SigningKey.from_secret(SEED)
    content: dict[str, Any] = {"one": 1}
    content["signatures"] = {"domain": {"ed25519:1": key.sign(content)}}
    assert is_signed(content, by="domain", name="1", key=key.public)
    assert not is_signed(content | changed, by="domain", name="1", key=key.public)


@pytest.mark.parametrize(
    "key", ["", "AAAA", "no base64!", SigningKey.new().public], ids=["none", "short", "odd", "other"]
)
def test_another_key_has_not_signed(key: str) -> None:
    content: dict[str, Any] = {}
    content["signatures"] = {"domain": {"ed25519:1": SigningKey.from_secret(SEED).sign(content)}}
    assert not is_signed(content, by="domain", name="1", key=key)


def test_base64_is_read_with_and_without_padding() -> None:
    for length in range(7):
        written = encode(b"foobar"[:length])
        assert "=" not in written
        assert decode(written) == decode(written + "=" * (-len(written) % 4)) == b"foobar"[:length]


@pytest.mark.parametrize("secret", ["", "AAAA", "no base64!"])
def test_a_seed_of_another_length_is_no_key(secret: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        SigningKey.from_secret(secret)
