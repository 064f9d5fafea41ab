"""What Bondje knows, decides and says. No platform, no SQL and no scheduler in here."""
