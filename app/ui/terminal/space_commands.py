"""The commands of a workspace that is shared: joining, exchanging, packages, rights, care of its folder."""

from pathlib import Path

from app.ui.terminal import (
    arguments,
    deciding,
    numbering,
    offline,
    packages,
    rights,
    share_care,
    shared_folder,
    sharing,
    sharing_scope,
    usage,
)

_ROLE = "administrator, leader, member, or one who only looks"


def add_commands(commands: usage.Commands, shared: usage.Parser) -> None:
    """Everything that needs colleagues, or a folder or file they reach too."""
    _add_sharing(commands, shared)
    _add_deciding(commands, shared)
    _add_share_care(commands, shared)
    _add_packages(commands, shared)
    _add_offline(commands, shared)
    numbering.add_numbering(commands, shared)
    _add_rights(commands, shared)


def _add_sharing(commands: usage.Commands, shared: usage.Parser) -> None:
    init = commands.add_parser("init", help="put a workspace on a shared folder", parents=[shared])
    init.add_argument(
        "--share", type=Path, required=True, metavar="DIR", help="a folder colleagues reach too"
    )
    init.add_argument("--name", default="", metavar="N", help="the workspace's name, if it is new")
    init.add_argument("--member", default="", metavar="M", help="your name, if it is new")
    init.add_argument("--city", default="", help="the city, if it is new")
    init.add_argument("--preset", default="2026", help="the units it begins with")
    init.set_defaults(run=sharing.init)
    invite = commands.add_parser("invite", help="a code for one more computer", parents=[shared])
    invite.add_argument(
        "--role", choices=("admin", "leader", "member", "viewer"), default="member", help=_ROLE
    )
    invite.add_argument("--member", metavar="ID", help="the official it is for, by id or whole name")
    sharing_scope.add_units(invite)
    invite.set_defaults(run=sharing.invite)
    join = commands.add_parser("join", help="ask to be let into a shared workspace", parents=[shared])
    join.add_argument("code", help="of the invitation")
    place = join.add_mutually_exclusive_group(required=True)
    place.add_argument("--share", type=Path, metavar="DIR", help="the shared folder")
    place.add_argument(
        "--package", dest="share", type=Path, metavar="FILE", help="a sync package, where there is no share"
    )
    join.add_argument("--member", required=True, metavar="M", help="your name")
    join.set_defaults(run=sharing.join)
    approve = commands.add_parser("approve", help="who asks to be let in; let them in", parents=[shared])
    approve.add_argument("digits", nargs="*", help="the eight digits both computers show")
    approve.add_argument("--refuse", action="store_true", help="make the code void that they asked with")
    approve.set_defaults(run=sharing.approve)
    members = commands.add_parser("members", help="computers, people and roles", parents=[shared])
    usage.with_json(members, sharing.members)
    remove = commands.add_parser("remove", help="shut computers out", parents=[shared])
    remove.add_argument("device", nargs="+", help="ids, as “members” lists them")
    remove.set_defaults(run=sharing.remove)
    sync = commands.add_parser("sync", help="exchange with the shared folder", parents=[shared])
    sync.add_argument("--watch", action="store_true", help="go on until stopped")
    usage.with_json(sync, sharing.sync)


def _add_deciding(commands: usage.Commands, shared: usage.Parser) -> None:
    told = "fields two people changed apart, and what one deleted and another changed"
    waiting = commands.add_parser("conflicts", help=told, parents=[shared])
    usage.with_json(waiting, deciding.list_conflicts)
    resolve = commands.add_parser(
        "resolve", help="decide such a field, or whether such a record stays", parents=[shared]
    )
    resolve.add_argument("id", help="of the record")
    resolve.add_argument("field", help="as “conflicts” lists it")
    choice = resolve.add_mutually_exclusive_group(required=True)
    choice.add_argument(
        "--version", type=arguments.count, metavar="N", help="the N-th version that is listed"
    )
    choice.add_argument("--value", help="another value")
    resolve.set_defaults(run=deciding.resolve)


def _add_packages(commands: usage.Commands, shared: usage.Parser) -> None:
    package = commands.add_parser("package", help="changes as one file for a stick or mail", parents=[shared])
    kinds = package.add_subparsers(dest="package_command", metavar="COMMAND", required=True)
    export = kinds.add_parser("export", help="write one", parents=[shared])
    export.add_argument("file", type=Path, help="the package")
    export.add_argument(
        "--since", metavar="WHO", help="only what this colleague, computer or package does not have"
    )
    export.add_argument("--without-attachments", action="store_true", help="records alone")
    usage.with_json(export, packages.export)
    take = kinds.add_parser("import", help="say what one holds, and take it in", parents=[shared])
    take.add_argument("file", type=Path, help="the package")
    take.add_argument("--yes", action="store_true", help="take it in without being asked")
    usage.with_json(take, packages.take)


def _add_share_care(commands: usage.Commands, shared: usage.Parser) -> None:
    compact = commands.add_parser(
        "compact", help="write a snapshot for the shared folder and pack its files", parents=[shared]
    )
    compact.set_defaults(run=share_care.compact)
    folder = commands.add_parser(
        "folder", help="where colleagues meet; meet in another folder from now on", parents=[shared]
    )
    folder.add_argument(
        "folder", nargs="?", type=Path, metavar="DIR", help="where the workspace has moved to"
    )
    folder.add_argument(
        "--republish", action="store_true", help="write the workspace anew, on a new and empty drive"
    )
    folder.set_defaults(run=shared_folder.folder)
    skip = commands.add_parser(
        "skip", help="files that are waited for; go on without those of a computer", parents=[shared]
    )
    skip.add_argument("device", nargs="?", help="the computer whose lost files are given up")
    skip.set_defaults(run=share_care.skip)


def _add_offline(commands: usage.Commands, shared: usage.Parser) -> None:
    keep = commands.add_parser(
        "offline", help="keep the files of a record or a view here, whatever their size", parents=[shared]
    )
    keep.add_argument(
        "kind", nargs="?", choices=(*offline.TABLES, *offline.LISTS), help="a record, or all of a view"
    )
    keep.add_argument("id", nargs="?", help="of projects and investors the name of a view")
    keep.add_argument("--stop", action="store_true", help="no longer see to it")
    usage.with_json(keep, offline.offline)


def _add_rights(commands: usage.Commands, shared: usage.Parser) -> None:
    role = commands.add_parser("role", help="give a member of the workspace another role", parents=[shared])
    role.add_argument("member", help="the name, or the id of the official")
    role.add_argument("role", choices=("admin", "leader", "member", "viewer"), help=_ROLE)
    sharing_scope.add_units(role, all_of_them=True)
    role.set_defaults(run=rights.give_role)
    aside = commands.add_parser("aside", help="what was put aside; let it count or not", parents=[shared])
    verdict = aside.add_mutually_exclusive_group()
    verdict.add_argument("--accept", metavar="KEY", help="let it count after all")
    verdict.add_argument("--refuse", metavar="KEY", help="let it never count")
    usage.with_json(aside, rights.aside)
