"""What the bot remembers: tables, migrations, and rows turned into domain objects and back."""
