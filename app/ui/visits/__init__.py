"""Logging a visit beside any page."""
