import json
from pathlib import Path

import numpy as np  # noqa: TID253 - the same
import pytest
from ctranslate2.specs import TransformerSpec  # noqa: TID253 - a package is made here

from kiosk.core.errors import ModelCorrupt
from kiosk.translation import packages
from kiosk.translation.engine import Engine

pytestmark = pytest.mark.engine

WIDTH = 16
CODES = "#version: 0.2\nh e\nhe l\nhel l\nhell o</w>\n"


def put(folder: Path, words: list[str], prefix: str = "") -> Path:
    """Write an Argos package with BPE pieces and a network that answers every piece with itself, or thereabouts."""
    spec = TransformerSpec.from_config((1, 1), 2, pre_norm=True)
    random = np.random.default_rng(7)

    def linear(layer: object, out: int, into: int) -> None:
        layer.weight = (random.normal(size=(out, into)) * 0.1).astype(np.float32)  # type: ignore[attr-defined]
        layer.bias = np.zeros(out, np.float32)  # type: ignore[attr-defined]

    def norm(layer: object) -> None:
        layer.gamma, layer.beta = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)  # type: ignore[attr-defined]

    vocabulary = ["<unk>", "<s>", "</s>", *words]
    table = random.normal(size=(len(vocabulary), WIDTH)).astype(np.float32)
    source = spec.encoder.embeddings
    (source[0] if isinstance(source, list) else source).weight = table
    spec.decoder.embeddings.weight = table
    linear(spec.decoder.projection, len(vocabulary), WIDTH)
    for half in (spec.encoder, spec.decoder):
        norm(half.layer_norm)
        norm(half.layer[0].self_attention.layer_norm)
        linear(half.layer[0].self_attention.linear[0], 3 * WIDTH, WIDTH)
        linear(half.layer[0].self_attention.linear[1], WIDTH, WIDTH)
        norm(half.layer[0].ffn.layer_norm)
        linear(half.layer[0].ffn.linear_0, WIDTH, WIDTH)
        linear(half.layer[0].ffn.linear_1, WIDTH, WIDTH)
    across = spec.decoder.layer[0].attention
    norm(across.layer_norm)
    linear(across.linear[0], WIDTH, WIDTH)
    linear(across.linear[1], 2 * WIDTH, WIDTH)
    linear(across.linear[2], WIDTH, WIDTH)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    (folder / "model").mkdir(parents=True)
    spec.save(str(folder / "model"))
    (folder / "bpe.model").write_text(CODES, encoding="utf-8")
    metadata = {"from_code": "en", "to_code": "es", "package_version": "1.0", "target_prefix": prefix}
    (folder / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    return folder


@pytest.mark.parametrize("prefix", ["", "__es__"])
def test_older_packages_with_bpe_and_a_target_prefix_work(tmp_path: Path, prefix: str) -> None:
    put(tmp_path / "translate-en_es", ["hello", "hell@@", "o", ".", prefix or "x"], prefix)
    engine = Engine(packages.find([tmp_path])["en", "es"][0])
    answers = engine.translate(["hello.", "hello hello."])

    assert len(answers) == 2
    assert all(prefix not in answer for answer in answers if prefix)


def test_a_network_that_never_ends_is_stopped(tmp_path: Path) -> None:
    put(tmp_path / "translate-en_es", ["hello", "."])
    engine = Engine(packages.find([tmp_path])["en", "es"][0])
    answer = engine.translate(["hello. " * 20])[0]

    assert len(answer.split()) < 200


def test_a_package_whose_pieces_do_not_load_is_refused(tmp_path: Path) -> None:
    folder = put(tmp_path / "translate-en_es", ["hello"])
    (folder / "sentencepiece.model").write_bytes(b"no pieces")

    with pytest.raises(ModelCorrupt):
        Engine(packages.find([tmp_path])["en", "es"][0])


def test_weights_that_do_not_load_are_refused(tmp_path: Path) -> None:
    folder = put(tmp_path / "translate-en_es", ["hello"])
    (folder / "model" / "model.bin").write_bytes(b"no weights")

    with pytest.raises(ModelCorrupt):
        Engine(packages.find([tmp_path])["en", "es"][0])
