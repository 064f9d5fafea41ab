"""Words that carry a sentence but name nothing, in Dutch and English. Folded, as `words.fold` does."""

_DUTCH = """
de het een der den des deze dit die dat daar daarvan daarover er hier waar ik jij je u wij we ze zij hij me mij mijn
ons onze jullie jouw uw hun haar zijn ben bent is was waren heb hebt heeft hebben had word wordt worden werd kan kun
kunt kunnen kon wil wilt willen wou zal zullen zou zouden moet moeten mag mogen ga gaat gaan doe doet doen deed weet
weten zoek zoekt zoeken help helpt helpen werk werkt werken bezig iets iemand niemand iedereen wie wat welke wanneer
hoe waarom waarmee waarbij van voor met aan op over in uit bij naar om onder rond rondom omtrent tot tegen tussen
door per sinds vanaf te als dan nog meer ook al even maar want dus of omdat zo zoals niet geen wel graag misschien
eens andere ander anderen veel weinig paar hele heel erg goed beetje vooral oa etc enz zeg gewoon daarnaast verder
eigenlijk allemaal nu straks net pas onderwerp onderwerpen thema vraag vragen vraagje hulp ervaring kennis hoi hallo
dag ja nee
"""
_ENGLISH = """
the a an this that these those there here i you we they he she it me my our your their us them am is are was were be
been being have has had do does did doing done can could will would shall should must may might need needs want
wants know knows look looking looks help helps helping work works working busy something somebody someone anybody
anyone nobody everybody who what which when how why where of for with on about in out at to from by around regarding
until against between through per since as than more also already even but because so like not no yes please maybe
some any other others else many few bit very just only topic topics subject theme question questions experience
knowledge into im ive hi hello hey dont doesnt didnt isnt arent havent hasnt wont cant yet don t s ll re ve
"""

DUTCH = frozenset(_DUTCH.split())
ENGLISH = frozenset(_ENGLISH.split())
STOPWORDS = DUTCH | ENGLISH | frozenset({"&"})
"""Neither begins nor ends a topic that somebody wrote; a known label may contain them all the same."""

ENDS_A_TOPIC = frozenset({"werken", "working", "helpen", "hulp", "help", "kennis", "knowledge", "thema", "doen"})
"""These may end a topic all the same: wijkgericht werken."""
