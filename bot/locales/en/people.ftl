### How people, topics, languages and working times are named in other sentences.

person = **{ $name }**
person-roles = **{ $name }**, { $roles }
person-organisation = **{ $name }** from { $organisation }
person-roles-organisation = **{ $name }**, { $roles } at { $organisation }

topic = { $topic }
involvement = { $topic }
involvement-stage = { $topic } ({ $stage })
involvement-note = { $topic } ({ $note })
involvement-stage-note = { $topic } ({ $stage }: { $note })

language-nl = Dutch
language-en = English

week-day = { $first } from { $start } to { $end }
week-days = { $first } to { $last } from { $start } to { $end }
