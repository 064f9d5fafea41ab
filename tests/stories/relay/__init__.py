"""Stories of people on Slack and people on Matrix, served by one process between the real servers."""
