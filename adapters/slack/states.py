"""What shows that whoever comes back from Slack is whoever pressed the button here."""

from datetime import UTC

from slack_sdk.oauth.state_store.sqlalchemy import AsyncSQLAlchemyOAuthStateStore

from adapters.slack.several import Installations
from bot.ports import Clock


class States(AsyncSQLAlchemyOAuthStateStore):
    """The SDK's, without those that nobody came back with: anybody who opens the page makes one."""

    def __init__(self, installations: Installations, clock: Clock, *, life: int) -> None:
        """Beside the installations. `life`: in seconds."""
        super().__init__(expiration_seconds=life, engine=installations.engine)
        self._clock = clock

    async def async_issue(self, *args: object, **kwargs: object) -> str:
        states, now = self.oauth_states, self._clock.now().astimezone(UTC).replace(tzinfo=None)
        async with self.engine.begin() as connection:
            await connection.execute(states.delete().where(states.c.expire_at <= now))
        return await super().async_issue(*args, **kwargs)
