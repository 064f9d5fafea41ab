"""All workspaces and organisations that have installed Bondje."""

import logging
from datetime import UTC, datetime, timedelta

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.sqlalchemy import AsyncSQLAlchemyInstallationStore, SQLAlchemyInstallationStore

from adapters.slack.clients import Clients
from adapters.slack.workspaces import Workspace
from bot.errors import ConflictError, DelayedError, GoneError, StoreFailureError, StoreUnavailableError

_AWAY = (ConflictError, StoreFailureError, StoreUnavailableError)
_SECOND = timedelta(seconds=1)
_log = logging.getLogger(__name__)


class Installations(AsyncSQLAlchemyInstallationStore):
    """The SDK's, where the last one stands for all before it, and one is found by its id alone."""

    async def async_save(self, installation: Installation) -> None:
        # Who pressed the button does not matter afterwards, so it is not kept.
        installation.user_id = "-"
        await super().async_save(installation)
        team = None if installation.is_enterprise_install else installation.team_id
        await self.remove_before(
            installation.enterprise_id, team, datetime.fromtimestamp(installation.installed_at, UTC)
        )

    async def find(self, installed: str) -> Bot | None:
        """The latest bot of that workspace `T...` or organisation `E...`."""
        columns = self.bots.c
        of_organisation = columns.team_id.is_(None) & (columns.enterprise_id == installed)
        query = (
            self.bots.select()
            .where(columns.client_id == self.client_id)
            .where((columns.team_id == installed) | of_organisation)
            .where(columns.bot_token.is_not(None))
            .order_by(columns.installed_at.desc())
            .limit(1)
        )
        async with self.engine.connect() as connection:
            row = (await connection.execute(query)).mappings().first()
        return None if row is None else SQLAlchemyInstallationStore.build_bot_entity(row)

    async def count(self) -> int:
        """How many workspaces and organisations there are."""
        columns = self.bots.c
        query = self.bots.select().where(columns.client_id == self.client_id)
        async with self.engine.connect() as connection:
            rows = (await connection.execute(query)).mappings().all()
        return len({row["team_id"] or row["enterprise_id"] for row in rows})

    async def remove_before(self, enterprise_id: str | None, team_id: str | None, at: datetime) -> None:
        """All of its installations before then; a later one stays."""
        instant = at.astimezone(UTC).replace(tzinfo=None)
        async with self.engine.begin() as connection:
            for table in (self.bots, self.installations):
                columns = table.c
                is_old = columns.installed_at < instant
                await connection.execute(
                    table.delete()
                    .where(columns.client_id == self.client_id)
                    # Whether a workspace is part of an organisation may have changed; its own id does not.
                    .where(columns.team_id == team_id if team_id else columns.team_id.is_(None))
                    .where(is_old if team_id else is_old & (columns.enterprise_id == enterprise_id))
                )


class Several:
    """Where Bondje is installed is looked up each time: another process may have been told of a change."""

    def __init__(self, installations: Installations, clients: Clients) -> None:
        self.installations = installations
        self._clients = clients

    async def get(self, installed: str) -> Workspace:
        bot = await self._find(installed)
        if bot is None or bot.bot_token is None:
            raise GoneError(f"Bondje is not installed in {installed}")
        return Workspace(id=installed, bot_user=str(bot.bot_user_id), client=self._clients.make(bot.bot_token))

    async def authorize(self, enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        bot = await self._find(team_id) if team_id else None
        if bot is None and enterprise_id:
            bot = await self._find(enterprise_id)
        if bot is None:
            _log.warning("Slack sends what Bondje is not installed for", extra={"workspace": team_id or enterprise_id})
            return None
        return AuthorizeResult(
            enterprise_id=bot.enterprise_id,
            team_id=None if bot.is_enterprise_install else bot.team_id,
            bot_user_id=bot.bot_user_id,
            bot_id=bot.bot_id,
            bot_token=bot.bot_token,
        )

    async def forget(self, *, enterprise_id: str | None, team_id: str | None, at: datetime) -> None:
        # Slack tells the whole second in which it was removed.
        await self.installations.remove_before(enterprise_id, team_id, at + _SECOND)
        _log.warning("Bondje was removed from a workspace", extra={"workspace": team_id or enterprise_id})

    async def _find(self, installed: str) -> Bot | None:
        try:
            return await self.installations.find(installed)
        except _AWAY as error:
            raise DelayedError(f"the installations cannot be read: {type(error).__name__}", maybe_said=False) from error
