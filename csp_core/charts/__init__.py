"""Results to Altair charts: each knows its title, subtitle, source and text alternative."""
