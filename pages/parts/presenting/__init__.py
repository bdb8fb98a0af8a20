"""The pieces of the Present page: the slides chosen, how each looks, and the deck itself."""
