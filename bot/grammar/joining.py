"""Whether I take part. How people say it."""

from bot.commands.joining import ClaimInvitation, Join
from bot.grammar.rows import Row, Standing

ROWS = (
    Row(
        command=ClaimInvitation,
        standing=Standing.ANYONE,
        nl=("mijn code is {code}", "code {code}", "uitnodiging {code}"),
        en=("my code is {code}", "invitation {code}"),
    ),
    Row(
        command=Join,
        standing=Standing.ANYONE,
        nl=("(ik doe mee|meedoen|aanmelden|doe mee|ik wil meedoen)",),
        en=("(join|sign me up|count me in|i want to join|i'm in)",),
    ),
)
