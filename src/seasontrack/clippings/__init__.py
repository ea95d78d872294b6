"""News text in, proposals out: what a clipping says about seasons, and what each adapts.

Rules and grammar, no model: every proposal names the rule that made it.
"""

from seasontrack.clippings.known import KnownLibrary, KnownShow, KnownWork
from seasontrack.clippings.proposals import Clipping, CoverageProposal, Proposal
from seasontrack.clippings.reading import read_clipping

__all__ = [
    "Clipping",
    "CoverageProposal",
    "KnownLibrary",
    "KnownShow",
    "KnownWork",
    "Proposal",
    "read_clipping",
]
