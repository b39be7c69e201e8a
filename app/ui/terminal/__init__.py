"""The commands of the terminal: thin, on the same services as the window."""
