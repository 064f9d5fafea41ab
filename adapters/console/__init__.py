"""The console: several people in one terminal, or a script in a pipe. A full platform, and the embedded default."""

from bot.messages import Platform

PLATFORM = Platform("console")
