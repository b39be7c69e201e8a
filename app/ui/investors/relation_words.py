"""What another firm, or a person, is to the firm in hand."""

from PySide6.QtCore import QCoreApplication

from app.services.relations import RelationRole

PERSON = "person"
"""A person who has a post in the firm too; kept as a post, not as a relation of firms."""


def role_word(role: RelationRole) -> str:
    """上游供应商, 下游客户, 控股方, 子公司, 引荐方, 由其引荐."""
    return {
        RelationRole.SUPPLIER: QCoreApplication.translate("Relation", "Supplier, upstream"),
        RelationRole.CUSTOMER: QCoreApplication.translate("Relation", "Customer, downstream"),
        RelationRole.PARENT: QCoreApplication.translate("Relation", "Owner"),
        RelationRole.SUBSIDIARY: QCoreApplication.translate("Relation", "Subsidiary"),
        RelationRole.REFERRER: QCoreApplication.translate("Relation", "Brought this firm here"),
        RelationRole.REFERRED: QCoreApplication.translate("Relation", "Was brought here by this firm"),
    }[role]
