"""The recycle bin: what was deleted, and one click to have it back."""
