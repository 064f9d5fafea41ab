### Vraagkaarten: vragen die bestuurders en secretarissen aan het praten brengen over incidenten, leiderschap, geld en ontwrichting.

help-draw-card = Een vraagkaart trekken tijdens een gesprek
help-draw-card-example = trek een kaart

choice-draw-card = Trek nog een kaart

cards-heading = **Drie vraagkaarten liggen klaar:**
cards-how-to-draw = Tijdens het gesprek trek je er meer. Schrijf dan: "trek een kaart". Iedereen in het gesprek ziet de kaart.
cards-in-file = Er liggen ook drie vraagkaarten klaar. Ze staan in het bestand.
cards-line = - { $suit }: { $question }
cards-drawn-by-me = **Kaart over { $suit }:** { $question }
cards-drawn = { $name } trok in jullie gesprek over { $about } een kaart over { $suit }. { $question }
cards-last = Dit was de laatste kaart die er voor jullie is.
cards-all-drawn = Jullie hebben alle kaarten al gehad, in het gesprek over { $about }.
cards-suit-drawn = Alle kaarten over { $suit } hebben jullie al gehad. Schrijf "trek een kaart" voor een andere.
cards-not-yet = Kaarten trek je vanaf een half uur voor jullie gesprek over { $about } begint. Deze drie liggen dan bovenop:

order-cards = een vraagkaart: ieder antwoordt in één minuut, dan praten we verder

card-suit-incidents = een incident
card-suit-leadership = leiderschap
card-suit-budget = geld
card-suit-disruption = ontwrichting

card-incidents-1 = Het is zaterdagavond. Je CISO belt: iemand is binnengedrongen in onze systemen. Wat wil je als eerste weten, en wie bel je daarna?
card-incidents-2 = Gegevens van vierduizend inwoners staan op internet. Wat zeg je vandaag tegen hen, ook als je nog maar de helft weet?
card-incidents-3 = Wat ging er bij het laatste incident bijna mis, en waarom liep het toch goed af?
card-incidents-4 = De aanvaller vraagt losgeld en geeft je twee dagen. Wie beslist er bij jullie, en waarop?
card-incidents-5 = Een medewerker klikte op een foute link en durfde het twee dagen niet te zeggen. Wat zegt dat over jullie organisatie?
card-incidents-6 = Een leverancier meldt een lek, maar niet wat er gestolen is. Welke vraag stel je, en wat doe je als er geen antwoord komt?

card-leadership-1 = Wanneer heb je voor het laatst zelf gevraagd hoe veilig jullie systemen zijn? Wat deed je met het antwoord?
card-leadership-2 = Je krijgt een rapport waarin bijna alles op groen staat. Welke vraag stel je om te weten of dat klopt?
card-leadership-3 = Welk risico hebben jullie bewust genomen, en weet de gemeenteraad of het bestuur dat ook?
card-leadership-4 = Wie mag bij jullie een systeem uitzetten dat inwoners elke dag gebruiken? Is dat opgeschreven?
card-leadership-5 = Je privacyadviseur zegt nee, en je wethouder of directeur wil door. Hoe gaat dat gesprek bij jullie?
card-leadership-6 = Wat doe jij zelf anders dan een jaar geleden, zodat collega's fouten durven te melden?

card-budget-1 = Je krijgt morgen een ton extra voor digitale veiligheid. Waar gaat die naartoe, en waarom niet ergens anders naartoe?
card-budget-2 = Er moet tien procent af. Wat schrap je in het digitale werk als laatste, en hoe leg je dat uit?
card-budget-3 = Waar betalen jullie allebei voor, terwijl één van de twee het ook voor de ander kan doen?
card-budget-4 = Wat kost één dag zonder systemen jullie? Wie kan dat uitrekenen?
card-budget-5 = Je hebt één plek en twee mensen nodig: iemand voor veiligheid en iemand voor privacy. Hoe kies je?
card-budget-6 = Welk contract zou je vandaag niet meer zo tekenen, en wat kan de ander daarvan leren?

card-disruption-1 = De stroom is al twee dagen uit en niemand weet voor hoe lang. Hoe horen inwoners van jou?
card-disruption-2 = Uitkeringen kunnen deze week niet betaald worden. Wie helpen jullie het eerst, en wie besluit dat?
card-disruption-3 = Het systeem voor paspoorten en geboorteaktes ligt een week plat. Wat kan nog met pen en papier?
card-disruption-4 = De gemeente naast je is aangevallen en vraagt om mensen. Wie kun je missen, en vanaf welk uur?
card-disruption-5 = Op internet gaat een vals bericht rond over jullie drinkwater. Wie reageert, en hoe snel?
card-disruption-6 = Wanneer oefenden jullie voor het laatst zonder computers, en zonder het vooraf te weten? Wat werkte niet?
