"""Who meets whom. Values in, values out: no store, no clock."""
