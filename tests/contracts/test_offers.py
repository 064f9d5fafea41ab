from bot.ports import Offer, OfferedChoice, UnitOfWork
from tests.contracts.given import MINUTE, NOW, account, conversation, outgoing

CHOICES = (
    OfferedChoice(label="Ja, “graag”", command="Accept", values={"introduction": "1"}),
    OfferedChoice(label="Nee", command="Decline", values={}),
)


def offer(key: str, person: str = "anna", place: str = "anna", *, later: int = 0) -> Offer:
    return Offer(
        key=key,
        conversation=conversation(place),
        account=account(person),
        choices=CHOICES,
        made_at=NOW + later * MINUTE,
    )


async def test_an_offer_is_found_by_the_key_of_its_message(work: UnitOfWork) -> None:
    await work.offers.add(offer("1"))
    assert await work.offers.find("1") == offer("1")
    assert await work.offers.find("2") is None


async def test_an_offer_is_made_once(work: UnitOfWork) -> None:
    await work.offers.add(offer("1"))
    await work.offers.add(offer("1", "bram"))
    assert await work.offers.find("1") == offer("1")


async def test_the_latest_is_the_last_one_made_to_this_person_there(work: UnitOfWork) -> None:
    for made in (offer("1"), offer("2"), offer("3", "bram"), offer("4", place="#ciso")):
        await work.offers.add(made)
    assert await work.offers.find_latest(conversation("anna"), account("anna"), seen_at=NOW) == offer("2")
    assert await work.offers.find_latest(conversation("#ciso"), account("anna"), seen_at=NOW) == offer(
        "4", place="#ciso"
    )
    assert await work.offers.find_latest(conversation("#ciso"), account("bram"), seen_at=NOW) is None


async def test_what_was_not_said_yet_is_no_choice(work: UnitOfWork) -> None:
    for key in ("1", "2", "3"):
        await work.offers.add(offer(key))
        await work.outbox.add(outgoing(key), at=NOW)
    await work.outbox.said("1")
    await work.outbox.give_up("3", at=NOW, reason="gone")
    assert await work.offers.find_latest(conversation("anna"), account("anna"), seen_at=NOW) == offer("1")
    await work.outbox.said("2")
    assert await work.offers.find_latest(conversation("anna"), account("anna"), seen_at=NOW) == offer("2")


async def test_what_was_offered_afterwards_had_not_been_seen(work: UnitOfWork) -> None:
    for made in (offer("1"), offer("2", later=1)):
        await work.offers.add(made)
    assert await work.offers.find_latest(conversation("anna"), account("anna"), seen_at=NOW) == offer("1")
    assert await work.offers.find_latest(conversation("anna"), account("anna"), seen_at=NOW + MINUTE) == offer(
        "2", later=1
    )


async def test_old_offers_are_forgotten(work: UnitOfWork) -> None:
    await work.offers.add(offer("1"))
    await work.offers.add(offer("2", later=1))
    assert await work.offers.forget_before(NOW + MINUTE) == 1
    assert await work.offers.find("1") is None
    assert await work.offers.find("2") is not None


async def test_one_that_is_shown_again_is_kept_as_long_as_a_new_one(work: UnitOfWork) -> None:
    for key in ("1", "2"):
        await work.offers.add(offer(key))
    await work.offers.renew("1", at=NOW + MINUTE)
    assert await work.offers.forget_before(NOW + MINUTE) == 1
    assert await work.offers.find("1") == offer("1", later=1)
    await work.offers.renew("2", at=NOW + MINUTE)
    assert await work.offers.find("2") is None


async def test_everything_offered_to_one_person_can_be_dropped(work: UnitOfWork) -> None:
    await work.offers.add(offer("message:1/0", "anna"))
    await work.offers.add(offer("message:2/0", "bram"))
    assert await work.offers.forget_of(account("anna")) == 1
    assert await work.offers.find("message:1/0") is None
    assert await work.offers.find("message:2/0") is not None
