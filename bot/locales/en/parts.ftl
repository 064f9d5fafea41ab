### Of which part of the organisation somebody is, in a programme across parts.

part-board = board
part-management = management
part-line = line department
part-information = information and control
choice-part = { $part }
part-question = Which part of your organisation do you belong to? In { $programme } you always meet somebody of another part. You can change it later with "my part".
part-is = In { $programme } you belong to: { $part }. Is that no longer so? Choose another part below.
part-chosen = Noted: in { $programme } you belong to { $part }. It counts from the next match on.
part-unknown = I do not know the part "{ $words }". Nothing has changed.
part-matters-nowhere = You take part in no programme in which it matters which part you belong to.
parts-set = { $count ->
    [0] The parts of { $programme } are now: { $parts }.
    [one] The parts of { $programme } are now: { $parts }. I ask 1 member where they belong now.
   *[other] The parts of { $programme } are now: { $parts }. I ask { $count } members where they belong now.
}
parts-changed = The parts of { $programme } have changed.
parts-unclear = Write two to { $most } parts with commas between them, each of at most { $longest } characters, for example: "parts of Coffee are board, social domain, IT". Nothing has changed.
parts-which-programme = Which programme do you mean by "{ $words }"? Across parts are: { $programmes }. Nothing has changed.
parts-no-programme = There is no programme across the parts of an organisation. Nothing has changed.
