"""What `bondje doctor` says of the mail server, as a process of its own; no mail is sent."""

import asyncio
import json
import os
import sys
from pathlib import Path

import pytest

from tests.adapters.mail.server import HOST, PASSWORD, USER, Certificates, Mailroom, serving


@pytest.fixture(scope="module")
def certificates() -> Certificates:
    return Certificates()


async def doctor(folder: Path, certificates: Certificates, scheme: str, port: int, **settings: str) -> tuple[str, str]:
    """How mail is, and the sentence."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("BONDJE_", "LOG_", "SLACK_", "MATRIX_", "SMTP_", "DATABASE_"))
    }
    authority = folder / "authority.pem"
    certificates.write(authority)
    given = {
        "SMTP_URL": f"{scheme}://{HOST}:{port}",
        "SMTP_SENDER": "Bondje <bondje@gemeente.example>",
        "SSL_CERT_FILE": str(authority),
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "doctor", "--json"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=folder,
        env={**kept, **given, **settings},
    )
    output, errors = await process.communicate()
    assert PASSWORD.encode() not in output + errors
    found = [json.loads(line) for line in output.splitlines()]
    assert process.returncode == (1 if any(each["state"] == "broken" for each in found) else 0)
    (mail,) = [each for each in found if each["part"] == "mail"]
    return mail["state"], mail["text"]


async def test_all_is_well(tmp_path: Path, certificates: Certificates) -> None:
    login = {"SMTP_USER": USER, "SMTP_PASSWORD": PASSWORD}
    async with serving(Mailroom(), certificates, wants_login=True) as mailroom:
        state, text = await doctor(tmp_path, certificates, "smtp", mailroom.port, **login)
    assert state == "ok"
    assert "takes mail of bondje@gemeente.example (closed with STARTTLS, logged in); none was sent" in text
    assert (mailroom.connections, mailroom.got) == (1, [])


async def test_a_password_that_is_wrong(tmp_path: Path, certificates: Certificates) -> None:
    login = {"SMTP_USER": USER, "SMTP_PASSWORD": f"{PASSWORD} not"}
    async with serving(Mailroom(), certificates, wants_login=True) as mailroom:
        state, text = await doctor(tmp_path, certificates, "smtp", mailroom.port, **login)
    assert state == "broken"
    assert text.startswith("the mail server refuses the login (535): check SMTP_URL")


async def test_a_server_of_somebody_else(tmp_path: Path, certificates: Certificates) -> None:
    async with serving(Mailroom(), Certificates(), tls_first=True) as mailroom:
        state, text = await doctor(tmp_path, certificates, "smtps", mailroom.port)
    assert state == "broken"
    assert text.startswith("the certificate of the mail server is not to be trusted: check")


async def test_a_server_that_is_away(tmp_path: Path, certificates: Certificates) -> None:
    async with serving(Mailroom()) as mailroom:
        pass
    state, text = await doctor(tmp_path, certificates, "smtp+plain", mailroom.port)
    assert state == "broken"
    assert text.startswith("the mail server cannot be reached")
