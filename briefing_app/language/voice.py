"""A voice: the language, country and profile in which a value is worded or read.

It only bundles the three; what they mean is for the wording, reading and typography.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Country, Profile
from briefing_app.language.locale import locale_of

if TYPE_CHECKING:
    from babel import Locale


@dataclass(frozen=True, slots=True)
class Voice:
    """Language code, the dossier's country, and whose wording of figures is followed."""

    language: str
    country: Country = Country.NL
    profile: Profile = Profile.NATIONAL

    @property
    def locale(self) -> Locale:
        """Babel's locale of the language in the country."""
        return locale_of(self.language, self.country)

    @property
    def is_eu(self) -> bool:
        """Whether the wording is that of the EU institutions."""
        return self.profile is Profile.EU
