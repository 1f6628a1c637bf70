"""The acoustic network: a time-delay network over cepstra, one output a phone.

    frames (10 ms) -> 5 neighbours -> layers that see wider and wider -> phone scores (30 ms)

libvosk asks for every third frame, and all offsets after the first layer are multiples of three: so the network is
trained, and run, at a third of the frame rate. It looks 140 ms ahead and 260 ms back.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from hearing.features import DIM

STEP = 3
"""Frames from one output to the next."""
FIRST = (-2, -1, 0, 1, 2)
LATER = ((-3, 0, 3), (-3, 0, 3), (-6, 0, 6), (-9, -3, 0))
"""Offsets, in frames of 10 ms, that a layer joins."""
BEFORE = sum(-min(offsets) for offsets in LATER) // STEP
AFTER = sum(max(offsets) for offsets in LATER) // STEP
"""Outputs of the first layer needed before and after an output of the last."""


class Hearing(nn.Module):
    """Affine, batch normalisation and ReLU a layer; phone scores without softmax."""

    def __init__(self, hidden: int, phones: int, mean: NDArray[np.float32], deviation: NDArray[np.float32]) -> None:
        """Make a network of `hidden` units a layer for cepstra of this mean and deviation."""
        super().__init__()
        self.hidden, self.phones = hidden, phones
        widths = [DIM * len(FIRST), *(hidden * len(offsets) for offsets in LATER)]
        self.affine = nn.ModuleList(nn.Linear(width, hidden) for width in widths)
        self.norm = nn.ModuleList(nn.BatchNorm1d(hidden) for _ in widths)
        self.out = nn.Linear(hidden, phones)
        self.register_buffer("mean", torch.tensor(mean))
        self.register_buffer("deviation", torch.tensor(deviation))

    def forward(self, windows: Tensor) -> Tensor:
        """Return scores (batch, times - BEFORE - AFTER, phones) of windows (batch, times, 5, DIM)."""
        x = ((windows - self.mean) / self.deviation).flatten(2)
        for layer, (affine, norm) in enumerate(zip(self.affine, self.norm, strict=True)):
            if layer:
                x = spliced(x, LATER[layer - 1])
            x = affine(x)
            x = torch.relu(norm(x.float().flatten(0, 1)).view_as(x))
        scores: Tensor = self.out(x)
        return scores


def spliced(x: Tensor, offsets: tuple[int, ...]) -> Tensor:
    """Return neighbours at the offsets side by side, offset by offset; the ends, which lack some, fall away."""
    steps = [offset // STEP for offset in offsets]
    first, length = -min(steps), x.shape[1] - max(steps) + min(steps)
    return torch.cat([x[:, first + step : first + step + length] for step in steps], dim=2)


@dataclass(frozen=True, slots=True)
class Trained:
    """A network with what its export needs."""

    network: Hearing
    prior: NDArray[np.float64]
    """Share of each phone in the training frames."""


def save(path: Path, trained: Trained) -> None:
    """Write a trained network."""
    net = trained.network
    state = {"hidden": net.hidden, "phones": net.phones, "weights": net.state_dict()}
    torch.save({**state, "prior": torch.from_numpy(trained.prior)}, path)


def load(path: Path) -> Trained:
    """Read what `save` wrote."""
    state = torch.load(path, weights_only=True)
    network = Hearing(state["hidden"], state["phones"], np.zeros(DIM, np.float32), np.ones(DIM, np.float32))
    network.load_state_dict(state["weights"])
    network.eval()
    return Trained(network, state["prior"].numpy())


def scores(network: Hearing, cepstra: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return log posteriors (frames, phones) at every frame of 10 ms, for alignment."""
    out = np.zeros((len(cepstra), network.phones), np.float32)
    with torch.no_grad():
        for phase in range(STEP):
            centres = np.arange(phase - STEP * BEFORE, len(cepstra) + STEP * AFTER, STEP)
            at = np.clip(centres[:, None] + np.array(FIRST), 0, len(cepstra) - 1)
            found = torch.log_softmax(network(torch.from_numpy(cepstra[at])[None]), dim=2)[0].numpy()
            places = centres[BEFORE : BEFORE + len(found)]
            out[places[places < len(cepstra)]] = found[places < len(cepstra)]
    return out
