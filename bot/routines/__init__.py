"""What time makes Bondje do: each routine takes what is due, one unit of work at a time."""
