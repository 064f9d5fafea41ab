"""A homeserver that limits how often the bot may speak, and much to say: what becomes of it, and who waits for what?"""
