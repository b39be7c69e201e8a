"""What the tabs of the list of investors are called."""

from PySide6.QtCore import QCoreApplication

from app.services.company_views import CompanyView, InvestorView


def view_word(view: InvestorView) -> str:
    """The name somebody gave it, or that of the system's view."""
    if view.name is not None:
        return view.name
    return {
        CompanyView.ALL: QCoreApplication.translate("InvestorViews", "All"),
        CompanyView.MINE: QCoreApplication.translate("InvestorViews", "Mine"),
        CompanyView.NEGLECTED: QCoreApplication.translate("InvestorViews", "Not met for 45 days"),
        CompanyView.INTENT_A: QCoreApplication.translate("InvestorViews", "Intent A"),
        CompanyView.CHAMBERS: QCoreApplication.translate("InvestorViews", "Chambers"),
        CompanyView.INCOMPLETE: QCoreApplication.translate("InvestorViews", "To complete"),
    }[CompanyView(view.key)]
