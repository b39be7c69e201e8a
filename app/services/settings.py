"""Settings of the whole workspace, kept as JSON under a key and synced like any record."""

import json
from collections.abc import Mapping
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.base import stable_id
from app.models.reference import Setting

T = TypeVar("T")


def get_setting(session: Session, key: str, default: T) -> T:
    """The value under `key`, or `default` while nobody has set it."""
    query = select(Setting.value).where(Setting.id == stable_id("setting", key), Setting.deleted_at.is_(None))
    found = session.scalar(query)
    if found is None:
        return default
    value: T = json.loads(found)
    return value


def get_settings(session: Session, defaults: Mapping[str, object]) -> dict[str, object]:
    """The values under the keys of `defaults`, read at once; the default where nobody has set one."""
    query = select(Setting.key, Setting.value).where(
        Setting.id.in_([stable_id("setting", key) for key in defaults]), Setting.deleted_at.is_(None)
    )
    found = {row.key: json.loads(row.value) for row in session.execute(query)}
    return {**defaults, **found}


def set_setting(session: Session, key: str, value: object) -> None:
    """Keep a JSON value under `key` for everyone in the workspace."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    setting_id = stable_id("setting", key)
    setting = session.get(Setting, setting_id)
    if setting is None:
        session.add(Setting(id=setting_id, key=key, value=text))
    else:
        setting.value, setting.deleted_at = text, None
