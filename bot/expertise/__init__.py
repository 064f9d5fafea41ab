"""Who knows what, and which words mean which: pure functions, no reading or writing."""
