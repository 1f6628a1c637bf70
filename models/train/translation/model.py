"""A small pre-norm Transformer in plain PyTorch, laid out so that CTranslate2 takes its weights as they are.

    source ids + </s> --> encoder (4 layers) --> memory --> decoder (2 layers) --> scores over the shared vocabulary

One embedding table serves the source, the target and the output projection. Attention is written out, because for
sentences of about ten pieces the backward pass of the fused kernel takes nearly half of a training step on a CPU. No
linear map has a bias: adding one costs a pass over the result, for the output projection as long as the multiplication
itself.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn

UNK, BOS, EOS, PAD = 0, 1, 2, 3
POSITIONS = 512


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the network; the defaults give about 8 million weights with 10,000 pieces."""

    vocabulary: int
    width: int = 256
    heads: int = 4
    inner: int = 1024
    encoder_layers: int = 4
    decoder_layers: int = 2


def positions(width: int, count: int = POSITIONS) -> Tensor:
    """Sinusoidal position encodings, (count, width): sines in the first half, cosines in the second."""
    rate = torch.exp(torch.arange(width // 2) * (-math.log(10_000.0) / (width // 2 - 1)))
    angle = torch.arange(count).unsqueeze(1) * rate.unsqueeze(0)
    return torch.cat([angle.sin(), angle.cos()], dim=1)


class SmoothedLoss(torch.autograd.Function):
    """Cross-entropy with label smoothing that keeps one table of probabilities and turns it into the gradient in place.

    The stock function makes four tables of (pieces, vocabulary) in float32: a third of a training step on a CPU.
    """

    @staticmethod
    def forward(ctx: torch.autograd.function.FunctionCtx, scores: Tensor, wanted: Tensor, smoothing: float) -> Tensor:
        """Scores (pieces, vocabulary), wanted (pieces,), PAD only at the end -> mean -log p of the wanted ones."""
        chances = torch.softmax(scores, dim=-1)
        count = int((wanted != PAD).sum())
        loss = -chances[torch.arange(count), wanted[:count]].float().clamp_min(1e-9).log().mean()
        ctx.save_for_backward(chances, wanted)
        ctx.smoothing = smoothing
        return loss

    @staticmethod
    def backward(ctx: torch.autograd.function.FunctionCtx, above: Tensor) -> tuple[Tensor, None, None]:
        """The gradient of the smoothed loss: probabilities minus the smoothed target, over the number of pieces."""
        chances, wanted = ctx.saved_tensors
        chances.sub_(ctx.smoothing / chances.shape[1])
        chances[torch.arange(len(wanted)), wanted] -= 1 - ctx.smoothing
        count = int((wanted != PAD).sum())
        chances[count:] = 0
        return chances.mul_(above.to(chances.dtype) / count), None, None


class Attention(nn.Module):
    """Multi-head attention; `into` is three linear maps in one for self-attention, one for the queries otherwise."""

    def __init__(self, width: int, heads: int, *, to_memory: bool) -> None:
        super().__init__()
        self.heads = heads
        self.into = nn.Linear(width, width if to_memory else 3 * width, bias=False)
        self.memory = nn.Linear(width, 2 * width, bias=False) if to_memory else None
        self.out = nn.Linear(width, width, bias=False)

    def forward(self, x: Tensor, mask: Tensor, memory: Tensor | None = None) -> Tensor:
        """From x (batch, length, width), a mask added to the scores, memory (batch, source, width) to x's shape."""
        batch, length, width = x.shape
        head = width // self.heads
        if self.memory is None or memory is None:
            query, key, value = self.into(x).chunk(3, dim=-1)
        else:
            query = self.into(x)
            key, value = self.memory(memory).chunk(2, dim=-1)
        query = query.view(batch, length, self.heads, head).transpose(1, 2)
        key = key.reshape(batch, -1, self.heads, head).permute(0, 2, 3, 1)
        value = value.reshape(batch, -1, self.heads, head).transpose(1, 2)
        weights = torch.softmax(query @ key * head**-0.5 + mask, dim=-1)
        mixed = (weights.to(value.dtype) @ value).transpose(1, 2).reshape(batch, length, width)
        return self.out(mixed)


class Inner(nn.Module):
    """The feed-forward half of a layer."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.up = nn.Linear(width, inner, bias=False)
        self.down = nn.Linear(inner, width, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """(..., width) -> (..., width)."""
        return self.down(torch.relu(self.up(x)))


class Layer(nn.Module):
    """One pre-norm layer; with `decodes` it also attends to the encoder's memory."""

    def __init__(self, shape: Shape, *, decodes: bool) -> None:
        super().__init__()
        self.norm_self = nn.LayerNorm(shape.width)
        self.attend_self = Attention(shape.width, shape.heads, to_memory=False)
        self.norm_memory = nn.LayerNorm(shape.width) if decodes else None
        self.attend_memory = Attention(shape.width, shape.heads, to_memory=True) if decodes else None
        self.norm_inner = nn.LayerNorm(shape.width)
        self.inner = Inner(shape.width, shape.inner)

    def forward(
        self, x: Tensor, mask: Tensor, memory: Tensor | None = None, memory_mask: Tensor | None = None
    ) -> Tensor:
        """(batch, length, width) -> the same shape."""
        x = x + self.attend_self(self.norm_self(x), mask)
        if self.attend_memory is not None and self.norm_memory is not None and memory_mask is not None:
            x = x + self.attend_memory(self.norm_memory(x), memory_mask, memory)
        return x + self.inner(self.norm_inner(x))


class Transformer(nn.Module):
    """Encoder and decoder over one shared vocabulary."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embed = nn.Embedding(shape.vocabulary, shape.width)
        self.encoder = nn.ModuleList(Layer(shape, decodes=False) for _ in range(shape.encoder_layers))
        self.decoder = nn.ModuleList(Layer(shape, decodes=True) for _ in range(shape.decoder_layers))
        self.encoder_norm = nn.LayerNorm(shape.width)
        self.decoder_norm = nn.LayerNorm(shape.width)
        self.register_buffer("places", positions(shape.width), persistent=False)
        self._start()

    def _start(self) -> None:
        nn.init.normal_(self.embed.weight, std=self.shape.width**-0.5)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.xavier_uniform_(module.weight)

    def _enter(self, ids: Tensor) -> Tensor:
        return self.embed(ids) * math.sqrt(self.shape.width) + self.places[: ids.shape[1]]

    def encode(self, source: Tensor) -> tuple[Tensor, Tensor]:
        """Source ids (batch, source) -> (memory (batch, source, width), its padding mask (batch, 1, 1, source))."""
        mask = (source == PAD).float().mul(-1e4)[:, None, None, :]
        x = self._enter(source)
        for layer in self.encoder:
            x = layer(x, mask)
        return self.encoder_norm(x), mask

    def decode(self, target: Tensor, memory: Tensor, memory_mask: Tensor) -> Tensor:
        """Target ids (batch, length) -> states (batch, length, width)."""
        length = target.shape[1]
        mask = torch.full((length, length), -1e4).triu(1)
        x = self._enter(target)
        for layer in self.decoder:
            x = layer(x, mask, memory, memory_mask)
        return self.decoder_norm(x)

    def scores(self, states: Tensor) -> Tensor:
        """States (..., width) -> unnormalised log-probabilities (..., vocabulary)."""
        return nn.functional.linear(states, self.embed.weight)

    @torch.no_grad()
    def greedy(self, source: Tensor, limit: int = 80) -> list[list[int]]:
        """The most probable next piece, again and again: the yardstick for the exported package."""
        memory, mask = self.encode(source)
        ids = torch.full((len(source), 1), BOS)
        for _ in range(limit):
            following = self.scores(self.decode(ids, memory, mask)[:, -1]).argmax(-1, keepdim=True)
            ids = torch.cat([ids, following], dim=1)
            if bool((ids == EOS).any(dim=1).all()):
                break
        rows = [row[1:].tolist() for row in ids]
        return [row[: row.index(EOS)] if EOS in row else row for row in rows]
