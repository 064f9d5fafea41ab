### Who sees what of a member.

field-organisation = your organisation
field-roles = your roles
field-topics = your topics
field-notes = your notes
seen-by-everyone = everyone, also aloud in a channel
seen-by-members = all members
seen-by-organisation = only colleagues of your own organisation
seen-by-nobody = nobody
seen-field = { $field }: { $audience }
seen-topic = { $topic }: { $audience }
audiences-head = This is who sees what of you. Everyone who finds you sees your name.
audiences-line = - { $part }
audiences-hint = Want to change it? Write for example "show my notes only to colleagues", "everyone may see my topics" or "hide ENSIA".
seen-set = Right. Who sees { $parts }: { $audience }.
seen-unfound = Nobody can find you by a question now. Back again? Write "members may see everything".
seen-unfound-topics = Nobody can find you by a topic now; whoever looks for a role or an organisation without a topic can. Back again? Write "members may see my topics".
seen-what = I do not understand what you mean. Name your organisation, roles, topics or notes, or a topic in your profile, for example: "hide my notes". Nothing has changed.
choice-audience-members = Everything for members
choice-audience-organisation = Everything for colleagues only
choice-audience-nobody = Hide everything
profile-audiences = Not everybody sees the same: { $parts }.
