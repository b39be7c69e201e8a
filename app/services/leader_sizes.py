"""“多大领导招多大商”: from which investment on a leader of which rank is suggested, as a city sets it."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.errors import ValidationError
from app.services.amounts import parse_amount
from app.services.settings import get_setting, set_setting
from app.services.three_ones import DEFAULT_SIZES, LOWEST_LEADER_RANK, SizeRule, sizes_from

SETTING = "leader_sizes"


def leader_sizes(session: Session) -> Sequence[SizeRule]:
    """The rules in force, the largest projects first; the last one is for all others."""
    return sizes_from(get_setting(session, SETTING, None))


def parse_size(typed: str) -> int:
    """An amount in 分 as typed in 亿元. Raises UserError as `parse_amount` does, `amount_zero`."""
    amount = parse_amount(typed, "YI")
    if amount.currency != "CNY" or amount.minor <= 0:
        raise ValidationError(SETTING, "amount_zero")
    return amount.minor


def change_size(session: Session, rank_level: int, amount: int) -> None:
    """Suggest leaders of a rank from `amount` 分 on. Raises ValidationError `size_order` under the rank."""
    _keep(session, with_size(leader_sizes(session), rank_level, amount))


def with_size(sizes: Sequence[SizeRule], rank_level: int, amount: int) -> Sequence[SizeRule]:
    """The rules with one other amount. Raises ValidationError `size_order` when a lower rank needs more."""
    changed = [SizeRule(amount, rule.rank_level) if rule.rank_level == rank_level else rule for rule in sizes]
    ordered = sorted(changed, key=lambda rule: rule.rank_level)
    if [rule.amount for rule in ordered] != sorted((rule.amount for rule in ordered), reverse=True):
        raise ValidationError(str(rank_level), "size_order")
    return ordered


def reset_sizes(session: Session) -> None:
    """Take the usual amounts again."""
    _keep(session, DEFAULT_SIZES)


def suggested_from(sizes: Sequence[SizeRule]) -> Sequence[SizeRule]:
    """The rules that name an amount: those for all other projects are left out."""
    return [rule for rule in sizes if rule.rank_level < LOWEST_LEADER_RANK]


def _keep(session: Session, sizes: Sequence[SizeRule]) -> None:
    set_setting(session, SETTING, [{"amount": rule.amount, "rank_level": rule.rank_level} for rule in sizes])
