"""What can go wrong with work done in a child process, one class a fault."""


class WorkerFault(Exception):
    """Work asked of a child process was not done. The sentence is for a log, not for a page."""


class TookTooLong(WorkerFault):
    """The answer did not come within `seconds`; the child was ended."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"The work took longer than {seconds:g} seconds and was stopped.")
        self.seconds = seconds


class AskedTooMuchMemory(WorkerFault):
    """The work needed more than `limit` bytes above what the idle child holds; it was ended."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"The work needed more than {limit / 1e6:,.0f} MB and was stopped.")
        self.limit = limit


class Died(WorkerFault):
    """The child ended by itself: a crash, an abort, or it could not be started.

    `exit_code` is negative for a signal (POSIX) and None where no process ever ran; `last_words` is
    the end of what it wrote to its standard error, for a log and never for a page.
    """

    def __init__(self, exit_code: int | None, last_words: str = "") -> None:
        super().__init__(f"The process doing the work ended with exit code {exit_code}.")
        self.exit_code = exit_code
        self.last_words = last_words


class Failed(WorkerFault):
    """The work raised an exception: of class `class_name`, saying `message`."""

    def __init__(self, class_name: str, message: str) -> None:
        super().__init__(f"{class_name}: {message}")
        self.class_name = class_name
        self.message = message


class AllBusy(WorkerFault):
    """No child became free within `seconds`; nothing was begun."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"Every process was busy for {seconds:g} seconds.")
        self.seconds = seconds
