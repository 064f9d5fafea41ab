"""`bondje matrix`: what only an administrator does with the identity of Bondje's account, and with its devices."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from adapters.matrix.devices import Devices
from adapters.matrix.entering import become_new
from adapters.matrix.faults import CallError, fault_of
from adapters.matrix.folder import Folder
from adapters.matrix.logins import find_login
from adapters.matrix.recovery import write_key
from adapters.matrix.vault import Vault
from adapters.matrix.visiting import Visitor
from bot.bootstrap.matrix_parts import logged_in
from bot.clock import SystemClock
from bot.config import MatrixSettings, Settings
from bot.errors import ConfigurationError

_NOT_YET = "MATRIX_STORE: there is no identity in {path} yet; start Bondje once, that makes it or brings it back."


def show_recovery_key(settings: Settings) -> str:
    """As it is written down. Asks nobody, and may be shown while Bondje runs."""
    matrix = _matrix_of(settings)
    folder = _folder_of(matrix)
    pickle_key = folder.find_pickle_key()
    kept = () if pickle_key is None else Vault(folder, pickle_key).find(matrix.user)
    key = kept[0].recovery_key if kept else None
    if key is None:
        raise ConfigurationError([_NOT_YET.format(path=folder.path)])
    return write_key(key)


async def sign_out(settings: Settings, ids: Sequence[str], *, is_all: bool) -> list[str]:
    """Other devices of the account; returns what was done."""
    matrix = _matrix_of(settings)
    async with _visiting(matrix) as (visitor, device):
        devices = Devices(visitor, user=matrix.user, device=device, password=matrix.password)
        try:
            others = await devices.find_others()
            there = ", ".join(each.id for each in others) or "none"
            if unknown := set(ids) - {each.id for each in others}:
                raise ConfigurationError([f"{', '.join(sorted(unknown))}: no other device; there are: {there}."])
            if not ids and not is_all:
                raise ConfigurationError([f"Name the devices to be signed out, or say --all. There are: {there}."])
            chosen = [each for each in others if is_all or each.id in ids]
            await devices.sign_out(chosen)
        except CallError as error:
            raise fault_of(error) from error
    return [f"{each.id} ({each.name or 'no name'}) is signed out" for each in chosen] or ["there is no other"]


async def make_identity(settings: Settings) -> str:
    """In place of the one that the world knows; returns its recovery key. Bondje must not be running."""
    async with logged_in(_matrix_of(settings), SystemClock()) as (_, standing, keys):
        return write_key(await become_new(keys, standing))


@asynccontextmanager
async def _visiting(matrix: MatrixSettings) -> AsyncIterator[tuple[Visitor, str]]:
    """As the device that is kept, which may be running meanwhile."""
    kept = find_login(_folder_of(matrix), matrix.user, given=matrix.access_token)
    if kept is None:
        raise ConfigurationError([_NOT_YET.format(path=matrix.store)])
    visitor = Visitor(matrix.homeserver, kept.token)
    try:
        yield visitor, kept.device
    finally:
        await visitor.close()


def _folder_of(matrix: MatrixSettings) -> Folder:
    return Folder(matrix.store, pickle_key=matrix.pickle_key, is_only_read=True)


def _matrix_of(settings: Settings) -> MatrixSettings:
    if settings.matrix is None:
        raise ConfigurationError(["Matrix is not set up: docs/matrix.md tells how."])
    return settings.matrix
