"""A bound on memory for this process on Windows: a job object of its own.

Windows has no ``resource``; its documentation names the structures and numbers used here.
"""

from __future__ import annotations

import ctypes
import sys

_PROCESS_MEMORY, _ACTIVE_PROCESSES, _DIE_ON_EXCEPTION = 0x100, 0x8, 0x400
_EXTENDED_LIMITS = 9
"""The class of information that ``ExtendedLimits`` is."""


class BasicLimits(ctypes.Structure):
    """``JOBOBJECT_BASIC_LIMIT_INFORMATION``."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """``JOBOBJECT_EXTENDED_LIMIT_INFORMATION``."""

    _fields_ = (
        ("basic", BasicLimits),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def limits(memory: int) -> ExtendedLimits:
    """Return the bounds: bytes of memory, no process beside this one, no dialog after a crash."""
    made = ExtendedLimits()
    made.basic.flags = _PROCESS_MEMORY | _ACTIVE_PROCESSES | _DIE_ON_EXCEPTION
    made.basic.active_processes = 1
    made.process_memory = memory
    return made


def bound(memory: int) -> None:
    """Bound this process for good; raise ``OSError`` where Windows refuses."""
    if sys.platform != "win32":
        raise OSError("not Windows")
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    handle, flag = ctypes.c_void_p, ctypes.c_int
    kernel.CreateJobObjectW.restype = handle
    kernel.CreateJobObjectW.argtypes = (handle, handle)
    kernel.GetCurrentProcess.restype = handle
    kernel.SetInformationJobObject.restype = flag
    kernel.SetInformationJobObject.argtypes = (handle, flag, handle, ctypes.c_uint32)
    kernel.AssignProcessToJobObject.restype = flag
    kernel.AssignProcessToJobObject.argtypes = (handle, handle)
    job = kernel.CreateJobObjectW(None, None)  # held as long as the process lives
    wanted = limits(memory)
    if not (
        job
        and kernel.SetInformationJobObject(
            job, _EXTENDED_LIMITS, ctypes.byref(wanted), ctypes.sizeof(wanted)
        )
        and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
    ):
        raise ctypes.WinError(ctypes.get_last_error())
