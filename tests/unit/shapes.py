"""Plain things that unit tests need to stand on."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

UTC_ZONE = ZoneInfo("UTC")
NOW = datetime(2027, 1, 18, 8, 0, tzinfo=UTC)
"""A Monday."""
