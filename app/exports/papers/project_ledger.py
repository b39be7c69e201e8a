"""D20 台账导出: the columns of offices' own ledgers, and the ids by which rows are found again."""

from collections.abc import Callable, Sequence

from app.database import Session
from app.exports.document import Document, Ledger, Section
from app.exports.layout import date_text
from app.exports.look import Look
from app.exports.marks import LAMP_CHARACTERS
from app.exports.orders import Order
from app.exports.paper import Paper
from app.exports.table import Cell, Column, Row, TextCell
from app.exports.workbook import Value
from app.services.amounts import Unit, in_unit
from app.services.papers.dispute_words import sum_note
from app.services.papers.project_ledger import LedgerLine, ProjectLedger, project_ledger

_TOTAL, _ONES, _STATE, _FUNDS, _IDS = "总投资（亿元）", "三个一", "进展情况", "到位资金（亿元）", "系统标识"
_COLUMNS = (
    Column("序号", 5, "centre", "number"),
    Column("项目名称", 24),
    Column("投资方", 20),
    Column("项目所在地", 10),
    Column("产业类别", 10),
    Column("建设内容及规模", 30),
    Column("合计", 10, "right", "amount", group=_TOTAL),
    Column("固定资产投资", 12, "right", "amount", group=_TOTAL),
    Column("其中：设备", 10, "right", "amount", group=_TOTAL),
    Column("用地（亩）", 10, "right", "amount"),
    Column("签约时间", 11, "centre", "date"),
    Column("签约活动", 14),
    Column("协议类型", 10, "centre"),
    Column("责任领导及职务", 16, group=_ONES),
    Column("联系人及电话", 18, group=_ONES),
    Column("推进计划", 9, "centre", group=_ONES),
    Column("是否注册", 9, "centre", group=_STATE),
    Column("是否供地（挂牌）", 11, "centre", group=_STATE),
    Column("是否开工", 9, "centre", group=_STATE),
    Column("开工时间", 11, "centre", "date", group=_STATE),
    Column("累计", 10, "right", "amount", group=_FUNDS),
    Column("其中：今年", 10, "right", "amount", group=_FUNDS),
    Column("外资（万美元）", 12, "right", "amount", group=_FUNDS),
    Column("存在问题", 24),
    Column("下步措施", 24),
    Column("亮灯", 6, "centre"),
    Column("备注", 24),
    Column("项目编号", 14, group=_IDS),
    Column("项目", 28, group=_IDS),
    Column("投资方", 28, group=_IDS),
    Column("责任单位", 28, group=_IDS),
    Column("责任领导", 28, group=_IDS),
    Column("联系人", 28, group=_IDS),
)
_SIZE = 3.0
"""As small would so many columns be on paper; they are for the screen."""

_NAME = 1
_SUMMED: dict[int, tuple[Callable[[LedgerLine], int | None], Unit]] = {
    6: (lambda line: line.investment, "YI"),
    7: (lambda line: line.fixed, "YI"),
    8: (lambda line: line.equipment, "YI"),
    9: (lambda line: line.land_mu, "YUAN"),
    20: (lambda line: line.arrived, "YI"),
    21: (lambda line: line.arrived_this_year, "YI"),
    22: (lambda line: line.foreign, "WAN"),
}
"""What is added up, and the unit it is shown in: rounded once, behind the sum."""


def compose_project_ledger(ledger: ProjectLedger, _look: Look) -> Document:
    """One table of everything; texts that say nothing are left blank, so that it can be read in again."""
    rows = tuple(Row(_cells(number, line)) for number, line in enumerate(ledger.lines, 1))
    scope = f"范围：{ledger.scope}" if ledger.scope else ""
    summary = "　".join(filter(None, (scope, sum_note(line.disputed for line in ledger.lines))))
    total = _total(ledger.lines)
    table = Ledger(_COLUMNS, rows, total, unit="单位：亿元、亩", summary=summary, size=_SIZE)
    day = ledger.as_of.date()
    return Document(
        f"招商引资项目台账（截至{date_text(day)}）",
        (Section((table,), across=True),),
        ledger.as_of,
        unsent=ledger.unsent,
    )


def _cells(number: int, line: LedgerLine) -> tuple[Cell, ...]:
    values: tuple[Value, ...] = (
        number,
        line.name,
        line.investors,
        line.place,
        line.industry,
        line.content,
        _amount(line.investment),
        _amount(line.fixed),
        _amount(line.equipment),
        _amount(line.land_mu, "YUAN"),
        line.signed_on,
        line.event,
        line.agreement,
        line.leader,
        line.contact,
        line.plan,
        line.registered,
        line.land,
        line.started,
        line.started_on,
        _amount(line.arrived),
        _amount(line.arrived_this_year),
        _amount(line.foreign, "WAN") if line.foreign else None,
        line.problem,
        line.following,
        LAMP_CHARACTERS[line.light],
        line.note,
        line.project_no,
        *line.ids,
    )
    return tuple(_cell(value) for value in values)


def _amount(minor: int | None, unit: Unit = "YI") -> Value:
    return None if minor is None else in_unit(minor, unit)


def _cell(value: Value) -> TextCell:
    return TextCell("" if value is None else str(value), value=value)


def _total(lines: Sequence[LedgerLine]) -> Row:
    cells = [TextCell("") for _ in _COLUMNS]
    cells[_NAME] = TextCell(f"合计　{len(lines)}个项目")
    for at, (minor, unit) in _SUMMED.items():
        cells[at] = _cell(_amount(sum(minor(line) or 0 for line in lines), unit))
    return Row(tuple(cells))


def _gather(session: Session, order: Order) -> ProjectLedger:
    return project_ledger(session, order.chosen, masks=order.look.masked)


PAPER = Paper(_gather, compose_project_ledger)
"""D20."""
