"""The recovery key, and the secrets it opens: they lie sealed in the account's data on the homeserver."""

from collections.abc import Collection, Mapping
from functools import reduce
from operator import xor
from secrets import token_bytes, token_hex

from adapters.matrix.asking import Ask, Payload, path_of
from adapters.matrix.faults import CallError
from adapters.matrix.sealing import ALGORITHM, fits, make_check, seal, unseal

_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"  # pragma: allowlist secret
_PREFIX = b"\x8b\x01"
_KEY = 32
_DEFAULT_KEY = "m.secret_storage.default_key"


def new_key() -> bytes:
    return token_bytes(_KEY)


def write_key(key: bytes) -> str:
    """As people write it down: letters and digits in fours."""
    content = _PREFIX + key
    number = int.from_bytes(content + bytes([reduce(xor, content)]))
    letters = ""
    while number:
        number, place = divmod(number, len(_ALPHABET))
        letters = _ALPHABET[place] + letters
    return " ".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def read_key(text: str) -> bytes:
    """The key that people wrote down. Raises ValueError when a letter is wrong."""
    number = 0
    for letter in "".join(text.split()):
        number = number * len(_ALPHABET) + _ALPHABET.index(letter)
    size = len(_PREFIX) + _KEY + 1
    if number.bit_length() > 8 * size:
        raise ValueError("A recovery key is shorter.")
    content = number.to_bytes(size)
    if not content.startswith(_PREFIX) or reduce(xor, content):
        raise ValueError("This is no recovery key.")
    return content[len(_PREFIX) : -1]


class SecretStorage:
    """Secrets on the homeserver that it cannot read."""

    def __init__(self, ask: Ask, user: str) -> None:
        self._ask = ask
        self._user = user

    async def find_key_id(self, key: bytes) -> str | None:
        """What the storage calls this key, if this opens it. Raises CallError."""
        id = (await self._find(_DEFAULT_KEY)).get("key")
        if not isinstance(id, str):
            return None
        description = await self._find(_describing(id))
        return id if description.get("algorithm") == ALGORITHM and fits(key, description) else None

    async def is_empty(self) -> bool:
        """Nobody has made one yet."""
        return not isinstance((await self._find(_DEFAULT_KEY)).get("key"), str)

    async def read(self, names: Collection[str], key: bytes) -> dict[str, str]:
        """Those of the secrets that are there and that this key opens."""
        found = {}
        id = await self.find_key_id(key)
        for name in names if id else ():
            sealed = (await self._find(name)).get("encrypted")
            content = sealed.get(id) if isinstance(sealed, dict) else None
            if isinstance(content, dict):
                try:
                    found[name] = unseal(content, key, name).decode()
                except ValueError:
                    continue
        return found

    async def write(self, secrets: Mapping[str, str], key: bytes) -> None:
        """Put them under this key, which opens the storage from now on."""
        id = await self.find_key_id(key) or token_hex(16)
        for name, secret in secrets.items():
            await self._put(name, {"encrypted": {id: seal(secret.encode(), key, name)}})
        await self._put(_describing(id), {"algorithm": ALGORITHM, "name": "Bondje", **make_check(key)})
        # Last: until then nobody looks for anything.
        await self._put(_DEFAULT_KEY, {"key": id})

    async def _find(self, type: str) -> Payload:  # noqa: A002 - Matrix's word
        try:
            return await self._ask("GET", self._path(type))
        except CallError as error:
            if error.code != "M_NOT_FOUND":
                raise
            return {}

    async def _put(self, type: str, content: Payload) -> None:  # noqa: A002 - Matrix's word
        await self._ask("PUT", self._path(type), content)

    def _path(self, type: str) -> str:  # noqa: A002 - Matrix's word
        return path_of("user", self._user, "account_data", type)


def _describing(id: str) -> str:
    return f"m.secret_storage.key.{id}"
