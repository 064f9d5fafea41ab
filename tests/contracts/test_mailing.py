from dataclasses import replace
from datetime import timedelta

from bot.domain.ids import MemberId
from bot.domain.mailing import MAIL, Asked, MailAddress
from bot.messages import Account, Conversation
from bot.ports import UnitOfWork
from tests.contracts.given import MINUTE, NOW, account, known, member, outgoing

ANNA, BRAM = MemberId("anna"), MemberId("bram")
HERS = "anna@assen.nl"


def confirmed(whose: MemberId = ANNA, address: str = HERS, *, is_shown: bool = False) -> MailAddress:
    return MailAddress(member=whose, address=address, confirmed_at=NOW, is_shown=is_shown)


def asked(address: str = "anna@zeewolde.nl", *, minutes: int = 0, tries: int = 0) -> Asked:
    return Asked(address=address, digest="of the code", at=NOW + minutes * MINUTE, tries=tries)


async def both_are_there(work: UnitOfWork) -> None:
    for each in ("anna", "bram"):
        await work.members.save(member(each))
        await work.accounts.save(known(each))


async def waits(work: UnitOfWork, key: str, address: str, whose: str = "anna") -> None:
    there = Conversation(platform=MAIL, id=address)
    mail = outgoing(key, conversation=there, to=(Account(platform=MAIL, id=address),))
    await work.outbox.add(mail, at=NOW, about=(account(whose),))


async def test_an_address_is_kept_whole(work: UnitOfWork) -> None:
    await both_are_there(work)
    assert await work.mailing.find(ANNA) is None
    only_asked = MailAddress(member=ANNA, asked=asked(tries=2))
    for kept in (only_asked, confirmed(is_shown=True), replace(confirmed(), asked=asked(minutes=1))):
        await work.mailing.save(kept)
        assert await work.mailing.find(ANNA) == kept
    assert await work.mailing.find(BRAM) is None


async def test_only_what_is_confirmed_and_to_be_seen_is_shown(work: UnitOfWork) -> None:
    await both_are_there(work)
    await work.mailing.save(confirmed(is_shown=True))
    await work.mailing.save(confirmed(BRAM, "bram@urk.nl"))
    assert await work.mailing.shown([ANNA, BRAM]) == {ANNA: HERS}
    assert await work.mailing.shown([BRAM]) == {}
    assert await work.mailing.shown([]) == {}
    await work.mailing.save(MailAddress(member=BRAM, is_shown=True, asked=asked()))
    assert await work.mailing.shown([ANNA, BRAM]) == {ANNA: HERS}


async def test_who_wants_no_mail_gets_none_that_waits_either(work: UnitOfWork) -> None:
    await both_are_there(work)
    await work.mailing.save(confirmed())
    await work.mailing.save(confirmed(BRAM))
    await waits(work, "hers", HERS)
    await waits(work, "his", HERS, "bram")
    await work.outbox.add(outgoing("in chat"), at=NOW)
    await work.mailing.remove(ANNA)
    assert await work.mailing.find(ANNA) is None
    assert await work.mailing.find(BRAM) == confirmed(BRAM)
    assert await waiting(work) == ["his", "in chat"]


async def test_an_address_that_takes_no_mail_is_nobodys_any_more(work: UnitOfWork) -> None:
    await both_are_there(work)
    await work.mailing.save(replace(confirmed(is_shown=True), asked=asked()))
    await work.mailing.save(MailAddress(member=BRAM, asked=asked(HERS)))
    await waits(work, "there", HERS)
    await waits(work, "elsewhere", "bram@urk.nl")
    await work.mailing.drop(HERS)
    assert await work.mailing.find(ANNA) == MailAddress(member=ANNA, asked=asked())
    assert await work.mailing.find(BRAM) is None
    assert await waiting(work) == ["elsewhere"]
    await work.mailing.drop("anna@zeewolde.nl")
    assert await work.mailing.find(ANNA) is None


async def test_requests_are_counted_for_each_and_forgotten_with_what_was_never_confirmed(work: UnitOfWork) -> None:
    await both_are_there(work)
    for minutes in (0, 1, 2):
        await work.mailing.note_request("Anna@Assen.nl", at=NOW + minutes * MINUTE)
    await work.mailing.note_request("console:anna", at=NOW + MINUTE)
    assert await work.mailing.count_requests(HERS, since=NOW) == 2
    assert await work.mailing.count_requests(HERS, since=NOW - MINUTE) == 3
    assert await work.mailing.oldest_at() == NOW
    await work.mailing.save(MailAddress(member=ANNA, asked=asked(minutes=-1)))
    await work.mailing.save(replace(confirmed(BRAM), asked=asked(minutes=-1)))
    assert await work.mailing.oldest_at() == NOW - MINUTE
    assert await work.mailing.forget_before(NOW + MINUTE) == 3
    assert await work.mailing.find(ANNA) is None
    assert await work.mailing.find(BRAM) == confirmed(BRAM)
    assert await work.mailing.count_requests(HERS, since=NOW - MINUTE) == 2
    assert await work.mailing.forget_before(NOW + timedelta(days=1)) == 3
    assert await work.mailing.oldest_at() is None


async def test_requests_stay_when_somebody_is_erased_and_the_mail_that_waits_goes(work: UnitOfWork) -> None:
    await both_are_there(work)
    await work.mailing.save(confirmed())
    await work.mailing.note_request("console:anna", at=NOW)
    await waits(work, "hers", HERS)
    await work.members.erase(ANNA)
    assert await work.mailing.find(ANNA) is None
    assert await work.mailing.count_requests("console:anna", since=NOW - MINUTE) == 1
    assert await waiting(work) == []


async def waiting(work: UnitOfWork) -> list[str]:
    keys = []
    while (one := await work.outbox.claim(now=NOW, until=NOW)) is not None:
        keys.append(one.outgoing.key)
        await work.outbox.said(one.outgoing.key)
    return sorted(keys)
