"""Matrix: everything that knows of it, and of matrix-nio."""

from bot.messages import Platform

PLATFORM = Platform("matrix")
