"""Colleagues: the exchange with them as a job, how it stands, and what they and we must decide."""
