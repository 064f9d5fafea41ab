"""Everything goes wrong with Matrix that can, at random with a seed: what becomes of what was to be said?"""
