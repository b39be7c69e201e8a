"""The window around the pages: rail, top bar, history of places, toast."""
