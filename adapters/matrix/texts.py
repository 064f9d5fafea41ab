"""The few words of the adapter itself, for whoever nobody knows yet: what Bondje says lives in the core."""

STRANGER = (
    "Sorry, ik praat alleen met mensen van bepaalde organisaties, en jouw server hoort daar niet bij. / "
    "Sorry, I only talk to people of certain organisations, and your server is not one of theirs."
)
_NO_KEY = (
    "Ik kan je bericht niet lezen: de sleutel is nog niet bij mij aangekomen. Ik heb erom gevraagd en antwoord zodra "
    "hij er is. / I cannot read your message: its key has not reached me yet. I have asked for it, and answer once "
    "it is there."
)
_UNVERIFIED = (
    "Ik kan je bericht niet lezen: je app stuurt mij de sleutel niet, omdat hij mij nog niet vertrouwt. Verifieer mij "
    "in je app, of vraag je beheerder om hulp, en stuur het dan opnieuw. / I cannot read your message: your app keeps "
    "the key from me, because it does not trust me yet. Verify me in your app, or ask your administrator for help, and "
    "then send it again."
)
_UNSIGNED = (
    "Ik heb je bericht nog niet gelezen: het komt van een apparaat dat jij niet hebt geverifieerd, dus het kan ook van "
    "iemand anders zijn. Verifieer dat apparaat in je app, met een ander apparaat van jou of met je herstelsleutel; "
    "dan lees ik het alsnog en antwoord ik. / I have not read your message yet: it comes from a device that you have "
    "not verified, so it may be somebody else's. Verify that device in your app, with another device of yours or with "
    "your recovery key; then I read it after all, and answer."
)
UNSIGNED = "bondje.unsigned"
"""Why nothing is heard from a device that its owner has not signed: a code of our own."""


ELSEWHERE = (
    "In deze ruimte kan ook iemand anders meelezen. Daarom antwoord ik in ons eigen, versleutelde gesprek: kijk bij je "
    "gesprekken en je uitnodigingen. / Somebody else could read along in this room. So I answer in our own encrypted "
    "conversation: look among your conversations and your invitations."
)
ONLY_WORDS = (
    "Ik kan alleen lezen wat je typt. Foto's, bestanden, spraakberichten en locaties begrijp ik niet. / "
    "I can only read what you type. I do not understand pictures, files, voice messages and locations."
)
UNPROTECTED = (
    "Je bericht kwam onversleuteld aan. Hier lees ik alleen wat versleuteld is, want anders weet ik niet zeker dat jij "
    "het bent. Zeg het alsjeblieft nog een keer. / Your message came unencrypted. Here I only read what is encrypted, "
    "for else I cannot be sure that it is you. Please say it again."
)


def not_read(code: str | None) -> str:
    """Why something was not understood. `code`: why a device keeps its key from us, if it has said so."""
    if code == UNSIGNED:
        return _UNSIGNED
    return _NO_KEY if code in {None, "m.no_olm"} else _UNVERIFIED
