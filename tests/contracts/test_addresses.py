import pytest

from bot.errors import ConfigurationError
from storage.addresses import read_address


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("sqlite:///x.db", "sqlite+aiosqlite:///x.db"),
        ("sqlite:////var/lib/bondje/x.db", "sqlite+aiosqlite:////var/lib/bondje/x.db"),
        ("sqlite+aiosqlite:///x.db", "sqlite+aiosqlite:///x.db"),
        ("sqlite+pysqlite:///x.db", "sqlite+aiosqlite:///x.db"),
        ("sqlite://", "sqlite+aiosqlite://"),
        (" sqlite:///x.db\n", "sqlite+aiosqlite:///x.db"),
        ("postgres://u:p@h/d", "postgresql+psycopg://u:p@h/d"),
        ("postgresql://u:p@h:5433/d?sslmode=require", "postgresql+psycopg://u:p@h:5433/d?sslmode=require"),
        ("postgresql+psycopg://u@h/d", "postgresql+psycopg://u@h/d"),
        ("postgresql+asyncpg://u@h/d", "postgresql+psycopg://u@h/d"),
        ("postgresql+psycopg2://u@h/d", "postgresql+psycopg://u@h/d"),
        ("postgresql://u:@/d?host=/run/socket", "postgresql+psycopg://u:@/d?host=/run/socket"),
        ("postgresql://u:p%40ss%2F@h/d", "postgresql+psycopg://u:p%40ss%2F@h/d"),  # pragma: allowlist secret
    ],
)
def test_what_people_write_is_understood(written: str, meant: str) -> None:
    assert read_address(written).render_as_string(hide_password=False).replace("%2Frun%2F", "/run/") == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "x.db",
        "mysql://u:geheim@h/d",  # pragma: allowlist secret
        "oracle://geheim",
        "postgresql://h:geheim/d",
    ],
)
def test_anything_else_is_refused_without_quoting_it(written: str) -> None:
    with pytest.raises(ConfigurationError) as refused:
        read_address(written)
    assert "geheim" not in str(refused.value)
