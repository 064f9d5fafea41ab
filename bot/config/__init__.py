"""Environment -> one frozen Settings. Every problem is told at once, and no secret is repeated."""

from bot.config.coordinators import in_workspace
from bot.config.mail import MailSettings, Security
from bot.config.matrix import MatrixSettings
from bot.config.settings import DEFAULT_DATABASE_URL, Settings, read_settings, with_database
from bot.config.slack import SlackSettings
from bot.config.web import WebSettings

__all__ = [
    "DEFAULT_DATABASE_URL",
    "MailSettings",
    "MatrixSettings",
    "Security",
    "Settings",
    "SlackSettings",
    "WebSettings",
    "in_workspace",
    "read_settings",
    "with_database",
]
