"""Delegations: signed up, coupled, led, brought to a conversation. For handlers and for routines."""
