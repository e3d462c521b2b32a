"""The garbage collector at rest, while much is made that lives on.

It must not hold anything back for long: whoever rests it gives it back, however the work ends.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def resting() -> Iterator[None]:
    """Pause the search for cycles: among all that is being made it finds none, again and again.

    Inside another rest, or where nobody collects, nothing changes.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
