"""Writers of the binary files that libvosk reads: Kaldi's acoustic model and OpenFst's vector transducer.

    a zero byte and B, tokens with a space behind, integers and floats with their size before, little-endian

Source: Kaldi's io-funcs.cc, hmm-topology.cc, transition-model.cc, nnet-simple-component.cc; OpenFst's fst.h and
vector-fst.h.
"""

import math
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.floating]
Matrix = NDArray[np.floating]

FST_MAGIC, FST_VERSION, FST_EXPANDED_MUTABLE = 2125659606, 2, 3


@dataclass(frozen=True, slots=True)
class Arc:
    """A transducer's arc."""

    input: int
    output: int
    weight: float
    target: int


@dataclass(frozen=True, slots=True)
class Transducer:
    """A weighted transducer as plain lists: what an OpenFst vector holds."""

    start: int
    finals: dict[int, float]
    """State -> weight."""
    arcs: list[list[Arc]]
    """A list for every state."""


@dataclass(frozen=True, slots=True)
class Affine:
    """One layer: a matrix over spliced input, and whether a ReLU follows."""

    weights: Matrix
    bias: Vector
    offsets: tuple[int, ...]
    """Frames; the input is spliced offset by offset."""


class Writer:
    """Bytes in Kaldi's binary manner."""

    def __init__(self) -> None:
        """Begin with the mark of binary files."""
        self._out = BytesIO()
        self._out.write(b"\0B")

    def tokens(self, *names: str) -> None:
        """Write tokens such as `<Topology>`."""
        for name in names:
            self._out.write(name.encode() + b" ")

    def text(self, text: str) -> None:
        """Write bare text."""
        self._out.write(text.encode())

    def integer(self, *values: int) -> None:
        """Write int32 values."""
        for value in values:
            self._out.write(struct.pack("<Bi", 4, value))

    def single(self, value: float) -> None:
        """Write a float."""
        self._out.write(struct.pack("<Bf", 4, value))

    def double(self, value: float) -> None:
        """Write a double."""
        self._out.write(struct.pack("<Bd", 8, value))

    def integers(self, values: Sequence[int]) -> None:
        """Write a vector of int32."""
        self._out.write(struct.pack("<Bi", 4, len(values)) + np.asarray(values, "<i4").tobytes())

    def vector(self, values: Vector | Sequence[float]) -> None:
        """Write a vector of float."""
        row = np.asarray(values, "<f4")
        self.tokens("FV")
        self.integer(len(row))
        self._out.write(row.tobytes())

    def matrix(self, values: Matrix) -> None:
        """Write a matrix of float."""
        table = np.ascontiguousarray(values, "<f4")
        self.tokens("FM")
        self.integer(*table.shape)
        self._out.write(table.tobytes())

    def bytes(self) -> bytes:
        """Return all that was written."""
        return self._out.getvalue()


def write_model(
    path: Path, outputs: Sequence[int], dim: int, *, hidden: Sequence[Affine], last: Affine, after: Affine
) -> None:
    """Write am/final.mdl.

    Args:
        path: the file.
        outputs: for every phone, from 1, the network output that scores it.
        dim: features a frame.
        hidden: layers with a ReLU behind each.
        last: the scores, before the softmax.
        after: what is done to the log posteriors: priors taken off, the garbage phone's constant added.
    """
    out = Writer()
    _transitions(out, outputs)
    _network(out, dim, hidden, last, after)
    out.tokens("<LeftContext>")
    out.integer(0)
    out.tokens("<RightContext>")
    out.integer(0)
    out.tokens("<Priors>")
    out.vector([])
    path.write_bytes(out.bytes())


def _transitions(out: Writer, outputs: Sequence[int]) -> None:
    """Write a topology of one state a phone; phone p has transition ids 2p-1 (stay) and 2p (leave)."""
    count = len(outputs)
    out.tokens("<TransitionModel>", "<Topology>")
    out.integers(range(1, count + 1))
    out.integers([-1] + [0] * count)
    out.integer(1, 2, 0, 2)
    for target in (0, 1):
        out.integer(target)
        out.single(0.5)
    out.integer(-1, 0)
    out.tokens("</Topology>", "<Triples>")
    out.integer(count)
    for phone, output in enumerate(outputs, 1):
        out.integer(phone, 0, output)
    out.tokens("</Triples>", "<LogProbs>")
    out.vector([0.0] + [math.log(0.5)] * (2 * count))
    out.tokens("</LogProbs>", "</TransitionModel>")


def _network(out: Writer, dim: int, hidden: Sequence[Affine], last: Affine, after: Affine) -> None:
    lines, previous = [f"input-node name=input dim={dim}"], "input"

    def node(name: str, source: str) -> str:
        lines.append(f"component-node name={name} component={name} input={source}")
        return name

    for number, layer in enumerate(hidden):
        parts = [f"Offset({previous}, {offset})" if offset else previous for offset in layer.offsets]
        previous = node(f"relu{number}", node(f"affine{number}", f"Append({', '.join(parts)})"))
    previous = node("after", node("softmax", node("last", previous)))
    lines.append(f"output-node name=output input={previous} objective=linear")
    out.tokens("<Nnet3>")
    out.text("\n" + "\n".join(lines) + "\n\n")
    out.tokens("<NumComponents>")
    out.integer(2 * len(hidden) + 3)
    for number, layer in enumerate(hidden):
        _affine(out, f"affine{number}", layer)
        _nonlinear(out, f"relu{number}", "RectifiedLinearComponent", len(layer.bias))
    _affine(out, "last", last)
    _nonlinear(out, "softmax", "LogSoftmaxComponent", len(last.bias))
    _affine(out, "after", after)
    out.tokens("</Nnet3>")


def _affine(out: Writer, name: str, layer: Affine) -> None:
    out.tokens("<ComponentName>", name, "<AffineComponent>", "<LearningRate>")
    out.single(0.001)
    out.tokens("<LinearParams>")
    out.matrix(layer.weights)
    out.tokens("<BiasParams>")
    out.vector(layer.bias)
    out.tokens("</AffineComponent>")


def _nonlinear(out: Writer, name: str, kind: str, dim: int) -> None:
    out.tokens("<ComponentName>", name, f"<{kind}>", "<Dim>")
    out.integer(dim)
    for statistic in ("<ValueAvg>", "<DerivAvg>"):
        out.tokens(statistic)
        out.vector([])
    out.tokens("<Count>")
    out.double(0.0)
    out.tokens("<OderivRms>")
    out.vector([])
    for statistic in ("<OderivCount>", "<NumDimsSelfRepaired>", "<NumDimsProcessed>"):
        out.tokens(statistic)
        out.double(0.0)
    out.tokens(f"</{kind}>")


def write_transducer(path: Path, fst: Transducer) -> None:
    """Write an OpenFst file of the type vector over the tropical semiring, without symbol tables."""

    def string(text: str) -> bytes:
        return struct.pack("<i", len(text)) + text.encode()

    with path.open("wb") as file:
        file.write(struct.pack("<i", FST_MAGIC) + string("vector") + string("standard"))
        file.write(struct.pack("<iiQ", FST_VERSION, 0, FST_EXPANDED_MUTABLE))
        file.write(struct.pack("<qqq", fst.start, len(fst.arcs), sum(len(arcs) for arcs in fst.arcs)))
        for state, arcs in enumerate(fst.arcs):
            file.write(struct.pack("<fq", fst.finals.get(state, math.inf), len(arcs)))
            for arc in arcs:
                file.write(struct.pack("<iifi", arc.input, arc.output, arc.weight, arc.target))
