### Bij welk onderdeel van de organisatie iemand hoort, in een programma tussen onderdelen.

part-board = bestuur
part-management = management
part-line = vakafdeling
part-information = I&A en control
choice-part = { $part }
part-question = Bij welk onderdeel van je organisatie hoor je? In { $programme } spreek je steeds iemand van een ander onderdeel. Je kunt het later veranderen met "mijn onderdeel".
part-is = In { $programme } hoor je bij: { $part }. Klopt dat niet meer? Kies hieronder een ander onderdeel.
part-chosen = Genoteerd: in { $programme } hoor je bij { $part }. Vanaf de volgende koppeling houd ik daar rekening mee.
part-unknown = Het onderdeel "{ $words }" ken ik niet. Er is niets veranderd.
part-matters-nowhere = Je doet aan geen programma mee waarin het uitmaakt bij welk onderdeel je hoort.
parts-set = { $count ->
    [0] De onderdelen van { $programme } zijn nu: { $parts }.
    [one] De onderdelen van { $programme } zijn nu: { $parts }. Aan 1 deelnemer vraag ik waar die nu bij hoort.
   *[other] De onderdelen van { $programme } zijn nu: { $parts }. Aan { $count } deelnemers vraag ik waar zij nu bij horen.
}
parts-changed = De onderdelen van { $programme } zijn veranderd.
parts-unclear = Schrijf twee tot { $most } onderdelen met komma's ertussen, elk van hoogstens { $longest } tekens, bijvoorbeeld: "onderdelen van Koffie zijn bestuur, sociaal domein, I&A". Er is niets veranderd.
parts-which-programme = Welk programma bedoel je met "{ $words }"? Tussen onderdelen gaan: { $programmes }. Er is niets veranderd.
parts-no-programme = Er is geen programma tussen de onderdelen van een organisatie. Er is niets veranderd.
