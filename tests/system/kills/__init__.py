"""Real processes of Bondje that are killed and started again, from between any two lines of its code or from outside.

`python -m tests.system.kills` prints the figures.
"""
