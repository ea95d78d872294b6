"""News text in, proposals out: what a clipping says about seasons, and what each adapts.

Rules and grammar, no model: every proposal names the rule that made it. A text is cut into
sentences (``text``); in each, titles, networks, seasons and dates are marked (``mentions``);
phrases of one table are matched and given their parts (``grammar``); and each phrase that is
stated becomes a proposal (``facts``). A new phrase is one line in ``grammar/phrases.py``.
"""

from seasontrack.clippings.known import KnownCoverage, KnownLibrary, KnownShow, KnownWork
from seasontrack.clippings.proposals import Clipping, CoverageProposal, Proposal
from seasontrack.clippings.reading import read_clipping

__all__ = [
    "Clipping",
    "CoverageProposal",
    "KnownCoverage",
    "KnownLibrary",
    "KnownShow",
    "KnownWork",
    "Proposal",
    "read_clipping",
]
