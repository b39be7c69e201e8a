"""The history: who changed what, when and where, and a way back."""
