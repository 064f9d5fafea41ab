"""What `bondje doctor` says of Matrix: it makes nothing, and disturbs nobody."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from aiohttp import web

from adapters.matrix.folder import Folder
from adapters.matrix.identity import Identity
from adapters.matrix.recovery import new_key, write_key
from bot.bootstrap.examining_matrix import examine_matrix
from bot.bootstrap.matrix_identity import show_recovery_key
from bot.bootstrap.matrix_parts import matrix_parts
from bot.clock import SystemClock
from bot.config import MatrixSettings, Settings, read_settings
from bot.errors import ConfigurationError
from storage.engine import open_store
from tests.adapters.matrix.bot import Household
from tests.adapters.matrix.meeting import meet
from tests.matrix.calls import calls_to
from tests.matrix.faults import broken, limited
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.homeserver import PASSWORD, Login
from tests.matrix.proxy import Proxy
from tests.system.commanding import command
from tests.system.test_run import running
from tests.system.test_run_matrix import by_matrix

Findings = dict[str, tuple[str, str]]


class Office:
    """An administrator, with an account for Bondje on a homeserver."""

    def __init__(self, matrix: MatrixPeople, login: Login, address: str, folder: Path) -> None:
        self.matrix = matrix
        self.login = login
        self.folder = folder
        self.settings = by_matrix(matrix.homeserver.url, login, address)

    @property
    def keys(self) -> Path:
        return self.folder / "keys"

    async def doctor(self, **settings: str) -> Findings:
        """What it makes of Matrix, without a process of its own."""
        findings = await examine_matrix(self._matrix(settings))
        for secret in (PASSWORD, self.login.token, settings.get("MATRIX_RECOVERY_KEY")):
            assert secret is None or secret not in repr(findings)
        return {each.part: (each.state.name.lower(), each.text) for each in findings}

    async def process(self, *arguments: str) -> Findings:
        """All that it says, as somebody who types the command hears it."""
        done = await command(self.folder, self.settings, "doctor", "--json", *arguments)
        assert PASSWORD not in done.output + done.errors
        return done.findings

    async def starts_once(self, **settings: str) -> None:
        """As `bondje run` does, up to where it would begin to listen."""
        store = open_store("sqlite://")
        async with matrix_parts(self._matrix(settings), store, SystemClock()):
            pass
        await store.close()

    def read(self, **more: str) -> Settings:
        return read_settings({**self.settings, "MATRIX_STORE": str(self.keys), **more})

    def _matrix(self, more: Mapping[str, str]) -> MatrixSettings:
        found = self.read(**more).matrix
        assert found is not None
        return found

    async def devices(self) -> set[str]:
        answer = await self.asks("GET", "devices")
        return {device["device_id"] for device in answer["devices"]}

    async def asks(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """As the bot's account, on another device of it."""
        return await self.matrix.homeserver.ask(method, f"/_matrix/client/v3/{path}", body, by=self.login)

    @property
    def kept(self) -> dict[str, str]:
        found: dict[str, str] = json.loads((self.keys / "login.json").read_text())
        return found


@pytest.fixture
async def office(matrix: MatrixPeople, sqlite_address: str, tmp_path: Path) -> Office:
    return Office(matrix, await matrix.login("bondje"), sqlite_address, tmp_path)


async def test_before_the_first_start_it_says_what_will_come(office: Office) -> None:
    before = await office.devices()
    found = await office.process()

    assert found["matrix"][0] == "ok"
    assert "speaks Matrix up to v1." in found["matrix"][1]
    assert found["matrix account"] == ("ok", f"the homeserver takes the password of {office.login.user}")
    assert found["matrix folder"][0] == "look"
    assert found["matrix identity"][0] == "look"
    assert found["matrix identity"][1].startswith("none yet: the first start makes one")
    assert found["matrix people"] == ("ok", "those of localhost may invite it and talk to it (MATRIX_ALLOWED_SERVERS)")
    # Nothing was made: no folder, no identity, and the password was tried without a trace.
    assert not office.keys.exists()
    assert await office.devices() == before
    answer = await office.asks("POST", "keys/query", {"device_keys": {office.login.user: []}})
    assert not answer.get("master_keys")


async def test_all_is_well_while_it_runs_and_nothing_is_disturbed(office: Office) -> None:
    anna = await office.matrix.person("anna")
    async with running(office.settings, office.folder) as bondje:
        await bondje.logs("Bondje is there")
        room = await anna.opens(invites=[office.login.user], direct=True)
        await anna.hears(type="m.room.member", sender=office.login.user, room=room)
        before = await office.devices()
        found = await office.process()
        assert await office.devices() == before
        await anna.says(room, "hallo")
        assert "Bondje" in (await anna.hears(sender=office.login.user, room=room)).text
        assert await bondje.told().ends() == 0
    assert "WARNING" not in "".join(bondje.lines[5:])
    device = office.kept["device"]
    assert found["matrix account"] == ("ok", f"known to the homeserver as {office.login.user}")
    assert found["matrix device"][0] == "ok"
    assert found["matrix device"][1].startswith(f"{device}, fingerprint ")
    assert found["matrix device"][1].endswith("; cross-signed")
    assert found["matrix keys"] == ("ok", "50 one-time keys left, a fallback key")
    assert found["matrix folder"][0] == "ok"
    assert found["matrix folder"][1].endswith(
        "; its pickle key lies in it; a Bondje is using it now, and is left alone"
    )
    assert found["matrix identity"][0] == found["matrix recovery"][0] == "ok"
    # The one that the test itself has logged in with.
    assert found["matrix others"][0] == "look"
    assert office.login.device in found["matrix others"][1]


async def test_it_takes_no_message_from_the_bot(office: Office) -> None:
    # A room key lies on the homeserver while Bondje is away: whoever syncs could take it.
    anna, store = await office.matrix.person("anna"), open_store("sqlite://")
    await store.prepare()
    household = Household(office.login, office.keys, store)
    async with household.running(office.matrix.homeserver.url) as bot:
        room = await meet(anna, bot)
    await anna.says(room, "met een nieuwe sleutel")
    for _ in range(2):
        assert (await office.doctor())["matrix keys"][0] == "ok"
    async with household.running(office.matrix.homeserver.url) as bot:
        await bot.core.hears("met een nieuwe sleutel")
        assert not bot.core.unread
    await store.close()


async def test_a_wrong_password(office: Office) -> None:
    found = await office.doctor(MATRIX_PASSWORD='"verkeerd"')  # pragma: allowlist secret

    assert found["matrix account"] == (
        "broken",
        "MATRIX_USER_ID and MATRIX_PASSWORD do not open it: copy both again, without quotes (M_FORBIDDEN)",
    )


async def test_an_account_of_another_server(office: Office) -> None:
    found = await office.doctor(MATRIX_USER_ID="@bondje:gemeente.example")

    assert found["matrix account"][0] == "broken"
    assert "MATRIX_USER_ID" in found["matrix account"][1]


async def test_a_homeserver_that_is_not_there(office: Office) -> None:
    found = await office.doctor(MATRIX_HOMESERVER="http://127.0.0.1:9")

    assert found["matrix"][0] == "broken"
    assert found["matrix"][1].startswith("http://127.0.0.1:9 does not answer as a homeserver (nothing listens there): ")
    assert "matrix account" not in found


async def test_an_address_without_tls(office: Office) -> None:
    async with _website(None) as address:
        found = await office.doctor(MATRIX_HOMESERVER=address.replace("http:", "https:"))

    assert "(it does not speak TLS there: is https right)" in found["matrix"][1]


async def test_a_name_that_nobody_knows(office: Office) -> None:
    found = await office.doctor(MATRIX_HOMESERVER="https://matrix.gemeente.invalid")

    assert "(no machine of that name is known)" in found["matrix"][1]


@asynccontextmanager
async def _website(homeserver: str | None) -> AsyncIterator[str]:
    """Of the organisation: it may tell clients where its homeserver is."""

    async def page(request: web.Request) -> web.Response:
        if homeserver is not None and request.path == "/.well-known/matrix/client":
            return web.json_response({"m.homeserver": {"base_url": f"{homeserver}/"}})
        return web.Response(text="<html>Welkom bij de gemeente</html>", content_type="text/html")

    application = web.Application()
    application.router.add_get("/{path:.*}", page)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()


async def test_a_website_where_the_homeserver_should_be(office: Office) -> None:
    async with _website(office.matrix.homeserver.url) as address:
        found = await office.doctor(MATRIX_HOMESERVER=address)
    assert found["matrix"][0] == "broken"
    assert found["matrix"][1].endswith(f"set MATRIX_HOMESERVER={office.matrix.homeserver.url}")
    async with _website(None) as address:
        found = await office.doctor(MATRIX_HOMESERVER=address)
    assert "does not answer as a homeserver (an answer that is not Matrix's)" in found["matrix"][1]


async def test_a_session_that_was_ended(office: Office) -> None:
    await office.starts_once()
    device = office.kept["device"]
    await office.asks(
        "POST",
        "delete_devices",
        {
            "devices": [device],
            "auth": {"type": "m.login.password", "user": office.login.user, "password": PASSWORD},
        },
    )
    before = await office.devices()
    found = await office.doctor()
    assert found["matrix account"][0] == "look"
    assert found["matrix account"][1].startswith(f"the homeserver has ended the session of device {device}; its pass")
    assert await office.devices() == before
    # And so it does.
    await office.starts_once()
    found = await office.doctor()
    assert found["matrix device"][0] == "ok"
    assert found["matrix device"][1].startswith(f"{device}, ")


async def test_a_token_that_was_revoked_and_a_new_one(office: Office) -> None:
    old, new = await _by_token(office, "EERSTE"), await _by_token(office, "TWEEDE")
    assert (await office.doctor(**old))["matrix device"][0] == "look"
    await office.starts_once(**old)
    assert (await office.doctor(**old))["matrix device"][0] == "ok"
    logout = Login(user=office.login.user, device="EERSTE", token=old["MATRIX_ACCESS_TOKEN"])
    await office.matrix.homeserver.ask("POST", "/_matrix/client/v3/logout", {}, by=logout)
    found = await office.doctor(**old)
    assert found["matrix account"] == (
        "broken",
        (
            "the homeserver has ended the session of device EERSTE: "
            "log in again, and set the new MATRIX_ACCESS_TOKEN and MATRIX_DEVICE_ID"
        ),
    )
    with pytest.raises(ConfigurationError, match="MATRIX_ACCESS_TOKEN: the homeserver has ended this session: log in"):
        await office.starts_once(**old)
    await office.starts_once(**new)
    assert (await office.doctor(**new))["matrix device"][1].startswith("TWEEDE, ")


async def test_a_token_of_another_device_or_of_somebody_else(office: Office) -> None:
    token = await _by_token(office, "EERSTE")
    found = await office.doctor(**(token | {"MATRIX_DEVICE_ID": "TWEEDE"}))
    assert found["matrix account"] == (
        "broken",
        "the token is of device EERSTE, the settings say TWEEDE: correct MATRIX_DEVICE_ID",
    )
    found = await office.doctor(**(token | {"MATRIX_USER_ID": "@iemand:localhost"}))
    assert found["matrix account"] == (
        "broken",
        (
            f"the homeserver knows this login as {office.login.user}, the settings say @iemand:localhost: "
            "correct MATRIX_USER_ID"
        ),
    )


async def test_a_token_without_a_device(office: Office) -> None:
    token = await office.matrix.homeserver.token_without_device(office.login.user)
    found = await office.doctor(MATRIX_PASSWORD="", MATRIX_ACCESS_TOKEN=token, MATRIX_DEVICE_ID="BONDJE")

    assert found["matrix account"][0] == "broken"
    assert found["matrix account"][1].startswith("MATRIX_ACCESS_TOKEN belongs to no device, so it can have no keys")


async def test_an_account_that_was_closed(office: Office) -> None:
    await office.starts_once()
    await office.matrix.homeserver.deactivate(office.login.user)
    found = await office.doctor()

    assert found["matrix account"][0] == "broken"
    assert "ended the session" not in found["matrix account"][1]
    assert "(M_" in found["matrix account"][1]


async def _by_token(office: Office, device: str) -> dict[str, str]:
    wish = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": office.login.user},
        "password": PASSWORD,
        "device_id": device,
    }
    answer = await office.matrix.homeserver.ask("POST", "/_matrix/client/v3/login", wish)
    return {"MATRIX_PASSWORD": "", "MATRIX_ACCESS_TOKEN": answer["access_token"], "MATRIX_DEVICE_ID": device}


async def test_an_identity_that_somebody_has_replaced(office: Office) -> None:
    # As somebody does who resets it in a client, with the account of Bondje.
    await office.starts_once()
    await _replace_identity(office, Identity.new(office.login.user))
    found = await office.doctor()

    assert found["matrix device"][0] == "broken"
    assert "not cross-signed" in found["matrix device"][1]
    assert found["matrix identity"][0] == "broken"
    assert found["matrix identity"][1].startswith("the account has another identity than MATRIX_STORE: set MATRIX_RECO")


async def test_on_a_new_machine_the_recovery_key_is_asked_and_tried(office: Office) -> None:
    await office.starts_once()
    key = show_recovery_key(office.read())
    elsewhere = {"MATRIX_STORE": str(office.folder / "elsewhere")}

    found = await office.doctor(**elsewhere)
    assert found["matrix identity"][0] == "broken"
    assert "set MATRIX_RECOVERY_KEY, or " in found["matrix identity"][1]
    assert office.kept["device"] in found["matrix others"][1]
    found = await office.doctor(**elsewhere, MATRIX_RECOVERY_KEY=write_key(new_key()))
    assert found["matrix identity"][1] == "MATRIX_RECOVERY_KEY: it does not open the secret storage of this account."
    found = await office.doctor(**elsewhere, MATRIX_RECOVERY_KEY=key)
    assert found["matrix identity"] == ("ok", "MATRIX_RECOVERY_KEY opens it: the next start brings it here")
    assert not (office.folder / "elsewhere").exists()


async def test_a_secret_storage_with_another_key(office: Office) -> None:
    await office.starts_once()
    path = f"user/{quote(office.login.user)}/account_data"
    check = {"algorithm": "m.secret_storage.v1.aes-hmac-sha2", "iv": "AAAA", "mac": "AAAA"}
    await office.asks("PUT", f"{path}/m.secret_storage.key.other", check)
    await office.asks("PUT", f"{path}/m.secret_storage.default_key", {"key": "other"})

    assert (await office.doctor())["matrix recovery"][0] == "broken"


@pytest.mark.parametrize("name", ["", "identity.json"])
async def test_a_folder_that_others_may_read(office: Office, name: str) -> None:
    await office.starts_once()
    seen = office.keys / name
    seen.chmod(0o755)
    found = await office.doctor()

    assert found["matrix folder"] == (
        "broken",
        f"others on this machine may read {seen}: chmod -R go= {office.keys}",
    )
    # It looks, and mends nothing behind anybody's back.
    assert seen.stat().st_mode & 0o777 == 0o755


async def test_another_pickle_key(office: Office) -> None:
    await office.starts_once(MATRIX_PICKLE_KEY="een")
    assert (await office.doctor(MATRIX_PICKLE_KEY="een"))["matrix folder"][1].endswith(
        "; closed with MATRIX_PICKLE_KEY"
    )
    found = await office.doctor(MATRIX_PICKLE_KEY="twee")
    assert found["matrix identity"][0] == "broken"
    assert found["matrix identity"][1].startswith("MATRIX_PICKLE_KEY: it is not the one that identity.json")
    # Without it, one would be made, and would not fit.
    with pytest.raises(ConfigurationError, match="set it as it was"):
        await office.starts_once()
    assert (await office.doctor())["matrix folder"][0] == "broken"
    await office.starts_once(MATRIX_PICKLE_KEY="een")


async def test_keys_of_somebody_else_and_a_damaged_file(office: Office) -> None:
    await office.starts_once()
    (office.keys / "identity.json").write_text("{")
    assert "is damaged" in (await office.doctor())["matrix identity"][1]
    (office.keys / "login.json").write_text("{")
    assert "is damaged" in (await office.doctor())["matrix account"][1]


async def test_a_device_that_has_run_out_of_keys(office: Office) -> None:
    await office.starts_once()
    wish = {"one_time_keys": {office.login.user: {office.kept["device"]: "signed_curve25519"}}}
    for number in range(51):
        await office.asks("POST", "keys/claim", wish)
        if number == 49:
            assert (await office.doctor())["matrix keys"][:1] == ("look",)
    found = await office.doctor()

    assert found["matrix keys"] == (
        "broken",
        "0 one-time keys left, the fallback key is used up: start Bondje, that brings new ones",
    )


async def test_a_space(office: Office) -> None:
    anna = await office.matrix.person("anna")
    space = await anna.calls("createRoom", {"name": "Kennisnet", "creation_content": {"type": "m.space"}})
    room = await anna.opens("geen ruimte", invites=[office.login.user])
    await office.asks("POST", f"join/{quote(room)}", {})
    id = str(space["room_id"])
    await office.starts_once()

    found = await office.doctor(MATRIX_SPACE=id)
    assert found["matrix space"][0] == "broken"
    assert "cannot be seen (M_FORBIDDEN): invite" in found["matrix space"][1]
    assert "is a room, not a space" in (await office.doctor(MATRIX_SPACE=room))["matrix space"][1]
    await anna.calls("invite", id, office.login.user)
    await office.asks("POST", f"join/{quote(id)}", {})
    found = await office.doctor(MATRIX_SPACE=id)
    assert found["matrix space"] == (
        "broken",
        f"{office.login.user} may not add rooms to 'Kennisnet': make it a moderator there",
    )
    await anna.calls("setPowerLevel", id, office.login.user, 50)
    found = await office.doctor(MATRIX_SPACE=id)
    assert found["matrix space"] == ("ok", "rooms for people who meet go into 'Kennisnet'")


async def test_servers_without_its_own(office: Office) -> None:
    found = await office.doctor(MATRIX_ALLOWED_SERVERS="rijk.example")

    assert found["matrix people"][0] == "look"
    assert "localhost, its own server, is not among" in found["matrix people"][1]


async def test_a_homeserver_that_ails(office: Office, proxy: Proxy) -> None:
    await office.starts_once()
    proxy.faults.next(broken(), when=calls_to("keys/query"))
    found = await office.doctor(MATRIX_HOMESERVER=proxy.url)
    assert found["matrix account"][0] == "broken"
    assert "HTTP 502" in found["matrix account"][1]
    proxy.faults.next(limited(), when=calls_to("account/whoami"))
    found = await office.doctor(MATRIX_HOMESERVER=proxy.url)
    assert "wants to be left alone" in found["matrix account"][1]


async def test_a_quick_answer_asks_nobody(office: Office, proxy: Proxy) -> None:
    office.settings["MATRIX_HOMESERVER"] = proxy.url
    found = await office.process("--quick")

    assert not [part for part in found if part.startswith("matrix")]
    assert proxy.calls == []


async def _replace_identity(office: Office, identity: Identity) -> None:
    auth = {"type": "m.login.password", "user": office.login.user, "password": PASSWORD}
    await office.asks("POST", "keys/device_signing/upload", {**identity.publication(), "auth": auth})


def test_a_folder_that_is_only_looked_at_stays_as_it_is(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "keys", is_only_read=True)
    assert not folder.path.exists()
    assert folder.find_pickle_key() is None
    assert not folder.is_held()
    with Folder(folder.path).held():
        assert folder.is_held()
    assert not folder.is_held()
