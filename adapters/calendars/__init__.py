"""Calendars of members: when they are busy, and nothing else of it."""
