"""A computer of a simulated city, without a database: it writes, packs and acknowledges by the format."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from random import Random

from app import versions
from app.database import Session
from app.merge import Stamp, Write
from app.models.base import new_id
from app.models.field_ids import logged_tables
from app.models.projects import ProgressNote
from app.schema import HEAD
from app.sync import names, packs, signed
from app.sync.actions import Action, RecordWrite, to_lines
from app.sync.folder_store import FolderStore
from app.sync.identity import epoch_keys, roster_of
from app.sync.keys import DeviceKeys
from app.sync.names import segment_name
from app.sync.segments import Place, seal
from app.sync.states import KEPT
from bench.office import Computer

_AT_ONCE = 5
"""Changes of one action."""

_PAUSE_MS = 10 * 60 * 1000
"""Between two actions of a day."""

_NEW = 50
"""One of so many changes enters a note, the others change a field of a record."""

_SESSION = "year"
_PORTION = 2_000

_EDITED = {
    "project": ("content", "request_text", "site_text"),
    "plan_task": ("name", "delay_reason"),
    "project_milestone": ("note",),
    "follow_up": ("what", "result"),
    "activity": ("subject", "minutes", "demands"),
    "company": ("address", "main_business", "existing_layout", "intent_summary"),
    "person": ("preferences", "taboos"),
}
"""The fields that are changed, by table: any text may stand in them."""

_OF_UNITS = {
    "project": "project p ON p.id = r.id",
    "plan_task": "progress_plan x ON x.id = r.plan_id LEFT JOIN project p ON p.id = x.project_id",
    "project_milestone": "project p ON p.id = r.project_id",
    "follow_up": "project p ON p.id = r.project_id",
    "activity": "activity_project x ON x.activity_id = r.id LEFT JOIN project p ON p.id = x.project_id",
    "company": "project_party x ON x.company_id = r.id LEFT JOIN project p ON p.id = x.project_id",
    "person": "person_company y ON y.person_id = r.id LEFT JOIN project_party x"
    " ON x.company_id = y.company_id LEFT JOIN project p ON p.id = x.project_id",
}
"""SQL that leads from a record `r` to the project it belongs to, whose unit is its."""

_SAID = (
    "已与企业负责人通话，{0} 日前答复用地 {1} 亩的方案",
    "现场查看 {1} 号地块，配套管网缺口 {0} 处，请属地协调",
    "企业下周派 {0} 人来访，重点谈 {1} 台设备的进口手续",
    "环评第 {0} 稿已送审，补充材料 {1} 页",
    "等待总部批复，第 {0} 次催办，预计还需 {1} 天",
    "厂房租金按每平方米 {0} 元谈，面积 {1} 平方米",
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of a record, by permanent numbers."""

    table: int
    record: str
    field: str


@dataclass(slots=True)
class City:
    """What its computers have in common: the space, its secret, what they write of.

    `cells` are ordered by unit, each with what its newest writes were when the year began.
    """

    space: str
    epoch: int
    secret: bytes
    roster: tuple[str, ...]
    share: Path
    writers: int
    cells: Sequence[tuple[Cell, tuple[Stamp, ...]]]
    projects: Sequence[str]

    @classmethod
    def of(cls, first: Computer, writers: int) -> "City":
        mine = first.mine
        known = first.database.read(lambda session: roster_of(session, mine))
        cells, projects = first.database.read(_cells)
        if len(cells) < writers:
            raise SystemExit("fewer fields than computers")
        epoch, share = known.state.epoch, Path(mine.share)
        secret = epoch_keys(mine, known)[epoch]
        return cls(mine.space, epoch, secret, known.heads, share, writers, cells, projects)

    def own(self, seat: int) -> Sequence[tuple[Cell, tuple[Stamp, ...]]]:
        """What the colleague at a seat changes, and nobody else; neighbours are of one unit."""
        each = len(self.cells) // self.writers
        return self.cells[seat * each : (seat + 1) * each]


def _cells(session: Session) -> tuple[list[tuple[Cell, tuple[Stamp, ...]]], list[str]]:
    connection = session.connection()
    found: list[tuple[str, Cell, tuple[Stamp, ...]]] = []
    for table, edited in _EDITED.items():
        entry = logged_tables()[table]
        rows = connection.exec_driver_sql(
            f"SELECT r.id, coalesce(min(p.responsible_unit_id), '') FROM {table} r"
            f" LEFT JOIN {_OF_UNITS[table]} GROUP BY r.id"
        )
        units: dict[str, str] = {row[0]: row[1] for row in rows}
        ids = sorted(units)
        for start in range(0, len(ids), _PORTION):
            known = versions.versions_of(connection, entry, ids[start : start + _PORTION])
            for key, written in known.items():
                heads = versions.merged(entry, written).heads
                for number in (str(entry.fields[column]) for column in edited):
                    stamps = tuple(head.stamp for head in heads.get(number, ()))
                    found.append((units[key], Cell(entry.number, key, number), stamps))
    found.sort(key=lambda one: (one[0], one[1].record, one[1].field))
    projects = connection.exec_driver_sql("SELECT id FROM project ORDER BY responsible_unit_id, id")
    return [(cell, stamps) for _, cell, stamps in found], list(projects.scalars())


@dataclass(eq=False)
class Colleague:
    """A computer; the fields it changes are its own, so that nothing stands open. A silent one only reads."""

    keys: DeviceKeys
    member: str
    seat: int
    store: FolderStore
    number: int = 0
    head: str = ""
    states: list[str] = field(default_factory=list)
    newest: dict[Cell, Stamp] = field(default_factory=dict)
    loose: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    packed: list[tuple[int, list[str]]] = field(default_factory=list)

    @cached_property
    def device(self) -> str:
        return self.keys.public.device

    @classmethod
    def silent(cls, one: Computer) -> "Colleague":
        """A real computer that is switched off, and goes on saying that it reads."""
        mine = one.mine
        store = FolderStore(Path(mine.share), mine.device)
        own = sorted(name for name in store.sizes("state") if name.startswith(mine.device))
        return cls(mine.keys, "", -1, store, states=own)

    def work(self, city: City, day: int, changes: int, at_ms: int) -> list[Action]:
        """What was changed in a day, which ends now, sealed in one segment."""
        chance, own = Random(f"{self.seat} {day}"), city.own(self.seat)
        actions = list[Action]()
        began_ms = at_ms - _PAUSE_MS * (changes // _AT_ONCE + 1)
        for first in range(0, changes, _AT_ONCE):
            began_ms += _PAUSE_MS
            stamp = (began_ms << 16, self.device, _SESSION)
            action = Action(new_id(), self.member, began_ms, "Change record", None, "DO", stamp)
            for place in range(min(_AT_ONCE, changes - first)):
                written = (stamp[0] + place, self.device, _SESSION)
                said = chance.choice(_SAID).format(chance.randrange(2, 40), chance.randrange(10, 900))
                if (first + place) % _NEW == 0:
                    project = city.projects[self.seat * len(city.projects) // city.writers]
                    action.writes.append(self._note(written, project, said))
                else:
                    cell, before = own[int(len(own) * chance.random() ** 2)]  # some are busier than others
                    action.writes.append(self._change(written, cell, before, said))
            actions.append(action)
        self._seal(city, actions)
        return actions

    def pack(self, devices: int, at_ms: int) -> None:
        """Pack as every computer does, and take the loose ones away a week later."""
        for since, held in self.packed:
            if at_ms - since >= packs.LOOSE_MS:
                for name in held:
                    del self.loose[name]
                    self.store.remove("seg", name)
        self.packed = [(since, held) for since, held in self.packed if at_ms - since < packs.LOOSE_MS]
        inside = {name for _, held in self.packed for name in held}
        fresh = {name: told for name, told in self.loose.items() if name not in inside}
        if len(fresh) > packs.most_loose(devices):
            octets = packs.to_pack([told for _, told in fresh.values()])
            numbers = [number for number, _ in fresh.values()]
            name = names.pack_name(self.device, numbers[0], numbers[-1], octets)
            self.store.put("pack", name, octets)
            self.packed.append((at_ms, list(fresh)))

    def acknowledge(self, told: Mapping[str, object], at_ms: int) -> None:
        """Say what was applied."""
        number = 1 + (int(self.states[-1].split("-")[1]) if self.states else 0)
        octets = signed.sign(signed.STATE, {**told, "dev": self.device, "n": number, "at": at_ms}, self.keys)
        name = names.state_name(self.device, number, octets)
        self.store.put("state", name, octets)
        self.states.append(name)
        for old in self.states[:-KEPT]:
            self.store.remove("state", old)
        del self.states[:-KEPT]

    def _seal(self, city: City, actions: Sequence[Action]) -> None:
        lines, seed = to_lines(actions)
        self.number += 1
        segment = seal(
            lines,
            seed,
            Place(city.space, self.device, self.number, self.head),
            epoch=city.epoch,
            secret=city.secret,
            keys=self.keys,
            roster=city.roster,
            schema=HEAD,
            stamps=(actions[0].stamp[0], actions[-1].writes[-1].write.stamp[0]),
        )
        self.head = segment.head
        name = segment_name(self.device, self.number, segment.octets)
        self.store.put("seg", name, segment.octets)
        self.loose[name] = (self.number, segment.octets)

    def _note(self, stamp: Stamp, project: str, said: str) -> RecordWrite:
        entry = logged_tables()[ProgressNote.__tablename__]
        values = {
            "project_id": project,
            "written_at": "2026-03-18T14:40",
            "author_id": self.member,
            "kind": "PROGRESS",
            "text": said,
        }
        filled = {str(entry.fields[name]): value for name, value in values.items()}
        return RecordWrite(entry.number, new_id(), Write(stamp, filled))

    def _change(self, stamp: Stamp, cell: Cell, before: Sequence[Stamp], said: str) -> RecordWrite:
        bases = (self.newest[cell],) if cell in self.newest else before
        self.newest[cell] = stamp
        told = {cell.field: bases} if bases else {}
        return RecordWrite(cell.table, cell.record, Write(stamp, {cell.field: said}, told))
