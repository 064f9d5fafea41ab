# Why somebody fits: pieces of a sentence, to be joined by commas. No capital at the front, no full stop.

reason-role = also { $roles }
reason-same-organisation = same organisation
reason-neighbour = neighbouring municipality
reason-neighbour-same-region = neighbouring municipality in the same safety region
reason-joint-body = already works together with your organisation
reason-joint-body-named = together with your organisation in { $body }
reason-safety-region = same safety region
reason-province = same province
reason-size-alike = similar in size
reason-ahead =
    { $steps ->
        [one] a step ahead: { $stage }
       *[other] { $steps } steps ahead: { $stage }
    }
reason-score-ahead =
    { $steps ->
        [one] organisation a step ahead by the scores
       *[other] organisation { $steps } steps ahead by the scores
    }
reason-as-far = just as far as you: { $stage }
reason-stage = { $stage }
reason-works-on = works on this
reason-offers = can help with this
reason-seeks = is looking for help with this too
reason-works-on-topic = works on { $topic }
reason-offers-topic = can help with { $topic }
reason-seeks-topic = is looking for help with { $topic }
reason-works-on-words = mentions this with { $topic }
reason-offers-words = can help with { $topic } (mentions this)
reason-seeks-words = is looking for help with { $topic } (mentions this)

# How far somebody is.
stage-exploring = just started
stage-building = well under way
stage-running = up and running
reason-met = you have met before
reason-confirmed =
    { $years ->
        [one] confirmed a year ago
       *[other] confirmed { $years } years ago
    }
