"""Taking a report away: what is not ready, and a row for each file that can be made of it."""
