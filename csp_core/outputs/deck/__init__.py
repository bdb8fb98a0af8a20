"""The report as slides: one HTML file that presents itself, without a server or a network."""
