"""`bondje matrix`: the recovery key, a lost folder, old devices, another identity."""

import shutil

import pytest

from bot.bootstrap.matrix_identity import sign_out
from bot.errors import ConfigurationError
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.person import Person
from tests.system.commanding import command
from tests.system.test_doctor_matrix import Office, office
from tests.system.test_run import Running, running

__all__ = ["office"]


async def _greeted(office: Office, bondje: Running, person: Person) -> str:
    """A private conversation in which Bondje has answered."""
    await bondje.logs("Bondje is there")
    room = await person.opens(invites=[office.login.user], direct=True)
    await person.hears(type="m.room.member", sender=office.login.user, room=room)
    await person.says(room, "hallo")
    assert "Bondje" in (await person.hears(sender=office.login.user, room=room)).text
    return room


async def _verifies(person: Person, office: Office) -> None:
    """As somebody does in Element, comparing with what an administrator reads in the log."""
    verification = await person.asks_to_verify(office.login.user, device=office.kept["device"])
    await person.verification(verification, "ready")
    await person.starts(verification)
    assert len(await person.emoji(verification)) == 7
    await person.confirms(verification)
    await person.verification(verification, "done")


@pytest.mark.timeout(300)
async def test_a_lost_folder_comes_back_and_trust_stays(matrix: MatrixPeople, office: Office) -> None:
    anna = await matrix.person("anna")
    async with running(office.settings, office.folder) as bondje:
        room = await _greeted(office, bondje, anna)
        assert "keep its recovery key elsewhere" in bondje.log
        await _verifies(anna, office)
        # The command is for a moment at which it runs.
        shown = await command(office.folder, office.settings, "matrix", "recovery-key")
        assert (shown.code, shown.errors) == (0, "")
        key = shown.output.strip()
        assert len(key.split()) == 12
        assert await bondje.told().ends() == 0
    assert key not in bondje.log
    assert key.replace(" ", "") not in bondje.log
    assert (await anna.trusts(office.login.user)).verified

    old = office.kept["device"]
    shutil.rmtree(office.keys)
    with pytest.raises(ConfigurationError, match=r"that is not in MATRIX_STORE\. Give its recovery key, or "):
        await office.starts_once()
    async with running(office.settings | {"MATRIX_RECOVERY_KEY": key}, office.folder) as bondje:
        await bondje.logs("Bondje is there")
        new = office.kept["device"]
        assert new != old
        await anna.devices_of(office.login.user, including=new)
        assert (await anna.trusts(office.login.user, new)).device_verified
        await anna.says(room, "hallo")
        heard = await anna.hears(sender=office.login.user, room=room)
        assert (heard.encrypted, heard.shield) == (True, 0)
        found = await office.doctor()
        assert found["matrix device"][0] == found["matrix identity"][0] == found["matrix recovery"][0] == "ok"
        assert f"{old} (Bondje, seen " in found["matrix others"][1]
        assert await sign_out(office.read(), [old], is_all=False) == [f"{old} (Bondje) is signed out"]
        assert await bondje.told().ends() == 0
    assert key not in bondje.log
    assert old not in await office.devices()
    # From now on it does without the recovery key in its settings.
    await office.starts_once()
    assert not (await anna.trusts(office.login.user)).changed
    assert not anna.unreadable


async def test_a_lost_key_ends_in_another_identity(matrix: MatrixPeople, office: Office) -> None:
    anna = await matrix.person("anna")
    await office.starts_once()
    shutil.rmtree(office.keys)
    unsure = await command(office.folder, office.settings, "matrix", "new-identity")
    assert (unsure.code, unsure.output) == (2, "")
    assert "cannot write to it before they verify it again" in unsure.errors
    assert not office.keys.exists()
    made = await command(office.folder, office.settings, "matrix", "new-identity", "--sure")
    assert (made.code, len(made.output.split())) == (0, 12)
    assert (await command(office.folder, office.settings, "matrix", "recovery-key")).output == made.output
    async with running(office.settings, office.folder) as bondje:
        await _greeted(office, bondje, anna)
        busy = await command(office.folder, office.settings, "matrix", "new-identity", "--sure")
        assert (busy.code, busy.errors) == (2, "bondje: MATRIX_STORE: another Bondje is using keys.\n")
        assert await bondje.told().ends() == 0
    assert not anna.unreadable


async def test_there_is_nothing_to_show_before_the_first_start(office: Office) -> None:
    for act in ("recovery-key", "sign-out"):
        done = await command(office.folder, office.settings, "matrix", act)
        assert (done.code, done.output) == (2, "")
        assert done.errors.startswith("bondje: MATRIX_STORE: there is no identity in keys yet; start Bondje once")
    done = await command(office.folder, {}, "matrix", "recovery-key")
    assert (done.code, done.errors) == (2, "bondje: Matrix is not set up: docs/matrix.md tells how.\n")
    assert not office.keys.exists()


async def test_only_who_is_named_is_signed_out(office: Office) -> None:
    await office.starts_once()
    before = await office.devices()
    for given in ([], ["VREEMD"], [office.kept["device"]]):
        done = await command(office.folder, office.settings, "matrix", "sign-out", *given)
        assert (done.code, done.output) == (2, "")
        assert office.login.device in done.errors
    assert await office.devices() == before
    without = office.settings | {"MATRIX_PASSWORD": "verkeerd"}  # pragma: allowlist secret
    done = await command(office.folder, without, "matrix", "sign-out", "--all")
    assert (done.code, done.errors) == (2, "bondje: MATRIX_PASSWORD: the homeserver does not take it.\n")
    done = await command(office.folder, office.settings, "matrix", "sign-out", "--all")
    assert (done.code, done.output) == (0, f"{office.login.device} (no name) is signed out\n")
    done = await command(office.folder, office.settings, "matrix", "sign-out", "--all")
    assert (done.code, done.output) == (0, "there is no other\n")


@pytest.mark.parametrize("name", ["identity.json", "pickle.key"])
async def test_a_folder_that_is_not_whole(office: Office, name: str) -> None:
    await office.starts_once()
    (office.keys / name).unlink()
    done = await command(office.folder, office.settings, "matrix", "recovery-key")

    assert (done.code, done.output) == (2, "")
    # Showing makes nothing.
    assert not (office.keys / name).exists()
