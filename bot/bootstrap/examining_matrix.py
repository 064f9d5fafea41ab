"""What `bondje doctor` asks a Matrix homeserver, and what it makes of the answers."""

from adapters.matrix.allowed import Allowed
from adapters.matrix.devices import Devices
from adapters.matrix.facts import look, read_space
from adapters.matrix.faults import CallError
from adapters.matrix.folder import Folder
from adapters.matrix.greeting import PASSING, Session, ask_session, ask_versions, find_address, takes_passwords, trying
from adapters.matrix.logins import find_login
from adapters.matrix.visiting import UNTRUSTED, Visitor
from bot.bootstrap.examining_matrix_keys import examine_folder, examine_identity, find_kept, of_device, of_others
from bot.config import MatrixSettings
from bot.doctor import Finding, State, broken, odd, well
from bot.errors import ConfigurationError

_AWAY = "check the address, the way there from this machine (firewall, DNS), and whether the homeserver runs"
_AUTHORITY = "if it is of an authority of your own, name the file with that one's certificate in SSL_CERT_FILE"
_NO_DEVICE = "MATRIX_ACCESS_TOKEN belongs to no device, so it can have no keys: log in to get one (docs/matrix.md)"


async def examine_matrix(matrix: MatrixSettings) -> list[Finding]:
    """Changes nothing and makes no identity. Uses the session that there is; a password is only tried without one."""
    folder = Folder(matrix.store, pickle_key=matrix.pickle_key, is_only_read=True)
    findings = examine_folder(folder)
    visitor = Visitor(matrix.homeserver)
    try:
        findings.append(await _of_homeserver(visitor, matrix.homeserver))
        if findings[-1].state is not State.BROKEN:
            findings += await _of_account(visitor, matrix, folder)
    finally:
        await visitor.close()
    return [*findings, _of_people(matrix)]


async def _of_homeserver(visitor: Visitor, address: str) -> Finding:
    try:
        versions = await ask_versions(visitor)
    except CallError as error:
        other = await find_address(visitor) if error.status is not None else None
        if other is not None and other != address:
            return broken("matrix", f"{address} is not the homeserver itself: set MATRIX_HOMESERVER={other}")
        reason = error.reason or f"HTTP {error.status}"
        advice = _AUTHORITY if error.reason == UNTRUSTED else _AWAY
        return broken("matrix", f"{address} does not answer as a homeserver ({reason}): {advice}")
    return well("matrix", f"{address} answers, and speaks Matrix up to {versions[-1]}")


async def _of_account(visitor: Visitor, matrix: MatrixSettings, folder: Folder) -> list[Finding]:
    try:
        kept = find_login(folder, matrix.user, given=matrix.access_token)
    except (ConfigurationError, OSError) as error:
        return [broken("matrix account", f"{error}")]
    visitor.token = matrix.access_token if kept is None else kept.token
    device = matrix.device if kept is None else kept.device
    try:
        if visitor.token is None:
            return await _before_first_start(visitor, matrix, folder)
        session = await ask_session(visitor)
    except CallError as error:
        if error.code in {"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN"}:
            return await _after_session(visitor, matrix, str(device))
        return [_refused(error)]
    problem = _problem_with(session, matrix.user, device)
    if problem is not None:
        return [broken("matrix account", problem)]
    account = well("matrix account", f"known to the homeserver as {session.user}")
    try:
        return [account, *await _of_standing(visitor, matrix, folder, str(session.device))]
    except CallError as error:
        return [account, _failed(error)]


def _problem_with(session: Session, user: str, device: str | None) -> str | None:
    if session.user != user:
        return f"the homeserver knows this login as {session.user}, the settings say {user}: correct MATRIX_USER_ID"
    if session.device is None:
        return _NO_DEVICE
    if session.device != device:
        return f"the token is of device {session.device}, the settings say {device}: correct MATRIX_DEVICE_ID"
    return None


async def _before_first_start(visitor: Visitor, matrix: MatrixSettings, folder: Folder) -> list[Finding]:
    """There is a password only."""
    if not await takes_passwords(visitor):
        text = (
            "the homeserver takes no passwords: set MATRIX_ACCESS_TOKEN and MATRIX_DEVICE_ID instead (docs/matrix.md)"
        )
        return [broken("matrix account", text)]
    async with trying(visitor, matrix.user, str(matrix.password)) as session:
        if session.user != matrix.user:
            return [broken("matrix account", str(_problem_with(session, matrix.user, None)))]
        findings = [well("matrix account", f"the homeserver takes the password of {matrix.user}")]
        findings += await examine_identity(visitor, matrix, find_kept(folder, matrix.user))
        others = await Devices(visitor, user=matrix.user, device=PASSING).find_others()
        return [*findings, *of_others(others), *await _of_space(visitor, matrix)]


async def _after_session(visitor: Visitor, matrix: MatrixSettings, device: str) -> list[Finding]:
    ended = f"the homeserver has ended the session of device {device}"
    if matrix.password is None:
        text = f"{ended}: log in again, and set the new MATRIX_ACCESS_TOKEN and MATRIX_DEVICE_ID"
        return [broken("matrix account", text)]
    try:
        async with trying(visitor, matrix.user, matrix.password):
            text = f"{ended}; its password is right, so Bondje comes back as the same device by itself once it runs"
            return [odd("matrix account", text)]
    except CallError as error:
        return [broken("matrix account", ended), _refused(error)]


async def _of_standing(visitor: Visitor, matrix: MatrixSettings, folder: Folder, device: str) -> list[Finding]:
    facts = await look(visitor, user=matrix.user, device=device)
    kept = find_kept(folder, matrix.user)
    return [
        *of_device(facts),
        *await examine_identity(visitor, matrix, kept),
        *of_others(facts.others),
        *await _of_space(visitor, matrix),
    ]


async def _of_space(visitor: Visitor, matrix: MatrixSettings) -> list[Finding]:
    if matrix.space is None:
        return []
    try:
        space = read_space(await visitor.fetch_state(matrix.space), user=matrix.user)
    except CallError as error:
        if error.code is None:
            return [_failed(error)]
        text = f"{matrix.space} cannot be seen ({error.code}): invite {matrix.user} there, as somebody it listens to"
        return [broken("matrix space", text)]
    if not space.is_space:
        return [broken("matrix space", f"{matrix.space} is a room, not a space: copy the id of the space")]
    if not space.may_add:
        return [broken("matrix space", f"{matrix.user} may not add rooms to {space.name!r}: make it a moderator there")]
    return [well("matrix space", f"rooms for people who meet go into {space.name!r}")]


def _of_people(matrix: MatrixSettings) -> Finding:
    allowed = Allowed(matrix.user, matrix.allowed_servers)
    servers = ", ".join(sorted(allowed.servers))
    if allowed.home not in allowed.servers:
        text = f"only people of {servers}; {allowed.home}, its own server, is not among MATRIX_ALLOWED_SERVERS"
        return odd("matrix people", text)
    return well("matrix people", f"those of {servers} may invite it and talk to it (MATRIX_ALLOWED_SERVERS)")


def _refused(error: CallError) -> Finding:
    match error.code:
        case "M_FORBIDDEN" | "M_INVALID_USERNAME" | "M_UNKNOWN" | "M_INVALID_PARAM":
            text = "MATRIX_USER_ID and MATRIX_PASSWORD do not open it: copy both again, without quotes"
        case "M_USER_DEACTIVATED" | "M_USER_LOCKED" | "M_USER_SUSPENDED":
            text = "the account was closed: let whoever runs the homeserver open it again"
        case "M_LIMIT_EXCEEDED":
            text = "the homeserver wants to be left alone for a while: ask again in some minutes"
        case _:
            return _failed(error)
    return broken("matrix account", f"{text} ({error.code})")


def _failed(error: CallError) -> Finding:
    return broken("matrix account", f"the homeserver did not do what was asked ({error}): {_AWAY}")
