"""Two computers, `a` and `b`, that share a workspace, as their terminals are typed to."""

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.database import Database
from app.services.opening import open_for_work
from tests.terminal import Ran, Run


@dataclass(frozen=True)
class Pair:
    """The workspaces lie side by side in `folder`, beside the folder they meet in."""

    run: Run
    folder: Path

    @property
    def share(self) -> Path:
        return self.folder / "share"

    def at(self, computer: str, *arguments: object) -> Ran:
        """Run a command there."""
        return self.run("--workspace", self.folder / computer, *arguments)

    def sync(self, *computers: str) -> None:
        for computer in computers:
            assert self.at(computer, "sync").code == 0

    def device(self, member: str) -> str:
        """The computer of a member, as “members” lists it."""
        (found,) = (row for row in self.at("a", "members", "--json").json if row["member_name"] == member)
        return str(found["device"])

    @contextmanager
    def opened(self, computer: str) -> Iterator[Database]:
        with closing(open_for_work(self.folder / computer)) as workspace:
            yield workspace.database


def founded(run: Run, folder: Path) -> Pair:
    """`a` is an administrator's: 许青禾's, or whose ledger is there already."""
    pair = Pair(run, folder)
    pair.share.mkdir()
    names = () if (folder / "a").exists() else ("--name", "云瀚市招商台账", "--member", "许青禾")
    began = pair.at("a", "init", "--share", pair.share, *names)
    assert began.code == 0
    return pair


def joined(run: Run, folder: Path) -> Pair:
    """`b`, a member's, 周以宁's, has been let in by `a`."""
    pair = founded(run, folder)
    code = pair.at("a", "invite").out.splitlines()[0]
    asked = pair.at("b", "join", code, "--share", pair.share, "--member", "周以宁")
    (digits,) = re.findall(r"\d{8}", asked.out)
    assert pair.at("a", "approve", digits).code == 0
    pair.sync("b")
    return pair
