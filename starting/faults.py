"""What stops the program from starting, as one plain sentence for whoever is at the keyboard."""


class CannotStart(Exception):
    """Nothing was started. The message says what is wrong and what to do, with no trace."""
