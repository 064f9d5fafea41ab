"""The only place that names the real parts and ties their lifetimes together: one command a file."""
