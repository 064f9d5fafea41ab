"""Who may invite the bot, and talk to it."""

from collections.abc import Collection

from adapters.matrix.places import server_of


class Allowed:
    """By the servers that people are at home at."""

    def __init__(self, user: str, servers: Collection[str] = ()) -> None:
        """`user`: the bot. No servers: only its own."""
        self.home = server_of(user)
        self.servers = frozenset(servers) or frozenset({self.home})

    def __call__(self, user: str) -> bool:
        return server_of(user) in self.servers
