"""The command line's outline: a group that loads a sub-command when it is called.

It knows how a command line is read and shown, not what any sub-command does.
"""

from __future__ import annotations

import copy
import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.names import MODULES, SUMMARIES
from briefing_app.domain.codes import LANGUAGES
from briefing_app.errors import message

if TYPE_CHECKING:
    from briefing_app.cli.console import Console

OpenWindow = Callable[[Path | None, str | None], int]
"""Open the window on a file, in a language or the person's own, and return its exit status."""

_EXIT_STATUS = message(
    "Exit status: 0 fine, 1 findings, 2 wrong usage, 3 file not usable, 4 file locked by another."
)


@dataclass(frozen=True)
class Surroundings:
    """What a sub-command is given: where to write, who works, and two doors to the window.

    ``language`` is the one asked for on the command line.  ``try_window`` opens the window on a
    dossier, unseen, and closes it again; it raises when that fails.
    """

    console: Console
    user: str
    language: str | None
    open_window: OpenWindow
    try_window: Callable[[Path], None]


def language_option(function: Callable[..., object]) -> Callable[..., object]:
    """Add the options that every level takes; they are read before click starts."""
    for option in (
        click.option(
            "--debug",
            is_flag=True,
            expose_value=False,
            help=message("Show the technical details of an error."),
        ),
        click.option(
            "--ui-language",
            type=click.Choice(LANGUAGES),
            expose_value=False,
            help=message("The language of messages; without it, that of the system."),
        ),
    ):
        function = option(function)
    return function


def common_options(function: Callable[..., object]) -> Callable[..., object]:
    """Add the options that every sub-command takes."""
    as_json = click.option(
        "--json", "as_json", is_flag=True, help=message("Write the result as JSON, for programs.")
    )
    return language_option(as_json(function))


def translated(command: click.Command, console: Console) -> click.Command:
    """Return a copy of a command whose help is in the person's language."""
    copied = copy.copy(command)
    copied.help = console.catalog.gettext(command.help) if command.help else None
    copied.params = [_translated_parameter(parameter, console) for parameter in command.params]
    return copied


def _translated_parameter(parameter: click.Parameter, console: Console) -> click.Parameter:
    copied = copy.copy(parameter)
    if isinstance(copied, click.Option) and copied.help:
        copied.help = console.catalog.gettext(copied.help)
    return copied


class SubCommands(click.Group):
    """The sub-commands; a single word that is none of them is a file for the window."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        """Return the names in the order of the help."""
        return list(SUMMARIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one sub-command, its help translated."""
        if cmd_name not in MODULES:
            return None
        module = importlib.import_module(f"briefing_app.cli.commands.{MODULES[cmd_name]}")
        return translated(module.command, ctx.obj.console)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take a lone word that names no sub-command for a file to open."""
        if len(args) == 1 and args[0] not in MODULES and not args[0].startswith("-"):
            return "", _open, args
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sub-commands without loading them, and what their exit status means."""
        catalog = ctx.obj.console.catalog
        with formatter.section(catalog.gettext(message("Commands"))):
            formatter.write_dl([(name, catalog.gettext(text)) for name, text in SUMMARIES.items()])
        formatter.write_paragraph()
        formatter.write_text(catalog.gettext(_EXIT_STATUS))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def _open(surroundings: Surroundings, file: Path) -> int:
    return surroundings.open_window(file, surroundings.language)
