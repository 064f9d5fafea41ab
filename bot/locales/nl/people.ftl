### Hoe mensen, onderwerpen, talen en werktijden heten in andere zinnen.

person = **{ $name }**
person-roles = **{ $name }**, { $roles }
person-organisation = **{ $name }** van { $organisation }
person-roles-organisation = **{ $name }**, { $roles } bij { $organisation }

topic = { $topic }
involvement = { $topic }
involvement-stage = { $topic } ({ $stage })
involvement-note = { $topic } ({ $note })
involvement-stage-note = { $topic } ({ $stage }: { $note })

language-nl = Nederlands
language-en = Engels

week-day = { $first } van { $start } tot { $end }
week-days = { $first } tot en met { $last } van { $start } tot { $end }
