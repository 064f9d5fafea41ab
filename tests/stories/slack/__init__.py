"""Stories told on Slack: everything is real but Slack's side, and that remembers what was said."""
