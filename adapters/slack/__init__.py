"""Slack as a platform."""

from bot.messages import Platform

PLATFORM = Platform("slack")
