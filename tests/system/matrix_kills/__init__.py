"""Stories told on Matrix to `bondje run`, which is killed and started again all the while.

`python -m tests.system.matrix_kills` prints the figures.
"""
