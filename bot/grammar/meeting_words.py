"""What people call a meeting, and one of theirs, for rows of several capabilities."""

MEETING_NL = "[het|de|mijn|ons|onze] (gesprek|afspraak|overleg|meeting)"
MEETING_EN = "[the|my|our] (meeting|talk|call|appointment)"
ONE_NL = f"{MEETING_NL} (met|over|van|op) {{which}}"
ONE_EN = f"{MEETING_EN} (with|about|of|on) {{which}}"
