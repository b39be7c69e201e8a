"""Renders the parts of the interface to a picture: python -m tools.gallery OUT.png [--dark] [--scale 1.5]."""

import argparse
import sys
from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app import paths
from app.ui.theme import FontSize, FontWeight, Mode, Theme, theme
from app.ui.widgets.badge import ThreeSlotBadge
from app.ui.widgets.bar import Bar
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.chip import Chip
from app.ui.widgets.choice import CheckBox, RadioButton
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.label import Label
from app.ui.widgets.lamp import LampLabel, lamp_word
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.note import Note
from app.ui.widgets.painting import px
from app.ui.widgets.segmented import SegmentedControl
from app.ui.widgets.stage import StageMini
from app.ui.widgets.tag import Tag
from app.ui.widgets.toast import Toast


def row(*items: QWidget, gap: int = 12, stretch: bool = True) -> QHBoxLayout:
    """Widgets side by side."""
    line = QHBoxLayout()
    line.setSpacing(px(gap))
    for item in items:
        line.addWidget(item)
    if stretch:
        line.addStretch(1)
    return line


def section(title: str, *lines: QLayout | QWidget, gap: int = 9) -> Card:
    """A card with lines below a heading."""
    card = Card()
    card.body.setContentsMargins(px(16), px(12), px(16), px(14))
    card.body.setSpacing(px(gap))
    card.body.addWidget(Label(title, "section", "bold"))
    for line in lines:
        if isinstance(line, QWidget):
            card.body.addWidget(line)
        else:
            card.body.addLayout(line)
    return card


def lamps() -> Card:
    """Four lamps in four sizes, with word and meaning."""
    grid = QGridLayout()
    meanings = ("超期，或缺项过期未补", "5 个工作日内，或缺项", "按期推进", "前期无节点、暂停、已结")
    for line, (lamp, meaning) in enumerate(zip(("red", "yellow", "green", "grey"), meanings, strict=True)):
        grid.setRowMinimumHeight(line, px(44))
        for column, size in enumerate((12, 16, 24, 36)):
            grid.addWidget(LampLabel(lamp, size, word=False), line, column)
        grid.addWidget(Label(lamp_word(lamp), weight="bold"), line, 4)
        grid.addWidget(Label(meaning, "caption", tone="textSecondary"), line, 5)
    return section("灯：形状、颜色、符号、文字一起出现", grid)


def badges() -> Card:
    """The four states in two sizes."""
    lines = []
    for states, text in (
        (("filled", "filled", "filled"), "已落实"),
        (("filled", "filled", "draft"), "计划待确认（空心）"),
        (("missing", "filled", "missing"), "签约后缺项（红虚线）"),
        (("filled", "not_yet", "not_yet"), "前期，签约后落实（点线）"),
    ):
        small, large = ThreeSlotBadge(), ThreeSlotBadge("header")
        small.set_slots(states)
        large.set_slots(states)
        lines.append(row(small, large, Label(text, "caption", tone="textSecondary"), gap=16))
    return section("三一徽标：固定三格，领、联、计", *lines, gap=6)


def buttons() -> Card:
    """Kinds and sizes."""
    off = Button("记走访")
    off.setEnabled(False)
    kinds = row(
        Button("记走访", "filled"),
        Button("记走访"),
        Button("记走访", "accent"),
        Button("记走访", "text"),
        off,
    )
    hinted = row(
        Button("新建项目", "filled", icon="plus", hint="Ctrl N"), Button("从 Excel 导入", icon="imp")
    )
    views = SegmentedControl([("list", "列表"), ("board", "看板"), ("gantt", "横道")])
    sizes = row(Button("小 26", size=26), Button("常规 30"), Button("大 36", size=36), views)
    return section("按钮", kinds, hinted, sizes)


def inputs() -> Card:
    """Fields and boxes."""
    grid = QGridLayout()
    grid.setSpacing(px(10))
    empty, good, bad, saved = (LineInput() for _ in range(4))
    empty.edit.setPlaceholderText("请输入，可用拼音")
    good.set_text("竹蜻蜓")
    bad.set_text("约 3 亿")
    bad.set_error("请填数字，如 3.00")
    saved.set_text("望川经开区")
    saved.set_note("已存 14:40")
    for index, field in enumerate((empty, good, bad, saved)):
        grid.addWidget(field, index // 2, index % 2)
    boxes = row(CheckBox("未选"), CheckBox("已选", True), RadioButton("单选", True), gap=16)
    return section("输入", grid, boxes)


def chips() -> Card:
    """Filters and tags."""
    holder = QWidget()
    flow = FlowLayout(holder, px(8), px(8))
    for widget in (
        Chip("阶段：签约", True, removable=True),
        Chip("产业", menu=True),
        Chip("筛选", add=True),
        Tag("更新"),
        Tag("A 强", "accent"),
        Tag("办结", "green", "check"),
        Tag("待确认", "yellow"),
        Tag("有错", "red"),
    ):
        flow.addWidget(widget)
    return section("筛选与标签", holder)


def notes() -> Card:
    """Notes and the toast."""
    holder = QWidget()
    holder.setFixedHeight(px(56))
    toast = Toast(holder)
    toast.say("已移到「开工」", "撤销 Ctrl Z", lambda: None)
    return section(
        "提示：就地，不弹窗",
        Note("info", "点「导入」前不会改动台账"),
        Note("warning", "打开了只读副本，改动存不进去", "另存", closable=False),
        Note("error", "没存上：磁盘已满", "重试", closable=False),
        holder,
        gap=8,
    )


def progress() -> Card:
    """Bars with what they count."""
    lines = []
    for text, share, start in (("正在导入 63/117", 0.54, 0.0), ("正在生成 PDF", 0.30, 0.24)):
        label, bar = Label(text), Bar()
        label.setFixedWidth(px(128))
        bar.set_share(share, start)
        lines.append(row(label, bar, Button("停止", size=26), stretch=False))
    return section("进度：超过半秒才出现", *lines)


def sizes() -> Card:
    """The type scale."""
    scale: tuple[tuple[str, FontSize, FontWeight], ...] = (
        ("132.20", "figure", "bold"),
        ("三个一招商", "display", "bold"),
        ("松果储能电芯二期", "title", "bold"),
        ("推进计划待您确认", "bodyLarge", "regular"),
        ("代办事项", "section", "bold"),
        ("消防设计审查，承诺 8 个工作日", "body", "regular"),
        ("3月5日 受理，市住建局", "caption", "regular"),
    )
    lines = [
        row(Label(text, size, weight), Label(size, "caption", tone="textTertiary"))
        for text, size, weight in scale
    ]
    return section("字号", *lines, gap=2)


def page() -> QWidget:
    """The whole gallery."""
    window = QWidget()
    window.setObjectName("window")
    columns = QHBoxLayout(window)
    columns.setContentsMargins(px(28), px(24), px(28), px(24))
    columns.setSpacing(px(14))
    stages = section("阶段", row(*(StageMini(stage) for stage in range(4)), gap=24))
    for cards in (
        (lamps(), badges(), stages),
        (buttons(), inputs(), chips(), notes(), progress()),
        (sizes(),),
    ):
        column = QVBoxLayout()
        column.setSpacing(px(14))
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        columns.addLayout(column, 1)
    return window


def main() -> int:
    """Write the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--translation", type=Path, default=paths.resources() / "i18n" / "zh_CN.qm")
    args = parser.parse_args()
    app = QApplication(sys.argv[:1])
    translator = QTranslator(app)
    if translator.load(str(args.translation)):
        app.installTranslator(translator)
    Theme(Mode.DARK if args.dark else Mode.LIGHT, args.scale, app).apply(app)
    window = page()
    window.resize(theme().px(1366), theme().px(1000))
    window.show()
    app.processEvents()
    picture = QPixmap(window.size())
    window.render(picture)
    return 0 if picture.save(str(args.out)) else 1


if __name__ == "__main__":
    sys.exit(main())
