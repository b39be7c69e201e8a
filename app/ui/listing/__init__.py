"""What the lists of projects and of investors share: saved views as tabs, filter chips, editing of cells."""
