"""How the generated tests of this room run: as long as they need, as other work may share the machine."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("read", deadline=None)
settings.load_profile("read")
