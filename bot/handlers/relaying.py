"""Relayed conversations: agreeing to one, seeing which there are, confirming a label, closing one."""

from bot.commands.relays import AnswerRelay, CloseRelay, ConfirmLabel, ShowRelays
from bot.context import Context
from bot.domain.ids import RelayId
from bot.domain.relays import Relay, State, agree
from bot.domain.relays import confirm as confirmed
from bot.domain.tlp import Tlp
from bot.handlers.registry import handles
from bot.replies import Choice, Notice, Param, Phrase, Reply, say
from bot.wording import describing
from bot.wording.naming import is_called
from bot.wording.relaying import close_relay, opening


@handles(AnswerRelay)
async def answer(command: AnswerRelay, context: Context) -> Reply:
    """A yes or a no. Only with both yeses anything is passed on."""
    relay = await _find(command.relay, context)
    if relay is None or relay.state is not State.PROPOSED:
        return say("relay-gone" if relay is None or relay.state is State.CLOSED else "relay-open-already")
    other = await context.work.members.get(relay.opposite(context.member.id).member)
    name = describing.first_name(other)
    if command.answer != "yes":
        notices = await close_relay(relay, context.member, context.work, context.now)
        return Reply(phrases=(Phrase("relay-declined", {"name": name}),), notices=notices)
    label = Tlp(command.label) if command.label else None
    agreed = agree(relay, context.member.id, context.now, confirmed=label)
    await context.work.relays.save(agreed)
    if agreed.state is not State.OPEN:
        return say("relay-waiting", name=name)
    heard = Notice(to=other.id, phrases=(Phrase("relay-opened", {"name": describing.first_name(context.member)}),))
    opened = Phrase("relay-opened", {"name": name})
    return Reply(phrases=(opened,), notices=(heard, *await opening(agreed, context)))


@handles(ConfirmLabel)
async def confirm(command: ConfirmLabel, context: Context) -> Reply:
    """Both know that what is said leaves encryption."""
    relay = await _find(command.relay, context)
    if relay is None or relay.state is not State.OPEN:
        return say("relay-gone")
    after = confirmed(relay, context.member.id, Tlp(command.label))
    if after == relay:
        return say("relay-gone" if relay.is_held else "relay-confirmed")
    await context.work.relays.save(after)
    other = await context.work.members.get(relay.opposite(context.member.id).member)
    if after.is_held:
        return say("relay-confirm-waiting", name=describing.first_name(other))
    places = tuple(Notice(to=after.place_of(side.member), phrases=(Phrase("relay-confirmed"),)) for side in after.sides)
    return Reply(phrases=(Phrase("relay-confirmed"),), notices=places)


@handles(ShowRelays)
async def show(command: ShowRelays, context: Context) -> Reply:
    """Those that are open or proposed, with what can be done about each."""
    return await _shown(context)


async def _shown(context: Context) -> Reply:
    lines: list[Phrase] = []
    choices: list[Choice] = []
    for relay in await _mine(context):
        other = await context.work.members.get(relay.opposite(context.member.id).member)
        person = describing.person(other, context.knowledge)
        named: dict[str, Param] = {"person": person, "about": relay.about}
        lines.append(Phrase(f"relays-{relay.state}", named))
        choices += _choices(relay, describing.first_name(other), context)
    if not lines:
        return say("relays-none")
    return Reply(phrases=(Phrase("relays"), *lines), choices=tuple(choices))


def _choices(relay: Relay, name: str, context: Context) -> list[Choice]:
    if relay.state is State.OPEN:
        closing = Choice(label=Phrase("choice-relay-close-with", {"name": name}), command=CloseRelay(relay=relay.id))
        return [closing]
    side = relay.side_of(context.member.id)
    answers = ("no",) if side is not None and side.has_agreed else ("yes", "no")
    return [
        Choice(
            label=Phrase(f"choice-relay-{word}-with", {"name": name}),
            command=AnswerRelay(relay=relay.id, answer=word, label=relay.label or ""),
        )
        for word in answers
    ]


@handles(CloseRelay)
async def close(command: CloseRelay, context: Context) -> Reply:
    """By a button in it, or from outside by the other's name."""
    meant = [relay for relay in await _mine(context) if not command.relay or relay.id == command.relay]
    if command.whom:
        meant = [relay for relay in meant if await _is_with(relay, command.whom, context)]
    if not meant:
        return say("relay-gone" if command.relay else "relays-none")
    if len(meant) > 1:
        return await _shown(context)
    notices = await close_relay(meant[0], context.member, context.work, context.now)
    return Reply(phrases=(Phrase("relay-closed"),), notices=notices)


async def _find(id: str, context: Context) -> Relay | None:
    """Only where they are one of the two."""
    relay = await context.work.relays.find(RelayId(id))
    return None if relay is None or relay.side_of(context.member.id) is None else relay


async def _mine(context: Context) -> list[Relay]:
    return [one for one in await context.work.relays.of(context.member.id) if one.state is not State.CLOSED]


async def _is_with(relay: Relay, words: str, context: Context) -> bool:
    return is_called(await context.work.members.get(relay.opposite(context.member.id).member), words)
