"""What is read as one: a number with its unit, a date, a range, a Latin word."""

import re

_UNITS = (
    "个百分点 个工作日 个自然日 个小时 个季度 个月 个 工作日 百分点 倍 成 折 岁 届 轮 场",
    "章 节 款 类 种 级 等 组 股 口 路",
    "元人民币 美元 欧元 港元 日元 英镑 韩元 澳元 加元 元 角 分 平方公里 平方千米 平方米 立方米 公顷 亩",
    "公里 千米 厘米 毫米 米 千瓦时 吉瓦时 兆瓦 吉瓦 千瓦 瓦 度 千伏 伏 吨标准煤 吨 公斤 千克 克 升",
    "年度 年 月份 月 日 天 周年 周岁 周 季度 小时 分钟 秒 时 点 号楼 号 人次 人 名 位 户 家次 家 批次 批",
    "项 次 件 宗 条 期 版 份 处 页 层 栋 幢 座 间 套 台 辆 艘 架 片 支 只 张 块 门 本 所",
)
_SCALES = "万亿 千亿 百亿 十亿 千万 百万 十万 亿 万 千 百"


def _any_of(*words: str) -> str:
    return "|".join(sorted(" ".join(words).split(), key=len, reverse=True))


_UNIT, _SCALE = f"(?:{_any_of(*_UNITS)})", f"(?:{_any_of(_SCALES)})"
_LATIN = r"[A-Za-z0-9À-ɏ@._\-+/%‰°#&=:~×*,']+(?<![,.:;'])"
_BEHIND = rf"(?:(?<=[0-9%‰])[ ]?(?:[余多]?{_SCALE}[余多]?{_UNIT}?|[余多]?{_UNIT}|[℃㎡㎥％]))"

_MONEY = r"[A-Z]{3} [0-9][0-9.,]*(?: (?:million|billion))?"
"""An amount as English papers have it: CNY 1.86 billion."""

ONE = rf"第?{_LATIN}{_BEHIND}?"
"""A number with its unit, or a Latin word: 18.60亿元, 第3版, 110kV."""

QUANTITY = rf"(?:{_MONEY}|{ONE})(?:(?<=[年月日时分元万亿亩0-9%‰％])[～—－至]?(?=[0-9]){_LATIN}{_BEHIND}?)*"
"""Several that are one as well: 2026年3月18日14:40, 63%～68%, 2026—2030年."""

_CALLED = r"1[0-9*]{10}"
_GAP = re.compile(
    rf"(?<=[0-9%])(?<!{_CALLED})(?<!-[0-9]{{7}})(?<!-[0-9]{{8}}) +(?=[㐀-鿿])"
    rf"|(?<=[㐀-鿿]) +(?=[0-9])(?!{_CALLED}|0[0-9]{{2,3}}-)"
)


def closed_up(text: str) -> str:
    """Text as offices print it, however it was typed: no blank between a number and Chinese, 用地95亩, but
    for one that is called: 张三 13800000000."""
    return _GAP.sub("", text)
