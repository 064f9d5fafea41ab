"""Rounds of a programme: announced, matched, told, answered, closed. For handlers and for routines."""
