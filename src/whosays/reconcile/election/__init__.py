"""How reliable sources are, and who copies whom: an election in a fixed number of levels, exact under change.

state = elect(votes)
state, changed = update(state, taken_out, put_in, votes_of)
reliability, witness = state.by_name(names)
"""

from whosays.reconcile.election.state import State, from_bytes, nothing_known
from whosays.reconcile.election.update import Updated, elect, update
from whosays.reconcile.election.votes import Votes, votes_from

__all__ = ["State", "Updated", "Votes", "elect", "from_bytes", "nothing_known", "update", "votes_from"]
