"""A real Matrix homeserver on this machine: Synapse, in an environment and a process of its own."""

import hashlib
import hmac
import json
import select
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import aiohttp

_PROGRAM = Path(__file__).parent / "serve_synapse.py"
_PYTHON = Path(sys.prefix) / "synapse" / "bin" / "python"
_SECRET = "not-a-secret"  # pragma: allowlist secret
_SIGNING_KEY = "ed25519 a_test bm90IGEgc2VjcmV0IGJ1dCAzMiBieXRlcyBsb25nISE"  # pragma: allowlist secret
_PATIENCE = 60

NAME = "localhost"
PASSWORD = "correct horse battery staple"  # pragma: allowlist secret


class HomeserverError(Exception):
    """The homeserver is not there, or has said no."""

    def __init__(self, message: str, answer: Mapping[str, Any] | None = None) -> None:
        super().__init__(message)
        self.answer = answer or {}
        """With its errcode."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """A user on one device."""

    user: str
    device: str
    token: str
    password: str = PASSWORD


def unlimited() -> dict[str, Any]:
    """Limits that no test meets."""
    often = {"per_second": 10_000, "burst_count": 10_000}
    plain = (
        "rc_message",
        "rc_registration",
        "rc_room_creation",
        "rc_joins_per_room",
        "rc_key_requests",
        "rc_media_create",
        "rc_reports",
    )
    return {
        **dict.fromkeys(plain, often),
        "rc_login": {"address": often, "account": often, "failed_attempts": often},
        "rc_joins": {"local": often, "remote": often},
        "rc_invites": {"per_room": often, "per_user": often, "per_issuer": often},
    }


class Homeserver:
    """Started by `with`. Its users are `@name:localhost`."""

    def __init__(self, folder: Path, *, limits: Mapping[str, Any]) -> None:
        if not _PYTHON.exists():
            raise HomeserverError("Synapse is not installed: run `make matrix-server`.")
        self.url = ""
        self._folder = folder
        self._limits = limits
        self._process: subprocess.Popen[bytes]
        self._admin: Login | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def start(self) -> None:
        """Begin, or go on where it was stopped, at the same address; returns when it listens."""
        config = self._write_config()
        with (
            tempfile.TemporaryDirectory(prefix="bondje-") as short,
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as news,
            (self._folder / "synapse.err").open("ab") as errors,
        ):
            news.bind(f"{short}/ready")
            self._process = subprocess.Popen(
                [_PYTHON, _PROGRAM, "--config-path", config],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                cwd=self._folder,
                env={"NOTIFY_SOCKET": f"{short}/ready"},
            )
            # It says that it is ready as to systemd; its standard output has something to say only when it ends.
            assert self._process.stdout
            heard, _, _ = select.select([news.fileno(), self._process.stdout.fileno()], [], [], _PATIENCE)
            if news.fileno() not in heard:
                self.stop()
                raise HomeserverError(f"Synapse did not start. It said:\n{self._read_words()}")

    def stop(self) -> None:
        """End it at once, as a machine that loses power."""
        self._process.kill()
        self._process.communicate()

    async def register(self, name: str, *, is_limited: bool = True) -> Login:
        """A new user; `is_limited=False` spares them the limits on messages that this server has."""
        login = await self._register(name)
        if not is_limited:
            path = f"/_synapse/admin/v1/users/{login.user}/override_ratelimit"
            no_limit = {"messages_per_second": 0, "burst_count": 0}
            await self.ask("POST", path, no_limit, by=await self._operator())
        return login

    async def ask(
        self, method: str, path: str, body: Mapping[str, Any] | None = None, *, by: Login | None = None
    ) -> dict[str, Any]:
        """Anything in the client-server interface or that of administrators. Raises HomeserverError."""
        headers = {"Authorization": f"Bearer {by.token}"} if by else {}
        async with (
            aiohttp.ClientSession(self.url) as session,
            session.request(method, path, json=body, headers=headers) as response,
        ):
            answer: dict[str, Any] = await response.json()
            if response.status != 200:
                raise HomeserverError(f"{method} {path}: {response.status} {answer}", answer)
            return answer

    async def token_without_device(self, user: str) -> str:
        """As an administrator makes one for somebody else."""
        answer = await self.ask("POST", f"/_synapse/admin/v1/users/{user}/login", {}, by=await self._operator())
        return str(answer["access_token"])

    async def set_password(self, user: str, password: str) -> None:
        """As an administrator does: it ends all sessions of that user, with their devices."""
        wish = {"password": password, "logout_devices": True}
        await self.ask("PUT", f"/_synapse/admin/v2/users/{user}", wish, by=await self._operator())

    async def deactivate(self, user: str) -> None:
        """Close their account."""
        await self.ask("POST", f"/_synapse/admin/v1/deactivate/{user}", {}, by=await self._operator())

    async def _operator(self) -> Login:
        if self._admin is None:
            self._admin = await self._register("operator", is_admin=True)
        return self._admin

    async def _register(self, name: str, *, is_admin: bool = False) -> Login:
        path = "/_synapse/admin/v1/register"
        nonce = (await self.ask("GET", path))["nonce"]
        signed = "\0".join((nonce, name, PASSWORD, "admin" if is_admin else "notadmin"))
        mac = hmac.new(_SECRET.encode(), signed.encode(), hashlib.sha1).hexdigest()
        wish = {"nonce": nonce, "username": name, "password": PASSWORD, "admin": is_admin, "mac": mac}
        made = await self.ask("POST", path, wish)
        return Login(user=made["user_id"], device=made["device_id"], token=made["access_token"])

    def _write_config(self) -> Path:
        if not self.url:
            with socket.create_server(("127.0.0.1", 0)) as free:
                self.url = f"http://127.0.0.1:{free.getsockname()[1]}"
        log = {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
            "handlers": {
                "file": {"class": "logging.FileHandler", "filename": f"{self._folder}/synapse.log", "formatter": "line"}
            },
            "root": {"level": "WARNING", "handlers": ["file"]},
        }
        (self._folder / "log.json").write_text(json.dumps(log), "utf-8")
        config = {
            "server_name": NAME,
            "public_baseurl": f"{self.url}/",
            "listeners": [
                {
                    "type": "http",
                    "port": int(self.url.rpartition(":")[2]),
                    "bind_addresses": ["127.0.0.1"],
                    "resources": [{"names": ["client"]}],
                }
            ],
            "database": {"name": "sqlite3", "args": {"database": f"{self._folder}/synapse.db"}},
            "log_config": f"{self._folder}/log.json",
            "media_store_path": f"{self._folder}/media",
            "pid_file": f"{self._folder}/synapse.pid",
            "signing_key": _SIGNING_KEY,
            "macaroon_secret_key": _SECRET,
            "registration_shared_secret": _SECRET,
            "bcrypt_rounds": 4,
            "report_stats": False,
            "trusted_key_servers": [],
            "presence": {"enabled": False},
            **self._limits,
        }
        # JSON is YAML too.
        path = self._folder / "synapse.json"
        path.write_text(json.dumps(config), "utf-8")
        return path

    def _read_words(self) -> str:
        texts = (self._folder / name for name in ("synapse.err", "synapse.log"))
        return "\n".join(text.read_text("utf-8")[-4000:] for text in texts if text.exists())
