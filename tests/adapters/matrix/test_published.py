"""What holds of what people have published of their keys."""

from typing import Any

import pytest

from adapters.matrix.identity import SECRETS, Identity
from adapters.matrix.published import read_published
from adapters.matrix.signing import SigningKey
from tests.adapters.matrix.identities import SomebodysDevice, answer

ANNA = "@anna:localhost"


@pytest.fixture
def identity() -> Identity:
    return Identity.new(ANNA)


@pytest.fixture
def phone() -> SomebodysDevice:
    return SomebodysDevice(user=ANNA, id="PHONE")


def test_an_identity_and_its_device_are_read(identity: Identity, phone: SomebodysDevice) -> None:
    published = read_published(answer(identity, phone.published(by=identity)), ANNA)
    assert published.keys == identity.public
    assert published.master == identity.master.public
    assert published.devices["PHONE"].fingerprint == phone.key.public
    assert published.devices["PHONE"].is_signed


def test_a_device_that_nobody_signed_is_known_as_that(identity: Identity, phone: SomebodysDevice) -> None:
    for signer in (None, Identity.new(ANNA)):
        published = read_published(answer(identity, phone.published(by=signer)), ANNA)
        assert not published.devices["PHONE"].is_signed


def test_without_an_identity_no_device_is_signed(identity: Identity, phone: SomebodysDevice) -> None:
    published = read_published(answer(None, phone.published(by=identity)), ANNA)
    assert published.master is None
    assert not published.devices["PHONE"].is_signed


def test_a_key_that_the_master_has_not_signed_signs_nothing(identity: Identity, phone: SomebodysDevice) -> None:
    theirs = Identity.new(ANNA)
    told = answer(identity, phone.published(by=theirs))
    told["self_signing_keys"] = {ANNA: theirs.publication()["self_signing_key"]}
    published = read_published(told, ANNA)
    assert published.keys.keys() == {"master", "user_signing"}
    assert not published.devices["PHONE"].is_signed


def test_a_key_is_used_for_its_use_only(identity: Identity, phone: SomebodysDevice) -> None:
    told = answer(identity, phone.published(by=identity))
    told["self_signing_keys"][ANNA] = told["user_signing_keys"][ANNA]
    assert "self_signing" not in read_published(told, ANNA).keys


@pytest.mark.parametrize(
    "change",
    [
        {"user_id": "@bram:localhost"},
        {"device_id": "OTHER"},
        {"user_id": None},
        {"keys": {}},
        {"keys": []},
        {"keys": {"ed25519:PHONE": "no key", "curve25519:PHONE": "no key"}},
        {"signatures": {}},
        {"algorithms": ["changed"]},
    ],
    ids=str,
)
def test_a_device_that_has_not_signed_its_keys_is_none(
    identity: Identity, phone: SomebodysDevice, change: dict[str, Any]
) -> None:
    told = answer(identity)
    told["device_keys"][ANNA]["PHONE"] = phone.published(by=identity) | change
    assert not read_published(told, ANNA).devices


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"device_keys": []},
        {"device_keys": {ANNA: "none"}},
        {"device_keys": {ANNA: {"PHONE": None}}, "master_keys": {ANNA: 3}},
        {"master_keys": {ANNA: {"user_id": ANNA, "usage": "master", "keys": {"ed25519:x": "x"}}}},
        {"master_keys": {ANNA: {"user_id": ANNA, "usage": ["master"], "keys": {"ed25519:x": "y"}}}},
        {"master_keys": {ANNA: {"user_id": ANNA, "usage": ["master"], "keys": {"ed25519:x": "x", "ed25519:y": "y"}}}},
    ],
    ids=str,
)
def test_rubbish_is_nobody(told: dict[str, Any]) -> None:
    published = read_published(told, ANNA)
    assert (dict(published.keys), dict(published.devices)) == ({}, {})


def test_an_identity_is_the_same_after_its_secrets() -> None:
    identity = Identity.new(ANNA)
    again = Identity.from_secrets(ANNA, identity.secrets)
    assert again.public == identity.public
    assert again.publication() == identity.publication()


@pytest.mark.parametrize("missing", SECRETS.values())
def test_an_identity_is_whole_or_none(missing: str) -> None:
    secrets = Identity.new(ANNA).secrets
    with pytest.raises(ValueError, match=r"."):
        Identity.from_secrets(ANNA, {**secrets, missing: "AAAA"})
    del secrets[missing]
    with pytest.raises(ValueError, match=missing):
        Identity.from_secrets(ANNA, secrets)


def test_a_signature_under_a_device_leaves_other_signatures_to_others(identity: Identity) -> None:
    laptop = SomebodysDevice(user=ANNA, id="LAPTOP", key=SigningKey.new())
    signed = identity.sign_device(laptop.published())
    assert signed["signatures"].keys() == {ANNA}
    assert signed["signatures"][ANNA].keys() == {f"ed25519:{identity.self_signing.public}"}
    assert "unsigned" not in signed
