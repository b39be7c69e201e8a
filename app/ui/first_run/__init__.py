"""The first window: where a ledger begins."""
