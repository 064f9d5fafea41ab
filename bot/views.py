"""What a platform with sheets and pages can show somebody at once. See `bot.ports.Views`."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from hashlib import blake2b
from itertools import count
from zoneinfo import ZoneInfo

from bot.commands import command_named
from bot.commands.accounts import ShowMyData
from bot.commands.pairings import ShowPairings
from bot.commands.peers import ShowIntroductions, ShowWatches
from bot.commands.profile import ShowProfile
from bot.commands.talking import Help
from bot.context import Context
from bot.dispatch import Dispatcher, sheets
from bot.dispatch.arriving import Arrival, House, welcome
from bot.domain.people import Language
from bot.handlers.registry import FORMS, HANDLERS
from bot.markup import plain
from bot.messages import Account, Conversation, Option, Overview, Panel, Pick, Sheet, Submission
from bot.phrases import render
from bot.ports import Clock, Offer, Store, UnitOfWork
from bot.replies import Choice, Command, Phrase, Reply
from bot.retrying import until_settled
from bot.rounding.finding import my_cases, rounding_of
from bot.speaking import Reader, offered_to, reader_of

PANELS: Sequence[Command] = (ShowProfile(), ShowIntroductions(), ShowWatches())
"""What an overview tells a member, in this order."""
_BEGIN = "overview:begin"
"""Nothing is kept under this key: whoever is not known yet is asked, whatever they choose."""
_RENEWED_AFTER = timedelta(days=1)
"""Looking changes nothing most of the time."""


def _nothing_new() -> str:
    raise RuntimeError("nothing is made while something is shown")


class StoreViews:
    """Looks things up as a handler would, and says nothing."""

    def __init__(self, *, store: Store, clock: Clock, dispatcher: Dispatcher, house: House) -> None:
        self._store = store
        self._clock = clock
        self._dispatcher = dispatcher
        self._house = house

    async def sheet_behind(self, pick: Pick, account: Account) -> Sheet | None:
        """The sheet that this choice opens; None when it opens none, or not for this person."""
        offered = pick.offer
        return (
            None if offered is None else await until_settled(lambda: self._sheet_behind(offered, pick.number, account))
        )

    async def _sheet_behind(self, offered: str, number: int, account: Account) -> Sheet | None:
        async with self._store.begin() as work:
            context = await self._context(account, work)
            offer = await work.offers.find(offered)
            if context is None or offer is None or offer.account != account:
                return None
            if context.member.consented_at is None or not 1 <= number <= len(offer.choices):
                return None
            chosen = offer.choices[number - 1]
            try:
                begun = sheets.form_behind(command_named(chosen.command, chosen.values))
            except (LookupError, TypeError):  # Made by another version, which knew other commands.
                return None
            if begun is None:
                return None
            return sheets.sheet_of(await FORMS[type(begun)](begun, context), _reader(context), context)

    async def problems_in(self, submission: Submission, account: Account) -> Mapping[str, str]:
        """What is wrong with the answers, by field, in plain text; empty when they can be used."""
        return await until_settled(lambda: self._problems_in(submission, account))

    async def _problems_in(self, submission: Submission, account: Account) -> Mapping[str, str]:
        async with self._store.begin() as work:
            # What the form makes while it is tried is gone with the unit of work, and so is its id.
            context = await self._context(account, work, new_id=map("tried-{}".format, count(1)).__next__)
            if context is None or context.member.consented_at is None:
                return {}
            try:
                command = sheets.filled_in(submission)
            except LookupError:
                return {}
            reader = _reader(context)
            found = await sheets.problems_with(command, context)
            return {
                name: plain(" ".join(_said(phrase, reader) for phrase in sheets.told(problem)))
                for name, problem in found.items()
            }

    async def has_left(self, account: Account) -> bool:
        """Whether this account is taken for closed; False for a stranger."""
        return await until_settled(lambda: self._has_left(account))

    async def _has_left(self, account: Account) -> bool:
        async with self._store.begin() as work:
            known = await work.accounts.find(account)
            return known is not None and known.left_at is not None

    async def overview(self, account: Account) -> Overview:
        """What concerns this person, known or not."""
        return await until_settled(lambda: self._overview(account))

    async def _overview(self, account: Account) -> Overview:
        async with self._store.begin() as work:
            context = await self._context(account, work)
            if context is None:
                return self._introduction()
            panels = [await _panel(reply, context) for reply in await _replies(context)]
            await work.commit()
            return Overview(panels=tuple(panels))

    def _introduction(self) -> Overview:
        """For a stranger, of whom nothing is kept: in both languages, the house's first."""
        languages = sorted(Language, key=lambda language: language is not self._house.language)
        told, begin = (
            [render(Phrase(key), language, ZoneInfo("UTC")) for language in languages]
            for key in ("who-i-am", "choice-begin")
        )
        option = Option(number=1, label=" / ".join(begin))
        return Overview(panels=(Panel(text="\n".join(told), options=(option,), offer=_BEGIN),))

    async def _context(
        self, account: Account, work: UnitOfWork, new_id: Callable[[], str] = _nothing_new
    ) -> Context | None:
        known = await work.accounts.find(account)
        if known is None:
            return None
        member = await work.members.get(known.member)
        return await self._dispatcher.context_of(Arrival(member=member, account=known), work, self._clock.now(), new_id)


async def _replies(context: Context) -> list[Reply]:
    if context.member.consented_at is None:
        return [welcome(Arrival(member=context.member, account=context.account), "")]
    replies = [await HANDLERS[type(command)](command, context) for command in PANELS]
    if await my_cases(rounding_of(context), context.member):
        replies.append(await HANDLERS[ShowPairings](ShowPairings(), context))
    # In full: the answer to a button would come where they do not look now.
    help_here = await HANDLERS[Help](Help(chapter="all"), context)
    data = Choice(label=Phrase("choice-data"), command=ShowMyData())
    return [*replies, Reply(phrases=(Phrase("overview-ask"), *help_here.phrases), choices=(data,))]


async def _panel(reply: Reply, context: Context) -> Panel:
    reader = _reader(context)
    text = "\n".join(_said(phrase, reader) for phrase in reply.phrases)
    if not reply.choices:
        return Panel(text=text)
    options, offered = offered_to(reader, reply.choices)
    content = json.dumps([[one.label, one.command, dict(one.values)] for one in offered], sort_keys=True)
    account = context.account.account
    # The same choices have the same key, so that looking again adds nothing.
    key = f"overview:{account.platform}:{account.id}:{blake2b(content.encode(), digest_size=10).hexdigest()}"
    # A place of its own, where nobody types: a number never means one of these.
    place = Conversation(platform=account.platform, id=f"overview:{account.id}")
    offer = Offer(key=key, conversation=place, account=account, choices=offered, made_at=context.now)
    await _keep(offer, context.work)
    return Panel(text=text, options=options, offer=key)


async def _keep(offer: Offer, work: UnitOfWork) -> None:
    known = await work.offers.find(offer.key)
    if known is None:
        await work.offers.add(offer)
    elif offer.made_at - known.made_at >= _RENEWED_AFTER:
        # What is looked at is in use, however long ago it was made.
        await work.offers.renew(offer.key, at=offer.made_at)


def _reader(context: Context) -> Reader:
    return reader_of(context.member, context.account)


def _said(phrase: Phrase, reader: Reader) -> str:
    return render(phrase, reader.language, reader.zone)
