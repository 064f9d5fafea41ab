"""Who meets whom. Values in, values out: no store, no clock."""

import os

# Before numpy is there: its products of some thousands of people wait longer for threads than they compute.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
