"""What the papers say: gathered in one reading, as plain values that no paper has to look up."""
