"""横道图 of a progress plan: drawn, zoomed, dragged."""
