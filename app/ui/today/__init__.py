"""The page 今日: what is to be done now."""
