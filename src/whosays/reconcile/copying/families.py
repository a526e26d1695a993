"""Things that belong together because a chain of links joins them (Galler and Fischer, 1964: union and find)."""

from __future__ import annotations

from typing import Generic, TypeVar

Member = TypeVar("Member", bound=int | str)


class Families(Generic[Member]):
    """Families that grow together as their members are joined; each is named by its smallest member."""

    def __init__(self) -> None:
        self._parent: dict[Member, Member] = {}

    def __contains__(self, member: object) -> bool:
        return member in self._parent

    def join(self, one: Member, other: Member) -> None:
        """Make one family of the families of two members."""
        first, second = self.of(one), self.of(other)
        low, high = (first, second) if first < second else (second, first)  # type: ignore[operator]  # of one kind both
        self._parent.setdefault(low, low)
        self._parent[high] = low

    def of(self, member: Member) -> Member:
        """The smallest member of the family that a member belongs to: itself, where it was never joined."""
        root = member
        while (parent := self._parent.get(root, root)) != root:
            root = parent
        while member != root:  # the way is short the next time
            self._parent[member], member = root, self._parent[member]
        return root
