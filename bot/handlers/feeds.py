"""The calendar link: told once, to its member alone, and worth nothing as soon as they want it so."""

from bot.codes import new_token
from bot.commands.feeds import RevokeFeed, ShowFeed
from bot.commands.talking import NeverMind
from bot.context import Context
from bot.domain.feeds import PATH, SUFFIX, Feed, digest_of
from bot.handlers.registry import handles
from bot.replies import Answer, Choice, Phrase, Reply, say


@handles(ShowFeed)
async def show_feed(command: ShowFeed, context: Context) -> Reply:
    """A new one; but whoever has one already is asked first, for their calendars would fall silent."""
    public_url = context.hosting.public_url
    if public_url is None:
        return say("feed-nowhere")
    known = await context.work.feeds.find(context.member.id)
    if known is not None and not command.is_new:
        return _is_there(known)
    token = new_token()
    feed = Feed(member=context.member.id, digest=digest_of(token), made_at=context.now)
    await context.work.feeds.save(feed)
    link = f"{public_url}{PATH}{token}{SUFFIX}"
    subscribed = f"webcal://{link.partition('://')[2]}"
    return Reply(
        phrases=(
            Phrase("feed-link" if known is None else "feed-link-again"),
            Phrase("feed-address", {"link": link}),
            Phrase("feed-address-webcal", {"link": subscribed}),
            Phrase("feed-how"),
            Phrase("feed-private"),
        )
    )


@handles(RevokeFeed)
async def revoke_feed(command: RevokeFeed, context: Context) -> Reply:
    """From now on there is nothing at that address."""
    if await context.work.feeds.find(context.member.id) is None:
        return say("feed-none")
    await context.work.feeds.remove(context.member.id)
    return say("feed-revoked")


def _is_there(feed: Feed) -> Reply:
    return Reply(
        phrases=(Phrase("feed-is-there", {"since": feed.made_at}),),
        choices=(
            Choice(label=Phrase("choice-new-feed"), command=ShowFeed(is_new="yes"), answer=Answer.YES, closes=True),
            Choice(label=Phrase("choice-revoke-feed"), command=RevokeFeed(), closes=True),
            Choice(label=Phrase("choice-keep-feed"), command=NeverMind(), answer=Answer.NO, closes=True),
        ),
    )
