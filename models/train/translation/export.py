"""A checkpoint as an Argos Translate package: CTranslate2 weights (int8), pieces, metadata; proof that both agree.

    WORK/ja-en.pt --> float32 model: greedy output compared with PyTorch's
                  --> int8 model --> translate-ja_en/ [--> translate-ja_en-1_0.argosmodel]

Run as `python export.py WORK ja en FOLDER [--zip FILE]`; FOLDER's model, pieces, metadata and checksums are replaced.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import corpus
import ctranslate2
import numpy as np
import sentencepiece
import torch
from ctranslate2.specs import TransformerSpec
from model import EOS, Attention, Inner, Shape, Transformer, positions
from sentencepiece import sentencepiece_model_pb2
from train import WIDTHS

NAMES = {"ja": "Japanese", "en": "English"}
VERSION = "1.0"
SENTENCES = 40


def load(work: Path, source: str, target: str) -> Transformer:
    """The averaged network of a checkpoint."""
    state = torch.load(work / f"{source}-{target}.pt", weights_only=True)["average"]
    network = Transformer(Shape(len(state["embed.weight"])))
    network.load_state_dict(state)
    return network.eval()


def _array(tensor: torch.Tensor) -> np.ndarray[Any, Any]:
    return tensor.detach().float().numpy()


def _norm(spec: Any, norm: torch.nn.LayerNorm) -> None:
    spec.gamma, spec.beta = _array(norm.weight), _array(norm.bias)


def _attention(spec: Any, norm: torch.nn.LayerNorm, attention: Attention) -> None:
    _norm(spec.layer_norm, norm)
    maps = [attention.into, attention.memory, attention.out]
    maps = [layer for layer in maps if layer is not None]
    for linear, layer in zip(spec.linear, maps, strict=True):
        linear.weight = _array(layer.weight)


def _inner(spec: Any, norm: torch.nn.LayerNorm, inner: Inner) -> None:
    _norm(spec.layer_norm, norm)
    spec.linear_0.weight, spec.linear_1.weight = _array(inner.up.weight), _array(inner.down.weight)


def spec_of(network: Transformer, pieces: list[str]) -> TransformerSpec:
    """The network as CTranslate2's specification; the vocabulary's order is that of the sentencepiece model."""
    shape = network.shape
    spec = TransformerSpec.from_config((shape.encoder_layers, shape.decoder_layers), shape.heads, pre_norm=True)
    table, places = _array(network.embed.weight), _array(positions(shape.width))
    source = spec.encoder.embeddings
    (source[0] if isinstance(source, list) else source).weight = table
    spec.decoder.embeddings.weight = table
    spec.decoder.projection.weight = table
    for half, norm in ((spec.encoder, network.encoder_norm), (spec.decoder, network.decoder_norm)):
        half.position_encodings.encodings = places
        _norm(half.layer_norm, norm)
    for side, layers in ((spec.encoder, network.encoder), (spec.decoder, network.decoder)):
        for layer_spec, layer in zip(side.layer, layers, strict=True):
            _attention(layer_spec.self_attention, layer.norm_self, layer.attend_self)
            _inner(layer_spec.ffn, layer.norm_inner, layer.inner)
            if layer.attend_memory is not None:
                _attention(layer_spec.attention, layer.norm_memory, layer.attend_memory)
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.bos_token, spec.config.eos_token, spec.config.unk_token = "<s>", "</s>", "<unk>"
    spec.config.decoder_start_token = "<s>"
    spec.config.add_source_bos, spec.config.add_source_eos = False, True
    spec.validate()
    return spec


def agreement(network: Transformer, folder: Path, texts: list[str], cut: sentencepiece.SentencePieceProcessor) -> int:
    """How many of the texts get the same greedy output from both, piece by piece."""
    engine = ctranslate2.Translator(str(folder), device="cpu", compute_type="float32", intra_threads=1)
    answers = engine.translate_batch(cut.encode(texts, out_type=str), beam_size=1, max_decoding_length=80)
    same = 0
    for text, answer in zip(texts, answers, strict=True):
        own = network.greedy(torch.tensor([[*cut.encode(text), EOS]]))[0]
        same += cut.id_to_piece(own) == answer.hypotheses[0]
    return same


def save(spec: TransformerSpec, folder: Path) -> None:
    """Write a model folder anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    spec.save(str(folder))


def bare_pieces(model: bytes) -> bytes:
    """Return a SentencePiece model without the names of the files it was made from: they tell of one machine."""
    known = sentencepiece_model_pb2.ModelProto.FromString(model)
    known.trainer_spec.ClearField("input")
    known.trainer_spec.ClearField("model_prefix")
    return known.SerializeToString(deterministic=True)


def checksums(folder: Path) -> None:
    """SHA256SUMS over every file of the folder, in the form of sha256sum."""
    rows = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in {"SHA256SUMS", "CARD.md"}
    ]
    (folder / "SHA256SUMS").write_text("".join(rows), encoding="utf-8")


def metadata(source: str, target: str) -> dict[str, str | int]:
    """What Argos Translate reads of a package, and what the kiosk reads beside: a starter, for short sentences."""
    return {
        "package_version": VERSION, "argos_version": "1.11", "from_code": source, "from_name": NAMES[source],
        "to_code": target, "to_name": NAMES[target], "starter": True, "longest": WIDTHS[-1] - 2,
    }  # fmt: skip


def pack(folder: Path, file: Path, name: str) -> None:
    """The folder as a .argosmodel: a zip with one folder in it; the card goes along as its README."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                inside = "README.md" if path.name == "CARD.md" else path.relative_to(folder).as_posix()
                archive.write(path, f"{name}/{inside}")


def main() -> None:
    """Read the command line and export."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("work", type=Path)
    options.add_argument("source", choices=("ja", "en"))
    options.add_argument("target", choices=("ja", "en"))
    options.add_argument("folder", type=Path)
    options.add_argument("--zip", type=Path)
    chosen = options.parse_args()
    torch.set_num_threads(1)
    pieces = chosen.work / "sentencepiece.model"
    cut = sentencepiece.SentencePieceProcessor(model_file=str(pieces))
    network = load(chosen.work, chosen.source, chosen.target)
    vocabulary = [cut.id_to_piece(number) for number in range(cut.get_piece_size())]
    texts = [pair[chosen.source == "en"] for pair in corpus.read(chosen.work / "held_out.tsv")[:SENTENCES]]
    with tempfile.TemporaryDirectory() as plain:
        save(spec_of(network, vocabulary), Path(plain) / "model")
        same = agreement(network, Path(plain) / "model", texts, cut)
    sys.stdout.write(f"same greedy output: {same} of {len(texts)}\n")
    spec = spec_of(network, vocabulary)
    spec.optimize(quantization="int8")
    save(spec, chosen.folder / "model")
    (chosen.folder / "sentencepiece.model").write_bytes(bare_pieces(pieces.read_bytes()))
    content = json.dumps(metadata(chosen.source, chosen.target), indent=2)
    (chosen.folder / "metadata.json").write_text(content + "\n", encoding="utf-8")
    checksums(chosen.folder)
    if chosen.zip:
        pack(chosen.folder, chosen.zip, f"translate-{chosen.source}_{chosen.target}-{VERSION.replace('.', '_')}")


if __name__ == "__main__":
    main()
