"""What papers say where colleagues are not at one: beside a name, in a remark, below sums."""

from collections.abc import Collection, Iterable

from app.services.disputes import SUMMED, Matter

_NAMES = {
    Matter.INVESTMENT: "投资额",
    Matter.ARRIVAL: "到位资金",
    Matter.BENEFIT: "预期效益",
    Matter.STAGE: "阶段",
    Matter.LEADER: "责任领导",
}
_MARK = "（有争议）"
_UNTIL = "以核定为准"
MARK_NOTE = f"标{_MARK}的，投资额、到位资金、预期效益、阶段或责任领导填报不一，{_UNTIL}。"
"""What the mark behind a name means."""


def marked(name: str, disputed: Collection[Matter]) -> str:
    """The name of a project, with the mark where something of it is in dispute."""
    return f"{name}{mark(disputed)}"


def mark(disputed: Collection[Matter]) -> str:
    """The mark alone, for narrow columns in which it stands below the name; empty where all is settled."""
    return _MARK if disputed else ""


def dispute_words(disputed: Collection[Matter]) -> str:
    """投资额、责任领导有争议，以核定为准; empty where nothing is in dispute."""
    named = "、".join(_NAMES[matter] for matter in Matter if matter in disputed)
    return f"{named}有争议，{_UNTIL}" if named else ""


def sum_note(projects: Iterable[Collection[Matter]], *, stages: bool = False) -> str:
    """How many projects of a sum have an amount in dispute, and with `stages` how many a stage."""
    every = list(projects)
    amounts = sum(not SUMMED.isdisjoint(disputed) for disputed in every)
    counted = sum(Matter.STAGE in disputed for disputed in every) if stages else 0
    parts = [f"数额有争议的项目{amounts}个"] if amounts else []
    parts += [f"阶段有争议的项目{counted}个"] if counted else []
    return f"以上合计含{'、'.join(parts)}，{_UNTIL}。" if parts else ""


def table_notes(projects: Iterable[Collection[Matter]], *, stages: bool = False) -> tuple[str, ...]:
    """The notes below a table that marks names and sums amounts."""
    every = list(projects)
    return tuple(filter(None, (MARK_NOTE if any(every) else "", sum_note(every, stages=stages))))
