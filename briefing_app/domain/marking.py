"""Words that mark a state secret: nothing so marked may be kept or printed here."""

from __future__ import annotations

import re

_SECRET = re.compile(
    r"\b(?:stg\.?|staatsgeheim|geheim|zeer\s+geheim|confidentieel|secret|très\s+secret|top\s+secret"
    r"|secret\s+défense|confidentiel\s+ue|eu\s+confidential|nato\s+confidential)\b",
    re.IGNORECASE,
)


def is_state_secret(marking: str) -> bool:
    """Tell whether a marking names a level above Departementaal VERTROUWELIJK."""
    return _SECRET.search(marking) is not None
