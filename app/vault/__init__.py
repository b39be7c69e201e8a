"""The key of an encrypted ledger: wrapped beside it, in the login's key store, on a printed sheet."""
