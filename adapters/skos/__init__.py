"""Thesauri as files: SKOS in Turtle or JSON-LD."""
