"""The identity that a recovery key brings back."""

from adapters.matrix.identity import SECRETS, Identity
from adapters.matrix.recovery import SecretStorage, read_key
from adapters.matrix.vault import Kept
from bot.errors import ConfigurationError


async def restore(storage: SecretStorage, user: str, *, master: str | None, text: str) -> Kept:
    """`master`: the public key of the identity that the world knows; `text`: the recovery key as it was written down.

    Raises ConfigurationError and CallError.
    """
    try:
        key = read_key(text)
    except ValueError as error:
        raise ConfigurationError(["MATRIX_RECOVERY_KEY: this is no recovery key; is a letter wrong?"]) from error
    try:
        identity = Identity.from_secrets(user, await storage.read(SECRETS.values(), key))
    except ValueError as error:
        raise ConfigurationError(
            ["MATRIX_RECOVERY_KEY: it does not open the secret storage of this account."]
        ) from error
    if identity.master.public != master:
        raise ConfigurationError(["MATRIX_RECOVERY_KEY: it opens the keys of an identity that was replaced."])
    return Kept(identity=identity, recovery_key=key)
