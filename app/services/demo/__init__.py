"""Workspaces full of plainly fictitious data, to look around in and to measure with."""
