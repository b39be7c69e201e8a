"""The twin of a paper that people edit: the same in the format of Word, which WPS and LibreOffice open."""
