from bot.messages import Bookmark
from bot.ports import UnitOfWork


async def test_the_last_value_is_kept(work: UnitOfWork) -> None:
    assert await work.bookmarks.find("matrix") is None
    await work.bookmarks.save(Bookmark(name="matrix", value="s1"))
    await work.bookmarks.save(Bookmark(name="slack", value="other"))
    await work.bookmarks.save(Bookmark(name="matrix", value="s2"))
    assert await work.bookmarks.find("matrix") == "s2"
