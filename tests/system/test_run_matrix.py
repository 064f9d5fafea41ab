"""`bondje run` as a container starts it, with Matrix and with both platforms."""

from pathlib import Path

from tests.matrix.fixtures import MatrixPeople
from tests.matrix.homeserver import PASSWORD, Login
from tests.matrix.person import Person
from tests.slack.workspace import SlackWorkspace
from tests.system.test_run import by_socket, running


def by_matrix(homeserver: str, login: Login, address: str) -> dict[str, str]:
    return {
        "DATABASE_URL": address,
        "MATRIX_HOMESERVER": homeserver,
        "MATRIX_USER_ID": login.user,
        "MATRIX_PASSWORD": PASSWORD,
        "MATRIX_STORE": "keys",
    }


async def _asks(person: Person, room: str, words: str, bondje: str) -> str:
    await person.says(room, words)
    return (await person.hears(sender=bondje, room=room)).text


async def test_it_answers_on_matrix_and_is_the_same_after_a_restart(
    matrix: MatrixPeople, sqlite_address: str, tmp_path: Path
) -> None:
    anna, login = await matrix.person("anna"), await matrix.login("bondje")
    settings = by_matrix(matrix.homeserver.url, login, sqlite_address)

    async def devices() -> set[str]:
        answer = await matrix.homeserver.ask("GET", "/_matrix/client/v3/devices", by=login)
        return {device["device_id"] for device in answer["devices"]}

    async with running(settings | {"LOG_LEVEL": "DEBUG"}, tmp_path) as bondje:
        await bondje.logs("Bondje is there")
        room = await anna.opens(invites=[login.user], direct=True)
        await anna.hears(type="m.room.member", sender=login.user, room=room)
        assert "Bondje" in await _asks(anna, room, "hallo", login.user)
        assert await bondje.told().ends() == 0
        assert "Traceback" not in bondje.log
        assert "hallo" not in bondje.log
        assert PASSWORD not in bondje.log
    before = await devices()
    async with running(settings, tmp_path) as bondje:
        await bondje.logs("Bondje is there")
        assert await _asks(anna, room, "ja", login.user)
        assert await bondje.told().ends() == 0
    assert await devices() == before
    assert not anna.unreadable
    assert {each.shield for each in anna.timeline.values() if each.encrypted} == {0}


async def test_both_platforms_are_served_together(
    slack: SlackWorkspace, matrix: MatrixPeople, sqlite_address: str, tmp_path: Path
) -> None:
    bram, login = await matrix.person("bram"), await matrix.login("bondje")
    settings = by_socket(slack, sqlite_address) | by_matrix(matrix.homeserver.url, login, sqlite_address)
    async with running(settings, tmp_path) as bondje:
        await bondje.logs("Bondje is there")
        await slack.server.socket.connected()
        await slack.person("anna").says("hallo")
        [welcome] = await slack.person("anna").hears()
        assert "Bondje" in welcome.shown
        room = await bram.opens(invites=[login.user], direct=True)
        await bram.hears(type="m.room.member", sender=login.user, room=room)
        assert "Bondje" in await _asks(bram, room, "hallo", login.user)
        assert await bondje.told().ends() == 0


async def test_a_wrong_password_ends_it_with_a_sentence(
    matrix: MatrixPeople, sqlite_address: str, tmp_path: Path
) -> None:
    settings = by_matrix(matrix.homeserver.url, await matrix.login("bondje"), sqlite_address)
    async with running(settings | {"MATRIX_PASSWORD": "verkeerd"}, tmp_path) as bondje:  # pragma: allowlist secret
        assert await bondje.ends() == 2
    assert bondje.log.startswith("bondje: MATRIX_PASSWORD: the homeserver does not let us in (M_FORBIDDEN).")


async def test_another_pickle_key_ends_it_with_a_sentence(
    matrix: MatrixPeople, sqlite_address: str, tmp_path: Path
) -> None:
    settings = by_matrix(matrix.homeserver.url, await matrix.login("bondje"), sqlite_address)
    async with running(settings | {"MATRIX_PICKLE_KEY": "een"}, tmp_path) as bondje:
        await bondje.logs("Bondje is there")
        assert await bondje.told().ends() == 0
    async with running(settings | {"MATRIX_PICKLE_KEY": "twee"}, tmp_path) as bondje:
        assert await bondje.ends() == 2
    assert bondje.log.startswith("bondje: MATRIX_PICKLE_KEY: ")
