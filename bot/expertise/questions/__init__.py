"""Reading a question of whom to find: what it is about, and to whom it is limited."""
