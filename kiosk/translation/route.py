"""Which packages lead from one language to another: one, or two with English between.

Every official Argos package has English on one side; a package that goes directly is always better than two.
"""

from collections.abc import Mapping, Sequence

from kiosk.core.errors import PairMissing
from kiosk.core.languages import ENGLISH, Lang, base, language
from kiosk.core.types import Pair
from kiosk.translation.packages import Package

Known = Mapping[tuple[str, str], Sequence[Package]]
"""Packages by Argos codes, the best first."""
Route = tuple[Package, ...]
"""One or two packages; none where both languages are one to the engines."""


def route(pair: Pair, known: Known) -> Route:
    """Return the packages to use, in order.

    Raises:
        PairMissing: there is no way.
    """
    source, target = _code(pair.source), _code(pair.target)
    if source == target and source is not None:
        return ()
    pivot = language(ENGLISH).argos
    if source is not None and target is not None and pivot is not None:
        for way in (((source, target),), ((source, pivot), (pivot, target))):
            packages = [known[step][0] for step in way if known.get(step)]
            if len(packages) == len(way):
                return tuple(packages)
    raise PairMissing(pair.source, pair.target)


def _code(tag: Lang) -> str | None:
    return language(base(tag)).argos
