"""Frozen steps from one database schema to the next; they never import the models."""
