"""The key store of the person's login: Credential Locker, Keychain, Secret Service, where there is one."""

import contextlib
import logging
from typing import Any

_log = logging.getLogger(__name__)
_SERVICE = "ThreeOnes"
_TRUSTED = 1
"""The least priority of a store that keeps secrets encrypted; the package calls those recommended."""


def has_store() -> bool:
    """Whether this login keeps secrets; a server without a desktop does not."""
    return _store() is not None


def remember(key_id: str, key: bytes) -> bool:
    """Keep a key for this login; whether it can be had back."""
    store = _store()
    if store is None:
        return False
    try:
        store.set_password(_SERVICE, key_id, key.hex())
    except Exception as error:  # each store fails in its own way; the passphrase opens all the same
        _log.warning("the key store took no key: %s", type(error).__name__)
        return False
    return recall(key_id) == key


def recall(key_id: str) -> bytes | None:
    """A key that was kept; None when there is none or the store cannot be asked."""
    store = _store()
    if store is None:
        return None
    try:
        told = store.get_password(_SERVICE, key_id)
        return bytes.fromhex(told) if told else None
    except Exception as error:  # as above
        _log.warning("the key store gave no key: %s", type(error).__name__)
        return None


def forget(key_id: str) -> None:
    """Have the login no longer know a key."""
    store = _store()
    if store is not None:
        with contextlib.suppress(Exception):  # it was not there, or the store is away: nothing is lost
            store.delete_password(_SERVICE, key_id)


def _store() -> Any:
    """The store in use; loaded when it is asked, since that costs more than the rest of a start."""
    try:
        import keyring

        found = keyring.get_keyring()
        return found if float(found.priority) >= _TRUSTED else None
    except Exception as error:  # a store of another system, or none
        _log.warning("no key store: %s", type(error).__name__)
        return None
