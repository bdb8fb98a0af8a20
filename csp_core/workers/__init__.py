"""Warm child processes: work that may hang, swell or abort is done in one, under limits."""

from csp_core.workers.faults import (
    AllBusy,
    AskedTooMuchMemory,
    Died,
    Failed,
    TookTooLong,
    WorkerFault,
)
from csp_core.workers.limits import Limits
from csp_core.workers.pool import Pool
from csp_core.workers.worker import Worker

__all__ = [
    "AllBusy",
    "AskedTooMuchMemory",
    "Died",
    "Failed",
    "Limits",
    "Pool",
    "TookTooLong",
    "Worker",
    "WorkerFault",
]
