"""Results to Altair charts: each knows its title, subtitle, source, caveats and text alternative.

``changes`` and ``months`` say what stands in a chart; ``frame``, ``bar_rows``, ``whiskers``
and ``line_pair`` build its layers with Altair, in the one theme of ``house_theme``. Altair takes
half a second to import, so only these five do, and they are imported when the first chart is built.
"""
