"""Stories told on Matrix: a real homeserver, people with clients as strict as Element, encrypted rooms throughout."""
