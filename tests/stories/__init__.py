"""People talking with the whole bot, on a real store, while a clock we move stands for time."""
