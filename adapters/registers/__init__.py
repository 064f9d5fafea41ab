"""Files that people hand us: public registers and lists of members, turned into the core's words."""
