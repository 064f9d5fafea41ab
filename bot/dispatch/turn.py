"""What one message brings about."""

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.commands.accounts import ConfirmLink, ForgetMe, LinkAccount
from bot.commands.calendars import GiveCalendar, HandInFile
from bot.commands.joining import ClaimInvitation, Join, ReadWelcome, StayOut
from bot.commands.peers import AskPeers
from bot.commands.profile import EditProfile
from bot.commands.talking import AnswerField, Greet, StopForm, Thank
from bot.context import Context
from bot.dispatch import dialogues, sheets
from bot.dispatch.answering import in_own_words, yields
from bot.dispatch.arriving import Arrival, welcome
from bot.dispatch.choosing import NoSuchChoice, chosen, is_number, offer_meant
from bot.dispatch.correcting import Correction, judge
from bot.dispatch.gathering import gathered
from bot.dispatch.guessing import asks, guess, in_quoted, not_understood, says_nothing
from bot.dispatch.wishing import is_no_with_more, wished
from bot.domain.calendars import is_calendar_name, is_packed_name
from bot.domain.people import Language, Member
from bot.grammar import standing_for
from bot.grammar.rows import Standing
from bot.handlers.registry import HANDLERS, OPENS
from bot.markup import plain
from bot.messages import Message, Pick, Sent, Submission, Votes
from bot.parsing import Reading, read
from bot.phrases import render
from bot.ports import Dialogue, LastSaid
from bot.replies import Command, Phrase, Reply, joined, say
from bot.speaking import Speaker, reader_of
from bot.wording.returning import welcome_back

LONGEST = 4000
"""A longer text is not worked off: nobody types that to a bot on purpose."""

_ENOUGH = (ClaimInvitation, ConfirmLink, ForgetMe, LinkAccount, ReadWelcome, StayOut)
"""Said by somebody new, these need no welcome."""


_MOST_FILES = 3
"""Of one message."""


class Turn:
    """What one message brings about."""

    def __init__(self, context: Context, speaker: Speaker) -> None:
        self.context = context
        self.speaker = speaker
        self.names: list[str] = []
        self.has_erased = False
        self._replies: list[Reply] = []
        self._is_shared = False
        self._is_by_number = False
        self._answered = ""
        self._is_too_late = False

    @property
    def member(self) -> Member:
        return self.context.member

    async def take(self, message: Message, reading: Reading, arrival: Arrival) -> None:
        """Find out what is meant, do it, and say all that came of it in one go."""
        await self._take(message, reading, arrival)
        await self._remember(message)
        if arrival.is_back and arrival.member.consented_at is not None and not self.has_erased:
            greeting = welcome_back(arrival.member, self.context.now)
            self._replies.insert(0, Reply(phrases=(greeting,)))
        reader = reader_of(self.context.member, self.context.account)
        reply = joined(self._replies)
        if not message.conversation.is_shared:
            await self.speaker.answer(reply, reader, self.context.conversation)
        elif reply.is_for_all:
            await self.speaker.answer(reply, reader, message.conversation)
        else:
            await self.speaker.answer(reply, reader, self.context.conversation)
            aloud = Reply(phrases=reply.aloud or (Phrase("answered-in-private"),))
            await self.speaker.answer(aloud, reader, message.conversation)

    async def _take(self, message: Message, reading: Reading, arrival: Arrival) -> None:
        self._is_shared = message.conversation.is_shared
        self._is_by_number = is_number(message)
        context = self.context
        dialogue = await dialogues.find_open(context.conversation, context.account.account, context.work, context.now)
        if message.is_quoted:
            await self._take_quoted(message.text[:LONGEST], dialogue, arrival)
            return
        if len(message.text) > LONGEST:
            self._say(replace(say("too-long", most=LONGEST), is_for_all=True))
            return
        if message.submission is not None:
            await self._take_submission(message.submission, dialogue, arrival)
            return
        if message.files and not self._is_shared:
            await self._run_all([_handed_in(file) for file in message.files[:_MOST_FILES]], "", arrival)
            # What is said along with a calendar is about the calendar.
            if not message.text.strip() or any(_may_be_calendar(file.name) for file in message.files):
                if dialogue is not None:
                    await self._ask_again(dialogue)
                return
        if not arrival.is_new and await self._take_correction(message, reading, dialogue):
            return
        if message.votes is not None:
            await self._take_votes(message.votes, message, dialogue, arrival)
            return
        await self._take_meant(message, reading, dialogue, arrival)

    async def _take_votes(self, votes: Votes, message: Message, dialogue: Dialogue | None, arrival: Arrival) -> None:
        """Those that go together as one, which replaces what was ticked before; others each as if it was chosen.

        What was done for an earlier vote of those stays done.
        """
        offer = await self.context.work.offers.find(votes.offer)
        is_there = offer is not None
        if offer is not None and offer.account == self.context.account.account:
            together = gathered(votes.numbers, offer.choices)
            if together is not None:
                await self._run_all([together], "", arrival)
                await self._come_back_to(dialogue)
                return
        if not votes.numbers:
            self._say(say("vote-taken-back"))
        for number in votes.numbers if is_there else votes.numbers[:1]:
            picked = replace(message, votes=None, pick=Pick(number=number, offer=votes.offer))
            await self._take_meant(picked, Reading(), dialogue, arrival)

    async def _take_meant(
        self, message: Message, reading: Reading, dialogue: Dialogue | None, arrival: Arrival
    ) -> None:
        """A choice, an answer, or words."""
        is_free = dialogue is None and message.pick is None and self.context.member.consented_at is not None
        if is_free and is_no_with_more(message.text) and await self._take_wish(message, reading):
            return
        match await chosen(message, dialogue, self.context):
            case NoSuchChoice() if self.context.member.consented_at is None:
                await self._run_all((), "", arrival)
            case NoSuchChoice(reply=reply):
                self._say(reply)
            case AnswerField(field=field, value=value) if message.pick or message.answers or _is_asked(field, dialogue):
                await self._answer_form(dialogue, value, field=field)
            case Command() as picked if not isinstance(picked, AnswerField):
                await self._run_all([picked], message.text, arrival)
                await self._come_back_to(dialogue)
            case _ if dialogue is not None:
                await self._take_in_form(message.text, reading, dialogue)
            case _ if self.context.member.consented_at is None:
                await self._run_all(reading.commands, message.text, arrival)
            case _ if is_free and (
                await self._take_wish(message, reading) or await self._take_answer(message, reading)
            ):
                return
            case _:
                await self._take_words(message.text, reading)

    async def _take_wish(self, message: Message, reading: Reading) -> bool:
        """When they can, if it is that what they say."""
        wish = await wished(message, await offer_meant(message, self.context), reading.commands, self.context)
        if wish is not None:
            await self._run(wish)
        return wish is not None

    async def _take_answer(self, message: Message, reading: Reading) -> bool:
        """What they were asked last, if it is that what they answer."""
        knowledge, commands = self.context.knowledge, reading.commands
        if says_nothing(commands, knowledge, self.context.today):
            commands = ()
        answer = in_own_words(message, await offer_meant(message, self.context), commands, knowledge)
        if isinstance(answer, Command):
            await self._run(answer)
        elif answer is not None:
            self._say(answer)
        return answer is not None

    async def _take_correction(self, message: Message, reading: Reading, dialogue: Dialogue | None) -> bool:
        """Words that were changed after they were said. False: what they say now is to be worked off as usual."""
        last = self.context.account.last_said
        asked = () if dialogue is None else _present(asks(message.text, self.context.knowledge, self.context.today))
        correction = judge(message, last, dialogue, (*reading.commands, *asked))
        if correction is Correction.TOO_LATE:
            self._is_too_late = True
            self._say(replace(say("correction-too-late"), is_for_all=True))
            if dialogue is not None:
                await self._ask_again(dialogue)
        elif correction is Correction.ANEW:
            self._say(replace(say("correction-anew"), is_for_all=True))
        elif correction is Correction.ANSWER and dialogue is not None and last is not None:
            await self._take_in_form(message.text, reading, dialogue, instead_of=last.field)
            return True
        return self._is_too_late

    async def _take_quoted(self, text: str, dialogue: Dialogue | None, arrival: Arrival) -> None:
        """Somebody else's words: they may hold a question, but no command, no choice and no answer."""
        topics = in_quoted(text, self.context.knowledge)
        has_agreed = self.context.member.consented_at is not None
        if topics and has_agreed:
            await self._run(AskPeers(topic=topics))
        elif not topics:
            self._say(say("quoted-no-topic"))
        if not has_agreed:
            self._say(welcome(arrival, _asking_for(topics)))
        if dialogue is not None:
            await self._ask_again(dialogue)

    async def _take_submission(self, submission: Submission, dialogue: Dialogue | None, arrival: Arrival) -> None:
        """A sheet that came in. What was being filled in question by question is done with then."""
        await self._run_all([sheets.filled_in(submission)], "", arrival)
        has_problem = any(reply.problem is not None for reply in self._replies)
        if dialogue is not None and dialogue.command == submission.form and not has_problem:
            await self.context.work.dialogues.remove(dialogue.conversation, dialogue.account)

    async def _take_in_form(self, text: str, reading: Reading, dialogue: Dialogue, *, instead_of: str = "") -> None:
        """The answer to the present question; or something that may come in between, after which it is asked again.

        `instead_of`: it is the answer to that question instead, which is past already.
        """
        commands = reading.commands
        if not instead_of and yields(dialogue, text, reading):
            await self.context.work.dialogues.remove(dialogue.conversation, dialogue.account)
            await self._take_words(text, reading)
            return
        if not any(row.interrupts for row in reading.rows):
            asked = asks(text, self.context.knowledge, self.context.today)
            if asked is None:
                if instead_of:
                    self._say(say("correction-answer"))
                    dialogue, text = await dialogues.return_to(instead_of, dialogue, text, self.context)
                await self._answer_form(dialogue, text)
                return
            commands = (asked,)
        if any(isinstance(command, StopForm) for command in commands):
            await self.context.work.dialogues.remove(dialogue.conversation, dialogue.account)
            self.names.append(StopForm.__name__)
            self._say(say("form-stopped"))
            return
        for command in commands:
            if not isinstance(command, EditProfile):  # That would lose what has been answered.
                await self._run(command)
        await self._ask_again(dialogue)

    async def _come_back_to(self, dialogue: Dialogue | None) -> None:
        """To the question that waits, after a choice of something else: a number was for that, and now is for this.

        What that choice asks in its turn comes first.
        """
        if dialogue is None or self.has_erased or any(reply.choices for reply in self._replies):
            return
        if dialogue == await self.context.work.dialogues.find(dialogue.conversation, dialogue.account):
            await dialogues.take_numbers(self.context)
            self._say(await dialogues.present_question(dialogue, self.context))

    async def _ask_again(self, dialogue: Dialogue) -> None:
        """Come back to the question that waits, after something that came in between."""
        self._replies = [_without_beginning(reply) for reply in self._replies]
        left = await self.context.work.dialogues.find(dialogue.conversation, dialogue.account)
        if left is not None:
            self._say(await dialogues.present_question(left, self.context))

    async def _run_all(self, commands: Sequence[Command], text: str, arrival: Arrival) -> None:
        """Run them, as far as this person may; somebody who has not agreed yet is asked first."""
        agreed = self.context.member.consented_at is not None
        allowed = [one for one in commands if agreed or standing_for(type(one)) is Standing.ANYONE]
        if arrival.is_new:
            allowed = [one for one in allowed if not isinstance(one, Join)]
        for command in allowed:
            await self._run(command)
        if agreed or any(isinstance(one, _ENOUGH) for one in allowed):
            return
        if self._is_shared and joined(self._replies).is_for_all:
            return
        if arrival.is_new or not allowed:
            is_small_talk = all(isinstance(one, (Greet, Thank, Join)) for one in commands) and bool(commands)
            asked = [one.topic for one in commands if isinstance(one, AskPeers)]
            is_secret = any(isinstance(one, (GiveCalendar, HandInFile)) for one in commands)
            then = "" if allowed or is_small_talk or is_secret else text or _asking_for(", ".join(asked))
            self._say(welcome(replace(arrival, member=self.context.member), then))

    async def _run(self, command: Command) -> None:
        if standing_for(type(command)) is Standing.COORDINATOR and not self.context.is_coordinator:
            self._say(say("coordinators-only"))
            return
        if self._is_shared and isinstance(command, (GiveCalendar, LinkAccount)):
            command = replace(command, is_public="yes")
        self.names.append(type(command).__name__)
        reply = await HANDLERS[type(command)](command, self.context)
        if reply.form is not None and self._can_be_opened(command):
            reply = sheets.offer_sheet(command, reply.form)
        is_still_here = await self._refresh()
        self._say(reply)
        if not is_still_here:
            return
        if reply.form is not None:
            # Whatever else was offered, a number now answers the form.
            self._replies = [replace(one, choices=()) for one in self._replies]
            if await dialogues.gives_way(reply.form, self.context):
                self._say(say("form-set-aside"))
            self._say(await dialogues.begin(reply.form, self.context))
        if reply.then and (read(reply.then).commands or guess(reply.then, self.context.knowledge, self.context.today)):
            await self._take_words(reply.then, read(reply.then))

    async def _take_words(self, text: str, reading: Reading) -> None:
        """What a member says in their own words."""
        commands = reading.commands
        if not commands or says_nothing(commands, self.context.knowledge, self.context.today):
            guessed = guess(text, self.context.knowledge, self.context.today)
            if isinstance(guessed, Command):
                commands = (guessed,)
            elif guessed is not None or not commands:
                self._say(guessed or not_understood())
                return
        for command in commands:
            await self._run(command)

    async def _answer_form(self, dialogue: Dialogue | None, text: str, *, field: str = "") -> None:
        if dialogue is None or (field and dialogue.left[0] != field):
            self._say(say("form-answered-already"))
            return await self._come_back_to(dialogue)
        self._answered = dialogue.left[0]
        answered = await dialogues.answer(dialogue, text, self.context)
        if not isinstance(answered, Command):
            return self._say(answered)
        said = len(self._replies)
        await self._run(answered)
        problem = next((reply.problem for reply in self._replies[said:] if reply.problem is not None), None)
        if problem is not None:
            await dialogues.open_again(dialogue, answered, problem.field, self.context)
        return None

    def _can_be_opened(self, command: Command) -> bool:
        """Whether the form is better filled in on a sheet. Whoever types the number of its button wants to type."""
        return self.context.shows_sheets and type(command) in OPENS and not self._is_by_number

    def _say(self, reply: Reply) -> None:
        if reply.problem is not None:
            reply = replace(reply, phrases=(*reply.phrases, *sheets.told(reply.problem)))
        self._replies.append(reply)

    async def _remember(self, message: Message) -> None:
        """What was said now, so that a change of it is understood."""
        known = None if self.has_erased else await self.context.work.accounts.find(self.context.account.account)
        if known is None or self._is_too_late:
            return
        id = message.replaces or message.id
        said = None if id is None else LastSaid(id=id, commands=tuple(self.names), field=self._answered)
        if said != known.last_said:
            await self.context.work.accounts.save(replace(known, last_said=said))

    async def _refresh(self) -> bool:
        """Look again who is speaking, after something was done. False once they are erased."""
        account = await self.context.work.accounts.find(self.context.account.account)
        member = None if account is None else await self.context.work.members.find(account.member)
        if account is None or member is None:
            self.has_erased = True
            return False
        self.context = replace(self.context, account=account, member=member)
        return True


def _present(command: Command | None) -> tuple[Command, ...]:
    return () if command is None else (command,)


def _asking_for(topics: str) -> str:
    """The question in words, for after the yes that must come first. Any language will do: it is not shown."""
    question = Phrase("choice-search-peers", {"topic": topics})
    return plain(render(question, Language.DUTCH, ZoneInfo("UTC"))) if topics else ""


def _is_asked(field: str, dialogue: Dialogue | None) -> bool:
    """A number that was typed answers the present question, not an earlier one."""
    return dialogue is not None and dialogue.left[0] == field


def _without_beginning(reply: Reply) -> Reply:
    """Without the choice to begin the form that is open already."""
    return replace(reply, choices=tuple(one for one in reply.choices if not isinstance(one.command, EditProfile)))


def _handed_in(file: Sent) -> HandInFile:
    size = "" if file.size is None else str(file.size)
    return HandInFile(platform=file.platform, name=file.name, reference=file.reference, size=size)


def _may_be_calendar(name: str) -> bool:
    return is_calendar_name(name) or is_packed_name(name)
