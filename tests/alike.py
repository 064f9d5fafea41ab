"""Engines of one kind of database that share what SQLAlchemy has compiled.

A bot has one engine for as long as it runs, and compiles each statement once. A story that restarts its bot before each
line would spend two fifths of its time on compiling the same statements again.
"""

from typing import Any, ClassVar

from sqlalchemy import Engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialectAsync_psycopg
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite


class _Alike:
    """Equal to every other of its class, so that SQLAlchemy takes for one what it compiled for another."""

    compiled: ClassVar[dict[Any, Any]]

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    @classmethod
    def engine_created(cls, engine: Engine) -> None:
        engine.update_execution_options(compiled_cache=cls.compiled)


class AlikeSqlite(_Alike, SQLiteDialect_aiosqlite):
    supports_statement_cache = True
    compiled: ClassVar[dict[Any, Any]] = {}


class AlikePostgresql(_Alike, PGDialectAsync_psycopg):
    supports_statement_cache = True
    compiled: ClassVar[dict[Any, Any]] = {}


def share_what_is_compiled() -> None:
    """From now on, in this process."""
    registry.register("sqlite.aiosqlite", __name__, AlikeSqlite.__name__)
    registry.register("postgresql.psycopg", __name__, AlikePostgresql.__name__)
