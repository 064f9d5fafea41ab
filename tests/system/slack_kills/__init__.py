"""Stories told on Slack to `bondje run`, which is killed and started again all the while.

`python -m tests.system.slack_kills` prints the figures.
"""
