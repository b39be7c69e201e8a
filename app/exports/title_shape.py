"""Parts a title into rows of a good shape, 梯形 or 菱形, no word cut, no character alone."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from app.exports.fonts import Role
from app.exports.paragraph import clinging
from app.exports.quantities import QUANTITY

_WORDS = (
    "项目 工程 产业园 产业 基地 园区 中心 平台 公司 有限公司 股份 集团 企业 总部 研发 检测 研究院",
    "实验室 生产线 产线 智能 制造 装备 设备 电池 电芯 储能 系统 集成 材料 芯片 半导体 封装 封测 光伏",
    "风电 新能源 能源 汽车 零部件 医药 医疗 器械 生物 数据 软件 机器人 航空 低空 经济 技术 开发区",
    "新区 科技 科学 城市 综合体 酒店 物流 仓储 贸易 文旅 旅游 农业 食品 服务 建设 投资 扩建 新建 改造",
    "配套 一期 二期 三期 四期 年产 万吨 吉瓦时 二十 首期 总投资 高端 绿色 招商引资 招商 引资 人工智能",
    "标准厂房 综合 街道 片区 若干意见 落实 工作 领导 小组 办公室 责任 清单 推进 计划 计划表 进展 情况",
    "通报 排名 汇报 会议 纪要 座谈会 拜访 走访 考察 接待 手册 行程 日程 议程 背景 客商 投资方 包联",
    "调度 汇总 台账 简报 月报 名单 登记 报告 关于 三个一 签约 开工 投产 落地 重点 全市 全区 全县 市委",
    "市政府 促进局 发展 改革 委员会 管理 人民政府 数字 创新 示范 国际",
)
"""What titles of this field are made of; other words may be parted, numbers and names never."""

_LONGEST_NAME = 16
"""Characters of a quoted name that is kept on one row."""

_QUOTED = "|".join(rf"{a}[^{a}{b}]{{1,{_LONGEST_NAME}}}{b}" for a, b in ("《》", "“”", "（）", "〔〕"))
_ANY = "|".join(sorted(" ".join(_WORDS).split(), key=len, reverse=True))
_NAMED = rf"(?<=: )\S.{{0,{_LONGEST_NAME - 1}}}$"
"""What an English title names."""

_TOKEN = re.compile(rf"{_QUOTED}|{_NAMED}|{QUANTITY}|{_ANY}|\s+|.", re.DOTALL)
_REACH = 5.0
"""How far, in characters, a row may end from where rows of one length would."""

_MOST_TRIED = 3
"""Rows up to which every way is tried."""

_ALONE, _HOURGLASS, _ALIKE = 1e4, 1e3, 1.0


@dataclass(frozen=True, slots=True)
class TitleParts:
    """What is not parted, and how far each reaches from the beginning; `em` is a character."""

    texts: list[str]
    ends: list[float]
    em: float

    def rows(self, count: int, limit: float) -> tuple[list[str], bool] | None:
        """The title in `count` rows no wider than `limit`, and whether they look well; None without any."""
        if count > len(self.texts):
            return None
        ways = _ways(self, count, limit) if count <= _MOST_TRIED else _evenest(self, count, limit)
        best = min(ways, key=lambda cuts: _ill(self, cuts), default=None)
        if best is None:
            return None
        rows = ["".join(self.texts[start:end]).strip() for start, end in pairwise(best)]
        return rows, count == 1 or _ill(self, best) < _HOURGLASS


def title_parts(title: str, width: Callable[[str], float]) -> TitleParts:
    """A title taken apart; `width` measures text."""
    tokens = ((token, Role.TITLE) for token in _TOKEN.findall(title))
    texts = ["".join(text for text, _ in held) for held in clinging(tokens)]
    return TitleParts(texts, [0.0, *accumulate(map(width, texts))], width("字"))


_Cuts = tuple[int, ...]
"""Before which part each row begins, and the end of the last."""


def _ways(parts: TitleParts, count: int, limit: float, cuts: _Cuts = (0,)) -> Iterator[_Cuts]:
    """Every way to part the title into rows near to one length."""
    last, start = len(parts.texts), parts.ends[cuts[-1]]
    if len(cuts) == count:
        if parts.ends[last] - start <= limit:
            yield (*cuts, last)
        return
    aim = parts.ends[last] * len(cuts) / count
    for at in range(cuts[-1] + 1, last):
        if abs(parts.ends[at] - aim) <= _REACH * parts.em and parts.ends[at] - start <= limit:
            yield from _ways(parts, count, limit, (*cuts, at))


def _evenest(parts: TitleParts, count: int, limit: float) -> Iterator[_Cuts]:
    """The way with the least difference between many rows: there are too many to try them all."""
    ends, aim = parts.ends, parts.ends[-1] / count
    known: dict[int, tuple[float, _Cuts]] = {0: (0.0, (0,))}
    for _ in range(count):
        further: dict[int, tuple[float, _Cuts]] = {}
        for start, (ill, cuts) in known.items():
            for at in range(start + 1, len(ends)):
                row = ends[at] - ends[start]
                if row > limit:
                    break
                found = ill + (row - aim) ** 2 + (_ALONE if row < 1.5 * parts.em else 0.0)
                if at not in further or found < further[at][0]:
                    further[at] = found, (*cuts, at)
        known = further
    if len(ends) - 1 in known:
        yield known[len(ends) - 1][1]


def _ill(parts: TitleParts, cuts: _Cuts) -> float:
    """How ill rows look: rows of one length are a block, a short one between long ones an hourglass."""
    rows = [(parts.ends[end] - parts.ends[start]) / parts.em for start, end in pairwise(cuts)]
    ill = sum((row - parts.ends[-1] / parts.em / len(rows)) ** 2 for row in rows)
    ill += _ALONE * sum(row < 1.5 for row in rows)
    middles = zip(rows, rows[1:], rows[2:], strict=False)
    ill += _HOURGLASS * sum(middle < min(before, after) - 0.1 for before, middle, after in middles)
    return ill + _ALIKE * sum(abs(one - other) < 0.5 for one, other in pairwise(rows))
