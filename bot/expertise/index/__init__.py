"""Everybody who can be found, in columns: thousands are put in order in a millisecond or two.

Derived from the store and never shown from: whoever comes first here is read from the store before anybody hears of
them. NumPy takes a while to load, so import this package only where it is needed.
"""
