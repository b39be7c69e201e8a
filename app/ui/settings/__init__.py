"""Settings: one page of groups, each applied at once."""
