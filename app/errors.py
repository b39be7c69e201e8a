"""What can go wrong for a person: codes and parameters here, sentences in `app/ui/sentences.py`."""


class UserError(Exception):
    """Something a person must be told: what happened, whether data is safe, what to do.

    `code` selects the sentence, `params` fill it in.
    """

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return f"{self.code} {self.params}" if self.params else self.code


class ValidationError(UserError):
    """A value that a record cannot take; shown under the field it belongs to."""

    def __init__(self, field: str, code: str, **params: object) -> None:
        super().__init__(code, **params)
        self.field = field


class StorageError(UserError):
    """The workspace cannot be read or written: missing, locked, read-only, damaged, newer, full."""


class ConflictError(UserError):
    """The action rests on something that has changed since: nothing was written."""


IN_USE = frozenset({"database_locked", "still_writing"})
"""The codes of a StorageError that passes by itself: somebody else is writing."""
