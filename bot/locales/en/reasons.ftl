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
reason-as-far = just as far as you: { $stage }
reason-stage = { $stage }
reason-works-on = works on this
reason-offers = can help with this
reason-seeks = is looking for help with this too
reason-works-on-topic = works on { $topic }
reason-offers-topic = can help with { $topic }
reason-seeks-topic = is looking for help with { $topic }

# How far somebody is.
stage-exploring = just started
stage-building = well under way
stage-running = up and running

# How somebody is involved in a topic.
stance-works_on = works on it
stance-offers = can help with it
stance-seeks = is looking for help with it

# What somebody is looking for.
need-peers = people who work on it
need-help = people who can help with it
need-seekers = people who are looking for help with it
need-further = people who are a step ahead

# What two organisations share.
tie-same_organisation = same organisation
tie-neighbour = neighbours
tie-joint_body = together in a joint arrangement
tie-safety_region = same safety region
tie-province = same province
