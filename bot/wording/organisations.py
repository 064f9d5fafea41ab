"""What was made of the name of an organisation, or which of several is meant."""

from bot.commands.profile import ChooseOrganisation
from bot.domain.organisations import Kind, Organisation
from bot.expertise.knowledge import Knowledge
from bot.expertise.organisations import Choices, Found, Recognised, Unknown
from bot.replies import Choice, Phrase, Reply, say
from bot.wording import describing


def understood(found: Recognised) -> tuple[Phrase, ...]:
    """What was made of a name."""
    named = Phrase("organisation-set", {"organisation": found.organisation.official_name})
    if found.former is not None:
        return (
            Phrase("organisation-former", {"former": found.former.name, "organisation": found.organisation.name}),
            named,
        )
    return (
        (Phrase("organisation-guessed", {"organisation": found.organisation.official_name}),)
        if found.guessed
        else (named,)
    )


def asked_back(found: Found, knowledge: Knowledge) -> Reply:
    """Ask back, or say that the name is not known."""
    match found:
        case Choices():
            return Reply(
                phrases=(question(found),),
                choices=tuple(
                    Choice(
                        label=option_label(body, knowledge),
                        command=ChooseOrganisation(organisation=body.id),
                        closes=True,
                    )
                    for body in found.options
                ),
            )
        case Unknown():
            return say("organisation-unknown", words=found.words)
        case Recognised():
            return Reply(phrases=understood(found))


def question(found: Choices) -> Phrase:
    """Which of these is meant."""
    if found.former is not None:
        return Phrase("organisation-divided", {"former": found.former.name})
    return Phrase("organisation-which")


def option_label(body: Organisation, knowledge: Knowledge) -> Phrase:
    """The official name, with the province to tell two of the same name apart."""
    if body.province is None or body.kind is Kind.PROVINCE:
        return Phrase("organisation-option", {"organisation": body.official_name})
    province = describing.organisation(body.province, knowledge)
    return Phrase("organisation-option-province", {"organisation": body.official_name, "province": province})
