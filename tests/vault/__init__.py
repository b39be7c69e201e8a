"""Tests of the key of an encrypted ledger."""
