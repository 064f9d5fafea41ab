"""What several handlers and routines say in the same way: people, answers, requests, organisations asked back."""
