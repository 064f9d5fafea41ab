# Waarom iemand past: stukjes zin, met komma's te verbinden. Kleine letter vooraan, geen punt.

reason-role = ook { $roles }
reason-same-organisation = zelfde organisatie
reason-neighbour = buurgemeente
reason-neighbour-same-region = buurgemeente in dezelfde veiligheidsregio
reason-joint-body = werkt al samen met jouw organisatie
reason-joint-body-named = samen met jouw organisatie in { $body }
reason-safety-region = zelfde veiligheidsregio
reason-province = zelfde provincie
reason-size-alike = vergelijkbare omvang
reason-ahead =
    { $steps ->
        [one] een stap verder: { $stage }
       *[other] { $steps } stappen verder: { $stage }
    }
reason-score-ahead =
    { $steps ->
        [one] organisatie een stap verder volgens de scores
       *[other] organisatie { $steps } stappen verder volgens de scores
    }
reason-as-far = net zo ver als jij: { $stage }
reason-stage = { $stage }
reason-works-on = werkt hieraan
reason-offers = kan hiermee helpen
reason-seeks = zoekt hier zelf hulp bij
reason-works-on-topic = werkt aan { $topic }
reason-offers-topic = kan helpen met { $topic }
reason-seeks-topic = zoekt hulp met { $topic }
reason-works-on-words = noemt dit bij { $topic }
reason-offers-words = kan helpen met { $topic } (noemt dit daarbij)
reason-seeks-words = zoekt hulp met { $topic } (noemt dit daarbij)

# Hoe ver iemand is.
stage-exploring = net begonnen
stage-building = volop bezig
stage-running = draait al
reason-met = jullie spraken elkaar al
reason-confirmed =
    { $years ->
        [one] een jaar geleden bevestigd
       *[other] { $years } jaar geleden bevestigd
    }
