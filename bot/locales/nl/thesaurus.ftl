### Wat coördinatoren voor de onderwerpen doen.

help-add-topic = Een onderwerp toevoegen
help-add-topic-example = nieuw onderwerp ketenmarketing, ook wel: marketing in de keten
help-add-topic-names = Een onderwerp meer namen geven
help-add-topic-names-example = voeg synoniem mailveiligheid toe aan e-mailbeveiliging
help-merge-topics = Van twee onderwerpen één maken
help-merge-topics-example = voeg onderwerp mailveiligheid samen met e-mailbeveiliging
help-rename-topic = Een onderwerp een andere naam geven
help-rename-topic-example = hernoem onderwerp ENSIA naar ENSIA-verantwoording
help-candidates = Zien welke eigen woorden deelnemers voor onderwerpen gebruiken
help-candidates-example = onderwerpen om te bekijken
topic-nameless = Ik kan hier geen onderwerp van maken. Geef een naam van een paar woorden, hoogstens { $most } tekens, bijvoorbeeld: "nieuw onderwerp ketenmarketing". Er is niets veranderd.
topic-exists = Dit onderwerp is er al, onder de naam { $topic }. Er is niets veranderd.
topic-added = { $topic } is nu een onderwerp.
topic-also = Mensen vinden het ook met: { $names }.
topic-names-taken = Niet toegevoegd, want deze namen horen al bij een onderwerp: { $names }.
topic-followed =
    { $count ->
        [one] Eén vermelding in een profiel is meegegaan.
       *[other] { $count } vermeldingen in profielen zijn meegegaan.
    }
topic-not-found = Ik ken geen onderwerp met de naam "{ $words }". Er is niets veranderd.
topic-no-names = Schrijf welke namen erbij moeten, elk hoogstens { $most } tekens. Er is niets veranderd.
topic-named = { $topic } heeft er namen bij.
topic-name-taken = De naam { $name } hoort al bij een ander onderwerp: { $topic }. Zijn ze hetzelfde, voeg ze dan samen. Er is niets veranderd.
topic-renamed = { $earlier } heet nu { $name }. De oude naam werkt ook nog.
topic-same = Dit is al één onderwerp: { $topic }. Er is niets veranderd.
merge-question = Zal ik van { $gone } en { $kept } één onderwerp maken? Het heet dan { $kept }. Wat mensen bij { $gone } hebben staan, gaat mee. Dit kan niet worden teruggedraaid.
choice-merge = Ja, voeg samen
topics-merged = { $gone } hoort nu bij { $kept }. Wie het oude woord gebruikt, komt daar vanzelf uit.
candidates = Deze woorden gebruiken deelnemers voor een onderwerp dat ik niet ken. Ik toon alleen wat minstens { $least } mensen schrijven, en nooit wie. Kies er een.
candidates-none = Er is niets te bekijken. Ik toon alleen eigen woorden die minstens { $least } deelnemers gebruiken.
choice-candidate = { $words } ({ $people }×)
candidate = Wat is "{ $words }"? Er zijn { $people } deelnemers die dit schrijven.
candidate-other = Is het hetzelfde als een ander onderwerp, schrijf dan bijvoorbeeld: "voeg onderwerp { $words } samen met privacy".
candidate-gone = Dit hoeft niet meer te worden bekeken. Er is niets veranderd.
candidate-left = Goed, "{ $words }" blijft zoals het is. Ik vraag er niet meer naar.
choice-make-topic = Maak er een onderwerp van
choice-same-topic = Het is hetzelfde als { $topic }
choice-leave-topic = Laat het zo
