"""What qualities are about: "great docs" and "well documented" are wordings of one theme, documentation.

Themes are rules over words, read from themes.toml and checked; a user's own file is laid over it and put in force for
a run: `with using(load(path)): …`. Each match tells its rule and the words that meet it. Wordings that no theme knows
are still brought together where they say the same words: `wording_key`.
"""

from __future__ import annotations

from whosays.themes.files import load, parsed
from whosays.themes.matching import Match, Theme, Themes, in_force, using
from whosays.themes.words import wording_key

__all__ = ["Match", "Theme", "Themes", "in_force", "load", "parsed", "using", "wording_key"]
