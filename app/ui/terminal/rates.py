"""The indicators on the terminal: rates with both numbers, base and day."""

import argparse

from PySide6.QtCore import QCoreApplication

from app.services.indicator_bases import indicators_of
from app.services.indicators import Indicators, Rate
from app.ui import text
from app.ui.counting_words import counting_sentence
from app.ui.terminal.counts import Cli
from app.ui.terminal.opened import opened
from app.ui.terminal.output import print_json, print_table, say


def show_indicators(chosen: argparse.Namespace) -> None:
    """The rates of a base set on a day."""
    with opened(chosen, to_read=True) as database:
        found = database.read(lambda session: indicators_of(session, chosen.base, chosen.as_of))
    if chosen.json:
        print_json(
            {"indicators": found, "average": found.average, "rates": {_key(r): r.value for r in found.rates}}
        )
        return
    _say_head(found)
    _print_rates(found)
    _say_cycles(found)


def _say_head(found: Indicators) -> None:
    base = found.base or QCoreApplication.translate("Cli", "all signed projects")
    say(
        QCoreApplication.translate("Cli", "{base}, as of {day}, everything ever reached").format(
            base=base, day=found.as_of
        )
    )
    known = found.signed > found.contracted_unknown
    say(Cli().signed(found.signed, text.yi_with_unit(found.contracted) if known else "—"))
    if found.terminated:
        say(Cli().terminated(found.terminated))
    if found.contracted_from_total:
        say(Cli().from_total(found.contracted_from_total))
    if found.contracted_unknown:
        say(Cli().no_amount(found.contracted_unknown))
    say(Cli().neither(found.neither))
    say(counting_sentence(found.counting))


def _print_rates(found: Indicators) -> None:
    names = {
        "signing_rate": QCoreApplication.translate("Cli", "Signed"),
        "start_or_completion_rate": QCoreApplication.translate("Cli", "Started or completed"),
        "on_time_rate": QCoreApplication.translate("Cli", "Plan steps in time"),
        "time_progress": QCoreApplication.translate("Cli", "Year gone by"),
        "registration_rate": QCoreApplication.translate("Cli", "Registered"),
        "performance_rate": QCoreApplication.translate("Cli", "In performance"),
        "landing_rate": QCoreApplication.translate("Cli", "Landed"),
        "listing_rate": QCoreApplication.translate("Cli", "Land listed"),
        "start_rate": QCoreApplication.translate("Cli", "Started"),
        "completion_rate": QCoreApplication.translate("Cli", "Completed"),
        "production_rate": QCoreApplication.translate("Cli", "In production"),
        "fund_arrival_rate": QCoreApplication.translate("Cli", "Funds arrived"),
    }
    print_table(
        [
            QCoreApplication.translate("Cli", "Indicator"),
            "%",
            QCoreApplication.translate("Cli", "Of"),
            QCoreApplication.translate("Cli", "100 m yuan"),
        ],
        (
            (
                names[rate.key]
                + (QCoreApplication.translate("Cli", " (needing land)") if rate.of_land else ""),
                rate.value if rate.value is not None else "—",
                f"{rate.numerator}/{rate.denominator}" if rate.key != "fund_arrival_rate" else "",
                f"{text.yi(rate.amount)}/{text.yi(rate.total)}" if rate.total else "",
            )
            for rate in found.rates
        ),
        right=(1, 2, 3),
    )


def _say_cycles(found: Indicators) -> None:
    """平均周期: the median with its quartiles; nothing where no project has both days."""
    names = {
        "start_days": QCoreApplication.translate("Cli", "Signing to start"),
        "production_days": QCoreApplication.translate("Cli", "Start to production"),
    }
    for cycle in found.cycles:
        if cycle.count:
            say(Cli().cycle(names[cycle.key], cycle))


def _key(rate: Rate) -> str:
    return rate.key + ("_of_land" if rate.of_land else "")
