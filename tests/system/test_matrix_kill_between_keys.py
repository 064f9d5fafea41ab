"""`kill -9` between two writes of the keys: what somebody's device sent to ours is not half kept."""

import asyncio
import inspect
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from nio.crypto import Olm

from tests.matrix.clients import Clients
from tests.matrix.homeserver import Homeserver
from tests.system.kills.fuse import Fuse
from tests.system.kills.nursery import Nursery
from tests.system.matrix_kills.cast import gathered
from tests.system.matrix_kills.stories import Step
from tests.system.slack_kills.service import Service


def _before(words: str, where: Callable[..., object]) -> str:
    """The place of this line in there."""
    lines, first = inspect.getsourcelines(where)
    (number,) = (number for number, line in enumerate(lines, first) if words in line)
    return f"nio/crypto/olm_machine.py:{number}"


@pytest.mark.timeout(300)
async def test_a_key_that_was_half_kept_comes_again(
    matrix_clients: Clients, homeserver: Homeserver, nursery: Nursery, seeded_file: Path, tmp_path: Path
) -> None:
    file = Path(shutil.copy(seeded_file, tmp_path / "bondje.db"))
    fuses = [Fuse(place=_before("self.inbound_group_store.add(session)", Olm.create_group_session))]
    async with gathered(matrix_clients, homeserver) as cast:
        settings = {
            "MATRIX_HOMESERVER": homeserver.url,
            "MATRIX_USER_ID": cast.bondje.user,
            "MATRIX_PASSWORD": cast.bondje.password,
            "MATRIX_STORE": str(tmp_path / "keys"),
        }
        service = Service(nursery, file, settings)
        async with asyncio.TaskGroup() as group:
            group.create_task(service.keep(lambda: fuses.pop() if fuses else None))
            await service.is_there()
            await cast.does(Step(who="anna", does="opens"))
            for words in ("hoi", "ja"):
                await cast.does(Step(who="anna", does="says", words=words))
            await cast.hears("anna", 2)
            await service.stop()

    assert service.deaths == 1
    assert not (tmp_path / "keys" / "unread.json").exists(), "something could not be read at first"
