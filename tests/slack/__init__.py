"""The Slack side of the tests: a workspace with a memory, what Slack sends, and the trouble it can give."""
