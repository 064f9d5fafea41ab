### Scores van organisaties: wie ze mag zien, en waar ze over gaan.

scores-where = Ik weet nog niet waar je werkt. Schrijf bijvoorbeeld: "ik werk bij gemeente Zeewolde".
scores-hidden = Scores van monitors van { $organisation } laat ik aan niemand zien, ook niet hier, en ik zoek er niet mee. Vind je dat anderen ze mogen zien? Dan kan ik ook voor jou zoeken wie er een stap verder is. Een coördinator bevestigt het, en je collega's hier horen het.
scores-shown = De scores van { $organisation } mogen anderen zien. Dit zijn ze:
scores-shown-none = De scores van { $organisation } mogen anderen zien. Ik heb er nog geen.
score-line = - { $indicator }: { $value } van { $most } ({ $year })
scores-asked = Ik vraag een coördinator of dat klopt, want waar je werkt weet ik alleen van jou. Tot die ja zegt, blijven de scores van { $organisation } verborgen. Je collega's hier horen het, en ieder van jullie kan het terugdraaien.
scores-asked-nobody = Een coördinator moet dit eerst bevestigen, want waar je werkt weet ik alleen van jou. Er is nu geen coördinator. Tot die er is, blijven de scores van { $organisation } verborgen.
scores-asked-already = Een coördinator moet nog bevestigen dat anderen de scores van { $organisation } mogen zien. Tot dan blijven ze verborgen.
scores-asked-heard = { $name } heeft gezegd dat anderen de scores van { $organisation } mogen zien. Een coördinator moet dat nog bevestigen. Ben je het er niet mee eens? Dan draai je het hieronder terug.
scores-confirm = { $person } zegt dat anderen de scores van { $organisation } mogen zien. Kan dat kloppen: werkt deze persoon daar, en gaat die daarover?
scores-confirm-unknown = Ik ken geen organisatie "{ $words }". Er is niets veranderd.
scores-confirm-nothing = Van { $organisation } is er niets te bevestigen. Er is niets veranderd.
scores-confirmed = Vanaf nu mogen anderen de scores van { $organisation } zien. De mensen die daar werken, horen het.
scores-confirmed-heard = Een coördinator heeft bevestigd dat anderen de scores van { $organisation } mogen zien. Ieder van jullie kan het terugdraaien.
scores-refused = De scores van { $organisation } blijven verborgen.
scores-refused-heard = Een coördinator heeft niet bevestigd dat anderen de scores van { $organisation } mogen zien. Ze blijven verborgen.
choice-scores-confirm = Dat klopt
choice-scores-refuse = Dat klopt niet
scores-allowed = Vanaf nu mogen anderen de scores van { $organisation } zien. Vraag je wie iets beter doet, dan telt mee wie een stap verder is. Je collega's hier horen het, en ieder van jullie kan het terugdraaien.
scores-allowed-already = De scores van { $organisation } mochten anderen al zien. Er is niets veranderd.
scores-allowed-heard = { $name } heeft gezegd dat anderen de scores van { $organisation } mogen zien. Ben je het daar niet mee eens? Dan draai je het hieronder terug.
scores-forbidden = De scores van { $organisation } ziet niemand meer, en ik zoek er niet meer mee.
scores-forbidden-already = De scores van { $organisation } mocht al niemand zien. Er is niets veranderd.
scores-forbidden-heard = { $name } heeft gezegd dat niemand de scores van { $organisation } meer mag zien.
scores-a-colleague = Een collega
scores-elsewhere = Je werkt nu bij { $organisation }. Deze keuze ging over een andere organisatie. Er is niets veranderd.
choice-scores-allow = Anderen mogen ze zien
choice-scores-forbid = Niemand mag ze zien

indicators = Dit meten de monitors waarvan ik scores heb:
indicators-none = Ik heb nog geen scores. Wie Bondje beheert, haalt ze binnen met het commando bondje import scores.
indicators-hint = Hoort een indicator ergens anders bij? Schrijf bijvoorbeeld "indicator Basisbeveiliging hoort bij BIO", of "indicator Basisbeveiliging hoort nergens bij".
indicator-line = { $count ->
    [one] - { $indicator }: hoort bij { $topic }, 1 organisatie
   *[other] - { $indicator }: hoort bij { $topic }, { $count } organisaties
}
indicator-line-nowhere = { $count ->
    [one] - { $indicator }: hoort nog nergens bij en telt dus niet mee, 1 organisatie
   *[other] - { $indicator }: hoort nog nergens bij en telt dus niet mee, { $count } organisaties
}
indicator-unknown = Ik ken geen indicator "{ $words }". Ik ken wel: { $indicators }. Er is niets veranderd.
indicator-several = Er is meer dan één indicator met "{ $words }" in de naam: { $indicators }. Schrijf de hele naam. Er is niets veranderd.
indicator-topic-unknown = Ik ken het onderwerp "{ $words }" niet. Schrijf bijvoorbeeld BIO of ENSIA. Er is niets veranderd.
indicator-filed = De indicator { $indicator } hoort nu bij { $topic }.
indicator-nowhere = De indicator { $indicator } hoort nu nergens bij. De scores tellen niet mee.
