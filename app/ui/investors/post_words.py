"""What a former post was: where, as what, from and until when."""

from PySide6.QtCore import QCoreApplication

from app.services.posts import FormerPost
from app.ui import text


def post_word(post: FormerPost, where: str) -> str:
    """云雀航空部件 副总经理，2024年3月1日至 2026年3月18日; `where` is the firm, or the person."""
    name = " ".join(filter(None, (where, post.title)))
    return QCoreApplication.translate("Post", "{post}, {time}").format(post=name, time=time_word(post))


def time_word(post: FormerPost) -> str:
    """2024年3月1日至 2026年3月18日, or 至 2026年3月18日."""
    until = text.full_date(post.until)
    if post.since is None:
        return QCoreApplication.translate("Post", "until {until}").format(until=until)
    pattern = QCoreApplication.translate("Post", "{since} to {until}")
    return pattern.format(since=text.full_date(post.since), until=until)
