"""Read a command line, run one sub-command, and turn whatever happens into an exit status.

The only place that catches everything: a stack trace reaches nobody who did not ask for it.
"""

from __future__ import annotations

import os
import sys
import traceback
from typing import TYPE_CHECKING

import click

from briefing_app import __version__
from briefing_app.cli.click_texts import click_speaks
from briefing_app.cli.console import Console, NobodyReads, use_utf8
from briefing_app.cli.group import SubCommands, Surroundings, language_option, translated
from briefing_app.cli.status import Status, status_of
from briefing_app.domain.codes import LANGUAGES
from briefing_app.errors import FileNotUsable, UserError, message
from briefing_app.language.catalog import Catalog
from briefing_app.reasons import reason_of
from briefing_app.settings import load_settings, system_language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from briefing_app.cli.group import OpenWindow

_PROGRAM = "briefing-app"


def run(
    arguments: Sequence[str], *, open_window: OpenWindow, try_window: Callable[[Path], None]
) -> int:
    """Run the sub-command that the arguments name and return the exit status."""
    use_utf8()
    language = language_asked(arguments)
    console = Console(Catalog.load(language or system_language()))
    surroundings = Surroundings(
        console=console,
        user=load_settings().user,
        language=language,
        open_window=open_window,
        try_window=try_window,
    )
    try:
        with click_speaks(console.catalog.language):
            return int(_call(arguments, surroundings))
    except NobodyReads:
        return _nobody_reads()


def language_asked(arguments: Sequence[str]) -> str | None:
    """Return the language of ``--ui-language``, wherever it stands, if it is one of ours.

    It is read before click reads anything, because click's own errors are in it too.
    """
    for index, argument in enumerate(arguments):
        if argument == "--":
            return None
        name, equals, text = argument.partition("=")
        if name == "--ui-language":
            found = text if equals else "".join(arguments[index + 1 : index + 2])
            return found if found in LANGUAGES else None
    return None


def _call(arguments: Sequence[str], surroundings: Surroundings) -> int:
    """Let nothing out but a status and ``NobodyReads``."""
    try:
        return _obey(arguments, surroundings)
    except (KeyboardInterrupt, click.Abort):
        return Status.INTERRUPTED
    except NobodyReads:
        raise
    except SystemExit as gone:  # click's own way when its output has no reader
        raise NobodyReads from gone
    except Exception as error:  # noqa: BLE001  (the last door: whatever is a bug gets a sentence)
        return _tell_bug(error, surroundings.console, arguments)


def _obey(arguments: Sequence[str], surroundings: Surroundings) -> int:
    """Run the sub-command; tell what is somebody's situation."""
    console = surroundings.console
    try:
        status = translated(_group, console).main(
            list(arguments), prog_name=_PROGRAM, obj=surroundings, standalone_mode=False
        )
        console.flush()
    except click.ClickException as error:
        error.show(file=sys.stderr)
        return Status.WRONG_USAGE
    except UserError as error:
        console.tell_error(error)
        return status_of(error)
    except OSError as error:
        if "--debug" in arguments:
            raise
        console.tell_error(_refusal(error))
        return Status.FILE_NOT_USABLE
    return status if isinstance(status, int) else Status.FINE


def _refusal(error: OSError) -> UserError:
    """Return the sentence for a disk, folder or name that the system does not let us use."""
    return FileNotUsable(
        message("The system refuses: {reason}."),
        message("Check the folder, the name and the free space of the disk."),
        reason=reason_of(error),
    )


def _tell_bug(error: Exception, console: Console, arguments: Sequence[str]) -> int:
    if "--debug" in arguments:
        traceback.print_exception(error)
    else:
        console.say(
            message("This is a mistake in the application, not in your work: {error}"),
            error=f"{type(error).__name__}: {error}",
        )
        console.say(message("Run it again with --debug and report what it prints."))
    return Status.BUG


def _nobody_reads() -> int:
    """End quietly when the reader of a pipe left; Python's own last flush must not complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return Status.NOBODY_READS


@click.group(
    cls=SubCommands,
    invoke_without_command=True,
    subcommand_metavar="[FILE | COMMAND …]",
    help=message(
        "Facts of a project in one file, briefings for parliament from them, accessible PDFs. "
        "With a file or nothing, opens the window."
    ),
)
@click.version_option(__version__, prog_name=_PROGRAM)
@language_option
@click.pass_context
def _group(context: click.Context) -> int | None:
    if context.invoked_subcommand is None:
        surroundings: Surroundings = context.obj
        return surroundings.open_window(None, surroundings.language)
    return None
