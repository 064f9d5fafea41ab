"""The worlds of stories, for those whose calendars are read by all readers."""

from tests.stories.conftest import (
    _disk_at_rest,
    hosted_world,
    seeded_address,
    seeded_template,
)

__all__ = ["_disk_at_rest", "hosted_world", "seeded_address", "seeded_template"]
