"""Everything goes wrong with Slack that can, at random with a seed: what becomes of what was to be said?"""
