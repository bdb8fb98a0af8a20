"""Results to charts: each knows its title, subtitle, source, caveats and text alternative.

A chart is plain Vega-Lite, written as the mapping it is: Altair would write the same after half a
second of importing it. The tests hold every spec against Altair's own schema.
"""
