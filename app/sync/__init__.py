"""Shares one workspace between computers that see each other through a folder alone (docs/sync-format.md)."""
