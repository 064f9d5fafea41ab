### The checklist of a peer review: what to read beforehand, what to look at and how to give it back.

checklist-before = **Checklist: beforehand**
checklist-before-1 = - Who shows: choose one question that really bothers you, and write it down in one sentence.
checklist-before-2 = - Who shows: share a few pages at most, and say with a TLP label who may read them.
checklist-before-3 = - Who looks: read them, and note what you do not understand and what you recognise.
checklist-before-4 = - Together: agree what becomes of the notes after the conversation.
checklist-during = **Checklist: during the conversation**
checklist-during-1 = - Aim: what should this bring about, for whom, and how will you notice?
checklist-during-2 = - People: who does the work, who decides, and who can take over when somebody is gone?
checklist-during-3 = - Way of working: is it written down, and is it done like that in practice?
checklist-during-4 = - Risks: what can go wrong, and when was that last practised or tested?
checklist-during-5 = - Proof: how can you tell that it works? Ask for an example.
checklist-during-6 = - Suppliers and partners: what was agreed, and who sees to it?
checklist-during-7 = - Keep asking: "what have you tried?" and "what would you do differently?" Give no advice yet.
checklist-after = **Checklist: giving it back**
checklist-after-1 = - Begin with what goes well and what you would like to copy yourself.
checklist-after-2 = - Then name three things to improve at most, with what you saw and why it matters.
checklist-after-3 = - Whoever showed says what the first step will be, and when.
checklist-after-4 = - Agree what stays between you and what may be shared, with a TLP label.
