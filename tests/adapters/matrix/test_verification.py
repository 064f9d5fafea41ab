"""One verification, step by step, and every way in which it must not go on."""

import hashlib
import json
from base64 import b64encode
from typing import Any

import pytest

from adapters.matrix.sas import EMOJI, Party
from adapters.matrix.signing import SigningKey
from adapters.matrix.verification import CancelError, Step, Verification
from tests.adapters.matrix.asker import TRANSACTION, Asker


def _party(user: str, device: str) -> Party:
    return Party(user=user, device=device, fingerprint=SigningKey.new().public, master=SigningKey.new().public)


ANNA, BOT = _party("@anna:localhost", "PHONE"), _party("@bondje:localhost", "BOT")


@pytest.fixture
def verification() -> Verification:
    return Verification(TRANSACTION, ours=BOT, theirs=ANNA)


@pytest.fixture
def anna(verification: Verification) -> Asker:
    return Asker(verification, me=ANNA, bot=BOT)


def test_from_asked_to_done(anna: Asker, verification: Verification) -> None:
    ready = anna.asks()
    assert (ready.kind, ready.content) == ("ready", {"from_device": "BOT", "methods": ["m.sas.v1"]})
    accept = anna.starts()
    assert accept.kind == "accept"
    assert accept.content["message_authentication_code"] == "hkdf-hmac-sha256.v2"
    key = anna.shows_key()
    start = json.dumps(anna.start, separators=(",", ":"), sort_keys=True)
    promise = b64encode(hashlib.sha256(f"{key}{start}".encode()).digest()).decode().rstrip("=")
    assert accept.content["commitment"] == promise
    assert verification.code
    assert len(set(EMOJI)) == 64
    assert [EMOJI.index(emoji) for emoji in verification.code.emoji] == anna.emoji_indices
    _check_end(anna.confirms(), anna)
    assert verification.is_done
    assert anna.sends("done", {}) == []


def _check_end(said: list[Step], anna: Asker) -> None:
    mac, done = said
    assert anna.believes(mac)
    assert mac.content["mac"].keys() == {"ed25519:BOT", f"ed25519:{BOT.master}"}
    assert (done.kind, done.content) == ("done", {})


def test_who_knows_only_the_old_codes_gets_those(anna: Asker) -> None:
    accept = anna.starts(message_authentication_codes=["hkdf-hmac-sha256"])
    assert accept.content["message_authentication_code"] == "hkdf-hmac-sha256"
    anna.shows_key()
    # They did not ask, so there is nothing to be done with.
    (mac,) = anna.confirms(is_old=True)
    assert anna.believes(mac, is_old=True)


def test_keys_that_are_not_known_are_left_alone(anna: Asker) -> None:
    anna.starts()
    anna.shows_key()
    assert anna.confirms({**ANNA.keys, "ed25519:unknown": "whatever"})


@pytest.mark.parametrize(
    "keys",
    [
        {"ed25519:PHONE": SigningKey.new().public},
        {"ed25519:PHONE": ANNA.fingerprint, f"ed25519:{ANNA.master}": SigningKey.new().public},
        {"ed25519:unknown": "whatever"},
        {},
    ],
    ids=["another device key", "another master key", "unknown", "none"],
)
def test_other_keys_than_are_published_end_it(anna: Asker, verification: Verification, keys: dict[str, str]) -> None:
    anna.starts()
    anna.shows_key()
    with pytest.raises(CancelError) as cancelled:
        anna.confirms(keys)
    assert cancelled.value.code == "m.key_mismatch"
    assert not verification.is_done


def test_a_list_of_other_keys_ends_it(anna: Asker) -> None:
    anna.starts()
    anna.shows_key()
    with pytest.raises(CancelError) as cancelled:
        anna.confirms(listed="AAAA")
    assert cancelled.value.code == "m.key_mismatch"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"method": "m.qr_code.show.v1"}, "m.unknown_method"),
        ({"key_agreement_protocols": ["curve25519"]}, "m.unknown_method"),
        ({"hashes": []}, "m.unknown_method"),
        ({"message_authentication_codes": ["hmac-sha256"]}, "m.unknown_method"),
        ({"short_authentication_string": ["sound"]}, "m.unknown_method"),
        ({"from_device": "LAPTOP"}, "m.user_error"),
        ({"hashes": None}, "m.invalid_message"),
        ({"odd": float("nan")}, "m.invalid_message"),
        ({"odd": "\ud800"}, "m.invalid_message"),
    ],
    ids=str,
)
def test_a_start_that_is_no_good_ends_it(anna: Asker, changed: dict[str, Any], code: str) -> None:
    with pytest.raises(CancelError) as cancelled:
        anna.starts(**changed)
    assert cancelled.value.code == code


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"methods": ["m.qr_code.scan.v1"]}, "m.unknown_method"),
        ({"methods": None}, "m.invalid_message"),
        ({"from_device": "LAPTOP"}, "m.user_error"),
    ],
    ids=str,
)
def test_a_request_that_is_no_good_ends_it(anna: Asker, changed: dict[str, Any], code: str) -> None:
    with pytest.raises(CancelError) as cancelled:
        anna.asks(**changed)
    assert cancelled.value.code == code


@pytest.mark.parametrize("key", [None, 3, "", "AAAA", "no base64!"], ids=str)
def test_a_key_that_is_none_ends_it(anna: Asker, key: object) -> None:
    anna.starts()
    with pytest.raises(CancelError) as cancelled:
        anna.sends("key", {"key": key})
    assert cancelled.value.code == "m.invalid_message"


@pytest.mark.parametrize(
    "macs",
    [
        {},
        {"mac": None, "keys": ""},
        {"mac": [], "keys": ""},
        {"mac": ["ed25519:PHONE"], "keys": ""},
        {"mac": {}, "keys": 3},
        {"mac": {"ed25519:PHONE": 3}, "keys": ""},
        {"mac": {"ed25519:PHONE": "AAAA"}, "keys": 3},
        {"mac": {"ed25519:PHONE": "AAAA"}, "keys": None},
    ],
    ids=str,
)
def test_codes_that_are_none_end_it(anna: Asker, macs: dict[str, Any]) -> None:
    anna.starts()
    anna.shows_key()
    with pytest.raises(CancelError):
        anna.sends("mac", macs)


def test_a_code_that_is_no_words_ends_it(anna: Asker, verification: Verification) -> None:
    # The list of keys is right, so that the code itself is looked at.
    anna.starts()
    anna.shows_key()
    said = anna.macs()
    with pytest.raises(CancelError) as cancelled:
        anna.sends("mac", {**said, "mac": dict.fromkeys(said["mac"], 3)})
    assert cancelled.value.code == "m.invalid_message"
    assert not verification.is_done


@pytest.mark.parametrize("kind", ["request", "key", "mac", "done", "accept", "start"])
def test_each_step_comes_once_and_in_order(anna: Asker, kind: str) -> None:
    anna.asks()
    if kind == "start":
        anna.starts()
    with pytest.raises(CancelError) as cancelled:
        anna.sends(kind, {})
    assert cancelled.value.code == "m.unexpected_message"
