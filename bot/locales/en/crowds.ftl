### Who is in the channel or room of a programme.

crowd-scope = I cannot see who is in the channel of { $programme }: Bondje lacks a permission for it. Ask whoever runs Bondje to install the app again; the command bondje doctor says which permission it is.
crowd-outside = I cannot see who is in the channel of { $programme }: I am not in it myself. Invite me there.
crowd-gone = I cannot see who is in the channel of { $programme }: the channel is closed. Choose another channel for this programme.
crowd-nowhere = I cannot see who is in the room of { $programme }: this platform has no way to tell. Whoever wants to take part can tell me so.
crowd-hidden-then = Until then I go by whom I saw there last. Whoever says so themselves takes part as usual.
