"""What stands before an encrypted ledger: the window that unlocks it, and what locks it again."""
