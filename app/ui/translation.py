"""Marks texts for translation where they are written and translated later."""


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802
    """The source text itself; lupdate finds it by the name of this function. Qt's own is typed as object."""
    return source
