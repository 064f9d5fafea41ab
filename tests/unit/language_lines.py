"""Lines as people type them, by the language they show. `None`: they show neither, so nothing may be concluded."""

from bot.domain.people import Language

_DUTCH = """
wie werkt er nog meer aan ENSIA?
Wie weet er iets van datalekken?
ik zoek iemand die al verder is met Common Ground
ik werk aan de BIO, we zijn net begonnen
kan helpen met DPIA's
ik ben CISO bij gemeente Zeewolde
wie kan helpen met NIS2?
ontmoet 2
ja graag
nee, liever niet
nu even niet
mijn gegevens
vergeet mij
zoek hulp met de Wpg
wie doet er ook iets met Copilot
hoi, ik ben Anna
goedemorgen
dank je wel
bedankt!
ik ben met vakantie tot maandag
pauze tot 1 februari
we draaien al twee jaar op Haal Centraal
iemand ervaring met zaakgericht werken?
hoe werkt dit?
wat weet je van mij?
stop met volgen
ik werk niet op vrijdag
heeft iemand een verwerkersovereenkomst voor Teams?
is er iemand bezig met de Omgevingswet
zijn er meer gemeenten met een eigen SOC
laat maar
spreek je Nederlands
doe maar Engels
ik heb een vraag over privacy en security awareness
welke gemeenten lopen voor met MFA?
niemand gevonden?
volg deze vraag
"""

_ENGLISH = """
who else is doing NIS2?
who can help with data breaches?
I'm looking for somebody who is a step ahead with Common Ground
we're just starting with DPIAs
I work on ENSIA
I am the CISO of Zeewolde
can help with pentests
meet 2
yes please
no thanks
not now
my data
forget me
hello, I'm Anna
good morning
thanks a lot
thank you
I am on leave until Monday
pause until 1 February
does anybody know about eHerkenning?
how does this work?
what do you know about me?
stop watching
I don't work on Fridays
anyone with experience of case management?
is there somebody working on the BIO
are there more municipalities with their own SOC
never mind
maybe later
do you speak English
I have a question about security awareness
which municipalities are ahead with MFA?
nobody found?
looking for peers on DigiD
what can you do
"""

_NEITHER = """
help
later
ENSIA?
ok
2
Bram de Wit
Zeewolde
NIS2
Common Ground
:+1:
SOC/SIEM
Microsoft 365
CISO

???
security awareness
DigiD, eHerkenning, eIDAS
Anna
"""

LINES: tuple[tuple[str, Language | None], ...] = tuple(
    (line, language)
    for text, language in ((_DUTCH, Language.DUTCH), (_ENGLISH, Language.ENGLISH), (_NEITHER, None))
    for line in text.strip("\n").split("\n")
)
