"""The table that lists of records stand on: ids in order, rows read page by page."""
