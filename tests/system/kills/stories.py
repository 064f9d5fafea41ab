"""What people say and how time goes by, line by line, as it is typed on the console."""

CLOCK = "2027-01-18T09:00+01:00"
"""A Monday morning."""

MEETING = """\
Anna: hoi
Anna: ja
Anna: ik ben CISO bij gemeente Zeewolde
Anna: ik werk aan ENSIA, we zijn net begonnen
Bram: goedemorgen
Bram: ja
Bram: ik ben CISO bij gemeente Dronten
Bram: ik werk aan ENSIA, dat draait al
Carla: hoi
Carla: ja
Carla: ik ben CISO bij gemeente Maastricht
Carla: ik werk aan ENSIA
Anna: wie werkt er nog meer aan ENSIA?
Anna: ontmoet 1
Bram: ja""".splitlines()
"""Two neighbours meet. The third is farther away."""

SEASON = """\
Anna: hoi
Anna: ja
Anna: ik ben CISO bij gemeente Zeewolde en ik werk aan ENSIA
Anna: wie weet er iets van datalekken?
Anna: 1
Bram: hoi
Bram: 1
Bram: profiel invullen
Bram: Dronten
Bram: CISO
+2h
Bram: stop
Bram: ik werk aan ENSIA, dat draait al
Carla: ik kan helpen met datalekken
Carla: ja
Anna: wie werkt er nog meer aan ENSIA?
Anna: ontmoet 1
Bram: later
+3d
Anna: wie werkt er nog meer aan datalekken?
Anna: 1
+8d
Bram: ja
Anna #ciso: bondje, wie werkt er aan ENSIA?
Anna: mijn kennismakingen
+10d
Bram: vergeet mij
Bram: ja
Anna: wie werkt er nog meer aan ENSIA?
+1d
Anna: wie ben ik?""".splitlines()
"""A watched question that is answered, a form left half-way, a request put off, one that is reminded and expires, a
room that is opened, a question asked in public, and a farewell."""
